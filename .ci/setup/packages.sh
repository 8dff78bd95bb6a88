# What the tests take from npm, each version fixed: playwright-core drives a browser, ajv validates JSON by a schema,
# csv-spectrum is a set of difficult CSV files.

# The newest playwright that still runs on the node 18 of Debian 12.
declare -A PACKAGES=([playwright-core]=1.61.1 [ajv]=8.17.1 [csv-spectrum]=2.0.0)

package_ready() { grep -qs "\"version\": \"${PACKAGES[$1]}\"" "$DEPS/npm/node_modules/$1/package.json"; }

need_packages() {
  local name missing=()
  for name in "${!PACKAGES[@]}"; do package_ready "$name" || missing+=("$name@${PACKAGES[$name]}"); done
  [ "${#missing[@]}" -eq 0 ] && return 0
  need_commands npm:npm
  step "${missing[*]} into .deps/npm" "Does 'npm view ajv version' work on this machine?" install_npm_packages
}

# All of them, for what is not named is removed. Without install scripts no package brings a browser of its own; no lock
# file, for it would name hosts.
install_npm_packages() {
  local name wanted=()
  for name in "${!PACKAGES[@]}"; do wanted+=("$name@${PACKAGES[$name]}"); done
  mkdir -p "$DEPS/npm"
  npm install --prefix "$DEPS/npm" --no-save --no-package-lock --no-audit --no-fund --ignore-scripts "${wanted[@]}"
}
