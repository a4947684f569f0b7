"""Demands and answers as sentences, each with its evidence: the brief and the ledger say the same words."""

from __future__ import annotations

from verbale.briefing.day import say_day
from verbale.briefing.exchange import Exchange
from verbale.briefing.line import Line, make_line, tone_of
from verbale.briefing.material import Material
from verbale.briefing.naming import Naming
from verbale.briefing.quoting import best_text
from verbale.record import Entry

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

#: What one party does, and what several do.
KINDS = {
    "demand": ("demands", "demand"),
    "request": ("asks", "ask"),
    "call": ("calls for", "call for"),
    "invitation": ("invites", "invite"),
    "offer": ("offers", "offer"),
    "condition": ("makes it a condition", "make it a condition"),
    "warning": ("warns", "warn"),
}

#: Words that say nothing of what was answered.
_POINTING = frozenset(
    [
        "",
        *[
            "it",
            "this",
            "that",
            "them",
            "these",
            "those",
            "so",
            "such",
            "a",
            "an",
            "the",
            "her",
            "his",
            "its",
            "their",
            "him",
        ],
    ]
)


class Wording:
    """Says demands and responses."""

    def __init__(self, material: Material, naming: Naming, exchange: Exchange) -> None:
        self._material = material
        self._naming = naming
        self._exchange = exchange

    def demand(self, demand: Entry, *, under: tuple[Line, ...] = ()) -> Line:
        say = self._naming.say
        by = say(demand.get("by")) or "somebody not named"
        kind = kind_of(demand)
        of = say(demand.get("of"), with_party=False)
        tone = tone_of(demand, self._material)
        several = self._naming.are_several(demand.get("by"))
        said = KINDS[kind][several] if tone != "negated" else f"{'do' if several else 'does'} not ask ({kind})"
        text = f"{by} {said}{f' ({tone})' if tone not in ('asserted', 'negated') else ''}"
        text += f", of {of}: " if of else ": "
        return make_line(
            demand,
            self._material,
            label=kind,
            day=self.day(demand),
            text=text + best_text(demand, "content", self._material),
            note=self.made_in(demand),
            under=under,
        )

    def response(self, response: Entry) -> Line:
        outcome = outcome_of(response)
        by = self._naming.say(response.get("by")) or "somebody not named"
        words = self.words(response)
        text = f"{OUTCOMES[outcome]} by {by}: {words}" if outcome != "none-yet" else f"No answer yet from {by}: {words}"
        to = [self._exchange.refer(str(v.value)) for v in response.get("to")]
        note = f"to {', '.join(r for r in to if r)}" if any(to) else ""
        made = self.made_in(response)
        return make_line(
            response,
            self._material,
            label=outcome,
            day=self.day(response),
            text=text,
            note="; ".join(n for n in (note, made) if n),
        )

    def words(self, response: Entry) -> str:
        """What was answered, else the word that answers: "denied it" is told by its verb, not by "it"."""
        content, cue = (best_text(response, field, self._material) for field in ("content", "cue"))
        return f"{cue} {content}".strip() if content.lower() in _POINTING else content

    def made_in(self, entry: Entry) -> str:
        numbers = [self._exchange.refer(str(v.value)) for v in entry.get("made_in")]
        return f"in {', '.join(n for n in numbers if n)}" if any(numbers) else ""

    def day(self, entry: Entry) -> str:
        days = sorted(entry.days)
        return say_day(days[0]) if days else ""


def kind_of(demand: Entry) -> str:
    """The best supported kind of a demand."""
    return str(demand.get("kind")[0].value) if demand.get("kind") else "demand"


def outcome_of(response: Entry) -> str:
    """The best supported outcome of a response."""
    return str(response.get("outcome")[0].value) if response.get("outcome") else "acknowledged"
