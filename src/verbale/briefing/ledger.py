"""Demands with their answers, and those still open, as sections of the brief."""

from __future__ import annotations

from verbale.briefing.asked import Wording
from verbale.briefing.exchange import Exchange
from verbale.briefing.line import Line
from verbale.briefing.material import Material
from verbale.briefing.naming import Naming
from verbale.briefing.quoting import best_text
from verbale.ledger.account import Account
from verbale.record import Entry

#: Words that an answer to nothing in particular needs to tell a reader something.
FEWEST = 4


class Ledger:
    """A line per demand, its responses under it."""

    def __init__(self, material: Material, naming: Naming, exchange: Exchange) -> None:
        self._material = material
        self._naming = naming
        self._account = Account(material)
        self._wording = Wording(material, naming, exchange)
        self.demands = sorted(self._account.demands, key=self._order)

    def answered(self) -> list[Line]:
        """Demands that a response settles one way or another."""
        return [self._demand(d) for d in self.demands if not self._account.is_open(d)]

    def open(self) -> list[Line]:
        """Demands with no response, or only ones that put it off."""
        return [self._demand(d) for d in self.demands if self._account.is_open(d)]

    def loose(self) -> list[Line]:
        """Responses whose demand no report gives: to a communication, or to nothing that is named."""
        return [self._wording.response(r) for r in self._account.loose() if self._tells(r)]

    def _demand(self, demand: Entry) -> Line:
        under = tuple(self._wording.response(r) for r in self._account.responses(demand))
        return self._wording.demand(demand, under=under)

    def _tells(self, response: Entry) -> bool:
        """False for an answer of a word or two to nothing that is named ("unacceptable"): the record keeps it."""
        return bool(response.get("to")) or len(best_text(response, "content", self._material).split()) >= FEWEST

    def _order(self, demand: Entry) -> tuple[int, str, str, str]:
        return (-demand.n_lineages, self._naming.first(demand, "by"), self._account.order(demand), demand.id)
