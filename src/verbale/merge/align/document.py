"""When two primary documents, or a document and another's reference to it, are the same paper."""

from __future__ import annotations

from verbale.document.answered import SLIP, ends_of, meet
from verbale.merge.match import Match, Verdict, apart
from verbale.merge.view import View

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
    if not a.days or not b.days:
        return None
    gap = min(abs((x.first - y.first).days) for x in a.days for y in b.days)
    wrote, addressed = (meet(_ends(a, field), _ends(b, field))[0] for field in ("sender", "recipients"))
    if gap > SLIP or wrote is False or addressed is False:
        return apart("another day" if gap > SLIP else "others write")
    same_form = a.one("form") == b.one("form")
    if not (wrote or addressed) or (gap and not same_form):
        return None
    score = BOTH if wrote and addressed else ONE
    return Match(Verdict.SAME, score - 0.1 * bool(gap) - 0.05 * (not same_form), "a document and a reference to it")


def key(view: View) -> list[object]:
    """The days of a document or reference: what a pair must share to be compared."""
    if view.claim.found_by not in (OWN, REFERENCE):
        return []
    return [("document", day.first.toordinal() + slip) for day in view.days for slip in range(SLIP + 1)]


def _is_shared(view: View) -> bool:
    """True for calls, meetings and joint texts, of which each side prints its own account."""
    return view.one("form") not in ("letter", "note verbale", "memo", "message", "proposal")


def _ends(view: View, field: str) -> tuple[set[str], set[str]]:
    """Family names and office words of one end, from the words on which it rests."""
    return ends_of([max((s.of(view.report.text) for s in v.spans), key=len) for v in view.claim.get(field)])
