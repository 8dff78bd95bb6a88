# ./dev test: every part runs even when one before it failed; the end is one line a part, then the totals.

summary=() total_passed=0 total_failed=0

run_tests() {
  local parts='native page wasm equal browser'
  case ${1:-} in
    '') ;;
    --native) parts='native' ;;
    --fast) parts='native page browser' ;;
    --asan) parts='asan' ;;
    --firefox) parts='page firefox' ;;
    *) usage >&2; exit 64 ;;
  esac
  case $parts in
    native | asan) need native sources packages ;;
    *firefox) need native page sources firefox ;;
    *) need native page sources packages browser ;;
  esac
  # Read by tests/browser: the page under test, and where playwright-core is (JUNHENG_DEPS/npm/node_modules).
  export JUNHENG_PAGE=$ROOT/build/junheng.html JUNHENG_DEPS=$DEPS
  export JUNHENG_CLI=$ROOT/build/dev/junheng # what tests/browser compares the page with

  local part
  for part in $parts; do run_part "$part"; done
  say "Summary"
  printf '    %s\n' "${summary[@]}"
  echo "$total_passed passed, $total_failed failed"
  [ "$total_failed" -eq 0 ]
}

# run_part PART   runs part_PART, whose tests leave their counts in PASSED and FAILED
run_part() {
  local begun=$SECONDS state=ok
  PASSED=0 FAILED=0
  "part_$1" || { state=FAILED; [ "$FAILED" -gt 0 ] || FAILED=1; }
  total_passed=$((total_passed + PASSED)) total_failed=$((total_failed + FAILED))
  summary+=("$(printf '%-7s %-8s %4d s  %5d passed %3d failed' "$state" "$1" $((SECONDS - begun)) "$PASSED" "$FAILED")")
}

part_native() { build dev && run_ctest dev; }
part_asan()   { build asan && run_ctest asan; }
part_wasm()   { build wasm-test && run_ctest wasm-test; }
part_page()   { build wasm && built && PASSED=1; }

# The same bytes from both builds of the command.
part_equal() {
  local script=tests/golden/native-equals-wasm.mjs
  [ -e "$script" ] || return 0
  say "Native and wasm: the same bytes"
  unbroken dev wasm-test || return 1
  node "$script" "$ROOT/build/dev/junheng" "$ROOT/build/wasm-test/junheng.js" && PASSED=1
}

# One file at a time: each starts a browser with software WebGL, and two at once only slow each other down.
part_browser() {
  compgen -G 'tests/browser/*.test.mjs' >/dev/null || return 0
  say "Testing the page in Chromium"
  unbroken wasm dev || return 1
  run_node build/browser.log tests/browser/*.test.mjs
}

part_firefox() {
  build dev junheng || return 1
  say "Testing the page in Firefox"
  unbroken wasm || return 1
  run_node build/firefox.log tests/firefox/*.test.mjs
}

# run_node LOG FILE...
run_node() {
  local log=$1 status
  shift
  # The limit is for a test that leaves its browser open: node would wait for it for ever. All the files together take
  # four minutes on two idle cores, and three times that on busy ones.
  timeout --kill-after=10 1800 node --test --test-concurrency=1 --test-reporter=spec "$@" </dev/null | tee "$log"
  status=${PIPESTATUS[0]}
  PASSED=$(sed -n 's/^.* pass \([0-9]*\)$/\1/p' "$log") FAILED=$(sed -n 's/^.* fail \([0-9]*\)$/\1/p' "$log")
  if [ -z "$PASSED" ]; then # ended by the limit, before node counted
    echo "not finished within the limit: $log" >&2
    PASSED=0 FAILED=1
  fi
  return "$status"
}

run_ctest() {
  local preset=$1 status=0
  say "Testing $preset"
  ctest --preset "$preset" --parallel "$(nproc)" </dev/null || status=1
  read -r PASSED FAILED < <(count_cases "build/$preset/Testing/Temporary/LastTest.log")
  return "$status"
}

# The test cases in a log of ctest: Catch2's own count where a program prints one, else one for the program.
count_cases() {
  awk '
    / Testing: /  { own = 0 }
    /^All tests passed/ { match($0, /in [0-9]+ test/); passed += substr($0, RSTART + 3) + 0; own = 1 }
    /^test cases: / {
      own = 1
      n = split($0, column, "|")
      for (i = 2; i <= n; ++i) {
        if (column[i] ~ /passed/) passed += column[i]
        if (column[i] ~ /failed/ && column[i] !~ /as expected/) failed += column[i]
      }
    }
    /^Test Passed\./ && !own { ++passed }
    /^Test Failed\./ && !own { ++failed }
    END { print passed + 0, failed + 0 }' "$1"
}
