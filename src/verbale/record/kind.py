"""The kinds of claims and entries, and the fields of each: the shape that the export publishes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FieldType(StrEnum):
    """What the values of a field are: `actor` a string with an actor id; `link` the id of another claim or entry."""

    ACTOR = "actor"
    TEXT = "text"
    DAY = "day"
    NUMBER = "number"  # a number, or [low, high]
    WORD = "word"  # one of a closed list
    LINK = "link"
    FLAG = "flag"


FORMS = (
    "letter", "note verbale", "memo", "proposal", "message", "call", "meeting", "visit", "summons",
    "press conference", "statement", "post", "resolution",
)  # fmt: skip
#: Forms in which all parties take part alike: who is named first tells nothing.
ENCOUNTERS = frozenset({"call", "meeting", "visit", "summons"})
#: Forms of what is written to somebody; reporters exchange them for one another.
PAPERS = frozenset({"letter", "note verbale", "memo", "proposal", "message"})
#: Forms that a reply answers, and that a reply has: a statement, on no paper to anybody, too.
ANSWERABLE = PAPERS | {"statement"}
STATUSES = (
    "planned", "drafted", "signed", "sent", "delivered", "received", "published", "withheld", "leaked",
    "held", "cancelled", "refused",
)  # fmt: skip
DEMAND_KINDS = ("demand", "request", "call", "invitation", "offer", "condition", "warning")
OUTCOMES = (
    "accepted", "partly", "rejected", "deferred", "counter-offer", "acknowledged", "not-addressed",
    "conditional", "none-yet",
)  # fmt: skip
AGREEMENT_ROLES = (
    "signed", "ratified", "implemented", "invoked", "proposed", "negotiated", "renewed", "violated", "ended", "refused",
    "disputed", "mentioned",
)  # fmt: skip
FORUM_ROLES = (
    "proposed", "met", "venue", "set-up", "resumed", "appealed", "refused", "suspended", "mentioned",
)  # fmt: skip
DIRECTNESS = ("direct", "indirect", "mixed")
#: In what a statement is made: the forms of communications that carry words, and what is none between parties.
SAID_IN = (
    "letter", "note verbale", "memo", "proposal", "message", "document", "statement", "resolution", "post",
    "press conference", "interview", "call", "meeting", "speech",
)  # fmt: skip
DIFFERENCES = (
    "number", "date", "party", "wording", "scope", "happened or not", "planned, then happened", "outcome",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of claim: its id prefixes, its fields, and the span-only marks that point at words without a value."""

    name: str
    prefix: str
    fields: dict[str, FieldType]
    words: dict[str, tuple[str, ...]]
    marks: tuple[str, ...]


_A, _T, _D, _W, _L = FieldType.ACTOR, FieldType.TEXT, FieldType.DAY, FieldType.WORD, FieldType.LINK

KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind(
            "communication",
            "com",
            {
                "form": _W, "sender": _A, "signed_by": _A, "on_behalf_of": _A, "recipients": _A, "handed_over_by": _A,
                "received_by": _A, "via": _A, "place": _T, "date": _D, "status": _W, "in_reply_to": _L, "subject": _T,
                "coordinated_with": _A, "proposes": _A, "plural": FieldType.FLAG,
            },
            {"form": FORMS, "status": STATUSES},
            ("mention",),
        ),
        Kind(
            "statement",
            "sta",
            {
                "speaker": _A, "cue": _T, "content": _T, "addressees": _A, "medium": _L, "form": _W,
                "date": _D, "directness": _W, "language": _T, "translated": FieldType.FLAG,
            },
            {"form": SAID_IN, "directness": DIRECTNESS},
            (),
        ),
        Kind(
            "demand",
            "dem",
            {"by": _A, "of": _A, "cue": _T, "content": _T, "kind": _W, "made_in": _L, "date": _D},
            {"kind": DEMAND_KINDS},
            (),
        ),
        Kind(
            "response",
            "res",
            {"to": _L, "by": _A, "cue": _T, "content": _T, "outcome": _W, "made_in": _L, "date": _D},
            {"outcome": OUTCOMES},
            (),
        ),
        Kind(
            "event",
            "evt",
            {
                "actor": _A, "recipient": _A, "event_type": _W, "mode": _W, "contexts": _W, "cameo": _T, "date": _D,
                "place": _T, "negated": FieldType.FLAG, "future": FieldType.FLAG, "from": _L,
            },
            {},
            ("mention",),
        ),
        Kind(
            "figure",
            "fig",
            {"value": FieldType.NUMBER, "qualifier": _T, "unit": _T, "of": _T, "as_of": _D, "place": _T},
            {},
            (),
        ),
        Kind(
            "agreement",
            "agr",
            {"name": _A, "role": _W, "by": _A, "date": _D},
            {"role": AGREEMENT_ROLES},
            ("mention",),
        ),
        Kind("forum", "for", {"name": _A, "role": _W, "by": _A}, {"role": FORUM_ROLES}, ("mention",)),
        Kind(
            "contradiction",
            "con",
            {"entry": _L, "field": _W, "difference": _W, "rivals": _T},
            {"difference": DIFFERENCES},
            (),
        ),
    )
}  # fmt: skip
