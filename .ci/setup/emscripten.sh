# Emscripten 3.1.69 in .tools/: the compiler driver and its ready-made libraries from Debian 13, LLVM 19 from
# Debian 12. Binaryen of Debian 13 wants a newer C library than Debian 12 has, so it runs on a private copy of one.

EMSCRIPTEN_VERSION=3.1.69
EMSCRIPTEN_STAMP=$TOOLS/.emscripten-$EMSCRIPTEN_VERSION

# A user's own emsdk is as good. The stamp holds the folder's path, because the wrappers below hold it too.
emscripten_ready() {
  [ -x "${EMSDK:-}/upstream/emscripten/em++" ] && return 0
  [ -e "$EMSCRIPTEN_STAMP" ] && [ "$(cat "$EMSCRIPTEN_STAMP")" = "$TOOLS" ]
}

need_emscripten() {
  emscripten_ready && return 0
  have apt-get || die "Emscripten is missing, and no apt to get it from: install emsdk, set EMSDK, run again."
  step "Emscripten $EMSCRIPTEN_VERSION into .tools/ (310 MB to download)" \
    "Is there a network, and 2 GB of disk? Or set EMSDK to an emsdk of your own." install_emscripten
}

install_emscripten() {
  local root=$TOOLS/debian13 package
  apt_open_stable
  rm -rf "$TOOLS"/{debian13,llvm-root,llvm,binaryen,bin,debs,emscripten} "$TOOLS"/.emscripten-* "$TOOLS"/.llvm-*
  mkdir -p "$TOOLS"/{debs,bin,binaryen/bin} "$root"

  (cd "$TOOLS/debs" && apt_private stable download {emscripten,binaryen,libc6,libstdc++6,libgcc-s1,node-acorn}/trixie)
  for package in binaryen libc6 libstdc++6 libgcc-s1 node-acorn; do
    dpkg -x "$TOOLS/debs/$package"_*.deb "$root"
  done
  # Link-time optimisation, threads and position-independent code are for programs unlike ours: 1.1 GB less.
  dpkg --fsys-tarfile "$TOOLS"/debs/emscripten_*.deb |
    tar -x -C "$root" --no-same-owner --exclude='*/wasm32-emscripten/lto*' --exclude='*/wasm32-emscripten/pic' \
      --exclude='*-mt*.a' --exclude='*-ww*.a' --exclude='*asan*.a' --exclude='*/emscripten/test' --exclude='./usr/share/doc'
  rm -rf "$TOOLS/debs"
  llvm_unpack clang-19 lld-19 llvm-19 llvm-19-linker-tools libllvm19 libclang-cpp19 libclang-common-19-dev \
    libz3-4 libedit2 libxml2 libbsd0 libmd0 libicu72

  wrap_binaryen "$root"
  ln -sfn "$root/usr/share/emscripten" "$TOOLS/emscripten"
  ln -sfn ../nodejs "$root/usr/share/emscripten/node_modules" # acorn, which -O2 and up want
  # The place where Emscripten looks by itself: neither the environment nor CMake has to name a configuration.
  rm -f "$TOOLS/emscripten/.emscripten"
  cat >"$TOOLS/emscripten/.emscripten" <<CONFIG
LLVM_ROOT = '$TOOLS/llvm/bin'
BINARYEN_ROOT = '$TOOLS/binaryen'
NODE_JS = '$(command -v node)'
FROZEN_CACHE = True
CONFIG
  for package in emcc em++ emar emranlib emcmake; do
    wrapper "$TOOLS/bin/$package" "exec python3 '$TOOLS/emscripten/$package.py' \"\$@\""
  done
  try_emscripten
  echo "$TOOLS" >"$EMSCRIPTEN_STAMP"
}

# wrapper FILE LINES   a small sh script
wrapper() {
  printf '#!/bin/sh\n%s\n' "$2" >"$1"
  chmod +x "$1"
}

wrap_binaryen() {
  local tool libraries loader
  libraries=$(dirname "$(find "$1/usr/lib" -name libc.so.6)")
  loader=$(find "$libraries" -name 'ld-linux*.so.*')
  for tool in "$1"/usr/bin/wasm*; do
    wrapper "$TOOLS/binaryen/bin/$(basename "$tool")" "exec '$loader' --library-path '$libraries' '$tool' \"\$@\""
  done
}

# LLVM is taken from Debian 12 together with the libraries it was linked with, whatever the machine itself runs.
llvm_unpack() {
  local tool root=$TOOLS/llvm-root
  apt_unpack "$root" "${@/%//bookworm}"
  mkdir -p "$TOOLS/llvm/bin"
  for tool in clang clang++ wasm-ld llvm-ar llvm-ranlib llvm-nm llvm-objcopy llvm-strip llvm-dwp llvm-symbolizer \
    llvm-dwarfdump llvm-cxxfilt clang-format clang-tidy; do
    [ -e "$root/usr/lib/llvm-19/bin/$tool" ] || continue
    wrapper "$TOOLS/llvm/bin/$tool" "export LD_LIBRARY_PATH='$root/usr/lib/llvm-19/lib:$(echo "$root"/usr/lib/*-linux-gnu)'
exec '$root/usr/lib/llvm-19/bin/$tool' \"\$@\""
  done
}

try_emscripten() {
  local trial=$TOOLS/trial
  echo 'int main() { return 0; }' >"$trial.cpp"
  "$TOOLS/bin/em++" -O2 "$trial.cpp" -o "$trial.js"
  node "$trial.js"
  rm -f "$trial".*
}

# need_llvm NAME PACKAGE...   further tools of the same LLVM: formatter, linter, fuzzer runtime
need_llvm() {
  local name=$1 stamp=$TOOLS/.llvm-$1
  shift
  [ -e "$stamp" ] && return 0
  need_emscripten
  [ -d "$TOOLS/llvm-root" ] || die "$name comes with the Emscripten of .tools/: run without EMSDK set."
  step "LLVM 19 $name into .tools/" "Is there a network?" llvm_add "$stamp" "$@"
}

llvm_add() {
  local stamp=$1
  shift
  apt_open_stable
  llvm_unpack "$@"
  touch "$stamp"
}
