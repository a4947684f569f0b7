"""What the tagger marks: the tags of words, the classes of anchors, and the links from an anchor to other words.

An *anchor* is the first word of a span: of a statement's content, of the words that name a communication, of the cue of
a demand or a response. Classes (form, modality, kind, outcome, status) are read at an anchor; a link says of each other
word whether it plays a part for that anchor, such as sender or addressee.
"""

from typing import Final

SPANS: Final = (
    "content",  # words of a statement
    "cue",  # words that announce it
    "speaker",  # words that name who said it
    "communication",  # words that name a communication
    "demand_cue",
    "demand_content",
    "response_cue",
    "response_content",
)
TAGS: Final = ("O", "B", "I")

CLASSES: Final[dict[str, tuple[str, ...]]] = {
    "form": (
        "letter",
        "note verbale",
        "memo",
        "proposal",
        "message",
        "call",
        "meeting",
        "visit",
        "summons",
        "press conference",
        "statement",
        "post",
        "resolution",
    ),
    "modality": ("asserted", "planned", "conditional", "possible", "negated", "denied", "historical"),
    "demand_kind": ("demand", "request", "call", "invitation", "offer", "condition", "warning"),
    "outcome": (
        "accepted",
        "partly",
        "rejected",
        "deferred",
        "counter-offer",
        "acknowledged",
        "not-addressed",
        "conditional",
        "none-yet",
    ),
}
STATUSES: Final = (
    "planned",
    "drafted",
    "signed",
    "sent",
    "delivered",
    "received",
    "published",
    "withheld",
    "leaked",
    "held",
    "cancelled",
    "refused",
)
LINKS: Final[dict[str, tuple[str, ...]]] = {
    "content": ("cue", "speaker"),
    "communication": (
        "sender",
        "signed_by",
        "on_behalf_of",
        "recipients",
        "handed_over_by",
        "received_by",
        "via",
        "place",
        "date",
        "subject",
        "coordinated_with",
        "proposes",
        "attributed_to",
        "same",
        "in_reply_to",
    ),
    "demand_cue": ("by", "of", "content", "made_in", "attributed_to"),
    "response_cue": ("by", "content", "to", "made_in", "attributed_to"),
}
LINK_WIDTH: Final = 32  # numbers with which each end of a link is described
DISTANCES: Final = 16  # buckets of the distance between two words, see `bucket`

ENDS: Final = 64  # numbers with which each end of "stands for the same actor" is described, see `standing.py`

LINK_NAMES: Final = tuple(f"{anchor}.{role}" for anchor, roles in LINKS.items() for role in roles)


def bucket(distance: int) -> int:
    """Number 0..15 of the bucket of a signed distance in words: 8 before, 8 after, doubling in width."""
    return min(7, abs(distance).bit_length()) + (8 if distance > 0 else 0)


def columns() -> dict[str, slice]:
    """Where each head's numbers stand in a row of the model's output; links take LINK_WIDTH for each end."""
    found: dict[str, slice] = {}
    at = 0
    for name in SPANS:
        found[name] = slice(at, at := at + len(TAGS))
    for name, values in CLASSES.items():
        found[name] = slice(at, at := at + len(values))
    found["status"] = slice(at, at := at + len(STATUSES))
    for name in LINK_NAMES:
        found[name + ":from"] = slice(at, at := at + LINK_WIDTH)
        found[name + ":to"] = slice(at, at := at + LINK_WIDTH)
    return found


WIDTH: Final = max(place.stop for place in columns().values())
