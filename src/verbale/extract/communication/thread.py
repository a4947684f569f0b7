"""Brings together the mentions of one communication, and ties a reply to what it answers."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Token

from verbale.extract.communication.draft import Article, Draft
from verbale.extract.communication.party import (
    agree,
    clash,
    disagree,
    identity,
    is_envoy,
    is_officer,
    is_official,
    is_person,
)
from verbale.extract.communication.trigger import is_paper
from verbale.reading import Reading
from verbale.record import Modality

#: How many sentences after a meeting "he told his host" still tells of that meeting (read off the gold reports).
SAID_WITHIN = 4

#: Modalities of what is told as an act, done or to come.
_TOLD = {Modality.ASSERTED, Modality.PLANNED, Modality.HISTORICAL}

_NOT = {Modality.NEGATED, Modality.DENIED}

#: Nouns for papers of a kind of their own, which no one calls a reply.
_OWN_KIND = {"list", "checklist", "idea", "guideline"}

#: Verbs of speech that are a message only between parties: "told his counterpart", not "told the BBC".
_SAYING = {"tell", "inform", "advise", "assure", "notify", "protest"}

#: Modalities under which a thing has not happened, or may not.
_UNREAL = {Modality.PLANNED, Modality.CONDITIONAL, Modality.POSSIBLE, Modality.NEGATED, Modality.DENIED}


@dataclass(slots=True)
class Thread:
    """All drafts of one communication, in order of the text."""

    drafts: list[Draft] = field(default_factory=list)

    @property
    def first(self) -> Draft:
        return self.drafts[0]

    @property
    def form(self) -> str:
        """The form of the first mention that names one; "reply" and "text" name none."""
        named = [d for d in self.drafts if d.trigger.strength == "strong" and not d.is_reply]
        return (named or self.drafts)[0].trigger.form

    @property
    def family(self) -> str:
        return self.first.trigger.family

    @property
    def forms(self) -> set[str]:
        """Forms that the mentions name; words that only take up another name none."""
        named = {d.trigger.form for d in self.drafts if d.trigger.strength != "follow"}
        return named or {self.first.trigger.form}

    @property
    def side(self) -> list[Token]:
        """All who are at the sending end."""
        return [t for d in self.drafts for t in d.side]

    @property
    def fits(self) -> set[str]:
        return {form for d in self.drafts for form in d.trigger.fits}

    def tokens(self, role: str) -> list[Token]:
        return [t for d in self.drafts for t in d.role(role)]


def bring_together(reading: Reading, drafts: list[Draft]) -> list[Thread]:
    """Threads in order of their first mention; drafts that take up nothing and name too little are left out."""
    threads: list[Thread] = []
    for draft in _merge_acts(drafts):
        if _is_said_at(reading, draft, threads) or (_is_saying(draft) and not _stands_alone(reading, draft)):
            continue
        likely = [(_likeness(reading, draft, t), at) for at, t in enumerate(threads) if _is_same(reading, draft, t)]
        thread = threads[max(likely)[1]] if likely else None
        if thread is not None:
            thread.drafts.append(draft)
        elif _stands_alone(reading, draft):
            threads.append(Thread([draft]))
    return threads


def answered_by(thread: Thread, threads: list[Thread], reading: Reading) -> tuple[Thread, list[Token]] | None:
    """The thread that `thread` answers, and the words that say so."""
    for draft in thread.drafts:
        for token in draft.answers:
            for other in threads:
                if other is not thread and any(_covers(token, d.trigger.token) for d in other.drafts):
                    return other, [token]
    replies = [d for d in thread.drafts if d.is_reply]
    if not replies or thread.family == "encounter":
        return None
    own = thread.tokens("sender")
    before = [
        t
        for t in threads
        if t is not thread and t.family == "paper" and not t.first.is_reply and not agree(reading, t.tokens("sender"), own)
        and t.first.modality not in _UNREAL
    ]  # fmt: skip
    return (before[0], [replies[0].trigger.token]) if len(before) == 1 else None


def _is_saying(draft: Draft) -> bool:
    return draft.trigger.is_verb and draft.trigger.row["lemma"] in _SAYING and draft.trigger.form == "message"


def _is_said_at(reading: Reading, draft: Draft, threads: list[Thread]) -> bool:
    """True when "X told Y" only says what was said when the two met or spoke, as told a few sentences before."""
    if not _is_saying(draft):
        return False
    told_with = draft.trigger.token.head.i if draft.trigger.token.dep_ == "conj" else -1
    for thread in reversed(threads):
        if thread.family == "encounter" and any(d.trigger.token.i == told_with for d in thread.drafts):
            draft.roles.clear()
            thread.drafts.append(draft)  # "called in the envoy and protested": one act
            return True
        if thread.family != "encounter" or thread.form in {"press conference", "visit"}:
            continue
        last = thread.drafts[-1].trigger.token
        near = sum(1 for t in draft.trigger.token.doc[last.i : draft.trigger.token.i] if t.is_sent_start) <= SAID_WITHIN
        taking_part = thread.tokens("sender") + thread.tokens("recipients")
        ours = draft.role("sender"), draft.role("recipients")
        agreed = sum(1 for side in ours if agree(reading, side, taking_part))
        if near and agreed and all(side and not disagree(reading, side, taking_part) for side in ours):
            thread.drafts.append(draft)
            draft.roles.clear()
            return True
    return False


def _merge_acts(drafts: list[Draft]) -> list[Draft]:
    """Drafts less the verbs that only carry a noun's communication: "told Paris in a letter", "met for talks"."""
    kept: list[Draft] = []
    verbs = {d.trigger.token.i: d for d in drafts if d.trigger.is_verb}
    carried: set[int] = set()
    for draft in drafts:
        if draft.trigger.is_verb:
            continue
        answering = [c for c in draft.trigger.token.children if c.i in verbs and verbs[c.i].is_reply]
        carrier = verbs[answering[0].i] if answering else verbs.get(draft.verb.i) if draft.verb is not None else None
        if carrier is None or not _can_carry(carrier, draft) or carrier.trigger.token.i in carried:
            continue
        carried.add(carrier.trigger.token.i)
        draft.is_reply = draft.is_reply or carrier.is_reply
        draft.answers += carrier.answers
        for role, tokens in carrier.roles.items():
            for token in tokens:
                to = role
                if (
                    draft.trigger.family == "encounter"
                    and role == "recipients"
                    and draft.trigger.form != "press conference"
                ):
                    to = "sender"
                draft.add(to, token)
        draft.days += [day for day in carrier.days if day not in draft.days]
    kept = [d for d in drafts if d.trigger.token.i not in carried]
    return kept


def _can_carry(verb: Draft, noun: Draft) -> bool:
    if any(_covers(token, noun.trigger.token) for token in verb.answers) or noun.trigger.strength == "follow":
        return False
    if verb.trigger.family == noun.trigger.family:
        return verb.trigger.form != "visit" or noun.trigger.form == "visit"
    return verb.trigger.row["lemma"] in {"tell", "inform", "assure", "advise"} and noun.trigger.family == "encounter"


def _covers(token: Token, trigger: Token) -> bool:
    if token.i == trigger.i:
        return True
    return any(t.i == trigger.i for t in token.subtree) and token.lemma_.lower() in {
        "demand",
        "content",
        "text",
        "call",
    }


def _stands_alone(reading: Reading, draft: Draft) -> bool:
    """True when the draft says enough to be a communication of its own."""
    tied = [t for role in ("sender", "recipients", "handed_over_by", "received_by") for t in draft.role(role)]
    if draft.trigger.is_verb:
        return _verb_stands(reading, draft, tied)
    if draft.trigger.family == "encounter":
        return _encounter_stands(reading, draft, tied)
    strength = draft.trigger.strength
    real = any(_acts(reading, t) for t in tied)
    real = real or (draft.verb is not None and any(t.pos_ == "PRON" for t in tied))
    if (
        draft.is_reply
        and draft.trigger.token.lemma_ in {"reply", "response"}
        and any(is_paper(t) for t in draft.answers)
    ):
        return True
    if draft.trigger.form == "resolution":
        return real and bool(draft.statuses)
    if draft.is_reply and draft.trigger.token.lemma_ != "reply" and draft.modality in _NOT:
        return False  # "no clear answer": a response that did not come
    if strength == "follow":
        return real and bool(draft.statuses & {"sent", "delivered"})
    if strength == "addressed":
        return bool(draft.role("recipients"))
    if strength == "reply":
        return real and any(is_paper(t) for t in draft.answers)
    return strength == "strong" or real


def _acts(reading: Reading, token: Token) -> bool:
    """True for a party and for one who is known to act for one."""
    return is_official(reading, token) or bool((who := identity(reading, token)) and who.party)


def _verb_stands(reading: Reading, draft: Draft, tied: list[Token]) -> bool:
    lemma = draft.trigger.row["lemma"]
    if lemma in _SAYING and draft.trigger.form == "message":
        by, to = draft.role("sender"), draft.role("recipients")
        known = [i for t in by if (i := identity(reading, t)) and i.party]
        other = [i for t in to if (i := identity(reading, t)) and i.party]
        if lemma == "protest":
            return bool(known)
        if known and other:
            return any(a.party != b.party for a in known for b in other)
        return bool(by) and any(is_envoy(t) for t in to)
    if draft.is_reply and draft.modality not in _TOLD:
        return False
    if draft.trigger.family == "encounter":
        if draft.modality not in _TOLD and lemma in {"talk", "speak", "sit", "engage", "welcome", "host", "go", "come"}:
            return False
        if draft.trigger.form == "visit":
            return any(is_official(reading, t) and is_person(reading, t) for t in draft.role("sender"))
        private = [t for t in tied if not is_official(reading, t) and t.pos_ == "PROPN"]
        if lemma in {"speak", "talk", "discuss", "review", "engage"} and "phone" not in draft.trigger.row["needs"]:
            met = [t for t in tied if t.i > draft.trigger.token.i]
            return any(_acts(reading, t) for t in met)
        return bool(tied) and (not private or len(tied) > len(private) + 1)
    if lemma == "ask":  # a state asks formally; a person asks a named one of the other side
        by, to = draft.role("sender"), draft.role("recipients")
        named = [i for t in to if (i := identity(reading, t)) and i.party]
        return bool(by) and (bool(named) or not any(is_person(reading, t) for t in by))
    return bool(tied)


def _encounter_stands(reading: Reading, draft: Draft, tied: list[Token]) -> bool:
    noun, strength = draft.trigger.token, draft.trigger.strength
    if strength == "follow":
        return False
    if strength == "call" and not any(c.lower_ in {"with", "between", "from"} for c in noun.children):
        return False
    if _is_setting(draft) or _is_of_office(draft):
        return False
    if any(_acts(reading, t) or t.pos_ == "PRON" for t in tied):
        return True
    if strength == "weak":
        return False
    if noun.tag_ == "NN" and not any(c.dep_ in {"det", "amod", "compound", "poss"} for c in noun.children):
        return False  # "room for negotiation": the kind of thing, no thing
    if draft.article is Article.DEFINITE:
        return True
    placed = bool(draft.role("place") or draft.days or draft.role("subject") or draft.several)
    placed = placed or (draft.plural and noun.dep_ != "pobj")
    return draft.modality is Modality.ASSERTED and placed or draft.modality is Modality.PLANNED and bool(draft.days)


def _is_of_office(draft: Draft) -> bool:
    """True for the noun in an office: "the special envoy for the talks"."""
    noun = draft.trigger.token
    return noun.dep_ == "pobj" and noun.head.dep_ == "prep" and is_officer(noun.head.head)


def _is_setting(draft: Draft) -> bool:
    """True for a named summit that is only where something else is done: "told her at the G20 summit"."""
    noun = draft.trigger.token
    while noun.dep_ == "conj" and noun.head.i != noun.i:
        noun = noun.head
    named = [
        t for t in draft.role("sender") if noun.left_edge.i <= t.i <= noun.right_edge.i and t.head.lower_ != "with"
    ]
    others = [t for t in draft.role("sender") if t not in named and t.dep_ != "nsubj"]
    return noun.dep_ == "pobj" and noun.head.lower_ in {"at", "on", "before", "of"} and len(named) == 1 and not others


def _likeness(reading: Reading, draft: Draft, thread: Thread) -> int:
    """How much the two share beyond what they must; of equals the one named last is meant."""
    shared = 2 * min(1, agree(reading, draft.side, thread.side))
    shared += min(1, agree(reading, draft.role("recipients"), thread.tokens("recipients")))
    lemmas = {d.trigger.token.lemma_.lower() for d in thread.drafts}
    shared += draft.trigger.token.lemma_.lower() in lemmas
    number = draft.trigger.token.tag_
    shared += any(d.trigger.token.tag_ == number for d in thread.drafts if not d.trigger.is_verb)
    return shared - 2 * (draft.is_reply and not any(d.is_reply for d in thread.drafts))


def _is_same(reading: Reading, draft: Draft, thread: Thread) -> bool:
    """True when the draft can speak of the thread's communication."""
    if not _forms_fit(draft, thread) or _answers(draft, thread):
        return False
    lemma = draft.trigger.token.lemma_.lower()
    if lemma in _OWN_KIND and all(d.trigger.token.lemma_.lower() != lemma and d.is_reply for d in thread.drafts):
        return False
    if draft.article is Article.NEW:
        return False
    if thread.family == "encounter":
        return _is_same_encounter(reading, draft, thread)
    own, other = draft.side, thread.side
    if disagree(reading, own, other):
        return False
    to, to_other = draft.role("recipients"), thread.tokens("recipients")
    introduced = draft.article in {Article.INDEFINITE, Article.VERB, Article.NEW}
    if introduced and disagree(reading, to, to_other):
        return False
    if _mood(draft) != _mood(thread.first) and draft.article is not Article.DEFINITE:
        return False
    if draft.article is Article.DEFINITE or draft.trigger.strength == "follow":
        return True
    if draft.article is Article.POSSESSED:
        return bool(agree(reading, own, other)) or not own or not other
    if draft.trigger.is_verb and draft.is_reply and not any(identity(reading, t) for t in own):
        return any(d.is_reply or d.answers for d in thread.drafts)
    return bool(agree(reading, own, other))


def _mood(draft: Draft) -> str:
    """Held, to come, or not: what differs in this is not the same communication."""
    if draft.modality in {Modality.NEGATED, Modality.DENIED}:
        return "not"
    return "to come" if draft.modality in _UNREAL else "held"


def _answers(draft: Draft, thread: Thread) -> bool:
    """True when one of the two is said to answer the other."""
    return any(
        any(_covers(token, other.trigger.token) for token in draft.answers)
        or any(_covers(token, draft.trigger.token) for token in other.answers)
        for other in thread.drafts
    )


def _is_same_encounter(reading: Reading, draft: Draft, thread: Thread) -> bool:
    own, other = draft.role("sender"), thread.tokens("sender")
    beside = {d.trigger.token.dep_ for d in (draft, *thread.drafts)} & {"pobj"}
    same_sentence = draft.trigger.token.sent.start == thread.drafts[-1].trigger.token.sent.start
    if disagree(reading, own, other) or clash(reading, own, other):
        return False
    people = {i.own for t in own if (i := identity(reading, t))}
    if draft.article is Article.POSSESSED and len(people) <= 1 and not draft.days:
        return True
    if draft.trigger.form == "visit" and agree(reading, own, other) and _mood(draft) == _mood(thread.first):
        return True
    own_days, other_days = [d.day for d in draft.days if d.day], [d.day for t in thread.drafts for d in t.days if d.day]
    if own_days and other_days and not any(a.overlaps(b) for a in own_days for b in other_days):
        return False
    if _mood(draft) != _mood(thread.first) and not same_sentence:
        return False
    if draft.trigger.form in {"visit", "press conference", "summons"} or draft.article is Article.DEFINITE:
        return True
    shared = agree(reading, own, other)
    if same_sentence and (not own or not other):
        return True
    if same_sentence and (beside or draft.article in {Article.INDEFINITE, Article.VERB}):
        return False
    return shared >= 2 or (shared == 1 and min(len(own), len(other)) == 1)


def _forms_fit(draft: Draft, thread: Thread) -> bool:
    if draft.trigger.is_verb or thread.first.trigger.is_verb:
        return bool(thread.forms & set(draft.trigger.fits)) or draft.trigger.form in thread.fits
    return bool(thread.forms & set(draft.trigger.fits))
