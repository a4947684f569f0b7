"""A file of benchmarks/ as a module, so that a test can use what it measures with."""

import importlib.util
import sys
from functools import cache
from pathlib import Path
from types import ModuleType

FOLDER = Path(__file__).parents[1] / "benchmarks"


@cache
def benchmark(path: str) -> ModuleType:
    """The module of a file: `benchmark("papers/file.py")`."""
    if str(FOLDER) not in sys.path:  # as when it is run: benchmarks import one another
        sys.path.append(str(FOLDER))
    name = f"benchmark_{path.removesuffix('.py').replace('/', '_')}"
    spec = importlib.util.spec_from_file_location(name, FOLDER / path)
    assert spec is not None and spec.loader is not None
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
