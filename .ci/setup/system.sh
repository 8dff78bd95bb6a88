# Packages that must really be installed. Each is wanted for a command; a machine that has the command from
# elsewhere (nvm, pip, its own build) is left alone.

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"
  elif have sudo; then sudo "$@"
  else echo "this step needs root: run as root, or install sudo"; return 1; fi
}

install_packages() {
  # once a set-up is enough; apt_close removes the mark
  [ -e "$DEPS/.apt-updated" ] || { as_root apt-get -qq update && touch "$DEPS/.apt-updated"; }
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install "$@"
}

# need_commands COMMAND:PACKAGE...
need_commands() {
  local pair missing=()
  for pair in "$@"; do have "${pair%%:*}" || missing+=("${pair#*:}"); done
  [ "${#missing[@]}" -eq 0 ] && return 0
  have apt-get || die "missing: ${missing[*]}. No apt here: install these with your own package manager, then run again."
  # sudo may ask for its password: ask before the output goes to the log
  if [ "$(id -u)" -ne 0 ] && have sudo && [ -t 0 ]; then sudo -v; fi
  step "Installing ${missing[*]}" "Is there a network, and root or sudo? By hand: apt-get install ${missing[*]}" \
    install_packages "${missing[@]}"
}
