#!/bin/sh
# Set the house up on a fresh Debian or macOS machine: Python, system libraries, .venv with the locked packages.
# Called by the Makefile; quick when nothing changed.
#
#   scripts/setup.sh          what `make report` needs: the program
#   scripts/setup.sh dev      what `make test` needs: also the tools and the judges (poppler, qpdf, veraPDF and others)
#
# PYTHON=/path/to/python3.12 chooses an interpreter. Exit code 3: something is missing and the words say what to type.
set -eu

cd "$(dirname "$0")/.."
wanted=${1:-run}
venv=.venv

say() { printf '%s\n' "$*" >&2; }
stop() { say "$@"; exit 3; }

# --- Python 3.11 or newer ------------------------------------------------------------------------------------------

is_new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }

find_python() {
    for candidate in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11; do
        if is_new_enough "$candidate"; then
            printf '%s\n' "$candidate"
            return
        fi
    done
    say "printreport needs Python 3.11 or newer, and none is on the path here."
    case "$(uname -s)" in
        Darwin) say "Type: brew install python" ;;
        *) say "On Debian 12 or newer type: sudo apt-get install python3 python3-venv" ;;
    esac
    stop "Then run the same make command again, or name one: make report PYTHON=/path/to/python3.12"
}

# --- System libraries: only what is missing ------------------------------------------------------------------------

install_with_apt() {
    if [ "$(id -u)" = 0 ]; then
        as_root=
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        as_root=sudo
    else
        say "Missing on this machine: $*"
        say "This account may not install them without a password. Type:"
        stop "    sudo apt-get install $*"
    fi
    say "Installing from Debian: $*"
    # An unreadable list is not yet a reason to stop: the packages may be known from before.
    $as_root apt-get update -qq || say "The list of Debian's packages could not be refreshed; trying with the old one."
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$@" >/dev/null || {
        say "Debian's packages could not be installed. Is there a network here? To see what is wrong, type:"
        stop "    sudo apt-get install $*"
    }
}

install_with_brew() {
    say "Installing with Homebrew: $*"
    brew install --quiet "$@" || stop "Homebrew could not install them. To see what is wrong, type: brew install $*"
}

install_system() {
    [ $# -gt 0 ] || return 0
    if command -v apt-get >/dev/null 2>&1; then
        install_with_apt "$@"
    elif command -v brew >/dev/null 2>&1; then
        install_with_brew "$@"
    elif [ "$(uname -s)" = Darwin ]; then
        stop "Missing on this machine: $*" "Install Homebrew first (its site is brew.sh), then run the same make command again."
    else
        stop "Missing on this machine: $*" "Install them with this system's package manager, then run the same make command again."
    fi
}

# --- The virtual environment, with exactly the locked packages -------------------------------------------------------

fingerprint() {
    "$python" - "$@" <<'PYTHON'
import hashlib, pathlib, sys
parts = [sys.version, str(pathlib.Path.cwd())] + [pathlib.Path(name).read_text("utf-8") for name in sys.argv[1:]]
print(hashlib.sha256("\0".join(parts).encode()).hexdigest())
PYTHON
}

make_venv() {
    if ! is_new_enough "$venv/bin/python" || ! "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
        say "Making $venv with $("$python" --version)"
        rm -rf "$venv"
        "$python" -m venv "$venv" || stop "The virtual environment could not be made in $venv: the lines above say why."
    fi
}

install_locked() {
    stamp=$venv/installed-$wanted
    case $wanted in
        dev) locks="requirements/dev.txt" ;;
        *) locks="requirements/lock.txt requirements/build.txt" ;;
    esac
    # shellcheck disable=SC2086  # the list of locks is meant to be split
    now=$(fingerprint pyproject.toml $locks)
    if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$now" ]; then return; fi
    say "Installing the locked Python packages into $venv (a minute the first time)"
    set --
    for lock in $locks; do set -- "$@" --requirement "$lock"; done
    pip="$venv/bin/python -m pip --disable-pip-version-check --quiet --retries 2"
    $pip install --require-hashes "$@" || {
        say "The Python packages could not be installed: the lines above say why."
        stop "Without a network here, connect and run the same make command again; behind a proxy, set HTTPS_PROXY first."
    }
    $pip install --no-deps --no-build-isolation --editable . || stop "printreport itself could not be installed into $venv."
    printf '%s' "$now" >"$stamp"
}

python=$(find_python)
missing=$("$python" scripts/missing.py "$wanted")
# shellcheck disable=SC2086  # one package a word
install_system $missing
make_venv
install_locked
if [ "$wanted" = dev ]; then scripts/verapdf.sh; fi
