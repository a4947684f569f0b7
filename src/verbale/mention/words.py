"""The words of a report in a form that is quick to look at: one list a property, white space left out."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from verbale.record import Span

#: Marks of possession after a name; curly and straight.
POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
HYPHENS = frozenset({"-", "‑", "‐", "–"})

#: Last characters of a word after which a sentence can end.
_ENDS = frozenset(".!?:;…—")


@dataclass(frozen=True, slots=True)
class Words:
    """`tokens[i]` with its lower-case form, bounds, coarse tag, whether it begins with a capital, and whether a
    sentence begins there. All lists have the same length; indices into them are called words below."""

    text: str
    tokens: list[Token]
    lower: list[str]
    start: list[int]
    end: list[int]
    pos: list[str]
    capital: list[bool]
    begins: list[bool]

    @classmethod
    def of(cls, text: str, doc: Doc) -> Words:
        tokens = [t for t in doc if not t.is_space]
        lower = [t.lower_ for t in tokens]
        start = [t.idx for t in tokens]
        end = [t.idx + len(t) for t in tokens]
        pos = [t.pos_ for t in tokens]
        capital = [t.text[0].isupper() for t in tokens]
        begins, seen, opened = [], -1, True
        starts = {sent.start for sent in doc.sents}
        for token in tokens:
            starting = any(at in starts for at in range(seen + 1, token.i + 1))
            # The parser starts sentences inside long titles: a start counts after a mark that can end one, or a break.
            broken = seen < 0 or "\n" in text[doc[seen].idx : token.idx]
            begins.append(broken or (starting and opened))
            opened = token.text[-1] in _ENDS or (opened and token.is_punct)
            seen = token.i
        return cls(text, tokens, lower, start, end, pos, capital, begins)

    def __len__(self) -> int:
        return len(self.tokens)

    def span(self, first: int, last: int) -> Span:
        """Span of words `first` to `last`, end-exclusive."""
        return Span(self.start[first], self.end[last - 1])

    def said(self, first: int, last: int) -> str:
        """The words as printed, white space made single."""
        return " ".join(self.text[self.start[first] : self.end[last - 1]].split())

    def at(self, offset: int) -> int:
        """The word that covers character `offset`, or the next one after it; len(self) past the end."""
        low, high = 0, len(self.tokens)
        while low < high:
            middle = (low + high) // 2
            if self.end[middle] <= offset:
                low = middle + 1
            else:
                high = middle
        return low

    def touches(self, i: int) -> bool:
        """True when word `i` follows the one before it without white space."""
        return i > 0 and self.end[i - 1] == self.start[i]

    def lower_at(self, i: int) -> str:
        """Lower-case form of word `i`, empty outside the report."""
        return self.lower[i] if 0 <= i < len(self.lower) else ""
