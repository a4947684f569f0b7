"""On whose word a report says a thing."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from verbale.extract.role import actor_values
from verbale.lexicon.table import read_table
from verbale.reading import Reading
from verbale.record import Value

#: Dependencies by which a reported clause hangs on the verb that reports it.
_REPORTED = {"ccomp", "parataxis", "advcl", "xcomp"}

_SUBJECT = {"nsubj", "nsubjpass"}


def attribution_of(reading: Reading, token: Token) -> tuple[Value, ...]:
    """Values of field `attributed_to` for what `token` says, outermost first; empty when it is the report's own voice.

    Finds "according to X", "X said that …", "…, X said", "as X put it", and the speakers of the statements in whose
    content the token stands.
    """
    heads: list[Token] = []
    below = token
    for at in _upwards(token):
        if at.i != token.i and _reports(at) and _reaches(at, below):
            heads[:0] = _speakers(at)
        for child in at.children:
            heads[:0] = _named_beside(child, token)
        below = at
    found: list[Value] = []
    for head in heads:
        if token.i not in {t.i for t in head.subtree}:
            found += [v for v in actor_values(reading, "attributed_to", head) if v not in found]
    return tuple(found or _speakers_of_statements(reading, token))


def _upwards(token: Token) -> list[Token]:
    path = [token]
    while path[-1].head.i != path[-1].i:
        path.append(path[-1].head)
    return path


def _reports(verb: Token) -> bool:
    return verb.lemma_.lower() in _cues("verb") and verb.pos_ in {"VERB", "AUX"}


def _reaches(verb: Token, below: Token) -> bool:
    """True when the clause below is what the verb reports: its complement, or the main clause around "X said"."""
    return below.dep_ in {"ccomp", "parataxis"} or (below.dep_ in {"advcl", "xcomp"} and verb.lemma_ == "say")


def _speakers(verb: Token) -> list[Token]:
    own = [child for child in verb.children if child.dep_ == "nsubj"]
    if own:
        return own
    if verb.dep_ in {"conj", "xcomp"} and verb.head.pos_ == "VERB":
        return [child for child in verb.head.children if child.dep_ == "nsubj"]
    return []


def _named_beside(child: Token, token: Token) -> list[Token]:
    """ "according to X" and "X said" in brackets or between commas, beside the clause."""
    if child.lower_ in _cues("preposition") and child.i != token.i:
        for inner in [child, *child.children]:
            named = [t for t in inner.children if t.dep_ == "pobj"]
            if named:
                return named
    if child.dep_ not in {"parataxis", "advcl"} or not _reports(child) or _has_complement(child):
        return []
    beside = child.dep_ == "parataxis" or any(c.lower_ == "as" for c in child.children)
    return _speakers(child) if beside else []


def _has_complement(verb: Token) -> bool:
    return any(child.dep_ in {"ccomp", "dobj", "xcomp"} for child in verb.children)


def _speakers_of_statements(reading: Reading, token: Token) -> list[Value]:
    """Speakers of the statements around the token, the longest statement first."""
    around = []
    for claim in reading.statements:
        spans = [s for v in claim.get("content") for s in v.spans]
        if any(s.start <= token.idx < s.end for s in spans):
            around.append((-max(s.end - s.start for s in spans), claim.id, claim))
    found: list[Value] = []
    for _, _, claim in sorted(around, key=lambda item: item[:2]):
        for speaker in claim.get("speaker"):
            value = Value("attributed_to", speaker.value, speaker.spans, speaker.actor)
            if value not in found:
                found.append(value)
    return found


@cache
def _cues(part: str) -> frozenset[str]:
    return frozenset(row["lemma"] for row in read_table("attribution_cues") if row["part"] == part)
