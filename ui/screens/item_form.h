// What an item needs from people, below it in its list: figures, attestations, documents, the county's own conclusion.
#pragma once

#include "ui/form_model.h"
#include "ui/view_state.h"

namespace junheng::ui {

// At the cursor, from `left` on, `width` device pixels wide. `mark` is the verdict the program came to.
void show_item_form(const ItemForm& form, Mark mark, float left, float width, ViewState& view, Actions& actions);

}  // namespace junheng::ui
