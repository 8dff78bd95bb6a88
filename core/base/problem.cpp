#include "core/base/problem.h"

#include <algorithm>
#include <utility>

#include "core/base/limits.h"

namespace junheng {

bool has_error(const Problems& problems) {
  return std::any_of(problems.begin(), problems.end(), [](const Problem& p) { return p.severity == Severity::error; });
}

namespace {

void cut(std::string& text) {
  if (text.size() <= limits::argument_bytes) return;
  std::size_t end = limits::argument_bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;  // whole characters
  text.resize(end);
  text += "…";
}

}  // namespace

void add_problem(Problems& problems, Problem p) {
  if (problems.size() > limits::problems) return;
  if (problems.size() == limits::problems) p = {"problems.more", Severity::error, {}, {p.place.file, "", -1}};
  for (std::string& text : p.arguments) cut(text);
  for (std::string* text : {&p.place.file, &p.place.pointer, &p.place.sheet, &p.place.cell}) cut(*text);
  problems.push_back(std::move(p));
}

}  // namespace junheng
