"""Who speaks in what a paper asks or answers, where a pronoun or nothing says it: its authors; and to whom it goes.

"They issued a text. In it they ask …", "We call on all parties", "You are requested to": the paper in which the words
stand knows who speaks.
"""

from __future__ import annotations

from collections.abc import Iterable

from verbale.extract.role import distinct
from verbale.reading import Reading
from verbale.record import ENCOUNTERS, Claim, Value

#: Pronouns of who speaks in a paper, and of those to whom it goes.
_PRONOUNS = {
    "by": frozenset({"we", "i", "he", "she", "it", "they"}),
    "of": frozenset({"you", "him", "her", "them"}),
}
#: Those of one, whom several authors do not fit.
_ONE = frozenset({"i", "he", "she", "it", "him", "her"})
_ENDS = {"by": "sender", "of": "recipients"}


def named_by_papers(reading: Reading, claims: Iterable[Claim]) -> list[Claim]:
    """The demands or responses, each pronoun of nobody known with whoever stands at that end of their paper.

    Of a call or a meeting all who take part speak, and nobody is told.
    """
    papers = {claim.id: claim for claim in reading.communications if not _is_encounter(claim)}
    return [_named(reading, claim, papers) for claim in claims]


def _named(reading: Reading, claim: Claim, papers: dict[str, Claim]) -> Claim:
    paper = next((papers[str(v.value)] for v in claim.get("made_in") if str(v.value) in papers), None)
    if paper is None:
        return claim
    made = [value for old in claim.values for value in _filled(reading, old, paper)]
    if not claim.get("by"):
        made += _authors(claim, paper)
    return claim if made == list(claim.values) else claim.with_values(_once(made))


def _filled(reading: Reading, value: Value, paper: Claim) -> list[Value]:
    word = str(value.value).lower()
    if value.actor is not None or word not in _PRONOUNS.get(value.field, ()):
        return [value]
    ends = [end for end in paper.get(_ENDS[value.field]) if end.actor is not None]
    if (word in _ONE and len(ends) > 1) or any(_is_owned(reading, end) for end in ends):
        return [value]
    spans = [tuple(sorted({*value.spans, *end.spans})) for end in ends]
    return [Value(value.field, e.value, s, e.actor) for e, s in zip(ends, spans, strict=True)] or [value]


def _authors(claim: Claim, paper: Claim) -> list[Value]:
    """Those who write the paper in which the words stand, where nobody is told to say them and none is addressed."""
    asked = {value.actor for value in claim.get("of")}
    ends = [value for field in ("sender", "signed_by") for value in paper.get(field) if value.actor is not None]
    senders = [end for end in ends if end.field == "sender"] or ends
    if any(end.actor in asked for end in senders):
        return []
    return [Value("by", end.value, end.spans, end.actor) for end in senders]


def _is_owned(reading: Reading, end: Value) -> bool:
    """True of "our ministers": what they write is not written by "we"."""
    return any(reading.words(span).split()[0].lower() in {"our", "my"} for span in end.spans)


def _once(values: list[Value]) -> list[Value]:
    """The values, those of a part that name the same actor made one."""
    ends = distinct([value for value in values if value.field in _ENDS])
    return [*(value for value in values if value.field not in _ENDS), *ends]


def _is_encounter(claim: Claim) -> bool:
    return any(value.value in ENCOUNTERS for value in claim.get("form"))
