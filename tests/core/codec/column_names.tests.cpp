#include "core/codec/column_names.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace junheng;

TEST_CASE("whatever is a column's name is known by each of its ends", "[column_names]") {
  const FieldNames names(dictionary());
  for (std::size_t t = 0; t < names.tables.size(); ++t) {
    for (const Field& field : dictionary().tables[t].fields) {
      std::vector<std::string> written = field.aliases;
      written.push_back(field.title);
      for (const std::string& text : written) {
        const std::string name = header_text(text).name;
        INFO(name);
        CHECK(names.tables[t].any_ends_with(name));
        if (name.size() > 6) CHECK(names.tables[t].any_ends_with(name.substr(name.size() - 6)));
        if (const auto certain = names.tables[t].certain(name, ""); certain)
          CHECK(*certain < dictionary().tables[t].fields.size());
      }
    }
    CHECK(names.tables[t].any_ends_with(""));
    for (const char* data : {"云溪县第一小学校", "9999000001", "12.5", "一年级1班"})
      CHECK_FALSE(names.tables[t].any_ends_with(data));
  }
}
