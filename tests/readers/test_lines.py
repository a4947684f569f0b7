"""JSON lines: one report a line, one bad line does not lose the others."""

from __future__ import annotations

import json

import pytest

from verbale.readers.lines import read_lines
from verbale.readers.refusal import Refusal
from verbale.record import Report

TEXT = "The ministry handed a note to the ambassador of Norland on Tuesday, an official said."


def read(data: bytes) -> list[Report | Refusal]:
    return list(read_lines(iter([data]), "a.jsonl", {"en"}))


def test_row_gives_text_and_metadata() -> None:
    row = {
        "text": TEXT,
        "date": "2021-03-04T10:00:00Z",
        "outlet": "Post",
        "url": "https://post.example/1",
        "title": "T",
    }
    (found,) = read(json.dumps(row | {"language": "en-GB"}).encode())
    assert isinstance(found, Report)
    assert (found.text, found.outlet, found.title, found.language, found.path) == (TEXT, "Post", "T", "en", "a.jsonl:1")
    assert found.published is not None
    assert (found.published.date, found.published.time) == ("2021-03-04", "10:00")
    assert found.published_basis == "jsonl"


@pytest.mark.parametrize("bad", ["{", "[1]", '"text"', '{"text": 3}', "{}", "\xff\xfe", "[" * 9000, "1" * 9000])
def test_bad_line_is_told_with_its_number(bad: str) -> None:
    good = json.dumps({"text": TEXT})
    found = read("\n".join([good, bad, good]).encode("latin-1"))
    assert [type(item) for item in found] == [Report, Refusal, Report]
    assert isinstance(found[1], Refusal)
    assert found[1].path == "a.jsonl:2"
    assert found[1].failed


def test_empty_lines_are_passed_over() -> None:
    assert len(read(("\n\n" + json.dumps({"text": TEXT}) + "\r\n\n").encode())) == 1


def test_lines_may_be_cut_anywhere() -> None:
    data = "\n".join(json.dumps({"text": f"{TEXT} {n} “é”"}, ensure_ascii=False) for n in range(5)).encode()
    pieces = iter([data[at : at + 7] for at in range(0, len(data), 7)])
    assert len(list(read_lines(pieces, "a.jsonl", {"en"}))) == 5


def test_day_that_can_be_read_in_two_ways_is_told_and_left_out() -> None:
    note, found = read(json.dumps({"text": TEXT, "date": "02/10/2022"}).encode())
    assert isinstance(note, Refusal)
    assert not note.failed
    assert isinstance(found, Report)
    assert found.published is None


def test_unpaired_surrogate_becomes_the_replacement_character() -> None:
    (found,) = read(b'{"text": "The note \\ud800 of the ministry was sent to the capital."}')
    assert isinstance(found, Report)
    assert found.text == "The note \ufffd of the ministry was sent to the capital."


def test_address_gives_the_day() -> None:
    (found,) = read(json.dumps({"text": TEXT, "url": "https://post.example/2021/03/04/note"}).encode())
    assert isinstance(found, Report)
    assert found.published is not None
    assert (found.published.date, found.published_basis) == ("2021-03-04", "url")


def test_metadata_language_goes_before_the_guess() -> None:
    (found,) = read(json.dumps({"text": TEXT, "language": "fr"}).encode())
    assert isinstance(found, Report)
    assert found.not_read == "language fr"


def test_lines_in_utf16_are_read() -> None:
    row = json.dumps({"text": TEXT + " “é”"}, ensure_ascii=False) + "\r\n"
    data = (row * 3).encode("utf-16")
    pieces = iter([data[at : at + 5] for at in range(0, len(data), 5)])
    assert [type(found) for found in read_lines(pieces, "a.jsonl", {"en"})] == [Report] * 3
