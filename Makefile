# `make site` shows the sample calendar, `make test` runs every test; both install what they need.
# Variables: PYTHON=python3.12 (for the venv), PORT=8001 (for site), PYTEST_ARGS="-k feeds" (for test).

PYTHON ?= python3
PORT ?=
PYTEST_ARGS ?= --numprocesses auto --dist loadfile
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --no-input --disable-pip-version-check
TOOLS := node_modules/.package-lock.json
PEERS := benchmarks/pages/node_modules/.package-lock.json
export PYTHON

.PHONY: help site test check pytest bench bench-feeds bench-pages locks clean programs browser

help:
	@echo 'make site    build the sample calendar and serve it on this machine'
	@echo 'make test    run every check and every test'
	@echo 'make check   ruff and mypy only'
	@echo 'make bench   measure builds of 1,000 and 10,000 entries'
	@echo 'make bench-feeds  measure what calendars to subscribe to cost a build'
	@echo 'make bench-pages  measure the month page beside three calendars of the browser'
	@echo 'make locks   renew the lock files after a change of dependencies'
	@echo 'make clean   remove what these commands made'

site: $(VENV)/site.stamp
	$(BIN)/python -m calgen serve $(if $(PORT),--port $(PORT))

test: check pytest

check: $(VENV)/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/mypy

pytest: programs $(VENV)/dev.stamp $(TOOLS)
	$(BIN)/pytest $(PYTEST_ARGS)

bench: $(VENV)/dev.stamp
	$(BIN)/python -m benchmarks

bench-feeds: $(VENV)/dev.stamp
	$(BIN)/python -m benchmarks.feeds

bench-pages: browser $(VENV)/dev.stamp $(TOOLS) $(PEERS)
	$(BIN)/python -m benchmarks.pages

locks: $(VENV)/venv.stamp
	PYTHON=$(BIN)/python tools/renew-locks.sh

clean:
	rm -rf $(VENV) node_modules benchmarks/pages/node_modules public .calgen .mypy_cache .pytest_cache .ruff_cache .hypothesis

programs: browser
	@tools/install-system.sh libical

browser:
	@tools/install-system.sh python node chromium

$(VENV)/venv.stamp:
	@tools/install-system.sh python
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/site.stamp: requirements.lock | $(VENV)/venv.stamp
	$(PIP) install --require-hashes -r requirements.lock
	@touch $@

$(VENV)/dev.stamp: requirements-dev.lock pyproject.toml | $(VENV)/venv.stamp
	$(PIP) install --require-hashes -r requirements-dev.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@ $(VENV)/site.stamp

$(TOOLS): package-lock.json | browser
	npm ci --ignore-scripts
	@touch $@

$(PEERS): benchmarks/pages/package-lock.json | browser
	cd benchmarks/pages && npm ci --ignore-scripts
	@touch $@
