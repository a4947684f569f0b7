"""State, union, alliance, organ, office, person or group."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from verbale.record.identity import make_id


class ActorType(StrEnum):
    STATE = "state"
    UNION = "union"
    ALLIANCE = "alliance"
    ORGANISATION = "organisation"
    ORGAN = "organ"
    OFFICE = "office"
    PERSON = "person"
    GROUP = "group"
    OUTLET = "outlet"


@dataclass(frozen=True, slots=True, order=True)
class Actor:
    """Who takes part, under one canonical English name.

    `of` names the actor for which this one acts (the state of a minister, the union of an organ), as its id.
    `aliases` are the names under which the lexicon or the reports know it.
    """

    id: str
    name: str
    type: ActorType
    iso3: str | None = None
    qid: str | None = None
    of: str | None = None
    aliases: tuple[str, ...] = ()

    @classmethod
    def make(cls, name: str, type: ActorType, **known: str | tuple[str, ...] | None) -> Actor:
        """Actor with its content id; name and type are its identity.

        >>> Actor.make("NATO", ActorType.ALLIANCE, qid="Q7184").id == Actor.make("NATO", ActorType.ALLIANCE).id
        True
        """
        return cls(id=make_id("act", name, str(type)), name=name, type=type, **known)  # type: ignore[arg-type]
