# What the tests in a real browser need: Chromium, a Chinese font, and playwright-core to drive it.

# The newest that still runs on the node 18 of Debian 12.
PLAYWRIGHT_VERSION=1.61.1

playwright_ready() {
  grep -qs "\"version\": \"$PLAYWRIGHT_VERSION\"" "$DEPS/npm/node_modules/playwright-core/package.json"
}

need_browser() {
  local wanted=()
  have chromium || wanted+=(chromium:chromium)
  playwright_ready || wanted+=(npm:npm)
  chinese_font || wanted+=(:fonts-wqy-microhei)
  [ "${#wanted[@]}" -eq 0 ] || need_commands "${wanted[@]}"
  playwright_ready || step "playwright-core $PLAYWRIGHT_VERSION into .deps/npm" \
    "Does 'npm view playwright-core version' work on this machine?" install_playwright
}

chinese_font() { have fc-list && [ -n "$(fc-list :lang=zh-cn family)" ]; }

# Without its install script the package brings no browser of its own; no lock file, for it would name hosts.
install_playwright() {
  mkdir -p "$DEPS/npm"
  npm install --prefix "$DEPS/npm" --no-save --no-package-lock --no-audit --no-fund --ignore-scripts \
    "playwright-core@$PLAYWRIGHT_VERSION"
}
