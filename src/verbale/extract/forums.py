"""Finds the forums that a report names, with their part in the exchange: proposed, met in, refused, a venue."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from verbale.extract.agreements import distinct
from verbale.extract.forum_pattern import courts, find_references
from verbale.extract.modality import modality_of
from verbale.extract.reference import Reference, root_of
from verbale.extract.reference_role import Role, cues, is_talk, phrase_before, role_of
from verbale.reading import Reading
from verbale.record import Claim, Modality, Span, Value

_TABLE = "forum_words"


def find_forums(reading: Reading) -> list[Claim]:
    """One claim of kind `forum` for each standing format, named talks, council or court of the report.

    `name` has a span for each place that names it, and the actor where it is one; `role` has one value for each role
    with its cue, `by` who acts so. Organisations count only where a sentence gives them such a role, or a communication
    of the report proposes them.
    """
    proposals = [(span, c) for c in reading.communications for v in c.get("proposes") for span in v.spans]
    groups: dict[str, list[tuple[Reference, Role | None]]] = {}
    for reference in find_references(reading):
        root = root_of(reading, reference.span)
        role = role_of(reading, root, reference.span, _TABLE) if root is not None else None
        if role is None and root is not None and reference.name in courts():
            role = _judged(root)
        if role is not None and role.word == "venue" and not reference.strong and not is_talk(role.carrier):
            role = role if phrase_before(reading, reference.span, _TABLE) is not None else None
        proposed = any(reference.span.overlaps(span) for span, _ in proposals)
        if not reference.strong and role is None and not proposed and reference.name not in groups:
            continue
        groups.setdefault(reference.name, []).append((reference, role))
    return [
        _claim(reading, name, found, proposals) for name, found in sorted(groups.items(), key=lambda g: g[1][0][0].span)
    ]


def _judged(root: Token) -> Role | None:
    """The role of a court that decides: "the Court held that …"."""
    verb = root.head
    if root.dep_ != "nsubj" or verb.lemma_ not in cues(_TABLE, "judges"):
        return None
    return Role(cues(_TABLE, "judges")[verb.lemma_], Span(verb.idx, verb.idx + len(verb)), verb)


def _claim(
    reading: Reading, name: str, found: list[tuple[Reference, Role | None]], proposals: list[tuple[Span, Claim]]
) -> Claim:
    spans = tuple(sorted(reference.span for reference, _ in found))
    roles = [role for _, role in found if role is not None]
    values = [Value("name", name, spans, found[0][0].actor)]
    cues: dict[str, set[Span]] = {}
    for role in roles:
        cues.setdefault(role.word, set()).add(role.cue)
    papers = [(at, c) for at, c in proposals if any(at.overlaps(span) for span in spans)]
    for at, _ in papers:
        cues.setdefault("proposed", set()).add(at)
    for word in sorted(cues):
        values.append(Value("role", word, tuple(sorted(cues[word]))))
    if not cues:
        values.append(Value("role", "mentioned", (spans[0],)))
    proposers = [replace(v, field="by") for _, c in papers for v in c.get("sender")]
    values += distinct([*(value for role in roles for value in role.by), *proposers])
    only = roles[0] if len(roles) == 1 and roles[0].carrier.pos_ == "VERB" else None
    return Claim.make(
        "forum",
        reading.report.id,
        values,
        marks=[("mention", span) for span in spans],
        modality=modality_of(only.carrier) if only is not None else Modality.ASSERTED,
        found_by="forums",
        why=f"named {reading.words(spans[0])!r}"
        + (
            f"; role by {reading.words(roles[0].cue)!r}"
            if roles
            else "; proposed by a paper"
            if papers
            else "; no role said"
        ),
    )
