# ./dev shots: every screen of the page as a picture, to be looked at; it fails where a screen cannot be reached.

run_shots() {
  local part=${1:-}
  need page sources packages browser
  build wasm
  say "Every screen into build/shots/"
  if [ -z "$part" ]; then rm -rf build/shots; fi # else what is gone would still be looked at
  export JUNHENG_PAGE=$ROOT/build/junheng.html JUNHENG_DEPS=$DEPS
  JUNHENG_SHOTS=$ROOT/build/shots JUNHENG_SHOTS_ONLY=$part run_node build/shots.log tests/shots/shots.mjs ||
    die "not every screen was reached: the log is build/shots.log"
}
