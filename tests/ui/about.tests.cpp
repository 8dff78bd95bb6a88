// 关于 against what it speaks of: the standards, the README's table of libraries and what the build fetches.
#include "ui/about.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "core/standards/loader.h"
#include "tests/ui/driver.h"
#include "ui/build_facts.h"
#include "ui/strings.h"

using namespace junheng::ui;
using testing::Invented;

namespace {

std::string file(const std::string& path) {
  std::ostringstream text;
  text << std::ifstream(std::string(JUNHENG_SOURCE_DIR) + "/" + path, std::ios::binary).rdbuf();
  return text.str();
}

const PartOfOthers* part_of(const std::string& id) {
  const auto& all = parts_of_others();
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& part) { return part.id == id; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("关于 lists every standard with its whole SHA-256, and the version") {
  Invented screen(1366, 4000);
  screen.driver.click("关于");
  for (const std::string& id : junheng::builtin_standard_ids()) {
    const junheng::Standard* standard = junheng::builtin_standard(id);
    CAPTURE(id);
    CHECK(standard->sha256.size() == 64);
    CHECK(screen.driver.shows_part(standard->title + "。所引条文"));
    CHECK(screen.driver.shows("编号 " + id + "  SHA-256 " + standard->sha256));
  }
  CHECK(screen.driver.shows("SHA-256 " + std::string(source_sha256())));
  CHECK(std::regex_match(std::string(source_sha256()), std::regex("[0-9a-f]{64}")));
}

TEST_CASE("关于 names each part of others, and in full the licence that asks for it") {
  Invented screen(1366, 4000);
  screen.driver.click("关于");
  for (const auto& part : parts_of_others()) CHECK(screen.driver.shows_part(part.purpose));
  CHECK(screen.driver.shows_part("The above copyright notice and this permission notice shall be included"));
  CHECK(screen.driver.shows_part("Omar Cornut"));
  CHECK(screen.driver.shows_part("Niels Lohmann"));
  CHECK(screen.driver.shows_part("Mark Adler"));
}

TEST_CASE("what the build fetches is listed with its version and its copyright") {
  const std::string cmake = file(".ci/cmake/dependencies.cmake");
  static const std::regex function(R"(function\(third_party_(\w+)\))");
  const std::set<std::string> other{"folder", "library", "source", "catch2"};  // not a part, or of tests alone
  std::size_t parts = 0;
  for (std::sregex_iterator at(cmake.begin(), cmake.end(), function), end; at != end; ++at) {
    const std::string id = (*at)[1];
    if (other.contains(id)) continue;
    CAPTURE(id);
    ++parts;
    REQUIRE(part_of(id) != nullptr);
    CHECK_FALSE(part_of(id)->licence.empty());
    const auto facts = part_facts();
    const auto fact = std::find_if(facts.begin(), facts.end(), [&](const PartFact& one) { return one.id == id; });
    REQUIRE(fact != facts.end());
    CHECK_FALSE(fact->version.empty());
    CHECK(fact->notice.starts_with("Copyright"));
  }
  CHECK(parts == 4);
}

TEST_CASE("the list and the README's table of libraries are the same") {
  // Rows of what stays outside the page, and the one that goes by another name.
  const std::set<std::string> outside{"Catch2 v3", "csv-spectrum", "ajv", "playwright-core with Debian's chromium",
                                      "Debian's firefox-esr and Xvfb, only for `./dev test --firefox`"};
  const std::map<std::string, std::string> named{{"the TextDecoder of Node.js, when building", "gb18030"}};
  // Of Emscripten, where the README's row stands for all of it.
  std::set<std::string> left{"musl", "libcxx", "dlmalloc"};
  for (const auto& part : parts_of_others()) left.insert(std::string(part.id));

  const std::string readme = file("README.md");
  std::istringstream lines(readme.substr(readme.find("## Libraries")));
  std::set<std::string> unknown;
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("| ") || line.starts_with("| what") || line.starts_with("| ---")) continue;
    const std::string name = line.substr(2, line.find(" |", 2) - 2);
    if (outside.contains(name)) continue;
    const auto& all = parts_of_others();
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& part) {
      const auto other = named.find(name);
      return other != named.end() ? other->second == part.id : name.starts_with(part.name);
    });
    if (found == all.end())
      unknown.insert(name);
    else
      left.erase(std::string(found->id));
  }
  CHECK(unknown == std::set<std::string>{});
  CHECK(left == std::set<std::string>{"musl", "libcxx", "dlmalloc"});
}
