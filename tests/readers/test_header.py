"""Metadata that stand in the text itself."""

from __future__ import annotations

from verbale.readers.header import read_header


def test_date_header_before_the_first_word() -> None:
    text = " date 2022-02-09 The union has written to Norland."
    known, (marked,) = read_header(text)
    assert known.published is not None
    assert (known.published.date, known.basis) == ("2022-02-09", "header")
    assert text[marked.start : marked.end] == " date 2022-02-09 "
    assert marked.role == "metadata"


def test_date_in_prose_is_no_header() -> None:
    assert read_header("date palms of 2022-02-09 were sold")[1] == ()
    assert read_header("The date 2022-02-09 was set.")[1] == ()


def test_impossible_day_of_a_header_is_told() -> None:
    known, marked = read_header(" date 2022-02-30 The union has written.")
    assert known.published is None
    assert known.notes
    assert marked


def test_front_matter_between_dashes() -> None:
    text = '---\ntitle: "A note"\ndate: 2022-02-09\nkeywords: x\nlanguage: en\n---\nThe union has written.'
    known, (marked,) = read_header(text)
    assert (known.title, known.language, known.basis) == ("A note", "en", "front matter")
    assert text[marked.end :] == "The union has written."


def test_front_matter_up_to_the_first_empty_line() -> None:
    text = "Date: 10.02.2022\r\nOutlet: Norland Post\r\nURL: https://post.example/a\r\n\r\nThe union has written."
    known, (marked,) = read_header(text)
    assert known.published is not None
    assert (known.outlet, known.url, known.published.date) == (
        "Norland Post",
        "https://post.example/a",
        "2022-02-10",
    )
    assert text[marked.end :] == "The union has written."


def test_title_line_with_a_colon_is_no_front_matter() -> None:
    assert read_header("Norland: union writes again\n\nThe union has written.")[1] == ()
    assert read_header("Title: union writes again\nThe union has written.\n\nMore.")[1] == ()
