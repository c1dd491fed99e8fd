#!/bin/sh
# Writes requirements/*.txt: one set of exact versions and hashes for every Python
# from 3.11 on. Versions stay as they are unless pyproject.toml asks for others or
# --upgrade is given. No index address is written, so that a mirror can be used.
set -eu
cd "$(dirname "$0")/.."

lock() {
    target=$1
    shift
    .venv/bin/python -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock' \
        --output-file "requirements/$target.txt" "$@"
}

lock bootstrap requirements/bootstrap.in "$@"
lock runtime pyproject.toml --group build "$@"
# Testing uses the very versions that run, and every extra but Datasette.
lock dev pyproject.toml --extra heic --extra pandas --extra akn --extra web --extra mcp \
    --extra server --extra notebooks --group build --group dev --constraint requirements/runtime.txt "$@"
