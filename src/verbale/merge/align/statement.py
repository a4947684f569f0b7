"""When two claims give the same words of the same speaker."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import fuzz

from verbale.merge.match import Match, apart, weigh
from verbale.merge.view import View
from verbale.merge.wording import Rarity

#: Fewest words of a quotation whose match can stand on letters alone ("doesn't exist" may be said by anyone).
LEAST_WORDS = 4

#: Least likeness, 0..1; "deeply concerned … and firmly believe" against "gravely concerned … and firmly …" has .96.
SAME_DIRECT = 0.80
SAME_INDIRECT = 0.72

#: Likeness of the surroundings from which quotations in two copies stand in the same place; the quoted words count too.
SAME_PLACE = 0.42

#: Score of such a pair: below that of equal words, so that those are joined first.
COPIED = 0.81

_QUOTED = re.compile(r"[“\"«„‘]([^”\"»“’]*)[”\"»“’]?")


def align(a: View, b: View, rarity: Rarity) -> Match:
    """Compares the words said, in order, whole against part; and the speakers, where both are known."""
    speakers_a, speakers_b = a.parties["speaker"], b.parties["speaker"]
    if speakers_a and speakers_b and not speakers_a & speakers_b:
        return apart("other speakers")
    people_a, people_b = a.persons["speaker"], b.persons["speaker"]
    if people_a and people_b and not people_a & people_b:
        return apart("other persons speak")
    first, second = plain(a.text("content")), plain(b.text("content"))
    if a.lineage == b.lineage and a.report.id != b.report.id and _same_place(a, b, rarity):
        return weigh(COPIED, SAME_DIRECT, "the same place of one text, with other words between the marks")
    if not a.words & b.words:
        return apart("no common word")
    shorter = min(first, second, key=lambda t: (len(t), t))
    direct = "indirect" not in (a.one("directness"), b.one("directness"))
    ratio = fuzz.ratio(first, second) / 100
    part = fuzz.partial_ratio(first, second) / 100 if len(shorter.split()) >= LEAST_WORDS else 0.0
    quoted = _quoted_likeness(a.text("content"), b.text("content"))
    likeness = max(ratio, 0.98 * part, 0.98 * quoted) if direct else max(ratio, 0.9 * part, 0.95 * quoted)
    words = rarity.cosine(a.words, b.words)
    if not direct and words > likeness:
        likeness = (likeness + words) / 2 + 0.1 * bool(people_a & people_b)
    why = f"likeness of the words {likeness:.2f}"
    return weigh(min(1.0, likeness), SAME_DIRECT if direct else SAME_INDIRECT, why)


def _same_place(a: View, b: View, rarity: Rarity) -> bool:
    """True for quotations of about one length whose surroundings in two copies of one text are the same."""
    if "indirect" in (a.one("directness"), b.one("directness")):
        return False
    lengths = sorted(len(v.text("content")) for v in (a, b))
    return lengths[0] >= 0.6 * lengths[1] and rarity.cosine(a.context, b.context) >= SAME_PLACE


@lru_cache(maxsize=65536)  # a statement is compared with many others
def plain(text: str) -> str:
    """Lower-case words without marks."""
    return " ".join(re.findall(r"[^\W_]+(?:['’][^\W_]+)?", text.lower()))


def _quoted_likeness(a: str, b: str) -> float:
    """Best likeness of a quoted part of one with the other, for parts long enough to tell."""
    best = 0.0
    for one, other in ((a, b), (b, a)):
        for part in _QUOTED.findall(one):
            words = plain(part)
            if len(words.split()) >= LEAST_WORDS:
                best = max(best, fuzz.partial_ratio(words, plain(other)) / 100)
    return best
