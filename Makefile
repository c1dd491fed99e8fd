# Every target installs what it needs; a second call finds it there.

BIN     := .venv/bin
DEMO_DB := sqlite:///data/processed/demo.sqlite3
# Rooms that exist; linters refuse a path that does not.
ROOMS   := $(wildcard models pipeline dondoc tests benchmarks)
WORKERS ?= 2
# `make test ARGS="-k deadline"`
ARGS    ?=

.DEFAULT_GOAL := help
.PHONY: help demo test check fix score lock clean system system-dev

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1@\2/p' $(MAKEFILE_LIST) | while IFS=@ read -r target text; do \
	  printf '  make %-8s %s\n' "$$target" "$$text"; done

demo: .venv/runtime.stamp ## the samples into a database, then who must do what by when
	@mkdir -p data/processed
	@# 4 means that all samples are known from the last demo.
	$(BIN)/dondoc ingest data/raw/samples --db $(DEMO_DB) || [ $$? -eq 4 ]
	$(BIN)/dondoc tasks --db $(DEMO_DB)

test: check ## everything that has to hold: check, then the tests
	$(BIN)/pytest -n $(WORKERS) $(ARGS)

check: .venv/dev.stamp ## linters, types and layers only; changes nothing
	$(BIN)/ruff check --quiet
	$(BIN)/ruff format --check --quiet
	$(BIN)/mypy $(ROOMS)
	$(BIN)/lint-imports --no-logo

fix: .venv/dev.stamp ## repairs what the linters can repair
	$(BIN)/ruff check --fix --quiet
	$(BIN)/ruff format --quiet

score: .venv/dev.stamp ## measures the extraction against the expected answers
	$(BIN)/python -m tests.scoreboard

lock: .venv/dev.stamp ## new requirements/*.txt from pyproject.toml; UPGRADE=1 for newest versions
	setup/lock.sh $(if $(UPGRADE),--upgrade)

clean: ## removes .venv, caches and what the demo made
	rm -rf .venv .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache build dist
	rm -f data/processed/demo.sqlite3
	find $(ROOMS) -name __pycache__ -type d -prune -exec rm -rf {} +

# --- set-up --------------------------------------------------------------------

LOCKED := requirements/bootstrap.txt pyproject.toml

.venv/runtime.stamp: requirements/runtime.txt $(LOCKED) | system
	@setup/install.sh python

.venv/dev.stamp: requirements/dev.txt $(LOCKED) | system-dev
	@setup/install.sh python dev

system:
	@setup/install.sh system

system-dev:
	@setup/install.sh system dev
