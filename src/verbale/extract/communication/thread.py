"""Brings together the mentions of one communication, and ties a reply to what it answers."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Token

from verbale.extract.communication.draft import Article, Draft
from verbale.extract.communication.party import agree, disagree
from verbale.reading import Reading
from verbale.record import Modality

#: How many sentences after a meeting "he told his host" still tells of that meeting (read off the gold reports).
SAID_WITHIN = 4

#: Modalities of what is told as an act, done or to come.
_TOLD = {Modality.ASSERTED, Modality.PLANNED, Modality.HISTORICAL}

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
    def fits(self) -> set[str]:
        return {form for d in self.drafts for form in d.trigger.fits}

    def tokens(self, role: str) -> list[Token]:
        return [t for d in self.drafts for t in d.role(role)]


def bring_together(reading: Reading, drafts: list[Draft]) -> list[Thread]:
    """Threads in order of their first mention; drafts that take up nothing and name too little are left out."""
    threads: list[Thread] = []
    for draft in _merge_acts(drafts):
        if _is_said_at(reading, draft, threads):
            continue
        likely = [(_likeness(reading, draft, t), at) for at, t in enumerate(threads) if _is_same(reading, draft, t)]
        thread = threads[max(likely)[1]] if likely else None
        if thread is not None:
            thread.drafts.append(draft)
        elif _stands_alone(draft):
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


def _is_said_at(reading: Reading, draft: Draft, threads: list[Thread]) -> bool:
    """True when "X told Y" only says what was said when the two met or spoke, as told a few sentences before."""
    if not draft.trigger.is_verb or draft.trigger.form != "message":
        return False
    for thread in reversed(threads):
        if thread.family != "encounter" or thread.form in {"press conference", "visit"}:
            continue
        last = thread.drafts[-1].trigger.token
        near = sum(1 for t in draft.trigger.token.doc[last.i : draft.trigger.token.i] if t.is_sent_start) <= SAID_WITHIN
        taking_part = thread.tokens("sender") + thread.tokens("recipients")
        ours = draft.role("sender"), draft.role("recipients")
        if near and all(not disagree(reading, side, taking_part) for side in ours if side):
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
        carrier = verbs.get(draft.verb.i) if draft.verb is not None and not draft.trigger.is_verb else None
        if carrier is None or not _can_carry(carrier, draft) or carrier.trigger.token.i in carried:
            continue
        carried.add(carrier.trigger.token.i)
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


def _stands_alone(draft: Draft) -> bool:
    """True when the draft says enough to be a communication of its own."""
    strength = draft.trigger.strength
    noun = draft.trigger.token
    tied = [t for role in ("sender", "recipients", "handed_over_by", "received_by") for t in draft.role(role)]
    if strength == "follow":
        return False
    if draft.trigger.is_verb:
        return bool(tied)
    if strength == "reply":
        return bool(tied) and bool(draft.answers)
    if strength == "call":
        return len(tied) >= 2 or (bool(tied) and draft.verb is not None and draft.verb.lemma_ in {"hold", "have"})
    if strength == "weak":
        return bool(tied)
    if draft.trigger.family == "encounter" and not tied:
        if noun.tag_ == "NN" and not any(c.dep_ in {"det", "amod", "compound", "poss"} for c in noun.children):
            return False  # "room for negotiation": the kind of thing, no thing
        return draft.modality in _TOLD or draft.article is Article.DEFINITE
    return True


def _likeness(reading: Reading, draft: Draft, thread: Thread) -> int:
    """How much the two share beyond what they must; of equals the one named last is meant."""
    shared = 2 * min(1, agree(reading, draft.role("sender"), thread.tokens("sender")))
    shared += min(1, agree(reading, draft.role("recipients"), thread.tokens("recipients")))
    lemmas = {d.trigger.token.lemma_.lower() for d in thread.drafts}
    shared += draft.trigger.token.lemma_.lower() in lemmas
    return shared - 2 * (draft.is_reply != any(d.is_reply for d in thread.drafts))


def _is_same(reading: Reading, draft: Draft, thread: Thread) -> bool:
    """True when the draft can speak of the thread's communication."""
    if not _forms_fit(draft, thread) or _answers(draft, thread):
        return False
    if draft.article is Article.NEW and draft.trigger.token.sent.start != thread.first.trigger.token.sent.start:
        return False
    if thread.family == "encounter":
        return _is_same_encounter(reading, draft, thread)
    own, other = draft.role("sender"), thread.tokens("sender")
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
    same_sentence = draft.trigger.token.sent.start == thread.drafts[-1].trigger.token.sent.start
    if disagree(reading, own, other):
        return False
    own_days, other_days = [d.day for d in draft.days if d.day], [d.day for t in thread.drafts for d in t.days if d.day]
    if own_days and other_days and not any(a.overlaps(b) for a in own_days for b in other_days):
        return False
    if _mood(draft) != _mood(thread.first) and not same_sentence:
        return False
    if draft.trigger.form in {"visit", "press conference", "summons"} or draft.article is Article.DEFINITE:
        return True
    shared = agree(reading, own, other)
    if same_sentence and (not own or not other or shared):
        return True
    return shared >= 2 or (shared == 1 and min(len(own), len(other)) == 1)


def _forms_fit(draft: Draft, thread: Thread) -> bool:
    forms = {d.trigger.form for d in thread.drafts}
    if draft.trigger.is_verb or thread.first.trigger.is_verb:
        return bool(forms & set(draft.trigger.fits)) or draft.trigger.form in thread.fits
    return bool(forms & set(draft.trigger.fits))
