# The menu. Hooks, CI and people call the same targets; `make` alone prints them.
# Works with the make that macOS ships (3.81).

SHELL := /bin/sh
.DEFAULT_GOAL := menu
MAKEFLAGS += --no-print-directory

bin := .venv/bin
# Homebrew's libraries, for a Python that does not come from Homebrew. Set for the command itself: macOS drops it on the way.
libraries := $(if $(filter Darwin,$(shell uname -s)),DYLD_FALLBACK_LIBRARY_PATH=/opt/homebrew/lib:/usr/local/lib)
run := $(libraries) $(bin)

.PHONY: menu report setup test check lint format types walls docs reference unit slow bench bench-peers sizes wheel test-lowest lock hundred payments images golden clean

menu: ## print this menu
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

report: ## set everything up and build every edition of the sample report into build/
	@scripts/setup.sh run
	@$(run)/printreport build --all

setup: ## set up everything that the tests and tools need; quick when nothing changed
	@scripts/setup.sh dev

test: setup ## set up, then run every lint, type, wall, docs and test; all of them, even when one fails
	@status=0; \
	for target in lint types walls docs; do $(MAKE) $$target || status=1; done; \
	$(run)/python -m pytest -n auto --dist loadfile || status=1; \
	exit $$status

check: setup lint types walls unit ## what to run before each commit: quick, no slow tests

lint: ## look for faults and for layout that the formatter would change
	@$(bin)/ruff check --quiet .
	@$(bin)/ruff format --check --quiet .

format: ## mend what the linter and the formatter can mend
	@$(bin)/ruff check --fix --quiet . || true
	@$(bin)/ruff format --quiet .

types: ## check types, strictly
	@$(bin)/mypy

walls: ## check who may import whom
	@$(bin)/lint-imports --no-logo

docs: ## compare the reference pages with what the program says of itself
	@$(run)/python scripts/reference.py --compare

reference: setup ## write the reference pages anew from what the program says of itself
	@$(run)/python scripts/reference.py

unit: ## run the quick tests
	@$(run)/python -m pytest -m "not slow"

slow: ## run only the slow tests: wheel, README, whole reports
	@$(run)/python -m pytest -m slow

bench: setup ## measure whole builds against the engine alone (some minutes; BENCH=--write keeps the tables)
	@$(run)/python bench/run.py $(BENCH)

bench-peers: setup ## measure whole builds beside other presses, installed into .peers/ (half an hour; PEERS=--write keeps the tables)
	@$(run)/python bench/peers.py $(PEERS)

sizes: ## measure modules and functions
	@$(bin)/python scripts/sizes.py

wheel: setup ## build the wheel into dist/
	@$(bin)/python -m pip --disable-pip-version-check wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .
	@ls -l dist/*.whl

test-lowest: ## run the tests against the lowest versions that pyproject.toml allows
	@scripts/lowest.sh

lock: setup ## write requirements/*.txt anew from the ranges in pyproject.toml (LOCK=--upgrade takes newer versions)
	@scripts/lock.sh $(LOCK)

hundred: setup ## build reports drawn at random in every layout, keep those that look worst (HUNDRED=--count 10)
	@PYTHONPATH=. $(run)/python scripts/hundred.py $(HUNDRED)

payments: setup ## send ten thousand made-up payments, a thousand for each scheme of slips, through its code and back
	@$(run)/python -m pytest tests/unit/slips/test_single.py -n auto --hypothesis-profile=thorough

images: setup ## draw the pictures of the docs anew from the sample report
	@$(run)/python scripts/images.py

golden: setup ## write anew what a screen reader says of the sample; read it before you keep it
	@SOURCE_DATE_EPOCH=1704067200 $(run)/python scripts/golden.py

clean: ## remove what was made: build/, dist/, .venv/, .peers/ and the tools' caches
	rm -rf build dist .venv .peers .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
