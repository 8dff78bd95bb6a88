#include "ui/samples.h"

#include <algorithm>
#include <array>

#include "assets/embedded.h"

namespace junheng::ui {
namespace {

constexpr std::string_view folder = "samples/";

struct KnownSample {
  std::string_view id, title, note;
};
constexpr std::array samples_known{
    KnownSample{"demo-county", "示例县（虚构）", "一个完整的虚构县，数据齐全。先看这个。"},
    KnownSample{"demo-county-failing", "示例县·有不达标（虚构）", "同一个县，有几处常见的不达标，看看理由怎样说明。"},
    KnownSample{"baoqing-2024", "宝清县2024公开报告数据",
                "取自公开的自查自评报告。报告没有分校数据，许多项目无法判定。"},
};

}  // namespace

std::vector<Choice> sample_choices() {
  std::vector<Choice> samples;
  for (const auto& known : samples_known) {
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
