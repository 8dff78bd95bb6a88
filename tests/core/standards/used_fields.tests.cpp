#include "core/standards/used_fields.h"

#include <catch2/catch_test_macros.hpp>

#include "core/standards/loader.h"

using namespace junheng;

TEST_CASE("a standard asks for the figures of its own indicators", "[used_fields]") {
  const TableSchema& school = dictionary().tables[dictionary().school];
  const auto asks = [&](const char* standard, const char* field) -> bool {
    return used_fields(*builtin_standard(standard), dictionary())[dictionary().school][*school.find(field)];
  };
  for (const char* field : {"pupils.primary", "pupils.junior", "pupils.senior", "teaching_area", "indoor_sports_area",
                            "multimedia_rooms", "backbone_teachers.junior", "name", "type", "built_year"}) {
    INFO(field);
    CHECK(asks("national-2017", field));
  }
  CHECK_FALSE(asks("national-2017", "computers"));
  CHECK_FALSE(asks("national-2017", "books"));
  CHECK(asks("basic-2012", "computers"));
  CHECK(asks("basic-2012", "books"));
  CHECK_FALSE(asks("basic-2012", "multimedia_rooms"));
}
