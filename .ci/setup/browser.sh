# What the tests in a real browser need besides the packages: Chromium or Firefox, and a Chinese font.

need_browser() {
  local wanted=()
  have chromium || wanted+=(chromium:chromium)
  chinese_font || wanted+=(:fonts-wqy-microhei)
  [ "${#wanted[@]}" -eq 0 ] || need_commands "${wanted[@]}"
}

# A second engine, with a screen in memory for it to draw on: without a screen Firefox has no WebGL.
need_firefox() {
  local wanted=(firefox-esr:firefox-esr Xvfb:xvfb xauth:xauth)
  has_library libEGL.so.1 || wanted+=(:libegl1)
  chinese_font || wanted+=(:fonts-wqy-microhei)
  need_commands "${wanted[@]}"
}

has_library() { /sbin/ldconfig -p | grep -q "$1"; }
chinese_font() { have fc-list && [ -n "$(fc-list :lang=zh-cn family)" ]; }
