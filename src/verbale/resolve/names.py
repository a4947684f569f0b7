"""A name of the lexicon: which of its actors it names, and whether it is a mere place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from spacy.tokens import Token

from verbale.lexicon.usual import usual_owners
from verbale.mention.headline import acts_in_headline, in_headline
from verbale.mention.mention import Naming
from verbale.mention.table import bodies, company_words, groups, roles
from verbale.mention.wording import Hit, Wording
from verbale.mention.words import POSSESSIVE, Words
from verbale.record import Actor, ActorType
from verbale.resolve.cast import Cast
from verbale.resolve.found import Found, open_between
from verbale.resolve.knowledge import Knowledge
from verbale.resolve.places import is_place

#: How many times more often than its rivals a candidate must be named, for a metonym to mean it.
OFTENER = 3
#: Words beside the name of a platform on which somebody speaks.
_MEDIUM_BEFORE = {"on", "via", "through", "by", "to", "platform", "network", "app", "messenger", "site"}
_MEDIUM_AFTER = {"channel", "account", "post", "posts", "message", "page", "feed"}
#: Of so many candidates that a report does not name, the tables' likeliest is meant; more are a word of many states.
FEW = 3


@cache
def _others(noun: str) -> re.Pattern[str]:
    """Names that end with the noun, but for the European one: "State Commission", "Commission on Boundaries"."""
    return re.compile(
        rf"(?<!European )(?<!EU )\b(?!The\b|European\b|EU\b)[A-Z][\w-]+ {noun}\b|\b{noun} (?:of|on|for) [A-Z]"
    )


class Names:
    """Reads the names of one report, knowing which of them mean nothing else."""

    def __init__(self, words: Words, cast: Cast, knowledge: Knowledge, hits: Iterable[Hit]) -> None:
        hits = list(hits)
        self.words = words
        self.cast = cast
        self.knowledge = knowledge
        self.begin = {hit.first: hit for hit in hits}
        self.at = {i: hit for hit in hits for i in range(hit.first, hit.last)}
        self.over = {i for hit in hits for i in range(hit.first, hit.last)}
        self.housed = {hit.actors[0].id for hit in hits if hit.city and len(hit.actors) > 0}
        self.organised = {h.actors[0].of for h in hits if len(h.actors) == 1 and not h.context and h.actors[0].of}
        self.plain = {hit.actors[0].id for hit in hits if len(hit.actors) == 1 and not hit.context}

    def resolve(self, wording: Wording, hit: Hit) -> tuple[Found | None, Naming]:
        """The actor named and how; None when the words are part of a longer name that no table holds."""
        token, naming = self._top(hit), hit.naming
        if hit.city and self._leads_a_name(hit):
            return None, naming
        if hit.context == "word" and self._ends_a_name(hit):
            own = Actor.make(self.words.said(self._name_begin(hit), hit.last), ActorType.ORGAN)
            return Found(own, 0.5, "a body under its own name, in no table"), Naming.UNKNOWN
        doubtful = hit.context == "word" and (hit.actors[0].type != ActorType.STATE or token.is_upper)
        if doubtful and hit.actors[0].type == ActorType.OUTLET and self._is_medium(hit):
            return Found(hit.actors[0], 0.7, "a medium on which something is said"), naming
        if doubtful and naming != Naming.DEMONYM and not any(self._is_supported(a) for a in hit.actors):
            why = "the words also mean other things, and nothing else names this actor"
            return open_between(hit.actors, why), naming
        seated = hit.city and hit.actors[0].type == ActorType.GROUP
        sited = hit.actors[0].type in {ActorType.STATE, ActorType.UNION} or seated
        place = sited and is_place(token, capital=hit.city)
        if wording.kind == "town":
            return Found(None, 0.6, "a city as a place", hit.actors), Naming.PLACE
        if place or wording.kind == "place" or (hit.city and (self._is_dateline(hit) or self._is_inside(hit))):
            if hit.city:
                return Found(None, 0.7, "the city as a place", hit.actors), Naming.PLACE
            naming = Naming.PLACE
        if len(hit.actors) > 1:
            return self._between(hit, naming), naming
        sender = self.knowledge.embassy_of(hit.actors[0]) if wording.target else None
        if sender is not None:
            mission = self.knowledge.mission(sender, wording.target)
            name = f"mission of {sender.name} to {wording.target}"
            own = mission or Actor.make(name, ActorType.ORGAN, of=sender.id)
            return Found(own, 0.85, f"the mission of {sender.name} to {wording.target}"), naming
        state = self.knowledge.governed(hit.actors[0])
        if state is not None:
            self.cast.actors.setdefault(state.id, state)
            return Found(state, 0.8, f"the government stands for {state.name}", hit.actors), naming
        score = 0.8 if naming == Naming.METONYM else 0.9
        if hit.context in {"person", "place"} and not self._is_supported(hit.actors[0]):
            return Found(
                hit.actors[0], 0.5, f"{naming} in the lexicon; it is also the name of another {hit.context}"
            ), naming
        return Found(hit.actors[0], score, f"{naming} in the lexicon"), naming

    def is_doubtful(self, hit: Hit) -> bool:
        """True for words that mean other things too ("Commission"), when nothing else in the report names the actor."""
        if hit.context != "word" or hit.naming == Naming.DEMONYM or hit.actors[0].type == ActorType.STATE:
            return False
        return not any(self._is_supported(actor) for actor in hit.actors)

    def _top(self, hit: Hit) -> Token:
        """The word of a name on which the others hang: "Washington" of "Washington, D.C."."""
        tokens = self.words.tokens[hit.first : hit.last]
        inside = {token.i for token in tokens}
        return next((t for t in reversed(tokens) if t.head.i not in inside), tokens[-1])

    def _between(self, hit: Hit, naming: Naming) -> Found:
        """One of several actors of the same name, when the report tells which."""
        likeliest, counts = hit.actors[0], self.cast.counts
        if likeliest.type == ActorType.ORGAN and all(a.id == likeliest.of for a in hit.actors[1:]):
            return Found(likeliest, 0.7, "an organ; it may stand for its state", hit.actors[1:])
        owners = {a.of if a.type == ActorType.ORGAN else a.id for a in hit.actors}
        if len(owners) == 1:  # "the U.S. administration": one organ or another of the same state
            owner = self.knowledge.lexicon.actors.get(next(iter(owners)) or "")
            if owner is not None:
                self.cast.actors.setdefault(owner.id, owner)
                return Found(owner, 0.7, "organs of one actor bear the name", hit.actors)
        named = sorted((a for a in hit.actors if counts.get(a.id)), key=lambda a: (-counts[a.id], a.name))
        if not named:  # "the Congolese embassy" in a report that names one Congo only
            named = [a for a in hit.actors if a.type == ActorType.ORGAN and counts.get(a.of or "")]
            named = named if len(named) == 1 else []
        if not named and naming == Naming.METONYM and len(hit.actors) <= FEW:
            return Found(likeliest, 0.45, "the likeliest candidate, none of which the report names", hit.actors[1:])
        if len(named) == 1:
            rivals = tuple(a for a in hit.actors if a.id != named[0].id)
            return Found(named[0], 0.7, "the only candidate that the report names elsewhere", rivals)
        if naming == Naming.METONYM and named:
            others = tuple(a for a in named if a.id != likeliest.id)
            if likeliest in named and counts[likeliest.id] >= counts[others[0].id]:
                return Found(likeliest, 0.55, "the likeliest candidate, and named as often as any other", others)
            if counts[named[0].id] >= OFTENER * counts[named[1].id]:
                return Found(named[0], 0.6, "the candidate that the report names most", tuple(named[1:]))
        alone = likeliest.type == ActorType.STATE or not self._top(hit).conjuncts  # "Berlin, Ottawa and Brussels"
        if naming == Naming.METONYM and not named and alone and likeliest.type in {ActorType.STATE, ActorType.UNION}:
            return Found(likeliest, 0.5, "the likeliest candidate, and none is named in other words", hit.actors[1:])
        if not named and self._is_usual(hit.actors):
            why = "the usual bearer of the bare name, and the report names no other"
            return Found(likeliest, 0.5, why, hit.actors[1:])
        return open_between(hit.actors, "several actors bear the name")

    def _is_usual(self, actors: Sequence[Actor]) -> bool:
        """True when the first of `actors` is, or belongs to, the state that the name mostly means, not the others."""
        owned = [self.knowledge.lexicon.actors.get(a.of or "", a) if a.type == ActorType.ORGAN else a for a in actors]
        others = {state.name for state in owned if state.id != owned[0].id}
        return bool(others) and all(usual_owners().get(name) == owned[0].name for name in others)

    def _ends_a_name(self, hit: Hit) -> bool:
        """True for "Commission" in "the State Commission": the end of a name that no table holds."""
        words, before = self.words, hit.first - 1
        if before < 0 or words.begins[hit.first] or hit.last - hit.first > 1 or before in self.over:
            return False
        return words.capital[before] and not words.begins[before] and words.pos[before] == "PROPN"

    def _name_begin(self, hit: Hit) -> int:
        first = hit.first
        while first > 0 and self.words.capital[first - 1] and not self.words.begins[first - 1]:
            first -= 1
        return first

    def _leads_a_name(self, hit: Hit) -> bool:
        """True for the city in "the Washington Post": a part of a name that no table holds."""
        words, after = self.words, hit.last
        if after >= len(words) or words.begins[after] or not words.capital[after] or after in self.over:
            return False
        if words.lower[after] in company_words():
            return True
        known = roles().at(words.lower, after) or bodies().at(words.lower, after) or groups().at(words.lower, after)
        token = words.tokens[hit.last - 1]
        if in_headline(words, after) and (acts_in_headline(words, after) or self._is_supported(hit.actors[0])):
            return False  # "Tehran Protests to Baku"
        return known is None and words.pos[after] == "PROPN" and bool(token.dep_ == "compound")

    def _is_supported(self, actor: Actor) -> bool:
        """True when words of the report that mean nothing else name the actor, its owner or one of its members."""
        if actor.id in self.plain or (actor.of or "") in self.plain:
            return True
        if actor.of and (actor.of in self.housed or actor.of in self.organised or self._is_of_members(actor)):
            return True
        return any(member.id in self.plain for member in self.knowledge.members(actor))

    def _is_medium(self, hit: Hit) -> bool:
        """True of a platform after "on" or "by" or before "channel": "posted on X", "his Telegram account"."""
        before, after = self.words.lower_at(hit.first - 1), self.words.lower_at(hit.last)
        return before in _MEDIUM_BEFORE or after in _MEDIUM_AFTER

    def _is_of_members(self, organ: Actor) -> bool:
        """True when the report names a member of the union whose organ it is, and no other body by the same word."""
        noun = organ.name.split()[-1]
        owner = self.knowledge.lexicon.actors.get(organ.of or "")
        if owner is None or owner.type != ActorType.UNION or _others(noun).search(self.words.text):
            return False
        return any(member.id in self.plain for member in self.knowledge.members(owner))

    def _is_inside(self, hit: Hit) -> bool:
        """A city straight after "in", and not before a noun or "'s": true also where the parse went wrong."""
        words, after = self.words, hit.last
        if hit.first == 0 or words.lower[hit.first - 1] not in {"in", "at"}:
            return False
        return after >= len(words) or (words.lower[after] not in POSSESSIVE and words.pos[after] not in {"NOUN", "ADJ"})

    def _is_own_line(self, hit: Hit) -> bool:
        """True for the city that stands alone on a line, as where a transcript says where it was taken."""
        text = self.words.text
        before = text[: self.words.start[hit.first]].rpartition("\n")[2]
        after = text[self.words.end[hit.last - 1] :].partition("\n")[0]
        return not before.strip() and not after.strip(" .")

    def _is_dateline(self, hit: Hit) -> bool:
        """A city at the start of a paragraph, before a dash, a day or an agency's name."""
        words = self.words
        if self._is_own_line(hit):
            return True
        if not words.begins[hit.first] or hit.last >= len(words):
            return False
        after = words.lower[hit.last]
        return after in {"(", "—", "–", "-", ":", "/"} or after[0].isdigit()
