// Any bytes as a file of tables, imported beside a school that is there already. What came in is a good county file, is
// judged, and the same file again changes nothing.
#include "core/codec/import.h"

#include <cstdint>

#include "core/assess/assessment.h"
#include "core/codec/county_workbook.h"
#include "core/data/county_file.h"
#include "core/data/county_writer.h"
#include "core/report/import_words.h"
#include "core/report/problem_words.h"
#include "core/standards/loader.h"

namespace {

using namespace junheng;

Import imported(Dataset base, std::string_view bytes, std::vector<Mapping> mappings) {
  Importer importer(std::move(base), std::move(mappings));
  importer.add("fuzz", bytes);
  return importer.finish();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view file(reinterpret_cast<const char*>(bytes), size);
  Problems problems;
  const Dataset base =
      read_county(R"({"junheng":1,"tables":{"school":{"columns":["code","name"],"rows":[["1","一小"],["2",null]]}}})",
                  "", dictionary(), problems);
  const Import first = imported(base, file, {});
  for (const Problem& p : first.problems) problem_line(p);
  for (const Disagreement& d : first.merged.conflicts) problem_line(conflict_problem(first.data, d));
  const std::string written = write_county(first.data);
  const Dataset again = read_county(written, "", dictionary(), problems);
  if (has_error(problems)) __builtin_trap();
  if (write_county(again) != written) __builtin_trap();

  // With what was recognised as the user's own word for it.
  std::vector<Mapping> mappings;
  for (const SheetReport& sheet : first.sheets) {
    if (sheet.header) remember(mappings, mapping_of(*sheet.header, dictionary()));
  }
  for (auto& known : {std::vector<Mapping>{}, mappings}) {
    const Import twice = imported(first.data, file, known);
    if (twice.merged.new_rows != 0 || !twice.merged.updates.empty()) __builtin_trap();
    if (known.empty() && write_county(twice.data) != written) __builtin_trap();
  }
  assess(std::make_shared<const Dataset>(first.data), *builtin_standard("national-2017"));
  return 0;
}
