"""CAMEO roots and PLOVER categories of sentences, from raw text, compared with sentences coded before.

    python benchmarks/events.py GOLD.jsonl[.gz]... [--part seen|held|all] [--errors]

GOLD has one sentence a line: text, date, expected [{code}], where a code is a CAMEO code ("042"), or a number 0 to 4
(no event, verbal and material cooperation, verbal and material conflict); or expected [{role, start, end}] with the
role `source` or `target`, which is met where its words overlap those of an actor or recipient. Sentences that share
half of their words stay on one side: `seen` is for looking at, `held` for measuring only. The codes of a sentence are a
set; each code found or missed counts once; what is found as not done (negated) counts as not found. `coverage` is the
share of sentences with a code to find in which any was found. CAMEO 01 and 02 have no PLOVER category: a sentence with
nothing else has none to find. Beside it, on the same sentences: a bag of words (multinomial naive Bayes on words and
word pairs), trained on the other part of the same set, which gives its best code always; and the figures published for
PETRARCH.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import itertools
import json
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from verbale.pipeline import read_report
from verbale.readers.assemble import assemble
from verbale.readers.known import known_from
from verbale.record import Claim, Report

#: Published figures, with where from. None of them is from raw text alone, and the codes of `petr2_gsr_validation` are
#: by and large what PETRARCH2 itself gave: on that set a coder other than PETRARCH2 cannot look as good as it.
PUBLISHED = """published: Universal PETRARCH, own validation records (244, of which petr_unit_tests holds most), with
  parses given and dictionaries made for these records: 213 right, 99 not coded, 56 too many: P .79 R .68 F1 .73
  (README of openeventdata/UniversalPetrarch, run of 2018-05-25; events with both actors). The authors of PETRARCH2
  (JOSS 2016; arXiv 1602.07236) print no precision or recall. Its codes in petr2_gsr_validation are its own output,
  corrected in part (header of PETR2_GSR_validation.xml)."""

#: Role in GOLD -> field of an event.
ROLES = {"source": "actor", "target": "recipient"}
#: CAMEO root -> PLOVER category; the finer codes that part from their root come first.
FINER = {"163": "SANCTION", "191": "COERCE", "192": "COERCE", "175": "ASSAULT", "055": "CONCEDE", "1712": "ASSAULT"}
CATEGORY = {
    "03": "AGREE", "04": "CONSULT", "05": "SUPPORT", "06": "COOPERATE", "07": "AID", "09": "ACCUSE", "10": "REQUEST",
    "11": "ACCUSE", "12": "REJECT", "13": "THREATEN", "14": "PROTEST", "15": "MOBILIZE", "16": "SANCTION",
    "17": "COERCE", "18": "ASSAULT", "19": "ASSAULT", "20": "ASSAULT",
}  # fmt: skip
#: First CAMEO root of each class; what stands before them is no event (statements, appeals). The set has root 16
#: (reduced relations) in class 3, as PLOVER's table of quad classes prints it.
CLASSES = (("17", "4"), ("16", "3"), ("14", "4"), ("09", "3"), ("06", "2"), ("03", "1"))


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its codes: roots and categories, or classes in both; and with the spans of its sides."""

    id: str
    text: str
    part: str
    roots: frozenset[str]
    categories: frozenset[str]
    day: str = ""
    spans: tuple[tuple[str, int, int], ...] = ()
    by_class: bool = False
    found_roots: frozenset[str] = frozenset()
    found_categories: frozenset[str] = frozenset()


@dataclass
class Score:
    gold: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    to_find: int = 0
    covered: int = 0

    def add(self, gold: Iterable[str], found: Iterable[str]) -> None:
        wanted, given = set(gold), set(found)
        self.gold.update(wanted)
        self.found.update(given)
        self.right.update(wanted & given)
        self.to_find += bool(wanted)
        self.covered += bool(wanted and given)

    def line(self, name: str) -> str:
        right, found, gold = (sum(c.values()) for c in (self.right, self.found, self.gold))
        labels = sorted(self.gold)
        macro = sum(_f1(self.right[k], self.found[k], self.gold[k]) for k in labels) / max(1, len(labels))
        return (
            f"{name:34}{gold:6}{found:7}{right / max(1, found):8.3f}{right / max(1, gold):7.3f}"
            f"{_f1(right, found, gold):7.3f}{macro:9.3f}{self.covered / max(1, self.to_find):10.3f}"
        )

    def by_label(self) -> Iterator[str]:
        for key in sorted({*self.gold, *self.found}):
            right, found, gold = self.right[key], self.found[key], self.gold[key]
            yield (
                f"    {key:30}{gold:6}{found:7}{right / max(1, found):8.3f}{right / max(1, gold):7.3f}"
                f"{_f1(right, found, gold):7.3f}"
            )


class Words:
    """Multinomial naive Bayes on words and pairs of words: each label of a sentence counts as one example of it."""

    def __init__(self, examples: Iterable[tuple[str, str]]) -> None:
        self.labels: Counter[str] = Counter()
        self.words: dict[str, Counter[str]] = {}
        for text, label in examples:
            self.labels[label] += 1
            self.words.setdefault(label, Counter()).update(_features(text))
        self.vocabulary = len({w for counts in self.words.values() for w in counts})

    def best(self, text: str) -> str:
        def score(label: str) -> float:
            counts = self.words[label]
            total = sum(counts.values()) + self.vocabulary
            prior = math.log(self.labels[label] / sum(self.labels.values()))
            return prior + sum(math.log((counts[w] + 1) / total) for w in _features(text))

        return max(sorted(self.labels), key=score, default="")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--part", choices=("seen", "held", "all"), default="held")
    parser.add_argument("--labels", action="store_true", help="print a line for each root and category")
    parser.add_argument("--errors", action="store_true", help="print every sentence of the part seen that differs")
    args = parser.parse_args()
    head = f"{'':34}{'gold':>6}{'found':>7}{'P':>8}{'R':>7}{'F1':>7}{'macro F1':>9}{'coverage':>10}"
    for path in args.gold:
        data = path.read_bytes()
        rows, left_out = _rows(data, path)
        asked = [row for row in rows if args.part in {"all", row.part}]
        print(
            f"\n{path.name}  sha256 {hashlib.sha256(data).hexdigest()[:12]}  {len(rows)} sentences, {left_out} left out"
        )
        print(f"part {args.part}: {len(asked)} sentences\n{head}")
        if any(row.spans for row in rows):
            _print_sides(asked)
            continue
        scored = [_coded(row) for row in asked]
        quad = any(r.by_class for r in rows)
        names = {"categories": "class" if quad else "PLOVER category"} | ({} if quad else {"roots": "CAMEO root"})
        for what, name in names.items():
            own, bag = Score(), Score()
            halves = {p: Words(_examples([r for r in rows if r.part != p], what)) for p in ("seen", "held")}
            for row in scored:
                gold = getattr(row, what)
                own.add(gold, getattr(row, f"found_{what}"))
                best = halves[row.part].best(row.text)
                bag.add(gold, [best] if best and best != "-" else [])
            print(own.line(f"{name}, verbale"))
            if args.labels:
                print(*own.by_label(), sep="\n")
            print(bag.line(f"{name}, bag of words"))
        if args.errors:
            for row in scored:
                if row.part == "seen" and row.found_categories != row.categories:
                    gold, found = (",".join(sorted(c)) or "-" for c in (row.categories, row.found_categories))
                    print(f"{gold:18} found {found:22} {row.text[:300]}")
    print(f"\n{PUBLISHED}")


def _rows(data: bytes, path: Path) -> tuple[list[Sentence], int]:
    """Sentences with distinct texts, with their part; and how many were left out for codes outside CAMEO."""
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
    found: dict[str, dict[str, Any]] = {}
    for line in filter(None, text.split("\n")):
        row = json.loads(line)
        found.setdefault(row["text"], row)
    rows = list(found.values())
    parts = _parts([row["text"] for row in rows], [row["id"] for row in rows])
    kept = []
    for row, part in zip(rows, parts, strict=True):
        day = re.sub(r"(\d{4})(\d\d)(\d\d)", r"\1-\2-\3", row.get("date") or "")
        spans = tuple((e["role"], e["start"], e["end"]) for e in row["expected"] if e.get("role") in ROLES)
        if spans:
            kept.append(Sentence(row["id"], row["text"], part, frozenset(), frozenset(), day, spans))
            continue
        codes = [str(e["code"]) for e in row["expected"] if "code" in e]
        if any(len(c) > 1 and not "01" <= c[:2] <= "20" for c in codes):
            continue
        quad = bool(codes) and all(len(c) == 1 for c in codes)
        roots = frozenset(codes) - {"0"} if quad else frozenset(c[:2] for c in codes)
        categories = roots if quad else frozenset(filter(None, map(_category, codes)))
        kept.append(Sentence(row["id"], row["text"], part, roots, categories, day, by_class=quad))
    return kept, len(rows) - len(kept)


def _category(code: str) -> str:
    if code[:2] == "08":
        return "RETREAT" if code[:3] in {"084", "085", "086", "087"} else "CONCEDE"
    return next((FINER[code[:n]] for n in (4, 3) if code[:n] in FINER), CATEGORY.get(code[:2], ""))


def _parts(texts: list[str], ids: list[str]) -> list[str]:
    """`seen` or `held` for each text, by the digest of the first id of those that share half of their words with it."""
    words = [set(re.findall(r"[a-z]+", text.lower())) for text in texts]
    first = list(range(len(texts)))

    def root(i: int) -> int:
        while first[i] != i:
            i = first[i]
        return i

    for i, own in enumerate(words):
        for j in range(i):
            if 2 * len(own & words[j]) >= len(own | words[j]):
                a, b = sorted((root(i), root(j)))
                first[b] = a
    digests = [hashlib.sha256(ids[root(i)].encode()).digest() for i in range(len(texts))]
    return ["held" if digest[-1] % 2 else "seen" for digest in digests]


def _events(row: Sentence) -> list[Claim]:
    """What the whole path finds in the sentence, read as a report of its own."""
    known = known_from({"date": row.day}, "jsonl")
    report = next((r for r in assemble(row.text, known, row.id, ("en",)) if isinstance(r, Report)), None)
    if report is None:
        return []  # refused as a report, for its length or language: nothing is found
    return [event for event in read_report(report).events if not event.get("negated")]


def _coded(row: Sentence) -> Sentence:
    """The sentence with the codes found in it."""
    events = _events(row)
    roots = frozenset(str(v.value)[:2] for e in events for v in e.get("cameo"))
    categories = frozenset(str(v.value) for e in events for v in e.get("event_type"))
    if row.by_class:
        classes = (next((name for first, name in CLASSES if root >= first), None) for root in roots)
        categories = frozenset(name for name in classes if name)
    return replace(row, found_roots=roots, found_categories=categories)


def _print_sides(rows: list[Sentence]) -> None:
    """How many spans of a role overlap one that was found in that role, and the other way round."""
    gold: dict[str, list[tuple[int, int, int]]] = {role: [] for role in ROLES}
    found: dict[str, list[tuple[int, int, int]]] = {role: [] for role in ROLES}
    for i, row in enumerate(rows):
        for role, start, end in row.spans:
            gold[role].append((i, start, end))
        for role, name in ROLES.items():
            values = [value for event in _events(row) for value in event.get(name)]
            found[role] += sorted({(i, span.start, span.end) for value in values for span in value.spans})
    for role in ROLES:
        hit, met = _overlapping(found[role], gold[role]), _overlapping(gold[role], found[role])
        precision, recall = hit / max(1, len(found[role])), met / max(1, len(gold[role]))
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        print(f"{role + ', overlap':34}{len(gold[role]):6}{len(found[role]):7}{precision:8.3f}{recall:7.3f}{f1:7.3f}")


def _overlapping(spans: list[tuple[int, int, int]], others: list[tuple[int, int, int]]) -> int:
    of: dict[int, list[tuple[int, int]]] = {}
    for i, start, end in others:
        of.setdefault(i, []).append((start, end))
    return sum(any(s < end and start < e for s, e in of.get(i, [])) for i, start, end in spans)


def _examples(rows: list[Sentence], what: str) -> list[tuple[str, str]]:
    return [(row.text, label) for row in rows for label in sorted(getattr(row, what)) or ["-"]]


def _features(text: str) -> list[str]:
    words = re.findall(r"[a-z']+|\d+", text.lower())
    return [*words, *(f"{a} {b}" for a, b in itertools.pairwise(words))]


def _f1(right: int, found: int, gold: int) -> float:
    return 2 * right / max(1, found + gold)


if __name__ == "__main__":
    main()
