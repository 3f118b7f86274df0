# make run    start the program        make test   run the tests
# make check  format, types, imports   make bench  measure
# make fuzz   throw damaged files at the readers
# make translations  bring the sentences of the interface to its translators
# Each first installs what is missing. PYTHON=python3.12 chooses another interpreter for a new environment,
# TESTS=tests/store a part of the tests, BENCH=quality a part of the benchmarks, FUZZ="html --seconds 60" a format
# and for how long.

PYTHON ?= python3
TESTS ?=
BENCH ?=
FUZZ ?=
export PYTHON
BIN := .venv/bin
PROGRAM := .venv/.program
TOOLS := .venv/.tools
PEERS := .venv/.peers
FUZZER := .venv/.fuzzer

.PHONY: run test check bench fuzz translations constraints

run: $(PROGRAM)
	@setup/libraries $(if $(DISPLAY)$(WAYLAND_DISPLAY),window)
	@$(BIN)/python main.py

test: $(TOOLS)
	@setup/libraries
	@$(BIN)/python -m pytest --numprocesses auto $(TESTS)

check: $(TOOLS)
	$(BIN)/python -m ruff check
	$(BIN)/python -m ruff format --check
	$(BIN)/python -m pyright
	$(BIN)/lint-imports

bench: $(PEERS)
	@setup/libraries
	@$(BIN)/python -m bench $(BENCH)

fuzz: $(FUZZER)
	@nice -n 19 $(BIN)/python -m fuzz $(FUZZ)

translations: $(PROGRAM)
	@setup/translations

# The pins, from what pyproject.toml allows and the package index offers now. Needs uv.
constraints:
	@{ echo "# The versions that make installs, on every system. Made by: make constraints"; \
	  uv pip compile --quiet --universal --python-version 3.11 --group dev --group bench --group fuzz --no-annotate --no-header \
	    --no-emit-index-url --no-emit-find-links pyproject.toml; } > constraints.txt.part
	@mv constraints.txt.part constraints.txt

# A stamp says which make of the environment is the latest.
$(PROGRAM): pyproject.toml constraints.txt setup/environment setup/requirements.py
	@setup/environment
	@touch $@

$(TOOLS): pyproject.toml constraints.txt setup/environment setup/requirements.py
	@setup/environment dev
	@touch $@ $(PROGRAM)

$(PEERS): pyproject.toml constraints.txt setup/environment setup/requirements.py
	@setup/environment bench
	@touch $@ $(PROGRAM)

$(FUZZER): pyproject.toml constraints.txt setup/environment setup/requirements.py
	@setup/environment fuzz
	@touch $@ $(PROGRAM)
