# The project's one door. Every target does its own set-up, and a second call is quick.
.DEFAULT_GOAL := help
SHELL := /bin/bash
.DELETE_ON_ERROR:

# The first Python that will do. Any newer one can be named: make test PYTHON=python3.13
PYTHON ?= $(shell for p in python3.11 python3 python3.14 python3.13 python3.12; do \
	$$p -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && { echo $$p; break; }; done)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
SHARED := ../shared
CODE := $(wildcard src paper_writer tests benchmarks fuzz)

.PHONY: help demo install test fix bench fuzz score lock clean

help: ## Say what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

# PORT=8123 serves elsewhere; SERVE=no stops when everything is read.
PORT ?= 8000
SERVE ?= yes
COUNCIL = Wrenmoor Borough Council
CONTACT = democracy@wrenmoor.example
demo: $(VENV)/.run ## Read the example borough's papers, follow what they ask, serve the site with log-ins
	@echo "Papers of your own: $(BIN)/arising open FOLDER (without a site: arising read FOLDER, arising follow FOLDER)"
	@ARISING_DATA=build/demo ARISING_COUNCIL="$(COUNCIL)" ARISING_CONTACT="$(CONTACT)" $(BIN)/arising demo examples/papers --port $(PORT) $(if $(filter no,$(SERVE)),--no-serve)

install: $(VENV)/.run ## Set up the command and the site, and do nothing with them

test: $(VENV)/.dev ## Style, types, import rules and tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	ARISING_DATA=build/types $(BIN)/mypy $(CODE)
	$(BIN)/lint-imports --no-cache
	$(BIN)/python -m pytest -m "not slow" --numprocesses auto --maxprocesses 4 --dist loadfile --quiet
	$(BIN)/python -m tests.service.postgresql

fix: $(VENV)/.dev ## Put the style right where a machine can
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/.bench ## Measure speed and memory
	$(BIN)/python -m benchmarks.reading
	$(BIN)/python -m benchmarks.following_quality
	$(BIN)/python -m benchmarks.following_growth
	$(BIN)/python -m benchmarks.pages
	$(BIN)/python -m benchmarks.pages_import

fuzz: $(VENV)/.dev ## Feed every reader broken papers at length
	$(BIN)/python -m fuzz

score: $(VENV)/.run ## Compare with the labelled papers in ../shared; DETAILS=--details lists every miss
	@test -f $(SHARED)/tools/score.py || { \
		echo "make score: no labelled papers: $(SHARED)/tools/score.py is absent. Put the shared folder beside this checkout."; exit 2; }
	@mkdir -p build/score
	@for set in papers real; do \
		$(BIN)/arising read $(SHARED)/$$set --json --out build/score/$$set.jsonl || test $$? = 1 || exit; \
		echo "== $$set"; \
		$(BIN)/python $(SHARED)/tools/score.py $(SHARED)/gold/$$set build/score/$$set.jsonl $(DETAILS) || exit 1; \
	done

lock: pyproject.toml ## Pin what runs, what the tests need and what bench compares with, with hashes
	$(PYTHON) -m venv build/lock
	build/lock/bin/python -m pip --disable-pip-version-check --quiet install uv==0.13.9
	build/lock/bin/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
		--no-header --no-emit-index-url --extra service --group build --output-file requirements.lock --quiet
	build/lock/bin/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
		--no-header --no-emit-index-url --all-extras --group build --group dev --constraints requirements.lock \
		--output-file requirements-dev.lock --quiet
	build/lock/bin/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
		--no-header --no-emit-index-url --group bench --constraints requirements-dev.lock \
		--output-file requirements-bench.lock --quiet

clean: ## Take away everything that was made
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache src/*.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/.made:
	@test -n "$(PYTHON)" || { \
		echo "Python 3.11 or newer is needed, with its venv module (Debian: apt-get install python3 python3-venv)."; \
		echo "If it has another name, give it: make demo PYTHON=/path/to/python"; exit 2; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@touch $@

# The project is installed in place, from locked packages alone: nothing unpinned is ever fetched.
$(VENV)/.run: requirements.lock pyproject.toml $(VENV)/.made
	@echo "Setting up $(VENV) ..."
	@$(PIP) install --requirement requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.run
	@echo "Adding what the tests need ..."
	@$(PIP) install --requirement requirements-dev.lock
	@touch $@

$(VENV)/.bench: requirements-bench.lock $(VENV)/.dev
	@echo "Adding what is compared with ..."
	@$(PIP) install --requirement requirements-bench.lock
	@touch $@
