// A judged county: the rail, the part chosen, the explanation of what is chosen in it, problems and status.
#pragma once

#include <span>

#include "imgui.h"
#include "ui/charts.h"
#include "ui/view_model.h"
#include "ui/view_state.h"

namespace junheng::ui {

// What is shown of it.
struct Shown {
  const CountyView& county;
  const Explanation* explanation = nullptr;  // of what is chosen; null: nothing is
  Charts& charts;
  const TableSource* table = nullptr;  // the one looked at
  const ItemForm* form = nullptr;      // of the item chosen in a list; null: none is
  std::span<const Choice> standards = {};
  const Comparison* comparison = nullptr;  // with the standard view.compared
  Saving saving = {};
  HelpState* help = nullptr;  // in the place of the explanation; null: not asked for
};

void show_assessment(const Shown& shown, ViewState& view, ImVec2 min, ImVec2 max, Actions& actions);

}  // namespace junheng::ui
