# build PRESET [TARGET...]   configures and builds one preset of CMakePresets.json
build() {
  local preset=$1 begun=$SECONDS
  shift
  mkdir -p build
  say "Building $preset${*:+: $*}"
  (
    flock 8 # two terminals, one build folder
    cmake --preset "$preset" >"build/$preset.configure.log" 2>&1 || {
      cat "build/$preset.configure.log" >&2
      die "configuring $preset failed. If the folder was moved or a compiler changed: rm -rf build/$preset"
    }
    cmake --build --preset "$preset" ${*:+--target "$@"} || die "building $preset failed: the first error above says where"
  ) 8>"build/$preset.lock" || { broken+=" $preset "; return 1; }
  note "${green}done${plain} in $((SECONDS - begun)) s"
}

broken='' # presets whose build failed
unbroken() {
  local preset
  for preset in "$@"; do
    [[ $broken != *" $preset "* ]] || { note "left out: $preset is not built"; return 1; }
  done
}

built() {
  local file
  for file in build/junheng build/junheng.html; do
    if [ -e "$file" ]; then note "$file  $(($(stat -c %s "$file") / 1024)) KB"; fi
  done
}
