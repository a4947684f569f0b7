"""Quotations as they were spoken: one over several paragraphs is one run, each turn of a quoted exchange another."""

from __future__ import annotations

import re
from dataclasses import dataclass

from verbale.reading import Reading
from verbale.record import Span

#: A name and a colon at the start of a turn.
_TURN = re.compile(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}: +(?=\S)")
#: What a transcript notes between turns: "(CROSSTALK.)", "[Applause]".
_NOTE = re.compile(r"[(\[][^()\[\]]*[)\]]?\W*")


@dataclass(frozen=True, slots=True)
class Run:
    """`span` is what was spoken, marks and all; `opens` is where its mark stands, before the name of a turn.

    `parts` are its pieces in order, one for each paragraph.
    """

    span: Span
    opens: int
    parts: tuple[Span, ...]

    def split(self, at: int) -> tuple[Run, Run]:
        """The run in two, the second one from its part number `at` on."""
        one, other = self.parts[:at], self.parts[at:]
        first = Run(Span(self.span.start, one[-1].end), self.opens, one)
        return first, Run(Span(other[0].start, self.span.end), other[0].start, other)


def find_runs(reading: Reading) -> list[Run]:
    """Runs of the outer quotations, in order.

    A quoted exchange (`“Doe: We wait.` on one line, `“Roe: We leave.` on the next) has a run for each turn, without the
    name. A quotation that another opening mark cuts short is left out: nobody knows where it ends.
    """
    outer = [q for q in reading.quotations if q.depth == 0]
    turns = {q: hit for q in outer if (hit := _TURN.match(reading.text, q.inner.start, q.inner.end))}
    runs: list[Run] = []
    goes_on = False
    for q in outer:
        turn = turns.get(q)
        if _NOTE.fullmatch(q.inner.of(reading.text)):
            goes_on = False
            continue
        if goes_on and turn is None:
            last = runs[-1]
            runs[-1] = Run(Span(last.span.start, q.span.end), last.opens, (*last.parts, q.span))
        elif q.closed or reading.text[q.span.end : q.span.end + 1] in {"", "\n", "\r"}:
            said = q.span if turn is None else Span(turn.end(), q.span.end)
            # “Note: nobody came.” alone may be no turn: whether the word before the colon is spoken stays open.
            runs.append(Run(said, q.span.start if len(turns) > 1 else said.start, (said,)))
        else:
            goes_on = False
            continue
        goes_on = q.continues
    return runs
