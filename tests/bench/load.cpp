#include <array>
#include <unordered_map>

#include "tests/bench/rows.h"

namespace junheng::bench {
namespace {

// What of the school table a column of the file fills; by stage where the table keeps it by stage.
constexpr std::array<std::array<const char*, 2>, 8> fields = {
    {{"pupils.primary", "pupils.junior"},
     {"teachers_above.primary", "teachers_above.junior"},
     {"backbone_teachers.primary", "backbone_teachers.junior"},
     {"sports_arts_teachers.primary", "sports_arts_teachers.junior"},
     {"teaching_area", "teaching_area"},
     {"sports_ground_area", "sports_ground_area"},
     {"equipment_value", "equipment_value"},
     {"multimedia_rooms", "multimedia_rooms"}}};
constexpr std::size_t equipment = 6;

// Every field ends with a comma or a line end, the last one too: no field needs to look for the end of the text.
class Reader {
 public:
  explicit Reader(std::string_view csv) : at_(csv.data()), end_(csv.data() + csv.size()) {}
  bool more() const { return at_ < end_; }
  void skip_line() {
    while (*at_++ != '\n') {
    }
  }
  std::string_view field() {
    const char* begin = at_;
    while (*at_ != ',' && *at_ != '\n') ++at_;
    return {begin, static_cast<std::size_t>(at_++ - begin)};
  }
  // Digits with at most one point, exactly.
  Decimal number() {
    std::int64_t value = 0;
    take_digits(value);
    if (*at_ != '.') return ++at_, Decimal{value, 0};
    const char* point = at_++;
    take_digits(value);
    return {value, static_cast<std::uint8_t>(at_++ - point - 1)};
  }

 private:
  void take_digits(std::int64_t& value) {
    for (unsigned digit; (digit = static_cast<unsigned char>(*at_) - unsigned{'0'}) < 10; ++at_)
      value = value * 10 + digit;
  }

  const char* at_;
  const char* end_;
};

// Canonical as everywhere else: no zeros at the end.
Decimal canonical(Decimal d) {
  if (d.places == 0) return d;
  auto short_one = static_cast<std::uint32_t>(d.coefficient);  // divides faster, and nearly all fit
  if (short_one != static_cast<std::uint64_t>(d.coefficient)) {
    while (d.places > 0 && d.coefficient % 10 == 0) d = {d.coefficient / 10, static_cast<std::uint8_t>(d.places - 1)};
    return d;
  }
  for (; d.places > 0 && short_one % 10 == 0; --d.places) short_one /= 10;
  return {short_one, d.places};
}

}  // namespace

Nation load(std::string_view csv) {
  Nation nation;
  nation.data = empty_dataset(dictionary());
  const TableSchema& schema = dictionary().tables[dictionary().school];
  Table& schools = nation.data.tables[dictionary().school];
  std::size_t rows = 0;
  for (std::size_t at = 0; (at = csv.find('\n', at)) != std::string_view::npos; ++at) ++rows;
  if (rows < 2 || csv.back() != '\n') return nation;
  schools.rows = --rows;  // without the header
  nation.county.resize(rows);

  std::array<std::array<Column*, 2>, fields.size()> columns;
  for (std::size_t k = 0; k < fields.size(); ++k) {
    for (std::size_t stage = 0; stage < 2; ++stage) {
      columns[k][stage] = &schools.columns[*schema.find(fields[k][stage])];
      columns[k][stage]->resize(rows);
    }
  }
  Column& type = schools.columns[*schema.find("type")];
  Column& indoor = schools.columns[*schema.find("indoor_sports_area")];
  auto& codes = schools.texts[*schema.find("code")];
  type.resize(rows);
  indoor.resize(rows);
  codes.resize(rows);
  const auto& types = schema.fields[*schema.find("type")];
  const std::array<std::int64_t, 2> type_of = {static_cast<std::int64_t>(*types.find_choice("primary")),
                                               static_cast<std::int64_t>(*types.find_choice("junior"))};

  std::unordered_map<std::int64_t, std::uint32_t> counties;
  counties.reserve(8192);
  Reader in(csv);
  in.skip_line();
  for (std::size_t row = 0; row < rows && in.more(); ++row) {
    const auto [county, fresh] =
        counties.try_emplace(in.number().coefficient, static_cast<std::uint32_t>(counties.size()));
    nation.county[row] = county->second;
    codes[row] = in.field();
    const std::size_t stage = in.field() == "P" ? 0 : 1;
    type.set(row, {type_of[stage], 0});
    indoor.set(row, {});
    for (std::size_t k = 0; k < fields.size(); ++k) {
      Decimal value = in.number();
      if (k == equipment) value.places = static_cast<std::uint8_t>(value.places + 4);  // the table holds 万元
      columns[k][stage]->set(row, canonical(value));
    }
  }
  nation.counties = counties.size();
  return nation;
}

}  // namespace junheng::bench
