"""Words for an office."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from verbale.lexicon.table import cells, read_table


@dataclass(frozen=True, slots=True)
class Title:
    """Words such as "top diplomat", the kinds of office they can mean (likeliest first), and whether they are strict.

    Strict words ("president", "king") fit only a holder whose own title they are.
    """

    words: str
    kinds: tuple[str, ...]
    strict: bool = False


@cache
def titles() -> dict[str, Title]:
    """All titles by their words in lower case."""
    return {
        row["title"]: Title(row["title"], cells(row, "office"), row["strict"] == "yes") for row in read_table("titles")
    }


def title_of(words: str) -> Title | None:
    """The title that `words` are, in any case; a plural or "the" before it does no harm.

    >>> title_of("Top Diplomat").kinds[0]
    'foreign-minister'
    """
    plain = " ".join(words.lower().replace("’", "'").split()).removeprefix("the ")
    known = titles()
    for form in (plain, plain.replace("-", " "), plain.removesuffix("s"), _singular(plain)):
        if form in known:
            return known[form]
    return None


def _singular(words: str) -> str:
    """One minister of "ministers of foreign affairs", one secretary of "foreign secretaries"."""
    first, _, rest = words.partition(" ")
    if words.endswith("ies"):
        return words[:-3] + "y"
    return f"{first.removesuffix('s')} {rest}".strip()
