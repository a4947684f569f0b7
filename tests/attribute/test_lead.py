"""The word before a quotation belongs to it or not."""

import pytest
from tests.builders import reading

from verbale.attribute.draft import Draft
from verbale.attribute.lead import settle_leads
from verbale.record import Span


def settled(text: str, content: str) -> str:
    start = text.index(content)
    draft = Draft(None, None, "test", [Span(start, start + len(content))])
    settle_leads(reading(text), draft)
    return " | ".join(text[s.start : s.end] for s in draft.spans)


@pytest.mark.parametrize("lead", ["that ", "that, "])
def test_that_before_a_quotation_belongs_to_the_content(lead):
    text = f"The envoy said {lead}“we are ready to meet the council.”"
    assert settled(text, "“we are ready to meet the council.”") == f"{lead}“we are ready to meet the council.”"


def test_that_which_points_at_something_is_no_part_of_a_content():
    text = "The envoy told us that: “We are ready.”"
    assert settled(text, "“We are ready.”") == "“We are ready.”"


@pytest.mark.parametrize("article", ["a", "the"])
def test_an_article_before_a_quotation_belongs_to_the_content(article):
    text = f"The envoy called it {article} “grave mistake”."
    assert settled(text, "“grave mistake”") == f"{article} “grave mistake”"


@pytest.mark.parametrize("link", ["as", "of"])
def test_a_link_of_the_cue_is_no_part_of_a_content_that_is_a_quotation(link):
    text = f"The envoy spoke {link} “a grave mistake”."
    assert settled(text, f"{link} “a grave mistake”") == "“a grave mistake”"


def test_a_link_stays_where_words_without_marks_follow():
    text = "The envoy described it as “grave” and unwise."
    assert settled(text, "as “grave” and unwise") == "as “grave” and unwise"


def test_words_without_marks_keep_their_edges():
    text = "The envoy said that Chile was ready."
    assert settled(text, "Chile was ready") == "Chile was ready"


@pytest.mark.parametrize(
    ("text", "content", "day"),
    [
        ("The envoy said on Tuesday he got a letter.", "he got a letter", "2031-05-06"),
        ("The envoy said late on Tuesday the talks had failed.", "the talks had failed", "2031-05-06"),
        ("The envoy said Tuesday that Chile was ready.", "that Chile was ready", "2031-05-06"),
        ("The envoy said Tuesday was a holiday.", "Tuesday was a holiday", None),
        ("The envoy said the talks on Tuesday had failed.", "the talks on Tuesday had failed", None),
    ],
)
def test_the_day_behind_the_cue_is_that_of_saying_so(text, content, day):
    (claim,) = reading(text, "2031-05-07").statements
    assert claim.first("content").value == content
    assert [value.value["date"] for value in claim.get("date")] == ([day] if day else [])
