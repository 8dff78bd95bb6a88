// Any bytes as an expression, in the scope of a unit and of the county; one that compiles is evaluated and written out.
#include <cstdint>

#include "core/assess/evaluate.h"
#include "tests/fuzz/small_county.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace junheng;
  const auto data = small_county();
  static const Children children(*data);
  for (const char* table : {"school", "class", "county"}) {
    ExpressionScope scope;
    scope.fields = &dictionary();
    scope.table = *scope.fields->find(table);
    scope.unit = scope.table == *scope.fields->find("school");
    scope.stages = {"primary", "junior"};
    scope.definitions = {{"a", "b + b"}, {"b", "pupils + 1 人"}, {"loop", "1 + loop"}};
    Problems problems;
    const auto expression =
        compile({reinterpret_cast<const char*>(bytes), size}, scope, {"fuzz.json", "/x", -1}, problems);
    if (expression.has_value() == has_error(problems)) __builtin_trap();
    for (std::size_t row = 0; expression && row < data->tables[scope.table].rows; ++row) {
      std::vector<UsedCell> used;
      const RowScope at{data.get(), &children, scope.table, row, 1};
      evaluate(*expression, at, &used);
      with_numbers(*expression, at);
    }
  }
  return 0;
}
