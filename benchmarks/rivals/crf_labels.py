"""The row of labels that stands for attributions, and the pieces that a row of labels stands for."""

from __future__ import annotations

from typing import Any

from spacy.tokens import Doc, Token

#: Where two have one word in common, it is the later one's here.
ROLES = ("content", "cue", "source")
Piece = tuple[str, int, int]  # role, first and last word


def labels(doc: Doc, attributions: list[dict[str, Any]]) -> list[str]:
    """`B-role` at the first word of a piece, `I-role` at its others, `O` elsewhere; one for each token."""
    row: list[tuple[str, int] | None] = [None] * len(doc)
    piece = 0
    for role in ROLES:
        for attribution in attributions:
            piece += 1
            for start, end in attribution[role]:
                for token in doc.char_span(start, end, alignment_mode="expand") or ():
                    row[token.i] = (role, piece)
    found, before = [], None
    for one in row:
        found.append("O" if one is None else f"{'I' if one == before else 'B'}-{one[0]}")
        before = one
    return found


def pieces(words: list[Token], row: list[str]) -> list[Piece]:
    """What the labels of a paragraph mark, in order."""
    found: list[Piece] = []
    before = "O"
    for word, label in zip(words, row, strict=True):
        if label != "O":
            role = label[2:]
            if label[0] == "I" and before != "O" and found[-1][0] == role:
                found[-1] = (role, found[-1][1], word.i)
            else:
                found.append((role, word.i, word.i))
        before = label
    return found
