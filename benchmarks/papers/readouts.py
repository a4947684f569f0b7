"""Readouts of calls and meetings: parties, form and day, beside the finder of communications and a baseline."""

from __future__ import annotations

import datetime
import hashlib
import re
from collections import defaultdict
from typing import Any

from papers.family import family, family_words
from papers.rows import Row, half
from papers.tally import Tally, show
from papers.title import gold_of
from verbale.document.claims import find_document
from verbale.pipeline import STEPS, read_report
from verbale.record import Day, Report


def days_of(text: str, released: str) -> set[str]:
    """Days that the first sentence allows: a release of the evening carries the next day in UTC."""
    lead = " ".join(line for line in text.split("\n") if "attributable" not in line and len(line.split()) > 8)[:350]
    day = datetime.date.fromisoformat(released[:10])
    back = (
        1
        if re.search(r"\b[Yy]esterday\b", lead)
        else 0
        if re.search(r"\b([Tt]oday|this (?:morning|evening))\b", lead)
        else None
    )
    if back is None:
        return set()
    return {(day - datetime.timedelta(days=back + slip)).isoformat() for slip in (0, 1)}


def measure_readouts(rows: list[Row], most: int, errors: int) -> None:
    before = tuple(step for step in STEPS[: [s.find for s in STEPS].index(find_document)])
    wanted = {}
    for row in rows:
        title = " ".join((row.get("title") or "").split())
        gold = gold_of(title)
        if gold is not None and row["text"] not in {w[0]["text"] for w in wanted.values()}:
            wanted[row["id"]] = (row, title, *gold)
    names_ = sorted(wanted, key=lambda identity: hashlib.sha256(identity.encode()).hexdigest())[:most]
    results: dict[str, dict[str, Tally]] = {}
    for identity in sorted(names_):
        row, title, form, people = wanted[identity]
        part = half(identity)
        report = Report.make(row["text"], title=title, published=Day.of(row["date"][:10]), language="en")
        reading = read_report(report, steps=before)
        finder = [c for c in reading.communications if c.first("form") and c.first("form").value in ("call", "meeting")]
        ours = [c for c in find_document(reading) if c.found_by == "document"] or finder
        simple = re.search(r"(?:spoke|met)[^.]{0,60}? with ([^.]+)", row["text"])
        plain = {family(n) for n in re.findall(r"(?:[A-Z][\w’-]+ ){1,5}", (simple[1] if simple else "") + " ")}
        days = days_of(row["text"], row["date"])
        answers = {
            "verbale": (_parties(ours, people, row["text"]), _form(ours), _days(ours)),
            "finder alone": (_parties(finder, people, row["text"]), _form(finder), _days(finder)),
            "baseline": (
                people & (plain | family_words(row["text"][:120])),
                {"call" if "spoke" in row["text"] else "meeting"},
                {row["date"][:10]},
            ),
        }
        for name, (found, kind, day) in answers.items():
            tallies = results.setdefault(f"{name} {part}", defaultdict(Tally))
            tallies["all parties of the title found (share)"].add({found == people} & {True} or {None}, {True})
            tallies["parties"].add(found, people)
            tallies["call or meeting"].add(kind, {form})
            tallies["no further party (share)"].add(
                {name == "baseline" or len(_named(ours if name == "verbale" else finder)) <= len(people)} & {True}
                or {None},
                {True},
            )
            if days:
                tallies["day"].add({True} if day & days else {None}, {True})
        if (
            errors
            and part == "seen"
            and (answers["verbale"][0] != people or (days and not answers["verbale"][2] & days))
        ):
            lead = row["text"].replace("\n", " ")[60:360]
            print(
                f"   {title} | wanted {sorted(people)} {sorted(days)} "
                f"got {_named(ours)} {answers['verbale'][2]} | {lead}"
            )
    show(
        f"Readouts of calls and meetings ({len(names_)} of {len(wanted)} whose titles name persons)",
        dict(sorted(results.items())),
    )


def _named(claims: list[Any]) -> set[str]:
    return {family(str(v.value)) for c in claims[:1] for f in ("sender", "recipients") for v in c.get(f)}


def _parties(claims: list[Any], people: set[str], text: str) -> set[str]:
    """The wanted names that stand in the values of the first claim, or in the words that its values rest on."""
    values = [v for c in claims[:1] for f in ("sender", "recipients") for v in c.get(f)]
    said = [str(v.value) for v in values] + [span.of(text) for v in values for span in v.spans]
    found = {word for words in said for word in family_words(words.replace("-", " "))}
    return {p for p in people if p in found or family(p.replace("-", " ")) in found}


def _form(claims: list[Any]) -> set[str]:
    return {str(claims[0].first("form").value)} if claims else set()


def _days(claims: list[Any]) -> set[str]:
    return {v.value["date"] for c in claims[:1] for v in c.get("date") if v.value}
