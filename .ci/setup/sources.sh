# Third-party sources in .deps/NAME, compiled with our own flags natively and for wasm alike. What apt cannot give
# stays absent, and CMake then fetches the pinned upstream commit (.ci/cmake/third_party.cmake).

SOURCES='boost catch2 imgui json pugixml zlib'

sources_ready() {
  local name
  for name in $SOURCES; do [ -d "$DEPS/$name" ] || return 1; done
}

need_sources() {
  local name
  sources_ready && return 0
  have apt-get || { note "no apt: CMake will fetch the third-party sources from their upstreams"; return 0; }
  need_commands dpkg-source:dpkg-dev
  step "Third-party sources into .deps/ ($SOURCES)" "Is there a network?" fetch_sources
  for name in $SOURCES; do
    [ -d "$DEPS/$name" ] || note "$name is not to be had through apt: CMake will fetch it from its upstream"
  done
}

fetch_sources() {
  local name
  apt_open_stable
  for name in $SOURCES; do
    [ -d "$DEPS/$name" ] && continue
    "fetch_$name" || echo "warning: no $name"
  done
}

fetch_boost()   { fetch_headers boost libboost1.74-dev; }
fetch_json()    { fetch_headers json nlohmann-json3-dev; }
fetch_catch2()  { apt_source stable catch2/trixie "$DEPS/catch2"; }
fetch_pugixml() { apt_source stable pugixml/bookworm "$DEPS/pugixml"; }
fetch_zlib()    { apt_source stable zlib/bookworm "$DEPS/zlib"; }

# fetch_headers NAME PACKAGE   the include folder of a -dev package becomes .deps/NAME/include
fetch_headers() {
  local tree=$DEPS/.source-$1
  apt_unpack "$tree" "$2/bookworm" || return 1
  mkdir -p "$tree/out"
  mv "$tree/usr/include" "$tree/out/include" && mv "$tree/out" "$DEPS/$1" && rm -rf "$tree"
}

# Dear ImGui 1.92 is in no stable suite yet. Later minor versions may break the interface: they are not taken.
fetch_imgui() {
  apt_open newest 'deb-src forky' || return 1
  apt_source newest imgui/forky "$DEPS/.source-imgui" || return 1
  grep -q '#define IMGUI_VERSION  *"1\.92\.' "$DEPS/.source-imgui/imgui.h" || return 1
  mv "$DEPS/.source-imgui" "$DEPS/imgui"
}
