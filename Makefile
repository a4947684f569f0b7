# Set-up, the main job and the tests. Everything lives in .venv; nothing is compiled.
PY := .venv/bin/python
.PHONY: setup demo test lint types gate check pins clean

setup: .venv/ready

# `--only-binary` keeps compilers out; `--require-hashes` keeps everything else out.
.venv/ready: requirements.txt requirements-dev.txt pyproject.toml
	test -x $(PY) || python3 -m venv .venv
	$(PY) -m pip install -q --disable-pip-version-check --require-hashes --only-binary :all: -r requirements.txt -r requirements-dev.txt
	$(PY) -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

test: setup
	$(PY) -m pytest

lint: setup
	.venv/bin/ruff check src tests benchmarks scripts
	.venv/bin/ruff format --check src tests benchmarks scripts

types: setup
	.venv/bin/mypy

pins:
	for f in requirements requirements-dev; do .venv/bin/pip-compile -q --generate-hashes --allow-unsafe --strip-extras \
	  --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options --no-header -o $$f.txt $$f.in; done

clean:
	rm -rf .venv demo build .mypy_cache .pytest_cache .ruff_cache
