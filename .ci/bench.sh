# Speed and memory, natively and in wasm; and the fuzz targets.

run_bench() {
  need native page sources packages browser
  build release
  build wasm-bench
  build wasm
  say "Measuring"
  node tests/bench/run.mjs "$ROOT/build/release" "$ROOT/build/wasm-bench" "$ROOT/build/bench"
  node tests/bench/page.mjs "$ROOT/build/junheng.html"
  node tests/bench/waits.mjs "$ROOT/build/junheng.html" "$ROOT/build/junheng"
}

# Where each target starts: good and bad files alike.
declare -A FUZZ_SEEDS=(
  [county]='tests/fixtures/county/bad tests/fixtures/county/doubtful assets/samples'
  [csv]='tests/fixtures/sheets'
  [encoding]='tests/fixtures/sheets'
  [expression]='tests/fuzz/expressions'
  [import]='tests/fixtures/sheets assets/samples'
  [json]='tests/fixtures/county/bad tests/fixtures/standard/bad'
  [xlsx]='tests/fixtures/sheets tests/fuzz/xlsx_parts'
  [standard]='tests/fixtures/standard/bad assets/standards'
  [xls]='tests/fixtures/sheets'
)

# What the fuzzer learns stays in build/fuzz/corpus.
run_fuzz() {
  local seconds=${1:-60} only=${2:-} source target seeds
  need native sources fuzzer
  build fuzz
  for source in tests/fuzz/*.cpp; do
    target=$(basename "$source" .cpp)
    [ -e "$source" ] && [ "${only:-$target}" = "$target" ] || continue
    say "Fuzzing $target for $seconds s"
    mkdir -p "build/fuzz/corpus/$target"
    read -ra seeds <<<"${FUZZ_SEEDS[$target]:-}"
    "build/fuzz/fuzz_$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
      -artifact_prefix="build/fuzz/$target-" "build/fuzz/corpus/$target" "${seeds[@]}" ||
      die "$target: the input that failed is in build/fuzz/$target-*"
  done
}
