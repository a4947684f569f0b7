"""Demands with their answers, and those still open."""

from __future__ import annotations

from verbale.briefing.day import say_day
from verbale.briefing.exchange import Exchange
from verbale.briefing.line import Line, make_line, tone_of
from verbale.briefing.material import Material
from verbale.briefing.naming import Naming
from verbale.briefing.quoting import best_text
from verbale.record import Day, Entry

#: Outcomes that leave a demand open.
OPEN = {"none-yet", "deferred", "not-addressed", "acknowledged"}

OUTCOMES = {
    "accepted": "Accepted",
    "partly": "Partly accepted",
    "rejected": "Rejected",
    "deferred": "Deferred",
    "counter-offer": "Counter-offer",
    "acknowledged": "Acknowledged",
    "not-addressed": "Not addressed",
    "conditional": "Made conditional",
    "none-yet": "No answer yet",
}

#: Words that an answer to nothing in particular needs to tell a reader something.
FEWEST = 4

KINDS = {
    "demand": "demands",
    "request": "asks",
    "call": "calls for",
    "invitation": "invites",
    "offer": "offers",
    "condition": "makes it a condition",
    "warning": "warns",
}


class Ledger:
    """A line per demand, its responses under it."""

    def __init__(self, material: Material, naming: Naming, exchange: Exchange) -> None:
        self._material = material
        self._naming = naming
        self._exchange = exchange
        self._responses = material.of_kind("response")
        self._to: dict[str, list[Entry]] = {}
        for response in self._responses:
            for target in dict.fromkeys(str(v.value) for v in response.get("to")):
                self._to.setdefault(target, []).append(response)
        self.demands = sorted(material.of_kind("demand"), key=self._order)

    def answered(self) -> list[Line]:
        """Demands that a response settles one way or another."""
        return [self._demand(d) for d in self.demands if not self.is_open(d)]

    def open(self) -> list[Line]:
        """Demands with no response, or only ones that put it off."""
        return [self._demand(d) for d in self.demands if self.is_open(d)]

    def loose(self) -> list[Line]:
        """Responses whose demand no report gives: to a communication, or to nothing that is named."""
        known = {d.id for d in self.demands}
        loose = [r for r in self._responses if not any(v.value in known for v in r.get("to"))]
        return [self._response(r) for r in loose if self._tells(r)]

    def _tells(self, response: Entry) -> bool:
        """False for an answer of a word or two to nothing that is named ("unacceptable"): the record keeps it."""
        return bool(response.get("to")) or len(best_text(response, "content", self._material).split()) >= FEWEST

    def is_open(self, demand: Entry) -> bool:
        return all(str(v.value) in OPEN for r in self.responses(demand) for v in r.get("outcome"))

    def responses(self, demand: Entry) -> list[Entry]:
        return sorted(self._to.get(demand.id, []), key=lambda r: (self._first_day(r), r.id))

    def _order(self, demand: Entry) -> tuple[int, str, str, str]:
        return (-demand.n_lineages, self._naming.first(demand, "by"), self._first_day(demand), demand.id)

    def _first_day(self, entry: Entry) -> str:
        days = [Day.from_json(v.value) for v in entry.get("date")]
        return min((d.date for d in days), default="9999")

    def _demand(self, demand: Entry) -> Line:
        say = self._naming.say
        by = say(demand.get("by")) or "somebody not named"
        kind = str(demand.get("kind")[0].value) if demand.get("kind") else "demand"
        of = say(demand.get("of"), with_party=False)
        tone = tone_of(demand, self._material)
        said = KINDS[kind] if tone != "negated" else f"does not ask ({kind})"
        text = f"{by} {said}{f' ({tone})' if tone not in ('asserted', 'negated') else ''}"
        text += f", of {of}: " if of else ": "
        note = self._made_in(demand)
        under = tuple(self._response(r) for r in self.responses(demand))
        return make_line(
            demand,
            self._material,
            label=kind,
            day=self._day(demand),
            text=text + best_text(demand, "content", self._material),
            note=note,
            under=under,
        )

    def _response(self, response: Entry) -> Line:
        outcome = str(response.get("outcome")[0].value) if response.get("outcome") else "acknowledged"
        by = self._naming.say(response.get("by")) or "somebody not named"
        words = best_text(response, "content", self._material) or best_text(response, "cue", self._material)
        text = f"{OUTCOMES[outcome]} by {by}: {words}" if outcome != "none-yet" else f"No answer yet from {by}: {words}"
        to = [self._exchange.refer(str(v.value)) for v in response.get("to")]
        note = f"to {', '.join(r for r in to if r)}" if any(to) else ""
        made = self._made_in(response)
        return make_line(
            response,
            self._material,
            label=outcome,
            day=self._day(response),
            text=text,
            note="; ".join(n for n in (note, made) if n),
        )

    def _made_in(self, entry: Entry) -> str:
        numbers = [self._exchange.refer(str(v.value)) for v in entry.get("made_in")]
        return f"in {', '.join(n for n in numbers if n)}" if any(numbers) else ""

    def _day(self, entry: Entry) -> str:
        days = sorted(Day.from_json(v.value) for v in entry.get("date"))
        return say_day(days[0]) if days else ""
