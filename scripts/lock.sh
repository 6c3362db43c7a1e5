#!/bin/sh
# Write requirements/*.txt anew from the ranges in pyproject.toml: names, versions and hashes, no addresses.
# One lock serves every platform: markers stand where packages differ, and every published file's hash is listed.
#
#   scripts/lock.sh              keep what is locked, add what is missing
#   scripts/lock.sh --upgrade    take the newest versions that the ranges allow
set -eu

cd "$(dirname "$0")/.."
.venv/bin/python -m pip --disable-pip-version-check --quiet install 'uv>=0.9'

compile() {
    output=$1
    shift
    .venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
        --no-emit-find-links --custom-compile-command "make lock" --output-file "$output" "$@"
}

compile requirements/lock.txt pyproject.toml "$@"
compile requirements/dev.txt pyproject.toml --group dev --constraints requirements/lock.txt "$@"
compile requirements/build.txt --group build --constraints requirements/dev.txt "$@"
compile requirements/lowest.txt pyproject.toml --group test --resolution lowest-direct --upgrade
