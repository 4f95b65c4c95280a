# `make demo` and `make test` do everything on a fresh machine: environment, install, run.
# Installing torch first, by exact version, takes a CPU build where one is at hand instead of gigabytes of CUDA libraries.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
TORCH ?= torch==2.13.0
OUT ?= out

.PHONY: demo test check lint types layers tests eval bench install install-train install-ftm pictures clean

install: $(VENV)/.installed

$(VENV)/.installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet "$(TORCH)"
	$(BIN)/python -m pip install --quiet --editable ".[dev]"
	touch $@

$(VENV)/.train: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --editable ".[train]"
	touch $@

install-train: $(VENV)/.train

# PyICU, which this brings, is built here: libicu-dev, pkg-config and a C++ compiler are needed
$(VENV)/.ftm: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --editable ".[ftm]"
	touch $@

install-ftm: $(VENV)/.ftm

demo: install
	mkdir -p $(OUT)
	$(BIN)/xref demo --output $(OUT)

test: install check

check: lint types layers tests

lint:
	$(BIN)/ruff format --check xref tests
	$(BIN)/ruff check xref tests

types:
	$(BIN)/mypy

layers:
	$(BIN)/lint-imports

tests:
	$(BIN)/pytest -n 2 --dist worksteal

eval: install
	$(BIN)/python -m tests.evaluation.run $(EVAL)

bench: install
	$(BIN)/python -m tests.evaluation.bench

# needs Chromium
pictures: install
	$(BIN)/python -m tests.pictures

clean:
	rm -rf $(VENV) $(OUT) build *.egg-info
