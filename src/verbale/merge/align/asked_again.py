"""When one report tells one ask in two places: in the headline, in other words, as "the call", or as a repetition."""

from __future__ import annotations

import re

from verbale.merge.headline import in_headline
from verbale.merge.view import View
from verbale.merge.wording import Rarity, stems
from verbale.record import DID_NOT

#: From this likeness of their words two asks of one party in one report are one.
AGAIN = 0.4

#: The same where the one is told and the next sentences quote the other.
QUOTED, QUOTED_NEAR = 0.3, 300

#: The same where the lead tells of a paper in its own words what the paper is quoted with below.
LEAD = 0.2

#: Contents that stand closer together than this, in characters, are items of a list, however alike.
NEAR = 120

#: Stems that a headline of nobody has in common with the ask below it at least.
FEWEST = 2

#: What is asked only as the price of something else.
APART = frozenset({"condition", "warning"})

#: An ask that is said to be a repetition: "will continue to urge", "again called on", "reiterated its call".
_REPEATED = re.compile(
    r"\b(?:continu\w+ to|again|once more|still|repeat\w*|reiterat\w*|renew\w*|reaffirm\w*|underlin\w*|restat\w*)\b"
    r"[^.;:!?\n]{0,40}$",
    re.IGNORECASE,
)
#: An ask that is named as known: "the call for talks", "Oslo's offer".
_KNOWN = re.compile(r"(?:\b(?:the|this|that|its|his|her|their)|\w['’]s?)\s+(?:\w+\s+)?$", re.IGNORECASE)
_NAMED = re.compile(r"^(?:call|demand|request|invitation|offer|appeal|proposal)\b", re.IGNORECASE)
#: Verbs that leave it to their object what is to be done.
_LIGHT = stems("hold make take give conduct carry start")
_OPENED = re.compile(r"[“\"«„][^”\"»“]*$")
#: Characters of the report before a cue in which it is said to be a repetition, or known.
_BEFORE = 60


def asked_again(a: View, b: View, rarity: Rarity, *, in_one_paper: bool = False) -> bool:
    """True where one report asks the same twice: one content inside the other, or the same words in another sentence.

    The reader of the report joins what one party, named alike, asks again; here a minister's ask is his state's too,
    and what the headline has in few words is what the lead has in full.
    """
    if (a.one("kind") in APART) != (b.one("kind") in APART):
        return False
    if not a.parties["by"] & b.parties["by"] and not _points_back(a, b) and not _headline_of_nobody(a, b):
        return False
    if (a.claim.modality in DID_NOT) != (b.claim.modality in DID_NOT):
        return False
    of_a, of_b = a.parties["of"], b.parties["of"]
    if of_a and of_b and not of_a & of_b:
        return False
    first, second = (view.spans("content") for view in (a, b))
    if any(x.overlaps(y) for x in first for y in second):
        return True
    if in_headline(a, "content") != in_headline(b, "content"):
        return bool(a.words & b.words) or (bool(of_a & of_b) and _by_one_word(a, b))
    earlier, later = (a, b) if _first(a) < _first(b) else (b, a)
    if _refers(later) and (_act(later) & earlier.words or (of_a & of_b and _both(a, b, "invitation"))):
        return True
    likeness = max(rarity.cosine(a.words, b.words), 0.8 * rarity.shared(a.words, b.words))
    beside = any(abs(x.start - y.start) < NEAR for x in first for y in second)
    if not beside and likeness >= AGAIN:
        return True
    if not beside and in_one_paper and _is_quoted(a) != _is_quoted(b) and likeness >= LEAD:
        return True
    quoted = _is_quoted(later) and not _is_quoted(earlier) and _first(later) - _first(earlier) < QUOTED_NEAR
    return quoted and bool(of_a & of_b) and likeness >= QUOTED


def _headline_of_nobody(a: View, b: View) -> bool:
    """True where a headline asks without saying who does: "More papers sought before talks"."""
    return any(
        in_headline(one, "content") and not one.parties["by"] and len(one.words & other.words) >= FEWEST
        for one, other in ((a, b), (b, a))
    )


def _points_back(a: View, b: View) -> bool:
    """True where one of two asks does not say who asks, and has no words of its own: "the call to cooperate"."""
    if a.parties["by"] and b.parties["by"]:
        return False
    bare, full = (a, b) if not a.parties["by"] else (b, a)
    return bool(bare.words) and bare.words <= full.words


def _by_one_word(a: View, b: View) -> bool:
    """True of "pleads for" and "pleading for"."""
    first, second = (sorted(stems(view.text("cue"))) for view in (a, b))
    return any(x.startswith(y[:4]) for x in first for y in second if min(len(x), len(y)) >= 4)


def _refers(view: View) -> bool:
    """True of an ask that is told as known or as repeated."""
    for span in view.spans("cue"):
        before = view.report.text[max(0, span.start - _BEFORE) : span.start]
        cue = view.report.text[span.start : span.end]
        if _REPEATED.search(f"{before}{cue}") or (_NAMED.match(cue) and _KNOWN.search(before)):
            return True
    return False


def _act(view: View) -> frozenset[str]:
    """The stem of the first word that says what is to be done; empty where there is none."""
    for word in re.findall(r"[\w-]+", view.text("content")):
        if found := stems(word) - _LIGHT:
            return found
    return frozenset()


def _is_quoted(view: View) -> bool:
    """True where all that is asked stands in quotation marks that open in its paragraph."""
    text = view.report.text
    spans = view.spans("content")
    return bool(spans) and all(_OPENED.search(text, text.rfind("\n", 0, s.start) + 1, s.start + 1) for s in spans)


def _both(a: View, b: View, kind: str) -> bool:
    return a.one("kind") == b.one("kind") == kind


def _first(view: View) -> int:
    return min((span.start for span in view.spans("content") or view.spans("cue")), default=0)
