"""A wording under which the lexicon knows an actor."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class NameKind(StrEnum):
    """How a wording names its actor, from the plainest to the loosest."""

    NAME = "name"  # "European Union", "Sergey Lavrov"
    SHORT = "short"  # "EU", "U.S.", "OCSE"
    ORGAN = "organ"  # "Russian Foreign Ministry", "State Department"
    DEMONYM = "demonym"  # "Russian", "Russians"
    CAPITAL = "capital"  # "Moscow": the place, or the state's government
    METONYM = "metonym"  # "the Kremlin", "Downing Street"
    SURNAME = "surname"  # "Lavrov": never enough alone, see Lexicon.persons


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """Words that can stand for an actor.

    `cased`: the words count only in this case ("US", "Turkey"). `context` says what else has to be right: "" nothing,
    "rival" other actors share the words, "person" or "place" or "word" they are also a person's name, another place or
    a common word. `rivals` are the ids of the other actors that the words can mean, likeliest first; of all the names
    with one text the likeliest stands first in `Lexicon.names`.
    """

    text: str
    actor_id: str
    naming: NameKind
    cased: bool = True
    context: str = ""
    rivals: tuple[str, ...] = ()
