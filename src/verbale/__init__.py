"""verbale reads press reports of dealings between states and keeps one verifiable record of them.

>>> import verbale
>>> verbale.read(["reports/"], record="crisis.db")  # doctest: +SKIP
>>> verbale.list_entries("demands", record="crisis.db")  # doctest: +SKIP

Every command of the command line is a function here, see `verbale.api`; nothing is loaded before it is used.
"""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from verbale.api import (
        brief,
        check_institutions,
        doctor,
        export,
        find_actors,
        holders,
        ledger,
        list_entries,
        members,
        office_gaps,
        promote_actor,
        read,
        represents,
        search,
        show,
        show_actor,
        speaks_for,
        statements,
        thread,
        unknown_actors,
        verify,
    )

__all__ = [
    "__version__",
    "brief",
    "check_institutions",
    "doctor",
    "export",
    "find_actors",
    "holders",
    "ledger",
    "list_entries",
    "members",
    "office_gaps",
    "promote_actor",
    "read",
    "represents",
    "search",
    "show",
    "show_actor",
    "speaks_for",
    "statements",
    "thread",
    "unknown_actors",
    "verify",
]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'verbale' has no attribute {name!r}")
    from verbale import api

    return getattr(api, name)
