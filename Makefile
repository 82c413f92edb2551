# Every command of the project. `make` alone lists them.
# Needs Python 3.11 or newer; the rest is installed into .venv and node_modules.

.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

PORT ?= 8000
SIMULATOR_PORT ?= 8001
ARGS ?=
export PORT SIMULATOR_PORT

PYTHON ?= $(shell for name in python3 python3.13 python3.12 python3.11; do \
	if command -v $$name >/dev/null 2>&1 && $$name -c \
	'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; \
	then echo $$name; exit; fi; done; echo python3)
PYTHON := $(PYTHON)
RUN := .venv/bin/python

.PHONY: help demo run test check e2e bench screens messages lock clean \
	setup workshop tools python

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z0-9]+:.*## /{printf "  make %-9s %s\n", $$1, $$2}' Makefile

demo: setup ## start the console with demo data; Ctrl-C stops everything
	@$(RUN) scripts/serve.py --demo

run: setup ## the same with the data as it is, nothing seeded
	@$(RUN) scripts/serve.py

test: workshop ## run the tests (ARGS="-k word" narrows them)
	@$(RUN) -m pytest -n auto -m "not e2e" $(ARGS)

check: tools ## run the gate: format, lint, types, imports, templates, catalogues
	@$(RUN) scripts/check.py $(ARGS)

e2e: workshop ## run the browser tests in Chromium
	@$(RUN) scripts/preflight.py browser
	@$(RUN) -m pytest -m e2e $(ARGS)

bench: workshop ## measure sending, desk, similar texts and rules (PostgreSQL, Redis; ARGS=standards needs none)
	@$(RUN) -m benchmarks $(ARGS)

screens: workshop ## draw every page to var/screens/
	@$(RUN) scripts/preflight.py browser
	@$(RUN) scripts/screens.py $(ARGS)

messages: tools ## collect the texts to translate into locale/ and compile them
	@$(RUN) scripts/messages.py update
	@$(RUN) scripts/messages.py compile

lock: tools ## pin requirements*.in and package.json anew
	@$(RUN) scripts/lock.py $(ARGS)

clean: ## remove the demo's data, logs and caches (keeps .venv and node_modules)
	@$(PYTHON) scripts/clean.py

# What a run needs; that and the tests' tools; the tools alone.
setup: STEPS := packages npm messages static
workshop: STEPS := packages tools npm messages static
tools: STEPS := packages tools
setup workshop tools: python
	@$(PYTHON) scripts/setup.py $(STEPS)

python:
	@command -v $(PYTHON) >/dev/null 2>&1 || { echo \
	"Python was not found: install Python 3.11 or newer, then run make again."; exit 1; }
	@$(PYTHON) scripts/preflight.py python var
