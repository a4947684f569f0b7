"""What a page wraps around a report is marked; prose never is."""

from __future__ import annotations

import gzip
import json
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verbale.readers.furniture import find_furniture
from verbale.readers.header import read_header
from verbale.readers.repeated import repeated_lines, with_repeated
from verbale.record import Report

PROSE = "The ministry of Norland said on Tuesday that it had answered the letter of the union."


def marked(text: str) -> list[tuple[str, str]]:
    return [(text[piece.start : piece.end], piece.role) for piece in find_furniture(text)]


def test_link_list_is_marked_to_its_end() -> None:
    text = f"{PROSE}\n\nknow more\n\n+ Ten horses found\n\n\n+ Today’s stars. See them\n\n{PROSE} Again."
    assert [words for words, _ in marked(text)] == ["know more", "+ Ten horses found", "+ Today’s stars. See them"]


def test_list_of_demands_is_prose() -> None:
    assert marked(f"{PROSE}\n\nThe union asks Norland to:\n\n- open the port\n- free the crew\n- pay the fee") == []


def test_lines_in_lower_case_are_prose() -> None:
    assert marked(f"{PROSE}\nopen the port\nfree the crew\npay the fee\n{PROSE} It said so.") == []


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Share this: Facebook Twitter WhatsApp", "share"),
        ("Facebook | Twitter | LINE", "share"),
        ("Click to share on Twitter (Opens in new window)", "links"),
        ("READ NEXT: Mayor writes angry letter to bus firm", "links"),
        ("Tags: union, norland, letter", "links"),
        ("Subscribe to our newsletter", "subscribe"),
        ("Advertisement", "notice"),
        ("© 2022 Norland Post. All rights reserved", "notice"),
        ("We use cookies to make this site better", "notice"),
        ("(Photo: Norland Press Office)", "caption"),
        ("(Reporting by Jane Roe in Norport; Editing by John Doe)", "byline"),
        ("By Jane Roe and John Doe", "byline"),
        ("BY JANE ROE", "byline"),
        ("/html/head/meta[@name='og:title']/@content", "markup"),
        ("https://post.example/2022/02/10/note.html", "markup"),
        ("Source URL: https://post.example/node/1", "markup"),
        ("2022-02-10T11:26+0000", "markup"),
        ("+ -", "markup"),
    ],
)
def test_furniture_line(line: str, role: str) -> None:
    assert marked(f"{PROSE}\n\n{line}\n\n{PROSE} So it was told.") == [(line, role)]


@pytest.mark.parametrize(
    "line",
    [
        "NORPORT (Agency) - The union has answered.",
        "Share prices fell after the letter.",
        "“We ask you to follow us,” the minister said.",
        "Related talks were held in Norport on Monday.",
        "Sign the treaty, the union told Norland.",
        "(c) the parties shall meet once a year;",
        "By Tuesday the answer had not come.",
        "More talks are planned.",
        "Video calls replaced the meeting.",
        "Monday, February 7, 2022",
        "Thursday",
    ],
)
def test_prose_line(line: str) -> None:
    assert marked(f"{PROSE}\n\n{line}\n\n{PROSE} So it was told.") == []


def test_title_printed_twice_stays_prose_once() -> None:
    title = "Answer of Norland Not Acceptable to the Union"
    assert marked(f"{title}\n\n{title}\n\n{PROSE}") == [(title, "repeated")]


def test_headlines_that_end_a_page_after_furniture_are_links() -> None:
    text = f"{PROSE}\n\nShare this: Facebook Twitter\nGold price today: up again\nTen beaches you could see"
    assert [role for _, role in marked(text)] == ["share", "links", "links"]


def test_last_paragraph_after_furniture_is_prose() -> None:
    assert [role for _, role in marked(f"{PROSE}\nAdvertisement\nThe union agreed.")] == ["notice"]


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.sampled_from([PROSE, "Advertisement", "know more", "+ a", "x", "", " Tags: a, b ", "\u2028", "By A B"]))
)
def test_furniture_is_sorted_inside_the_text_and_without_overlap(lines: list[str]) -> None:
    text = "\n".join(lines)
    found = find_furniture(text)
    assert list(found) == sorted(found)
    assert all(0 <= piece.start < piece.end <= len(text) for piece in found)
    assert all(one.end <= two.start for one, two in pairwise(found))
    assert not any(PROSE in text[piece.start : piece.end] and piece.role != "repeated" for piece in found)


def _page(number: int, outlet: str | None = "Post") -> Report:
    return Report.make(
        f"Note {number} was sent.\nListen to our evening broadcast\nIt was read in {number}.", outlet=outlet
    )


def test_line_on_three_reports_of_one_outlet_is_repeated() -> None:
    reports = [_page(n) for n in range(3)]
    found = repeated_lines(reports)
    assert [report.text[p.start : p.end] for report in reports for p in found[report.id]] == [
        "Listen to our evening broadcast"
    ] * 3
    assert found == repeated_lines(reversed(reports))
    assert with_repeated(reports[0], found[reports[0].id]).id == reports[0].id


def test_line_on_two_reports_or_of_unknown_outlet_is_not() -> None:
    assert repeated_lines([_page(1), _page(2)]) == {}
    assert repeated_lines([_page(n, None) for n in range(5)]) == {}


def test_versions_of_one_text_count_once() -> None:
    versions = [
        Report.make(f"Title\nThe first part of the note\nThe second part\nThe third\nVersion {n}", outlet="Post")
        for n in range(5)
    ]
    assert repeated_lines(versions) == {}


def test_sentences_and_names_are_never_repeated_lines() -> None:
    reports = [
        Report.make(f"Jane Roe, Secretary of State\nWe condemn the shelling.\nNote {n} about something.", outlet="Post")
        for n in range(5)
    ]
    assert repeated_lines(reports) == {}


_HOSTILE = [
    "A",
    "a",
    "a ",
    "A ",
    "/a",
    "email ",
    "x ",
    "share on ",
    "by A ",
    "1 ",
    "news > ",
    "2022-02-10T10:00 ",
    "photo ",
    "© ",
    "with ",
]


@pytest.mark.parametrize("piece", _HOSTILE)
def test_no_line_takes_long(piece: str) -> None:
    for end in ("", "!", " ~"):
        line = (piece * 320)[:318] + end
        began = time.perf_counter()
        find_furniture(f"by {line[:310]}\n{line}\n/html{line[:300]}\nshare {line[:300]}")
        assert time.perf_counter() - began < 3  # a pattern that backtracks takes hours


@pytest.mark.parametrize("name", ["claims_dev", "cases_dev"])
def test_no_annotated_claim_lies_in_furniture(name: str) -> None:
    """Days are left out: the annotators marked those of bylines, which are read as metadata."""
    place = Path(__file__).parents[1] / "gold" / f"{name}.jsonl.gz"
    lost = []
    with gzip.open(place, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            pieces = find_furniture(row["text"], read_header(row["text"])[1])
            marks = [row["gold"][kind] for kind in ("communications", "demands", "responses", "figures")]
            lost += [row["id"] for start, end in _bounds(marks) if any(p.start < end and start < p.end for p in pieces)]
    assert lost == []


def _bounds(marks: Any) -> Iterator[tuple[int, int]]:
    if isinstance(marks, list):
        for mark in marks:
            yield from _bounds(mark)
    elif isinstance(marks, dict):
        if "start" in marks and "end" in marks:
            yield marks["start"], marks["end"]
        else:
            yield from _bounds(list(marks.values()))
