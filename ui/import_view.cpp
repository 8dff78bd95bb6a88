#include "ui/import_view.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/report/import_words.h"
#include "core/report/words.h"
#include "ui/county_view.h"
#include "ui/import_strings.h"
#include "ui/strings.h"

namespace junheng::ui {
namespace {

std::string text(std::string_view word) { return std::string(word); }

std::string counted(std::size_t n, std::string_view word) { return std::to_string(n) + " " + text(word); }

// "第 7、12–14 行"
std::string row_numbers(const std::vector<std::size_t>& rows) {
  constexpr std::size_t most = 12;  // of ranges
  std::string list;
  std::size_t ranges = 0;
  for (std::size_t i = 0; i < rows.size();) {
    std::size_t end = i + 1;
    while (end < rows.size() && rows[end] == rows[end - 1] + 1) ++end;
    if (++ranges > most) return text(strings::row_before) + list + text(strings::and_more) + text(strings::row_after);
    if (!list.empty()) list += "、";
    list += std::to_string(rows[i] + 1);
    if (end > i + 1) list += "–" + std::to_string(rows[end - 1] + 1);
    i = end;
  }
  return text(strings::row_before) + list + text(strings::row_after);
}

std::string left_out_rows(const std::vector<LeftOutRow>& left_out) {
  constexpr std::array<std::pair<RowKind, std::string_view>, 4> kinds{{{RowKind::total, strings::rows_total},
                                                                       {RowKind::note, strings::rows_note},
                                                                       {RowKind::header, strings::rows_header},
                                                                       {RowKind::numbering, strings::rows_numbering}}};
  std::string all;
  for (const auto& [kind, word] : kinds) {
    std::vector<std::size_t> rows;
    for (const LeftOutRow& row : left_out) {
      if (row.kind == kind) rows.push_back(row.row);
    }
    if (rows.empty()) continue;
    if (!all.empty()) all += "；";
    all += text(word) + " " + counted(rows.size(), strings::rows) + "（" + row_numbers(rows) + "）";
  }
  return all;
}

std::string column_letters(std::size_t column) {
  std::string letters = cell_address(0, column);
  letters.pop_back();
  return letters;
}

std::string layout_text(const Header& header) {
  if (header.layout == Layout::pairs) return text(strings::layout_pairs);
  std::string first = std::to_string(header.first_row + 1), last = std::to_string(header.first_row + header.rows);
  if (header.layout == Layout::sideways) {
    first = column_letters(header.first_row);
    last = column_letters(header.first_row + header.rows - 1);
  }
  if (first != last) first += "–" + last;
  return header.layout == Layout::rows ? text(strings::layout_rows) + first + text(strings::row_after)
                                       : text(strings::layout_sideways) + first + text(strings::column_after);
}

std::string shown_unit(const std::string& unit) { return unit.starts_with("m2") ? "㎡" + unit.substr(2) : unit; }

class Filling {
 public:
  Filling(const Import& import, std::span<const Mapping> mappings)
      : import_(import), fields_(*import.data.fields), mappings_(mappings) {
    for (const SheetReport& report : import.sheets)
      headers_.push_back(report.header ? mapping_of(*report.header, fields_) : Mapping{});
  }

  ImportSheet sheet(std::size_t index) const {
    const SheetReport& report = import_.sheets[index];
    ImportSheet view;
    view.index = index;
    view.title = report.document.sheet.empty() ? report.document.file : report.document.sheet;
    if (!report.document.sheet.empty()) view.file = report.document.file;
    view.mark = Mark::undetermined;
    view.brief = strings::nothing_read;
    if (!report.header) {
      view.facts = {{text(strings::fact_result), text(strings::no_header)}};
      return view;
    }
    const Header& header = *report.header;
    if (header.indicators) {
      view.facts = {{text(strings::fact_result), text(strings::indicators_before) +
                                                     fields_.indicator_tables[*header.indicators].title +
                                                     text(strings::indicators_after)}};
      return view;
    }
    view.corrected = is_corrected(index);
    if (header.left_out) {
      view.mark = Mark::not_applicable;
      view.brief = strings::not_read;
      view.facts = {{text(strings::fact_result), text(strings::left_out_by_you)}};
      return view;
    }
    read_sheet(report, index, view);
    return view;
  }

 private:
  void read_sheet(const SheetReport& report, std::size_t index, ImportSheet& view) const {
    const Header& header = *report.header;
    const TableSchema& table = fields_.tables[header.table];
    view.can_be_left_out = true;
    view.table = header.table;
    view.places = header.layout == Layout::sideways ? strings::row_number : strings::column_letter;
    view.brief = counted(report.rows, strings::rows);
    for (const FieldStage& stage : fields_.stages) {
      if (stage.id == header.stage) view.stage = stage.title;
    }
    for (std::size_t c = 0; c < header.columns.size(); ++c) {
      if (!header.columns[c].path.empty()) view.columns.push_back(column(report, c));
    }
    const auto errors =
        static_cast<std::size_t>(std::count_if(import_.problems.begin(), import_.problems.end(), [&](const Problem& p) {
          return p.severity == Severity::error && p.place.file == report.document.file &&
                 p.place.sheet == report.document.sheet;
        }));
    view.mark = report.rows == 0 ? Mark::unmet : errors > 0 ? Mark::conditional : Mark::met;

    view.facts.push_back({text(strings::fact_table), table.title + text(strings::table_word)});
    if (!view.stage.empty())
      view.facts.push_back({text(strings::fact_stage), view.stage + text(strings::stage_by_title)});
    view.facts.push_back({text(strings::fact_layout), layout_text(header)});
    std::string read = view.brief;
    if (report.hidden_rows > 0)
      read += "，" + text(strings::hidden_rows_before) + counted(report.hidden_rows, strings::hidden_rows_after);
    if (report.hidden) read += "，" + text(strings::hidden_sheet);
    if (errors > 0) read += "；" + counted(errors, strings::cells_with_errors);
    view.facts.push_back({text(strings::fact_read), read});
    if (!report.left_out.empty()) view.facts.push_back({text(strings::fact_left_out), left_out_rows(report.left_out)});
    view.facts.push_back({text(strings::fact_columns), counted(view.columns.size(), strings::columns_of_which) +
                                                           counted(header.recognised(), strings::columns_read)});
    const std::size_t same = sheets_like(index);
    if (same > 1) view.facts.push_back({text(strings::fact_same), counted(same, strings::same_headers)});
  }

  ImportColumn column(const SheetReport& report, std::size_t c) const {
    const Header& header = *report.header;
    const ColumnMeaning& meaning = header.columns[c];
    const TableSchema& table = fields_.tables[header.table];
    ImportColumn view;
    view.index = c;
    view.header = meaning.path;
    view.unit = shown_unit(unit_in(meaning.path));
    if (header.layout == Layout::rows) view.place = column_letters(c);
    if (header.layout == Layout::sideways) view.place = std::to_string(c + 1);
    if (!meaning.is_read()) {
      view.note = why_not_read(meaning, table);
      return view;
    }
    view.choice = meaning.field               ? table.fields[*meaning.field].key
                  : !meaning.by_stage.empty() ? meaning.by_stage + ".*"
                                              : "*";
    view.example = example(report, c);
    return view;
  }

  std::string why_not_read(const ColumnMeaning& meaning, const TableSchema& table) const {
    if (meaning.candidates.empty()) return {};
    const Field& first = table.fields[meaning.candidates.front()];
    if (!meaning.unit.empty())
      return text(strings::unit_is) + shown_unit(meaning.unit) + text(strings::unit_should_be) + first.title +
             text(strings::unit_of) + first.unit + "”";
    if (meaning.candidates.size() == 1) return text(strings::other_column_is) + first.title + "”";
    std::string names;
    for (const std::size_t f : meaning.candidates) names += (names.empty() ? "" : "、") + table.fields[f].title;
    return text(strings::may_be) + names;
  }

  std::string example(const SheetReport& report, std::size_t c) const {
    if (c >= report.first_values.size() || !report.first_values[c]) return {};
    const FirstValue& first = *report.first_values[c];
    const std::size_t t = report.header->table;
    if (fields_.tables[t].fields[first.field].is_text()) return first.text;
    return cell_value(import_.data, {t, 0, first.field, first.cell});
  }

  bool is_corrected(std::size_t index) const {
    return std::any_of(mappings_.begin(), mappings_.end(),
                       [&](const Mapping& m) { return same_sheets(m, headers_[index]); });
  }

  std::size_t sheets_like(std::size_t index) const {
    return static_cast<std::size_t>(std::count_if(headers_.begin(), headers_.end(), [&](const Mapping& m) {
      return !m.columns.empty() && same_sheets(m, headers_[index]);
    }));
  }

  const Import& import_;
  const Dictionary& fields_;
  std::span<const Mapping> mappings_;
  std::vector<Mapping> headers_;  // by sheet
};

// A file without sheets: a county file, or one that could not be read at all.
ImportSheet whole_file(const ImportedFile& file, const Problems& problems) {
  ImportSheet view;
  view.title = file.name;
  const auto failure = std::find_if(problems.begin(), problems.end(), [&](const Problem& p) {
    return p.severity == Severity::error && p.place.file == file.name;
  });
  if (failure != problems.end()) {
    view.mark = Mark::unmet;
    view.brief = strings::nothing_read;
    const ProblemLine line = problem_line_of(*failure);
    view.facts = {{text(strings::fact_result), line.what + "。"}, {text(strings::column_remedy), line.remedy + "。"}};
  } else if (file.is_county) {
    view.brief = strings::county_file;
    view.facts = {{text(strings::fact_result), text(strings::county_file_read)}};
  } else {
    view.mark = Mark::undetermined;
    view.brief = strings::nothing_read;
    view.facts = {{text(strings::fact_result), text(strings::nothing_in_it)}};
  }
  return view;
}

// What tells it from others first, since a long place is cut: 单元格 C3 · 学校 · 一览表.xlsx
std::string place_of(const Dataset& data, const Origin& origin) {
  if (!origin.known()) return text(strings::place_unknown);
  const Document& document = data.documents[origin.document - 1];
  constexpr std::string_view dot = " · ";
  std::string place;
  if (origin.has_cell()) place = text(strings::cell_word) + cell_address(origin.row(), origin.column()) + text(dot);
  if (!document.sheet.empty()) place += document.sheet + text(dot);
  return place + document.file;
}

void add_disagreements(const Import& import, ImportView& view) {
  const Dataset& data = import.data;
  for (const Disagreement& d : import.merged.conflicts) {
    const std::vector<std::string> words = conflict_problem(data, d).arguments;
    view.conflicts.push_back({words[0], words[1], words[3], place_of(data, data.tables[d.table].origin(d.field, d.row)),
                              words[2], place_of(data, d.origin)});
  }
  for (const Disagreement& d : import.merged.updates) {
    const std::vector<std::string> words = update_problem(data, d).arguments;
    view.updates.push_back({words[0], words[1], words[2], words[3], place_of(data, d.origin)});
  }
}

std::string summary_of(const Import& import, const ImportView& view, std::size_t files) {
  std::size_t rows = 0, tables = 0;
  for (const SheetReport& report : import.sheets) {
    rows += report.rows;
    tables += report.rows > 0 ? 1 : 0;
  }
  std::string summary = counted(files, strings::files_with) + counted(tables, strings::tables_read) +
                        counted(rows, strings::rows) + "，" + text(strings::new_rows) +
                        counted(import.merged.new_rows, strings::rows);
  if (!view.conflicts.empty()) summary += "；" + counted(view.conflicts.size(), strings::conflicts_found);
  if (!view.problems.empty()) summary += "；" + counted(view.problems.size(), strings::problems_found);
  return summary + "。";
}

}  // namespace

ImportView import_view(const Import& import, std::span<const ImportedFile> files, std::span<const Mapping> mappings,
                       std::string_view county) {
  ImportView view;
  view.county = county;
  const Dictionary& fields = *import.data.fields;
  for (const TableSchema& table : fields.tables) {
    view.tables.push_back({table.id, table.title + text(strings::table_word), {}});
    view.choices.push_back(column_choices(table, fields));
  }
  const Filling filling(import, mappings);
  std::size_t next = 0;
  for (const ImportedFile& file : files) {
    const std::size_t first = next;
    for (; next < import.sheets.size() && import.sheets[next].document.file == file.name; ++next) {
      ImportSheet sheet = filling.sheet(next);
      for (ImportColumn& column : sheet.columns) {
        const auto& choices = view.choices[sheet.table];
        const auto chosen = std::find_if(choices.begin(), choices.end(),
                                         [&](const Choice& choice) { return choice.id == column.choice; });
        if (chosen != choices.end()) column.read_as = chosen->title;
      }
      view.takes = view.takes || import.sheets[next].rows > 0;
      view.sheets.push_back(std::move(sheet));
    }
    if (next > first) continue;
    view.sheets.push_back(whole_file(file, import.problems));
    view.takes = view.takes || (file.is_county && view.sheets.back().mark == Mark::met);
  }
  for (const Problem& problem : import.problems) view.problems.push_back(problem_line_of(problem));
  add_disagreements(import, view);
  view.summary = summary_of(import, view, files.size());
  return view;
}

}  // namespace junheng::ui
