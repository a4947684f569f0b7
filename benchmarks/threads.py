"""Reply links of whole exchanges against their facts: which communication answers which.

    python benchmarks/threads.py [CASE_FOLDER…]

Without folders: the example and all of tests/exchanges, those of tests/gold/unseen.txt and those of
tests/exchanges/untrained.txt apart. Each case is read into
a temporary record; its communications are matched to the facts as `score_case.py` matches them, the form being a
field too: one to one, so that an entry which tells of a letter and of what was said of it goes to one of the two
facts. Recall counts every reply that the facts hold, found or not; precision counts the links between entries that
are both matched.

Beside it stand the same two when an entry tells every fact at whose words it stands and with half of whose fields it
agrees: a link is right where its ends tell a reply and what that answers.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import Any

import verbale
from listed import group_of

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(Path(__file__).parent / "scorers"))

import score_case


@dataclass(slots=True)
class Count:
    """Links of the facts, those found of them, links of the record between matched entries, those that are right."""

    gold: int = 0
    found: int = 0
    given: int = 0
    right: int = 0

    def add(self, other: Count) -> None:
        self.gold, self.found = self.gold + other.gold, self.found + other.found
        self.given, self.right = self.given + other.given, self.right + other.right

    def __str__(self) -> str:
        recall, precision = self.found / max(1, self.gold), self.right / max(1, self.given)
        return f"recall {recall:.2f} precision {precision:.2f} of {self.given:3} links"


@dataclass(slots=True)
class Counts:
    """Both ways to match: one to one, and every fact that an entry tells."""

    single: Count = field(default_factory=Count)
    told: Count = field(default_factory=Count)

    def add(self, other: Counts) -> None:
        self.single.add(other.single)
        self.told.add(other.told)

    def __str__(self) -> str:
        return f"{self.single.gold:4} replies   one to one: {self.single}   told: {self.told}"


def main() -> None:
    folders = [Path(name) for name in sys.argv[1:]] or all_folders()
    total = {"seen": Counts(), "untrained": Counts(), "unseen": Counts()}
    for folder in folders:
        counted = count(folder)
        part = group_of(folder.name)
        total[part].add(counted)
        print(f"{folder.name:26} {part:10}{counted}")
    for part, counted in total.items():
        print(f"{'all':26} {part:10}{counted}")


def all_folders() -> list[Path]:
    exchanges = sorted(path.parent for path in (ROOT / "tests" / "exchanges").glob("*/facts.json"))
    return [ROOT / "examples" / "eu-reply-2022", *exchanges]


def count(folder: Path) -> Counts:
    with tempfile.TemporaryDirectory() as held:
        record, made = Path(held, "record.db"), Path(held, "export.jsonl")
        verbale.read([folder], record=record)
        verbale.export(record, output=made)
        return counts_of(made, folder)


def counts_of(made: Path, folder: Path) -> Counts:
    """Counts of an export of the reports in a folder, against the facts there."""
    facts = json.loads((folder / "facts.json").read_text(encoding="utf-8"))["facts"]["communications"]
    report_of, actors, rows = score_case.load_export(made)
    entries = {row["id"]: row for row in rows if row["kind"] == "communication"}
    texts = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.txt")}
    found = tellings(facts, list(entries.values()), texts, report_of, actors)
    links = [
        (entry["id"], value["value"])
        for entry in entries.values()
        for value in entry["fields"].get("in_reply_to", [])
        if value["value"] in entries
    ]
    wanted = replies(facts)
    single: dict[str, set[str]] = {entry: {fact} for entry, fact in one_to_one(found).items()}
    told: dict[str, set[str]] = {}
    for one in found:
        if one.share >= 0.5:
            told.setdefault(one.entry, set()).add(one.fact)
    return Counts(counted(wanted, links, single), counted(wanted, links, told))


def counted(wanted: set[tuple[str, str]], links: list[tuple[str, str]], facts: dict[str, set[str]]) -> Count:
    """Links of the record against the replies of the facts, by the facts that each entry stands for."""
    made = [set(product(facts[reply], facts[first])) for reply, first in links if reply in facts and first in facts]
    found = wanted & set().union(*made)
    return Count(len(wanted), len(found), len(made), sum(bool(one & wanted) for one in made))


def replies(facts: list[dict[str, Any]]) -> set[tuple[str, str]]:
    """Ids (reply, what it answers) of the facts."""
    return {(fact["id"], first) for fact in facts for first in re.findall(r"\bC\d+\b", str(fact.get("in_reply_to")))}


@dataclass(frozen=True, slots=True)
class Telling:
    """An entry at the words of a fact: how many places they share, and what share of its fields agrees."""

    fact: str
    entry: str
    places: int
    share: float
    order: int


def tellings(
    facts: list[dict[str, Any]],
    entries: list[dict[str, Any]],
    texts: dict[str, str],
    report_of: dict[str, str],
    actors: dict[str, str],
) -> list[Telling]:
    """Every entry that stands at the words of a fact and agrees with some of its fields, the form among them.

    A letter and the statement on it stand in one sentence, between the same parties: only the form tells them apart.
    """
    found = []
    for number, fact in enumerate(facts):
        places = []
        for told in fact.get("attested_by", []):
            at = texts.get(told["file"], "").find(told["snippet"])
            if at >= 0 and told["file"] in report_of:
                places.append((report_of[told["file"]], at, at + len(told["snippet"])))
        fields = {name: roles for name, roles in score_case.FIELDS["communications"].items() if is_told(fact.get(name))}
        for entry in entries:
            spots = score_case.places(entry)
            near = score_case.WINDOW
            hits = sum(any(r == p[0] and s < p[2] + near and e > p[1] - near for r, s, e in spots) for p in places)
            good = sum(
                score_case.agree(fact[name], score_case.field_values(entry, roles, actors))
                for name, roles in fields.items()
            )
            if hits and (good or not fields):
                alike = any(is_of(fact, value["value"]) for value in entry["fields"].get("form", []))
                share = (good + alike) / (len(fields) + 1)
                found.append(Telling(fact["id"], entry["id"], hits, share, number))
    return found


def is_told(value: Any) -> bool:
    """True for a field of a fact that a record has to fill: the scorer lets it leave "the public" unsaid."""
    return bool(value) and not set(re.findall(r"\w+", json.dumps(value).lower())) <= score_case.OPEN


def is_of(fact: dict[str, Any], form: str) -> bool:
    """True when a word of the fact's type begins with the form: "letters (plural)" is a letter, "recall" is no call."""
    return re.search(rf"\b{re.escape(form)}", str(fact.get("type"))) is not None


def one_to_one(found: list[Telling]) -> dict[str, str]:
    """Entry -> the one fact that it stands for, best first."""
    chosen: dict[str, str] = {}
    for one in sorted(found, key=lambda t: (-t.share, -t.places, t.order, t.entry)):
        if one.entry not in chosen and one.fact not in chosen.values():
            chosen[one.entry] = one.fact
    return chosen


if __name__ == "__main__":
    main()
