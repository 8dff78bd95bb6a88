#include "ui/intake.h"

#include "ui/import_strings.h"
#include "ui/strings.h"

namespace junheng::ui {

std::string progress_text(const Intake::Progress& progress) {
  const auto counted = [](std::size_t number, std::size_t total, std::string_view what) {
    return std::string(strings::reading_number) + std::to_string(number) + std::string(strings::reading_of) +
           std::to_string(total) + std::string(what);
  };
  std::string text = counted(progress.number, progress.total, strings::reading_files) + "：" + progress.file;
  if (progress.sheet > 0) text += "，" + counted(progress.sheet, progress.sheets, strings::reading_sheets);
  return text;
}

}  // namespace junheng::ui
