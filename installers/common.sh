# What `run` and `test` share: finding a JDK and Maven, taking the build lock, installing what is missing.
# Sourced, never run. Kept to bash 3.2, which is what macOS ships.
# shellcheck shell=bash disable=SC2034 # what is set here is used by those who source it

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
work="$root/target/installers"
jdk_wanted=25

say() { printf '%s\n' "$*" >&2; }

# Ends with 3, the exit code of "cannot start"; the reason is the first and often the only line.
cannot_start() {
  say "Gatehouse cannot start: $1"
  shift
  for line in "$@"; do say "  $line"; done
  exit 3
}

# ---- Packages: Debian and Ubuntu only; everywhere else people are told the name.

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

# Never asks for a password: who cannot install from here is told the names instead.
can_install() {
  command -v apt-get >/dev/null 2>&1 && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }
}

apt_get() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -y -qq "$@" </dev/null >>"$work/packages.log" 2>&1
}

# install_packages NAME...: true once they are installed, false when that cannot be done from here.
install_packages() {
  can_install || return 1
  mkdir -p "$work"
  say "Installing with apt-get: $*"
  # The package lists are fetched only when the ones at hand do not do: that takes a while.
  apt_get install --no-install-recommends "$@" || { apt_get update && apt_get install --no-install-recommends "$@"; }
}

# ---- Libraries JavaFX opens by name on Linux, and the packages that carry them; macOS and Windows have all it needs

drawing_libraries="libpangoft2-1.0.so.0:libpangoft2-1.0-0"
window_libraries="libgtk-3.so.0:libgtk-3-0 libGL.so.1:libgl1 libXtst.so.6:libxtst6 libXxf86vm.so.1:libxxf86vm1"

# Prints the packages of those LIBRARY:PACKAGE pairs whose library this machine lacks.
missing_packages() {
  local known pair
  known="$( (ldconfig -p || /sbin/ldconfig -p) 2>/dev/null)" || return 0 # nothing to ask (musl, NixOS): JavaFX will say
  for pair in "$@"; do
    case "$known" in *"${pair%%:*}"*) ;; *) printf '%s ' "${pair##*:}" ;; esac
  done
}

# need_libraries LIBRARY:PACKAGE...
need_libraries() {
  local missing
  if [ "$(uname -s)" != Linux ]; then return; fi
  missing="$(missing_packages "$@")"
  missing="${missing% }"
  if [ -z "$missing" ]; then return; fi
  # shellcheck disable=SC2086 # a list of names
  install_packages $missing || cannot_start "these libraries are missing: $missing" "Get them: sudo apt-get install $missing"
}

# ---- The JDK

# Prints the major version of the JDK in a folder, read from its `release` file: no JVM is started.
jdk_version() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

is_jdk_wanted() {
  local version
  version="$(jdk_version "$1")" && [ -n "$version" ] && [ "$version" -ge "$jdk_wanted" ]
}

# Follows links by hand: `readlink -f` is missing from older macOS.
resolve_links() {
  local path="$1" target
  while [ -L "$path" ]; do
    target="$(readlink "$path")"
    case "$target" in
      /*) path="$target" ;;
      *) path="$(dirname "$path")/$target" ;;
    esac
  done
  printf '%s\n' "$path"
}

# Prints the folders a JDK may be in, one a line, best first.
jdk_candidates() {
  if [ -n "${JAVA_HOME:-}" ]; then printf '%s\n' "$JAVA_HOME"; fi
  local javac folder
  if javac="$(command -v javac)"; then
    javac="$(resolve_links "$javac")"
    printf '%s\n' "${javac%/bin/javac}"
  fi
  for folder in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if [ -d "$folder" ]; then printf '%s\n' "$folder"; fi
  done
}

search_jdk() {
  local folder
  while IFS= read -r folder; do
    if is_jdk_wanted "$folder"; then
      printf '%s\n' "$folder"
      return 0
    fi
  done <<LIST
$(jdk_candidates)
LIST
  return 1
}

# Sets and exports JAVA_HOME to a JDK that is new enough, installing one where the system's packages have it.
need_jdk() {
  local found package="openjdk-$jdk_wanted-jdk-headless"
  if ! found="$(search_jdk)"; then
    if apt-cache show "$package" >/dev/null 2>&1; then install_packages "$package" || true; fi
    found="$(search_jdk)" || cannot_start "no JDK $jdk_wanted or newer was found (looked at JAVA_HOME, PATH and the usual folders)." \
      "Get one: sudo apt-get install $package · brew install openjdk@$jdk_wanted · https://adoptium.net" \
      "then start again, with JAVA_HOME set if it lies in an unusual folder."
  fi
  export JAVA_HOME="$found"
}

# ---- Maven

# Sets `maven` to the command that builds.
need_maven() {
  if [ -n "${MAVEN_HOME:-}" ] && [ -x "$MAVEN_HOME/bin/mvn" ]; then
    maven="$MAVEN_HOME/bin/mvn"
    return
  fi
  command -v mvn >/dev/null 2>&1 || install_packages maven || true
  maven="$(command -v mvn)" || cannot_start "Maven was not found, and it builds the program." \
    "Get it: sudo apt-get install maven · brew install maven · https://maven.apache.org"
}

# ---- One build at a time in one checkout

# with_build_lock COMMAND...: runs it while nobody else builds here. The lock goes with the process, however it ends.
with_build_lock() {
  mkdir -p "$work"
  (
    if ! try_lock 9 nb; then
      say "Waiting for another build of this checkout to end..."
      try_lock 9 ""
    fi
    "$@"
  ) 9>"$work/lock"
}

# macOS has no flock(1), but its perl calls the same flock(2) on the descriptor we share with it.
try_lock() {
  if command -v flock >/dev/null 2>&1; then
    flock ${2:+-n} "$1"
  else
    perl -MFcntl=:flock -e 'open(my $lock, ">&=", $ARGV[0]) or exit 1;
      flock($lock, $ARGV[1] ? LOCK_EX | LOCK_NB : LOCK_EX) or exit 1' "$1" "${2:-}"
  fi
}
