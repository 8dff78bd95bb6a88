# What the developer sees: a line when a step starts, one when it ends, and what to do when it fails.

if [ -t 1 ] && [ -z "${NO_COLOR:-}" ]; then
  bold=$'\e[1m' red=$'\e[31m' green=$'\e[32m' plain=$'\e[0m'
else
  bold='' red='' green='' plain=''
fi

say()  { printf '%s==>%s %s\n' "$bold" "$plain" "$*"; }
note() { printf '    %s\n' "$*"; }
die()  { printf '%serror:%s %s\n' "$red" "$plain" "$*" >&2; exit 1; }

# step NAME ADVICE COMMAND...   runs COMMAND with its output in the set-up log; ADVICE is printed if it fails
step() {
  steps=$((steps + 1))
  local name=$1 advice=$2 begun=$SECONDS status=0
  shift 2
  say "$name"
  # A subshell outside any condition: only there `set -e` still stops a function at its first failing line.
  set +e
  (set -e; "$@") >>"$SETUP_LOG" 2>&1 </dev/null
  status=$?
  set -e
  if [ "$status" -ne 0 ]; then
    tail -n 15 "$SETUP_LOG" | sed 's/^/    | /' >&2
    die "$name failed (full log: ${SETUP_LOG#"$ROOT"/}). $advice"
  fi
  note "${green}done${plain} in $((SECONDS - begun)) s"
}

have() { command -v "$1" >/dev/null 2>&1; }
