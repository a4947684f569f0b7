"""The day and the place of a communication."""

from __future__ import annotations

import re

from spacy.tokens import Token

from verbale.extract.communication.draft import Draft
from verbale.extract.communication.party import is_place
from verbale.extract.communication.wordlist import word_list
from verbale.mention.dayword import DayWord
from verbale.reading import Reading
from verbale.record import Modality

#: What may stand before the day of an entry, and what after it.
_BULLETS = " \t\n*-–—•·("
_OPENS_ENTRY = ":-–—"
#: The end of a sentence, after which another entry may begin in the same paragraph.
_ENDED = re.compile(r"[.;!?]['\"’”)]*\s+$")

_PLACE_NOUNS = word_list("place_noun")


def add_days(reading: Reading, draft: Draft) -> None:
    """Days whose nearest verb is the one by which the communication is done."""
    own = {draft.trigger.token.i}
    if not draft.trigger.is_verb:  # "a meeting planned for Friday", "a letter dated 6 June"
        own |= {c.i for c in draft.trigger.token.children if c.dep_ == "acl" and c.tag_ == "VBN"}
    if draft.verb is not None and not is_beside(draft):
        own.add(draft.verb.i)
    for day, top in _days_with_verb(reading, draft.trigger.token):
        if top.i in own and not (is_only_proposed(draft) and not _follows(day, draft.trigger.token)):
            draft.days.append(day)


def is_only_proposed(draft: Draft) -> bool:
    """True for an encounter that is asked for or may come: the day of the asking is not its day."""
    if draft.trigger.family != "encounter":
        return False
    asked = draft.verb is not None and draft.verb.lemma_ in word_list("proposing") and not draft.trigger.is_verb
    return asked or draft.modality in {Modality.POSSIBLE, Modality.CONDITIONAL}


def _follows(day: DayWord, noun: Token) -> bool:
    """True for "proposed talks for Friday", "offered next week's talks"; False for "March 17 - X proposed talks"."""
    return bool(day.span.start >= noun.left_edge.idx)


def fill_from_sentence(reading: Reading, draft: Draft) -> None:
    """The day and the place of the sentence, where the grammar gives none: its only day, its first "in X"."""
    sentence = draft.trigger.token.sent
    proposed = is_only_proposed(draft)
    if not proposed and not draft.days and (leading := leading_day(reading, draft.trigger.token.idx)) is not None:
        draft.days.append(leading)
    if not proposed and not draft.days:
        days = _days_with_verb(reading, draft.trigger.token)
        above = {t.i for t in draft.trigger.token.ancestors}
        near = [day for day, top in days if top.i in above] or [day for day, _ in days]
        if len({d.day for d in near}) == 1 and not is_beside(draft):
            draft.days += near
    if draft.trigger.family == "encounter" and draft.trigger.form != "call" and not draft.role("place"):
        for prep in sentence:
            if prep.lower_ in {"in", "at", "to"} and prep.dep_ == "prep" and prep.head.lemma_.lower() in _goes(prep):
                noun = next((c for c in prep.children if c.dep_ == "pobj"), None)
                if noun is not None and is_place(reading, noun):
                    draft.add("place", noun)
                    return


def leading_day(reading: Reading, offset: int) -> DayWord | None:
    """The day with which an entry of a chronology opens: "June 19: second letter", "9 September - the envoy …"."""
    paragraph = reading.paragraph_at(offset)
    if paragraph is None:
        return None
    text = reading.words(paragraph)
    found = None
    for day in reading.days_in(paragraph):
        before, after = text[: day.span.start - paragraph.start], text[day.span.end - paragraph.start :].lstrip()
        opens = not before.strip(_BULLETS) and after[:1] and after[0] in _OPENS_ENTRY
        follows = _ENDED.search(before) and after.startswith(": ") and day.span.start <= offset
        if opens or follows:
            found = day  # entries may follow each other in one paragraph
    return found


def _goes(prep: Token) -> frozenset[str]:
    """Verbs after which the place is where the encounter is: any for "in" and "at", those of motion for "to"."""
    if prep.lower_ == "to":
        return word_list("motion")
    return frozenset({prep.head.lemma_.lower()})


def is_beside(draft: Draft) -> bool:
    """True when the words stand beside another act: "signed it after a call to X"."""
    top = draft.trigger.token
    if top.dep_ != "pobj":
        return False
    return top.head.lower_ in {"after", "before", "since", "following", "despite", "ahead", "until", "of"} and (
        top.head.lower_ != "of" or top.head.head.lower_ == "ahead"
    )


def _days_with_verb(reading: Reading, token: Token) -> list[tuple[DayWord, Token]]:
    """Days of the sentence, each with the verb, or the token itself, on which it hangs."""
    found = []
    sentence = token.sent
    for day in reading.days:
        if not sentence.start_char <= day.span.start < sentence.end_char:
            continue
        tokens = reading.tokens_in(day.span)
        inside = {t.i for t in tokens}
        top = next((t for t in tokens if t.head.i not in inside or t.head.i == t.i), None)
        while top is not None and top.i != token.i and top.pos_ not in {"VERB", "AUX"} and top.head.i != top.i:
            top = top.head
        if top is not None:
            found.append((day, top))
    return found


def add_place(reading: Reading, draft: Draft, token: Token) -> None:
    if is_place(reading, token) or token.lemma_.lower() in _PLACE_NOUNS:
        draft.add("place", token)
