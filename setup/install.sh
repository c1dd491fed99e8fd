#!/bin/sh
# Installs what dondoc needs, and only what is missing; silent when nothing is.
#
#   setup/install.sh system [dev]    programs of the operating system, through apt
#   setup/install.sh python [dev]    the locked Python packages, into .venv
#
# Plain is what running takes; `dev` adds what testing takes.
#
# Exit codes: 0 ready, 2 usage, 5 something is missing that cannot be installed
# from here; the last line on stderr then says what, and how to get it. (make
# itself always ends with 2 when a step fails.)
set -eu
cd "$(dirname "$0")/.."

say() { printf 'dondoc: %s\n' "$*" >&2; }
stop() { say "$*"; exit 5; }

# --- system ------------------------------------------------------------------

# What counts is that the program answers, not which package it came from.
missing_packages() {
    has tesseract || echo tesseract-ocr
    languages=$(tesseract --list-langs 2>/dev/null || true)
    echo "$languages" | grep -qx 'vie' || echo tesseract-ocr-vie
    echo "$languages" | grep -qxE '(script/)?Vietnamese' || echo tesseract-ocr-script-viet
    has antiword || echo antiword
    # Debian splits venv from Python; the package bears the version of the interpreter.
    if [ ! -x .venv/bin/python ] && python=$(find_python) && ! "$python" -c 'import ensurepip' 2>/dev/null; then
        "$python" -c 'import sys; print("python{}.{}-venv".format(*sys.version_info))'
    fi
    # The samples are printed with the metric twins of Times New Roman and Arial.
    if [ "$1" = dev ] && [ ! -d /usr/share/fonts/truetype/croscore ]; then echo fonts-croscore; fi
    # The desk is tried in a real browser, the spreadsheet in a real office.
    if [ "$1" = dev ] && ! has chromium; then echo chromium; fi
    if [ "$1" = dev ] && ! has soffice; then echo libreoffice-calc-nogui; fi
    # The tests start a server of their own; Debian keeps its programs out of the PATH.
    if [ "$1" = dev ] && [ -z "${DONDOC_TEST_POSTGRES:-}" ] && ! has_postgres; then echo postgresql; fi
}

has_postgres() { has initdb || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1; }

has() { command -v "$1" >/dev/null 2>&1; }

find_python() {
    for python in ${PYTHON:-} python3 python3.13 python3.12 python3.11; do
        if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$python"
            return
        fi
    done
    return 1
}

# Prints the prefix that makes a command run as root; fails where there is no way.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        echo env
    elif sudo -n true 2>/dev/null || { has sudo && [ -t 0 ]; }; then
        echo sudo env
    else
        return 1
    fi
}

install_system() {
    # One line for people to read and copy; unquoted below, where it is a list again.
    missing=$(missing_packages "$1" | paste -sd ' ' -)
    [ -n "$missing" ] || return 0
    has apt-get || stop "missing system packages (by their Debian names): $missing; install them with this system's package manager"
    advice="missing system packages: $missing; install them with: sudo apt-get install -y $missing"
    root=$(as_root) || stop "$advice"
    say "installing system packages: $missing"
    apt="$root DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=120"
    # A source that does not answer is no reason to stop: the packages may come from another.
    $apt update >/dev/null 2>&1 || true
    # shellcheck disable=SC2086
    if ! log=$($apt install -y --no-install-recommends $missing 2>&1); then
        printf '%s\n' "$log" >&2
        stop "$advice"
    fi
}

# --- python ------------------------------------------------------------------

install_python() {
    packages=$1
    # An environment that is used for testing stays complete when the demo runs in it.
    [ ! -e .venv/dev.stamp ] || packages=dev
    make_environment
    say "installing Python packages ($packages) into .venv"
    in_venv pip install --quiet --disable-pip-version-check --require-hashes \
        -r requirements/bootstrap.txt || stop "$offline"
    in_venv uv pip sync --quiet --python .venv/bin/python --compile-bytecode --require-hashes \
        "requirements/$packages.txt" || stop "$offline"
    in_venv uv pip install --quiet --python .venv/bin/python --no-deps --no-build-isolation \
        --editable .
    touch .venv/runtime.stamp
    [ "$packages" != dev ] || touch .venv/dev.stamp
}

offline='the Python packages could not be downloaded; check the network or the package index settings of pip and uv'

no_python='missing Python 3.11 or newer; install it with: sudo apt-get install -y python3 (Ubuntu 22.04: python3.11)'

in_venv() { .venv/bin/python -m "$@"; }

make_environment() {
    # The interpreter may have gone since: a broken environment is made anew.
    if .venv/bin/python -c '' 2>/dev/null; then return; fi
    python=$(find_python) || stop "$no_python"
    say "making .venv with $("$python" --version)"
    "$python" -m venv --clear .venv
}

# -----------------------------------------------------------------------------

case "${1-} ${2-runtime}" in
    'system runtime' | 'system dev') install_system "${2-runtime}" ;;
    'python runtime' | 'python dev') install_python "${2-runtime}" ;;
    *)
        say 'usage: setup/install.sh system|python [dev]'
        exit 2
        ;;
esac
