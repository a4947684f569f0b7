"""Ties a paper that takes a stand on what another side wrote to what it answers.

"In a statement the ministry rejected the charge" says of two communications that one answers the other, without a word
of answering. The response that stands in the one and goes to the other tells it; so does one that takes no stand where
its words call it a reply ("the statement came in response to the note").
"""

from __future__ import annotations

from verbale.extract.scope import homes_of
from verbale.lexicon.reply import calls_reply
from verbale.reading import Reading
from verbale.record import ANSWERABLE, HAPPENED, Claim, Value

#: Forms in which a side speaks for itself: on annotated reports seven to nine of ten such stands are replies, of those
#: taken at a press conference, in a call or at a meeting one or two.
SPEAKING = ANSWERABLE - {"proposal"} | {"post"}
#: What a stand may be taken on.
ANSWERED = SPEAKING | {"proposal"}

#: Outcomes that take a stand; a receipt, a silence and a delay take none.
STANDS = frozenset({"accepted", "partly", "rejected", "counter-offer", "conditional"})
#: Outcomes with which nothing came back.
SILENT = frozenset({"none-yet", "not-addressed"})


def link_stands(reading: Reading) -> list[Claim]:
    """The communications of a report; those without a reply link get one to what a response that they hold answers.

    Needs the layers communications and responses. Ids stay, since links are no part of them.
    """
    homes = homes_of(reading)
    made = {claim.id: claim for claim in reading.communications}
    for response in reading.responses:
        stands = any(value.value in STANDS for value in response.get("outcome"))
        if response.modality not in HAPPENED or not (stands or _is_called_reply(reading, response)):
            continue
        for within in response.get("made_in"):
            for to in response.get("to"):
                reply, first = made.get(str(within.value)), made.get(str(to.value))
                if reply is not None and first is not None and _can_answer(reply, first, homes):
                    made[reply.id] = reply.with_link("in_reply_to", first.id, to.spans)
    return [made[claim.id] for claim in reading.communications]


def _is_called_reply(reading: Reading, response: Claim) -> bool:
    """True where the words of an answer call it a reply; a silence is none."""
    if any(value.value in SILENT for value in response.get("outcome")):
        return False
    return any(calls_reply(reading.words(span)) for value in response.get("cue") for span in value.spans)


def _can_answer(reply: Claim, first: Claim, homes: dict[str, str]) -> bool:
    if (
        reply.id == first.id
        or reply.get("in_reply_to")
        or reply.modality not in HAPPENED
        or first.modality not in HAPPENED
    ):
        return False
    if any(str(value.value) == reply.id for value in first.get("in_reply_to")):
        return False
    if not _has_form(reply, SPEAKING) or not _has_form(first, ANSWERED):
        return False
    writers, earlier = _sides(reply.get("sender"), homes), _sides(first.get("sender"), homes)
    return not writers & earlier


def _has_form(claim: Claim, forms: frozenset[str]) -> bool:
    return any(value.value in forms for value in claim.get("form"))


def _sides(values: list[Value], homes: dict[str, str]) -> set[str]:
    return {homes.get(value.actor, value.actor) for value in values if value.actor is not None}
