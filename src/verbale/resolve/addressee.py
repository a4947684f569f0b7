"""To whom a letter speaks: "you" and "Your Excellency" in its own words."""

from __future__ import annotations

from verbale.mention.words import Words
from verbale.reading import Reading
from verbale.record import Actor, ActorType

#: Paragraphs at the head of a letter that may say to whom it goes.
HEAD = 6
#: A salutation or an address has at most so many words: "Dear Secretary General," "Ms. Jane Roe, Secretary General …".
LONGEST = 24
_SALUTATIONS = {"dear", "excellency", "sir", "madam", "madame"}
_ADDRESSED = {ActorType.PERSON, ActorType.OFFICE, ActorType.STATE, ActorType.ORGAN, ActorType.GROUP}


def addressee_of(reading: Reading, words: Words, at_core: dict[int, Actor]) -> Actor | None:
    """Whom the heading says the letter is addressed to, else who stands above the salutation or in it.

    None for a report that has neither: it is no letter.
    """
    address: Actor | None = None
    for paragraph in reading.paragraphs[:HEAD]:
        first, last = words.at(paragraph.start), words.at(paragraph.end - 1)
        for i in range(first, min(last, first + 3 * LONGEST)):
            if words.lower[i] == "addressed" and words.lower_at(i + 1) == "to":
                return _first(at_core, i + 2, last + 1)
        if last - first >= LONGEST and not _opens(words, first):
            continue
        if _opens(words, first):
            return address or _first(at_core, first, min(last + 1, first + 8))
        if first in at_core or words.lower_at(first + 1) == "." or words.lower[first] == "to":
            to = _first(at_core, first, min(last + 1, first + 8), {ActorType.PERSON})
            if words.lower[first] == "to" and to is not None:
                return to
            address = to or address
    return None


def _opens(words: Words, first: int) -> bool:
    """True for a paragraph that begins with a salutation: "Dear …", "Excellency,", "Your Excellency,"."""
    start = first + 1 if words.lower_at(first) == "your" else first
    return words.lower_at(start) in _SALUTATIONS and (
        words.lower_at(start) == "dear" or words.lower_at(start + 1) in ",:"
    )


def _first(at_core: dict[int, Actor], first: int, last: int, types: set[ActorType] = _ADDRESSED) -> Actor | None:
    return next((at_core[i] for i in range(first, last) if i in at_core and at_core[i].type in types), None)
