"""The statements of a record as rows: who said what to whom, in what, on whose word, and in which wordings."""

from __future__ import annotations

from typing import Any

from verbale.briefing.line import evidence_of, tone_of
from verbale.briefing.material import Material
from verbale.record import Claim, Entry, EntryValue
from verbale.said.sieve import Sieve, Wish, directness, said_on, told_on
from verbale.said.wording import Wording, wordings

Row = dict[str, Any]


def statement_rows(material: Material, wish: Wish) -> list[Row]:
    """A row a statement that the wish asks for, by day, then id.

    `said` is the day on which the words fell, `told` the day of the first report; `content` is the fullest wording,
    `wordings` are all of them with their reports and lineages. Names are those of the actors, else the report's words.
    """
    sieve = Sieve(material, wish)
    rows = [_row(e, material) for e in material.of_kind("statement") if sieve.passes(e)]
    return sorted(rows, key=lambda r: (r["said"] or r["told"] or "9999", r["id"]))


def _row(entry: Entry, material: Material) -> Row:
    told = told_on(entry, material)
    forms = wordings(entry, material)
    return {
        "id": entry.id,
        "said": next((d.date for d in said_on(entry)), None),
        "told": next((d.date for d in told), None),
        "speaker": _names(entry.get("speaker"), material),
        "addressees": _names(entry.get("addressees"), material),
        "medium": list(dict.fromkeys(str(v.value) for v in entry.get("form"))),
        "stands_in": list(dict.fromkeys(str(v.value) for v in entry.get("medium"))),
        "content": forms[0].words if forms else "",
        "directness": directness(entry),
        "modality": tone_of(entry, material),
        "chain": _chain(entry, material),
        "state": str(entry.state),
        "n_reports": entry.n_reports,
        "n_lineages": entry.n_lineages,
        "wordings": [_wording(w, material) for w in forms],
        "evidence": [_evidence(c, material) for c in material.claims_of(entry)],
    }


def _names(values: tuple[EntryValue, ...], material: Material) -> list[str]:
    """Best supported first; words that no table resolves only where no actor is known."""
    known = [v for v in values if v.actor in material.actors]
    named = [material.actors[v.actor].name if v.actor in material.actors else str(v.value) for v in known or values]
    return list(dict.fromkeys(" ".join(name.split()) for name in named))


def _chain(entry: Entry, material: Material) -> list[str]:
    """Those on whose word the reports give it, outermost first, of the claim that names most of them."""
    longest: Claim | None = max(material.claims_of(entry), key=lambda c: len(c.attributed_to), default=None)
    links = longest.attributed_to if longest is not None else ()
    named = [material.actors[v.actor].name if v.actor in material.actors else str(v.value) for v in links]
    return list(dict.fromkeys(" ".join(name.split()) for name in named))


def _wording(wording: Wording, material: Material) -> Row:
    return {
        "words": wording.words,
        "direct": wording.direct,
        "paraphrase": wording.paraphrase,
        "differences": [{"fullest": d.fullest, "here": d.here} for d in wording.differences],
        "outlets": list(dict.fromkeys(material.outlet(material.reports[r]) for r in wording.reports)),
        "reports": list(wording.reports),
        "n_lineages": len(wording.lineages),
    }


def _evidence(claim: Claim, material: Material) -> Row:
    found = evidence_of(claim, material)
    return {
        "claim": claim.id, "report": found.report, "outlet": found.outlet, "day": found.day, "lineage": found.lineage,
        "start": found.start, "end": found.end, "words": found.words, "why": found.why,
    }  # fmt: skip
