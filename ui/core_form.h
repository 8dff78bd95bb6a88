// The form of an item from a county's data, and what is filled in as commands of the session.
#pragma once

#include <optional>
#include <string_view>

#include "core/assess/assessment.h"
#include "core/session/change.h"
#include "ui/form_model.h"

namespace junheng::ui {

// Of the data that was judged. nullopt for an id that is no item's.
std::optional<ItemForm> item_form(const Assessment& assessment, std::string_view item);

// nullopt where nothing changes, or the record names no table, row or field that there is.
std::optional<Change> change_of(const Dataset& data, const FillRecord& fill);
std::optional<Change> change_of(const Dataset& data, const RemoveRecord& remove);

}  // namespace junheng::ui
