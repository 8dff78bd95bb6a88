// Any bytes as a workbook in .xlsx, and as each part of one: checksums would keep the fuzzer out of what is packed.
// What was read is written, and must be read again the same.
#include "core/codec/xlsx.h"

#include <array>
#include <cstdint>

#include "core/codec/xlsx_writer.h"
#include "core/codec/zip_writer.h"
#include "core/report/problem_words.h"

namespace {

using namespace junheng;

struct Part {
  std::string_view name, content;
};
constexpr std::array parts = {
    Part{"xl/worksheets/sheet1.xml",
         "<worksheet><sheetData><row><c t='s' s='1'><v>0</v></c></row></sheetData></worksheet>"},
    Part{"xl/sharedStrings.xml", "<sst><si><t>甲</t></si></sst>"},
    Part{"xl/styles.xml",
         "<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='9'/></cellXfs></styleSheet>"},
    Part{"xl/workbook.xml", "<workbook xmlns:r='r'><sheets><sheet name='表' r:id='a'/></sheets></workbook>"},
    Part{"xl/_rels/workbook.xml.rels",
         "<Relationships><Relationship Id='a' Type='/worksheet' Target='worksheets/sheet1.xml'/>"
         "<Relationship Id='b' Type='/sharedStrings' Target='sharedStrings.xml'/>"
         "<Relationship Id='c' Type='/styles' Target='/xl/styles.xml'/></Relationships>"},
    Part{"_rels/.rels",
         "<Relationships><Relationship Type='/officeDocument' Target='xl/workbook.xml'/></Relationships>"},
};

std::string with_part(std::size_t one, std::string_view bytes) {
  ZipWriter zip;
  for (std::size_t i = 0; i < parts.size(); ++i) zip.add(parts[i].name, i == one ? bytes : parts[i].content);
  return zip.finish();
}

SheetCellKind written_kind(SheetCellKind kind) {
  return kind == SheetCellKind::error || kind == SheetCellKind::formula ? SheetCellKind::text : kind;
}

StyledWorkbook styled(const Workbook& workbook) {
  StyledWorkbook result;
  for (const Sheet& sheet : workbook.sheets) {
    StyledSheet& out = result.sheets.emplace_back();
    out.name = sheet.name;
    out.merged = sheet.merged;
    for (std::size_t r = 0; r < sheet.rows(); ++r) {
      auto& row = out.rows.emplace_back();
      for (std::size_t c = 0; c < sheet.columns(r); ++c) {
        const SheetCell cell = sheet.at(r, c);
        row.push_back({cell.kind, std::string(cell.text)});
      }
    }
  }
  return result;
}

void check_same(const Workbook& a, const Workbook& b) {
  const auto check = [](bool same) {
    if (!same) __builtin_trap();
  };
  check(a.sheets.size() == b.sheets.size());
  for (std::size_t s = 0; s < a.sheets.size(); ++s) {
    const Sheet &x = a.sheets[s], &y = b.sheets[s];
    check(x.rows() == y.rows() && x.columns() == y.columns() && x.merged.size() == y.merged.size());
    for (std::size_t r = 0; r < x.rows(); ++r) {
      check(x.columns(r) == y.columns(r));
      for (std::size_t c = 0; c < x.columns(r); ++c)
        check(written_kind(x.at(r, c).kind) == y.at(r, c).kind && x.at(r, c).text == y.at(r, c).text);
    }
  }
}

void try_workbook(std::string_view bytes) {
  Problems problems;
  const Workbook workbook = read_xlsx(bytes, "fuzz.xlsx", problems);
  for (const Problem& p : problems) problem_line(p);
  std::size_t cells = 0;
  for (const Sheet& sheet : workbook.sheets) cells += sheet.rows() + sheet.rows() * sheet.columns();
  constexpr std::size_t quick = 20'000;
  if (workbook.sheets.empty() || cells > quick) return;
  Problems written, again;
  const std::string copy = write_xlsx(styled(workbook), written);
  const Workbook same = read_xlsx(copy, "fuzz.xlsx", again);
  if (!again.empty()) __builtin_trap();
  if (written.empty()) check_same(workbook, same);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  try_workbook(bytes);
  if (!bytes.starts_with("PK") && !bytes.empty())
    try_workbook(with_part(static_cast<std::size_t>(data[0]) % parts.size(), bytes.substr(1)));
  return 0;
}
