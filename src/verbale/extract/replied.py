"""A reply that is told by its verb alone: "the mission replied to the letter that it would study it".

Whoever answers what was written wrote or had it said in turn, so that a message came back. What answers words of a
call, a meeting or a summons was said there, and is none: of 256 annotated answers to a paper whose cue is a form of
"answer" or "reply" 145 are communications of their own, of 119 at an encounter 12.
"""

from __future__ import annotations

from dataclasses import replace

from verbale.extract.communication.wordlist import word_list
from verbale.extract.scope import homes_of
from verbale.extract.stands import SILENT
from verbale.reading import Reading
from verbale.record import ANSWERABLE, HAPPENED, Claim, Span, Value

FOUND_BY = "replies"

#: Forms of what a message answers; what is said in a call or at a meeting is answered there.
_ANSWERED = ANSWERABLE | {"post", "resolution"}
#: Forms of a verb that tell an act: "promised to answer" tells none yet.
_FINITE = frozenset({"VBD", "VBN", "VBP", "VBZ"})


def with_replies(reading: Reading) -> list[Claim]:
    """The communications of a report, and those that only a verb of replying tells.

    Needs the layers communications, demands and responses. Days and sides are those of the response.
    """
    homes = homes_of(reading)
    made: dict[Span, Claim] = {}
    for response in reading.responses:
        place = _replying(reading, response)
        if place is None or place in made or _is_told(reading, place):
            continue
        first, words = _answered(reading, response)
        if first is not None and not _same_side(response, first, homes):
            made[place] = _reply(response, first, place).with_link("in_reply_to", first.id, words)
    return [*reading.communications, *made.values()]


def in_replies(reading: Reading) -> list[Claim]:
    """The responses of a report; each that a reply of this module tells is given in it."""
    replies = {span: claim for claim in reading.communications if claim.found_by == FOUND_BY for _, span in claim.marks}
    given = []
    for response in reading.responses:
        reply = next((replies[span] for value in response.get("cue") for span in value.spans if span in replies), None)
        if reply is not None and not response.get("made_in"):
            response = response.with_link("made_in", reply.id, (reply.marks[0][1],))
        given.append(response)
    return given


def _replying(reading: Reading, response: Claim) -> Span | None:
    """The words of an answer given that say that something came back, where they are a verb of replying."""
    if response.modality not in HAPPENED or not response.get("by") or response.get("made_in"):
        return None
    if any(value.value in SILENT for value in response.get("outcome")):
        return None
    verbs, phrases = word_list("comes_back"), word_list("comes_back_phrase")
    for value in response.get("cue"):
        for span in value.spans:
            words = reading.words(span).lower()
            tokens = reading.tokens_in(span)
            negated = any(child.dep_ == "neg" for token in tokens for child in token.children)
            told = any(token.lemma_.lower() in verbs and token.tag_ in _FINITE for token in tokens)
            if not negated and (told or words in phrases):
                return span
    return None


def _is_told(reading: Reading, place: Span) -> bool:
    """True where a communication is named by these words or in the same breath already."""
    return any(
        name == "mention" and span.overlaps(place) for claim in reading.communications for name, span in claim.marks
    )


def _answered(reading: Reading, response: Claim) -> tuple[Claim | None, tuple[Span, ...]]:
    """The paper or the words that are answered, themselves or by way of what they ask, and what ties the two."""
    papers = {claim.id: claim for claim in reading.communications}
    asks = {claim.id: claim for claim in reading.demands}
    for to in response.get("to"):
        ask = asks.get(str(to.value))
        ways = [str(value.value) for value in ask.get("made_in")] if ask is not None else [str(to.value)]
        for paper in (papers[way] for way in ways if way in papers):
            if paper.modality in HAPPENED and any(value.value in _ANSWERED for value in paper.get("form")):
                return paper, to.spans
    return None, ()


def _same_side(response: Claim, first: Claim, homes: dict[str, str]) -> bool:
    def sides(values: list[Value]) -> set[str]:
        return {homes.get(value.actor, value.actor) for value in values if value.actor is not None}

    return bool(sides(response.get("by")) & sides([*first.get("sender"), *first.get("on_behalf_of")]))


def _reply(response: Claim, first: Claim, place: Span) -> Claim:
    writers = [replace(value, field="sender") for value in response.get("by")]
    readers = [replace(value, field="recipients") for value in first.get("on_behalf_of") or first.get("sender")]
    told = [Value("form", "message", (place,)), Value("status", "sent", (place,))]
    return Claim.make(
        "communication",
        response.report,
        [*writers, *readers, *response.get("date"), *told],
        marks=[("mention", place)],
        modality=response.modality,
        attributed_to=response.attributed_to,
        found_by=FOUND_BY,
        why="a verb of replying to what was written",
    )
