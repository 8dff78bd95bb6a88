// Where it is seen what an undo or a redo changes.
#pragma once

#include "core/session/change.h"
#include "ui/judge.h"

namespace junheng::ui {

// Of a change about to be done; `back`: it takes back another one, whose first place is meant. What was meant comes
// before what follows from it (a school's code in its classes), and after it on the way back. Rows that come and go
// are no place.
ChangedPlace place_of(const Change& change, bool back);

}  // namespace junheng::ui
