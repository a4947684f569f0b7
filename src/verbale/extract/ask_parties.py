"""The parties of an ask, and whether it is a dealing between two of them."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.extract.addressee import addressees_of
from verbale.extract.asker import author_values, party_values, speaker_values
from verbale.extract.demand_cue import Ask, is_weak
from verbale.extract.party import is_domestic, is_paper, is_party
from verbale.extract.scope import Scope
from verbale.extract.subject import is_passive, passive_subject
from verbale.extract.voice import own_voice
from verbale.mention.mention import Naming
from verbale.reading import Reading
from verbale.record import Span, Value

#: Farthest that the name behind a pronoun stands before its sentence, in characters: about two sentences.
_NEAR = 300

_SIDES = {"government", "side", "party", "country", "state", "nation", "leader", "president", "capital", "neighbour",
          "neighbor", "minister"}  # fmt: skip


def parties_of(reading: Reading, ask: Ask, homes: dict[str, str]) -> tuple[list[Value], list[Value]]:
    """Who asks, and of whom; nobody asks himself, so a pronoun that seems to is led to the other side.

    `homes` leads from an actor to the state or organisation for which it stands.
    """
    by: list[Value] = []
    if ask.said_by:
        by = speaker_values(reading, "by", ask.anchor) or own_voice(reading, "by", ask.anchor)
    elif ask.by is not None and not is_domestic(ask.by):
        by = party_values(reading, "by", ask.by)
    elif ask.by is None and ask.anchor.tag_ == "VBN" and is_paper(ask.anchor.sent.root):
        by = author_values(
            reading, "by", ask.anchor.sent.root
        )  # "Its letter, sent by X, pressed Y to …" without a verb
    heads = ask.of or addressees_of(reading, ask)
    of = [value for head in heads for value in party_values(reading, "of", head)]
    if ask.kind == "offer":
        of = [v for v in of if not any(s.overlaps(ask.content) and not ask.content.contains(s) for s in v.spans)]
        of = [v for v in of if not any(s == ask.content for s in v.spans)]
    keys = {v.actor or str(v.value).lower() for v in by}
    own, other = _homes(homes, by), _homes(homes, of)
    if ask.of and own and other and not other - own:
        if ask.of[0].tag_ == "NNS" and ask.of[0].lemma_ in _SIDES:  # "the two governments" are more than the asker
            head = ask.of[0]
            span = Span(head.left_edge.idx, head.idx + len(head))
            of = [Value("of", reading.words(span), (span,))]
        elif _is_loose(reading, ask.of[0]):
            # In a list under a noun ("its other demands: that it …") the addressee is that of the demand before.
            of = [] if ask.anchor.pos_ == "NOUN" else _other_side(reading, "of", ask.of[0], homes, own)
        elif ask.by is not None and _is_loose(reading, ask.by):
            by = _other_side(reading, "by", ask.by, homes, other) or by
            keys = {v.actor or str(v.value).lower() for v in by}
    return by, [v for v in of if (v.actor or str(v.value).lower()) not in keys]


def _homes(homes: dict[str, str], values: list[Value]) -> set[str]:
    return {homes[v.actor] for v in values if v.actor in homes}


def _is_loose(reading: Reading, head: Token) -> bool:
    """True of a pronoun or a description ("the competent authorities"), whose actor is only inferred."""
    mention = reading.mention_of(head)
    return mention is not None and mention.naming in {Naming.PRONOUN, Naming.DESCRIPTION}


def _other_side(reading: Reading, field: str, head: Token, homes: dict[str, str], taken: set[str]) -> list[Value]:
    """The party named last before `head` that stands for another home than `taken`, with the words of `head`."""
    named = [m for m in reading.mentions if m.actor is not None and m.span.end <= head.idx and m.actor.id in homes]
    named = [m for m in named if m.naming != Naming.PRONOUN and homes[m.actor.id] not in taken]  # type: ignore[union-attr]
    start = head.sent.start_char
    near = [m for m in named if start - m.span.end < _NEAR]
    if not near:
        return []
    mention = max(near, key=lambda m: (m.span.start, m.span.end))
    assert mention.actor is not None
    own = Span(head.idx, head.idx + len(head))
    return [Value(field, mention.actor.name, (own, mention.span), mention.actor.id)]


def between_parties(reading: Reading, scope: Scope, ask: Ask, by: list[Value], of: list[Value]) -> bool:
    """False of asks inside one state, of wishes nobody is asked to fulfil, and of asks by nobody."""
    if ask.by is not None and not is_party(reading, ask.by) and not by and not (is_paper(ask.by) and of):
        return False
    if any(is_domestic(head) for head in ask.of) or (ask.by is not None and is_domestic(ask.by)):
        return False
    if ask.said_by and not by:
        return False
    if not by and ask.kind == "offer":
        return False
    passive = ask.anchor.pos_ == "VERB" and is_passive(ask.anchor)
    if not by and passive and (ask.anchor.lemma_ in {"expect", "order"} or not scope.homes_of(of)):
        return False
    if not by and not of and not (ask.anchor.pos_ == "NOUN" or passive_subject(ask.anchor) is not None):
        return False
    return scope.between_parties(by, of, ask.anchor, weak=is_weak(ask.anchor))
