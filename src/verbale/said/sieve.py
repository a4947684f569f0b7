"""Which statements are asked for."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from verbale.briefing.material import Material
from verbale.briefing.naming import Naming
from verbale.errors import UsageError
from verbale.ledger.addressee import Addressees
from verbale.lexicon.lexicon import Lexicon
from verbale.record import ActorType, Day, Entry, EntryValue, Span
from verbale.record.kind import DIRECTNESS, SAID_IN

#: A short name of one case ("us", "iran") is an ordinary word or part of one; in capitals it is not.
_SHORT = 3


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for; None leaves a side open. Actors by name, alias, ISO code or id; days as YYYY-MM-DD."""

    speaker: str | None = None
    addressee: str | None = None
    about: str | None = None
    medium: str | None = None
    since: str | None = None
    until: str | None = None
    directness: str | None = None
    min_lineages: int = 1


class Sieve:
    """Lets the statements through that a wish asks for. Raises UsageError on what nothing in the record is called."""

    def __init__(self, material: Material, wish: Wish) -> None:
        self._material = material
        self._naming = Naming(material)
        self._wish = wish
        self._statements = material.of_kind("statement")
        self._find = Addressees(material, self._naming)
        self._speaker = self._actor(wish.speaker, "speaker")
        self._addressee = self._actor(wish.addressee, "addressees")
        self._about = self._find.find(wish.about)
        self._since, self._until = _day(wish.since), _day(wish.until)
        if wish.directness is not None and wish.directness not in DIRECTNESS:
            raise UsageError(f"there is no directness {wish.directness}; choose {', '.join(DIRECTNESS)}")
        if wish.medium is not None and wish.medium not in SAID_IN and not self._communications():
            raise UsageError(
                f"{wish.medium!r} is no medium and begins no communication's id; media are {', '.join(SAID_IN)}"
            )
        self._names = self._names_of(self._about)
        self._places: dict[str, list[Span]] | None = None

    def passes(self, entry: Entry) -> bool:
        """True for a statement that is asked for."""
        wish = self._wish
        return (
            entry.n_lineages >= wish.min_lineages
            and (wish.speaker is None or self._has(entry, "speaker", wish.speaker, self._speaker))
            and (wish.addressee is None or self._has(entry, "addressees", wish.addressee, self._addressee))
            and (self._about is None or self._is_about(entry))
            and (wish.medium is None or self._is_in(entry))
            and (wish.directness is None or wish.directness == directness(entry))
            and self._is_then(entry)
        )

    def _actor(self, name: str | None, field: str) -> str | None:
        """The actor of the name; None when only words of the field hold it ("reporters")."""
        try:
            return self._find.find(name)
        except UsageError:
            if any(self._holds(v, str(name)) for e in self._statements for v in e.get(field)):
                return None
            raise

    def _has(self, entry: Entry, field: str, name: str, actor: str | None) -> bool:
        if actor is None:
            return any(self._holds(v, name) for v in entry.get(field))
        return self._find.names(entry.get(field), actor)

    @staticmethod
    def _holds(value: EntryValue, name: str) -> bool:
        return re.search(rf"\b{re.escape(name)}\b", str(value.value), re.IGNORECASE) is not None

    def _is_about(self, entry: Entry) -> bool:
        """True when what is said names the actor, or words of it that a claim resolved to it or to its people."""
        for claim in self._material.claims_of(entry):
            text = self._material.reports[claim.report].text
            spans = [s for v in claim.get("content") for s in v.spans]
            if any(self._names.search(text, s.start, s.end) for s in spans):
                return True
            if any(s.contains(place) for s in spans for place in self._named_in(claim.report)):
                return True
        return False

    def _named_in(self, report: str) -> list[Span]:
        """Places of a report that its claims lead to the actor that the statements shall be about."""
        if self._places is None:
            self._places = {}
            for claim in self._material.claims.values():
                for value in claim.values:
                    if value.actor is not None and self._about in (value.actor, self._naming.party(value.actor)):
                        self._places.setdefault(claim.report, []).extend(value.spans)
        return self._places.get(report, [])

    def _names_of(self, actor: str | None) -> re.Pattern[str]:
        if actor is None:
            return re.compile(r"(?!)")
        known = self._material.actors[actor]
        names = {known.name, *known.aliases}
        if known.type == ActorType.STATE and Lexicon.load().actor(known.name) is not None:
            names.add(Lexicon.load().adjective(known.name))
        kept = sorted({n for n in names if len(n) > _SHORT or n.isupper()}, key=lambda n: (-len(n), n))
        return re.compile(r"\b(?:" + "|".join(map(re.escape, kept)) + r")\b") if kept else re.compile(r"(?!)")

    def _is_in(self, entry: Entry) -> bool:
        medium = self._wish.medium
        forms = {str(v.value) for v in entry.get("form")}
        return medium in forms or any(str(v.value) in self._communications() for v in entry.get("medium"))

    def _communications(self) -> set[str]:
        begins = str(self._wish.medium)
        if not begins.startswith("com-"):
            return set()
        return {e.id for e in self._material.of_kind("communication") if e.id.startswith(begins)}

    def _is_then(self, entry: Entry) -> bool:
        if self._since is None and self._until is None:
            return True
        days = said_on(entry) or told_on(entry, self._material)
        if not days:
            return False
        return (self._since is None or max(d.last for d in days) >= self._since) and (
            self._until is None or min(d.first for d in days) <= self._until
        )


def directness(entry: Entry) -> str:
    """Direct when a report quotes all of it, else mixed when one quotes a part, else indirect."""
    given = {str(v.value) for v in entry.get("directness")}
    return next((word for word in ("direct", "mixed") if word in given), "indirect")


def said_on(entry: Entry) -> list[Day]:
    """The days on which reports say that the words fell."""
    return list(entry.days)


def told_on(entry: Entry, material: Material) -> list[Day]:
    """The day of the first report that gives them, where one is dated."""
    days = [material.reports[c.report].published for c in material.claims_of(entry)]
    return sorted((d for d in days if d is not None), key=lambda d: d.first)[:1]


def _day(text: str | None) -> datetime.date | None:
    try:
        return None if text is None else datetime.date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"{text!r} is no day; give it as YYYY-MM-DD") from None
