"""The words that tie a statement to its speaker."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from verbale.attribute.frame import Frame
from verbale.record import Span


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue: its head word, all its tokens, and the entry of the lexicon that it stands for.

    `shape` is verb, noun, according, colon or none (a quotation that goes on with its speaker).
    `subject` is the word that names the speaker, None when nobody is named; `inverted` is True when it follows the
    verb ("…, said the minister").
    """

    head: Token
    tokens: tuple[Token, ...]
    frame: Frame
    shape: str
    subject: Token | None
    inverted: bool = False

    @property
    def span(self) -> Span:
        """From the first to the last of the cue's words that stand together with its head."""
        index = {t.i for t in self.tokens}
        first = last = self.head.i
        while first - 1 in index:
            first -= 1
        while last + 1 in index:
            last += 1
        doc = self.head.doc
        return Span(doc[first].idx, doc[last].idx + len(doc[last]))
