"""Which cue and which source a marked content belongs to, by the parse."""

from __future__ import annotations

from spacy.tokens import Doc

from rivals.crf_labels import Piece
from rivals.rival import Attribution

#: In words: how much nearer a tie of the parse brings two pieces, how much farther an end of a sentence between them
#: and each like piece between them.
TIED, APART, BETWEEN = 8, 22, 4


def attributions(doc: Doc, paragraphs: list[list[Piece]]) -> list[Attribution]:
    """One for each content: its nearest cue, and the source nearest to that; without a cue, the last speaker's."""
    found: list[Attribution] = []
    last: Piece | None = None
    for marked in paragraphs:
        contents, cues, sources = ([p for p in marked if p[0] == role] for role in ("content", "cue", "source"))
        for content in contents:
            cue = min(cues, key=lambda one: _from_cue(doc, content, one, contents), default=None)
            anchor = cue or content
            source = min(sources, key=lambda one: _from_source(doc, anchor, one, cues), default=None if cue else last)
            last = source or last
            pairs = {"source": source, "cue": cue, "content": content}
            found.append({role: _span(doc, piece) for role, piece in pairs.items()})
    return found


def _from_cue(doc: Doc, content: Piece, cue: Piece, contents: list[Piece]) -> int:
    above = {token.i for token in doc[content[1] : content[2] + 1].root.ancestors}
    tied = any(at in above for at in range(cue[1], cue[2] + 1))
    return _distance(doc, content, cue, contents) - TIED * tied


def _from_source(doc: Doc, cue: Piece, source: Piece, cues: list[Piece]) -> int:
    governor = doc[source[1] : source[2] + 1].root.head.i
    return _distance(doc, source, cue, cues) - TIED * (cue[1] <= governor <= cue[2])


def _distance(doc: Doc, one: Piece, other: Piece, like: list[Piece]) -> int:
    """Words between the two, with what stands between them."""
    first, second = sorted((one, other), key=lambda piece: piece[1])
    between = sum(first[1] < piece[1] < second[1] for piece in like if piece not in (one, other))
    apart = doc[first[2]].sent.start != doc[second[1]].sent.start
    return second[1] - first[2] + APART * apart + BETWEEN * between


def _span(doc: Doc, piece: Piece | None) -> list[list[int]]:
    return [[doc[piece[1]].idx, doc[piece[2]].idx + len(doc[piece[2]])]] if piece else []
