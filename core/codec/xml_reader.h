// XML of Office files, read once from front to back: a sheet of a nation's schools would be gigabytes as a tree.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace junheng {

// The text of a part as UTF-8, from UTF-8, UTF-16 or, where its first line says so, GBK. `invalid` counts the
// characters that became U+FFFD.
std::string xml_text(std::string bytes, std::size_t& invalid);

// Elements are told apart by their names without prefix. Well-formedness is checked as far as it has to do with
// structure: one root, tags that match, attributes in quotes. Document types are refused, and so are entities of their
// making. Nesting is limited by limits::xml_depth; nothing here recurses.
class XmlReader {
 public:
  enum class Token : std::uint8_t { begin, end, text, done, fault };
  enum class Fault : std::uint8_t { none, syntax, document_type, too_deep };

  // `text` must outlive the reader.
  explicit XmlReader(std::string_view text) : text_(text) {}

  // An empty element begins and ends. After done or fault it stays so. Views of what was read before become invalid.
  Token next();

  // Goes on to the next element whose parent is at `parent` deep, over all that lies between. False at the parent's
  // end, and at a fault: `for (const auto d = x.depth(); x.next_child(d);)` visits the children of the element that has
  // begun, whatever the body reads of each.
  bool next_child(std::size_t parent);
  // The text directly in the element that has begun, to its end, appended.
  void read_text(std::string& out);

  std::string_view name() const { return name_; }     // of the element that begins or ends
  std::size_t depth() const { return open_.size(); }  // the root has 1; after an end its own is not counted
  std::size_t offset() const { return at_; }          // bytes read
  Fault fault() const { return fault_; }

  // Of the element that has begun; empty where there is none. Valid until the next token.
  std::string_view attribute(std::string_view name) const;            // one without prefix
  std::string_view qualified_attribute(std::string_view name) const;  // one with a prefix, whatever it is: r:id
  // Of a text token: references are resolved (one that XML does not know stays as written), line ends become LF.
  void append_text(std::string& out) const;

 private:
  struct Attribute {
    std::string_view name, value;
  };
  Token fail(Fault fault);
  Token begin_tag();
  Token end_tag();
  Token close();
  bool attributes();
  bool skip_past(std::string_view end);
  std::string_view take_name();
  void skip_space();
  bool take(char c);

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<std::string_view> open_;  // with their prefixes
  std::vector<Attribute> attributes_;
  std::deque<std::string> resolved_;  // values that had references
  std::string_view name_, content_;
  bool literal_ = false;  // the content is CDATA
  bool empty_ = false;    // the element that has begun ends at once
  bool had_root_ = false;
  Fault fault_ = Fault::none;
};

}  // namespace junheng
