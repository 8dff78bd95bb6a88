#include "core/codec/form.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "core/base/text.h"
#include "core/codec/cell_value.h"
#include "core/codec/column_names.h"

namespace junheng {
namespace {

constexpr std::array<std::string_view, 10> items = {"项目",   "指标",     "名称",     "指标名称", "内容",
                                                    "数据项", "填报项目", "项目名称", "字段",     "数据项目"};
constexpr std::array<std::string_view, 9> values = {"数值", "数据",   "填报数", "填报值",  "填报数据",
                                                    "值",   "实际值", "数量",   "填报内容"};
constexpr std::array<std::string_view, 10> others = {"序号",     "说明",     "填写说明", "备注", "来源",
                                                     "数据来源", "填报说明", "责任科室", "编号", "填报单位"};

template <class List>
bool is_one_of(const List& list, std::string_view text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

}  // namespace

std::vector<std::size_t> form_rows(const Sheet& turned, Header& header, const Dictionary& fields) {
  // The column of the transposed sheet in which the form has its own header.
  std::optional<std::size_t> title;
  for (std::size_t c = 0; c < header.columns.size() && !title; ++c) {
    for (std::size_t r = header.first_row; r < header.first_row + header.rows; ++r) {
      if (is_one_of(items, compared_name(turned.at(r, c).text))) title = c;
    }
  }
  std::vector<std::size_t> named, rest;
  for (std::size_t r = header.first_row + header.rows; r < turned.rows(); ++r) {
    const std::string name = title ? compared_name(turned.at(r, *title).text) : "";
    std::size_t given = 0, unit_like = 0;
    for (std::size_t c = 0; c < header.columns.size(); ++c) {
      if (!header.columns[c].is_read()) continue;
      const std::string text = half_width(turned.at(r, c).text);
      given += !text.empty();
      unit_like += is_unit(text);
    }
    if (name == "单位" || name == "计量单位" || (name.empty() && given > 0 && unit_like * 2 > given)) {
      for (std::size_t c = 0; c < header.columns.size(); ++c) {
        ColumnMeaning& meaning = header.columns[c];
        if (!meaning.field || !meaning.unit.empty()) continue;
        const std::string unit = half_width(turned.at(r, c).text);
        if (!is_unit(unit)) continue;
        meaning.unit = unit;
        measure(meaning, *meaning.field, fields.tables[header.table]);
      }
    } else if (is_one_of(values, name)) {
      named.push_back(r);
    } else if (!is_one_of(others, name) && given > 0) {
      rest.push_back(r);
    }
  }
  return named.empty() ? rest : named;
}

}  // namespace junheng
