// The form of an item from a county's data, and what is filled in as commands of the session.
#pragma once

#include <optional>
#include <string_view>

#include "core/session/change.h"
#include "core/standards/standard.h"
#include "ui/form_model.h"

namespace junheng::ui {

// nullopt for an id that is no item's.
std::optional<ItemForm> item_form(const Dataset& data, const Standard& standard, std::string_view item);

// nullopt where nothing changes, or the record names no table, row or field that there is.
std::optional<Change> change_of(const Dataset& data, const FillRecord& fill);
std::optional<Change> change_of(const Dataset& data, const RemoveRecord& remove);

}  // namespace junheng::ui
