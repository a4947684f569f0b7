"""The words of a report in a form that is quick to look at: one list a property, white space left out."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from verbale.record import Span

#: Marks of possession after a name; curly and straight.
POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
HYPHENS = frozenset({"-", "‑", "‐", "–"})

#: Lower-case words that may stand inside a name: "bin", "al", "van".
PARTICLES = {
    "al", "el", "bin", "ibn", "bint", "abu", "van", "von", "der", "den", "de", "da", "do", "dos", "del", "della", "di",
    "du", "la", "le", "los", "ter", "ten", "zu", "und", "y", "ben", "ould",
}  # fmt: skip
_NUMBERS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "both": 2, "neither": 2, "either": 2,
}  # fmt: skip
_MONTHS = {
    "january", "february", "march", "april", "june", "july", "august", "september", "october", "november",
    "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "yesterday", "today", "tomorrow",
}  # fmt: skip

#: Letters before the capital of a name that have no capital themselves: the glottal stop of Polynesian names.
_OKINA = "ʻʼ‘"

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
        capital = [t.text.lstrip(_OKINA)[:1].isupper() for t in tokens]
        begins, seen, opened = [], -1, True
        starts = {sent.start for sent in doc.sents}
        for number, token in enumerate(tokens):
            here = token.i
            starting = here in starts or (here > seen + 1 and any(at in starts for at in range(seen + 1, here)))
            # The parser starts sentences inside long titles: a start counts after a mark that can end one, or a break.
            broken = number == 0 or "\n" in text[start[number - 1] : start[number]]
            begins.append(broken or (starting and opened))
            opened = text[end[number] - 1] in _ENDS or (opened and token.is_punct)
            seen = here
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


def number_of(word: str) -> int | None:
    """The number that a word in lower case says, below a thousand; None for any other word."""
    return int(word) if word.isdigit() and len(word) < 4 else _NUMBERS.get(word)


def is_dayword(word: str) -> bool:
    """True of a month but May, of a day of the week, and of "yesterday", "today" and "tomorrow"."""
    return word in _MONTHS
