"""Whether two reports are of one dealing: they name the same people and places."""

from __future__ import annotations

import re
from functools import lru_cache

from verbale.lexicon.table import cells, read_table
from verbale.merge.wording import stems
from verbale.record import Report
from verbale.segment.paragraph import prose_only

#: Least share of the names of the report with fewer names that stand in the other. Reports of one dealing share .3 and
#: more, reports of two dealings of one season .15 at most.
SHARE = 0.20

_NAME = re.compile(r"(?<![\w’'-])[A-ZÀ-Ý][\w’'-]+")


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
