"""An act of which an undated report tells, and dated reports too."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from verbale.mention.day_on import DayWords
from verbale.mention.day_tense import Tense
from verbale.merge.view import View
from verbale.record import HAPPENED, Modality, Span

#: Acts that a report must share with dated reports before its day is reckoned: one may have been taken for another.
ACTS = 2


@dataclass(frozen=True, slots=True, eq=False)
class Act:
    """A claim of an undated report, and the claims of dated reports that tell of the same act."""

    own: View
    dated: tuple[View, ...]


def open_words(view: View) -> list[DayWords]:
    """The day words of a claim that have no value because its report has no date."""
    if view.report.published is not None:
        return []
    tenses = _tenses(view.claim.modality)
    return [_read(view.report.text, v.spans[0], tenses) for v in view.claim.get("date") if v.value is None]


@lru_cache(maxsize=4096)  # the words of a claim are looked at when windows are found, used and shown
def _read(text: str, span: Span, tenses: tuple[Tense, ...]) -> DayWords:
    return DayWords(text, span, *tenses)


def _tenses(modality: Modality) -> tuple[Tense, ...]:
    """Tenses in which an act of a modality can be told: what may be or was not can lie on either side."""
    if modality in HAPPENED:
        return (Tense.PAST,)
    return (Tense.FUTURE,) if modality is Modality.PLANNED else (Tense.PAST, Tense.FUTURE)
