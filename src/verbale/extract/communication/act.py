"""One act told twice in a sentence or two: by a verb and by its noun, by a meeting and what was said at it."""

from __future__ import annotations

from verbale.extract.communication.draft import Draft
from verbale.extract.communication.party import agree, disagree
from verbale.extract.communication.sameness import covers
from verbale.extract.communication.standing import is_saying
from verbale.extract.communication.thread import Thread
from verbale.extract.communication.wordlist import word_list
from verbale.reading import Reading

_CARRIED_BY = word_list("carried_by")

#: How many sentences after a meeting "he told his host" still tells of that meeting (read off the gold reports).
SAID_WITHIN = 4


def merge_acts(drafts: list[Draft]) -> list[Draft]:
    """Drafts less the verbs that only carry a noun's communication: "told Paris in a letter", "met for talks"."""
    kept: list[Draft] = []
    verbs = {d.trigger.token.i: d for d in drafts if d.trigger.is_verb}
    carried: set[int] = set()
    for draft in drafts:
        if draft.trigger.is_verb:
            continue
        answering = [c for c in draft.trigger.token.children if c.i in verbs and verbs[c.i].is_reply]
        carrier = verbs[answering[0].i] if answering else verbs.get(draft.verb.i) if draft.verb is not None else None
        if not answering and draft.trigger.token.dep_ == "pobj" and draft.trigger.token.head.lower_ not in _CARRIED_BY:
            continue
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
    if any(covers(token, noun.trigger.token) for token in verb.answers) or noun.trigger.strength in {
        "follow",
        "carried",
    }:
        return False
    if verb.trigger.family == noun.trigger.family:
        return verb.trigger.form != "visit" or noun.trigger.form == "visit"
    return verb.trigger.row["lemma"] in {"tell", "inform", "assure", "advise"} and noun.trigger.family == "encounter"


def is_said_at(reading: Reading, draft: Draft, threads: list[Thread]) -> bool:
    """True when "X told Y" only says what was said when the two met or spoke, as told a few sentences before."""
    if not is_saying(draft) or any(c.dep_ == "aux" and c.lower_ == "had" for c in draft.trigger.token.children):
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
