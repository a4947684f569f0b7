"""Finds the treaties, agreements and principles that a report refers to, with their role in the exchange."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from verbale.extract.agreement_pattern import find_references, known_names
from verbale.extract.clause import span_below
from verbale.extract.modality import modality_of
from verbale.extract.reference import Reference, root_of
from verbale.extract.reference_role import Role, cues, role_of
from verbale.reading import Reading
from verbale.record import Claim, Modality, Value

_TABLE = "agreement_words"
_DEFINITE = re.compile(r"\b(?:the|this|that)\s$", re.I)
#: Roles that make "an extradition treaty" one particular treaty, when the report says them as fact or plan.
_TELLING = frozenset({"signed", "ratified", "ended", "violated", "renewed"})
_REAL = frozenset({Modality.ASSERTED, Modality.PLANNED, Modality.HISTORICAL})
#: Halts of fighting are made by word of mouth: that one was brokered or broken is enough.
_HALTS = frozenset({"truce", "ceasefire", "cease-fire", "armistice"})
_HALTED = frozenset({"negotiated", "violated", "ended", "renewed", "implemented", "signed"})
#: What is asked for or planned of an agreement that stands.
_STANDING = frozenset({"renewed", "violated", "ended", "implemented"})
_MADE = frozenset({"signed", "ratified"})
#: Words for domestic bargains too: alone, only a signature makes them an agreement of the record.
_LOOSE = frozenset({"deal", "agreement", "accord", "truce"})
_NOUNS = frozenset({"agreement", "treaty", "accord", "convention", "pact", "memorandum", "protocol", "deal", "charter"})


def find_agreements(reading: Reading) -> list[Claim]:
    """One claim of kind `agreement` for each agreement, treaty, resolution or principle of the report.

    `name` has a span for each place that names it, `role` one value for each role with its cue, `by` who acts so.
    `mentioned` stands when no role is said. Needs the layers `days` and `mentions`.
    """
    groups: dict[str, list[tuple[Reference, Role | None]]] = {}
    for reference in _explained(reading, find_references(reading)):
        root = root_of(reading, reference.span)
        role = role_of(reading, root, reference.span, _TABLE) if root is not None else None
        if not reference.strong:
            earlier = _earlier(reading, groups, reference)
            if earlier is not None:
                groups[earlier].append((reference, role))
                continue
            if role is None or not _tells(reference.name, role):
                continue
            if modality_of(role.carrier) not in _REAL and not _is_taken_for_granted(reading, reference, role):
                continue
        groups.setdefault(reference.name, []).append((reference, role))
    for name in sorted(groups):
        longer = next(
            (other for other in sorted(groups) if other.startswith((f"{name} on ", f"{name} of ", f"{name} for "))),
            None,
        )
        if longer is not None:
            groups[longer] += groups.pop(name)
    return [
        _claim(reading, name, found)
        for name, found in sorted(groups.items(), key=lambda g: min(r.span for r, _ in g[1]))
    ]


def _tells(name: str, role: Role) -> bool:
    """True when the role makes an agreement without a name a particular one."""
    if name.split()[-1].lower() in _HALTS:
        return role.word in _HALTED
    if " " in name and role.carrier.lemma_ in cues(_TABLE, "made"):
        return True
    return role.word in _TELLING and (role.word in _MADE or name not in _LOOSE)


def _is_taken_for_granted(reading: Reading, reference: Reference, role: Role) -> bool:
    """True of "the" agreement that somebody is to keep or to return to: it is there, whatever comes of it."""
    before = reading.text[max(0, reference.span.start - 6) : reference.span.start]
    return role.word in _STANDING and bool(_DEFINITE.search(before))


def _explained(reading: Reading, references: list[Reference]) -> list[Reference]:
    """ "the military information pact, GSOMIA": two names side by side are one agreement, under the table's name."""
    known = set(known_names()[1].values())
    explained = list(references)
    for at, (first, second) in enumerate(pairwise(references)):
        if not re.fullmatch(r",? ?\(?|, the ", reading.text[first.span.end : second.span.start]):
            continue
        if second.name in known and first.name not in known:
            explained[at] = replace(first, name=second.name, strong=True)
        elif first.name in known and second.name not in known:
            explained[at + 1] = replace(second, name=first.name, strong=True)
    return explained


def _earlier(
    reading: Reading, groups: dict[str, list[tuple[Reference, Role | None]]], reference: Reference
) -> str | None:
    """Name of the agreement that a bare "the memorandum" means: the last of that noun, or the only one so far."""
    noun = reference.name.lower()
    if noun not in _NOUNS or not _DEFINITE.search(
        reading.text[max(0, reference.span.start - 6) : reference.span.start]
    ):
        return None
    before = [(found[-1][0].span, name) for name, found in groups.items() if noun in name.lower()]
    if before:
        return max(before)[1]
    return next(iter(groups)) if len(groups) == 1 and noun in {"agreement", "deal", "pact", "accord"} else None


def _claim(reading: Reading, name: str, found: list[tuple[Reference, Role | None]]) -> Claim:
    spans = tuple(sorted(reference.span for reference, _ in found))
    roles = [role for _, role in found if role is not None]
    values = [Value("name", name, spans)]
    for word in sorted({role.word for role in roles}):
        values.append(Value("role", word, tuple(sorted({role.cue for role in roles if role.word == word}))))
    if not roles:
        values.append(Value("role", "mentioned", (spans[0],)))
    values += distinct([value for role in roles for value in role.by])
    signed = [role for role in roles if role.word == "signed"]
    values += [day for role in signed[:1] for day in _day(reading, role)]
    return Claim.make(
        "agreement",
        reading.report.id,
        values,
        marks=[("mention", span) for span in spans],
        modality=_modality(roles),
        found_by="agreements",
        why=f"named {reading.words(spans[0])!r}"
        + (f"; role by {reading.words(roles[0].cue)!r}" if roles else "; no role said"),
    )


def _modality(roles: list[Role]) -> Modality:
    """Modality of the only role; an agreement with several roles, or none, is asserted: it is referred to."""
    if len(roles) != 1 or roles[0].carrier.pos_ != "VERB" or roles[0].word not in cues(_TABLE, "verb").values():
        return Modality.ASSERTED
    return modality_of(roles[0].carrier)


def _day(reading: Reading, role: Role) -> list[Value]:
    """Day of signature: a day word in the clause of the verb."""
    edges = span_below(role.carrier)
    days = [d for d in reading.days_in(edges) if d.day is not None]
    near = min(days, key=lambda d: abs(d.span.start - role.cue.start), default=None)
    return [Value("date", near.day.to_json(), (near.span,))] if near is not None and near.day is not None else []


def distinct(values: list[Value]) -> list[Value]:
    """Values of the same actor as one, with all their spans."""
    merged: dict[tuple[str, str | None], Value] = {}
    for value in values:
        key = (str(value.value), value.actor)
        spans = merged[key].spans if key in merged else ()
        merged[key] = Value(value.field, value.value, tuple(sorted({*spans, *value.spans})), value.actor)
    return list(merged.values())
