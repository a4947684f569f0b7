"""Day expressions and figures, compared with documents annotated one by one.

    python benchmarks/days_figures.py GOLD.jsonl[.gz]... [--part seen|unseen|all] [--leave-out PREFIX...] [--errors]

GOLD has one document a line: id, date, text, gold {days, figures} with spans and values. They match one to one, largest
overlap first. `exact` counts equal spans; `value` is the share of matched ones with the same day or number, where
unknown (null) must stay unknown; `whole` is, of matched days, the share with equal span and value, and of matched
figures the share with equal value, qualifier and unit (as in figure_key.py). The row of `dateparser` is
`dateparser.search` on the same texts. The ids that tests/gold/unseen.txt begins are the part `unseen`, whose errors are
never shown.
"""

from __future__ import annotations

import argparse
import datetime
import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from figure_key import Key, agree
from listed import UNSEEN
from verbale.extract.figures import find_figures
from verbale.mention.days import find_days
from verbale.readers.assemble import assemble
from verbale.readers.known import known_from
from verbale.reading import Reading
from verbale.record import Day, Report
from verbale.segment.paragraph import find_paragraphs
from verbale.segment.parse import parse

#: (start, end, value): the value of a day is its first and last calendar day, of a figure a number or a pair.
Item = tuple[int, int, Any]


@dataclass
class Count:
    gold: int = 0
    found: int = 0
    matched: int = 0
    exact: int = 0
    value: int = 0
    whole: int = 0
    errors: list[str] = field(default_factory=list)

    def add(self, gold: list[Item], found: list[Item], text: str, *, words: dict[int, Key] | None = None) -> None:
        """`words` has (value, qualifier, unit) by the place in the text where a figure begins: of gold negative - 1."""
        self.gold += len(gold)
        self.found += len(found)
        pairs = sorted(
            ((min(g[1], f[1]) - max(g[0], f[0]), -i, -j) for i, g in enumerate(gold) for j, f in enumerate(found)),
            reverse=True,
        )
        left, right = set(range(len(gold))), set(range(len(found)))
        for overlap, i, j in pairs:
            if overlap <= 0 or -i not in left or -j not in right:
                continue
            left.discard(-i)
            right.discard(-j)
            one, other = gold[-i], found[-j]
            self.matched += 1
            self.exact += one[:2] == other[:2]
            self.value += one[2] == other[2]
            self.whole += agree(words[-one[0] - 1], words[other[0]]) if words is not None else one == other
            if one[2] != other[2]:
                self.errors.append(f"value   {_around(text, one)}: {_show(one[2])} read as {_show(other[2])}")
        self.errors += [f"missed  {_around(text, gold[i])}" for i in sorted(left)]
        self.errors += [f"extra   {_around(text, found[j])}" for j in sorted(right)]

    def line(self, name: str) -> str:
        precision, recall = self.matched / max(1, self.found), self.matched / max(1, self.gold)
        both, exact = self.gold + self.found, 2 * self.exact / max(1, self.gold + self.found)
        f1, value = 2 * self.matched / max(1, both), self.value / max(1, self.matched)
        whole = self.whole / max(1, self.matched)
        numbers = f"{precision:7.3f}{recall:7.3f}{f1:7.3f}{exact:7.3f}{value:7.3f}{whole:7.3f}"
        return f"{name:20}{self.gold:6}{self.found:7}{numbers}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--part", choices=("seen", "unseen", "all"), default="seen")
    parser.add_argument("--leave-out", nargs="*", default=[], metavar="PREFIX", help="ids not to read")
    parser.add_argument("--errors", action="store_true", help="print every difference")
    args = parser.parse_args()
    chosen = [row for path in args.gold for row in _rows(path)]
    rows = [
        row
        for row in chosen
        if not row["id"].startswith(tuple(args.leave_out) or ("\0",))
        and (args.part == "all" or row["id"].startswith(UNSEEN) == (args.part == "unseen"))
    ]
    days, figures, other = Count(), Count(), Count()
    for row in rows:
        reading = _reading(row)
        day_items = [(d.span.start, d.span.end, _bounds(d.day)) for d in reading.days]
        gold_days = [
            (g["span"]["start"], g["span"]["end"], _bounds(Day.of(g["value"]) if g["value"] else None))
            for g in row["gold"]["days"]
        ]
        days.add(gold_days, day_items, row["text"])
        gold_figures = [(g["span"]["start"], g["span"]["end"], g["value"]) for g in row["gold"]["figures"]]
        claims = find_figures(reading)
        values = [claim.get("value")[0] for claim in claims]
        words: dict[int, Key] = {
            -g["span"]["start"] - 1: (g["value"], g["qualifier"], g["unit"]) for g in row["gold"]["figures"]
        }
        for claim, value in zip(claims, values, strict=True):
            qualifier, unit = claim.first("qualifier"), claim.first("unit")
            words[value.spans[0].start] = (value.value, qualifier and qualifier.value, unit and unit.value)
        found = [(v.spans[0].start, v.spans[0].end, v.value) for v in values]
        figures.add(gold_figures, found, row["text"], words=words)
        rival = _dateparser(row["text"], reading.report.published)
        if rival is not None:
            other.add(gold_days, rival, row["text"])
    print(f"{len(rows)} documents\n{'':20}  gold  found      P      R     F1  exact  value  whole")
    print(days.line("days"))
    print(other.line("days, dateparser") if other.found else "days, dateparser      not installed")
    print(figures.line("figures"))
    if args.errors and args.part == "seen":
        print(*days.errors, *figures.errors, sep="\n")


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
    for line in filter(None, text.split("\n")):
        row = json.loads(line)
        if not row["gold"].get("skip"):
            yield row


def _reading(row: dict[str, Any]) -> Reading:
    """The report as the reader of JSON lines makes it, with its days."""
    known = known_from({"date": (row.get("date") or "")[:10]}, "jsonl")
    report = next(r for r in assemble(row["text"], known, row["id"], ("en",)) if isinstance(r, Report))
    reading = Reading(report, parse(report), find_paragraphs(report))
    reading.days = find_days(reading)
    return reading


def _dateparser(text: str, published: Day | None) -> list[Item] | None:
    """(start, end, bounds) of what dateparser finds, each at the next place where its words stand."""
    try:
        from dateparser.search import search_dates
    except ImportError:
        return None
    base = datetime.datetime.combine(published.first if published else datetime.date(1900, 1, 1), datetime.time())
    settings: Any = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"}
    found, at = [], 0
    for words, moment in search_dates(text, languages=["en"], settings=settings) or []:
        start = text.find(words, at)
        if start >= 0:
            at = start + len(words)
            found.append((start, at, (moment.date(), moment.date())))
    return found


def _bounds(day: Day | None) -> tuple[datetime.date, datetime.date] | None:
    return (day.first, day.last) if day is not None else None


def _around(text: str, item: Item) -> str:
    return repr(text[max(0, item[0] - 30) : item[1] + 15])


def _show(value: Any) -> str:
    return "/".join(str(part) for part in value) if isinstance(value, tuple) else str(value)


if __name__ == "__main__":
    main()
