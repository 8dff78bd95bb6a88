#include "core/base/tree.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace junheng {
namespace {

// Builds the tree from the library's events; a returned false ends the parse.
class Builder : public nlohmann::json_sax<nlohmann::json> {
 public:
  // skipped: bytes of the file before these.
  Builder(std::string_view bytes, std::string_view file, Problems& problems, std::size_t skipped,
          std::size_t most_values)
      : bytes_(bytes), file_(file), problems_(problems), skipped_(skipped), most_values_(most_values) {}

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
    const bool again = open_.back()->find(value) != nullptr;
    if (open_.back()->members.size() >= limits::json_members) return too_many(limits::json_members);
    open_.back()->members.push_back({value, {}});  // first, so that the problem's pointer names it
    return !again || fail("json.duplicate_key", {value});
  }
  bool parse_error(std::size_t position, const std::string& token, const nlohmann::detail::exception& e) override {
    const std::size_t byte = position + skipped_;  // people count from 1, as the library does
    const auto offset = static_cast<std::int64_t>(byte) - 1;
    // An invalid UTF-8 byte is reported by the library as syntax too; 406 is a number beyond a double.
    if (e.id == 406) return fail("json.number", {token}, offset, 1);
    const bool encoding = std::string_view(e.what()).find("UTF-8") != std::string_view::npos;
    return fail(encoding ? "json.encoding" : "json.syntax", {std::to_string(byte)}, offset,
                follows_comma(position, token));
  }

 private:
  bool fail(std::string code, std::vector<std::string> arguments, std::int64_t offset = -1, std::size_t ahead = 0) {
    add_problem(problems_, {std::move(code), Severity::error, std::move(arguments), {file_, pointer(ahead), offset}});
    return false;
  }
  // Does the token that ends at this byte begin a value that is not among its list's yet?
  bool follows_comma(std::size_t end, std::string_view token) const {
    std::size_t at = std::min(end, bytes_.size()) - std::min({end, bytes_.size(), token.size()});
    while (at > 0 && std::string_view(" \t\r\n").find(bytes_[at - 1]) != std::string_view::npos) --at;
    return at > 0 && bytes_[at - 1] == ',';
  }
  bool too_many(std::size_t most) { return fail("json.too_many", {std::to_string(most)}); }
  // Of the value last begun; `ahead` counts array items not yet begun when one could not be read.
  std::string pointer(std::size_t ahead = 0) const {
    std::string path;
    for (const Node* n : open_) {
      if (n->is(Node::Kind::object) && n->members.empty()) break;
      path += '/';
      const std::size_t next = n == open_.back() ? ahead : 0;
      path += n->is(Node::Kind::object) ? pointer_part(n->members.back().key)
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
    if (++values_ > most_values_) return too_many(most_values_);
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
    if (++values_ > most_values_) return too_many(most_values_);
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

  std::string_view bytes_;
  std::string file_;
  Problems& problems_;
  std::size_t skipped_;
  std::size_t most_values_, values_ = 0;
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

std::optional<Node> parse_json(std::string_view bytes, std::string_view file, Problems& problems, JsonLimits most) {
  if (bytes.size() > most.bytes) {
    constexpr std::size_t megabyte = 1u << 20;
    add_problem(problems,
                {"json.too_large",
                 Severity::error,
                 {std::to_string((bytes.size() + megabyte - 1) / megabyte), std::to_string(most.bytes / megabyte)},
                 {std::string(file), "", -1}});
    return std::nullopt;
  }
  const std::size_t mark = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  bytes.remove_prefix(mark);
  Builder builder(bytes, file, problems, mark, most.values);
  if (!nlohmann::json::sax_parse(bytes.begin(), bytes.end(), &builder)) return std::nullopt;
  return std::move(builder.root);
}

}  // namespace junheng
