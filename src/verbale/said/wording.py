"""The wordings in which reports give one utterance, each set beside the fullest, word by word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from verbale.briefing.material import Material
from verbale.record import Claim, Entry

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_APOSTROPHE = str.maketrans("’", "'")
#: What two wordings must have in common, in order, to be set side by side: a paraphrase of which less is the same has
#: other words throughout.
COMPARABLE = 0.4


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of the fullest wording and those that stand in their place; empty for what one of them lacks."""

    fullest: str
    here: str


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording: its words, claims, reports and lineages, and how it differs from the fullest.

    `paraphrase` is True when so little is common that a list of differences would say nothing.
    """

    words: str
    claims: tuple[str, ...]
    reports: tuple[str, ...]
    lineages: tuple[str, ...]
    direct: bool
    differences: tuple[Difference, ...]
    paraphrase: bool = False


def wordings(entry: Entry, material: Material) -> list[Wording]:
    """The wordings of a statement, the fullest first, then those of most lineages; equal words are one wording.

    Marks, capitals and white space do not count. The fullest is the longest of those that quote, if any does.
    """
    held: dict[tuple[str, ...], list[tuple[Claim, str]]] = {}
    for claim in material.claims_of(entry):
        text = said(claim, material)
        if text:
            held.setdefault(tuple(plain_words(text)), []).append((claim, text))
    groups = sorted(held.items(), key=lambda g: (_is_indirect(g[1]), -len(g[0]), g[1][0][1]))
    if not groups:
        return []
    fullest, shown = groups[0][0], groups[0][1][0][1]
    made = []
    for words, group in groups:
        reports = tuple(dict.fromkeys(c.report for c, _ in group))
        lineages = tuple(dict.fromkeys(material.lineage_of[r] for r in reports))
        paraphrase = words != fullest and _common(fullest, words) < COMPARABLE
        made.append(
            Wording(
                group[0][1], tuple(c.id for c, _ in group), reports, lineages, not _is_indirect(group),
                () if paraphrase or words == fullest else tuple(differences(shown, group[0][1])), paraphrase,
            )
        )  # fmt: skip
    return [made[0], *sorted(made[1:], key=lambda w: (-len(w.lineages), -len(w.reports), w.words))]


def differences(fullest: str, other: str) -> list[Difference]:
    """Where two wordings part, in order, as the words of both.

    >>> differences("We are deeply concerned.", "We are gravely concerned about it")
    [Difference(fullest='deeply', here='gravely'), Difference(fullest='', here='about it')]
    """
    a, b = plain_words(fullest), plain_words(other)
    steps = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    return [Difference(" ".join(a[i:j]), " ".join(b[k:m])) for tag, i, j, k, m in steps if tag != "equal"]


def plain_words(text: str) -> list[str]:
    """The words of a text in lower case, without marks."""
    return [word.lower().translate(_APOSTROPHE) for word in _WORD.findall(text)]


def said(claim: Claim, material: Material) -> str:
    """The content of a claim as its report has it, white space folded, parts joined by " … "."""
    text = material.reports[claim.report].text
    spans = sorted({s for v in claim.get("content") for s in v.spans})
    return " … ".join(" ".join(s.of(text).split()) for s in spans)


def _common(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """Share of the shorter wording that the longer has in the same order."""
    same = sum(block.size for block in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks())
    return same / max(1, min(len(a), len(b)))


def _is_indirect(group: list[tuple[Claim, str]]) -> bool:
    return all(v.value == "indirect" for c, _ in group for v in c.get("directness"))
