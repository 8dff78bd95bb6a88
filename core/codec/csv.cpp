#include "core/codec/csv.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "core/base/limits.h"
#include "core/data/origin.h"

namespace junheng {
namespace {

constexpr std::array<char, 4> separators = {',', ';', '\t', '|'};

// Separators outside quotes in each of the first lines.
std::vector<std::size_t> counts(std::string_view text, char separator) {
  constexpr std::size_t most_lines = 30;
  std::vector<std::size_t> lines(1);
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == separator) ++lines.back();
    if (c != '\n') continue;
    if (lines.size() == most_lines) break;
    lines.emplace_back();
  }
  return lines;
}

// A title or a note above the table has none; so the line in the middle speaks for all.
char separator_of(std::string_view text) {
  char best = ',';
  std::size_t most = 0;
  for (const char separator : separators) {
    auto lines = counts(text, separator);
    std::erase(lines, 0);
    if (lines.empty()) continue;
    std::nth_element(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(lines.size() / 2), lines.end());
    const std::size_t weight = lines[lines.size() / 2] * lines.size();
    if (weight > most) best = separator, most = weight;
  }
  return best;
}

class Reader {
 public:
  Reader(std::string_view text, std::string_view file, Problems& problems, std::optional<char> separator)
      : text_(text), file_(file), problems_(problems), given_(separator) {}

  Sheet run() {
    if (text_.size() > limits::csv_bytes) {
      report("csv.too_large", {std::to_string(text_.size() >> 20), std::to_string(limits::csv_bytes >> 20)},
             Severity::error);
      return std::move(sheet_);
    }
    take_separator();
    while (at_ < text_.size() && row()) {
    }
    return std::move(sheet_);
  }

 private:
  // Excel's own way to name it: a first line "sep=;".
  void take_separator() {
    if (given_) {
      separator_ = *given_;
      return;
    }
    const std::size_t end = text_.find_first_of("\r\n");
    const std::string_view first = text_.substr(0, end);
    if (first.size() == 5 && first.starts_with("sep=")) {
      separator_ = first[4];
      at_ = first.size();
      take_line_end();
    } else {
      separator_ = separator_of(text_);
    }
  }

  bool at_line_end() const { return at_ == text_.size() || text_[at_] == '\n' || text_[at_] == '\r'; }
  void take_line_end() {
    if (at_ < text_.size() && text_[at_] == '\r') ++at_;
    if (at_ < text_.size() && text_[at_] == '\n') ++at_;
  }

  bool row() {
    if (sheet_.rows() == limits::sheet_rows) {
      report("csv.too_many_rows", {std::to_string(limits::sheet_rows)}, Severity::error);
      return false;
    }
    sheet_.begin_row();
    if (!at_line_end()) {
      for (bool more = true; more;) {
        if (sheet_.columns(sheet_.rows() - 1) == limits::sheet_columns) {
          report("csv.too_many_columns", {std::to_string(limits::sheet_columns)}, Severity::error);
          return false;
        }
        if (!cell()) return false;
        more = at_ < text_.size() && text_[at_] == separator_;
        if (more) ++at_;
      }
    }
    take_line_end();
    return true;
  }

  bool cell() {
    const bool quoted = at_ < text_.size() && text_[at_] == '"';
    const std::string_view value = quoted ? quoted_value() : plain_value();
    if (value.size() > limits::sheet_cell_bytes) {
      report("csv.long_cell", {std::to_string(limits::sheet_cell_bytes)}, Severity::error);
      return false;
    }
    sheet_.add(value.empty() ? SheetCellKind::empty : SheetCellKind::text, value);
    return true;
  }

  std::string_view plain_value() {
    const std::size_t begin = at_;
    while (!at_line_end() && text_[at_] != separator_) ++at_;
    return text_.substr(begin, at_ - begin);
  }

  // Between quotes, a doubled one standing for one; what follows the closing quote belongs to the value.
  std::string_view quoted_value() {
    const std::size_t begin = at_++;
    buffer_.clear();
    for (;;) {
      const std::size_t quote = text_.find('"', at_);
      if (quote == std::string_view::npos) {
        report("csv.unclosed_quote", {}, Severity::warning);
        at_ = begin;
        return plain_value();
      }
      buffer_ += text_.substr(at_, quote - at_);
      at_ = quote + 1;
      if (at_ >= text_.size() || text_[at_] != '"') break;
      buffer_ += '"';
      ++at_;
    }
    buffer_ += plain_value();
    return buffer_;
  }

  void report(std::string code, std::vector<std::string> arguments, Severity severity) {
    if (problems_.size() > limits::problems) return;
    Place place{file_, "", -1, "", ""};
    if (sheet_.rows() > 0) place.cell = cell_address(sheet_.rows() - 1, sheet_.columns(sheet_.rows() - 1));
    problems_.push_back({std::move(code), severity, std::move(arguments), std::move(place)});
  }

  std::string_view text_;
  std::string file_;
  Problems& problems_;
  Sheet sheet_;
  std::string buffer_;
  std::size_t at_ = 0;
  std::optional<char> given_;
  char separator_ = ',';
};

}  // namespace

Sheet read_csv(std::string_view text, std::string_view file, Problems& problems, std::optional<char> separator) {
  return Reader(text, file, problems, separator).run();
}

std::string write_csv(const std::vector<std::vector<std::string>>& rows, char separator) {
  std::string out;
  for (const auto& row : rows) {
    for (std::size_t c = 0; c < row.size(); ++c) {
      if (c > 0) out += separator;
      // A line of one empty cell would be an empty line.
      const bool quoted = row[c].find_first_of(std::string("\"\r\n") + separator) != std::string::npos ||
                          (row.size() == 1 && row[c].empty());
      if (!quoted) {
        out += row[c];
        continue;
      }
      out += '"';
      for (const char ch : row[c]) out += ch == '"' ? std::string("\"\"") : std::string(1, ch);
      out += '"';
    }
    out += "\r\n";
  }
  return out;
}

}  // namespace junheng
