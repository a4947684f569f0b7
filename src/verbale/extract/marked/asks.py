"""Demands and responses as the tagger marks them: cue, content, parties, and what answers what."""

from __future__ import annotations

from collections.abc import Sequence

from verbale.extract.marked.candidate import Candidate
from verbale.extract.marked.communications import FOUND_BY
from verbale.extract.marked.join import spans_of
from verbale.extract.marked.part import links, mean_over, parties
from verbale.extract.marked.stretch import stretches
from verbale.extract.role import distinct
from verbale.reading import Reading
from verbale.record import Claim, Modality, Span, Value
from verbale.tagger.marking import Marked, Marking, Numbers

Tie = tuple[str, tuple[Span, ...]]
#: Cues that belong together, and the numbers of the contents to which they are tied.
Group = tuple[list[Marked], list[int]]
#: Probability from which a content belongs to a cue, or a response to a demand.
TIED = 0.4
#: Words that a content has at least: fewer are a torn-off piece, unless one names a thing.
FEWEST = 2
_NAMES = {"NOUN", "PROPN", "NUM"}
#: Probability that the outcome of a response needs.
SURE = 0.4
#: Probability that an answer without words of its own needs ("Bern declined"), where it is tied to what it answers or
#: the rules see the words of an answer too: on the exchanges that training/split.py keeps apart two of three of these
#: are answers, of the others half or less.
BARE = 0.5
#: Verbs that only bring in words: without the words they answer nothing.
_MERE = {"say", "tell", "add", "write"}


def marked_demands(reading: Reading, marking: Marking) -> list[Candidate]:
    """One candidate for each content that a demand cue asks for; what several cues ask for is one demand."""
    return _candidates(reading, marking, "demand")


def marked_responses(reading: Reading, marking: Marking, seen: Sequence[Span] = ()) -> list[Candidate]:
    """One candidate for each cue of a response, with all that it says, linked to what it answers.

    `seen`: words in which the rules see an answer, though perhaps of nothing that was asked.
    """
    return _candidates(reading, marking, "response", seen)


def _candidates(reading: Reading, marking: Marking, kind: str, seen: Sequence[Span] = ()) -> list[Candidate]:
    contents = marking.spans(f"{kind}_content")
    held: dict[int, list[Marked]] = {}
    bare: list[Marked] = []
    for cue in stretches(reading, marking, f"{kind}_cue"):
        chances = marking.linked(f"{kind}_cue.content", cue.first)
        tied = [n for n, c in enumerate(contents) if chances[c.first : c.last].mean() >= TIED]
        for n in tied:
            held.setdefault(n, []).append(cue)
        if not tied and not _only_says(reading, marking.span(cue)):
            bare.append(cue)
    groups = [(cues, [n]) for n, cues in sorted(held.items())]
    if kind == "response":
        groups = [*_by_cue(groups), *(([cue], []) for cue in bare)]
    made = [_candidate(reading, marking, kind, cues, [contents[n] for n in told], seen) for cues, told in groups]
    return list({one.claim.id: one for one in made}.values())


def _by_cue(groups: list[Group]) -> list[Group]:
    """The groups, those that share a cue made one: who answers once answers once, whatever he lists."""
    made: list[Group] = []
    for cues, told in groups:
        shared = [one for one in made if any(cue in one[0] for cue in cues)]
        made = [one for one in made if one not in shared]
        all_cues = {cue.first: cue for one in shared for cue in one[0]} | {cue.first: cue for cue in cues}
        made.append(([all_cues[n] for n in sorted(all_cues)], sorted({*told, *(n for one in shared for n in one[1])})))
    return made


def _candidate(
    reading: Reading, marking: Marking, kind: str, cues: list[Marked], contents: list[Marked], seen: Sequence[Span]
) -> Candidate:
    anchors = [cue.first for cue in cues]
    spans = [marking.span(cue) for cue in cues]
    values = [Value("cue", reading.words(span), (span,)) for span in spans]
    told = [marking.span(content) for content in contents]
    values += [Value("content", reading.words(span), (span,)) for span in told]
    name, label = ("kind", "demand_kind") if kind == "demand" else ("outcome", "outcome")
    word, sure = marking.best_class(label, anchors[0])
    values.append(Value(name, word, (spans[0],)))
    for role in ("by", "of") if kind == "demand" else ("by",):
        values += distinct(parties(reading, marking, role, links(marking, f"{kind}_cue.{role}", anchors)))
    mood, _ = marking.best_class("modality", anchors[0])
    score = sum(cue.score for cue in cues) / len(cues)
    claim = Claim.make(
        kind,
        reading.report.id,
        values,
        modality=Modality(mood),
        attributed_to=parties(reading, marking, "attributed_to", links(marking, f"{kind}_cue.attributed_to", anchors)),
        found_by=FOUND_BY,
        why=f"cue marked ({score:.2f}), {word} ({sure:.2f})",
    )
    made_in = marking.linked(f"{kind}_cue.made_in", anchors[0])
    medium = _likeliest(marking, made_in, reading.communications)
    if medium is not None:
        claim = claim.with_link("made_in", *medium)
    if kind == "response":
        for target, tied in _answered(reading, marking, links(marking, "response_cue.to", anchors)):
            claim = claim.with_link("to", target, tied)
    if kind == "demand":
        return Candidate(claim, score if _says_what(reading, told) else 0.0)
    lone = sure >= SURE and not _inside_demand(reading, claim)
    backed = bool(claim.get("to")) or any(span.overlaps(cue) for span in seen for cue in spans)
    whole = _says_what(reading, told, FEWEST) or bool(claim.get("to") and claim.get("by"))
    return Candidate(claim, score if lone and (whole or (backed and score >= BARE)) else 0.0)


def _only_says(reading: Reading, cue: Span) -> bool:
    """True for "said" and "he told"."""
    verbs = [token.lemma_.lower() for token in reading.tokens_in(cue) if token.pos_ == "VERB"]
    return bool(verbs) and set(verbs) <= _MERE


def _says_what(reading: Reading, told: list[Span], alone: int = 1) -> bool:
    """False of a torn-off piece: fewer words than FEWEST, and none that names a thing; `alone` of those."""
    words = [token for span in told for token in reading.tokens_in(span)]
    named = [token for token in words if token.pos_ in _NAMES]
    return len(words) >= FEWEST or len(named) >= alone


def _inside_demand(reading: Reading, claim: Claim) -> bool:
    """True where the cue is part of what a demand asks for: "the accession, accepted in 2008"."""
    asked = [span for demand in reading.demands for span in spans_of(demand, ("content",))]
    return any(span.overlaps(cue) for span in asked for cue in spans_of(claim, ("cue",)))


def _answered(reading: Reading, marking: Marking, chances: Numbers) -> list[Tie]:
    """The demands that a response answers, or else the communication."""
    found = []
    for demand in reading.demands:
        spans = _tied(marking, chances, spans_of(demand, ("cue",)))
        if spans:
            found.append((demand.id, spans))
    if found:
        return found
    one = _likeliest(marking, chances, reading.communications)
    return [one] if one is not None else []


def _likeliest(marking: Marking, chances: Numbers, claims: list[Claim]) -> Tie | None:
    """The claim whose mention the link goes to most surely, None where it goes to none."""
    scored = [
        (max((mean_over(marking, chances, s) for s in spans_of(claim, ("mention",))), default=0.0), -number)
        for number, claim in enumerate(claims)
    ]
    score, number = max(scored, default=(0.0, 0))
    if score < TIED:
        return None
    return claims[-number].id, _tied(marking, chances, spans_of(claims[-number], ("mention",)))


def _tied(marking: Marking, chances: Numbers, spans: list[Span]) -> tuple[Span, ...]:
    return tuple(s for s in spans if mean_over(marking, chances, s) >= TIED)
