"""The ledger of a record: a row a demand, a cell for each addressee."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from verbale.briefing.asked import Wording, kind_of
from verbale.briefing.day import say_day
from verbale.briefing.exchange import Exchange
from verbale.briefing.line import Line, tone_of
from verbale.briefing.material import Material
from verbale.briefing.naming import Naming
from verbale.briefing.quoting import best_text
from verbale.ledger.account import OPEN, Account
from verbale.ledger.addressee import OTHER, Addressees
from verbale.ledger.answer import Answer, make_answer
from verbale.record import Day, Entry

#: Modalities of a demand that a report mentions only to say that it was not made.
NOT_MADE = frozenset({"negated", "denied"})


@dataclass(frozen=True, slots=True)
class Cell:
    """What one addressee answered: the outcome that stands at the end, and every answer in order of its day.

    `outcome` is `open` when there is no answer, or only such as put the demand off (`state` then says which), and
    `not asked` when the reports name the demand only to say that it was not made.
    """

    addressee: str
    outcome: str
    state: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One demand: who asked what of whom, when first and last, in which communication, and a cell per addressee.

    `others` are answers of those whom the demand does not name.
    """

    id: str
    number: int
    by: str
    of: str
    kind: str
    modality: str
    content: str
    first: str | None
    latest: str | None
    n_reports: int
    n_lineages: int
    is_open: bool
    line: Line
    cells: tuple[Cell, ...]
    others: tuple[Answer, ...]

    @property
    def when(self) -> str:
        """Its day; else when a report first told of it."""
        if self.line.day:
            return self.line.day
        return f"told {_say(self.first)}" if self.first else "day not given"

    @property
    def until(self) -> str:
        """When it was last repeated or told of, if that was later."""
        return f"until {_say(self.latest)}" if self.latest and self.latest != self.first else ""

    def cell(self, addressee: str) -> Cell | None:
        return next((c for c in self.cells if c.addressee == addressee), None)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole ledger, ready to be set in any format; `addressees` are its columns."""

    title: str
    as_of: str
    asked: str
    counts: str
    addressees: tuple[str, ...]
    has_others: bool
    rows: tuple[Row, ...]


def build_sheet(
    material: Material,
    *,
    of: str | None = None,
    by: str | None = None,
    only_open: bool = False,
    as_of: datetime.date | None = None,
) -> Sheet:
    """The ledger as it stood at the end of the day `as_of`. `of` and `by` name an actor whose demands are wanted.

    Raises UsageError when no actor of the record has such a name.
    """
    naming = Naming(material)
    exchange = Exchange(material, naming)
    account = Account(material, as_of)
    addressees = Addressees(material, naming)
    asked, asking = addressees.find(of), addressees.find(by)
    demands = [
        d
        for d in account.demands
        if (asked is None or addressees.names(d.get("of"), asked))
        and (asking is None or addressees.names(d.get("by"), asking))
    ]
    demands.sort(key=lambda d: (account.first_day(d) or datetime.date.max, naming.first(d, "by"), d.id))
    wording = Wording(material, naming, exchange)
    rows = [_row(d, material, naming, account, addressees, wording) for d in demands]
    rows = [row for row in rows if row.is_open or not only_open]
    numbered = tuple(replace(row, number=n) for n, row in enumerate(rows, 1))
    columns = Counter(c.addressee for row in numbered for c in row.cells)
    order = sorted(columns, key=lambda name: (name == OTHER, -columns[name], name))
    return Sheet(
        title="Ledger of demands",
        as_of=_as_of(material, as_of),
        asked=_asked(of, by, only_open),
        counts=_counts(numbered),
        addressees=tuple(order),
        has_others=any(row.others for row in numbered),
        rows=numbered,
    )


def _row(
    demand: Entry, material: Material, naming: Naming, account: Account, addressees: Addressees, wording: Wording
) -> Row:
    columns = addressees.columns(demand)
    answers: dict[str, list[Answer]] = {name: [] for name in columns}
    others = []
    for response in account.responses(demand):
        day = account.first_day(response)
        placed = addressees.places(response, columns, day)
        for column, through in placed:
            answers[column].append(make_answer(response, through, naming, wording))
        if not placed:
            others.append(make_answer(response, None, naming, wording))
    modality = tone_of(demand, material)
    first, latest = account.first_day(demand), account.latest_day(demand)
    return Row(
        id=demand.id,
        number=0,
        by=naming.say(demand.get("by")) or "somebody not named",
        of=naming.say(demand.get("of"), with_party=False),
        kind=kind_of(demand),
        modality=modality,
        content=best_text(demand, "content", material),
        first=first.isoformat() if first else None,
        latest=latest.isoformat() if latest else None,
        n_reports=demand.n_reports,
        n_lineages=demand.n_lineages,
        is_open=modality not in NOT_MADE and account.is_open(demand),
        line=wording.demand(demand),
        cells=tuple(_cell(name, answers[name], modality) for name in columns),
        others=tuple(others),
    )


def _cell(addressee: str, answers: Sequence[Answer], modality: str) -> Cell:
    """The last answer that settles the matter stands; without one the last that puts it off."""
    if modality in NOT_MADE:
        return Cell(addressee, "not asked", "not asked", tuple(answers))
    settling = [a for a in answers if a.outcome not in OPEN]
    if settling:
        return Cell(addressee, settling[-1].outcome, settling[-1].outcome, tuple(answers))
    return Cell(addressee, "open", answers[-1].outcome if answers else "no answer", tuple(answers))


def _say(day: str) -> str:
    return say_day(Day.of(day))


def _as_of(material: Material, as_of: datetime.date | None) -> str:
    if as_of is not None:
        return f"as of {say_day(Day.of(as_of.isoformat()))}"
    days = [r.published for r in material.read() if r.published]
    return f"as of {say_day(max(days))}" if days else "as of the last report (undated)"


def _asked(of: str | None, by: str | None, only_open: bool) -> str:
    parts = [f"of {of}"] * bool(of) + [f"by {by}"] * bool(by) + ["open ones only"] * only_open
    return ", ".join(parts)


def _counts(rows: Sequence[Row]) -> str:
    number = sum(row.is_open for row in rows)
    return f"{len(rows)} demand{'s' * (len(rows) != 1)}, {number} open"
