"""Which places of several reports tell one communication: joined by the record, against the facts of whole exchanges.

    python benchmarks/joins.py [CASE_FOLDER…]

Without folders: the example and all of tests/exchanges; seen, untrained and unseen are counted apart. A claim tells the
fact at whose words it stands and whose parties it names; claims for which no fact, or two alike, come into question are
left out. Then every pair of claims of two reports is one question: do they tell one fact? Beside the record stands
the naive way, in the same run: joined when of one form with a common party.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import verbale
from listed import group_of
from threads import all_folders
from verbale.record import Actor, Claim
from verbale.store import Record

sys.path.insert(0, str(Path(__file__).parent / "scorers"))

import score_case

AUTHORS = ("sender", "signed_by", "on_behalf_of")
ADDRESSEES = ("recipients", "received_by")

#: Characters between the words of a claim and those of a fact, at most.
NEAR = 60

#: How surely a claim must tell a fact, and how much more surely than any other: 2 for standing in its words, 1 and .7
#: for its author and addressee.
SURE, CLEAR = 1.7, 0.5


@dataclass(slots=True)
class Count:
    """Pairs that tell one fact, pairs that are joined, and pairs that are both."""

    same: int = 0
    joined: int = 0
    right: int = 0

    def add(self, same: bool, joined: bool) -> None:
        self.same, self.joined, self.right = self.same + same, self.joined + joined, self.right + (same and joined)

    def __str__(self) -> str:
        return f"{self.right / max(1, self.joined):.2f} / {self.right / max(1, self.same):.2f} of {self.same:4} pairs"


def main() -> None:
    folders = [Path(name) for name in sys.argv[1:]] or all_folders()
    ours, naive = {}, {}
    for folder in folders:
        group = group_of(folder.name)
        count(folder, ours.setdefault(group, Count()), naive.setdefault(group, Count()))
    print(f"{'exchanges':12}{'record, precision / recall':34}same form and a common party")
    for group in sorted(ours):
        print(f"{group:12}{ours[group]!s:34}{naive[group]}")


def count(folder: Path, ours: Count, naive: Count) -> None:
    """Adds the pairs of claims of one exchange."""
    with tempfile.TemporaryDirectory() as held:
        verbale.read([folder], record=Path(held, "record.db"))
        with Record.open(Path(held, "record.db")) as record:
            file_of = {report.id: Path(report.path).name for report in record.reports()}
            actors = {actor.id: actor for actor in record.actors()}
            claims = [claim for claim in record.claims() if claim.kind == "communication"]
            entry_of = {claim: entry.id for entry in record.entries() for claim in entry.claims}
    told = facts_told(folder, claims, file_of, actors)
    for one, other in combinations([claim for claim in claims if claim.id in told], 2):
        if one.report != other.report:
            same = told[one.id] == told[other.id]
            ours.add(same, entry_of.get(one.id) == entry_of.get(other.id))
            naive.add(same, alike(one, other))


def alike(one: Claim, other: Claim) -> bool:
    """The naive way: of one form, with a common party."""
    forms = [{value.value for value in claim.get("form")} for claim in (one, other)]
    return bool(forms[0] & forms[1] and parties(one) & parties(other))


def parties(claim: Claim) -> set[Any]:
    return {value.actor or value.value for name in (*AUTHORS, *ADDRESSEES) for value in claim.get(name)}


def facts_told(
    folder: Path, claims: Iterable[Claim], file_of: dict[str, str], actors: dict[str, Actor]
) -> dict[str, int]:
    """Claim -> number of the fact that it tells, where that is plain."""
    facts = json.loads((folder / "facts.json").read_text(encoding="utf-8"))["facts"]["communications"]
    texts = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.txt")}
    found = {}
    for claim in claims:
        file = file_of[claim.report]
        every = ((told(fact, claim, file, texts[file], actors), number) for number, fact in enumerate(facts))
        scores = sorted((one for one in every if one[0] > 0), reverse=True)
        if scores and scores[0][0] >= SURE and (len(scores) == 1 or scores[0][0] - scores[1][0] >= CLEAR):
            found[claim.id] = scores[0][1]
    return found


def told(fact: dict[str, Any], claim: Claim, file: str, text: str, actors: dict[str, Actor]) -> float:
    """How surely a claim tells a fact: 0 where it stands elsewhere."""
    spans = [span for name, span in claim.marks if name == "mention"]
    spans = spans or [span for value in claim.get("form") for span in value.spans]
    authors, addressees = named(claim, AUTHORS, actors), named(claim, ADDRESSEES, actors)
    best = 0.0
    for told_in in fact["attested_by"]:
        start = text.find(told_in["snippet"]) if told_in["file"] == file else -1
        if start < 0 or not spans:
            continue
        end = start + len(told_in["snippet"])
        gap = min(max(0, span.start - end, start - span.end) for span in spans)
        if gap <= NEAR:
            wrong = authors and not score_case.agree(fact.get("from"), authors + addressees)
            by = score_case.agree(fact.get("from"), authors)
            to = score_case.agree(fact.get("to"), addressees)
            best = max(best, 2 * (gap == 0) + by + 0.7 * to - 0.5 * bool(wrong))
    return best


def named(claim: Claim, roles: Iterable[str], actors: dict[str, Actor]) -> list[str]:
    values = [value for role in roles for value in claim.get(role)]
    known = [actors[value.actor].name for value in values if value.actor in actors]
    return [str(value.value) for value in values] + known


if __name__ == "__main__":
    main()
