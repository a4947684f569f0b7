"""One saying quoted by two reports, of which one cut off what limits it: "willing to return", "willing to consider"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from verbale.merge.align.statement import plain
from verbale.merge.dealing import are_one
from verbale.merge.differ.words import listed
from verbale.merge.rivals import Rivals
from verbale.merge.told import Told
from verbale.merge.view import View
from verbale.merge.wording import stems

MARKED = re.compile(r"[“\"«„]([^”\"»“]+)[”\"»“]?")

#: Fewest content words of the part that both quote.
FEWEST = 2


def find(told: Told) -> Iterator[Rivals]:
    """Pairs of quotations by one speaker in which the longer goes on with a limit."""
    said = sorted(
        ((words, v.id, v) for v in told.of_kind("statement") for words in _quotations(v)), key=lambda q: q[:2]
    )
    texts = [f"{words} " for words, _, _ in said]
    seen: set[frozenset[str]] = set()
    for short, _, view in said:
        if len(stems(short)) < FEWEST:
            continue
        for limit in sorted(listed("limit")):
            at = bisect_left(texts, cut := f"{short} {limit} ")
            while at < len(texts) and texts[at].startswith(cut):
                long, _, other = said[at]
                at += 1
                pair = frozenset({view.id, other.id})
                if pair in seen or view.report.id == other.report.id:
                    continue
                if one_voice(view, other) and are_one(view.report, other.report):
                    seen.add(pair)
                    yield Rivals("content", "wording", ((short, (view,)), (long, (other,))))


def _quotations(view: View) -> list[str]:
    """The words between marks in a statement's cue and content."""
    marked = [plain(m) for field in ("cue", "content") for m in MARKED.findall(view.text(field))]
    return [words for words in marked if words]


def one_voice(a: View, b: View) -> bool:
    """True unless both name who speaks, and not the same."""
    one, other = ("speaker" if view.claim.kind == "statement" else "by" for view in (a, b))
    people, others = a.persons[one], b.persons[other]
    parties, their = a.parties[one], b.parties[other]
    return not (people and others and not people & others) and not (parties and their and not parties & their)
