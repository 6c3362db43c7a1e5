#!/bin/sh
# Run the tests against the lowest versions that pyproject.toml allows, in a virtual environment of their own.
set -eu

cd "$(dirname "$0")/.."
venv=build/lowest
rm -rf "$venv"
.venv/bin/python -m venv "$venv"
pip="$venv/bin/python -m pip --disable-pip-version-check --quiet"
$pip install --require-hashes --requirement requirements/lowest.txt
"$venv/bin/python" -m pytest --ignore=tests/house --ignore=tests/e2e/test_install.py -W default "$@"
