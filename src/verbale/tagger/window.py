"""Windows: stretches of a report that fit the encoder, overlapping so that every word is read with words around it."""

from dataclasses import dataclass

from .wordpiece import Wordpieces
from .words import Word

LONGEST = 480  # pieces of a window; the encoder knows 512 places, and a report of 330 words fits whole
OVERLAP = 64  # pieces that a window repeats of the one before


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces of one window and, for each of its words [first, last), the place of the word's first piece."""

    first: int
    last: int
    pieces: tuple[int, ...]
    cases: tuple[int, ...]
    heads: tuple[int, ...]


def windows(found: list[Word], cut: Wordpieces, longest: int = LONGEST, overlap: int = OVERLAP) -> list[Window]:
    """Windows over all words of a text in order; a window starts at a line's start where one lies in the overlap."""
    pieces = [cut.pieces(word.text) for word in found]
    sizes = [len(piece) + word.opens for piece, word in zip(pieces, found, strict=True)]
    made: list[Window] = []
    first = 0
    while first < len(found):
        size, last = 2, first
        while last < len(found) and (size + sizes[last] <= longest or last == first):
            size += sizes[last]
            last += 1
        made.append(_window(found, pieces, cut, first, last))
        if last == len(found):
            break
        back, start = 0, last
        while start > first + 1 and back + sizes[start - 1] <= overlap:
            start -= 1
            back += sizes[start]
        first = next((at for at in range(start, last) if found[at].opens), start)
    return made


def _window(found: list[Word], pieces: list[tuple[int, ...]], cut: Wordpieces, first: int, last: int) -> Window:
    numbers, cases, heads = [cut.opens], [0], []
    for at in range(first, last):
        if found[at].opens and at > first:
            numbers.append(cut.closes)
            cases.append(0)
        heads.append(len(numbers))
        piece = pieces[at][: LONGEST - 2]
        numbers.extend(piece)
        cases.extend([found[at].case] * len(piece))
    numbers.append(cut.closes)
    cases.append(0)
    return Window(first, last, tuple(numbers), tuple(cases), tuple(heads))
