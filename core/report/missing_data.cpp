#include "core/report/missing_data.h"

#include <algorithm>
#include <utility>

#include "core/report/explanation_table.h"
#include "core/report/words.h"

namespace junheng {

using namespace document;

void MissingData::add(const Assessment& a, const Explanation& e, const std::string& id) {
  if (e.verdict != Verdict::undetermined) return;
  const auto missing = missing_cells(e);
  for (const UsedCell& cell : missing) {
    const auto [at, is_new] = known_.try_emplace({cell.table, cell.row, cell.field}, cells_.size());
    if (is_new) cells_.push_back({cell, {}});
    std::vector<std::string>& ids = cells_[at->second].ids;
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
  }
  if (missing.empty()) add(reason_sentence(a, e), {id + " " + e.title, Mark::none, false, anchor_of(id)});
}

void MissingData::add(const std::string& reason, Run part) {
  auto known = std::find_if(others_.begin(), others_.end(), [&](const auto& one) { return one.first == reason; });
  if (known == others_.end()) known = others_.insert(others_.end(), {reason, {}});
  if (!known->second.empty()) known->second += {"、"};
  known->second += std::move(part);
}

std::vector<Block> MissingData::blocks(const Assessment& a) const {
  std::vector<Block> blocks;
  if (cells_.empty() && others_.empty()) return blocks;
  blocks.push_back({Heading{2, "还缺什么", "missing"}});
  blocks.push_back({Paragraph{"补上以下内容，无法判定的项目才能得出结论。缺少的数据不按 0 计，也不算达标。"}});
  if (!others_.empty()) {
    document::Table table = table_of("需要认定、列全或补充的", {{"原因"}, {"项目"}});
    for (const auto& [reason, parts] : others_) table.add_row().add(reason).add(parts);
    blocks.push_back({std::move(table)});
  }
  if (cells_.empty()) return blocks;
  std::string caption = "没有填的数据（共 " + std::to_string(cells_.size()) + " 处";
  caption += cells_.size() > listed_missing ? "，列出前 " + std::to_string(listed_missing) + " 处）" : "）";
  document::Table table = table_of(std::move(caption), {{"数据"}, {"位置"}, {"用于"}});
  for (std::size_t i = 0; i < cells_.size() && i < listed_missing; ++i) {
    Text used;
    for (const std::string& id : cells_[i].ids) {
      if (!used.empty()) used += {"、"};
      used += {id, {}, false, anchor_of(id)};
    }
    const UsedCell& cell = cells_[i].cell;
    table.add_row().add(cell_name(*a.data, cell)).add(cell_place(*a.data, cell)).add(std::move(used));
  }
  blocks.push_back({std::move(table)});
  return blocks;
}

}  // namespace junheng
