// Any bytes as a county file; one without errors is judged, and its result written and explained.
#include <cstdint>

#include "core/assess/explanation.h"
#include "core/data/county_file.h"
#include "core/data/county_writer.h"
#include "core/report/assessment_json.h"
#include "core/report/problem_words.h"
#include "core/standards/loader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace junheng;
  Problems problems;
  auto data = std::make_shared<Dataset>(
      read_county({reinterpret_cast<const char*>(bytes), size}, "fuzz.json", dictionary(), problems));
  for (const Problem& p : problems) problem_line(p);
  if (has_error(problems)) return 0;
  // What is read is written and read again the same.
  Project project = read_project({reinterpret_cast<const char*>(bytes), size}, "fuzz.json", dictionary(), problems);
  const std::string written = write_project(project);
  problems.clear();
  if (write_project(read_project(written, "fuzz.json", dictionary(), problems)) != written) __builtin_trap();
  const Assessment a = assess(data, *builtin_standard("national-2017"));
  if (assessment_json(a).empty()) __builtin_trap();
  for (const char* id : {"G3", "G4", "G10", "Q1", "R4", "B.primary.R4"}) {
    explain(a, id);
    explain(a, id, "1");
  }
  return 0;
}
