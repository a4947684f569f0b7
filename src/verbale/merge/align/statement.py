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

#: Least likeness of direct words in two copies of one text: a word-swapped copy of a sentence keeps .66 to .74 of its
#: letters in order, two other sentences of one speaker .5 at most.
SAME_COPIED = 0.62
#: From this likeness on a copy has the same words even where it seems to give them to another.
SAME_AS_COPY = 0.75
#: The same for reports that are no copies, and the words that it takes.
SAME_WORDS, MANY_WORDS = 0.92, 8
#: A part of fewer words than this must be alike to SAME_FEW.
FEW_WORDS, SAME_FEW = 6, 0.95

#: Occasions that reports do not confuse. Statements, press conferences, interviews and speeches they do.
_OCCASIONS = {
    "letter": "paper", "note verbale": "paper", "memo": "paper", "document": "paper", "proposal": "paper",
    "post": "post", "call": "talk", "meeting": "talk",
}  # fmt: skip

_QUOTED = re.compile(r"[“\"«„‘]([^”\"»“’]*)[”\"»“’]?")


def align(a: View, b: View, rarity: Rarity) -> Match:
    """Compares the words said, in order, whole against part; the speakers, where both are known; and the occasions.

    Speakers that differ keep words apart, unless the words are so many and so alike that one report errs about who
    said them: then both names stand side by side. Words of a letter and the same words of a post stay two.
    """
    if _other_occasion(a, b):
        return apart("said on other occasions")
    copied = a.lineage == b.lineage and a.report.id != b.report.id
    clash = _clash(a, b)
    if not clash and copied and _same_place(a, b, rarity):
        return weigh(COPIED, SAME_DIRECT, "the same place of one text, with other words between the marks")
    if not a.words & b.words:
        return apart(clash or "no common word")
    likeness, direct = _likeness(a, b, rarity)
    if clash and not _too_alike(a, b, likeness, copied, direct):
        return apart(clash)
    threshold = SAME_DIRECT if direct else SAME_INDIRECT
    if copied and direct and min(_length(a), _length(b)) >= LEAST_WORDS:
        threshold = SAME_COPIED
    return weigh(min(1.0, likeness), threshold, f"likeness of the words {likeness:.2f}")


def _clash(a: View, b: View) -> str:
    """Why the speakers cannot be the same; empty when they may be."""
    first, second = a.parties["speaker"], b.parties["speaker"]
    if first and second and not first & second:
        return "other speakers"
    people, others = a.persons["speaker"], b.persons["speaker"]
    return "other persons speak" if people and others and not people & others else ""


def _too_alike(a: View, b: View, likeness: float, copied: bool, direct: bool) -> bool:
    """True when nobody else would have said the same words."""
    words = min(_length(a), _length(b))
    if copied:
        return words > LEAST_WORDS and likeness >= SAME_AS_COPY
    return direct and words >= MANY_WORDS and likeness >= SAME_WORDS


def _other_occasion(a: View, b: View) -> bool:
    """True when the reports tell of occasions that nobody takes for one another: a letter and a post."""
    first, second = (_OCCASIONS.get(v.one("form") or "") for v in (a, b))
    return first is not None and second is not None and first != second


def _likeness(a: View, b: View, rarity: Rarity) -> tuple[float, bool]:
    """(likeness of the words in 0..1, whether both are direct in part at least)."""
    first, second = plain(a.text("content")), plain(b.text("content"))
    shorter = min(first, second, key=lambda t: (len(t), t))
    direct = "indirect" not in (a.one("directness"), b.one("directness"))
    ratio = fuzz.ratio(first, second) / 100
    part = fuzz.partial_ratio(first, second) / 100 if len(shorter.split()) >= LEAST_WORDS else 0.0
    part = _sure(part, shorter)
    quoted = _quoted_likeness(a.text("content"), b.text("content"))
    likeness = max(ratio, 0.98 * part, 0.98 * quoted) if direct else max(ratio, 0.9 * part, 0.95 * quoted)
    words = rarity.cosine(a.words, b.words)
    if not direct and words > likeness and len(shorter.split()) >= LEAST_WORDS:  # a name tells no thought
        likeness = (likeness + words) / 2 + 0.1 * bool(a.persons["speaker"] & b.persons["speaker"])
    return likeness, direct


def _sure(part: float, words: str) -> float:
    """The likeness of a part; of a few words only when they are almost the same: "a completely different story"."""
    return part if len(words.split()) >= FEW_WORDS or part >= SAME_FEW else 0.0


def _length(view: View) -> int:
    return len(plain(view.text("content")).split())


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
                whole = plain(other)
                shorter = min(words, whole, key=lambda t: (len(t), t))
                best = max(best, _sure(fuzz.partial_ratio(words, whole) / 100, shorter))
    return best
