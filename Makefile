# make demo    sets up and codes the example reports
# make test    sets up and runs everything that must hold: style, types, tests
# make bench   the heavier measurements; wants the corpora: make bench SHARED=../shared
# make compiled   a wheel for archives, its rules compiled: 1.3 times as fast, the same claims; wants a C compiler
#
# Needs Python 3.11 to 3.14 and make. Another Python than python3: make demo PYTHON=python3.12
# After the first set-up nothing needs the network.

PYTHON ?= python3
VENV   ?= .venv
SHARED ?= ../shared
# So many tests run at once, a file's in one process; 1 GB each.
AT_ONCE ?= 2
UV     ?= uv
BIN     = $(VENV)/bin
PIP     = $(BIN)/python -m pip --disable-pip-version-check install --quiet --quiet

.PHONY: help demo test check pytest bench fuzz compiled sbom manifest readme pictures corpus lock clean
.DELETE_ON_ERROR:

help:
	@sed -n '1,/^$$/s/^# \{0,1\}//p' Makefile

# --- set-up: three stamps, each made once, made again when what it rests on changes ---

$(VENV)/made:
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' 2>/dev/null || { \
	  echo "According needs Python 3.11 to 3.14; '$(PYTHON)' is: $$($(PYTHON) --version 2>&1). Try: make $(MAKECMDGOALS) PYTHON=python3.12"; exit 1; }
	@echo "Setting up in $(VENV) (once; a minute or two) ..."
	@$(PYTHON) -m venv $(VENV) || { echo "No virtual environment could be made. On Debian and Ubuntu: apt install python3-venv"; exit 1; }
	@touch $@

$(VENV)/run: requirements/run.txt requirements/build.txt $(VENV)/made
	@$(PIP) --require-hashes -r requirements/run.txt -r requirements/build.txt
	@touch $@

$(VENV)/dev: requirements/dev.txt $(VENV)/run
	@$(PIP) --require-hashes -r requirements/dev.txt
	@touch $@

$(VENV)/fuzz: requirements/fuzz.txt $(VENV)/dev
	@$(PIP) --require-hashes -r requirements/fuzz.txt
	@touch $@

$(VENV)/compiling: requirements/compiled.txt $(VENV)/dev
	@$(PIP) --require-hashes -r requirements/compiled.txt
	@touch $@

# No isolation: what builds the package is locked and already there.
$(VENV)/package: pyproject.toml $(VENV)/run
	@$(PIP) --no-deps --no-build-isolation --no-index -e .
	@touch $@

# --- what one wants ---

demo: $(VENV)/package
	@$(BIN)/according code examples/reports --format table
	@echo
	@echo "Try next:"
	@echo "  $(BIN)/according code examples/reports/ferry-crossing.txt --format jsonl     the same as JSON lines"
	@echo "  $(BIN)/according code YOUR-REPORT.txt --published 2024-05-03                 a report of your own"
	@echo "  $(BIN)/according explain examples/reports/ferry-crossing.txt CLAIM_ID        why a claim is what it is"
	@echo "  $(BIN)/according parse examples/reports/ferry-crossing.txt --format conllu   the analysis under it"
	@echo "  $(BIN)/according --help"

test: check pytest

check: $(VENV)/package $(VENV)/dev
	$(BIN)/ruff check src tests tools training benchmarks fuzz
	$(BIN)/mypy

pytest: $(VENV)/package $(VENV)/dev
	$(BIN)/python -m pytest -q -n $(AT_ONCE) --dist loadfile

bench: $(VENV)/package $(VENV)/dev
	$(BIN)/python -m benchmarks.speed
	$(BIN)/python -m benchmarks.parse_speed
	$(BIN)/python -m benchmarks.invariance
	$(BIN)/python -m benchmarks.page_speed
	$(BIN)/python -m benchmarks.page_fuzz
	$(BIN)/python -m benchmarks.hostile --documents 1000
	$(BIN)/python -m benchmarks.archive_speed --sizes 300
	$(BIN)/python -m benchmarks.archive_crash
	$(BIN)/python -m benchmarks.import_scale
	@if [ -d "$(SHARED)/devset" ] && [ -d "$(SHARED)/corpora" ]; then \
	  $(BIN)/python -m benchmarks.gate --corpora "$(SHARED)/corpora" && $(BIN)/python -m benchmarks.mentions --corpora "$(SHARED)/corpora" && \
	  $(BIN)/python -m benchmarks.devset --devset "$(SHARED)/devset"; \
	else echo "$(SHARED) holds no devset and corpora: accuracy was not measured. Say where they are: make bench SHARED=FOLDER"; fi

FUZZ_S = 300
fuzz: $(VENV)/package $(VENV)/fuzz  # so many seconds each; inputs that break something stay in .fuzz/, with those that reached new code
	@mkdir -p .fuzz/read .fuzz/code
	$(BIN)/python -m fuzz.read -max_total_time=$(FUZZ_S) -timeout=30 -rss_limit_mb=3000 -artifact_prefix=.fuzz/ .fuzz/read
	$(BIN)/python -m fuzz.code -max_total_time=$(FUZZ_S) -timeout=30 -rss_limit_mb=3000 -artifact_prefix=.fuzz/ .fuzz/code

sbom: $(VENV)/package  # the bill of materials (CycloneDX), from the lock and the manifests
	$(BIN)/python tools/sbom.py

manifest: $(VENV)/package  # after a change of data files
	$(BIN)/python tools/update_manifest.py

readme: $(VENV)/package  # its table of stages and its example output, from a real run
	$(BIN)/python tools/update_readme.py

pictures: $(VENV)/package $(VENV)/dev  # of the page, in docs/pictures, from the examples; wants chromium
	$(BIN)/python tools/page_pictures.py

CORPORA = $(if $(wildcard $(SHARED)/corpora),--texts "$(SHARED)/corpora")
corpus: $(VENV)/package  # figures and pictures of the corpus, on its data card and page; real text only where SHARED has it
	$(BIN)/according corpus check $(CORPORA)
	@mkdir -p corpus/figures
	-$(BIN)/python -m benchmarks.corpus $(CORPORA) --out corpus/figures/coder.json
	-$(BIN)/python -m benchmarks.corpus_style --out corpus/figures/style.json
	$(BIN)/python tools/corpus_pictures.py $(CORPORA)
	$(BIN)/python tools/update_corpus.py $(CORPORA)

# For maintainers: new versions into the lock. No host and no address goes into it; tests/test_house.py checks that.
LOCK = $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate \
       --custom-compile-command "make lock"
lock:
	$(LOCK) pyproject.toml -o requirements/run.txt
	$(LOCK) requirements/build.in -c requirements/run.txt -o requirements/build.txt
	$(LOCK) requirements/fuzz.in -o requirements/fuzz.txt
	$(LOCK) pyproject.toml --extra dev -c requirements/run.txt -c requirements/build.txt -o requirements/dev.txt
	$(LOCK) requirements/compiled.in -c requirements/build.txt -c requirements/dev.txt -o requirements/compiled.txt

# A wheel with the rules compiled, for this machine: 0.6 of the time outside the network, the same claims. Wants a C compiler.
compiled: $(VENV)/package $(VENV)/compiling
	@$(BIN)/python tools/compiled_wheel.py

clean:
	rm -rf $(VENV) build dist .fuzz .mypy_cache .pytest_cache .ruff_cache .hypothesis
