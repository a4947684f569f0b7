"""Full dates as pages print them."""

from __future__ import annotations

import pytest

from verbale.readers.byline import find_day
from verbale.readers.printed import day_in_url, parse_day


@pytest.mark.parametrize(
    ("given", "day", "time"),
    [
        ("2022-02-10", "2022-02-10", None),
        ("2022-02-10T11:26+0000", "2022-02-10", "11:26"),
        ("2022-02-10 10:14:33", "2022-02-10", "10:14"),
        ("20220210", "2022-02-10", None),
        ("20220210T101500Z", "2022-02-10", "10:15"),
        ("10.02.2022", "2022-02-10", None),
        ("February 11, 2022 | 05:20 PM", "2022-02-11", "17:20"),
        ("11th February, 2022", "2022-02-11", None),
        ("Wed, 09 Feb 2022 11:26:00 GMT", "2022-02-09", "11:26"),
        ("10 de febrero de 2022", "2022-02-10", None),
        ("13/02/2022", "2022-02-13", None),
        ("02/13/2022", "2022-02-13", None),
        ("2022-02", "2022-02", None),
        ("2022", "2022", None),
    ],
)
def test_unambiguous_day(given: str, day: str, time: str | None) -> None:
    found = parse_day(given)
    assert found is not None
    assert (found.date, found.time) == (day, time)


@pytest.mark.parametrize(
    "given",
    ["02/10/2022", "2022-02-30", "10.02.22", "Thursday", "10 February", "1644451200", "0001-01-01", "", "9" * 99],
)
def test_anything_else_is_no_day(given: str) -> None:
    assert parse_day(given) is None


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://a.example/2022/02/10/note", "2022-02-10"),
        ("https://a.example/20220210/note-1092910600.html", "2022-02-10"),
        ("https://a.example/world/2022/feb/10/note", "2022-02-10"),
        ("https://a.example/2022-02-10-note", "2022-02-10"),
        ("https://a.example/note/21117", None),
        ("https://a.example/2022/02/10/2021/03/04/", None),
        ("https://a.example/?from=/2022/02/10/", None),
    ],
)
def test_day_in_an_address(url: str, day: str | None) -> None:
    found = day_in_url(url)
    assert (found.date if found else None) == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Jane Roe Published February 11, 2022 | 05:20 PM", "2022-02-11"),
        ("Norport 10.02.2022 Anna van Roe: The union has sent a letter to Norland, it was told.", "2022-02-10"),
        ("2022-02-10T11:26+0000", "2022-02-10"),
        ("10.02.2022, Norland International", "2022-02-10"),
        ("Опубликовано 2022-02-10 10:14:33", "2022-02-10"),
        ("Thursday, February 10, 2022", "2022-02-10"),
        ("By Jane Roe, February 10, 2022", "2022-02-10"),
        ("NORPORT (Norland News / Agency - 11th February, 2022) The answer cannot be accepted.", "2022-02-11"),
        ("Norport, 10 February 2022", "2022-02-10"),
        ("NORPORT, Feb 10, 2022 (Agency) - The union has answered Norland.", "2022-02-10"),
        ("Updated: February 12, 2022", "2022-02-12"),
        ("Updated Feb. 12, 2022 4:53 am ET", "2022-02-12"),
        ("Reuters February 10, 2022", "2022-02-10"),
        ("The Norport Times - Thursday, February 10, 2022", "2022-02-10"),
        ("Norland Union Summit February 10, 2022", None),
        ("Timeline - what happened by February 10, 2022", None),
        ("The treaty was signed on February 10, 2022 in Norport by both sides, it was told.", None),
        ("Joint Statement of February 10, 2022", None),
        ("02/10/2022", None),
        ("DOHA, July 4 (Agency) - The answer came.", None),
    ],
)
def test_byline_gives_the_day(line: str, day: str | None) -> None:
    found = find_day(f"Union writes to Norland\n\n{line}\n\nThe union has written to Norland again.")
    assert (found.date if found else None) == day


def test_a_day_of_change_gives_way_to_any_other() -> None:
    found = find_day(
        "Union writes\n\nUpdated: February 12, 2022\n\nPublished February 10, 2022\n\nThe union has written."
    )
    assert found is not None and found.date == "2022-02-10"


def test_two_bylines_of_different_days_give_none() -> None:
    assert find_day("Published 2022-02-10\nPublished 2022-02-11\nText") is None
