// What a part of the report consists of: how much of it is met, and what is explained when it is opened, which is the
// first thing not met, since that is what people come to see.
#pragma once

#include <string>
#include <string_view>

#include "ui/view_model.h"
#include "ui/view_state.h"

namespace junheng::ui {

// Key of that thing, the first of all where everything is met, empty where there is nothing.
std::string first_to_explain(const CountyView& county, const Section& section);

// "13/15": how many of its items, schools or coefficients are met, with or without a condition; a school of which it is
// not known whether it counts is one of them.
std::string met_count(const CountyView& county, const Section& section);

// The item, school or coefficient the overview lists first: unmet, else undetermined, else conditional; empty where
// there is none.
std::string first_to_attend(const CountyView& county);

// Id of the item in the list shown that is chosen, itself or one of its clauses; empty where there is none.
std::string open_item(const CountyView& county, const ViewState& view);

// The section in which a part is shown, with the part chosen in it: a section's id, or a key of what is in one. An
// unknown key opens the overview.
void open_part(const CountyView& county, const std::string& key, ViewState& view);

// In a trial what that part was before; null where it is as it was, or there is no trial. Empty key: the county.
const ChangedPart* changed_part(const CountyView& county, std::string_view key);

void open_section(const CountyView& county, std::string_view id, ViewState& view);  // empty id: the overview
void open_table(const std::string& table, ViewState& view);                         // ready to be typed in

}  // namespace junheng::ui
