"""Lines that one outlet prints on report after report."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from verbale.readers.furniture import Line, ends_sentence, split_lines
from verbale.record import Furniture, Report

#: Reports of one outlet, each a text of its own, that must print a line before it counts as the outlet's own.
FEWEST_REPORTS = 3

#: Longest such line, in characters: a longer one is a paragraph, and a paragraph may be a policy said three times.
LONGEST = 200

#: Share of the outlet's reports that print the line: what a site puts on its pages stands on most of them, a phrase of
#: a transcript or of a legal form on few.
SMALLEST_SHARE = 0.2

#: Share of equal lines from which two reports are versions of one text; what they share is the text, not the outlet's.
SAME_TEXT = 0.5

#: Letters of the longest word that names hold in lower case: "of", "the", "from", "della".
_LONGEST_SMALL = 5

_WORD = re.compile(r"[^\W\d_]+")


def repeated_lines(reports: Iterable[Report]) -> dict[str, list[Furniture]]:
    """Report id -> its lines that stand in three or more different texts of the same outlet, role `repeated`.

    Lines that end like a sentence are left alone: an office may say the same thing in three reports, and mean it. So
    are lines of names only ("Jane Doe, Secretary of State", "Brussels, Belgium"): they tell who speaks, and where.
    Lines already in furniture are left out. The answer depends on the set of reports, not on their order; a report of
    unknown outlet has none.
    """
    by_outlet: dict[str, dict[str, Report]] = defaultdict(dict)
    for report in reports:
        if report.outlet:
            by_outlet[report.outlet][report.id] = report
    found: dict[str, list[Furniture]] = {}
    for _, group in sorted(by_outlet.items()):
        if len(group) >= FEWEST_REPORTS:
            found.update(_in_outlet([group[key] for key in sorted(group)]))
    return dict(sorted(found.items()))


def with_repeated(report: Report, lines: Iterable[Furniture]) -> Report:
    """The report with `lines` added to its furniture; same id, same text."""
    kept = [line for line in lines if not any(line.start < p.end and p.start < line.end for p in report.furniture)]
    return replace(report, furniture=tuple(sorted([*report.furniture, *kept])))


def _in_outlet(reports: list[Report]) -> dict[str, list[Furniture]]:
    lines = {report.id: split_lines(report.text) for report in reports}
    keys = {report.id: frozenset(_key(line) for line in lines[report.id]) for report in reports}
    holders: dict[bytes, list[str]] = defaultdict(list)
    for report in reports:
        for key in sorted(keys[report.id]):
            holders[key].append(report.id)
    boilerplate: dict[bytes, bool] = {}
    fewest = max(FEWEST_REPORTS, SMALLEST_SHARE * len(reports))
    found: dict[str, list[Furniture]] = {}
    for report in reports:
        marked = []
        for line in lines[report.id]:
            key = _key(line)
            if len(line.text) > LONGEST or len(holders[key]) < fewest or not _may_be_furniture(line.text):
                continue
            if any(piece.start < line.end and line.start < piece.end for piece in report.furniture):
                continue
            if key not in boilerplate:
                boilerplate[key] = _different_texts(holders[key], keys)
            if boilerplate[key]:
                marked.append(
                    Furniture(line.start, line.end, "repeated", f"a line of {report.outlet} on other reports")
                )
        if marked:
            found[report.id] = marked
    return found


def _may_be_furniture(words: str) -> bool:
    if ends_sentence(words) or words.endswith("?"):
        return False
    return any(word[0].islower() and len(word) > _LONGEST_SMALL for word in _WORD.findall(words))


def _different_texts(ids: list[str], keys: dict[str, frozenset[bytes]]) -> bool:
    """True when the reports hold FEWEST_REPORTS texts that do not share most of their lines."""
    texts: list[frozenset[bytes]] = []
    for report_id in ids:
        mine = keys[report_id]
        if all(len(mine & other) < SAME_TEXT * min(len(mine), len(other)) for other in texts):
            texts.append(mine)
            if len(texts) >= FEWEST_REPORTS:
                return True
    return False


def _key(line: Line) -> bytes:
    """Twelve bytes for a line, white space and case folded: the texts of a large record do not fit memory twice."""
    return hashlib.blake2b(" ".join(line.text.split()).casefold().encode("utf-8", "replace"), digest_size=12).digest()
