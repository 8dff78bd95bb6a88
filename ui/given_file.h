// What the user gives the program: files as they were named, or a table copied in another program.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace junheng::ui {

struct GivenFile {
  std::string name, bytes;
};

// What becomes of files given together. A standard or a county file alone is opened; all else is imported.
enum class GivenKind { import, county, standard };
GivenKind kind_of(std::span<const GivenFile> files);

// A text as the file it stands for, if it has more than one cell.
std::optional<GivenFile> pasted_table(std::string_view text);

}  // namespace junheng::ui
