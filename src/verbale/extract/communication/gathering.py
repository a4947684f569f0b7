"""Brings together the mentions of one communication, and ties a reply to what it answers."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.extract.communication.act import is_said_at, merge_acts
from verbale.extract.communication.draft import Draft
from verbale.extract.communication.mood import UNREAL
from verbale.extract.communication.party import agree
from verbale.extract.communication.sameness import covers, is_same, likeness
from verbale.extract.communication.standing import is_saying, stands_alone
from verbale.extract.communication.thread import Thread
from verbale.reading import Reading


def bring_together(reading: Reading, drafts: list[Draft]) -> list[Thread]:
    """Threads in order of their first mention; drafts that take up nothing and name too little are left out."""
    threads: list[Thread] = []
    for draft in merge_acts(drafts):
        if is_said_at(reading, draft, threads) or (is_saying(draft) and not stands_alone(reading, draft)):
            continue
        likely = [(likeness(reading, draft, t), at) for at, t in enumerate(threads) if is_same(reading, draft, t)]
        thread = threads[max(likely)[1]] if likely else None
        if thread is not None:
            thread.drafts.append(draft)
        elif stands_alone(reading, draft):
            threads.append(Thread([draft]))
    return threads


def answered_by(thread: Thread, threads: list[Thread], reading: Reading) -> tuple[Thread, list[Token]] | None:
    """The thread that `thread` answers, and the words that say so."""
    for draft in thread.drafts:
        for token in draft.answers:
            for other in threads:
                if other is not thread and any(covers(token, d.trigger.token) for d in other.drafts):
                    return other, [token]
    replies = [d for d in thread.drafts if d.is_reply]
    if not replies or thread.family == "encounter":
        return None
    own = thread.tokens("sender")
    before = [
        other
        for other in threads
        if other is not thread
        and other.family == "paper"
        and other.first.modality not in UNREAL
        and not agree(reading, other.tokens("sender"), own)
    ]
    return (before[0], [replies[0].trigger.token]) if len(before) == 1 else None
