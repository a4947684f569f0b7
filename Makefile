# Set-up, the main job and the tests. Everything lives in .venv; nothing is compiled.
PY := .venv/bin/python
.PHONY: setup demo test lint types gate check docs pins clean

setup: .venv/ready

# `--only-binary` keeps compilers out; `--require-hashes` keeps everything else out.
.venv/ready: requirements.txt requirements-dev.txt pyproject.toml
	test -x $(PY) || python3 -m venv .venv
	$(PY) -m pip install -q --disable-pip-version-check --require-hashes --only-binary :all: -r requirements.txt -r requirements-dev.txt
	$(PY) -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

# The main job on example reports: read them, check every span, write the brief.
demo: setup
	mkdir -p demo
	rm -f demo/record.db*
	.venv/bin/verbale read examples/eu-reply-2022 --record demo/record.db
	.venv/bin/verbale verify demo/record.db
	.venv/bin/verbale brief demo/record.db --format html -o demo/brief.html
	.venv/bin/verbale brief demo/record.db --format md -o demo/brief.md
	.venv/bin/verbale brief demo/record.db
	@echo "The same brief as a page: demo/brief.html"

# Quality floors on pinned data; fails when a figure falls below its floor or the data changed.
gate: setup
	$(PY) tests/gate/gate.py

test: setup
	$(PY) -m pytest

lint: setup
	.venv/bin/ruff check src tests benchmarks scripts training
	.venv/bin/ruff format --check src tests benchmarks scripts training

types: setup
	.venv/bin/mypy

# Pages and files that are made from code and tables; tests fail when they are out of date.
docs: setup
	$(PY) scripts/write_schema.py
	$(PY) scripts/write_cli_reference.py
	$(PY) scripts/write_lexicon_tables.py

pins:
	for f in requirements requirements-dev; do .venv/bin/pip-compile -q --generate-hashes --allow-unsafe --strip-extras \
	  --no-emit-options --no-header -o $$f.txt $$f.in; done

check: lint types demo gate test

clean:
	rm -rf .venv demo build .mypy_cache .pytest_cache .ruff_cache
