"""The demands of a report: what one party asks of another."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Token

from verbale.extract.ask_condition import condition_asks
from verbale.extract.ask_medium import form_of, made_in
from verbale.extract.ask_modal import modal_asks
from verbale.extract.ask_noun import noun_asks
from verbale.extract.ask_parties import between_parties, parties_of
from verbale.extract.ask_verb import verb_asks
from verbale.extract.ask_warning import warning_asks
from verbale.extract.asker import unique
from verbale.extract.clause import days_beside, lone_day, text_values, vouched_by
from verbale.extract.demand_cue import Ask
from verbale.extract.modality import modality_of
from verbale.extract.party import is_party
from verbale.extract.restatement import content_words, same_content
from verbale.extract.scope import Scope, homes_of
from verbale.reading import Reading
from verbale.record import Claim, Modality, Span, Value

FOUND_BY = "demand rules"


@dataclass(slots=True)
class _Demand:
    """Asks of one report for the same thing."""

    asks: list[Ask] = field(default_factory=list)
    by: list[Value] = field(default_factory=list)
    of: list[Value] = field(default_factory=list)


def find_demands(reading: Reading) -> list[Claim]:
    """Claims of kind demand, one for each thing asked, in order of their first words.

    A thing asked again is the same claim with several cues and contents; the items of a list are claims of their own.
    """
    demands: list[_Demand] = []
    asks = find_asks(reading)
    homes = homes_of(reading)
    asked = [(ask, *parties_of(reading, ask, homes)) for ask in asks if not _is_nested(reading, ask, asks)]
    scope = Scope.of(reading, [(by, of) for _, by, of in asked])
    for ask, by, of in asked:
        if not between_parties(reading, scope, ask, by, of):
            continue
        if demands and _is_further(ask):
            by = demands[-1].by or by
        same = next((d for d in demands if _same(reading, d, ask, by)), None)
        if same is None and ask.anchor.pos_ == "NOUN" and not by and not of:
            same = _pointed_at(reading, demands, ask)
            if same is None and ask.anchor.lemma_ == "wish":
                continue
        of = of or _same_addressee(scope, demands, ask, by)
        if same is None:
            demands.append(_Demand([ask], by, of))
        else:
            same.asks.append(ask)
            same.by, same.of = unique([*same.by, *by]), unique([*same.of, *of])
    claims = [_claim(reading, demand) for demand in demands]
    return sorted({c.id: c for c in claims}.values(), key=lambda c: (c.get("content")[0].spans[0], c.id))


def find_asks(reading: Reading) -> list[Ask]:
    """Every place of the report that asks something, in order, before restatements are joined."""
    found: list[Ask] = []
    for paragraph in reading.paragraphs:
        for token in reading.tokens_in(paragraph):
            found += _asks_at(reading, token)
    return found


def _is_nested(reading: Reading, ask: Ask, asks: list[Ask]) -> bool:
    """True of a verb inside what another ask asks ("urged X not to insist on Y"): one demand, not two.

    What X is to ask of a third party ("asked X to urge Y to withdraw") is a demand of its own.
    """
    at = ask.anchor.idx
    threat = ask.kind == "warning" or reading.words(ask.cue).lower() == "if"
    if threat and any(_covers(other, at) for other in asks if other is not ask):
        return True  # "warned that talks would end if X did not withdraw": what is warned of is told once, and no offer
    if ask.kind == "condition" or ask.anchor.pos_ != "VERB":
        return False
    if any(c.dep_ in {"nsubj", "nsubjpass"} for c in ask.anchor.children):
        return False
    if ask.of and ask.kind in {"call", "demand", "request"} and is_party(reading, ask.of[0]):
        return False
    return any(o is not ask and o.anchor.i != ask.anchor.i and o.content.start <= at < o.content.end for o in asks)


def _covers(ask: Ask, at: int) -> bool:
    """True of a warning in whose words `at` lies."""
    return ask.kind == "warning" and ask.content.start <= at < ask.content.end


def _asks_at(reading: Reading, token: Token) -> list[Ask]:
    asks: list[Ask] = []
    if token.pos_ in {"VERB", "AUX", "ADJ"}:
        asks = verb_asks(reading, token) or modal_asks(reading, token) or warning_asks(reading, token)
    elif token.pos_ in {"NOUN", "PROPN"}:
        asks = noun_asks(reading, token) or warning_asks(reading, token)
    return asks or condition_asks(reading, token)


def _is_further(ask: Ask) -> bool:
    """True of "its other demands": whose they are was said with the first."""
    if ask.anchor.pos_ != "NOUN" or ask.by is None or ask.by.pos_ != "PRON":
        return False
    return any(c.lower_ in {"other", "further", "additional", "second"} for c in ask.anchor.children)


def _same_addressee(scope: Scope, demands: list[_Demand], ask: Ask, by: list[Value]) -> list[Value]:
    """Addressee of the demand before, where this one is joined to it: "and it wants …", "it also demands …"."""
    if not demands or not by or ask.kind in {"offer", "condition", "warning"}:
        return []
    last = demands[-1]
    before = last.asks[-1].anchor
    joined = before.sent == ask.anchor.sent or any(t.lower_ in {"also", "other"} for t in ask.anchor.sent)
    near = 0 < ask.anchor.sent.start - before.sent.end + 1 <= 2 or before.sent == ask.anchor.sent
    return list(last.of) if joined and near and scope.same_side(last.by, by) else []


def _pointed_at(reading: Reading, demands: list[_Demand], ask: Ask) -> _Demand | None:
    """The demand to which a bare noun points back: "the call to cooperate" after "called on X to cooperate fully".

    The same cue word with a word in common, or "the" and the only demand made with that cue word.
    """
    lemma = ask.anchor.lemma_.lower()
    alike = [d for d in demands if any(a.anchor.lemma_.lower() == lemma for a in d.asks)]
    words = content_words(reading, ask.content)
    for demand in reversed(alike):
        if any(words & content_words(reading, a.content) for a in demand.asks):
            return demand
    definite = any(c.lower_ in {"the", "this", "that"} for c in ask.anchor.children)
    return alike[0] if definite and len(alike) == 1 else None


def _same(reading: Reading, demand: _Demand, ask: Ask, by: list[Value]) -> bool:
    known = {v.actor or str(v.value).lower() for v in demand.by}
    here = {v.actor or str(v.value).lower() for v in by}
    for other in demand.asks:
        if other.content.overlaps(ask.cue) or ask.content.overlaps(other.cue):
            continue
        if other.content.overlaps(ask.content):
            if same_content(reading, other.content, ask.content):
                return True
        elif other.kind in {"warning", "condition"} or ask.kind in {"warning", "condition"}:
            continue
        elif (not known or not here or known & here) and same_content(reading, other.content, ask.content):
            return True
    return False


def _claim(reading: Reading, demand: _Demand) -> Claim:
    first = demand.asks[0]
    place = made_in(reading, demand.asks, demand.by)
    values = [*demand.by, *(demand.of or _recipients(reading, demand, place))]
    values += text_values(reading, "cue", [a.cue for a in demand.asks])
    values += text_values(reading, "content", [a.content for a in demand.asks])
    values.append(Value("kind", first.kind, (first.cue,)))
    values += _day(reading, demand)
    modality = _modality(first)
    claim = Claim.make(
        "demand",
        reading.report.id,
        values,
        modality=modality,
        attributed_to=vouched_by(reading, first.anchor, demand.by),
        found_by=FOUND_BY,
        why="; ".join(dict.fromkeys(a.why for a in demand.asks)),
    )
    return claim.with_link("made_in", place[0], (place[1],)) if place else claim


def _recipients(reading: Reading, demand: _Demand, place: tuple[str, Span] | None) -> list[Value]:
    """Recipients of the paper that asks: whoever it is addressed to is asked."""
    claim = next((c for c in reading.communications if place is not None and c.id == place[0]), None)
    if claim is None:
        return []
    own = {v.actor or str(v.value).lower() for v in demand.by}
    sides = [*claim.get("recipients"), *(claim.get("sender") if form_of(claim) in {"call", "meeting"} else [])]
    found = [Value("of", v.value, v.spans, v.actor) for v in sides]
    return [v for v in found if (v.actor or str(v.value).lower()) not in own]


def _modality(ask: Ask) -> Modality:
    """Modality of the asking, not of what is asked: "must" is no possibility, and an "if" is part of a warning."""
    if ask.kind in {"warning", "condition"}:
        return Modality.ASSERTED
    found = modality_of(ask.anchor)
    if ask.said_by and found in {Modality.POSSIBLE, Modality.NEGATED, Modality.PLANNED}:
        return Modality.ASSERTED
    if ask.anchor.pos_ in {"NOUN", "PROPN"} and found == Modality.POSSIBLE:
        return Modality.ASSERTED
    return found


def _day(reading: Reading, demand: _Demand) -> list[Value]:
    """The day on which it was asked: the only day in the sentence of the cue that does not stand in another clause."""
    for ask in demand.asks:
        days = days_beside(reading, ask.anchor, ask.content)
        found = lone_day([d for d in days if not _stands_apart(reading, d.span, ask.anchor)])
        if found:
            return found
    return []


def _stands_apart(reading: Reading, day: Span, anchor: Token) -> bool:
    """True of a day inside a clause that only describes something: "the treaty that was signed in 2008"."""
    at = reading.token_at(day.start)
    while at is not None and at.head.i != at.i:
        apart = at.dep_ in {"relcl", "acl"} or (at.dep_ == "advcl" and at.tag_ == "VBN")
        if apart and not at.is_ancestor(anchor) and at.i != anchor.i:
            return True
        at = at.head
    return False
