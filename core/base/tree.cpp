#include "core/base/tree.h"

#include <nlohmann/json.hpp>

#include "core/base/limits.h"

namespace junheng {
namespace {

// Builds the tree from the library's events; a returned false ends the parse.
class Builder : public nlohmann::json_sax<nlohmann::json> {
 public:
  Builder(std::string_view file, Problems& problems) : file_(file), problems_(problems) {}

  Node root;

  bool null() override { return put({}); }
  bool boolean(bool value) override {
    Node n;
    n.kind = Node::Kind::boolean;
    n.flag = value;
    return put(std::move(n));
  }
  bool number_integer(number_integer_t value) override { return put_number(std::to_string(value)); }
  bool number_unsigned(number_unsigned_t value) override { return put_number(std::to_string(value)); }
  bool number_float(number_float_t, const string_t& text) override { return put_number(text); }
  bool string(string_t& value) override {
    Node n;
    n.kind = Node::Kind::text;
    n.text = std::move(value);
    return put(std::move(n));
  }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(Node::Kind::object); }
  bool start_array(std::size_t) override { return open(Node::Kind::array); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& value) override {
    if (open_.back()->find(value)) return fail("json.duplicate_key", {value});
    open_.back()->members.push_back({std::move(value), {}});
    return true;
  }
  bool parse_error(std::size_t position, const std::string& token, const nlohmann::detail::exception& e) override {
    // An invalid UTF-8 byte is reported by the library as syntax too; 406 is a number beyond a double.
    if (e.id == 406) return fail("json.number", {token}, static_cast<std::int64_t>(position), 1);
    const bool encoding = std::string_view(e.what()).find("UTF-8") != std::string_view::npos;
    return fail(encoding ? "json.encoding" : "json.syntax", {std::to_string(position)},
                static_cast<std::int64_t>(position));
  }

 private:
  bool fail(std::string code, std::vector<std::string> arguments, std::int64_t offset = -1, std::size_t ahead = 0) {
    problems_.push_back({std::move(code), Severity::error, std::move(arguments), {file_, pointer(ahead), offset}});
    return false;
  }
  // Of the value last begun; `ahead` counts array items not yet begun when one could not be read.
  std::string pointer(std::size_t ahead = 0) const {
    std::string path;
    for (const Node* n : open_) {
      path += '/';
      const std::size_t next = n == open_.back() ? ahead : 0;
      path += n->is(Node::Kind::object) ? (n->members.empty() ? "" : pointer_part(n->members.back().key))
                                        : std::to_string(n->items.size() + next - (n->items.size() + next > 0));
    }
    return path;
  }
  bool put_number(const std::string& text) {
    const auto value = parse_decimal(text);
    Node n;
    n.kind = Node::Kind::number;
    n.text = text;
    if (value) {
      n.number = *value;
      n.text.clear();
    }
    if (!put(std::move(n))) return false;
    return value || fail("json.number", {text});
  }
  bool put(Node n) {
    if (open_.empty()) {
      root = std::move(n);
      return true;
    }
    if (open_.back()->is(Node::Kind::object)) {
      open_.back()->members.back().value = std::move(n);
    } else {
      open_.back()->items.push_back(std::move(n));
    }
    return true;
  }
  bool open(Node::Kind kind) {
    if (open_.size() >= limits::json_depth) return fail("json.too_deep", {std::to_string(limits::json_depth)});
    Node n;
    n.kind = kind;
    if (open_.empty()) {
      root = std::move(n);
      open_.push_back(&root);
    } else if (open_.back()->is(Node::Kind::object)) {
      Node& slot = open_.back()->members.back().value;
      slot = std::move(n);
      open_.push_back(&slot);
    } else {
      open_.push_back(&open_.back()->items.emplace_back(std::move(n)));
    }
    return true;
  }
  bool close() {
    open_.pop_back();
    return true;
  }

  std::string file_;
  Problems& problems_;
  std::vector<Node*> open_;  // stable: a parent does not grow while its child is open
};

}  // namespace

std::string pointer_part(std::string_view key) {
  std::string part;
  for (const char c : key) part += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
  return part;
}

const Node* Node::find(std::string_view key) const {
  for (const auto& [name, value] : members) {
    if (name == key) return &value;
  }
  return nullptr;
}

std::optional<Node> parse_json(std::string_view bytes, std::string_view file, Problems& problems) {
  if (bytes.size() > limits::json_bytes) {
    problems.push_back({"json.too_large",
                        Severity::error,
                        {std::to_string(bytes.size() >> 20), std::to_string(limits::json_bytes >> 20)},
                        {std::string(file), "", -1}});
    return std::nullopt;
  }
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  Builder builder(file, problems);
  if (!nlohmann::json::sax_parse(bytes.begin(), bytes.end(), &builder)) return std::nullopt;
  return std::move(builder.root);
}

}  // namespace junheng
