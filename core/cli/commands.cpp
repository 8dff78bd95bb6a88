#include "core/cli/commands.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string_view>
#ifdef _WIN32
#include <io.h>
#define isatty _isatty
#define fileno _fileno
#else
#include <unistd.h>
#endif

#include "core/assess/explanation.h"
#include "core/cli/command_line.h"
#include "core/cli/files.h"
#include "core/cli/text_output.h"
#include "core/codec/html.h"
#include "core/data/county_file.h"
#include "core/document/svg.h"
#include "core/report/assessment_document.h"
#include "core/report/assessment_json.h"
#include "core/report/charts.h"
#include "core/report/problem_words.h"
#include "core/report/words.h"
#include "core/standards/loader.h"

namespace junheng::cli {
namespace {

constexpr double widest_chart = 10'000;  // CSS pixels

bool colour_wanted() {
  const char* no = std::getenv("NO_COLOR");
  return isatty(fileno(stdout)) && !(no && *no);
}

int status_of(Verdict v) {
  if (v == Verdict::unmet) return unmet;
  return v == Verdict::undetermined || v == Verdict::not_applicable ? undetermined : met;
}

std::shared_ptr<const Project> load_county(const std::string& path) {
  Problems problems;
  std::shared_ptr<Project> project;
  if (const auto bytes = read_file(path, problems))
    project = std::make_shared<Project>(read_project(*bytes, path, dictionary(), problems));
  print_problems(problems);
  return project && !has_error(problems) ? project : nullptr;
}
std::shared_ptr<const Dataset> data_of(const std::shared_ptr<const Project>& project) {
  return {project, &project->data};
}

std::string default_standard(const Dataset& data) { return data.standard.empty() ? "national-2017" : data.standard; }

// Items whose verdict differs, one a line.
std::string differences(const Assessment& a, const Assessment& b, const std::string& a_name,
                        const std::string& b_name) {
  const auto row = [](const std::string& id, const std::string& title, Verdict x, Verdict y) {
    return "  " + padded(id, 16) + padded(std::string(verdict_title(x)), 12) +
           padded(std::string(verdict_title(y)), 12) + title + "\n";
  };
  std::string out = "  " + padded("", 16) + padded(a_name, 12) + " " + padded(b_name, 12) + "\n";
  out += row("总体结论", "", a.verdict, b.verdict);
  std::size_t count = 0;
  const auto compare = [&](const std::string& id) {
    const auto x = explain(a, id);
    const auto y = explain(b, id);
    if (!x && !y) return;
    const Verdict vx = x ? x->verdict : Verdict::not_applicable;
    const Verdict vy = y ? y->verdict : Verdict::not_applicable;
    if (vx == vy) return;
    ++count;
    out += row(id, (x ? x : y)->title, vx, vy);
  };
  const auto ids = [](const Assessment& one) {
    std::vector<std::string> list;
    for (const Indicator& i : one.standard->resources.indicators) list.push_back(i.id);
    for (const BalanceResult& r : one.balance)
      list.push_back("B." + one.standard->stages[r.stage].id + "." +
                     one.standard->resources.indicators[r.indicator].id);
    for (const SectionResult& s : one.sections) {
      for (const ItemResult& i : s.items) list.push_back(i.item->id);
    }
    return list;
  };
  const auto first = ids(a);
  for (const std::string& id : first) compare(id);
  for (const std::string& id : ids(b)) {
    if (std::find(first.begin(), first.end(), id) == first.end()) compare(id);
  }
  if (count == 0) out += "  各项结论相同。\n";
  return out;
}

int explain_to_screen(const Assessment& a, const std::string& what) {
  const std::size_t slash = what.find('/');
  const std::string id = what.substr(0, slash);
  const std::string school = slash == std::string::npos ? "" : what.substr(slash + 1);
  const auto e = explain(a, id, school);
  if (!e) {
    print_problems({{"explain.unknown", Severity::error, {id, school}, {}}});
    return usage;
  }
  print(explanation_text(a, *e, colour_wanted()));
  return status_of(e->verdict);
}

}  // namespace

int assess_command(const Arguments& given) {
  Arguments arguments = given;
  const auto standard_name = take_option(arguments, "--standard");
  const auto format = take_option(arguments, "--format");
  const auto what = take_option(arguments, "--explain");
  if (arguments.size() != 1 || (format && *format != "text" && *format != "json" && *format != "html"))
    return print_usage();
  const auto county = load_county(arguments[0]);
  if (!county) return bad_input;
  std::optional<Standard> owner;
  const Standard* standard = find_standard(standard_name.value_or(default_standard(county->data)), owner);
  if (!standard) return bad_standard;
  const Assessment a = assess(data_of(county), *standard);
  print_problems(county->unsettled);
  print_problems(a.problems);
  if (what) return explain_to_screen(a, *what);
  if (format && *format == "json")
    print(assessment_json(a, county->unsettled));
  else if (format && *format == "html")
    print(html_page(assessment_document(a, county->unsettled, county->narrative)));
  else
    print(assessment_text(a, colour_wanted()));
  return status_of(a.verdict);
}

int chart_command(const Arguments& given) {
  Arguments arguments = given;
  const auto standard_name = take_option(arguments, "--standard");
  const auto colours = take_option(arguments, "--colours");
  const auto width_text = take_option(arguments, "--width");
  const auto width = width_text ? parse_decimal(*width_text) : parse_decimal("720");
  if (arguments.empty() || arguments.size() > 2 || (colours && *colours != "light" && *colours != "print") || !width ||
      width->to_double() <= 0 || width->to_double() > widest_chart)
    return print_usage();
  const auto county = load_county(arguments[0]);
  if (!county) return bad_input;
  std::optional<Standard> owner;
  const Standard* standard = find_standard(standard_name.value_or(default_standard(county->data)), owner);
  if (!standard) return bad_standard;
  const Assessment a = assess(data_of(county), *standard);
  if (arguments.size() == 1) {
    for (const std::string& key : chart_keys(a)) print(key + "\n");
    return met;
  }
  const auto chart = chart_of(a, arguments[1], width->to_double());
  if (!chart) return print_usage();
  print(svg(*chart, colours && *colours == "print" ? print_palette : light_palette));
  return met;
}

int compare_command(const Arguments& given) {
  Arguments arguments = given;
  const auto names = take_option(arguments, "--standards");
  std::vector<std::string> standards;
  if (names) {
    const std::size_t comma = names->find(',');
    if (comma == std::string::npos || arguments.size() != 1) return print_usage();
    standards = {names->substr(0, comma), names->substr(comma + 1)};
    arguments.push_back(arguments[0]);
  }
  if (arguments.size() != 2) return print_usage();
  std::vector<Assessment> results;
  std::optional<Standard> owners[2];
  for (std::size_t i = 0; i < 2; ++i) {
    const auto county = load_county(arguments[i]);
    if (!county) return bad_input;
    const Standard* standard = find_standard(names ? standards[i] : default_standard(county->data), owners[i]);
    if (!standard) return bad_standard;
    results.push_back(assess(data_of(county), *standard));
  }
  print(differences(results[0], results[1], names ? standards[0] : "甲", names ? standards[1] : "乙"));
  return status_of(results[1].verdict);
}

int check_standard_command(const Arguments& arguments) {
  if (arguments.empty()) return print_usage();
  bool good = true;
  for (const std::string& path : arguments) {
    Problems problems;
    std::optional<Standard> standard;
    if (const auto bytes = read_file(path, problems)) standard = load_standard(*bytes, path, dictionary(), problems);
    print_problems(problems);
    good &= standard.has_value();
    if (standard) print(path + "：没有问题（" + standard->title + "）\n");
  }
  return good ? met : bad_standard;
}

int fields_command() {
  for (const TableSchema& t : dictionary().tables) {
    print(t.id + "  " + t.title + "\n");
    for (const Field& f : t.fields)
      print("  " + padded(f.key, 34) + padded(f.unit, 10) + padded(f.title, 40) + f.help + "\n");
  }
  return met;
}

int standards_command() {
  for (const std::string& id : builtin_standard_ids()) {
    const Standard* s = builtin_standard(id);
    if (s) print(padded(id, 18) + s->sha256.substr(0, 12) + "  " + s->title + "\n");
  }
  return met;
}

int version_command() {
  print("junheng " + std::string(engine_version) + "\n");
  return met;
}

int print_usage() {
  std::fprintf(stderr, "%s",
               "用法：\n"
               "  junheng assess 县.json [--standard 标准] [--format text|json|html] [--explain 项目[/学校]]\n"
               "  junheng chart 县.json [图 [--width 宽] [--colours light|print]] [--standard 标准]\n"
               "  junheng compare 甲.json 乙.json\n"
               "  junheng compare 县.json --standards 标准,标准\n"
               "  junheng import 文件… --out 县.json [--mapping 文件] [--problems 清单.xlsx] [--standard 标准]\n"
               "  junheng export 县.json --out 文件.xlsx|文件.csv [--table 表]\n"
               "  junheng template --out 填报模板.xlsx [--standard 标准]\n"
               "  junheng template --schools 县.json --out 文件夹 [--standard 标准]\n"
               "  junheng check-standard 文件…\n"
               "  junheng fields | standards | version\n");
  return usage;
}

}  // namespace junheng::cli
