"""Words of a report that name or stand for an actor."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from verbale.record import Actor, Span


class Naming(StrEnum):
    """How the words name the actor."""

    NAME = "name"  # "Sergey Lavrov", "the European Union", "NATO"
    SURNAME = "surname"  # "Lavrov", carried over from a full name, or known for the day
    OFFICE = "office"  # "the Russian foreign minister", "the EU foreign policy chief"
    DEMONYM = "demonym"  # "Russian", "the Iranians"
    METONYM = "metonym"  # "the Kremlin", "Brussels", "Washington" used for the state or union
    PLACE = "place"  # a state or city named as a place: "in Moscow", "to Kuwait"
    COLLECTIVE = "collective"  # "the 27 member states", "EU foreign ministers", "Western leaders", "the four"
    DESCRIPTION = "description"  # "the bloc", "the alliance", "the minister", "his counterpart"
    PRONOUN = "pronoun"  # "he", "their", "we" inside a statement
    UNKNOWN = "unknown"  # a name that no table holds: an actor of its own


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that stand for an actor, with how sure the machine is and why.

    `span` is the fullest wording ("Russian Foreign Minister Sergey Lavrov"), `head` the part that names
    ("Sergey Lavrov"); they may be equal. `actor` is None when the words stay open, and then `rivals` holds the
    candidates. `score` is in 0..1.
    """

    span: Span
    head: Span
    naming: Naming
    actor: Actor | None
    score: float
    why: str
    rivals: tuple[Actor, ...] = ()
