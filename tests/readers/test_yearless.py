"""The day without a year at the top of a report."""

import pytest

from builders import report
from verbale.readers.yearless import find_yearless


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("KELL, Aug. 22 (Norland Daily) – The minister wrote a letter.", (8, 22)),
        ("KELL, May 3 (NNA) -- The minister wrote a letter.", (5, 3)),
        ("KELL/VARN, 11. December. The minister has written a letter.", (12, 11)),
        ("A letter\n\nMay 3, OLD KELL (NNA) — In a letter on Friday the minister wrote.", (5, 3)),
        ("A letter from Kell\n\nKell, 3 May: The minister wrote a letter.", (5, 3)),
    ],
)
def test_a_dateline_gives_month_and_day(head, found):
    assert find_yearless(report(head)) == found


@pytest.mark.parametrize(
    "head",
    [
        "The minister wrote on Aug. 22 to his colleague - a letter of two pages.",
        "KELL (NNA) - The minister wrote a letter on 3 May.",
        "May 3, he wrote, was a day of joy.",
        "KELL, May 3, 2022 (NNA) - The minister wrote a letter.",
        "KELL, May 3 (NNA) - The minister wrote.\n\nVARN, May 4 (NNA) - The envoy answered.",
    ],
)
def test_other_days_are_no_dateline_without_a_year(head):
    assert find_yearless(report(head)) is None
