# What the tests in a real browser need besides the packages: Chromium and a Chinese font.

need_browser() {
  local wanted=()
  have chromium || wanted+=(chromium:chromium)
  chinese_font || wanted+=(:fonts-wqy-microhei)
  [ "${#wanted[@]}" -eq 0 ] || need_commands "${wanted[@]}"
}

chinese_font() { have fc-list && [ -n "$(fc-list :lang=zh-cn family)" ]; }
