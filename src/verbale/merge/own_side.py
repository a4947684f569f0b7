"""Nobody asks himself: takes from the entry of a demand a party that stands on both of its sides.

Several reports of one demand, or one sentence of two letters, put the asker among those asked. Claims keep what they
say; only the entry leaves it out, and only where another party stays on that side.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from verbale.merge.lent import drop
from verbale.merge.party import Parties
from verbale.record import Entry


def without_own(demands: Iterable[Entry], parties: Parties) -> list[Entry]:
    """The demands, none asked by a side of itself where another party asks it, or is asked."""
    return [_asked_of_others(demand, parties) for demand in demands]


def _asked_of_others(demand: Entry, parties: Parties) -> Entry:
    asking, asked = (parties.of_values(demand.get(field)) for field in ("by", "of"))
    shared = asking & asked
    fields = dict(demand.fields)
    for field in ("by", "of"):
        own = [v for v in demand.get(field) if parties.of_values([v]) & shared]
        if shared and len(own) < len(demand.get(field)):
            drop(fields, field, own)
            return replace(demand, fields=fields)
    return demand
