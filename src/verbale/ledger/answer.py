"""One answer in a cell of the ledger: who gave it, in whose name, in which words."""

from __future__ import annotations

from dataclasses import dataclass

from verbale.briefing.asked import Wording, outcome_of
from verbale.briefing.line import Line
from verbale.briefing.naming import Naming, join
from verbale.merge.party import ENDS
from verbale.record import Entry


@dataclass(frozen=True, slots=True)
class Answer:
    """`by` are the persons or bodies that spoke, `name_of` the parties in whose name; `through` a union that answered
    for the addressee, its member. `words` are those of the best supported report."""

    id: str
    outcome: str
    by: str
    name_of: str
    through: str | None
    words: str
    day: str
    line: Line

    @property
    def who(self) -> str:
        """ "Ana Holt for Norland", "Norland", "the Union for its member", or "somebody not named"."""
        if self.by and self.name_of and self.by != self.name_of:
            return f"{self.by} for {self.name_of}"
        return self.by or self.name_of or "somebody not named"


def make_answer(response: Entry, through: str | None, naming: Naming, wording: Wording) -> Answer:
    values = response.get("by")
    parties = naming.parties_of(values)
    own = [v for v in values if v.actor is None or naming.party(v.actor) != v.actor]
    bodies = [v for v in values if v not in own and not naming.is_party(v.actor, ENDS)]
    line = wording.response(response)
    return Answer(
        id=response.id,
        outcome=outcome_of(response),
        by=naming.say([*(v for v in own if v.actor is not None), *bodies], with_party=False)
        or ("" if parties else naming.say(values)),
        name_of=join(parties),
        through=through,
        words=wording.words(response),
        day=line.day,
        line=line,
    )
