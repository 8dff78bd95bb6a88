#include "core/report/import_words.h"

#include <catch2/catch_test_macros.hpp>

#include "core/data/county_file.h"
#include "core/report/problem_words.h"

using namespace junheng;

namespace {

Dataset schools(const std::string& rows) {
  Problems problems;
  return read_county(
      R"({"junheng":1,"tables":{"county":{"name":"云溪县"},"school":{"columns":["code","name","type","pupils.primary"],"rows":)" +
          rows + "}}}",
      "", dictionary(), problems);
}

}  // namespace

TEST_CASE("what two files say of a cell, and where", "[import_words]") {
  Dataset data = schools(R"([["21","一小","primary",812]])");
  Dataset other = schools(R"([["21","一小","junior",815]])");
  other.documents = {{"乙.xlsx", "学校"}};
  other.tables[other.fields->school].set_origin(*other.fields->tables[other.fields->school].find("pupils.primary"), 0,
                                                origin_of(0, 6, 1));
  Problems problems;
  const Merged merged = merge(data, other, problems);
  REQUIRE(merged.conflicts.size() == 2);
  CHECK(problem_line(conflict_problem(data, merged.conflicts[0])) ==
        "提醒：一小的“办学类型”在这里是 初中，但 手工填写 是 小学；保留了后者。请核对后改正其中一处，再重新导入。");
  CHECK(problem_line(conflict_problem(data, merged.conflicts[1])) ==
        "提醒 “乙.xlsx” 工作表“学校” 单元格 B7：一小的“小学在校生数”在这里是 815 人，但 手工填写 是 812 "
        "人；保留了后者。请核对后改正其中一处，再重新导入。");
  accept(data, merged.conflicts[1]);
  Dataset corrected = other;
  corrected.tables[other.fields->school]
      .columns[*other.fields->tables[other.fields->school].find("pupils.primary")]
      .set(0, {820, 0});
  const Merged again = merge(data, corrected, problems);
  REQUIRE(again.updates.size() == 1);
  CHECK(problem_line(update_problem(data, again.updates[0])) ==
        "提醒 “乙.xlsx” 工作表“学校” 单元格 B7：一小的“小学在校生数”已由 815 人 改为 820 "
        "人。如非本意，请改正表格后重新导入。");
}
