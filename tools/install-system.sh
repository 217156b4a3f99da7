#!/bin/sh
# Makes sure that the programs named as arguments are there: python, node, chromium, libical.
# On Debian and Ubuntu what is missing is installed with apt, as root or through sudo;
# elsewhere it is named, with how to get it, and the exit code is 1.
set -eu

PYTHON=${PYTHON:-python3}
MIN_NODE=18.19
packages=
missing=

# need WHAT "PACKAGE..." HOW: notes something missing, by its apt packages and by words.
need() {
    packages="$packages $2"
    missing="$missing
  - $1: $3"
}

# fail TEXT: for what apt cannot mend.
fail() {
    printf '%s\n' "$1" >&2
    exit 1
}

check_python() {
    if ! command -v "$PYTHON" >/dev/null; then
        if [ "$PYTHON" != python3 ]; then fail "PYTHON=$PYTHON: there is no such program"; fi
        need "Python 3.11 or later" "python3 python3-venv" "from python.org or your system's packages"
        return
    fi
    version=$("$PYTHON" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    "$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
        fail "calgen needs Python 3.11 or later; '$PYTHON' is $version. Name a newer one: make PYTHON=python3.12 ..."
    "$PYTHON" -c 'import ensurepip, venv' 2>/dev/null ||
        need "Python's venv module" "python$version-venv" "a Python built with ensurepip"
}

check_node() {
    command -v git >/dev/null || need git git "your system's packages"
    command -v node >/dev/null || need "Node $MIN_NODE or later" nodejs "nodejs.org or your system's packages"
    command -v npm >/dev/null || need npm npm "it comes with Node"
}

check_node_version() {
    node -e 'const [a, b] = process.versions.node.split(".").map(Number);
             const [x, y] = process.argv[1].split(".").map(Number);
             process.exit(a > x || (a === x && b >= y) ? 0 : 1)' "$MIN_NODE" ||
        fail "The tests need Node $MIN_NODE or later; 'node' is $(node --version)"
}

# The same names, in the same order, as in tests/conftest.py.
find_chromium() {
    if [ -n "${CHROMIUM:-}" ]; then
        [ -x "$CHROMIUM" ] || fail "CHROMIUM=$CHROMIUM: there is no such program"
        return 0
    fi
    for name in chromium chromium-browser google-chrome-stable google-chrome; do
        if command -v "$name" >/dev/null; then return 0; fi
    done
    return 1
}

check_chromium() {
    # Ubuntu has no package "chromium"; its "chromium-browser" brings the snap.
    find_chromium ||
        need Chromium "$(. /etc/os-release 2>/dev/null
            [ "${ID:-}" = ubuntu ] && echo chromium-browser || echo chromium fonts-liberation)" \
            "your system's packages; or name a Chrome: make CHROMIUM=/path/to/chrome test"
}

# A small program of the tests, in C, reads calendars with it: as GNOME and KDE do.
check_libical() {
    command -v cc >/dev/null || need "a C compiler, cc" "gcc libc6-dev" "your system's packages"
    printf '#include <libical/ical.h>\nint main(void) { return !icaltime_today().year; }\n' |
        cc -x c -o /dev/null - -lical 2>/dev/null ||
        need "libical 3 with its headers" libical-dev "your system's packages (libical-devel, libical)"
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif [ -t 0 ]; then
        sudo "$@"
    else
        sudo -n "$@" # nobody is there to type a password
    fi
}

install_missing() {
    [ -n "$packages" ] || return 0
    if ! command -v apt-get >/dev/null || { [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; }; then
        fail "Missing:$missing
On Debian or Ubuntu, as root: apt-get install$packages"
    fi
    printf 'Installing with apt:%s\n' "$packages"
    as_root apt-get update -q
    # shellcheck disable=SC2086 # a list of package names
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $packages
}

for what in "$@"; do
    case $what in
        python | node | chromium | libical) "check_$what" ;;
        *) fail "usage: $0 [python] [node] [chromium] [libical]" ;;
    esac
done
install_missing
case " $* " in *" node "*) check_node_version ;; esac
