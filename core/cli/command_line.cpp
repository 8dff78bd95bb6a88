#include "core/cli/command_line.h"

#include <algorithm>
#include <cstdio>

#include "core/cli/files.h"
#include "core/report/problem_words.h"
#include "core/standards/loader.h"

namespace junheng::cli {

void print(const std::string& text) { std::fwrite(text.data(), 1, text.size(), stdout); }

void print_problems(const Problems& problems) {
  for (const Problem& p : problems) {
    std::string line = problem_line(p);
    // What a file says must not steer the terminal.
    std::replace_if(
        line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
    line += '\n';
    std::fwrite(line.data(), 1, line.size(), stderr);
  }
}

std::optional<std::string> take_option(Arguments& arguments, std::string_view name) {
  for (std::size_t i = 0; i + 1 < arguments.size(); ++i) {
    if (arguments[i] != name) continue;
    std::string value = arguments[i + 1];
    arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(i),
                    arguments.begin() + static_cast<std::ptrdiff_t>(i) + 2);
    return value;
  }
  return std::nullopt;
}

const Standard* find_standard(const std::string& name, std::optional<Standard>& owner) {
  if (const Standard* built_in = builtin_standard(name)) return built_in;
  Problems problems;
  if (name.find_first_of("./\\") == std::string::npos) {
    problems.push_back({"standard.unknown", Severity::error, {name}, {}});
  } else if (const auto bytes = read_file(name, problems)) {
    owner = load_standard(*bytes, name, dictionary(), problems);
  }
  print_problems(problems);
  return owner ? &*owner : nullptr;
}

}  // namespace junheng::cli
