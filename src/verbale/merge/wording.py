"""How much two stretches of words say the same, with rare words counting more."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache

from verbale.lexicon.table import cells, read_table
from verbale.lineage.skeleton import stop_words

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|\d+(?:[.,]\d+)*")

#: Letters kept of a word: inflection and much derivation fall away ("enlargement", "enlarging").
STEM = 6


@lru_cache(maxsize=65536)  # a claim's words are looked at once for each pair it is in
def stems(text: str) -> frozenset[str]:
    """Stems of the content words of `text`, near words made equal."""
    groups = _groups()
    found = set()
    for word in _WORD.findall(text.lower()):
        if word in stop_words() or len(word) < 2:
            continue
        stem = word if word[0].isdigit() else _singular(word)[:STEM]
        found.add(groups.get(stem, stem))
    return frozenset(found)


def _singular(word: str) -> str:
    """A word without the "s" of a plural or verb: short words would keep it ("call", "calls")."""
    return word[:-1] if len(word) > 3 and word[-1] == "s" and word[-2] not in "sui" else word


class Rarity:
    """Weight of a stem among the texts of one kind of claims: rare stems tell more."""

    def __init__(self, texts: Iterable[frozenset[str]]) -> None:
        texts = list(texts)
        count = Counter(stem for text in texts for stem in text)
        self._weight = {stem: math.log(1 + len(texts) / (1 + n)) for stem, n in count.items()}
        self._unseen = math.log(1 + len(texts))
        self._sums: dict[frozenset[str], float] = {}

    def weight(self, stem: str) -> float:
        return self._weight.get(stem, self._unseen)

    def sum(self, stems: frozenset[str]) -> float:
        """Weight of all stems; kept, since each text is compared with many others."""
        if stems not in self._sums:
            self._sums[stems] = self._add(stems)
        return self._sums[stems]

    def _add(self, stems: frozenset[str]) -> float:
        # fsum rounds once, at the end: the order of a set plays no part
        return math.fsum(map(self.weight, stems))

    def shared(self, a: frozenset[str], b: frozenset[str]) -> float:
        """Weight of the common stems over that of the lighter text, 0..1."""
        lighter = min(self.sum(a), self.sum(b))
        return self._add(a & b) / lighter if lighter else 0.0

    def cosine(self, a: frozenset[str], b: frozenset[str]) -> float:
        """Weight of the common stems over the geometric mean of both texts, 0..1."""
        both = math.sqrt(self.sum(a) * self.sum(b))
        return self._add(a & b) / both if both else 0.0


@cache
def _groups() -> dict[str, str]:
    """Stem -> stem of the first word of its group; a stem in two groups stays in the first."""
    groups: dict[str, str] = {}
    for row in read_table("near_words"):
        members = [_singular(word)[:STEM] for word in cells(row, "stems")]
        for member in members:
            groups.setdefault(member, members[0])
    return groups
