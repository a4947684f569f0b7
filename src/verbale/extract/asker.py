"""Who stands behind words: the speaker of "we", the author of a letter, the name behind "he"."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.extract.attribution import attribution_of
from verbale.extract.party import is_paper, is_party, picked
from verbale.extract.role import actor_value
from verbale.lexicon.table import read_table
from verbale.mention.mention import Mention, Naming
from verbale.reading import Reading
from verbale.record import Claim, Span, Value
from verbale.segment.phrase import conjuncts

_FIRST = {"we", "i", "us", "our", "my", "me"}

#: Fields of a communication that name its author, the best first.
_AUTHORS = ("on_behalf_of", "sender", "signed_by")


def party_values(reading: Reading, field: str, head: Token) -> list[Value]:
    """Values for the parties in the phrase of `head`: "we" gives the speaker, a letter its author."""
    found: list[Value] = []
    for token in conjuncts(head):
        token = picked(token)
        if token.lower_ in _FIRST:
            found += speaker_values(reading, field, token) or [_alone(reading, field, token)]
        elif is_paper(token) and not _is_actor(reading, token):
            found += author_values(reading, field, token)
        elif token.lower_ in {"it", "this"} and (spoken := _paper_behind(reading, field, token)):
            found += spoken
        elif token.lower_ in {"it", "this"} and not _is_actor(reading, token):
            found += _behind_it(reading, field, token)
        else:
            found.append(with_name(reading, actor_value(reading, field, token)))
    return unique(found)


def speaker_values(reading: Reading, field: str, token: Token) -> list[Value]:
    """Who says the words around `token`: the innermost speaker; empty when the report itself does."""
    chain = attribution_of(reading, token)
    if not chain:
        return []
    last = chain[-1]
    inner = reading.tokens_in(last.spans[0])
    if inner and last.actor is None and is_paper(inner[-1]):
        return author_values(reading, field, inner[-1]) or [Value(field, last.value, last.spans, None)]
    return [with_name(reading, Value(field, last.value, last.spans, last.actor))]


def author_values(reading: Reading, field: str, paper: Token) -> list[Value]:
    """The author of the paper that `paper` names: the sender of its communication, else its owner by syntax."""
    claim = communication_at(reading, paper)
    if claim is not None:
        found = senders(claim, field)
        if found:
            return found
    for child in paper.children:
        if child.dep_ == "poss" and child.lower_ not in {"its", "their"}:
            return party_values(reading, field, child)
    for child in paper.children:
        if child.dep_ == "prep" and child.lower_ in {"from", "by", "of"}:
            inner = [c for c in child.children if c.dep_ == "pobj" and is_party(reading, c) and not is_paper(c)]
            if inner:
                return party_values(reading, field, inner[0])
    return []


def senders(claim: Claim, field: str) -> list[Value]:
    """Senders of a communication as values of `field`."""
    for author in _AUTHORS[1:] + _AUTHORS[:1]:
        values = claim.get(author)
        if values:
            return [Value(field, v.value, v.spans, v.actor) for v in values]
    return []


def communication_at(reading: Reading, token: Token) -> Claim | None:
    """The communication that the word `token` names."""
    for claim in reading.communications:
        for mark, span in claim.marks:
            if mark == "mention" and span.start <= token.idx < span.end:
                return claim
    return None


def with_name(reading: Reading, value: Value) -> Value:
    """The same value; where it is a pronoun or a description, the fullest earlier name of the actor beside it."""
    if value.actor is None:
        return value
    first = value.spans[0]
    here = [m for m in reading.mentions if m.span == first]
    if here and here[0].naming in {Naming.NAME, Naming.METONYM}:
        return value
    named = [m for m in reading.mentions if _names(m, value.actor) and m.span.start < first.start]
    if not named:
        return value
    fullest = max(named, key=lambda m: (m.span.end - m.span.start, m.span.start))
    nearest = max(named, key=lambda m: m.span.start)
    spans = tuple(dict.fromkeys((*value.spans, nearest.span, fullest.span)))
    return Value(value.field, value.value, spans, value.actor)


def unique(values: list[Value]) -> list[Value]:
    """Values with the same actor or the same words as one, with all their spans."""
    found: dict[str, Value] = {}
    for value in values:
        key = value.actor or str(value.value).lower()
        if key in found:
            spans = tuple(dict.fromkeys((*found[key].spans, *value.spans)))
            value = Value(value.field, found[key].value, spans, value.actor)
        found[key] = value
    return list(found.values())


def _names(mention: Mention, actor: str) -> bool:
    if mention.actor is None or mention.actor.id != actor:
        return False
    return mention.naming in {Naming.NAME, Naming.OFFICE, Naming.SURNAME, Naming.METONYM, Naming.COLLECTIVE}


def _is_actor(reading: Reading, token: Token) -> bool:
    mention = reading.mention_of(token)
    return mention is not None and mention.actor is not None


def _paper_behind(reading: Reading, field: str, token: Token) -> list[Value]:
    """Author of the paper that the sentence before sends, passes on or is about: "passed the list on. It demands …"."""
    before = [s for s in reading.doc.sents if s.end <= token.sent.start and s.text.strip()]
    if not before or token.dep_ not in {"nsubj", "nsubjpass"} or any(c.lower_ == "also" for c in token.head.children):
        return []
    last = before[-1]
    papers = [t for t in last if is_paper(t) and t.dep_ in {"nsubj", "nsubjpass", "dobj"}]
    for paper in papers[:1]:
        claim = communication_at(reading, paper)
        span = Span(token.idx, token.idx + len(token))
        if claim is not None and (found := senders(claim, field)):
            return [Value(v.field, v.value, (*v.spans, span), v.actor) for v in found]
        if paper.dep_ == "nsubj" and (found := author_values(reading, field, paper)):
            return [Value(v.field, v.value, (*v.spans, span), v.actor) for v in found]
        if paper.dep_ == "dobj" and paper.head.lemma_.lower() in _passing():
            return [Value(field, reading.words(span), (span,))]
    return []


def _passing() -> frozenset[str]:
    """Verbs of those who only bear a paper: what it says is not theirs."""
    return frozenset(row["verb"] for row in read_table("light_verbs") if row["role"] == "bear")


def _behind_it(reading: Reading, field: str, token: Token) -> list[Value]:
    """A letter or a party that the sentence before has as its subject."""
    before = [s for s in reading.doc.sents if s.end <= token.sent.start]
    if not before:
        return [_alone(reading, field, token)]
    last = before[-1]
    subject = next((t for t in last if t.dep_ in {"nsubj", "nsubjpass"} and t.head == last.root), None)
    if subject is None or subject.lower_ in {"it", "this"} or subject.pos_ == "PRON":
        return [_alone(reading, field, token)]
    if is_paper(subject):
        return author_values(reading, field, subject) or [_alone(reading, field, token)]
    if not is_party(reading, subject):
        return [_alone(reading, field, token)]
    value = with_name(reading, actor_value(reading, field, subject))
    return [Value(field, value.value, (*value.spans, Span(token.idx, token.idx + len(token))), value.actor)]


def _alone(reading: Reading, field: str, token: Token) -> Value:
    span = Span(token.idx, token.idx + len(token))
    return Value(field, reading.words(span), (span,))
