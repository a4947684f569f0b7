"""Who speaks the quoted words around a place of a report, as far as "we" and "I" need it."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.mention.table import no_actor_words
from verbale.mention.words import Words
from verbale.reading import Reading
from verbale.record import Actor, Span

#: Longest label of a transcript, in words.
LABEL = 7
_BOUNDS = {"nsubj", "nsubjpass"}


def speaker_of(reading: Reading, words: Words, at_core: dict[int, Actor], offset: int) -> Actor | None:
    """The actor who leads the clause around the quotation that holds `offset`; None when there is none."""
    inside = [q for q in reading.quotations if q.inner.start <= offset < q.inner.end]
    if not inside:
        return None
    quotation = min(inside, key=lambda q: q.depth)
    paragraph = reading.paragraph_at(offset) or Span(0, len(reading.text))
    after = _subject(reading, words, at_core, quotation.span.end, min(paragraph.end, quotation.span.end + 120))
    if after is not None:
        return after
    before = _subject(
        reading, words, at_core, max(paragraph.start, quotation.span.start - 160), quotation.span.start, last=True
    )
    return before


def labelled(reading: Reading, words: Words, at_core: dict[int, Actor]) -> list[tuple[int, Actor | None]]:
    """Speakers of a transcript: (character where the speech begins, who), None for a label that names no actor.

    A label is a few capitalised words and a colon at the start of a paragraph: "SECRETARY BLINKEN: It is …".
    """
    found: list[tuple[int, Actor | None]] = []
    for paragraph in reading.paragraphs:
        first = words.at(paragraph.start)
        for i in range(first, min(first + LABEL, len(words))):
            if words.lower[i] == ":" and i > first:
                if all(words.lower[k] in no_actor_words() for k in range(first, i)):
                    break  # "Begin Text:" labels nobody
                named = [at_core[k] for k in range(first, i) if k in at_core]
                found.append((words.end[i], named[-1] if named else None))
                break
            if not words.capital[i]:
                break
    return found


def _subject(
    reading: Reading, words: Words, at_core: dict[int, Actor], start: int, end: int, *, last: bool = False
) -> Actor | None:
    """The actor of the first (or last) subject of a verb between two characters outside quotations."""
    found: list[Actor] = []
    for i in range(words.at(start), words.at(end)):
        token: Token = words.tokens[i]
        if token.dep_ in _BOUNDS and i in at_core and not reading.is_quoted(words.start[i]):
            found.append(at_core[i])
    if not found:
        return None
    return found[-1] if last else found[0]
