#include "web/keys.h"

#include <algorithm>
#include <array>

namespace junheng::web {
namespace {

struct Named {
  std::string_view code;
  ImGuiKey key;
};

constexpr std::array named{
    Named{"Tab", ImGuiKey_Tab},
    Named{"ArrowLeft", ImGuiKey_LeftArrow},
    Named{"ArrowRight", ImGuiKey_RightArrow},
    Named{"ArrowUp", ImGuiKey_UpArrow},
    Named{"ArrowDown", ImGuiKey_DownArrow},
    Named{"PageUp", ImGuiKey_PageUp},
    Named{"PageDown", ImGuiKey_PageDown},
    Named{"Home", ImGuiKey_Home},
    Named{"End", ImGuiKey_End},
    Named{"Insert", ImGuiKey_Insert},
    Named{"Delete", ImGuiKey_Delete},
    Named{"Backspace", ImGuiKey_Backspace},
    Named{"Space", ImGuiKey_Space},
    Named{"Enter", ImGuiKey_Enter},
    Named{"NumpadEnter", ImGuiKey_KeypadEnter},
    Named{"Escape", ImGuiKey_Escape},
    Named{"F1", ImGuiKey_F1},
    Named{"F2", ImGuiKey_F2},
};

ImGuiKey offset(ImGuiKey first, int by) { return static_cast<ImGuiKey>(first + by); }

}  // namespace

ImGuiKey key_of(std::string_view code) {
  if (code.size() == 4 && code.starts_with("Key") && code[3] >= 'A' && code[3] <= 'Z')
    return offset(ImGuiKey_A, code[3] - 'A');
  if (code.size() == 6 && code.starts_with("Digit") && code[5] >= '0' && code[5] <= '9')
    return offset(ImGuiKey_0, code[5] - '0');
  const auto found = std::find_if(named.begin(), named.end(), [&](const Named& entry) { return entry.code == code; });
  return found == named.end() ? ImGuiKey_None : found->key;
}

}  // namespace junheng::web
