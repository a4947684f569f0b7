"""Claims that look like communications and are none: a paper named as a yardstick, one agreed on, an inner meeting."""

from __future__ import annotations

import re
from functools import cache

from spacy.tokens import Token

from verbale.extract.communication.party import is_envoy
from verbale.extract.communication.wordlist import word_list
from verbale.extract.marked.communications import FOUND_BY
from verbale.extract.scope import homes_of
from verbale.lexicon.table import read_table
from verbale.reading import Reading
from verbale.record import ActorType, Claim, Span

#: First parts of "anti-Turkish" and "pro-European".
_SIDES = {"anti", "pro"}
_PARTIES = ("sender", "recipients", "signed_by", "on_behalf_of", "received_by")
#: Words between "in accordance with" and the noun of a resolution: "the relevant United Nations Security Council".
_BETWEEN = r"\s+(?:(?!and\b|or\b|that\b)[\w.’'-]+\s+){0,6}$"
#: Characters before a resolution in which its yardstick stands.
_BEFORE = 90


def is_no_act(reading: Reading, claim: Claim) -> bool:
    """True of a communication that no place of the report tells as an act between parties."""
    places = [span for field, span in claim.marks if field == "mention"]
    if not places:
        return False
    forms = {value.value for value in claim.get("form")}
    if all(_calls_envoy(reading, span) for span in places):
        return True
    if forms & {"meeting", "call"}:
        inner = any(_is_inner(reading, span) for span in places)
        if all(_is_at_home(reading, span) for span in places):
            return True
        return _inside_one(reading, claim) and (inner or _between_countrymen(reading, claim))
    if not claim.get("recipients") and _is_street_protest(reading, places):
        return True
    if claim.found_by == FOUND_BY and all(_only_tells(reading, span) for span in places):
        return True
    if forms == {"summons"} and (
        all(_calls_press(reading, span) for span in places) or _is_recall(reading, claim, places)
    ):
        return True
    if forms == {"resolution"}:
        return all(_is_yardstick(reading, span) for span in places)
    return all(_is_concluded(reading, span) or _is_idiom(reading, span) for span in places)


def _inside_one(reading: Reading, claim: Claim) -> bool:
    """True where no two sides take part."""
    homes = homes_of(reading)
    return len({homes.get(v.actor or "", v.actor) for name in _PARTIES for v in claim.get(name)}) <= 1


def _between_countrymen(reading: Reading, claim: Claim) -> bool:
    """True of two or more persons who are all that take part: with the same home, they meet inside one state."""
    persons = {m.actor.id for m in reading.mentions if m.actor is not None and m.actor.type is ActorType.PERSON}
    sides = {value.actor for name in _PARTIES for value in claim.get(name)}
    homes = homes_of(reading)
    return len(sides) > 1 and sides <= persons and all(homes.get(actor or "") for actor in sides)


def _is_inner(reading: Reading, span: Span) -> bool:
    """True of "a cabinet meeting", "met his ministers", "a meeting with his team"."""
    tokens = reading.tokens_in(span)
    below = {t.i: t for token in tokens if token.pos_ in {"NOUN", "VERB"} for t in token.subtree}
    inner = [t for t in below.values() if t.lemma_.lower() in words("own") and t.pos_ == "NOUN"]
    return any(t.dep_ == "compound" or any(c.dep_ == "poss" and c.pos_ == "PRON" for c in t.children) for t in inner)


def _is_at_home(reading: Reading, span: Span) -> bool:
    """True of the consultations for which a state takes its envoy home: with its own ministry."""
    for noun in reading.tokens_in(span):
        if noun.lemma_.lower() != "consultation" or noun.dep_ != "pobj" or noun.head.lower_ != "for":
            continue
        if any(child.lower_ == "with" for child in noun.children):
            return False  # "recalled its envoy for consultations with the allies"
        return any(_takes_home(token) for token in noun.ancestors)
    return False


def _calls_envoy(reading: Reading, span: Span) -> bool:
    """True of "called its ambassador in Lima for consultations": it takes the envoy home, nobody telephones."""
    for token in reading.tokens_in(span):
        if token.pos_ != "VERB" or token.lemma_.lower() != "call":
            continue
        whom = [child for child in token.children if child.dep_ in {"dobj", "nsubjpass"}]
        of_envoy = [e for prep in token.children if prep.dep_ == "prep" for e in prep.children if e.dep_ == "pobj"]
        rest = reading.text[token.idx : token.sent.end_char].lower()
        return any(is_envoy(one) for one in [*whom, *of_envoy]) and "consultation" in rest
    return False


def _takes_home(verb: Token) -> bool:
    """True of "recalled its ambassador", "the envoy was ordered home": false of a minister who flies to talks."""
    taken = [child for child in verb.children if child.dep_ in {"dobj", "nsubjpass"}]
    return verb.lemma_.lower() in words("consults") and any(is_envoy(token) for token in taken)


def _only_tells(reading: Reading, span: Span) -> bool:
    """True of "described", "appointed": public words or acts of which nobody is written to."""
    verbs = [token for token in reading.tokens_in(span) if token.pos_ == "VERB"]
    return bool(verbs) and all(verb.lemma_ in words("tells") for verb in verbs)


def _calls_press(reading: Reading, span: Span) -> bool:
    """True of "the press has been summoned for a briefing"."""
    verbs = [token for token in reading.tokens_in(span) if token.pos_ == "VERB"]
    called = [child for verb in verbs for child in verb.children if child.dep_ in {"dobj", "nsubjpass"}]
    return bool(called) and all(token.lemma_.lower() in words("press") for token in called)


def _is_recall(reading: Reading, claim: Claim, places: list[Span]) -> bool:
    """True of an envoy "summoned home", and of one whom his own state summons: it speaks with nobody else.

    "Its ambassador" is the other's in "condemned Peru and summoned its ambassador", unless it is for consultations.
    """
    if all(_is_homewards(reading, span) for span in places):
        return True
    envoys = [t for v in claim.get("recipients") for span in v.spans for t in reading.tokens_in(span) if is_envoy(t)]
    if any(child.dep_ == "poss" and child.pos_ == "PRON" for envoy in envoys for child in envoy.children):
        told = " ".join(envoy.sent.text.lower() for envoy in envoys)
        return bool(claim.get("sender")) and ("consultation" in told or " own " in told)
    homes = homes_of(reading)
    callers, called = ({homes.get(v.actor or "") for v in claim.get(role)} for role in ("sender", "recipients"))
    return len(callers | called) == 1 and callers == called != {None}


def _is_homewards(reading: Reading, span: Span) -> bool:
    """True of "summoned home", "called back to Madrid"."""
    return any(
        token.pos_ == "VERB" and token.i + 1 < len(reading.doc) and token.nbor().lower_ in word_list("homewards")
        for token in reading.tokens_in(span)
    )


def _is_street_protest(reading: Reading, places: list[Span]) -> bool:
    """True of "a planned anti-Turkish protest in Stockholm", "to permit the protests": people in a street."""
    inside = [reading.tokens_in(span) for span in places]
    nouns = [t for tokens in inside for t in tokens if t.pos_ == "NOUN" and t.head not in tokens]
    crowds = [noun for noun in nouns if noun.lemma_.lower() in words("protest")]
    return len(crowds) == len(nouns) and any(_is_in_the_street(noun) for noun in crowds)


def _is_in_the_street(noun: Token) -> bool:
    beside = [child for child in noun.children if child.dep_ in {"amod", "compound", "nmod"}]
    named = any(token.lower_ in words("street") | _SIDES for child in beside for token in child.subtree)
    held = noun.dep_ in {"dobj", "nsubjpass"} and noun.head.lemma_.lower() in words("staged")
    placed = any(child.dep_ == "prep" and child.lower_ in {"outside", "near"} for child in noun.children)
    return named or held or placed or any(_is_in_the_street(child) for child in noun.children if child.dep_ == "conj")


def _is_yardstick(reading: Reading, span: Span) -> bool:
    """True of "in accordance with resolution 1701"."""
    sentence = reading.sentence_at(span.start)
    start = max(span.start - _BEFORE, sentence.start_char if sentence is not None else 0)
    return _yardsticks().search(reading.text, start, span.start) is not None


def _is_concluded(reading: Reading, span: Span) -> bool:
    """True of a memorandum of understanding, and of one that is signed with another: an agreement, sent to nobody."""
    papers = [token for token in reading.tokens_in(span) if token.lemma_.lower() in words("concluded")]
    return bool(papers) and all(_is_agreed(token) for token in papers)


def _is_agreed(paper: Token) -> bool:
    above = paper.head.head if paper.head.lower_ == "of" else paper.head
    clauses = [child for child in paper.children if child.dep_ in {"relcl", "acl"}]
    around = [above, *clauses]
    text = paper.doc[paper.i : paper.i + 3].text.lower()
    return text.endswith("of understanding") or any(t.lemma_.lower() in words("concludes") for t in around)


def _is_idiom(reading: Reading, span: Span) -> bool:
    """True of "the letter and the spirit of the treaty"."""
    after = reading.text[span.end : span.end + 20].lower().lstrip()
    return any(after.startswith(words_after) for words_after in words("idiom"))


@cache
def words(role: str) -> frozenset[str]:
    """Words of one role of the table."""
    return frozenset(row["word"] for row in read_table("no_act_words") if row["role"] == role)


@cache
def _yardsticks() -> re.Pattern[str]:
    measures = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words("measure")))
    return re.compile(rf"\b(?:{measures}){_BETWEEN}", re.IGNORECASE)
