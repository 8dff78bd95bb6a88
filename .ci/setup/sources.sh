# Third-party sources in .deps/NAME, compiled with our own flags natively and for wasm alike. What apt cannot give
# stays absent, and CMake then fetches the pinned upstream commit (.ci/cmake/dependencies.cmake).

# Where each comes from: package/suite. Changing a line here makes the next set-up fetch that one anew.
declare -A SOURCES=(
  [boost]=libboost1.83-dev/trixie # the 1.74 of Debian 12 does not compile with the C++ library of Emscripten
  [catch2]=catch2/trixie
  [imgui]=imgui/forky # 1.92 is in no stable suite yet
  [json]=nlohmann-json3-dev/bookworm
  [zlib]=zlib/bookworm
)

source_ready() { [ "$(cat "$DEPS/$1/.origin" 2>/dev/null)" = "${SOURCES[$1]}" ]; }

need_sources() {
  local name missing=()
  for name in "${!SOURCES[@]}"; do source_ready "$name" || missing+=("$name"); done
  [ "${#missing[@]}" -eq 0 ] && return 0
  have apt-get || { note "no apt: CMake will fetch the third-party sources from their upstreams"; return 0; }
  need_commands dpkg-source:dpkg-dev
  step "Third-party sources into .deps/ (${missing[*]})" "Is there a network?" fetch_sources "${missing[@]}"
  for name in "${missing[@]}"; do
    source_ready "$name" || note "$name is not to be had through apt: CMake will fetch it from its upstream"
  done
}

# Each is put together aside and then moved: a folder in .deps is a complete one.
fetch_sources() {
  local name aside
  apt_open_stable
  for name in "$@"; do
    aside=$DEPS/.new-$name
    rm -rf "$aside" "$DEPS/${name:?}"
    if "fetch_$name" "${SOURCES[$name]}" "$aside"; then
      echo "${SOURCES[$name]}" >"$aside/.origin"
      mv "$aside" "$DEPS/$name"
    fi
  done
}

fetch_boost()   { fetch_headers "$@"; }
fetch_json()    { fetch_headers "$@"; }
fetch_catch2()  { apt_source stable "$@"; }
fetch_zlib()    { apt_source stable "$@"; }

# Testing moves on: a later minor version may change the interface and is not taken.
fetch_imgui() {
  apt_open newest 'deb-src forky' && apt_source newest "$@" &&
    grep -q '#define IMGUI_VERSION  *"1\.92\.' "$2/imgui.h"
}

# The include folder of a -dev package.
fetch_headers() {
  apt_unpack "$2/package" "$1" && mv "$2/package/usr/include" "$2/include" && rm -rf "$2/package"
}
