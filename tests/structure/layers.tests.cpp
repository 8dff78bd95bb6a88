// What may include what, read from the source tree itself.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

struct SourceFile {
  std::string path;  // from the root, "core/base/tree.h"
  std::string text;
  bool header = false;
  bool in(const std::string& folder) const { return path.starts_with(folder + "/"); }
};

std::vector<SourceFile> sources() {
  std::vector<SourceFile> files;
  const fs::path root = JUNHENG_SOURCE_DIR;
  for (const char* folder : {"core", "ui", "web", "tests", "assets"}) {
    if (!fs::exists(root / folder)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
      const std::string extension = entry.path().extension().string();
      if (!entry.is_regular_file() || (extension != ".h" && extension != ".cpp")) continue;
      std::ostringstream text;
      text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
      files.push_back({fs::relative(entry.path(), root).generic_string(), text.str(), extension == ".h"});
    }
  }
  return files;
}

// Code without comments and without the text of strings; includes keep theirs.
std::string code_of(const SourceFile& file) {
  std::string code;
  std::istringstream lines(file.text);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t first = line.find_first_not_of(' ');
    if (first == std::string::npos || line.compare(first, 2, "//") == 0) continue;
    if (line[first] != '#') {
      std::string bare;
      bool quoted = false;
      for (std::size_t i = 0; i < line.size(); ++i) {
        if (quoted && line[i] == '\\') {
          ++i;
          continue;
        }
        if (line[i] == '"' && (i == 0 || line[i - 1] != '\'')) quoted = !quoted;
        if (!quoted && line.compare(i, 2, "//") == 0) break;
        if (!quoted) bare += line[i];
      }
      line = bare;
    }
    code += line + "\n";
  }
  return code;
}

std::vector<std::string> includes_of(const SourceFile& file) {
  static const std::regex include(R"(^[ \t]*#[ \t]*include[ \t]*[<"]([^">]+)[">])", std::regex::multiline);
  std::vector<std::string> found;
  for (std::sregex_iterator at(file.text.begin(), file.text.end(), include), end; at != end; ++at)
    found.push_back((*at)[1]);
  return found;
}

// Paths that match, so that a failure lists them.
template <class Test>
std::set<std::string> matching(Test test) {
  std::set<std::string> paths;
  for (const SourceFile& file : sources()) {
    if (!file.in("tests/structure") && test(file)) paths.insert(file.path);
  }
  return paths;
}

bool includes(const SourceFile& file, const std::string& part) {
  const auto all = includes_of(file);
  return std::any_of(all.begin(), all.end(), [&](const std::string& i) { return i.find(part) != std::string::npos; });
}

const std::set<std::string> none;

}  // namespace

TEST_CASE("the source tree is there", "[layers]") {
  const auto all = matching([](const SourceFile&) { return true; });
  CHECK(all.contains("core/base/tree.h"));
  CHECK(all.contains("ui/app.cpp"));
  CHECK(all.contains("web/main.cpp"));
  CHECK(matching([](const SourceFile& f) { return includes(f, "nlohmann"); }).contains("core/base/tree.cpp"));
}

TEST_CASE("Emscripten is known to web alone, in at most three files", "[layers]") {
  const auto users = matching([](const SourceFile& f) {
    static const std::regex words(R"(__EMSCRIPTEN__|\bEM_JS\b|\bEM_ASM|\bEMSCRIPTEN_KEEPALIVE\b)");
    return includes(f, "emscripten") || std::regex_search(code_of(f), words);
  });
  std::set<std::string> outside;
  for (const std::string& path : users) {
    if (!path.starts_with("web/")) outside.insert(path);
  }
  CHECK(outside == none);
  CAPTURE(users);
  CHECK(users.size() <= 3);
  CHECK_FALSE(users.empty());
}

TEST_CASE("imgui is included by the screen alone", "[layers]") {
  CHECK(matching([](const SourceFile& f) {
          return includes(f, "imgui") && !f.in("ui") && !f.in("web") && !f.in("tests/ui");
        }) == none);
}

TEST_CASE("the plain page is made without imgui", "[layers]") {
  std::map<std::string, SourceFile> files;
  for (SourceFile& file : sources()) files.emplace(file.path, file);
  std::set<std::string> reached;
  std::vector<std::string> open = {"web/plain.cpp", "web/outcome.cpp"};
  while (!open.empty()) {
    const std::string path = open.back();
    open.pop_back();
    CHECK(path.find("imgui") == std::string::npos);
    const auto at = files.find(path);
    if (!reached.insert(path).second || at == files.end()) continue;
    for (const std::string& include : includes_of(at->second)) open.push_back(include);
  }
  CHECK(reached.contains("ui/judge.h"));
}

TEST_CASE("no header includes the JSON library", "[layers]") {
  CHECK(matching([](const SourceFile& f) { return f.header && includes(f, "nlohmann"); }) == none);
}

TEST_CASE("core opens files in core/cli alone", "[layers]") {
  CHECK(matching([](const SourceFile& f) {
          static const std::regex opens(R"(\bfopen\b|\bfreopen\b|\bifstream\b|\bofstream\b)");
          return !f.in("core/cli") && !f.in("tests") &&
                 (includes(f, "fstream") || std::regex_search(code_of(f), opens));
        }) == none);
}

TEST_CASE("core throws nothing", "[layers]") {
  CHECK(matching([](const SourceFile& f) {
          static const std::regex throws(R"(\bthrow\b)");
          return f.in("core") && std::regex_search(code_of(f), throws);
        }) == none);
}

TEST_CASE("arrows between the folders of core go one way", "[layers]") {
  const std::map<std::string, std::set<std::string>> below = {
      {"base", {}},
      {"data", {"base"}},
      {"document", {"base"}},
      {"standards", {"data", "base"}},
      {"assess", {"standards", "data", "base"}},
      {"plan", {"assess", "standards", "data", "base"}},
      {"audit", {"assess", "standards", "data", "base"}},
      {"session", {"data", "base"}},
      {"report", {"assess", "plan", "audit", "document", "session", "standards", "data", "base"}},
      {"codec", {"data", "document", "base"}},
  };
  std::set<std::string> wrong;
  std::size_t seen = 0;
  for (const SourceFile& file : sources()) {
    if (!file.in("core")) continue;
    const std::string from = file.path.substr(5, file.path.find('/', 5) - 5);
    for (const std::string& include : includes_of(file)) {
      if (include.starts_with("ui/") || include.starts_with("web/") || include.starts_with("tests/"))
        wrong.insert(file.path + " -> " + include);
      if (!include.starts_with("core/") || from == "cli") continue;
      ++seen;
      const std::string to = include.substr(5, include.find('/', 5) - 5);
      const auto allowed = below.find(from);
      if (to != from && (allowed == below.end() || !allowed->second.contains(to)))
        wrong.insert(file.path + " -> " + include);
    }
  }
  CHECK(wrong == none);
  CHECK(seen > 20);
}

TEST_CASE("the screen and the page leave the command alone, and the screen knows no page", "[layers]") {
  CHECK(matching([](const SourceFile& f) { return (f.in("ui") || f.in("web")) && includes(f, "core/cli"); }) == none);
  CHECK(matching([](const SourceFile& f) { return f.in("ui") && includes(f, "web/"); }) == none);
}
