"""Who said which words."""

from __future__ import annotations

from dataclasses import dataclass

from verbale.briefing.line import Line, make_line
from verbale.briefing.material import Material
from verbale.briefing.naming import Naming
from verbale.briefing.quoting import best_text
from verbale.record import Entry, Span

#: Indirect words below this number ("it would not reflect") tell a reader nothing by themselves.
FEWEST = 4


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """A speaker and what this one said, direct words first."""

    speaker: str
    lines: tuple[Line, ...]


def speaker_rows(material: Material, naming: Naming) -> list[SpeakerRow]:
    """Speakers with most statements first; statements without a speaker come last, under "not named"."""
    held: dict[str, list[Entry]] = {}
    asked = _asked(material)
    for entry in material.of_kind("statement"):
        if _is_indirect(entry) and _is_told(entry, asked, material):
            continue
        speaker = naming.say(entry.get("speaker")[:1]) or "Speaker not named"
        held.setdefault(speaker, []).append(entry)
    rows = []
    for speaker, entries in sorted(held.items(), key=lambda h: (h[0] == "Speaker not named", -len(h[1]), h[0])):
        ordered = sorted(entries, key=lambda e: (_is_indirect(e), -e.n_lineages, e.id))
        rows.append(SpeakerRow(speaker, tuple(_line(e, material, naming) for e in ordered)))
    return rows


def _asked(material: Material) -> dict[str, list[Span]]:
    """Report -> contents of its demands and responses: what the ledger tells already."""
    found: dict[str, list[Span]] = {}
    for claim in material.claims.values():
        if claim.kind in ("demand", "response"):
            found.setdefault(claim.report, []).extend(s for field, s in claim.iter_spans() if field == "content")
    return found


def _is_told(entry: Entry, asked: dict[str, list[Span]], material: Material) -> bool:
    """True when every claim's indirect words stand in the ledger, or are too few to tell anything."""
    for claim in material.claims_of(entry):
        spans = [s for field, s in claim.iter_spans() if field == "content"]
        words = sum(len(s.of(material.reports[claim.report].text).split()) for s in spans)
        if words >= FEWEST and not any(s.overlaps(a) for s in spans for a in asked.get(claim.report, ())):
            return False
    return True


def _is_indirect(entry: Entry) -> bool:
    return all(v.value == "indirect" for v in entry.get("directness"))


def _line(entry: Entry, material: Material, naming: Naming) -> Line:
    text = best_text(entry, "content", material)
    kind = "indirect" if _is_indirect(entry) else "direct"
    to = naming.say(entry.get("addressees"), with_party=False)
    also = naming.say(entry.get("speaker")[1:])
    notes = [f"to {to}" if to else "", f"also given to {also}" if also else ""]
    return make_line(entry, material, label=kind, day="", text=text, note="; ".join(n for n in notes if n))
