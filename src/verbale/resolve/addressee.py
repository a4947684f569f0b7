"""To whom a letter speaks, "you" and "Your Excellency" in its own words, and whose letterhead stands above it."""

from __future__ import annotations

import re

from verbale.document.layout import lines_of
from verbale.document.letterhead import find_letterhead
from verbale.mention.words import Words
from verbale.reading import Reading
from verbale.record import Actor, ActorType

#: Paragraphs at the head of a letter that may say to whom it goes.
HEAD = 6
#: A salutation or an address has at most so many words: "Dear Secretary General," "Ms. Jane Roe, Secretary General …".
LONGEST = 24
_SALUTATIONS = {"dear", "excellency", "sir", "madam", "madame"}
#: Before an office these greet too: "Madam Marshal,", "Mr President,".
_BEFORE_OFFICE = {"madam", "madame", "mr", "mr.", "mister", "monsieur"}
#: A head tells itself who writes: "Letter dated 4 May from the President of Peru".
_HEADED = re.compile(r"(?:identical\s+)?(?:letters?|notes?|message)\b.*\bfrom\b", re.I | re.S)
#: Before a name these open an address: "H.E. Ms Jane Roe".
_HONOURS = {"h.e.", "h.e", "hon.", "honourable", "honorable"}
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
        opens = words.lower_at(first + 1) == "." or words.lower[first] in {"to", *_HONOURS}
        if first in at_core or opens:
            to = _first(at_core, first, min(last + 1, first + 8), {ActorType.PERSON})
            if words.lower[first] == "to" and to is not None:
                return to
            address = to or address
    return None


def house_of(reading: Reading, words: Words, at_core: dict[int, Actor]) -> Actor | None:
    """The body whose letterhead stands above a letter; None for what greets nobody, and where nobody known is named."""
    greeting = next((p for p in reading.paragraphs[: 2 * HEAD] if _opens(words, words.at(p.start))), None)
    if greeting is None or any(_HEADED.match(reading.words(p)) for p in reading.paragraphs[:HEAD]):
        return None
    for party in reversed(find_letterhead(lines_of(reading.text), greeting.start)):
        inside = range(words.at(party.span.start), words.at(party.span.end - 1) + 1)
        named = [at_core[i] for i in inside if i in at_core]
        if named and named[0].type not in {ActorType.PERSON, ActorType.GROUP, ActorType.OUTLET}:
            return named[0]
    return None


def _opens(words: Words, first: int) -> bool:
    """True for a paragraph that begins with a salutation: "Dear …", "Excellency,", "Your Excellency,"."""
    start = first + 1 if words.lower_at(first) == "your" else first
    if words.lower_at(first) in _BEFORE_OFFICE and words.lower_at(first + 2) == "," and words.capital[first + 1]:
        return words.begins[first] and (first + 3 >= len(words) or words.begins[first + 3])
    return words.lower_at(start) in _SALUTATIONS and (
        words.lower_at(start) == "dear" or words.lower_at(start + 1) in ",:"
    )


def _first(at_core: dict[int, Actor], first: int, last: int, types: set[ActorType] = _ADDRESSED) -> Actor | None:
    return next((at_core[i] for i in range(first, last) if i in at_core and at_core[i].type in types), None)
