"""Whom a pronoun means: the speaker, the one addressed, or who leads the words around it."""

from __future__ import annotations

from verbale.mention.acting_verbs import asked_of, papers, said_by
from verbale.mention.met import Met
from verbale.mention.wording import Wording
from verbale.record import Actor, ActorType
from verbale.resolve.antecedent import REACH, Place, fits
from verbale.resolve.found import Found
from verbale.resolve.home import equals, homes
from verbale.resolve.pronouns import likeliest, resolve_former, resolve_latter, weighed
from verbale.resolve.signer import signer_after
from verbale.resolve.speaker import speaker_of

#: Words back in which the leader of the clause before "it" is sought: about two sentences.
THING_REACH = 45
#: Genders of pronouns of those who speak or are spoken to: "we", "I", "you".
SPEAKERS = {"w", "i", "y"}


class Pronouns:
    """Resolves the pronouns of one report by what has been met."""

    def __init__(self, met: Met) -> None:
        self._met = met

    def resolve(self, wording: Wording) -> Found | None:
        at = wording.first
        if wording.gender == "l":
            return resolve_latter(self._met.cast, at)
        if wording.gender == "k":
            return resolve_former(self._met.cast, at)
        if wording.gender == "y":
            to = None if self._met.reading.is_quoted(self._met.words.start[at]) else self._met.addressee
            return Found(to, 0.6, "to whom the letter is addressed") if to is not None else None
        if wording.gender in SPEAKERS:
            return self._speaker(wording)
        start = at
        while start > 0 and not self._met.words.begins[start]:
            start -= 1
        token = self._met.words.tokens[at]
        ahead = self._named_ahead(at, start) if wording.gender == "n" and token.dep_ == "poss" else None
        if ahead is not None:
            return Found(ahead, 0.6, "the subject that the opening words of its sentence belong to")
        if wording.gender == "n" and self._acts_or_is_asked(at):
            if self._means_thing(at, papers()):
                return None  # "The letter names Chile. It asks": papers ask too
        elif wording.gender == "n":
            if token.dep_ == "dobj" or self._means_thing(at):
                return None  # "vetoed it": what is done to is seldom an actor
            if token.dep_ in {"expl", "nsubj"} and self._empty_it(at):
                return None
        quoted = self._met.reading.is_quoted(self._met.words.start[at])
        teller = self._teller(at, wording.gender) if not quoted else None
        if teller is not None:
            return Found(teller, 0.65, "who says so leads the sentence")
        owner = self._owner_in_clause(at, wording.gender)
        if owner is not None:
            # no surer than the one spoken of last: from .5 on whose it is decides what counts as a paper of his
            return Found(owner, 0.45, "who leads the clause owns what is done to")
        skip = self._acting_on(at) | self._spoken_of(at)
        chances = weighed(self._met.cast, wording.gender, self._place(at, start, quoted), skip)
        self._met.chances[at] = chances
        self._met.barred[at] = skip
        found = likeliest(chances)
        person = self._met.cast.person_of(found.actor) if found is not None and found.actor is not None else None
        if person is not None and not person.gender and wording.gender in {"m", "f"}:
            person.gender = wording.gender  # the report's own pronoun tells
        return found

    def _place(self, at: int, start: int, quoted: bool) -> Place:
        words, end = self._met.words, at + 1
        while end < len(words) and not words.begins[end]:
            end += 1
        role = words.tokens[at].dep_
        leads = role in {"nsubj", "nsubjpass"}
        return Place(at, start, quoted, leads, role, frozenset(words.lower[at + 1 : end]))

    def _teller(self, at: int, gender: str) -> Actor | None:
        """Roe in "Roe complained that she had asked": the subject of a saying is mostly that of what is said."""
        token = self._met.words.tokens[at]
        verb = token.head
        if token.dep_ not in {"nsubj", "nsubjpass"}:
            return None
        if verb.dep_ == "conj" and not any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.head.children):
            verb = verb.head
        if verb.dep_ != "ccomp" or verb.head.i > token.i:
            return None
        subject = next((c for c in verb.head.children if c.dep_ in {"nsubj", "nsubjpass"} and c.i < token.i), None)
        if subject is None or ";" in self._met.words.lower[self._met.words.at(subject.idx) : at]:
            return None
        actor = self._met.at_core.get(self._met.words.at(subject.idx))
        return actor if actor is not None and fits(self._met.cast, actor, gender) > 0 else None

    def _owner_in_clause(self, at: int, gender: str) -> Actor | None:
        """Roe in "Roe and her colleague" and in "Roe embraced her guest": she who leads the clause."""
        token = self._met.words.tokens[at]
        if token.dep_ != "poss" or gender not in {"m", "f", "n"}:
            return None
        noun = token.head
        while noun.dep_ in {"pobj", "prep", "conj", "appos", "dative", "dobj"} and noun.head.i != noun.i:
            joined = noun.dep_ == "conj" and noun.head.i < at
            noun = noun.head
            first = self._met.at_core.get(self._met.words.at(noun.idx)) if joined else None
            if first is not None and fits(self._met.cast, first, gender) > 0:
                return first
            if noun.pos_ in {"VERB", "AUX"}:
                break
        if noun.pos_ not in {"VERB", "AUX"}:
            return None
        subject = next((c for c in noun.children if c.dep_ in {"nsubj", "nsubjpass"} and c.idx < token.idx), None)
        actor = self._met.at_core.get(self._met.words.at(subject.idx)) if subject is not None else None
        if actor is None or fits(self._met.cast, actor, gender) <= 0:
            return None
        told = gender != "f" or fits(self._met.cast, actor, gender) >= 1.0
        return actor if told or not self._woman_before(at) else None

    def _woman_before(self, at: int) -> bool:
        """True when the report just spoke of a woman: of those whose gender no word tells, most are men."""
        near = (seen.actor for seen in self._met.cast.back(at) if at - seen.at <= REACH)
        people = (self._met.cast.person_of(actor) for actor in near)
        return any(person is not None and person.gender == "f" for person in people)

    def _named_ahead(self, at: int, start: int) -> Actor | None:
        """The subject of a sentence that opens with "In its letter": the words before a subject look ahead to it."""
        words = self._met.words
        if words.pos[start] != "ADP" or at - start > 3:
            return None
        for i in range(at + 1, min(at + 12, len(words))):
            if words.begins[i]:
                return None
            token = words.tokens[i]
            if token.dep_ == "nsubj" and token.head.dep_ == "ROOT":
                hit = self._met.names.at.get(i)
                return hit.actors[0] if hit is not None and len(hit.actors) == 1 else None
        return None

    def _acting_on(self, at: int) -> frozenset[str]:
        """Who leads the clause in which the pronoun at `at` is an object, and so is not meant by it.

        "Smith telephoned Jones and pressed him": not Smith. "Smith, who spoke with him": not Smith either.
        """
        token = self._met.words.tokens[at]
        if token.dep_ not in {"dobj", "dative", "pobj", "nsubj"} or token.lower_ in {"he", "she", "they"}:
            return frozenset()
        verb = token.head
        if token.dep_ == "nsubj" and verb.dep_ in {"xcomp", "ccomp"}:
            verb = verb.head  # "asked him to wait"
        elif token.dep_ == "nsubj":
            return frozenset()
        while verb.pos_ == "ADP" and verb.head.i != verb.i:
            verb = verb.head
        for _ in range(4):
            subjects = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}]
            if subjects:
                subject = verb.head if subjects[0].tag_ in {"WP", "WDT"} and verb.dep_ == "relcl" else subjects[0]
                actor = self._met.at_core.get(self._met.words.at(subject.idx))
                return frozenset() if actor is None else frozenset({actor.id})
            if verb.dep_ not in {"conj", "xcomp"}:
                break
            verb = verb.head
        return frozenset()

    def _spoken_of(self, at: int) -> frozenset[str]:
        """Roe in "“Roe has written to us,” he said": who speaks does not call himself by his name."""
        words, reading = self._met.words, self._met.reading
        start = words.start[at]
        before = [q.span for q in reading.quotations if 0 <= start - q.span.end <= 2]
        return frozenset(
            seen.actor.id
            for span in before
            for seen in self._met.cast.back(at)
            if span.start <= words.start[seen.at] < span.end and seen.actor.type in {ActorType.PERSON, ActorType.OFFICE}
        )

    def _acts_or_is_asked(self, at: int) -> bool:
        """True of "it" that says or asks something, or is asked to do something: only an actor can."""
        token = self._met.words.tokens[at]
        verb = token.head
        if token.dep_ == "dobj" or (token.dep_ == "nsubj" and verb.dep_ in {"xcomp", "ccomp"} and verb.head.i < at):
            asking = verb if token.dep_ == "dobj" else verb.head
            return asking.lemma_ in asked_of() and any(c.dep_ in {"xcomp", "ccomp", "prep"} for c in asking.children)
        if token.dep_ != "nsubj" or verb.lemma_ not in said_by():
            return False
        return verb.tag_ != "VBN" or not any(c.dep_ == "auxpass" for c in verb.children)

    def _means_thing(self, at: int, among: frozenset[str] = frozenset()) -> bool:
        """True when the leader of the clause before is a thing that is no actor: "the letter … it".

        `among`: the things that count, all when it is empty.
        """
        words = self._met.words
        for i in range(at - 1, max(0, at - THING_REACH), -1):
            token = words.tokens[i]
            if token.dep_ in {"nsubj", "nsubjpass"}:
                if i in self._met.at_core or token.pos_ == "PRON":
                    return False
                return bool(token.tag_ == "NN") and (not among or token.lemma_ in among)
        return False

    def _empty_it(self, at: int) -> bool:
        """ "It is clear that …", "it remains to be seen": nobody is meant."""
        head = self._met.words.tokens[at].head
        return bool(
            head.lemma_ in {"be", "seem", "appear", "remain"}
            and any(c.dep_ in {"ccomp", "xcomp", "acomp", "csubj"} for c in head.children)
        )

    def _home_of(self, speaker: Actor, at: int) -> Actor | None:
        """For whom a minister or spokesman acts where no word tells: for the state that leads the text before."""
        person = self._met.cast.person_of(speaker)
        if person is not None and not person.posts:
            return None
        likely = homes(self._met.cast, at, {ActorType.STATE, ActorType.UNION})
        return likely[0][1] if likely and len(equals(likely)) == 1 else None

    def _president(self) -> Actor | None:
        """Who says "I" without another word of who speaks, on the pages of a presidency: the president of that day."""
        state, organ = self._met.cast.publisher
        if state is None or organ is None or self._met.knowledge.kind_of(organ) != "presidency":
            return None
        held = self._met.knowledge.holders("president", "president", state)
        return held[0] if len(held) == 1 else None

    def _speaker(self, wording: Wording) -> Found | None:
        at = self._met.words.start[wording.first]
        speaker = speaker_of(self._met.reading, self._met.words, self._met.at_core, at)
        if speaker is None and not self._met.reading.is_quoted(at):
            before = [who for start, who in self._met.labels or () if start <= at]
            written = self._met.house or signer_after(self._met.signers, at) or self._met.issuer
            speaker = before[-1] if before else written
            if speaker is None and wording.gender == "w":
                speaker = self._met.cast.publisher[0]
            if wording.gender == "i" and (speaker is None or speaker.type == ActorType.STATE):
                speaker = self._president() or speaker
            if speaker is not None and speaker.type == ActorType.GROUP and self._met.issuer is not None:
                speaker = self._met.issuer  # the heading of a joint letter says for whom its signers act
        if speaker is None:
            return None
        if wording.gender == "w" and speaker.type in {ActorType.PERSON, ActorType.OFFICE, ActorType.ORGAN}:
            state = self._met.cast.state_of(speaker) or self._met.knowledge.represents(speaker)
            if state is None and not self._met.reading.is_quoted(at):
                state = self._met.cast.publisher[0]  # the spokesman of a briefing speaks for those who print it
            state = state or self._home_of(speaker, wording.first)
            if state is not None:
                return Found(state, 0.5, f"{speaker.name} speaks for {state.name}", (speaker,))
        if wording.gender == "i" and speaker.type not in {ActorType.PERSON, ActorType.OFFICE}:
            return None
        return Found(speaker, 0.6, "the speaker of the words quoted")
