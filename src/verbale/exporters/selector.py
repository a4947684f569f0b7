"""A claim and its spans as the export shows them."""

from __future__ import annotations

from typing import Any

from verbale.record import Claim, Span

#: Characters of context on either side of a span, as in the text-quote selectors of the W3C annotation model.
CONTEXT = 32


def selector(field: str, span: Span, text: str) -> dict[str, Any]:
    """The span's place, its exact words and the words around them."""
    return {
        "field": field,
        "start": span.start,
        "end": span.end,
        "exact": span.of(text),
        "prefix": text[max(0, span.start - CONTEXT) : span.start],
        "suffix": text[span.end : span.end + CONTEXT],
    }


def claim_object(claim: Claim, text: str) -> dict[str, Any]:
    """`C` of the exported record: a claim of `text`'s report with a selector for each of its spans."""
    return {
        "id": claim.id,
        "report": claim.report,
        "modality": str(claim.modality),
        "attributed_to": [value.actor or value.value for value in claim.attributed_to],
        "spans": [selector(field, span, text) for field, span in claim.iter_spans()],
        "found_by": claim.found_by,
        "why": claim.why,
    }
