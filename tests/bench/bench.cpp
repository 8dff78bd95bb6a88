// junheng_bench ROWS.csv            one line of JSON: a nation's units and coefficients, by the national standard
// junheng_bench --generate OUT.csv  writes the usual rows
// junheng_bench --sheets FOLDER     writes the usual sheets: schools.xlsx (5 000 × 60) and schools.csv (200 000 × 12)
// junheng_bench --import FILE       reading, recognising, merging and judging a file of schools
// junheng_bench --county            reading, judging and explaining the invented county
// Each time is the median of RUNS (environment, 7).
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#ifndef __wasm__
#include <sys/resource.h>
#endif

#include "assets/embedded.h"
#include "core/assess/explanation.h"
#include "core/base/sha256.h"
#include "core/codec/import.h"
#include "core/codec/workbook_file.h"
#include "core/data/county_file.h"
#include "core/standards/loader.h"
#include "tests/bench/rows.h"
#include "tests/bench/sheets.h"

using namespace junheng;

namespace {

#ifdef __wasm__
constexpr const char* platform = "junheng in WebAssembly";
double peak_mb() { return static_cast<double>(__builtin_wasm_memory_size(0)) / 16; }
#else
constexpr const char* platform = "junheng native";
double peak_mb() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}
#endif

template <class Work>
double milliseconds(Work work) {
  const char* wanted = std::getenv("RUNS");
  const int runs = std::max(1, wanted ? std::atoi(wanted) : 7);
  std::vector<double> times;
  for (int i = 0; i < runs; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
  }
  std::nth_element(times.begin(), times.begin() + runs / 2, times.end());
  return times[static_cast<std::size_t>(runs / 2)];
}

std::string bytes_of(const char* path) {
  std::ifstream file(path, std::ios::binary | std::ios::ate);
  std::string bytes(file ? static_cast<std::size_t>(file.tellg()) : 0, '\0');
  file.seekg(0);
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return bytes;
}

int nation(const char* path) {
  const Standard& standard = *builtin_standard("national-2017");
  bench::Nation nation;
  const double load_ms = milliseconds([&] { nation = bench::load(bytes_of(path)); });
  if (nation.data.table("school").rows == 0) {
    std::fprintf(stderr, "%s: no rows\n", path);
    return 3;
  }
  const Children children(nation.data);
  const Ground ground{&nation.data, &children};

  Units units;
  const double schools_ms = milliseconds([&] { units = judge_units(standard, ground); });
  std::vector<BalanceResult> balance;
  std::size_t groups_with_units = 0;
  const double cv_ms = milliseconds([&] {
    Groups groups;
    for (const Unit& u : units.all) groups.of_unit.push_back(nation.county[u.school] * 2 + u.stage);
    for (std::size_t g = 0; g < nation.counties * 2; ++g) groups.stage.push_back(static_cast<std::uint8_t>(g % 2));
    balance = judge_balance(standard, ground, units, groups);
  });

  const std::size_t indicators = standard.resources.indicators.size();
  double sum = 0;
  std::size_t ok_groups = 0;
  for (std::size_t at = 0; at < balance.size(); at += indicators) {
    if (balance[at].reason == Reason::no_units) continue;
    ++groups_with_units;
    bool ok = true;
    for (std::size_t i = at; i < at + indicators; ++i) {
      ok &= balance[i].verdict == Verdict::met;
      sum += std::sqrt(balance[i].square);
    }
    ok_groups += ok;
  }
  const auto ok_schools =
      std::count_if(units.all.begin(), units.all.end(), [](const Unit& u) { return u.verdict == Verdict::met; });
  std::printf(
      "{\"name\":\"%s\",\"rows\":%zu,\"groups\":%zu,\"load_ms\":%.3f,\"cv_ms\":%.3f,\"schools_ms\":%.3f,\"sum_cv\":%."
      "9f,"
      "\"ok_groups\":%zu,\"ok_schools\":%td,\"peak_mb\":%.0f}\n",
      platform, nation.data.table("school").rows, groups_with_units, load_ms, cv_ms, schools_ms, sum, ok_groups,
      ok_schools, peak_mb());
  return 0;
}

int county() {
  const Standard& standard = *builtin_standard("national-2017");
  const auto files = embedded_files();
  const auto sample = std::find_if(files.begin(), files.end(),
                                   [](const EmbeddedFile& f) { return f.name == "samples/demo-county.json"; });
  if (sample == files.end()) return 3;
  std::shared_ptr<Dataset> data;
  const double read_ms = milliseconds([&] {
    Problems problems;
    data = std::make_shared<Dataset>(read_county(sample->bytes, sample->name, dictionary(), problems));
  });
  Assessment assessment;
  const double assess_ms = milliseconds([&] { assessment = assess(data, standard); });

  const std::string school(data->tables[dictionary().school].text(0, 0));
  std::size_t characters = 0;  // of what was made, so that nothing is left out
  constexpr int repeats = 1000;
  const auto each_us = [&](auto make) {
    return milliseconds([&] {
             for (int i = 0; i < repeats; ++i) characters += make();
           }) *
           1000 / repeats;
  };
  const double indicator_us =
      each_us([&] { return explain(assessment, assessment.units.all.front(), 3).filled.size(); });
  const double item_us = each_us([&] { return explain(assessment, "G4", school)->children.size(); });
  std::printf(
      "{\"name\":\"%s\",\"read_ms\":%.3f,\"assess_ms\":%.3f,\"explain_indicator_us\":%.3f,\"explain_item_us\":%.3f,"
      "\"made\":%zu}\n",
      platform, read_ms, assess_ms, indicator_us, item_us, characters);
  return 0;
}

int import_file(const char* path) {
  const Standard& standard = *builtin_standard("national-2017");
  const std::string bytes = bytes_of(path);
  std::shared_ptr<Import> imported;
  const double import_ms = milliseconds([&] {
    imported.reset();
    Importer importer(empty_dataset(dictionary()), {});
    importer.add(path, bytes);
    imported = std::make_shared<Import>(importer.finish());
  });
  const double peak = peak_mb();  // before the result is judged
  std::size_t cells = 0;
  const double read_ms = milliseconds([&] {
    Problems problems;
    const Workbook book = read_workbook(bytes, path, problems);
    cells = book.sheets.at(0).rows() * book.sheets.at(0).columns();
  });
  const auto data = std::make_shared<const Dataset>(imported->data);
  std::size_t units = 0;
  const double assess_ms = milliseconds([&] { units = assess(data, standard).units.all.size(); });
  std::printf(
      "{\"name\":\"%s\",\"rows\":%zu,\"cells\":%zu,\"units\":%zu,\"read_ms\":%.3f,\"import_ms\":%.3f,\"assess_ms\":%."
      "3f,"
      "\"peak_mb\":%.0f}\n",
      platform, imported->data.table("school").rows, cells, units, read_ms, import_ms, assess_ms, peak);
  return 0;
}

int sheets(const std::string& folder) {
  std::ofstream(folder + "/schools.xlsx", std::ios::binary) << bench::school_workbook(5'000);
  std::ofstream(folder + "/schools.csv", std::ios::binary) << bench::school_csv(200'000);
  return 0;
}

int generate(const char* path) {
  const std::string csv = bench::generate(200'000, 2'800);
  std::ofstream(path, std::ios::binary) << csv;
  std::printf("%s  %s\n", sha256(csv).c_str(), path);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string first = argc > 1 ? argv[1] : "";
  if (first == "--county") return county();
  if (first == "--import" && argc > 2) return import_file(argv[2]);
  if (first == "--sheets" && argc > 2) return sheets(argv[2]);
  if (first == "--generate" && argc > 2) return generate(argv[2]);
  if (argc == 2 && !first.starts_with("--")) return nation(argv[1]);
  std::fprintf(stderr, "junheng_bench ROWS.csv | --generate OUT.csv | --sheets FOLDER | --import FILE | --county\n");
  return 64;
}
