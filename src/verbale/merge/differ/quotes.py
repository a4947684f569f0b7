"""One saying quoted by two reports, of which one cut off what limits it: "willing to return", "willing to consider"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from verbale.merge.align.statement import plain
from verbale.merge.differ.words import listed
from verbale.merge.rivals import Rivals
from verbale.merge.told import Told
from verbale.merge.view import View
from verbale.merge.wording import stems

_MARKED = re.compile(r"[“\"«„]([^”\"»“]+)[”\"»“]?")

#: Fewest content words of the part that both quote.
FEWEST = 2


def find(told: Told) -> Iterator[Rivals]:
    """Pairs of quotations by one speaker in which the longer goes on with a limit."""
    quoted = [(view, plain(said)) for view in told.of_kind("statement") for said in _quotations(view)]
    seen: set[frozenset[str]] = set()
    for (view, short), (other, long) in product(quoted, quoted):
        pair = frozenset({view.id, other.id})
        if pair in seen or view.report.id == other.report.id or not _cut(short, long) or not _one_voice(view, other):
            continue
        seen.add(pair)
        yield Rivals("content", "wording", ((short, (view,)), (long, (other,))))


def _quotations(view: View) -> list[str]:
    """The words between marks in a statement's cue and content."""
    return [m for field in ("cue", "content") for m in _MARKED.findall(view.text(field))]


def _cut(quoted: str, more: str) -> bool:
    if not more.startswith(f"{quoted} ") or len(stems(quoted)) < FEWEST:
        return False
    rest = f"{more[len(quoted) + 1 :]} "
    return any(rest.startswith(f"{limit} ") for limit in listed("limit"))


def _one_voice(a: View, b: View) -> bool:
    """True unless both name a speaker, and not the same."""
    for first, second in ((a.persons["speaker"], b.persons["speaker"]), (a.parties["speaker"], b.parties["speaker"])):
        if first and second and not first & second:
            return False
    return True
