"""Who signs a letter: the first person of a letter speaks for whoever stands under it."""

from __future__ import annotations

from verbale.mention.words import Words
from verbale.reading import Reading
from verbale.record import Actor, ActorType

#: A signature has no verb and at most so many words: "(Signed) Jane Roe, Permanent Representative of Peru …".
LONGEST = 24


def signers(reading: Reading, words: Words, at_core: dict[int, Actor]) -> list[tuple[int, Actor]]:
    """Signatures of the report: (character where the signature begins, who signs), in order.

    A signature is a short paragraph without a verb, not the first of the report, that begins with a person or with
    "(Signed)".
    """
    found = []
    for paragraph in reading.paragraphs[1:]:
        first, last = words.at(paragraph.start), words.at(paragraph.end - 1)
        if last - first >= LONGEST or any(words.pos[i] in {"VERB", "AUX"} for i in range(first + 3, last + 1)):
            continue
        opening = range(first, min(first + 6, last + 1))
        persons = [at_core[i] for i in opening if i in at_core and at_core[i].type == ActorType.PERSON]
        colon = any(words.lower[i] == ":" for i in opening)
        if persons and not colon:
            found.append((paragraph.start, persons[0]))
    return found


def signer_after(found: list[tuple[int, Actor]], offset: int) -> Actor | None:
    """Who signs the letter that goes on at a character."""
    return next((who for start, who in found if start > offset), None)
