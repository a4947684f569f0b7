"""Builders of reports whose claims are made by hand, so that a test of the record needs no language model."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from builders import marked, report
from verbale.api import refresh
from verbale.record import Actor, ActorType, Claim, Report, Value
from verbale.store import Record

BORDURIA = Actor.make("Borduria", ActorType.STATE, iso3="BDR")
SYLDAVIA = Actor.make("Syldavia", ActorType.STATE, iso3="SYL", aliases=("the Kingdom of Syldavia",))

READER = "reader 1"

LETTER = "[[Borduria]] sent a [[letter]] to [[Syldavia]] on Tuesday."

Told = tuple[Report, Claim]


def letter(text: str = LETTER, day: str | None = "2024-05-08", **known: Any) -> Told:
    """A report of a letter: the words in brackets are its sender, the mention and its recipient."""
    plain, (sender, mention, recipient) = marked(text)
    told = report(plain, day, **known)
    values = [
        Value("form", "letter", (mention,)),
        Value("sender", sender.of(plain), (sender,), BORDURIA.id),
        Value("recipients", recipient.of(plain), (recipient,), SYLDAVIA.id),
    ]
    claim = Claim.make(
        "communication", told.id, values, marks=[("mention", mention)], found_by="hand", why="made for a test"
    )
    return told, claim


def keep(record: Record, *told: Told, reader: str = READER, again: bool = False) -> None:
    """Adds reports with their claims, and derives."""
    for one, claim in told:
        record.add(one, [claim], [BORDURIA, SYLDAVIA], reader=reader, again=again)
    refresh(record)


def kept(path: Path, *told: Told) -> Record:
    """A new record in `path` that holds these reports."""
    record = Record.open(path, create=True)
    keep(record, *told)
    return record
