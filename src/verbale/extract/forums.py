"""Finds the forums that a report names, with their part in the exchange: proposed, met in, refused, a venue."""

from __future__ import annotations

from verbale.extract.agreements import distinct
from verbale.extract.forum_pattern import find_references
from verbale.extract.modality import modality_of
from verbale.extract.reference import Reference, root_of
from verbale.extract.reference_role import Role, is_talk, role_of
from verbale.reading import Reading
from verbale.record import Claim, Modality, Value

_TABLE = "forum_words"


def find_forums(reading: Reading) -> list[Claim]:
    """One claim of kind `forum` for each standing format, named talks, council or court of the report.

    `name` has a span for each place that names it, and the actor where it is one; `role` has one value for each role
    with its cue, `by` who acts so. Organisations count only where a sentence gives them such a role.
    """
    groups: dict[str, list[tuple[Reference, Role | None]]] = {}
    for reference in find_references(reading):
        root = root_of(reading, reference.span)
        role = role_of(reading, root, reference.span, _TABLE) if root is not None else None
        if role is not None and role.word == "venue" and not reference.strong and not is_talk(role.carrier):
            role = None
        if not reference.strong and role is None and reference.name not in groups:
            continue
        groups.setdefault(reference.name, []).append((reference, role))
    return [_claim(reading, name, found) for name, found in sorted(groups.items(), key=lambda g: g[1][0][0].span)]


def _claim(reading: Reading, name: str, found: list[tuple[Reference, Role | None]]) -> Claim:
    spans = tuple(sorted(reference.span for reference, _ in found))
    roles = [role for _, role in found if role is not None]
    values = [Value("name", name, spans, found[0][0].actor)]
    for word in sorted({role.word for role in roles}):
        values.append(Value("role", word, tuple(sorted({role.cue for role in roles if role.word == word}))))
    if not roles:
        values.append(Value("role", "mentioned", (spans[0],)))
    values += distinct([value for role in roles for value in role.by])
    only = roles[0] if len(roles) == 1 and roles[0].carrier.pos_ == "VERB" else None
    return Claim.make(
        "forum",
        reading.report.id,
        values,
        marks=[("mention", span) for span in spans],
        modality=modality_of(only.carrier) if only is not None else Modality.ASSERTED,
        found_by="forums",
        why=f"named {reading.words(spans[0])!r}"
        + (f"; role by {reading.words(roles[0].cue)!r}" if roles else "; no role said"),
    )
