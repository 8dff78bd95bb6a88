#include "ui/samples.h"

#include <algorithm>

#include "assets/embedded.h"
#include "ui/strings.h"

namespace junheng::ui {
namespace {

constexpr std::string_view folder = "samples/";

}  // namespace

std::vector<Choice> sample_choices() {
  std::vector<Choice> samples;
  for (const auto& known : strings::samples_known) {
    if (!sample_bytes(known.id).empty())
      samples.push_back({std::string(known.id), std::string(known.title), std::string(known.note)});
  }
  return samples;
}

std::string sample_file_name(std::string_view id) { return std::string(id) + ".json"; }

std::string_view sample_bytes(std::string_view id) {
  const auto files = embedded_files();
  const std::string name = std::string(folder) + sample_file_name(id);
  const auto at = std::find_if(files.begin(), files.end(), [&](const EmbeddedFile& file) { return file.name == name; });
  return at == files.end() ? std::string_view() : at->bytes;
}

}  // namespace junheng::ui
