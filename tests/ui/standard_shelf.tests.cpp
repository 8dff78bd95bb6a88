#include "ui/standard_shelf.h"

#include <catch2/catch_test_macros.hpp>

#include "core/data/dictionary.h"
#include "core/standards/loader.h"

using namespace junheng;
using junheng::ui::StandardShelf;

namespace {

Standard own(std::string_view title) {
  Problems problems;
  auto standard = load_standard(R"({"schema":1,"id":"heilongjiang","title":")" + std::string(title) +
                                    R"(","short":"试行","extends":"national-2017"})",
                                "试行.json", dictionary(), problems);
  REQUIRE(standard);
  return std::move(*standard);
}

}  // namespace

TEST_CASE("the usual standard comes first, those of files last", "[standard_shelf]") {
  StandardShelf shelf;
  const std::size_t builtin = shelf.choices().size();
  REQUIRE(builtin > 1);
  CHECK(shelf.choices().front().id == "national-2017");
  CHECK(&shelf.usual() == shelf.chosen("national-2017"));
  CHECK(shelf.chosen("nothing") == nullptr);
  const Standard& added = shelf.add(own("本县标准"));
  CHECK(shelf.choices().size() == builtin + 1);
  CHECK(shelf.choices().back().title == "试行（本机文件）");
  CHECK(shelf.chosen(shelf.choices().back().id) == &added);
  CHECK(shelf.choice_of(added) != shelf.choice_of(*shelf.chosen("heilongjiang")));  // one id, two standards
  CHECK(&shelf.add(own("本县标准")) == &added);
  CHECK(&shelf.add(own("另一个")) != &added);
  CHECK(shelf.choices().size() == builtin + 2);
}

TEST_CASE("data are judged by the standard they name, a file's only where it is the same file", "[standard_shelf]") {
  StandardShelf shelf;
  Dataset data = empty_dataset(dictionary());
  CHECK(shelf.of(data) == &shelf.usual());
  data.standard = "heilongjiang";
  CHECK(shelf.of(data) == builtin_standard("heilongjiang"));
  const Standard& added = shelf.add(own("本县标准"));
  CHECK(shelf.of(data) == builtin_standard("heilongjiang"));
  data.standard_sha256 = added.sha256;
  CHECK(shelf.of(data) == &added);
  data.standard = "nothing";
  CHECK(shelf.of(data) == nullptr);
}

TEST_CASE("standards are made ready one by one", "[standard_shelf]") {
  StandardShelf shelf;
  std::size_t steps = 1;
  while (shelf.prepare()) ++steps;
  CHECK(steps == builtin_standard_ids().size());
  CHECK_FALSE(shelf.prepare());
}
