#include "core/report/change_words.h"

#include <catch2/catch_test_macros.hpp>

using namespace junheng;

TEST_CASE("every command has its words", "[change_words]") {
  CHECK(change_words({Command::type, {"一小", "小学在校生数"}, {}}) == "填写一小“小学在校生数”");
  CHECK(change_words({Command::clear, {"12"}, {}}) == "清除 12 格");
  CHECK(change_words({Command::cut, {"12"}, {}}) == "剪切 12 格");
  CHECK(change_words({Command::paste, {"34", "7"}, {}}) == "粘贴 34×7");
  CHECK(change_words({Command::fill, {"5"}, {}}) == "填充 5 格");
  CHECK(change_words({Command::add_rows, {"1", "学校"}, {}}) == "增加 1 行（学校）");
  CHECK(change_words({Command::remove_rows, {"2", "班级"}, {}}) == "删除 2 行（班级）");
  CHECK(change_words({Command::remove_rows, {"1", "学校", "班级", "45", "专用教室", "8"}, {}}) ==
        "删除 1 行（学校），连同班级 45 行、专用教室 8 行");
  CHECK(change_words({Command::import, {"“学校.xlsx”"}, {}}) == "导入“学校.xlsx”");
  CHECK(change_words({Command::narrative, {"政府保障"}, {}}) == "修改文字“政府保障”");
  CHECK(change_words({Command::trial, {"3"}, {}}) == "采用试算的 3 处改动");
  CHECK(change_words({Command::standard, {"国家 2017"}, {}}) == "改用标准“国家 2017”");
}
