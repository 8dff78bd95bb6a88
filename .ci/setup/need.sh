# What a command needs, and nothing more: `build` installs no browser, only `format` and `tidy` the formatter.

need_native() { need_commands g++:g++ cmake:cmake ninja:ninja-build node:nodejs; }
need_page()   { need_commands cmake:cmake ninja:ninja-build node:nodejs python3:python3; need_emscripten; }
need_style()  { need_llvm "formatter and linter" clang-format-19 clang-tidy-19; }
need_fuzzer() { need_llvm "fuzzer" libclang-rt-19-dev; }

# need PART...   brings in what is missing of the parts; when nothing is, one line says so
need() {
  local part begun=$SECONDS
  mkdir -p "$DEPS" "$TOOLS"
  exec 9>"$DEPS/lock"
  flock -n 9 || { note "another set-up is at work in this folder: waiting for it"; flock 9; }
  steps=0
  : >"$SETUP_LOG"
  for part in "$@"; do "need_$part"; done
  apt_close
  exec 9>&-
  if [ "$steps" -eq 0 ]; then say "Set-up: everything is in place, nothing installed"
  else say "Set-up: ready after $((SECONDS - begun)) s"; fi
}
