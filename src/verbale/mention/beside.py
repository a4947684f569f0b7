"""What stands beside an office or body in the words of a report, and tells whose it is."""

from __future__ import annotations

from dataclasses import replace

from verbale.mention.asker import asker_of, doers_to
from verbale.mention.met import Met
from verbale.mention.phrase import PLURAL_VERB
from verbale.mention.wording import Hit, Sort, Wording
from verbale.record import Actor, ActorType
from verbale.resolve.bodies import resolve_body

#: Those who work in an organ without leading it.
_CLERKS = {"official", "spokesperson", "source", "diplomat", "aide", "adviser"}

#: What calls two at once.
_BOTH, _PAIR = {"both", "either", "neither", "each"}, {"parties", "sides"}

#: Kinds of body that deal with other states rather than with their own.
_DEALT_WITH = {"ministry", "government"}

#: "The press service of the ministry".
_PRESS = {"press", "media", "information", "communications"}
_DESKS = {"service", "office", "department", "bureau", "directorate"}
_SPOKEN_FOR = {ActorType.ORGAN, ActorType.ORGANISATION, ActorType.UNION, ActorType.ALLIANCE}
#: What has a head of its own: "the president of the Council", "the leader of the Peruvian opposition".
_HEADED = {ActorType.ORGAN, ActorType.ORGANISATION, ActorType.GROUP}


class Beside:
    """Asks who was met in the words before, behind and inside a wording."""

    def __init__(self, met: Met) -> None:
        self._met = met

    def is_at_home(self, wording: Wording, said: str) -> bool:
        """True for "Prime Minister has written" on the pages of a government: its own, without an article."""
        if wording.definite or wording.of or wording.extra or wording.plural or wording.owner is not None:
            return False
        return said.istitle() and self._met.words.lower_at(wording.first - 1) not in {"and", "&", "or", ","}

    def asking(self, wording: Wording) -> frozenset[str]:
        """Ids of who asks something of "the government", or does anything to "both sides", and of their states.

        What they urge is not their own, and they are neither of the two.
        """
        met, we = self._met, self._met.cast.publisher[0]
        doing: list[Actor] = []
        if wording.number == 2 or wording.role in _PAIR or met.words.lower[wording.first] in _BOTH:
            doing = doers_to(met.words, met.at_core, wording.core, we)
        elif wording.sort == Sort.DESCRIPTION or (wording.sort == Sort.BODY and wording.office == "plain"):
            asker = asker_of(met.words, met.at_core, wording.core, we)
            doing = [asker] if asker is not None else []
        bare = wording.definite and not (wording.of or wording.plural or wording.owner is not None)
        if wording.sort == Sort.BODY and bare and wording.kind in _DEALT_WITH:
            doing += doers_to(met.words, met.at_core, wording.core, we)  # "Peru's envoy asked the ministry": not Peru's
        states = (met.cast.state_of(actor) or met.knowledge.represents(actor) for actor in doing)
        return frozenset(actor.id for actor in (*doing, *states) if actor is not None)

    def seat_of(self, wording: Wording) -> Hit | None:
        """The capital that follows: "the Foreign Office in Tokyo"."""
        seat = self._met.names.begin.get(wording.last + 1) if self._met.words.lower_at(wording.last) == "in" else None
        return seat if seat is not None and seat.city else None

    def person(self, wording: Wording, said: str) -> Actor | None:
        """The person of "Jane Roe, spokesperson of the Ministry": an office without article after name and comma."""
        words, first = self._met.words, wording.first
        if wording.definite or wording.plural or wording.owner is not None or words.lower_at(first - 1) != ",":
            return None
        if said.split(" ", 1)[0].lower() in {"a", "an", "another"} or words.begins[first]:
            return None
        if wording.last < len(words) and words.tokens[wording.last].tag_ in PLURAL_VERB:
            return None  # headlines: "Roe, Chilean prime minister discuss trade" names two
        closed = words.tokens[wording.core].dep_ == "appos" or words.lower_at(wording.last) in {",", ".", ""}
        person = self._met.at_core.get(first - 2) if closed else None
        return person if person is not None and person.type == ActorType.PERSON else None

    def organ(self, wording: Wording, said: str) -> Actor | None:
        """The organ of "a Foreign Ministry official" that no word gives a state: it is looked for in the report."""
        if wording.of or wording.owner is not None or wording.plural or wording.body or wording.office not in _CLERKS:
            return None
        before = said.split(" ")[1:-1] if said.split(" ")[0].lower() in {"a", "an", "the"} else said.split(" ")[:-1]
        role = " ".join(before).lower()
        if not self._met.knowledge.has_organ(role) and role != "ministry":
            return None
        kind = "embassy" if "embassy" in role or "commission" in role else "ministry"
        body = replace(wording, sort=Sort.BODY, role=role, office="", kind=kind, extra=(), definite=True)
        found = resolve_body(self._met.cast, self._met.knowledge, body, None, f"the {role}", None)
        return found.actor if found is not None else None

    def served(self, wording: Wording) -> Actor | None:
        """The ministry of "the press service of the ministry": whoever speaks for a body is that body."""
        said = {*wording.extra, *wording.role.split()}
        if wording.plural or not _PRESS & said or wording.role.split()[-1] not in _DESKS:
            return None
        named = [h.actors[0] for h in wording.of if len(h.actors) == 1 and h.actors[0].type in _SPOKEN_FOR]
        inner = self.body(wording)
        return inner or (named[0] if named else None)

    def whose(self, wording: Wording) -> Actor | None:
        """The person of "the daughter of the president" and "Roe's daughter"."""
        if wording.whose is not None:
            return self._met.at_core.get(wording.whose)
        people = [hit.actors[0] for hit in wording.of if hit.actors[0].type == ActorType.PERSON]
        return people[0] if people else None

    def body(self, wording: Wording) -> Actor | None:
        """The body inside "the president of the Council", which was resolved before the whole."""
        inner = [self._met.at_core.get(i) for i in range(wording.core + 1, wording.last)] if wording.body else []
        outer = {actor.id for hit in wording.of for actor in hit.actors}
        bodies = [a for a in inner if a is not None and a.type in _HEADED and a.id not in outer]
        return bodies[-1] if bodies else None
