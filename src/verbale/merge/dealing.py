"""Whether two reports are of one dealing: they name the same people and places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property, lru_cache

from verbale.lexicon.table import cells, read_table
from verbale.merge.wording import stems
from verbale.record import Report
from verbale.segment.paragraph import prose_only

#: Least share of the names of the report with fewer names that stand in the other. Reports of one dealing share .3 and
#: more, reports of two dealings of one season .15 at most.
SHARE = 0.20

_NAME = re.compile(r"(?<![\w’'-])[A-ZÀ-Ý][\w’'-]+")


class Dealings:
    """The reports of each report's dealing, found by the names that they share."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self._reports = reports
        self._found: dict[str, frozenset[str]] = {}

    @cached_property
    def _holders(self) -> dict[str, list[Report]]:
        """Name -> the reports that have it; made when the first report is asked for: many records deny nothing."""
        holders: dict[str, list[Report]] = {}
        for report in {report.id: report for report in self._reports}.values():
            for name in _names(report):
                holders.setdefault(name, []).append(report)
        return holders

    def reports_of(self, report: Report) -> frozenset[str]:
        """Ids of the reports that are of one dealing with a report, itself among them where it names anybody."""
        if report.id not in self._found:
            near = {other.id: other for name in _names(report) for other in self._holders.get(name, ())}
            self._found[report.id] = frozenset(id for id, other in near.items() if are_one(report, other))
        return self._found[report.id]


def are_one(a: Report, b: Report) -> bool:
    """True when the reports share enough of their names."""
    first, second = _names(a), _names(b)
    return bool(first and second) and len(first & second) >= SHARE * min(len(first), len(second))


@lru_cache(maxsize=65536)
def _names(report: Report) -> frozenset[str]:
    """Stems of the capitalised words that the report does not print in lower case as well."""
    prose = prose_only(report)
    small = stems(" ".join(re.findall(r"(?<![\w’'-])[a-zà-ÿ][\w’'-]*", prose)))
    return stems(" ".join(_NAME.findall(prose))) - small - _calendar()


@lru_cache(maxsize=1)
def _calendar() -> frozenset[str]:
    """Days and months: they name nobody."""
    rows = (*read_table("months"), *read_table("weekdays"))
    return stems(" ".join(form for row in rows for form in cells(row, "forms")))
