"""Reports that took their sentences from others, side by side with them, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from verbale.lexicon.number import numbers
from verbale.merge.sentence import sentences
from verbale.record import Lineage, Relation, Report, Span

#: Links of copies that keep their sentences; a translation has other small words.
_COPIED = (Relation.COPY, Relation.REWRITE)

#: Least share of the shorter sentence's words that stand in the other, in order. Rewrites keep the small words, the
#: names and the numbers; two other sentences of one text share .35 at most.
ALIKE = 0.50

#: Fewest words of a sentence that can be told from others.
FEWEST = 6

_WORD = re.compile(r"\d+(?:[.,]\d+)*(?:st|nd|rd|th)?|[^\W\d_]+(?:[’'][^\W\d_]+)?", re.UNICODE)

_OPENS, _CLOSES = re.compile(r"[\"“„«]"), re.compile(r"[,.!?]?[\"”»“]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is compared, where it stands, and whether a quotation mark stands before or after it."""

    text: str
    span: Span
    opened: bool = False
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence of each of two copies; `changes` are the (slice of first, slice of second) that are not equal.

    `shared` are the runs of words that both have: (first word in first, first word in second, words).
    """

    first: tuple[Word, ...]
    second: tuple[Word, ...]
    changes: tuple[tuple[slice, slice], ...]
    shared: tuple[tuple[int, int, int], ...]


@dataclass(frozen=True, slots=True)
class Copy:
    """A report and the one that it took its sentences from."""

    origin: Report
    report: Report

    def pairs(self) -> Iterator[Pair]:
        """Each sentence of the copy with the one of its origin, which comes first. Found anew each time: many are."""
        return pairs(self.origin, self.report)


def find_copies(lineages: Iterable[Lineage], reports: Mapping[str, Report]) -> list[Copy]:
    """The copies and rewrites of a record, in the order of its lineages, each with the few texts that it is like."""
    return [
        Copy(reports[link.to_report], reports[link.from_report])
        for lineage in lineages
        for link in lineage.links
        if link.relation in _COPIED
    ]


def pairs(first: Report, second: Report) -> Iterator[Pair]:
    """Each sentence of the second report with the sentence of the first that it goes back to, if there is one."""
    ours = [words for s in sentences(first) if len(words := words_of(first, s)) >= FEWEST]
    for sentence in sentences(second):
        theirs = words_of(second, sentence)
        if len(theirs) < FEWEST:
            continue
        scored = [(_score(own, theirs), -at) for at, own in enumerate(ours)]
        score, at = max(scored, default=(0.0, 0))
        if score >= ALIKE:
            yield _pair(ours[-at], theirs)


def _score(a: Sequence[Word], b: Sequence[Word]) -> float:
    first, second = [w.text for w in a], [w.text for w in b]
    shorter = min(len(first), len(second))
    if len(set(first) & set(second)) < ALIKE * len(set(first if len(first) <= len(second) else second)):
        return 0.0
    blocks = SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks()
    # of two that cover the shorter one equally, the one of its own length
    return sum(b.size for b in blocks) / shorter - 0.001 * abs(len(first) - len(second))


def _pair(a: tuple[Word, ...], b: tuple[Word, ...]) -> Pair:
    codes = SequenceMatcher(None, [w.text for w in a], [w.text for w in b], autojunk=False).get_opcodes()
    equal = [at for at, code in enumerate(codes) if code[0] == "equal"]
    changed = []
    for at, (tag, i, j, k, m) in enumerate(codes):
        # what a longer sentence has before and after the other's is no change of it
        outside = at < equal[0] or at > equal[-1]
        if tag != "equal" and not (outside and (j == i or m == k) and max(j - i, m - k) > FEWEST):
            changed.append((slice(i, j), slice(k, m)))
    shared = tuple((i, k, j - i) for tag, i, j, k, _ in codes if tag == "equal")
    return Pair(a, b, tuple(changed), shared)


@lru_cache(maxsize=8192)
def words_of(report: Report, sentence: Span) -> tuple[Word, ...]:
    """The words of a sentence: lower case, "don't" as two, numbers in words as digits."""
    found = []
    for match in _WORD.finditer(report.text, sentence.start, sentence.end):
        span = Span(match.start(), match.end())
        text = match.group().lower().replace("’", "'")
        opened = bool(_OPENS.search(report.text, max(sentence.start, span.start - 1), span.start))
        closed = bool(_CLOSES.match(report.text, span.end, sentence.end))
        if text.endswith("n't") and text != "n't":
            found += [Word(text[:-3] if text != "can't" else "can", span), Word("not", span)]
        elif text == "cannot":
            found += [Word("can", span), Word("not", span)]
        else:
            text = numbers().get(text, text.replace(",", "") if text[0].isdigit() else text)
            found.append(Word(text, span, opened, closed))
    return tuple(found)
