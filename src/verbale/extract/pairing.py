"""Which demands and communications of the same report a response answers."""

from __future__ import annotations

from verbale.extract.asker import communication_at
from verbale.extract.demand_cue import names_ask
from verbale.extract.party import is_paper
from verbale.extract.response_cue import Answer
from verbale.extract.restatement import alike, content_words
from verbale.extract.scope import Scope
from verbale.reading import Reading
from verbale.record import Claim, Span, Value

#: Lowest score at which a demand is what the response answers; see `_score` for what counts.
_ENOUGH = 2.0

#: Farthest that an ask stands before an answer that does not name it, in characters: about three sentences.
_NEAR = 500

_POINTING = {"it", "this", "that", "them", "these", "those", "so", "such", "which"}


def targets_of(reading: Reading, scope: Scope, answer: Answer, by: list[Value]) -> list[tuple[Claim, Span]]:
    """Claims that the response answers, each with the words that tie them; best demand first, then communications.

    "His demands" are his: where the words say whose ask is answered, no other side's is.
    """
    owners = _owners(reading, scope, answer)
    asks = [d for d in reading.demands if not owners or not scope.homes_of(d.get("by")) - owners]
    scored = sorted(
        ((_score(reading, answer, by, d), d) for d in asks),
        key=lambda pair: (-pair[0], pair[1].iter_spans()[0][1], pair[1].id),
    )
    found: list[tuple[Claim, Span]] = []
    if scored and scored[0][0] >= _ENOUGH:
        best = scored[0][0]
        found += [(d, answer.content or answer.cue) for score, d in scored if score >= max(_ENOUGH, best - 0.25)][:6]
    named = _named(reading, answer, by) or ([] if found else _replied_to(reading, answer))
    found += [(c, span) for c, span in named if all(c.id != t.id for t, _ in found)]
    return found


def nearest_ask(reading: Reading, scope: Scope, answer: Answer, by: list[Value]) -> list[tuple[Claim, Span]]:
    """The last demand of another side before an answer that names none ("Peru accepted."), empty for other answers.

    A phrase that needs what it answers ("stands by its decision") answers only what was asked of who says it.
    """
    if answer.needs not in {"bare", "target"} or not by:
        return []
    phrased = answer.needs == "target"
    before = []
    for demand in reading.demands:
        start = min(s.start for v in demand.get("content") for s in v.spans)
        own = bool(demand.get("by")) and scope.same_side(demand.get("by"), by)
        asked = scope.same_side(demand.get("of"), by) and not (phrased and not demand.get("of"))
        if start < answer.cue.start and answer.cue.start - start <= _NEAR and asked and not own:
            before.append((start, demand.id, demand))
    if before:
        return [(max(before, key=lambda b: b[:2])[2], answer.cue)]
    if phrased:
        return []
    papers = []
    for claim in reading.communications:
        starts = [span.start for mark, span in claim.marks if mark == "mention" and span.start < answer.cue.start]
        to = claim.get("recipients")
        if starts and to and scope.same_side(to, by) and answer.cue.start - max(starts) <= _NEAR:
            papers.append((max(starts), claim.id, claim))
    return [(max(papers, key=lambda c: c[:2])[2], answer.cue)] if papers else []


def points_at_ask(reading: Reading, answer: Answer) -> bool:
    """True when the words of the response name a demand or a paper ("the request", "his letter")."""
    if answer.content is None:
        rest = [t for t in answer.anchor.sent if answer.cue.end <= t.idx < answer.cue.end + 60]
        return any(names_ask(t) or is_paper(t) for t in rest)
    tokens = reading.tokens_in(answer.content)
    if len(tokens) == 1 and tokens[0].lower_ in _POINTING:
        tokens = [t for t in answer.anchor.sent if t.i < answer.anchor.i]
    return any(names_ask(t) or is_paper(t) for t in tokens)


def _score(reading: Reading, answer: Answer, by: list[Value], demand: Claim) -> float:
    """What ties a response to a demand.

    3 when their words overlap, up to 2 for words in common, 1 when the one asked answers, 1 when a word such as "the
    request" points back, half a point when the demand stands in the sentence before; nobody answers himself.
    """
    keys = _keys(by)
    if keys & _keys(demand.get("by")):
        return 0.0
    contents = [s for v in demand.get("content") for s in v.spans]
    here = answer.content or answer.cue
    score = 0.0
    if any(s.overlaps(here) for s in contents):
        score += 3.0
    words = content_words(reading, here)
    if answer.content is None or len(words) < 2:
        words = content_words(reading, Span(answer.anchor.sent.start_char, answer.anchor.sent.end_char))
        words -= content_words(reading, answer.cue)
    score += 2.0 * max((alike(words, content_words(reading, s)) for s in contents), default=0.0)
    if keys & _keys(demand.get("of")):
        score += 1.0
    first = min(s.start for s in contents)
    if answer.content is not None:
        tokens = reading.tokens_in(answer.content)
        if any(names_ask(t) for t in tokens) or (len(tokens) == 1 and tokens[0].lower_ in _POINTING):
            score += 1.0
    start = answer.anchor.sent.start_char
    if 0 < start - first <= 400:
        score += 0.5
    return score


def _named(reading: Reading, answer: Answer, by: list[Value]) -> list[tuple[Claim, Span]]:
    """Communications that the response names: in its own words, else beside its cue."""
    places = [answer.content] if answer.content is not None else []
    sentence = answer.anchor.sent
    places.append(Span(answer.cue.start, min(sentence.end_char, answer.cue.end + 60)))
    for place in places:
        for claim in reading.communications:
            for mark, span in claim.marks:
                if mark == "mention" and place.overlaps(span) and not span.overlaps(answer.cue):
                    if _keys(by) & _keys(claim.get("sender")):
                        continue
                    return [(claim, span)]
    return []


def _replied_to(reading: Reading, answer: Answer) -> list[tuple[Claim, Span]]:
    """The communication to which the paper replies whose words, or silence, are the response."""
    if answer.by is None:
        return []
    own = communication_at(reading, answer.by)
    link = own.first("in_reply_to") if own is not None else None
    if link is None:
        return []
    return [
        (c, Span(answer.by.idx, answer.by.idx + len(answer.by))) for c in reading.communications if c.id == link.value
    ]


def _owners(reading: Reading, scope: Scope, answer: Answer) -> set[str]:
    """Homes of those to whom the words of the answer give the ask: "his demands", "Peru's request"."""
    words = reading.tokens_in(answer.content) if answer.content is not None else answer.anchor.subtree
    owners = [c for t in words if names_ask(t) for c in t.children if c.dep_ == "poss"]
    known = [m.actor.id for t in owners if (m := reading.mention_of(t)) is not None and m.actor is not None]
    return {scope.homes[actor] for actor in known if actor in scope.homes}


def _keys(values: list[Value]) -> set[str]:
    return {v.actor or str(v.value).lower() for v in values}
