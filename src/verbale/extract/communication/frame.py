"""Fills the roles of a communication from the grammar around its trigger."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from verbale.extract.attribution import attribution_of
from verbale.extract.communication.argument import (
    after,
    agent_of,
    antecedent,
    datives_of,
    is_passive,
    object_of,
    passive_subject,
    prepositions_of,
    subject_of,
)
from verbale.extract.communication.draft import Article, Draft
from verbale.extract.communication.party import is_party, is_place, parties_in
from verbale.extract.communication.trigger import SHELLS, Trigger
from verbale.extract.modality import modality_of
from verbale.lexicon.table import Row, cells, read_table
from verbale.mention.dayword import DayWord
from verbale.reading import Reading

#: Adjectives that say "not the one named before".
_OTHER = {"another", "similar", "second", "third", "separate", "further", "fresh", "additional", "new"}

#: Words that make one noun stand for several communications.
_SEVERAL = {"series", "flurry", "round", "exchange", "collection", "several", "many", "repeated", "multiple",
            "various", "numerous", "separate", "ongoing", "successive"}  # fmt: skip

#: Prepositions by which a paper carries what its sender says, and those that set an encounter beside another act.
_IN_PAPER = {"in", "by", "through", "via", "with", "by means of", "by way of"}
_AT_ENCOUNTER = {
    "through",
    "by way of",
    "at",
    "in",
    "during",
    "after",
    "following",
    "before",
    "ahead of",
    "on the sidelines of",
    "for",
}

#: Prepositions of two words that mean no more than their last.
_PLAIN = {"over to", "on to", "back to", "in turn from", "in turn to", "back from", "directly to"}

#: Nouns that make one preposition of several words.
_MEANS = {"means", "way", "form"}

_ANSWERED = {"to", "in response to", "in reply to", "in answer to"}
_REPLY_LEMMAS = {"reply", "response", "answer", "respond", "rejoinder"}

_PLACE_NOUNS = {"headquarters", "airport", "palace", "embassy", "ministry", "office", "capital", "mission", "residence"}

_PLACES = {"in", "at"}


def fill(reading: Reading, trigger: Trigger) -> Draft:
    """What the grammar around `trigger` says: roles, status, day, modality, attribution."""
    draft = Draft(trigger, _article(trigger))
    draft.is_reply = trigger.token.lemma_.lower() in _REPLY_LEMMAS
    if trigger.is_verb:
        _from_verb(reading, draft)
    else:
        _from_noun(reading, draft)
    draft.modality = modality_of(trigger.token)
    draft.attributed_to += attribution_of(reading, trigger.token)
    _add_days(reading, draft)
    return draft


def _article(trigger: Trigger) -> Article:
    if trigger.is_verb:
        return Article.VERB
    token = trigger.token
    lefts = {t.lower_ for t in token.lefts}
    if lefts & _OTHER:
        return Article.NEW
    if any(t.dep_ == "poss" for t in token.lefts):
        return Article.POSSESSED
    if lefts & {"the", "this", "that", "these", "those", "such"}:
        return Article.DEFINITE
    return Article.INDEFINITE


def _from_verb(reading: Reading, draft: Draft) -> None:
    verb, row = draft.trigger.token, draft.trigger.row
    draft.verb = verb
    for role, token in (("subject", subject_of(verb)), ("object", object_of(verb))):
        if token is not None and row[role]:
            _add(reading, draft, row[role], token)
    particles = cells(row, "particle")
    for word in ("with", "to"):
        follows = after(verb, word) if row[word] and word not in {w for w, _ in prepositions_of(verb)} else None
        if follows is not None and not (word == "to" and row["to"] == "place"):
            _add(reading, draft, row[word], follows)
    for words, noun in prepositions_of(verb):
        if words in particles and row["object"]:
            _add(reading, draft, row["object"], noun)
        elif row["form"] == "post" and words in {"on", "via", "in"}:
            draft.add("via", noun)
        elif words in {"with", "to", "face to face with", "back to"} and row[words.split()[-1]]:
            if words == "to" and draft.is_reply and not is_party(reading, noun):
                draft.answers.append(noun)
            else:
                _add(reading, draft, row[words.split()[-1]], noun)
        else:
            _add_by_preposition(reading, draft, words, noun, own=False)
    patient = object_of(verb)
    if draft.is_reply and patient is not None and not is_party(reading, patient):
        draft.answers.append(patient)
    draft.plural = draft.trigger.family == "encounter" and len(draft.role("sender")) > 2 and row["form"] == "call"


def _from_noun(reading: Reading, draft: Draft) -> None:
    noun = draft.trigger.token
    _from_own_words(reading, draft, noun)
    _from_relative_clauses(reading, draft, noun)
    at = noun
    while True:
        shell = at.head.head if at.dep_ == "pobj" and at.head.lower_ == "of" else None
        if at.dep_ in {"conj", "appos"} and at.head.pos_ in {"NOUN", "PROPN"} and at.head.i != at.i:
            at = at.head
        elif shell is not None and shell.lemma_.lower() in SHELLS:
            draft.several = draft.several or shell.lemma_.lower() in _SEVERAL
            at = shell
            _from_own_words(reading, draft, at)
            _from_relative_clauses(reading, draft, at)
        else:
            break
    _from_governing(reading, draft, at)
    draft.several = draft.several or bool({t.lower_ for t in noun.lefts} & _SEVERAL)
    draft.plural = draft.several or (draft.trigger.family == "encounter" and noun.tag_ == "NNS")


def _from_own_words(reading: Reading, draft: Draft, noun: Token) -> None:
    for child in noun.children:
        if child.dep_ == "poss" or (child.dep_ in {"compound", "amod", "nmod"} and _names_party(reading, child)):
            _add(reading, draft, "sender", child)
        elif child.i < noun.i and child.dep_ in {"amod", "nmod"}:
            for deeper in child.children:
                if deeper.dep_ == "poss":  # "the EU's most recent letter", tied to the adjective
                    _add(reading, draft, "sender", deeper)
    for words, inner in prepositions_of(noun):
        _add_by_preposition(reading, draft, words, inner, own=True)


def _names_party(reading: Reading, child: Token) -> bool:
    return child.text[:1].isupper() and is_party(reading, child)


def _from_relative_clauses(reading: Reading, draft: Draft, noun: Token) -> None:
    for verb in noun.children:
        if verb.dep_ not in {"relcl", "acl"} or verb.pos_ not in {"VERB", "AUX"}:
            continue
        patient = object_of(verb)
        if patient is not None and patient.i == noun.i:
            _by_carrier(reading, draft, verb, "object")
        elif any(c.dep_ == "nsubj" and antecedent(c, verb).i == noun.i for c in verb.children):
            _by_carrier(reading, draft, verb, "subject")


def _from_governing(reading: Reading, draft: Draft, noun: Token) -> None:
    up = noun.head
    if noun.dep_ in {"nsubj", "nsubjpass"}:
        for verb in up.children:  # "the letter, addressed to Rome, was handed over"
            if verb.dep_ == "advcl" and verb.tag_ == "VBN" and noun.i < verb.i < up.i:
                _by_carrier(reading, draft, verb, "object")
    given = (
        noun.dep_ in {"npadvmod", "dep"} and noun.i > up.i and _carrier(up, "object", draft.trigger.family) is not None
    )
    if (noun.dep_ in {"dobj", "obj", "nsubjpass", "attr", "oprd"} or given) and up.pos_ in {"VERB", "AUX"}:
        draft.verb = up
        _by_carrier(reading, draft, up, "object")
    elif noun.dep_ == "nsubj" and up.pos_ in {"VERB", "AUX"}:
        draft.verb = up
        _by_carrier(reading, draft, up, "subject")
    elif noun.dep_ in {"pobj", "pcomp"}:
        _from_phrase(reading, draft, noun)


def _from_phrase(reading: Reading, draft: Draft, noun: Token) -> None:
    """The noun stands after a preposition: "said in a letter", "met for talks", "at a press conference with X"."""
    prep = noun.head
    top = prep
    while top.head.pos_ in {"ADP", "SCONJ", "ADV"} and top.head.i != top.i:
        top = top.head
    while top.head.lower_ in _MEANS and top.head.dep_ == "pobj":
        top = top.head.head  # "by means of a note"
    words = " ".join(t.lower_ for t in noun.doc[top.i : prep.i + 1])[:40]
    up = top.head
    if up.pos_ not in {"VERB", "AUX"}:
        return
    draft.verb = up
    family = draft.trigger.family
    patient = object_of(up)
    if family == "paper" and words == "with" and patient is not None and not is_party(reading, patient):
        return
    if words.endswith("to") and up.lemma_ == "look":  # "look forward to talks"
        words = "at"
    carries = words in (_IN_PAPER if family != "encounter" else _AT_ENCOUNTER)
    if not carries:
        return
    actor = subject_of(up)
    if actor is not None and is_party(reading, actor):
        _add(reading, draft, "sender", actor)
    if family == "encounter":
        for other, inner in prepositions_of(up):
            if other == "with":
                _add(reading, draft, "sender", inner)
    elif family == "paper":
        patient = object_of(up)
        if patient is not None and patient.i != noun.i and is_party(reading, patient) and not is_passive(up):
            _add(reading, draft, "recipients", patient)
    if not is_passive(up):
        for other, inner in prepositions_of(up):
            if other == "to" and (family != "encounter" or draft.trigger.form == "press conference"):
                _add(reading, draft, "recipients", inner)
    _add_around_verb(reading, draft, up)


def _by_carrier(reading: Reading, draft: Draft, verb: Token, place: str) -> None:
    """Roles by the verb of which the communication is object or subject."""
    draft.verb = draft.verb or verb
    row = _carrier(verb, place, draft.trigger.family)
    conjoined = [c for c in verb.children if c.dep_ == "conj" and c.pos_ == "VERB" and object_of(c) is None]
    if row is None:
        if draft.trigger.family == "paper":
            draft.verb = None  # what is done about a paper later is no part of how it came
        elif verb.lemma_ != "be":
            _add_around_verb(reading, draft, verb)
        return
    if row["status"] and not _is_negated(verb):
        draft.statuses.add(row["status"])
    elif row["status"] == "published" and _is_negated(verb):
        draft.statuses.add("withheld")
    actor = agent_of(verb) if is_passive(verb) else subject_of(verb)
    if actor is not None and place == "object" and row["subject"] and actor.i != draft.trigger.token.i:
        _add(reading, draft, row["subject"], actor)
    if row["dative"]:
        datives = datives_of(verb, draft.trigger.token)
        if is_passive(verb) and (receiver := passive_subject(verb)) is not None:
            datives.append(receiver)
        for dative in datives:
            _add(reading, draft, row["dative"], dative)
    for words, noun in prepositions_of(verb):
        last = words.split()[-1]
        plain = words == last or words in _PLAIN
        role = row[last] if plain and last in {"to", "from", "with"} else row["to"] if words == "into" else ""
        if role and role in {"place"}:
            _add_place(reading, draft, noun)
        elif role:
            _add(reading, draft, role, noun)
    _add_around_verb(reading, draft, verb)
    for other in conjoined:
        _by_carrier(reading, draft, other, place)


def _carrier(verb: Token, place: str, family: str) -> Row | None:
    for row in _carriers().get(verb.lemma_.lower(), ()):
        if row["noun"] != place or (row["family"] and row["family"] != family):
            continue
        particles = cells(row, "particle")
        if row["needs"] and not any(words.split()[-1] in {row["needs"], "of"} for words, _ in prepositions_of(verb)):
            continue
        if not particles or any(c.lower_ in particles for c in verb.children):
            return row
    return None


def _add_around_verb(reading: Reading, draft: Draft, verb: Token) -> None:
    for words, noun in prepositions_of(verb):
        if noun.i != draft.trigger.token.i:
            _add_by_preposition(reading, draft, words, noun, own=False)


def _add_by_preposition(reading: Reading, draft: Draft, words: str, noun: Token, *, own: bool) -> None:
    family = draft.trigger.family
    if words in _ANSWERED and (draft.is_reply or words != "to") and not is_party(reading, noun):
        draft.answers.append(noun)
        return
    if noun.lower_ in {"behalf", "name", "sake"}:
        return  # read with what follows: "on behalf of"
    if words == "to" and own and draft.trigger.form == "call":
        _add(reading, draft, "sender", noun)
        return
    for row in _prepositions():
        if row["words"] != words or (row["family"] and row["family"] != family):
            continue
        role = row["role"]
        if role == "place":
            _add_place(reading, draft, noun)
        elif role == "in_reply_to":
            draft.answers.append(noun)
        elif role == "subject":
            if own:
                draft.add("subject", noun)
        elif role in {"sender", "recipients"}:
            if own:
                _add(reading, draft, role, noun)
        else:
            _add(reading, draft, role, noun)
        return
    if not own and words in _PLACES and family == "paper":
        _add_place(reading, draft, noun)


def _add(reading: Reading, draft: Draft, role: str, token: Token) -> None:
    if role == "place":
        _add_place(reading, draft, token)
    elif role == "attributed_to":
        from verbale.extract.role import actor_value

        draft.attributed_to += tuple(actor_value(reading, role, t) for t in parties_in(reading, token))
    else:
        for party in parties_in(reading, token):
            if party.i != draft.trigger.token.i:
                draft.add(role, party)


def _add_place(reading: Reading, draft: Draft, token: Token) -> None:
    if is_place(reading, token) or token.lemma_.lower() in _PLACE_NOUNS:
        draft.add("place", token)


def _add_days(reading: Reading, draft: Draft) -> None:
    """Days whose nearest verb is the one by which the communication is done."""
    own = {draft.trigger.token.i}
    if draft.verb is not None and not _is_beside(draft):
        own.add(draft.verb.i)
    for day, top in _days_with_verb(reading, draft.trigger.token):
        if top.i in own:
            draft.days.append(day)


def fill_from_sentence(reading: Reading, draft: Draft) -> None:
    """The day and the place of the sentence, where the grammar gives none: its only day, its first "in X"."""
    sentence = draft.trigger.token.sent
    if not draft.days:
        days = _days_with_verb(reading, draft.trigger.token)
        above = {t.i for t in draft.trigger.token.ancestors}
        near = [day for day, top in days if top.i in above] or [day for day, _ in days]
        if len({d.day for d in near}) == 1 and not _is_beside(draft):
            draft.days += near
    if draft.trigger.family == "encounter" and not draft.role("place"):
        for prep in sentence:
            if prep.lower_ in {"in", "at", "to"} and prep.dep_ == "prep" and prep.head.lemma_.lower() in _goes(prep):
                noun = next((c for c in prep.children if c.dep_ == "pobj"), None)
                if noun is not None and is_place(reading, noun):
                    draft.add("place", noun)
                    return


def _goes(prep: Token) -> set[str]:
    """Verbs after which the place is where the encounter is: any for "in" and "at", those of motion for "to"."""
    if prep.lower_ == "to":
        return {"travel", "fly", "go", "come", "return", "head", "arrive", "journey", "welcome", "invite"}
    return {prep.head.lemma_.lower()}


def _is_beside(draft: Draft) -> bool:
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


def _is_negated(verb: Token) -> bool:
    return any(c.dep_ == "neg" for c in verb.children)


@cache
def _carriers() -> dict[str, tuple[Row, ...]]:
    rows: dict[str, tuple[Row, ...]] = {}
    for row in read_table("communication_carriers"):
        rows[row["lemma"]] = (*rows.get(row["lemma"], ()), row)
    return rows


@cache
def _prepositions() -> tuple[Row, ...]:
    return read_table("communication_prepositions")
