// The files of tests/fixtures and the problems each must raise, in order (expected.json: "code pointer @offset").
#pragma once

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "core/base/tree.h"

namespace junheng::test {

struct Fixture {
  std::string file, bytes;
  std::vector<std::string> expected;
};

inline std::string fixture_bytes(const std::string& file) {
  std::ifstream in(std::string(JUNHENG_SOURCE_DIR "/tests/fixtures/") + file, std::ios::binary);
  REQUIRE(in);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

// Those of a folder, "county/bad".
inline std::vector<Fixture> fixtures(const std::string& folder) {
  Problems problems;
  const auto all = parse_json(fixture_bytes("expected.json"), "expected.json", problems);
  REQUIRE(all);
  const Node* listed = all->find(folder);
  REQUIRE(listed);
  std::vector<Fixture> result;
  for (const auto& [name, expected] : listed->members) {
    Fixture& f = result.emplace_back(Fixture{folder + "/" + name + ".json", {}, {}});
    f.bytes = fixture_bytes(f.file);
    for (const Node& problem : expected.items) f.expected.push_back(problem.text);
  }
  return result;
}

inline std::vector<std::string> shown(const Problems& problems) {
  std::vector<std::string> lines;
  for (const Problem& p : problems) {
    std::string& line = lines.emplace_back(p.code);
    if (!p.place.pointer.empty()) line += " " + p.place.pointer;
    if (p.place.offset >= 0) line += " @" + std::to_string(p.place.offset);
  }
  return lines;
}

}  // namespace junheng::test
