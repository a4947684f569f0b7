"""When two primary documents, or a document and another's reference to it, are the same paper."""

from __future__ import annotations

from functools import lru_cache

from verbale.document.answered import SERIES, SLIP
from verbale.document.ends import ends_of, meet
from verbale.document.number import number_in
from verbale.document.read import read_paper
from verbale.merge.match import Match, Verdict, apart
from verbale.merge.view import View
from verbale.record import PAPERS

#: Who finds the communication that a text is, and the papers that it refers to by its form.
OWN, REFERENCE = "document", "document-reference"

#: Score of a reference with the day and both ends of a document, and with one end.
BOTH, ONE = 0.95, 0.75


def align(a: View, b: View) -> Match | None:
    """The match of two claims read from the forms of documents; None where the form does not decide.

    Heads and references print names of their own ("the Ambassador (Holt)", "Ana M. Holt"), so that the ends are
    compared by family name, and offices by their words, not by actors alone.
    """
    found = {a.claim.found_by, b.claim.found_by}
    if a.report.id == b.report.id or not found <= {OWN, REFERENCE} or _is_shared(a) or _is_shared(b):
        return None
    if found == {OWN}:
        return None if a.lineage == b.lineage else apart("two documents are two papers")
    numbers = _number(a), _number(b)
    if all(numbers) and a.claim.found_by != b.claim.found_by:
        return _by_number(a, b, numbers[0] == numbers[1])
    if any(numbers) and not (a.days and b.days):
        return apart("a number names one telegram")
    if not a.days or not b.days:
        return None
    gap = min(abs((x.first - y.first).days) for x in a.days for y in b.days)
    wrote, addressed = (meet(_ends(a, field), _ends(b, field))[0] for field in ("sender", "recipients"))
    if gap > SLIP or wrote is False or addressed is False:
        return apart("another day" if gap > SLIP else "others write")
    same_form = a.one("form") == b.one("form")
    # "your letter of the 8th" went as a telegram's message, dated the evening before
    fits = same_form or "message" in (a.one("form"), b.one("form"))
    if not (wrote or addressed) or (gap and not fits):
        return None
    score = BOTH if wrote and addressed else ONE
    return Match(Verdict.SAME, score - 0.1 * bool(gap) - 0.05 * (not same_form), "a document and a reference to it")


def _by_number(a: View, b: View, same: bool) -> Match:
    """A telegram and a reference by number: one and the same when the ends meet, within a series."""
    if not same:
        return apart("another number")
    ends = [meet(_ends(a, field), _ends(b, field))[0] for field in ("sender", "recipients")]
    gap = min((abs((x.first - y.first).days) for x in a.days for y in b.days), default=0)
    if False in ends or True not in ends or gap > SERIES:
        return apart("the same number in another series")
    return Match(Verdict.SAME, BOTH if ends == [True, True] else ONE, "a telegram and a reference to its number")


def _number(view: View) -> str | None:
    """The number that a telegram bears, or by which a reference names it."""
    if view.one("form") not in ("message", "letter"):
        return None
    if view.claim.found_by == OWN:
        return _borne(view.report.text)
    marked = [span.of(view.report.text) for field, span in view.claim.marks if field == "mention"]
    return next((number for words in marked if (number := number_in(words)) is not None), None)


@lru_cache(maxsize=4096)
def _borne(text: str) -> str | None:
    paper = read_paper(text)
    return paper.number if paper is not None else None


def key(view: View) -> list[object]:
    """The days and the number of a document or reference: what a pair must share one of to be compared."""
    if view.claim.found_by not in (OWN, REFERENCE):
        return []
    number = _number(view)
    days: list[object] = [("document", day.first.toordinal() + slip) for day in view.days for slip in range(SLIP + 1)]
    return [*days, ("document", f"number {number}")] if number is not None else days


def _is_shared(view: View) -> bool:
    """True for calls, meetings and joint texts, of which each side prints its own account."""
    return view.one("form") not in PAPERS


def _ends(view: View, field: str) -> tuple[set[str], set[str]]:
    """Family names and office words of one end, from the words on which it rests."""
    return ends_of([max((s.of(view.report.text) for s in v.spans), key=len) for v in view.claim.get(field)])
