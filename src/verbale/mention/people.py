"""Persons by name: those whom the report or the tables know, and names that act like a person's."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.mention.mention import Naming
from verbale.mention.met import Met
from verbale.mention.table import says
from verbale.mention.wording import Wording
from verbale.record import Actor, ActorType
from verbale.resolve.found import Found
from verbale.resolve.people import resolve_person

_OPENING = {'"', "“", "«", "‘", "'"}
#: "The English and the Arabic did not agree": a single word behind one is no person's name.
_ARTICLES = {"the", "a", "an"}
#: Titles that are no part of a name.
_COURTESY = {"mr", "mrs", "ms", "miss", "m", "dr", "monsieur", "madame", "señor"}
#: Titles before the name of a cleric or noble.
_CLERGY = {
    "father",
    "cardinal",
    "archbishop",
    "bishop",
    "monsignor",
    "msgr",
    "rabbi",
    "imam",
    "ayatollah",
    "lord",
    "lady",
}
#: How the words that lead a clause hang on its verb.
SUBJECTS = {"nsubj", "nsubjpass", "agent", "csubj"}
#: Score from which a person is one whom the report itself names in full.
_IN_REPORT = 0.8


def _acts(token: Token) -> bool:
    """True of a subject and of "delivered by Roe"."""
    return token.dep_ in SUBJECTS or (token.dep_ == "pobj" and token.head.dep_ == "agent")


class People:
    """Resolves the names of persons in one report by what has been met."""

    def __init__(self, met: Met) -> None:
        self._met = met

    def resolve(self, wording: Wording) -> tuple[Found | None, Naming]:
        found = resolve_person(self._met.cast, self._met.knowledge, wording)
        if found is not None and found.score < _IN_REPORT and self.is_common(wording):
            return None, Naming.UNKNOWN
        if found is not None and found.score <= 0.4 and found.actor is not None:
            return found, Naming.UNKNOWN
        if found is not None:
            return found, Naming.SURNAME if len(wording.name) == 1 and not wording.office else Naming.NAME
        token = self._met.words.tokens[wording.core]
        titled = self._met.words.lower[wording.head[0]].rstrip(".") in _COURTESY | _CLERGY
        if wording.name and wording.head[1] - wording.head[0] > 1 and (wording.gender or titled):  # "Sheikh Tamim"
            first = wording.head[0]
            if self._met.words.lower[first].rstrip(".") in _COURTESY:
                first += 1 + (self._met.words.lower_at(first + 1) == ".")
            actor = Actor.make(self._met.words.said(first, wording.head[1]), ActorType.PERSON)
            return Found(actor, 0.5, "a title of courtesy before a name that no table holds"), Naming.UNKNOWN
        after_article = len(wording.name) == 1 and self._met.words.lower_at(wording.first - 1) in _ARTICLES
        if (
            wording.name
            and token.pos_ == "PROPN"
            and not after_article
            and (_acts(token) or self._said_beside(wording))
        ):
            actor = Actor.make(" ".join(wording.name), ActorType.PERSON)
            return Found(actor, 0.3, "a name that no table holds, said to act"), Naming.UNKNOWN
        return None, Naming.UNKNOWN

    def _said_beside(self, wording: Wording) -> bool:
        """True of "replies Roe" and "Roe objects": a verb of saying beside the name, whatever the parser made of it."""
        words, before = self._met.words, wording.first - 1
        if len(wording.name) != 1 or words.lower_at(before) in _ARTICLES:
            return False
        after = words.tokens[wording.last] if wording.last < len(words) else None
        if after is not None and after.lower_ in says() and not words.begins[wording.last]:
            return True
        if (
            words.begins[wording.first]
            and words.lower_at(wording.last) == ":"
            and words.lower_at(wording.last + 1) in _OPENING
        ):
            return True
        told = words.tokens[before] if before >= 0 and not words.begins[wording.first] else None
        return told is not None and told.lower_ in says() and told.pos_ == "VERB"

    def beside_person(self, wording: Wording) -> Actor | None:
        """A person of that name when "and" joins it to a person: "Roe and Doe met"."""
        words, core = self._met.words, wording.core
        if words.pos[core] != "PROPN" or wording.head[1] - wording.head[0] > 1 or len(wording.name[0]) < 3:
            return None
        for link, other in ((wording.first - 1, wording.first - 2), (wording.last, wording.last + 1)):
            who = self._met.at_core.get(other) if words.lower_at(link) == "and" else None
            if who is not None and who.type == ActorType.PERSON and self._met.cast.person_of(who) is not None:
                return Actor.make(wording.name[0], ActorType.PERSON)
        return None

    def is_common(self, wording: Wording) -> bool:
        """True of one word after an article that nothing follows: "the West" is nobody's surname."""
        alone = len(wording.name) == 1 and not wording.office and self._met.words.lower_at(wording.first - 1) == "the"
        return alone and self._met.words.tokens[wording.core].dep_ != "compound"
