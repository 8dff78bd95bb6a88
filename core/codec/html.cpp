#include "core/codec/html.h"

#include <algorithm>
#include <array>
#include <variant>

namespace junheng {
namespace {

using namespace document;

constexpr std::array<std::string_view, 6> mark_classes = {"", "good", "conditional", "bad", "unknown", "outside"};
constexpr std::array<std::string_view, 3> align_classes = {"", "right", "centre"};

std::string_view class_of(Mark mark) { return mark_classes[static_cast<std::size_t>(mark)]; }
std::string_view class_of(Align align) { return align_classes[static_cast<std::size_t>(align)]; }

// What stands for a byte in HTML; empty: it stands for itself.
std::string_view escaped(char c) {
  switch (c) {
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '&':
      return "&amp;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == 0x7F ? "\xEF\xBF\xBD" : "";
  }
}

// The one way of text into markup, inside elements and inside quoted attributes. What needs no escape, nearly all, goes
// over in one piece.
void append_escaped(std::string& out, std::string_view text) {
  std::size_t from = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view other = escaped(text[i]);
    if (other.empty()) continue;
    out.append(text.substr(from, i - from));
    out.append(other);
    from = i + 1;
  }
  out.append(text.substr(from));
}

class Writer {
 public:
  explicit Writer(std::size_t first_level) : shift_(first_level - 1) {}

  void blocks(const std::vector<Block>& all) {
    for (const Block& block : all) std::visit([this](const auto& content) { write(content); }, block.content);
  }

  std::string out;

 private:
  void open(std::string_view tag, std::string_view classes = {}, std::string_view anchor = {}) {
    out += '<';
    out += tag;
    attribute("class", classes);
    if (!anchor.empty()) attribute("id", html_anchor(anchor));
    out += '>';
  }
  void close(std::string_view tag) {
    out += "</";
    out += tag;
    out += '>';
  }
  void attribute(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    out += ' ';
    out += name;
    out += "=\"";
    append_escaped(out, value);
    out += '"';
  }

  void lines(std::string_view text_of_run) {
    for (std::size_t end; (end = text_of_run.find('\n')) != std::string_view::npos;
         text_of_run.remove_prefix(end + 1)) {
      append_escaped(out, text_of_run.substr(0, end));
      out += "<br>";
    }
    append_escaped(out, text_of_run);
  }

  void write(const Run& run) {
    if (!run.link.empty()) {
      out += "<a";
      attribute("class", class_of(run.mark));
      attribute("href", "#" + html_anchor(run.link));
      out += '>';
    }
    const bool spans = run.link.empty() && run.mark != Mark::none;
    if (spans) open("span", class_of(run.mark));
    if (run.strong) open("strong");
    lines(run.text);
    if (run.strong) close("strong");
    if (spans) close("span");
    if (!run.link.empty()) close("a");
  }

  void write(const Text& text) {
    for (const Run& run : text.runs) write(run);
  }

  void write(const Heading& heading) {
    const std::string tag = "h" + std::to_string(std::min<std::size_t>(heading.level + shift_, 6));
    open(tag, {}, heading.anchor);
    write(heading.text);
    close(tag);
    out += '\n';
  }

  void write(const Paragraph& paragraph) {
    open("p");
    write(paragraph.text);
    close("p");
    out += '\n';
  }

  void write(const Note& note) {
    std::string classes = "note";
    if (note.mark != Mark::none) classes += " " + std::string(class_of(note.mark));
    open("p", classes);
    write(note.text);
    close("p");
    out += '\n';
  }

  void write(const Terms& terms) {
    open("dl");
    for (const Term& term : terms.items) {
      open("dt");
      write(term.name);
      close("dt");
      open("dd");
      write(term.text);
      close("dd");
    }
    close("dl");
    out += '\n';
  }

  void write(const Row& row, const Table& table, bool head) {
    open("tr", {}, row.anchor);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      static const Cell empty;
      const Cell& cell = i < row.cells.size() ? row.cells[i] : empty;
      // An empty cell of a head is head of nothing.
      const bool names = head ? !cell.text.empty() : i == 0;
      const std::string_view tag = names ? "th" : "td";
      std::string classes(class_of(table.columns[i]));
      if (cell.mark != Mark::none) classes += (classes.empty() ? "" : " ") + std::string(class_of(cell.mark));
      out += '<';
      out += tag;
      if (names) attribute("scope", head ? "col" : "row");
      attribute("class", classes);
      out += '>';
      write(cell.text);
      close(tag);
    }
    close("tr");
    out += '\n';
  }

  void write(const Table& table) {
    open("table");
    if (!table.caption.empty()) {
      open("caption");
      write(table.caption);
      close("caption");
    }
    out += '\n';
    if (!table.head.empty()) {
      open("thead");
      for (const Row& row : table.head) write(row, table, true);
      close("thead");
    }
    open("tbody");
    for (const Row& row : table.rows) write(row, table, false);
    close("tbody");
    close("table");
    out += '\n';
  }

  void write(const Details& details) {
    open("details", {}, details.anchor);
    open("summary");
    write(details.summary);
    close("summary");
    out += '\n';
    blocks(details.blocks);
    close("details");
    out += '\n';
  }

  std::size_t shift_;
};

}  // namespace

std::string html_anchor(std::string_view anchor) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string id = "at-";
  for (const char c : anchor) {
    const bool plain =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    if (plain) {
      id += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    id += {'_', digits[byte >> 4], digits[byte & 15]};
  }
  return id;
}

std::string html_fragment(const Document& document, std::size_t first_level) {
  Writer writer(first_level);
  writer.blocks(document.blocks);
  return std::move(writer.out);
}

std::string html_page(const Document& document) {
  std::string out =
      "<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>";
  append_escaped(out, document.title);
  return out + "</title>\n</head>\n<body>\n" + html_fragment(document) + "</body>\n</html>\n";
}

}  // namespace junheng
