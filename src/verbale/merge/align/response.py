"""When two claims report the same response."""

from __future__ import annotations

from collections.abc import Mapping

from verbale.merge.answered import OF_ALL
from verbale.merge.headline import in_headline
from verbale.merge.match import Match, apart, weigh
from verbale.merge.sentence import sentence_of
from verbale.merge.view import View
from verbale.merge.wording import Rarity

SAME = 0.50

#: Outcomes that reporters may give to one and the same answer.
NEAR = (
    frozenset({"rejected", "partly", "conditional", "counter-offer", "not-addressed"}),
    frozenset({"accepted", "partly", "conditional", "acknowledged"}),
    frozenset({"deferred", "acknowledged", "none-yet", "not-addressed"}),
)


#: From this likeness of the words around two reports of one lineage tell the same answer, even with another outcome.
COPIED = 0.45

#: Characters between two sentences of which the second goes on with what the first leaves out.
NEXT = 40

#: Least likeness of what is answered, or of the words around it.
LEAST = 0.20


def align(a: View, b: View, rarity: Rarity, answered: Mapping[str, frozenset[str]]) -> Match:
    """Compares who answers, how, and what about; `answered` are the entries that each claim answers, by its id."""
    by_a, by_b = a.parties["by"], b.parties["by"]
    if by_a and by_b and not by_a & by_b:
        return apart("other parties answer")
    if _two_persons(a, b):
        return apart("two persons answer")
    out_a, out_b = a.one("outcome"), b.one("outcome")
    near = out_a == out_b or any(out_a in group and out_b in group for group in NEAR)
    if not near and not (a.lineage == b.lineage and rarity.cosine(a.context, b.context) >= COPIED):
        return apart(f"{out_a} is not {out_b}")
    if a.report.id == b.report.id and (
        _said_again(a, b) or (out_a == out_b and _in_short(a, b)) or _goes_on(a, b) or _goes_on(b, a)
    ):
        return weigh(SAME, SAME, "one report gives the answer twice")
    if out_a == out_b and _in_one_breath(a, b, answered):
        return weigh(SAME, SAME, "one sentence gives the answer twice")
    content = rarity.cosine(a.words, b.words)
    if out_a == out_b:
        content = max(content, rarity.cosine(a.context, b.context))  # a yes beside a "no comment" needs common words
    by = 1.0 if by_a & by_b else 0.4
    score = 0.60 * min(1.0, 1.5 * content) + 0.25 * by + 0.15 * (out_a == out_b)
    if content < LEAST or (a.report.id == b.report.id and (out_a != out_b or _own(a, b, rarity) < LEAST)):
        score = min(score, SAME - 0.01)
    if score < SAME and out_a == out_b and (_answer_one(a, b, answered) or _keep_silent(a, b, answered)):
        score = SAME
    return weigh(score, SAME, f"content {content:.2f}, answering {by:.1f}, outcomes {out_a}/{out_b}")


def _two_persons(a: View, b: View) -> bool:
    """True where both say which person answers, and name two."""
    first, second = a.persons["by"], b.persons["by"]
    return bool(first and second) and not first & second


def _said_again(a: View, b: View) -> bool:
    """True where one report tells one answer in two places that share words, or of one cue."""
    if not a.parties["by"] & b.parties["by"]:
        return False
    first, second = ([span for field in ("cue", "content") for span in view.spans(field)] for view in (a, b))
    return any(x.overlaps(y) for x in first for y in second)


def _in_one_breath(a: View, b: View, answered: Mapping[str, frozenset[str]]) -> bool:
    """True of "rejected the map, calling it a non-starter": one sentence, one party, and no two things answered."""
    if a.report.id != b.report.id or sentence_of(a) is None or sentence_of(a) != sentence_of(b):
        return False
    first, second = answered[a.id], answered[b.id]
    return bool(a.parties["by"] or b.parties["by"]) and (not first or not second or bool(first & second))


def _in_short(a: View, b: View) -> bool:
    """True where the headline tells in short what the report tells in full: the same party, a word in common."""
    if in_headline(a, "cue") == in_headline(b, "cue") or not a.parties["by"] & b.parties["by"]:
        return False
    return bool(a.words & b.context or a.context & b.words)


def _goes_on(a: View, b: View) -> bool:
    """True of what a paper leaves out and what the next words say it puts off: "did not take it up, but said"."""
    if not {a.one("outcome"), b.one("outcome")} <= OF_ALL or not a.parties["by"] & b.parties["by"]:
        return False
    papers = [{value.value for value in view.claim.get("made_in")} for view in (a, b)]
    first, second = ([span for field in ("cue", "content") for span in view.spans(field)] for view in (a, b))
    if papers[0] != papers[1] or not first or not second:
        return False
    return 0 <= min(span.start for span in second) - max(span.end for span in first) <= NEXT


def _answer_one(a: View, b: View, answered: Mapping[str, frozenset[str]]) -> bool:
    """True where one party, and no two persons of it, answers the same demand or communication."""
    return bool(a.parties["by"] & b.parties["by"]) and bool(answered[a.id] & answered[b.id])


def _keep_silent(a: View, b: View, answered: Mapping[str, frozenset[str]]) -> bool:
    """True where a report and its rewrite tell of one silence: "no immediate comment from X"."""
    if a.one("outcome") != "none-yet" or a.lineage != b.lineage or a.report.id == b.report.id:
        return False
    first, second = answered[a.id], answered[b.id]
    bare = all(len(view.words) <= 1 for view in (a, b))
    return bare and bool(a.parties["by"] & b.parties["by"]) and (not first or not second or bool(first & second))


def _own(a: View, b: View, rarity: Rarity) -> float:
    """Likeness of the answers' own words: one report may say a refusal twice ("cannot accept a joint reply")."""
    return max(rarity.cosine(a.words, b.words), 0.8 * rarity.shared(a.words, b.words))
