"""The report on a page, with the way back to the page."""

from __future__ import annotations

import html

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verbale.readers.known import Known
from verbale.readers.markup import split_blocks
from verbale.readers.page import read_page
from verbale.readers.pagetext import find_text
from verbale.readers.refusal import Refusal
from verbale.record import Report

BODY = [
    "The ministry of Norland handed a note to the ambassador of Southland on Tuesday, an official said.",
    "The note answers the letter that Southland&rsquo;s minister <b>sent</b> in January &amp; asks for talks.",
    "“We remain ready to talk,” the minister\n      told reporters in Norport. <a href='/x'>The letter</a> was read.",
    "Southland has not replied so far. Its embassy said that the note would be studied with care in the capital.",
]
HEAD = """<meta property="og:title" content="Note handed over"><meta property="og:site_name" content="Norland Post">
<meta property="article:published_time" content="2021-03-04T10:15:00+01:00">
<link rel="canonical" href="https://post.example/note">"""


def page(body: list[str] = BODY, head: str = HEAD) -> str:
    paragraphs = "\n".join(f"<p>{words}</p>" for words in body)
    return (
        f'<!doctype html><html lang="en-GB"><head><title>T</title>{head}</head><body><nav><ul><li><a href="/">Home</a>'
        f"</li><li><a href='/w'>World</a></li></ul></nav><article><h1>Note handed over</h1>{paragraphs}</article>"
        "<script>var note = '<p>no text</p>';</script><footer>© Norland Post</footer></body></html>"
    )


def read(data: bytes, known: Known | None = None) -> list[Report | Refusal]:
    return list(read_page(data, known or Known(), "a.html", {"en"}))


def mapped(text: str, source: str, runs: tuple[tuple[int, int, int], ...]) -> None:
    """Asserts what `find_text` promises of its map."""
    last = 0
    for start, end, place in runs:
        assert last <= start < end <= len(text)
        assert set(text[last:start]) <= {"\n"}
        last = end
        for n in range(end - start):
            char, there = text[start + n], source[place + n]
            same = char == there or (char == " " and there.isspace())
            entity = (
                end - start == 1
                and there == "&"
                and char in html.unescape(source[place : place + 34]).replace("\xa0", " ")
            )
            assert same or entity


def test_text_of_the_report_is_stored_and_leads_back_to_the_page() -> None:
    source = page()
    (found,) = read(source.encode())
    assert isinstance(found, Report)
    for words in ("The ministry of Norland handed", "Southland’s minister sent in January & asks for talks."):
        assert words in found.text
    assert "the minister told reporters in Norport. The letter was read." in found.text
    assert "no text" not in found.text
    mapped(found.text, source, found.page_map)
    start = found.text.index("ambassador")
    run = next(r for r in found.page_map if r[0] <= start < r[1])
    assert source[run[2] + start - run[0] :].startswith("ambassador of Southland")


def test_page_says_what_is_known_of_it() -> None:
    (found,) = read(page().encode())
    assert isinstance(found, Report)
    assert (found.title, found.outlet, found.url) == ("Note handed over", "Norland Post", "https://post.example/note")
    assert found.published is not None
    assert (found.published.date, found.published.time, found.published_basis) == ("2021-03-04", "10:15", "page")
    assert found.language == "en"


def test_json_ld_gives_day_and_outlet() -> None:
    head = """<script type="application/ld+json">{"@graph": [{"@type": "WebPage"}, {"@type": "NewsArticle",
    "headline": "Note", "datePublished": "2021-03-04", "publisher": {"name": "Post"}}]}</script>"""
    (found,) = read(page(head=head).encode())
    assert isinstance(found, Report)
    assert found.published is not None
    assert (found.published.date, found.outlet, found.title) == ("2021-03-04", "Post", "Note")


def test_outlet_is_not_taken_from_the_address() -> None:
    (found,) = read(page(head='<link rel="canonical" href="https://post.example/note">').encode())
    assert isinstance(found, Report)
    assert found.outlet is None


def test_index_goes_before_the_page() -> None:
    (found,) = read(page().encode(), Known(outlet="Other"))
    assert isinstance(found, Report)
    assert (found.outlet, found.title) == ("Other", "Note handed over")


def test_language_of_the_text_goes_before_the_one_the_page_declares() -> None:
    body = ["Министерство передало послу ноту во вторник, сообщил представитель ведомства в столице." * 2] * 3
    (found,) = read(page(body=body).encode())
    assert isinstance(found, Report)
    assert found.not_read == "language ru"


@pytest.mark.parametrize("charset", ["windows-1251", "iso-8859-1", "utf-8", "no-such-charset"])
def test_declared_charset_is_used(charset: str) -> None:
    encoding = "utf-8" if charset.startswith("no") else charset
    words = "Министр “Норландии”" if charset == "windows-1251" else "Señor Jané Roé of the café"
    source = page(body=[words + " " + line for line in BODY], head=f'<meta charset="{charset}">')
    (found, *_) = read(source.encode(encoding, "xmlcharrefreplace"))
    assert isinstance(found, Report)
    assert words in found.text


@pytest.mark.parametrize("data", [b"<html></html>", b"<html><body><script>x</script>", b"<!doctype html>", b" "])
def test_page_without_a_report_is_refused(data: bytes) -> None:
    (found,) = read(data)
    assert isinstance(found, Refusal)
    assert found.failed


def test_unclosed_tags_and_quotation_marks_cost_no_text() -> None:
    blocks = split_blocks('<p>One <a href="x>two</a><p>three &notit; &amp &#8212; 4 < 5 <i>six')
    assert "three ¬it; & — 4 < 5 six" in " ".join(block.text for block in blocks)


def test_very_large_page_is_read_line_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    (whole,) = read(page().encode())
    monkeypatch.setattr("verbale.readers.pagetext._MOST_PAIRS", 10)
    (found,) = read(page().encode())
    assert isinstance(found, Report)
    assert isinstance(whole, Report)
    assert found.text == whole.text


_PIECE = st.sampled_from(
    [*BODY, "&nbsp;&nbsp;", "<br>", "</p><p>", "<b>", "</b>", "&#x2019;", "&lt;b&gt;", "&acE;", "\u00ad", "<!-- c -->", "\r\n\t", "é 中 𝒳", "<li>", "&", "<", "&bogus;"]
)  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(st.lists(st.lists(_PIECE, max_size=6).map("".join), min_size=1, max_size=8))
def test_every_mapped_run_equals_the_page(body: list[str]) -> None:
    source = page(body=[*body, *BODY])
    found = find_text(source)
    assert found is not None
    mapped(found.text, source, found.page_map)


@settings(max_examples=200, deadline=None)
@given(st.lists(_PIECE).map("".join))
def test_blocks_are_places_of_the_page_in_order(source: str) -> None:
    places = [place for block in split_blocks(source) for place in block.places]
    assert places == sorted(places)
    assert all(len(block.chars) == len(block.places) and block.text.strip() for block in split_blocks(source))
