#include "core/data/unsettled_json.h"

#include <utility>

#include "core/base/json_text.h"

namespace junheng {
namespace {

constexpr std::size_t most_arguments = 10;  // no sentence has more holes

bool read_text(const Node& node, std::string& into) {
  into = node.text;
  return node.is(Node::Kind::text) && !node.text.empty();
}

bool read_problem(const Node& node, Problem& p) {
  p.severity = Severity::warning;
  for (const auto& [key, value] : node.members) {
    bool good = false;
    if (key == "code") {
      good = read_text(value, p.code);
    } else if (key == "error") {
      good = value.is(Node::Kind::boolean) && value.flag;
      p.severity = Severity::error;
    } else if (key == "arguments") {
      good = value.is(Node::Kind::array) && value.items.size() <= most_arguments;
      for (const Node& argument : value.items) {
        good = good && argument.is(Node::Kind::text);
        p.arguments.push_back(argument.text);
      }
    } else if (key == "file") {
      good = read_text(value, p.place.file);
    } else if (key == "pointer") {
      good = read_text(value, p.place.pointer);
    } else if (key == "sheet") {
      good = read_text(value, p.place.sheet);
    } else if (key == "cell") {
      good = read_text(value, p.place.cell);
    }
    if (!good) return false;
  }
  return node.is(Node::Kind::object) && !p.code.empty();
}

}  // namespace

void append_unsettled(std::string& out, const Problems& unsettled) {
  const auto text = [&](std::string_view key, const std::string& value) {
    if (value.empty()) return;
    out += ", \"";
    out += key;
    out += "\": ";
    append_json(out, value);
  };
  out += "\"unsettled\": [";
  for (std::size_t i = 0; i < unsettled.size(); ++i) {
    const Problem& p = unsettled[i];
    out += i ? ",\n  {\"code\": " : "\n  {\"code\": ";
    append_json(out, p.code);
    if (p.severity == Severity::error) out += ", \"error\": true";
    for (std::size_t a = 0; a < p.arguments.size(); ++a) {
      out += a ? ", " : ", \"arguments\": [";
      append_json(out, p.arguments[a]);
    }
    if (!p.arguments.empty()) out += ']';
    text("file", p.place.file);
    text("pointer", p.place.pointer);
    text("sheet", p.place.sheet);
    text("cell", p.place.cell);
    out += '}';
  }
  out += "\n ]";
}

Problems read_unsettled(const Node& list, std::string_view file, const std::string& pointer, Problems& problems) {
  const auto wrong = [&](const std::string& at) {
    add_problem(problems, {"unsettled.shape", Severity::error, {}, {std::string(file), at, -1}});
  };
  Problems unsettled;
  if (!list.is(Node::Kind::array)) wrong(pointer);
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    Problem p;
    if (read_problem(list.items[i], p))
      add_problem(unsettled, std::move(p));
    else
      wrong(pointer + "/" + std::to_string(i));
  }
  return unsettled;
}

}  // namespace junheng
