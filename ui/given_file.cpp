#include "ui/given_file.h"

#include "core/data/county_file.h"
#include "core/standards/loader.h"
#include "ui/import_strings.h"
#include "ui/strings.h"

namespace junheng::ui {

GivenKind kind_of(std::span<const GivenFile> files) {
  if (files.size() != 1) return GivenKind::import;
  const GivenFile& file = files.front();
  if (is_standard(file.bytes)) return GivenKind::standard;
  // Under whatever name; but a bad one of this name is told as such.
  const bool county = file.name.ends_with(".json") || begins_as_county(file.bytes);
  return county ? GivenKind::county : GivenKind::import;
}

std::optional<GivenFile> pasted_table(std::string_view text) {
  const std::string_view lines = text.substr(0, text.find_last_not_of('\n') + 1);
  if (lines.find_first_of("\t\n") == std::string_view::npos) return std::nullopt;
  return GivenFile{std::string(strings::pasted_table), std::string(text)};
}

}  // namespace junheng::ui
