"""All mentions of actors in a report, each resolved to an actor or left open."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from verbale.lexicon.lexicon import Lexicon
from verbale.mention.again import decide_again
from verbale.mention.asker import others_in_act
from verbale.mention.beside import Beside
from verbale.mention.carry import ARTICLES, carried
from verbale.mention.composed import composed
from verbale.mention.former import dated
from verbale.mention.hits import Hits
from verbale.mention.mention import Mention, Naming
from verbale.mention.met import Met
from verbale.mention.people import SUBJECTS, People
from verbale.mention.phrase import BOUND
from verbale.mention.pronouns import SPEAKERS, Pronouns
from verbale.mention.scan import apart_from_regions, names_within, scan
from verbale.mention.table import bodies, split
from verbale.mention.wording import Hit, Sort, Wording
from verbale.mention.wordings import find_wordings
from verbale.reading import Reading
from verbale.record import Actor, ActorType, Span
from verbale.resolve.addressee import addressee_of, house_of
from verbale.resolve.armed import armed_meant
from verbale.resolve.bodies import resolve_body
from verbale.resolve.bound import resolve_bound
from verbale.resolve.companies import resolve_group
from verbale.resolve.counts import lists_of, resolve_count
from verbale.resolve.descriptions import resolve_description
from verbale.resolve.found import Found
from verbale.resolve.joint import and_list
from verbale.resolve.names import Names
from verbale.resolve.national import is_one, resolve_called, resolve_national
from verbale.resolve.offices import resolve_office
from verbale.resolve.owner import of_the_page
from verbale.resolve.people import PARTIES, collect, collect_known
from verbale.resolve.places import is_place
from verbale.resolve.presiding import presiding
from verbale.resolve.publisher import publisher
from verbale.resolve.scene import Scene
from verbale.resolve.signer import issuer, signers
from verbale.resolve.speaker import labelled

_NAMINGS = {
    Sort.PERSON: Naming.NAME, Sort.OFFICE: Naming.OFFICE, Sort.BODY: Naming.NAME, Sort.GROUP: Naming.COLLECTIVE,
    Sort.COUNT: Naming.COLLECTIVE, Sort.DESCRIPTION: Naming.DESCRIPTION, Sort.PRONOUN: Naming.PRONOUN,
}  # fmt: skip
_JOINED = re.compile(r"[\w.][-‑‐–/]\w")
#: Words for one state of a union: "each member country".
_MEMBER = {"state", "country", "nation", "government"}
_OWN = {"my", "our", "your"}
_MAIN = {"ROOT", "conj", "parataxis"}


def find_mentions(reading: Reading) -> list[Mention]:
    """Mentions of the report in order of their span; spans may nest, and stay out of furniture."""
    return _Finder(reading).find()


def _outlet_of(reading: Reading) -> Actor | None:
    """Whoever published the report, None when nobody is named or an actor of the lexicon that is no outlet did."""
    name = (reading.report.outlet or "").strip()
    if not name:
        return None
    known = Lexicon.load().actor(name)
    if known is not None:
        return known if known.type == ActorType.OUTLET else None
    return Actor.make(name, ActorType.OUTLET)


class _Finder(Met):
    """Reads one report from its beginning to its end, and remembers whom it met."""

    def __init__(self, reading: Reading) -> None:
        super().__init__(reading)
        self.found: list[tuple[Wording, Mention]] = []
        self.left: list[Wording] = []  # one-word names that might be a person's

    def find(self) -> list[Mention]:
        self.cast.outlet = _outlet_of(self.reading)
        self.cast.publisher = publisher(self.reading.report.outlet or "")
        hits = dated(self.words, apart_from_regions(self.words, scan(self.words, self.cast.outlet)), self.knowledge.on)
        self.names = Names(self.words, self.cast, self.knowledge, hits)
        self.cast.scene = Scene.of(self.reading, self.words)
        at = self.cast.scene.dateline
        places = [h.actors[0] for h in hits if h.first in at and h.actors[0].type == ActorType.STATE]
        self.cast.dateline = places[0] if places else None
        wordings = find_wordings(self.words, Hits(hits))
        self._first_pass(hits, wordings)
        wordings = carried(self.words, wordings, self._carried_names())
        # Who speaks is often named after the quotation: "we" and "I" wait until everybody else is known.
        for wording in sorted(wordings, key=lambda w: (self._speaks(w), w.last, -w.first)):
            if self.labels is None and self._speaks(wording):
                self.labels = labelled(self.reading, self.words, self.at_core)
                self.signers = signers(self.reading, self.words, self.at_core)
                self.issuer = issuer(self.reading, self.words, self.at_core, self.cast)
                self.house = house_of(self.reading, self.words, self.at_core)
                self.addressee = addressee_of(self.reading, self.words, self.at_core)
            mention = self._mention(wording)
            if mention is None and wording.sort == Sort.PERSON and len(wording.name) == 1 and not wording.office:
                self.left.append(wording)
            if mention is not None:
                self.found += [(wording, one) for one in self._apart(wording, mention)]
        self._acting()
        self._named_behind()
        self.found = composed(self.words, self.found)
        if self.reading.marking is not None:
            decide_again(self, self.found, self.reading.marking, lambda wording: self._resolve(wording)[0])
        self.found = [(w, m) for w, m in self.found if m.actor is not None or w.gender not in SPEAKERS]
        return sorted((m for _, m in self.found), key=lambda m: (m.span.start, -m.span.end, m.head))

    def _apart(self, wording: Wording, mention: Mention) -> list[Mention]:
        """The mention, or one for each name when two share one word: "U.S.-ASEAN"."""
        hit = wording.hit
        if hit is None or not _JOINED.search(self.words.tokens[hit.first].text):
            return [mention]
        parts = names_within(self.words, hit.first, hit.last)
        if len(parts) < 2:
            return [mention]
        return [
            Mention(Span(start, end), Span(start, end), naming, actor, 0.9, f"{naming} in the lexicon")
            for start, end, actor, naming in parts
        ]

    def _acting(self) -> None:
        """One-word names that act somewhere in the report, where they stand and do nothing: "a letter of Roe"."""
        acting = {
            m.actor.name: m.actor
            for w, m in self.found
            if w.sort == Sort.PERSON and len(w.name) == 1 and not w.office and m.actor is not None
            and m.naming == Naming.UNKNOWN and m.score <= 0.3
        }  # fmt: skip
        for wording in self.left:
            actor = acting.get(wording.name[0]) or People(self).beside_person(wording)
            if actor is not None and not People(self).is_common(wording):
                span = self.words.span(wording.first, wording.last)
                head = self.words.span(*wording.head)
                why = "a name that no table holds, said to act elsewhere in the report"
                self.found.append((wording, Mention(span, head, Naming.UNKNOWN, actor, 0.3, why)))

    def _named_behind(self) -> None:
        """ "Presidents Roe and Doe": the persons named behind an office of several."""
        people = {m.span.start: m for w, m in self.found if w.sort == Sort.PERSON and not w.office}
        for i, (wording, mention) in enumerate(self.found):
            if wording.sort != Sort.GROUP or not wording.office:
                continue
            at, last, named = wording.last, wording.last, list[Actor]()
            while at < len(self.words):
                person = people.get(self.words.start[at])
                if person is None or person.actor is None or person.actor.type != ActorType.PERSON:
                    break
                named.append(person.actor)
                at = last = self.words.at(person.span.end - 1) + 1
                if self.words.lower_at(at) not in {",", "and"}:
                    break
                at += 1 + (self.words.lower_at(at + 1) == "and")
            if len(named) > 1:
                actor = Actor.make(and_list([a.name for a in named]), ActorType.GROUP)
                span, head = self.words.span(wording.first, last), self.words.span(wording.last, last)
                why = f"the persons named behind {self.words.said(*wording.head)}"
                self.found[i] = (wording, replace(mention, span=span, head=head, actor=actor, score=0.8, why=why))

    def _speaks(self, wording: Wording) -> bool:
        """True for "we" and "I", and for what they own ("my Government")."""
        return wording.gender in SPEAKERS or (wording.owner is not None and self.words.lower[wording.owner] in _OWN)

    def _first_pass(self, hits: list[Hit], wordings: list[Wording]) -> None:
        named = Counter(h.actors[0] for h in hits if len(h.actors) == 1 and h.actors[0].type in PARTIES)
        collect(self.cast, self.knowledge, wordings, [actor for actor, _ in named.most_common()])
        plain: list[tuple[int, int, Actor]] = []
        for hit in hits:
            if len(hit.actors) == 1 and not self.names.is_doubtful(hit):
                token = self.words.tokens[hit.last - 1]
                mere = hit.first in self.cast.scene.dateline or (hit.city and is_place(token, capital=True))
                self.cast.count(hit.actors[0], 1 if mere else 2)
                if (
                    hit.naming != Naming.DEMONYM
                    and hit.actors[0].type == ActorType.STATE
                    and not is_place(token, capital=False)
                ):
                    plain.append((hit.first, hit.last, hit.actors[0]))
        self.cast.all_lists = lists_of(plain, self.words.lower)
        collect_known(self.cast, self.knowledge, wordings)

    def _carried_names(self) -> set[str]:
        """Names that can stand alone: all of a person's whom the report presents, the surname of any other."""
        names = set()
        for person in self.cast.persons:
            names |= person.names if person.is_presented else person.surnames
        return names | {n.partition("-")[2] for n in names if n.partition("-")[0] in ARTICLES and "-" in n}

    def _mention(self, wording: Wording) -> Mention | None:
        words = self.words
        found, naming = self._resolve(wording)
        if found is None and wording.definite and wording.sort not in {Sort.PRONOUN, Sort.NAME, Sort.PERSON}:
            found = Found(None, 0.0, "nobody named in this report fits the words")
        if found is None and wording.gender in SPEAKERS:
            found = Found(None, 0.0, "nobody is known to speak here")
        if found is None:
            return None
        head = words.span(*wording.head)
        if found.actor is not None:
            owner = self.knowledge.lexicon.actors.get(found.actor.of or "")
            if owner is not None:
                self.cast.actors.setdefault(owner.id, owner)
            leading = [t for t in words.tokens[wording.first : wording.last] if t.dep_ in SUBJECTS]
            if wording.first in self.cast.scene.dateline:
                pass  # who brings the report and from where is no party to it
            elif wording.sort != Sort.PRONOUN or found.score > 0.4:
                weight = 0.4 if naming in {Naming.DEMONYM, Naming.PLACE} else 1.0
                quoted = self.reading.is_quoted(head.start)
                main = any(t.dep_ == "nsubj" and t.head.dep_ in _MAIN for t in leading)
                self.cast.note(
                    wording.first, found.actor, leads=bool(leading), weight=weight, quoted=quoted, main=main,
                    pronoun=wording.gender if wording.sort == Sort.PRONOUN else "",
                    role=words.tokens[wording.core].dep_,
                )  # fmt: skip
            other = self.at_core.get(wording.first - 2) if words.lower_at(wording.first - 1) == "and" else None
            if other is not None and other != found.actor and {other.type, found.actor.type} == {ActorType.PERSON}:
                self.cast.joined.append((wording.first, (other, found.actor)))
            for i in range(wording.head[0], wording.head[1]):
                self.at_core.setdefault(i, found.actor)
            self.at_core[wording.core] = found.actor
        return Mention(
            words.span(wording.first, wording.last), head, naming, found.actor, found.score, found.why, found.rivals
        )

    def _resolve(self, wording: Wording) -> tuple[Found | None, Naming]:
        words, cast, sort = self.words, self.cast, wording.sort
        naming = _NAMINGS.get(sort, Naming.NAME)
        said = words.said(wording.first, wording.last)
        owner = self.at_core.get(wording.owner) if wording.owner is not None else None
        cast.asking = Beside(self).asking(wording)
        others = others_in_act(words, wording.core) if sort in {Sort.OFFICE, Sort.COUNT} else []
        cast.beside = frozenset(words.lower[at] for at in others)
        if sort == Sort.COUNT:
            cast.asking |= {actor.id for at in others if at in self.names.at for actor in self.names.at[at].actors}
        if sort == Sort.NAME and wording.hit is not None:
            if wording.hit.naming == Naming.DEMONYM and is_one(words, wording.hit):
                person = resolve_national(cast, self.knowledge, wording.hit, wording.first)
                if person is not None:
                    return person, Naming.DESCRIPTION
            named, naming = self.names.resolve(wording, wording.hit)
            plain = words.said(*wording.head).lower()
            chair = presiding(cast, self.knowledge, plain, named.actor) if named is not None and named.actor else None
            if chair is not None:
                return chair, Naming.DESCRIPTION
            seat = Beside(self).seat_of(wording)
            if seat is not None and named is not None and named.actor is not None:
                elsewhere = named.actor.type == ActorType.ORGAN and named.actor.of not in {a.id for a in seat.actors}
                seat = seat if elsewhere and wording.hit.context == "word" else None
            if seat is not None and self.knowledge.has_organ(plain):
                # "The Foreign Office in Tokyo": a name of one organ, and what every state calls its own
                bare = replace(wording, sort=Sort.BODY, role=plain, hit=None, definite=True, of=(seat,))
                return resolve_body(cast, self.knowledge, bare, None, said, None), Naming.NAME
            body = bodies().get(split(plain)) if named is not None and named.actor is None else None
            if body is not None and wording.hit.context == "word":
                bare = replace(wording, sort=Sort.BODY, role=plain, kind=body.kind, hit=None, definite=True)
                earlier = resolve_body(cast, self.knowledge, bare, None, said, None)
                if earlier is not None and earlier.actor is not None:
                    return earlier, Naming.DESCRIPTION
            common = plain.partition(" ")[0] in {"ministry", "department"} and self.knowledge.has_organ(plain)
            if common and named is not None and named.actor is None:
                bare = replace(wording, sort=Sort.BODY, role=plain, kind="ministry", hit=None, definite=True)
                # "the Ministry of External Affairs"
                at_home = resolve_body(cast, self.knowledge, bare, None, said, None)
                if at_home is not None and at_home.actor is not None:
                    return at_home, naming
            return named, naming
        if sort == Sort.PERSON:
            return People(self).resolve(wording)
        if sort == Sort.OFFICE and wording.office in BOUND:
            told = owner or Beside(self).whose(wording)
            bound = resolve_bound(wording, told)
            if bound is not None or wording.office != "lawyer":
                return bound, naming
        if sort == Sort.OFFICE:
            beside = Beside(self).person(wording, said)
            if beside is not None:
                return Found(beside, 0.8, "the office stands beside the name"), naming
            called = resolve_called(cast, self.knowledge, wording)
            if called is not None:
                return called, naming
            organ = Beside(self).organ(wording, said)
            if organ is not None:
                served = replace(wording, role=wording.role.split()[-1], body=organ.name, extra=())
                return resolve_office(cast, self.knowledge, served, None, said, organ), naming
            own = of_the_page(cast, self.knowledge, wording) if Beside(self).is_at_home(wording, said) else None
            if own is not None:
                return own, naming
            return resolve_office(cast, self.knowledge, wording, owner, said, Beside(self).body(wording)), naming
        if sort == Sort.BODY:
            name = wording.name[0] if wording.name else None
            each = said.split(" ")[0].lower() in {"each", "both", "neither", "either"}
            if (wording.role == "side" or wording.office == "plain") and each:
                return resolve_count(cast, self.knowledge, replace(wording, number=2)), Naming.COLLECTIVE
            two = wording.plural and wording.number == 2 and not wording.of and owner is None
            pair = resolve_count(cast, self.knowledge, wording) if two else None
            if pair is not None and pair.actor is not None:
                organs = f"{wording.role} of {pair.actor.name}"
                joint = pair.actor if wording.office == "plain" else Actor.make(organs, ActorType.GROUP)
                return Found(joint, pair.score, pair.why), Naming.COLLECTIVE
            desk = Beside(self).served(wording)
            if desk is not None:
                return Found(desk, 0.7, f"what speaks for {desk.name}"), naming
            found = armed_meant(cast, wording, owner) if name is None else None
            found = found or resolve_body(cast, self.knowledge, wording, owner, said, name)
            if found is None and wording.plural and (wording.number or 0) > 12:
                return resolve_count(cast, self.knowledge, wording), Naming.COLLECTIVE
            return found, naming
        if sort == Sort.GROUP:
            if words.lower_at(wording.last) == "of" and not wording.of:
                kind = "persons" if wording.kind == "members" else wording.kind  # "members of civil society"
                wording = replace(wording, definite=False, kind=kind)  # "the leaders of the groups": the words go on
            return resolve_group(cast, self.knowledge, wording, owner or Beside(self).body(wording), said), naming
        if sort == Sort.COUNT:
            return resolve_count(cast, self.knowledge, wording), naming
        if sort == Sort.DESCRIPTION:
            if "member" in wording.extra and wording.role in _MEMBER:  # "each member country": of the union spoken of
                one_of = replace(wording, kind="members", role="member states", extra=(), number=None)
                return resolve_group(cast, self.knowledge, one_of, owner, said), Naming.COLLECTIVE
            if said.split(" ")[0].lower() in {"each", "both", "neither", "every", "either"}:
                return resolve_count(cast, self.knowledge, replace(wording, number=2)), Naming.COLLECTIVE
            return armed_meant(cast, wording, owner) or resolve_description(cast, wording, owner, said), naming
        return Pronouns(self).resolve(wording), naming
