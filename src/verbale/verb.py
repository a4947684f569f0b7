"""Makes `verbale.read(...)` callable though `verbale.read` is also the folder that holds the readers.

Four commands (read, brief, export, verify) share their name with a module of the package. The import system binds that
module to the package as soon as anything imports it, and would hide the function. So the module itself is callable.
"""

from __future__ import annotations

import importlib
import inspect
import sys
from collections.abc import Callable
from functools import partial
from types import ModuleType
from typing import Any


def _function(name: str) -> Callable[..., Any]:
    """The function of `verbale.api` with this name."""
    found: Callable[..., Any] = getattr(importlib.import_module("verbale.api"), name)
    return found


def _module(name: str) -> ModuleType:
    return importlib.import_module(f"verbale.{name}")


#: Name -> what gives the thing of that name: a function of the api, or a module that is callable as one.
MODULES = ("brief", "export", "read", "verify")
FUNCTIONS = ("doctor", "list_entries", "search", "show")
VERBS: dict[str, Callable[[], Any]] = {
    **{name: partial(_module, name) for name in MODULES},
    **{name: partial(_function, name) for name in FUNCTIONS},
}


class VerbModule(ModuleType):
    """A module that, when called, does what the function of its name in `verbale.api` does."""

    def __call__(self, *args: Any, **options: Any) -> Any:
        return _function(self._verb)(*args, **options)

    @property
    def _verb(self) -> str:
        return self.__name__.rpartition(".")[2]

    @property
    def __signature__(self) -> inspect.Signature:
        return inspect.signature(_function(self._verb))


class _Package(ModuleType):
    """The package `verbale`: makes a module callable when the import system binds it to a verb's name."""

    def __setattr__(self, name: str, value: Any) -> None:
        if name in MODULES and isinstance(value, ModuleType):
            value.__class__ = VerbModule
        super().__setattr__(name, value)


def bind_verbs(package: str) -> None:
    sys.modules[package].__class__ = _Package
