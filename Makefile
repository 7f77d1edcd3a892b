# Each target sets up what it needs: Python 3.11 or newer and make are enough.
.DEFAULT_GOAL := help
.PHONY: help run test check bench torture oldest pictures manual lock clean

PYTHON ?= $(shell for p in python3.14 python3.13 python3.12 python3.11 python3 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
TEST_TOOLS := pytest pytest-xdist hypothesis jsonschema markdown-it-py mdit-py-plugins tinyhtml5 hatchling editables
# what only the locked versions can know: how they draw a screen and word a schema
NOT_OLDEST := --deselect tests/tui/test_snapshots.py \
	--deselect tests/market/test_schemas.py::test_written_schemas_are_in_sync

help: ## say what there is
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: $(READY) ## open skillgap (without a terminal: print the gap of an example)
	@$(BIN)/skillgap

test: $(READY) ## run the tests
	$(BIN)/python -m pytest

check: $(READY) test ## tests, types, style, import rules and the shipped data
	$(BIN)/python -m ruff check
	$(BIN)/python -m ruff format --check
	$(BIN)/python -m mypy
	$(BIN)/lint-imports
	$(BIN)/skillgap check

bench: $(READY) ## measure speed, as ratios in one run
	$(BIN)/python -m pytest tests/bench -p no:xdist -o python_files='bench_*.py' -o addopts=''

torture: $(READY) ## hard use for some minutes: kills, full disks, hostile files, random keys
	@$(BIN)/python -m tests.torture

oldest: $(READY) ## run the tests on the oldest versions of what is depended on
	@rm -rf .venv-oldest && $(PYTHON) -m venv .venv-oldest
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	@$(BIN)/uv pip install --quiet --python .venv-oldest/bin/python --resolution lowest-direct -e '.[web]'
	@$(BIN)/uv pip install --quiet --python .venv-oldest/bin/python $(TEST_TOOLS)
	.venv-oldest/bin/python -m pytest -p no:cacheprovider $(NOT_OLDEST)

pictures: $(READY) ## draw the README's pictures from the running program
	$(BIN)/python docs/pictures.py

manual: $(READY) ## write the manual page
	$(BIN)/skillgap manual > docs/skillgap.1

lock: ## renew the lock of the development tools
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate \
		--python-version 3.11 --group dev pyproject.toml -o requirements-dev.lock

clean: ## remove what the other targets made
	rm -rf $(VENV) .venv-oldest dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .benchmarks .import_linter_cache

$(READY): pyproject.toml requirements-dev.lock
	@test -n "$(PYTHON)" || { echo "skillgap needs Python 3.11 or newer; none was found." >&2; exit 1; }
	@$(PYTHON) -m venv --clear $(VENV) || { \
		echo "Python's venv module is missing (on Debian: apt install python3-venv)." >&2; exit 1; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@$(BIN)/python -m compileall -q skillgap
	@touch $@
