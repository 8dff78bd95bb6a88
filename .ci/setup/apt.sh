# Debian packages of any suite, taken into a folder of ours: apt checks every signature, nothing is installed,
# the machine's apt configuration is only read. No root needed.

# The archives this machine already uses: what its own apt would fetch says where they are.
apt_archives() {
  apt-get --print-uris update 2>/dev/null |
    sed -n "s|^'\(.*/\)dists/[^/]*/InRelease'.*|\1|p" | awk '!seen[$0]++'
}

# apt_private STATE ARGS...   apt-get with lists, cache and sources of its own in .deps/.apt/STATE
apt_private() {
  local state=$DEPS/.apt/$1
  shift
  apt-get -qq "$@" \
    -o Dir::Etc::SourceList="$state/sources.list" -o Dir::Etc::SourceParts=/dev/null \
    -o Dir::Etc::Preferences=/dev/null -o Dir::Etc::PreferencesParts=/dev/null \
    -o Dir::State="$state" -o Dir::State::Lists="$state/lists" -o Dir::State::status="$state/status" \
    -o Dir::Cache="$state/cache" -o APT::Sandbox::User="$(id -un)" \
    -o Acquire::Languages=none -o Acquire::Retries=3
}

# apt_open STATE 'TYPE SUITE'...   e.g. apt_open stable 'deb bookworm' 'deb-src trixie'. A third-party archive among
# the machine's sources does not bear Debian's signature; the first archive that does is taken.
apt_open() {
  local state=$DEPS/.apt/$1 name=$1 archive line
  local keys=/usr/share/keyrings/debian-archive-keyring.gpg
  local dates=()
  shift
  [ -e "$state/open" ] && return 0
  [ -e "$keys" ] || { echo "Debian's archive keyring is missing: apt-get install debian-archive-keyring"; return 1; }
  # Testing suites carry an expiry date that mirrors often overrun; the signature is checked all the same.
  [ "$name" = newest ] && dates=(-o Acquire::Check-Valid-Until=false)
  mkdir -p "$state"/{lists/partial,cache/archives/partial}
  : >"$state/status"
  for archive in $(apt_archives); do
    for line in "$@"; do
      echo "${line% *} [signed-by=$keys] $archive ${line##* } main"
    done >"$state/sources.list"
    if apt_private "$name" update --error-on=any "${dates[@]}"; then touch "$state/open"; return 0; fi
  done
  echo "no archive in this machine's apt sources offers: $*"
  return 1
}

# Suites are named, not 'stable' or 'testing': what is fetched must not change with the calendar.
apt_open_stable() { apt_open stable 'deb bookworm' 'deb trixie' 'deb-src bookworm' 'deb-src trixie'; }

# apt_unpack DEST PACKAGE/SUITE...   binary packages, unpacked into DEST
apt_unpack() {
  local dest=$1 debs file
  shift
  debs=$(mktemp -d -p "$DEPS" .debs-XXXXXX)
  (cd "$debs" && apt_private stable download "$@") || return 1
  mkdir -p "$dest"
  for file in "$debs"/*.deb; do dpkg -x "$file" "$dest" || return 1; done
  rm -rf "$debs"
}

# apt_source STATE PACKAGE/SUITE DEST   a source package, verified, unpacked and patched, becomes DEST
apt_source() {
  local tree
  tree=$(mktemp -d -p "$DEPS" .source-XXXXXX)
  (cd "$tree" && apt_private "$1" source --only-source "$2") || return 1
  rm -rf "$3"
  mv "$tree"/*/ "$3"
}

# Lists are only worth keeping while a set-up runs.
apt_close() { rm -rf "$DEPS"/.apt "$DEPS"/.debs-* "$DEPS"/.source-* "$DEPS"/.new-* "$DEPS"/.apt-updated; }
