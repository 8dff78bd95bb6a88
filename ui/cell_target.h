// From where core says something is wrong or used, to the cell in which people change it.
#pragma once

#include <optional>
#include <string>

#include "core/assess/evaluate.h"
#include "core/base/problem.h"
#include "ui/view_model.h"

namespace junheng::ui {

// `data` is what was judged, perhaps with campuses merged.
CellTarget target_of(const Dataset& data, const junheng::UsedCell& cell);

// A place "/tables/school/rows/3/books" or "/tables/county/year" of a county's own tables; nullopt for any other.
std::optional<CellTarget> target_of(const Dictionary& fields, const Place& place);

// "学校表第 4 行" and the like.
std::string words_of(const Dictionary& fields, const CellTarget& target);

}  // namespace junheng::ui
