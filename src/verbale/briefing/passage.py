"""The evidence under a line, words that copies carry unchanged shown once with all the places where they stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from verbale.briefing.line import Evidence

#: Copies that text and Markdown name; a page names all.
NAMED = 3


@dataclass(frozen=True, slots=True)
class Passage:
    """`first` is shown with its words; `copies` of the same lineage say the same, in the same words."""

    first: Evidence
    copies: tuple[Evidence, ...] = ()

    @property
    def also(self) -> str:
        """ "the same words in 12 copies: A 2 March 2021 [5:9]; B …; C … and 9 more"; empty without copies."""
        if not self.copies:
            return ""
        count = f"{len(self.copies)} cop{'y' if len(self.copies) == 1 else 'ies'}"
        more = len(self.copies) - NAMED
        named = "; ".join(one.where for one in self.copies[:NAMED]) + (f" and {more} more" if more > 0 else "")
        return f"the same words in {count}: {named}"


def passages(evidence: Iterable[Evidence]) -> list[Passage]:
    """The evidence in its order, each text of a lineage once.

    Words are the same when the words around are, too, and the report puts them as the others do.
    """
    held: dict[tuple[str, ...], list[Evidence]] = {}
    for one in evidence:
        held.setdefault((one.lineage, one.before, one.words, one.after, one.modality), []).append(one)
    return [Passage(group[0], tuple(group[1:])) for group in held.values()]
