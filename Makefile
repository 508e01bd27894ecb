# Two commands: `make run` opens the practice office, `make test` proves the house.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test kur-ortam lint tip pytest bench temiz

run: $(VENV)/.calisma
	$(BIN)/gumruk egitim

test: $(VENV)/.gelistirme lint tip pytest

lint: $(VENV)/.gelistirme
	$(BIN)/ruff check .

# The type checker does not see an editable install's mapping: it is shown a folder that holds a link `gumruk` to the root.
tip: $(VENV)/.gelistirme
	@mkdir -p $(VENV)/mypy && ln -sfn $(CURDIR) $(VENV)/mypy/gumruk
	MYPYPATH=$(VENV)/mypy $(BIN)/mypy -p gumruk.models -p gumruk.data -p gumruk.printing -p gumruk.tui -p gumruk.screens

# What is compiled once serves both workers and the programs that tests start; a machine may forbid byte code beside the sources.
pytest: export PYTHONDONTWRITEBYTECODE :=
pytest: export PYTHONPYCACHEPREFIX := $(CURDIR)/$(VENV)/pyc
pytest: $(VENV)/.gelistirme
	$(BIN)/pytest -n 2 --dist worksteal

bench: $(VENV)/.gelistirme
	$(BIN)/python -m tests.bench

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.calisma: requirements.txt pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $@

$(VENV)/.gelistirme: requirements-dev.txt $(VENV)/.calisma
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

temiz:
	rm -rf $(VENV) build dist *.egg-info
