#include "ui/column_filter.h"

#include <array>
#include <catch2/catch_test_macros.hpp>

using namespace junheng::ui;

namespace {

// One column of texts; they compare as numbers where they are.
class Texts : public TableSource {
 public:
  explicit Texts(std::vector<std::string> texts) : texts_(std::move(texts)) {}
  std::size_t rows() const override { return texts_.size(); }
  std::span<const GridColumn> columns() const override { return columns_; }
  std::size_t names() const override { return 0; }
  std::optional<CellPlace> find(std::size_t, std::string_view) const override { return std::nullopt; }
  std::string text(std::size_t row, std::size_t) const override { return texts_[row]; }
  std::string problem(std::size_t, std::size_t) const override { return {}; }
  std::string origin(std::size_t, std::size_t) const override { return {}; }
  std::string row_name(std::size_t row) const override { return texts_[row]; }
  int compare(std::size_t a, std::size_t b, std::size_t) const override {
    return texts_[a].size() != texts_[b].size() ? (texts_[a].size() < texts_[b].size() ? -1 : 1)
                                                : texts_[a].compare(texts_[b]);
  }

 private:
  std::vector<std::string> texts_;
  std::array<GridColumn, 1> columns_{};
};

std::vector<std::string> passing(const Texts& texts, const ColumnFilter& filter) {
  std::vector<std::string> all;
  for (std::size_t row = 0; row < texts.rows(); ++row) {
    if (passes(texts, row, 0, filter)) all.push_back(texts.text(row, 0));
  }
  return all;
}

}  // namespace

TEST_CASE("the values of a column are listed once, counted, in its own order, nothing last", "[filter]") {
  const Texts texts({"20", "", "3", "100", "3", ""});
  const auto values = distinct_values(texts, 0);
  REQUIRE(values.size() == 4);
  CHECK(values[0].text == "3");
  CHECK(values[0].rows == 2);
  CHECK(values[2].text == "100");
  CHECK(values[3].text.empty());
  CHECK(values[3].rows == 2);
}

TEST_CASE("values are left out one by one, numbers by their bounds, exactly", "[filter]") {
  const Texts texts({"20", "", "3", "0.30", "约5", "98.5%"});
  CHECK(passing(texts, {}).size() == 6);
  CHECK_FALSE(ColumnFilter{}.active());
  CHECK(passing(texts, {{"", "3"}, "", ""}) == std::vector<std::string>{"20", "0.30", "约5", "98.5%"});
  CHECK(passing(texts, {{}, "3", ""}) == std::vector<std::string>{"20", "3", "98.5%"});
  CHECK(passing(texts, {{}, "0.3", "20"}) == std::vector<std::string>{"20", "3", "0.30"});
  CHECK(passing(texts, {{}, "98.5", ""}) == std::vector<std::string>{"98.5%"});
  CHECK(passing(texts, {{}, "很多", ""}).size() == 6);  // no number sets no bound
  CHECK_FALSE((ColumnFilter{{}, "很多", ""}).active());
}
