"""Checks of a whole record as flat rows."""

from __future__ import annotations

from typing import Any

from verbale.institution.checks import find_checks
from verbale.store import RecordStore


def check_rows(record: RecordStore) -> list[dict[str, Any]]:
    """One row for each thing that a report says of an institution, what differs first, then by report and place."""
    rows = []
    for report in record.reports():
        for check in find_checks(report):
            rows.append(
                {
                    "verdict": str(check.verdict),
                    "shown": check.shown,
                    "kind": check.kind,
                    "about": check.about,
                    "said": check.said,
                    "tables": check.tables,
                    "words": check.span.of(report.text),
                    "report": report.id,
                    "outlet": report.outlet or report.path,
                    "published": report.published.date if report.published else None,
                    "start": check.span.start,
                    "end": check.span.end,
                }
            )
    order = {"differs": 0, "open": 1, "consistent": 2}
    return sorted(
        rows, key=lambda row: (order[row["verdict"]], row["published"] or "9999", row["report"], row["start"])
    )
