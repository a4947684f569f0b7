"""The demands of a report: what one party asks of another."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Token

from verbale.extract.addressee import addressees_of
from verbale.extract.ask_condition import condition_asks, warning_asks
from verbale.extract.ask_modal import modal_asks
from verbale.extract.ask_noun import noun_asks
from verbale.extract.ask_verb import verb_asks
from verbale.extract.asker import communication_at, party_values, speaker_values, unique
from verbale.extract.attribution import attribution_of
from verbale.extract.demand_cue import Ask, is_weak
from verbale.extract.modality import modality_of
from verbale.extract.party import is_domestic, is_paper, is_party
from verbale.extract.restatement import content_words, same_content
from verbale.extract.scope import Scope
from verbale.extract.subject import is_passive, passive_subject
from verbale.extract.voice import own_voice
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
    asked = [(ask, *_parties(reading, ask)) for ask in asks if not _is_nested(ask, asks)]
    scope = Scope.of(reading, [(by, of) for _, by, of in asked])
    for ask, by, of in asked:
        if not _between_parties(reading, scope, ask, by, of):
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


def _is_nested(ask: Ask, asks: list[Ask]) -> bool:
    """True of a verb inside what another ask asks ("urged X not to insist on Y"): one demand, not two."""
    if ask.anchor.pos_ != "VERB" or any(c.dep_ in {"nsubj", "nsubjpass"} for c in ask.anchor.children):
        return False
    at = ask.anchor.idx
    return any(o is not ask and o.anchor.i != ask.anchor.i and o.content.start <= at < o.content.end for o in asks)


def _asks_at(reading: Reading, token: Token) -> list[Ask]:
    asks: list[Ask] = []
    if token.pos_ in {"VERB", "AUX", "ADJ"}:
        asks = verb_asks(reading, token) or modal_asks(reading, token) or warning_asks(reading, token)
    elif token.pos_ in {"NOUN", "PROPN"}:
        asks = noun_asks(reading, token) or warning_asks(reading, token)
    return asks or condition_asks(reading, token)


def _parties(reading: Reading, ask: Ask) -> tuple[list[Value], list[Value]]:
    by: list[Value] = []
    if ask.said_by:
        by = speaker_values(reading, "by", ask.anchor) or own_voice(reading, "by", ask.anchor)
    elif ask.by is not None and not is_domestic(ask.by):
        by = party_values(reading, "by", ask.by)
    of = [value for head in ask.of or addressees_of(reading, ask) for value in party_values(reading, "of", head)]
    keys = {v.actor or str(v.value).lower() for v in by}
    return by, [v for v in of if (v.actor or str(v.value).lower()) not in keys]


def _between_parties(reading: Reading, scope: Scope, ask: Ask, by: list[Value], of: list[Value]) -> bool:
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
    place = _made_in(reading, demand)
    values = [*demand.by, *(demand.of or _recipients(reading, demand, place))]
    values += _texts(reading, "cue", [a.cue for a in demand.asks])
    values += _texts(reading, "content", [a.content for a in demand.asks])
    values.append(Value("kind", first.kind, (first.cue,)))
    values += _day(reading, demand)
    modality = _modality(first)
    claim = Claim.make(
        "demand",
        reading.report.id,
        values,
        modality=modality,
        attributed_to=_attribution(reading, first, demand.by),
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
    sides = [*claim.get("recipients"), *(claim.get("sender") if _form(claim) in {"call", "meeting"} else [])]
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


def _texts(reading: Reading, name: str, spans: list[Span]) -> list[Value]:
    return [Value(name, reading.words(span), (span,)) for span in dict.fromkeys(spans)]


def _attribution(reading: Reading, ask: Ask, by: list[Value]) -> tuple[Value, ...]:
    """The chain of those on whose word it is said, less the asker himself: his own words need no witness."""
    keys = {v.actor or str(v.value).lower() for v in by} | {s for v in by for s in v.spans}
    chain = attribution_of(reading, ask.anchor)
    return tuple(v for v in chain if (v.actor or str(v.value).lower()) not in keys and not keys & set(v.spans))


def _day(reading: Reading, demand: _Demand) -> list[Value]:
    """The day on which it was asked: the only day named in the sentence of the cue and outside what is asked."""
    for ask in demand.asks:
        words = Span(ask.anchor.sent.start_char, ask.anchor.sent.end_char)
        days = [d for d in reading.days_in(words) if d.day is not None and not d.span.overlaps(ask.content)]
        if len(days) == 1 and days[0].day is not None:
            return [Value("date", days[0].day.to_json(), (days[0].span,))]
    return []


def _made_in(reading: Reading, demand: _Demand) -> tuple[str, Span] | None:
    """The communication in which the words stand: the paper that asks, or the one that the sentence names."""
    for ask in demand.asks:
        if ask.by is not None:
            claim = communication_at(reading, ask.by)
            if claim is not None:
                return claim.id, Span(ask.by.idx, ask.by.idx + len(ask.by))
        found = (
            medium_of(reading, ask.anchor)
            or _quoted_letter(reading, ask, demand.by)
            or _readout(reading, ask, demand.by)
        )
        if found:
            return found
    return None


def _quoted_letter(reading: Reading, ask: Ask, by: list[Value]) -> tuple[str, Span] | None:
    """The only paper of the asker, where his words are quoted with "writes" or "reads"."""
    if not reading.is_quoted(ask.anchor.idx):
        return None
    place = reading.paragraph_at(ask.anchor.idx)
    written = [t for t in reading.tokens_in(place) if t.lemma_.lower() in {"write", "read"}] if place else []
    actors = {v.actor for v in by if v.actor}
    papers = []
    for claim in reading.communications:
        form = claim.first("form")
        authors = {v.actor for name in ("sender", "signed_by", "on_behalf_of") for v in claim.get(name)}
        if form is not None and form.value in _PAPERS and actors & authors:
            papers.append(claim)
    if not written or len(papers) != 1:
        return None
    return papers[0].id, Span(written[0].idx, written[0].idx + len(written[0]))


def _readout(reading: Reading, ask: Ask, by: list[Value]) -> tuple[str, Span] | None:
    """The only call or meeting of the report in which the asker took part, where its paragraph names it."""
    actors = {v.actor for v in by if v.actor}
    place = reading.paragraph_at(ask.anchor.idx)
    held = [c for c in reading.communications if _form(c) in {"call", "meeting"}]
    if len(held) != 1 or place is None or reading.is_quoted(ask.anchor.idx):
        return None
    took_part = {v.actor for v in held[0].get("sender")} & actors
    named = [span for mark, span in held[0].marks if mark == "mention" and place.contains(span)]
    return (held[0].id, named[0]) if took_part and named else None


def _form(claim: Claim) -> str:
    form = claim.first("form")
    return str(form.value) if form is not None else ""


_PAPERS = {"letter", "note verbale", "memo", "message", "post", "statement"}


def medium_of(reading: Reading, anchor: Token) -> tuple[str, Span] | None:
    """The communication in which the words of `anchor` are said, with the words that tie them."""
    for statement in reading.statements:
        medium = statement.first("medium")
        spans = [s for v in statement.get("content") for s in v.spans]
        if medium is not None and any(s.start <= anchor.idx < s.end for s in spans):
            return str(medium.value), medium.spans[0]
    sentence = Span(anchor.sent.start_char, anchor.sent.end_char)
    for claim in reading.communications:
        for mark, span in claim.marks:
            if mark == "mention" and sentence.contains(span):
                before = reading.token_at(span.start)
                while before is not None and before.i > anchor.sent.start and before.pos_ != "ADP":
                    before = before.nbor(-1)
                if before is not None and before.lower_ in {"in", "at", "during", "by", "with", "through"}:
                    return claim.id, span
    return None
