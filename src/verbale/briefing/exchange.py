"""The exchange in order: who communicated with whom, and what answers what."""

from __future__ import annotations

import datetime
import re

from verbale.briefing.day import say_day
from verbale.briefing.line import Line, make_line, tone_of
from verbale.briefing.material import Material
from verbale.briefing.naming import Naming, join
from verbale.merge.implied import IMPLIED
from verbale.merge.town import town_of
from verbale.record import ENCOUNTERS, ActorType, Day, Entry, EntryValue, Report

#: Roles of which one (two of a meeting) must name somebody for a communication to stand in the order of the exchange.
_PARTIES = ("sender", "signed_by", "on_behalf_of", "recipients", "received_by", "handed_over_by")

#: An entry that a reason names.
_ID = re.compile(r"\b[a-z]{3}-[0-9a-f]{20}\b")

#: How a modality other than `asserted` is said.
_TONES = {
    "planned": "planned",
    "conditional": "conditional",
    "possible": "possible",
    "negated": "did not take place",
    "denied": "denied",
    "historical": "background",
}


class Exchange:
    """Communications numbered in the order of their days."""

    def __init__(self, material: Material, naming: Naming) -> None:
        self._material = material
        self._naming = naming
        entries = sorted(material.of_kind("communication"), key=lambda e: (*self.when(e), e.id))
        apart = {e.id for e in entries if not self._has_parties(e) or self._is_in_general(e)}
        self.entries = [e for e in entries if e.id not in apart]
        self.passing = [e for e in entries if e.id in apart]
        self.number = {entry.id: n for n, entry in enumerate(self.entries, 1)}
        self._answers: dict[str, list[Entry]] = {}
        for entry in self.entries:
            for answered in dict.fromkeys(str(v.value) for v in entry.get("in_reply_to")):
                self._answers.setdefault(answered, []).append(entry)

    def when(self, entry: Entry) -> tuple[datetime.date, int]:
        """Place in the order: its best supported day, else the day of the first report that tells of it."""
        if entry.days:
            return entry.days[0].anchor, int(entry.days[0].is_open)
        told = [r.published.first for c in entry.claims if (r := self._report(c)).published]
        return (min(told), 1) if told else (datetime.date.max, 2)

    def lines(self) -> list[Line]:
        return [self.line(entry) for entry in self.entries]

    def passing_lines(self) -> list[Line]:
        """Communications that the reports mention without saying between whom, or with whom, or which of many."""
        return [self.line(entry) for entry in self.passing]

    def refer(self, entry_id: str) -> str:
        """ "[3]" for a communication of this exchange."""
        return f"[{self.number[entry_id]}]" if entry_id in self.number else ""

    def answers(self, entry: Entry) -> list[Entry]:
        """The communications that answer `entry`, in order."""
        return self._answers.get(entry.id, [])

    def _has_parties(self, entry: Entry) -> bool:
        """True where somebody is known; a meeting of one with nobody, told by one lineage, is no line to sign."""
        parties = [v for field in _PARTIES for v in entry.get(field)]
        known = {v.actor for v in parties if v.actor}
        if not any(v.value in ENCOUNTERS for v in entry.get("form")) or entry.get("place") or entry.n_lineages > 1:
            return bool(known)
        several = any(self._material.actors[a].type is ActorType.GROUP for a in known if a in self._material.actors)
        return bool(known) and (several or len({v.actor or v.value for v in parties}) > 1)

    def _is_in_general(self, entry: Entry) -> bool:
        """True of "a flurry of meetings" between groups, on no day, told by one lineage: no one act."""
        several = any(v.value in ENCOUNTERS for v in entry.get("form")) and bool(entry.get("plural"))
        if not several or any(not day.is_open for day in entry.days) or entry.n_lineages > 1:
            return False
        known = {v.actor for field in _PARTIES for v in entry.get(field) if v.actor in self._material.actors}
        return all(self._material.actors[a].type is ActorType.GROUP for a in known)

    def _report(self, claim: str) -> Report:
        return self._material.reports[self._material.claims[claim].report]

    def line(self, entry: Entry) -> Line:
        """The communication in one sentence, with its number, day, replies and evidence."""
        day = self._day(entry)
        return make_line(
            entry,
            self._material,
            label=str(self.number.get(entry.id, "")),
            day=day,
            text=self._sentence(entry),
            note=self._note(entry),
        )

    def _day(self, entry: Entry) -> str:
        if entry.days:
            shown = [say_day(day) for day in sorted(_finest(list(entry.days)))]
            return shown[0] if len(shown) == 1 else " or ".join(shown[:2])
        first, known = self.when(entry)
        return f"told on {say_day(Day.of(first.isoformat()))}" if known == 1 else "day not given"

    def _sentence(self, entry: Entry) -> str:
        form = str(entry.get("form")[0].value) if entry.get("form") else "communication"
        tone = _TONES.get(tone_of(entry, self._material), "")
        opening = form.capitalize() + (f" ({tone})" if tone else "")
        return f"{opening}: {self._mutual(entry) if form in ENCOUNTERS else self._directed(entry)}"

    def _mutual(self, entry: Entry) -> str:
        say = self._naming.say
        text = say(_merged(entry, "sender", "recipients")) or "parties not named"
        return text + self._places(entry)

    def _directed(self, entry: Entry) -> str:
        say, values = self._naming.say, entry.get
        senders = _merged(entry, "sender", "signed_by")
        wrote = {v.actor for v in senders if v.actor}
        # nobody writes to himself, and that a statement is made to the public is plain from its form
        addressed = [v for v in values("recipients") if v.actor not in wrote and not _is_implied(v)]
        parts = [say(senders) or "sender not named"]
        if values("on_behalf_of"):
            parts.append(f"on behalf of {say(values('on_behalf_of'))}")
        if addressed:
            parts.append(f"to {say(addressed)}")
        text = " ".join(parts)
        if values("handed_over_by"):
            text += f", handed over by {say(values('handed_over_by'))}"
        if values("received_by"):
            text += f", received by {say(values('received_by'))}"
        if values("via"):
            text += f", through {say(values('via'))}"
        if values("coordinated_with"):
            text += f", in consultation with {say(values('coordinated_with'))}"
        return text + self._places(entry)

    def _places(self, entry: Entry) -> str:
        places: dict[str, str] = {}
        for value in entry.get("place"):
            places.setdefault(town_of(str(value.value)), " ".join(str(value.value).split()))
        return f", {join(list(places.values())[:2])}" if places else ""

    def _say(self, why: str) -> str:
        """A reason with the numbers of this exchange in the place of ids."""
        return _ID.sub(lambda id: self.refer(id[0]) or "an act", why)

    def _note(self, entry: Entry) -> str:
        notes = []
        replies = [self.refer(str(v.value)) for v in entry.get("in_reply_to")]
        if any(replies):
            notes.append(f"in reply to {join([r for r in dict.fromkeys(replies) if r])}")
        answered = [self.refer(e.id) for e in self.answers(entry)]
        if answered:
            notes.append(f"answered by {join(answered)}")
        statuses = [str(v.value) for v in entry.get("status")]
        if statuses:
            notes.append("status: " + ", ".join(dict.fromkeys(statuses)))
        if entry.get("proposes"):
            notes.append(f"proposes {self._naming.say(entry.get('proposes'))}")
        reckoned = [v.why for v in entry.get("date") if v.why and not Day.from_json(v.value).is_open]
        notes += dict.fromkeys(f"day reckoned: {self._say(why)}" for why in reckoned)
        return "; ".join(notes)


def _merged(entry: Entry, *fields: str) -> list[EntryValue]:
    """Values of several fields, each actor or wording once; that a meeting went both ways is plain from its form."""
    found: dict[str, EntryValue] = {}
    for field in fields:
        for value in entry.get(field):
            if not _is_implied(value):
                found.setdefault(value.actor or str(value.value).lower(), value)
    return list(found.values())


def _is_implied(value: EntryValue) -> bool:
    return value.actor is None and value.value in IMPLIED


def _finest(days: list[Day]) -> list[Day]:
    """Days without those that a finer one makes superfluous ("February 2022" beside "9 February 2022")."""
    return [
        day
        for day in dict.fromkeys(days)
        if not any(o != day and o.overlaps(day) and (o.last - o.first) < (day.last - day.first) for o in days)
    ]
