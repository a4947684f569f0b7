"""The one check that every word passes before it becomes a value of a communication."""

from __future__ import annotations

import re

from spacy.tokens import Token

from verbale.extract.communication.draft import Draft
from verbale.extract.communication.party import identity, is_place
from verbale.extract.communication.thread import Thread
from verbale.extract.communication.wordlist import word_list
from verbale.mention.mention import Mention, Naming
from verbale.reading import Reading
from verbale.record import KINDS, ActorType, FieldType, Span

_SHAPE = KINDS["communication"].fields

#: A place in capitals and what may stand between it and the dash that opens the report: "KUWAIT, June 2 - ".
_DATELINE = re.compile(r"[A-Z]{4}[A-Z'’./ ]*(?:,[^.;:\n]{0,30}|\([^)\n]{0,30}\) *)?\s[-–—]+\s")

#: Namings that cannot be of another than the one they name.
_PLAIN = {Naming.NAME, Naming.SURNAME, Naming.OFFICE, Naming.DEMONYM, Naming.METONYM, Naming.COLLECTIVE}


def sift(reading: Reading, draft: Draft) -> Draft:
    """The draft without the words that cannot stand in their roles: done first, so that none ties or parts mentions."""
    for role, tokens in draft.roles.items():
        if role in {"subject", "via"}:
            draft.roles[role] = [t for t in tokens if _can_be_told_of(reading, t, role)]
        elif role in _SHAPE and _SHAPE[role] is FieldType.ACTOR:
            draft.roles[role] = [t for t in tokens if can_act(reading, t) and not _is_in_title(reading, draft, t)]
    return draft


def admit(reading: Reading, thread: Thread) -> None:
    """Settles the roles of a thread against each other; a place before the noun becomes the place."""
    if thread.family == "encounter":
        for draft in thread.drafts:
            _move_places(reading, thread, draft.roles)
    for role in sorted({role for draft in thread.drafts for role in draft.roles}):
        if _SHAPE.get(role) is FieldType.ACTOR:
            _drop_open_pronouns(reading, thread, role)
    if thread.family == "paper":
        _part_ends(reading, thread)


def _is_in_title(reading: Reading, draft: Draft, token: Token) -> bool:
    """True for the region in the name of an event: "the Summit of the Americas"."""
    noun = draft.trigger.token
    if draft.trigger.family != "encounter" or token.head.lower_ != "of" or token.head.head.i != noun.i:
        return False
    mention = reading.mention_of(token)
    return noun.text[:1].isupper() and (mention is None or mention.actor is None or mention.naming is Naming.UNKNOWN)


def can_act(reading: Reading, token: Token) -> bool:
    """False for a day, an outlet, the place of a dateline, and a noun of a heading, paper or event."""
    if reading.days_in(_span(token)) or token.lower_ in word_list("calendar"):
        return False
    mention = reading.mention_of(token)
    if mention is not None and mention.actor is not None and mention.actor.type is ActorType.OUTLET:
        return False
    if is_in_dateline(reading, token):
        return False
    known = mention is not None and mention.actor is not None and mention.naming in _PLAIN
    return known or token.lemma_.lower() not in word_list("heading")


def is_in_dateline(reading: Reading, token: Token) -> bool:
    """True for "KUWAIT" in "KUWAIT, June 2 - Oman today rejected"."""
    paragraph = reading.paragraph_at(token.idx)
    if paragraph is None:
        return False
    opening = _DATELINE.match(reading.words(paragraph))
    return opening is not None and token.idx < paragraph.start + opening.end()


def _can_be_told_of(reading: Reading, token: Token, role: str) -> bool:
    if reading.days_in(_span(token)) or token.lower_ in word_list("calendar"):
        return False
    if role == "via":
        return token.lemma_.lower() not in word_list("way")
    return token.lower_ not in word_list("network") and token.lemma_.lower() not in word_list("edge")


def _move_places(reading: Reading, thread: Thread, roles: dict[str, list[Token]]) -> None:
    """ "Moscow talks", "a Moscow visit": where, not who; a state's own name or adjective stays a party.

    But whoever skips the "Norway visit" is no Norwegian: a state's name before a visit is where it goes.
    """
    for token in list(roles.get("sender", ())):
        mention = reading.mention_of(token)
        city = mention is not None and mention.naming is Naming.PLACE and is_place(reading, token)
        goal = thread.form == "visit" and token.tag_ == "NNP" and mention is not None and _is_state(mention)
        if token.dep_ in {"compound", "nmod"} and (city or goal):
            roles["sender"].remove(token)
            if not thread.tokens("place"):
                roles.setdefault("place", []).append(token)


def _is_state(mention: Mention) -> bool:
    return mention.actor is not None and mention.actor.type is ActorType.STATE


def _drop_open_pronouns(reading: Reading, thread: Thread, role: str) -> None:
    """A "we" of which nobody is known to be meant says nothing where another is named."""
    tokens = thread.tokens(role)
    named = [t for t in tokens if (m := reading.mention_of(t)) is not None and m.actor is not None]
    if not named:
        return
    for draft in thread.drafts:
        if role in draft.roles:
            draft.roles[role] = [t for t in draft.role(role) if t.pos_ != "PRON" or t in named]


def _part_ends(reading: Reading, thread: Thread) -> None:
    """Nobody writes to himself: a guessed "we" for the party addressed falls, else the addressee does."""
    senders, recipients = thread.tokens("sender"), thread.tokens("recipients")
    addressed = {i.party for t in recipients if (i := identity(reading, t)) and i.party}
    guessed = {t.i for t in senders if t.pos_ == "PRON" and _party(reading, t) in addressed}
    own = {_actor(reading, t) for t in senders if t.i not in guessed} - {None}
    for draft in thread.drafts:
        if "sender" in draft.roles:
            draft.roles["sender"] = [t for t in draft.role("sender") if t.i not in guessed]
        if "recipients" in draft.roles:
            draft.roles["recipients"] = [t for t in draft.role("recipients") if _actor(reading, t) not in own]


def _actor(reading: Reading, token: Token) -> str | None:
    mention = reading.mention_of(token)
    return mention.actor.id if mention is not None and mention.actor is not None else None


def _party(reading: Reading, token: Token) -> str | None:
    mention = reading.mention_of(token)
    return (mention.actor.of or mention.actor.id) if mention is not None and mention.actor is not None else None


def _span(token: Token) -> Span:
    return Span(token.idx, token.idx + len(token))
