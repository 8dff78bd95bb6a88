# The formatter and the linter of .tools/, so that everybody's version is the same.

our_sources() {
  local folders=()
  for folder in core ui web assets tests; do [ -d "$folder" ] && folders+=("$folder"); done
  find "${folders[@]}" -name '*.cpp' "$@"
}

run_format() {
  local action=(-i)
  [ "${1:-}" = --check ] && action=(--dry-run --Werror)
  need style
  our_sources -o -name '*.h' | xargs -r "$TOOLS/llvm/bin/clang-format" "${action[@]}"
}

# Only what the native build compiles: web/ has no native compile commands.
run_tidy() {
  need native sources style
  build dev
  { if [ $# -gt 0 ]; then printf '%s\n' "$@"; else our_sources | grep -v -e ^web/ -e ^tests/bench/ -e ^tests/fuzz/; fi; } |
    xargs -r -P "$(nproc)" -n 4 "$TOOLS/llvm/bin/clang-tidy" -p build/dev --quiet 2> >(grep -v 'warnings generated' >&2)
}
