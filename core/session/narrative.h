// A text of the report as it is typed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/session/change.h"

namespace junheng {

// Is this byte of a UTF-8 text not the first of its character? False at the end of the text.
bool is_within_character(std::string_view text, std::size_t at);

// Makes the text of that id this one: the piece that differs is replaced. nullopt where nothing differs. `title` names
// it in undo. Typing and deleting go on with the edit before until a sentence or a line ends, so that one undo takes
// back a sentence, not a letter and not a page.
std::optional<Change> write_narrative(const Project& project, const std::string& id, std::string title,
                                      std::string_view text);

}  // namespace junheng
