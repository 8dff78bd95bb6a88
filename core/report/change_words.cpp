#include "core/report/change_words.h"

namespace junheng {

namespace {

// "，连同班级 45 行、专用教室 8 行"
std::string with_them(const std::vector<std::string>& arguments) {
  std::string text;
  for (std::size_t n = 2; n + 1 < arguments.size(); n += 2)
    text += (text.empty() ? "，连同" : "、") + arguments[n] + " " + arguments[n + 1] + " 行";
  return text;
}

}  // namespace

std::string change_words(const Change& change) {
  const auto argument = [&](std::size_t n) {
    return n < change.arguments.size() ? change.arguments[n] : std::string();
  };
  switch (change.command) {
    case Command::type:
      return "填写" + argument(0) + "“" + argument(1) + "”";
    case Command::clear:
      return "清除 " + argument(0) + " 格";
    case Command::cut:
      return "剪切 " + argument(0) + " 格";
    case Command::paste:
      return "粘贴 " + argument(0) + "×" + argument(1);
    case Command::fill:
      return "填充 " + argument(0) + " 格";
    case Command::add_rows:
      return "增加 " + argument(0) + " 行（" + argument(1) + "）";
    case Command::remove_rows:
      return "删除 " + argument(0) + " 行（" + argument(1) + "）" + with_them(change.arguments);
    case Command::import:
      return "导入" + argument(0);
    case Command::narrative:
      return "修改文字“" + argument(0) + "”";
    case Command::standard:
      return "改用标准“" + argument(0) + "”";
    case Command::trial:
      return "采用试算的 " + argument(0) + " 处改动";
    case Command::settle:
      return "把 " + argument(0) + " 个问题标为已处理";
  }
  return {};
}

}  // namespace junheng
