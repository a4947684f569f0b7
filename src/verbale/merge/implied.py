"""To whom something is said that names nobody: words that stand among recipients and are no party."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from verbale.record import Entry, EntryValue

#: Those who take part in a call or meeting, each to the others (`two_way.py`).
MUTUAL = "each other"
PUBLIC, PRESS = "public", "press"
#: All of them: a reader of an entry knows them from its form, so that pages do not print them.
IMPLIED = frozenset({MUTUAL, PUBLIC, PRESS})
#: Forms that are told to whoever listens -> whom.
_OPENLY = {"statement": PUBLIC, "post": PUBLIC, "press conference": PRESS}
#: What shows that somebody was meant.
_DIRECTED = ("recipients", "received_by", "handed_over_by", "via")
WHY = "said openly, and to nobody whom a report names"


def with_publics(entries: Iterable[Entry]) -> list[Entry]:
    """The entries, each public statement, post or press conference without an addressee said to the public or press.

    So what is said openly is told apart from what goes to somebody whom no report names.
    """
    return [_opened(entry) if entry.kind == "communication" else entry for entry in entries]


def _opened(entry: Entry) -> Entry:
    forms = entry.get("form")
    to = _OPENLY.get(str(forms[0].value)) if forms else None
    if to is None or any(entry.get(field) for field in _DIRECTED):
        return entry
    value = EntryValue(to, None, forms[0].claims, forms[0].n_lineages, WHY)
    return replace(entry, fields={**entry.fields, "recipients": (value,)})
