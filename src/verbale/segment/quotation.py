"""A stretch of a report between quotation marks."""

from __future__ import annotations

from dataclasses import dataclass

from verbale.record import Span


@dataclass(frozen=True, slots=True, order=True)
class Quotation:
    """`span` with its marks, `inner` without them. `closed` is False when the mark that ends it is missing.

    `depth` is 0 for an outer quotation, 1 for one inside it. `continues` is True when the same quotation goes on in
    the next paragraph (a new opening mark without a closing one before it).
    """

    span: Span
    inner: Span
    closed: bool = True
    depth: int = 0
    continues: bool = False
