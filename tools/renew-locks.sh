#!/bin/sh
# Writes the lock files anew from pyproject.toml and package.json.
# Without arguments a version that still fits stays; with --upgrade everything moves to the newest.
set -eu
cd "$(dirname "$0")/.."

PYTHON=${PYTHON:-.venv/bin/python}
UPGRADE=${1:-}
"$PYTHON" -m pip install --quiet uv

# One lock for every system and Python >= 3.11. Hashes make it safe whatever index serves the files,
# so no address is written into it.
compile() {
    # shellcheck disable=SC2086 # an empty UPGRADE is no argument
    "$PYTHON" -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --no-header --no-annotate --no-emit-index-url $UPGRADE "$@" >/dev/null
}
compile pyproject.toml --output-file requirements.lock
compile pyproject.toml --group dev --constraints requirements.lock --output-file requirements-dev.lock

# .npmrc leaves the download addresses out; those of the authors' funding pages go here.
lock() (
    cd "$1"
    if [ -n "$UPGRADE" ]; then rm -rf node_modules package-lock.json; fi
    npm install --package-lock-only --ignore-scripts
    node -e '
      const fs = require("node:fs");
      const lock = JSON.parse(fs.readFileSync("package-lock.json", "utf8"));
      for (const entry of Object.values(lock.packages)) delete entry.funding;
      fs.writeFileSync("package-lock.json", JSON.stringify(lock, null, 2) + "\n");
    '
)
lock .
lock benchmarks/pages
