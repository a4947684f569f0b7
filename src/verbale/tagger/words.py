"""Words of a text with their places, as the tagger counts them."""

import re
from dataclasses import dataclass

WORD = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Word:
    """One word or one mark, [start, end) in code points; `opens` is true for the first word of a line."""

    start: int
    end: int
    text: str
    opens: bool

    @property
    def case(self) -> int:
        """0 for small letters, figures and marks, 1 for a capital first, 2 for two or more capitals throughout."""
        if not self.text[0].isupper():
            return 0
        return 2 if len(self.text) > 1 and self.text.isupper() else 1


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Every word and every mark of a text, or of [start, end) of it, in order; white space is left out."""
    found: list[Word] = []
    last = start
    for match in WORD.finditer(text, start, len(text) if end is None else end):
        first, following = match.span()
        found.append(Word(first, following, match[0], not found or "\n" in text[last:first]))
        last = following
    return found
