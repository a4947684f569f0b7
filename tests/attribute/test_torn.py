"""Contents do not begin or stop in the middle of a phrase."""

import pytest
from tests.builders import reading

from verbale.attribute.cue import Cue
from verbale.attribute.draft import Draft
from verbale.attribute.frame import Frame
from verbale.attribute.torn import mend
from verbale.record import Span


def mended(text: str, content: str) -> str:
    """The words of a content after its mending; the cue and the speaker are left out."""
    start = text.index(content)
    draft = Draft(None, None, "test", [Span(start, start + len(content))])
    mend(reading(text), draft)
    return " | ".join(text[s.start : s.end] for s in draft.spans)


@pytest.mark.parametrize(
    ("content", "whole"),
    [
        ("Norway had given its reply to", "that Norway had given its reply to the letter of Chile"),
        ("its reply to the letter of", "its reply to the letter of Chile"),
        ("reply to the letter of Chile", "its reply to the letter of Chile"),
    ],
)
def test_a_content_is_carried_to_the_ends_of_the_phrase_that_it_tears(content, whole):
    assert mended("The envoy said that Norway had given its reply to the letter of Chile.", content) == whole


def test_a_possessor_goes_on_with_what_is_his():
    assert mended("Norway has no illusions about Chile's threat.", "Chile's") == "Chile's threat"


def test_a_hyphened_word_is_not_torn():
    assert mended("Norway ruled out talks back-to-back.", "back-to") == "back-to-back"


def test_another_clause_is_not_taken_in():
    text = "The envoy said that Norway had replied and left the room."
    assert mended(text, "that Norway had replied") == "that Norway had replied"


def test_a_quotation_ends_where_its_marks_say():
    text = "The envoy called it “a reply to the letter” of Chile."
    assert mended(text, "“a reply to the letter”") == "“a reply to the letter”"


def test_pieces_that_meet_are_one():
    text = "The envoy said that Norway had given its reply to the letter of Chile."
    draft = Draft(None, None, "test", [Span(20, 41), Span(text.index("to the"), text.index(" of Chile"))])
    mend(reading(text), draft)
    assert [text[s.start : s.end] for s in draft.spans] == ["that Norway had given its reply to the letter of Chile"]


def test_the_subject_of_a_clause_goes_on_with_its_predicate():
    text = "Norway's envoy said on Monday that the joint reply to the letter had not convinced Oslo."
    read = reading(text)
    said = read.tokens_in(Span(text.index("said"), text.index("said") + 4))[0]
    start = text.index("the joint")
    cue = Cue(said, (said,), Frame("say", "say", frozenset({"that"})), "verb", None)
    draft = Draft(cue, None, "test", [Span(start, text.index(" had not"))])
    mend(read, draft)
    assert [text[s.start : s.end] for s in draft.spans] == ["the joint reply to the letter had not convinced Oslo"]


def test_words_that_go_on_after_a_quotation_are_carried_to_the_end_of_their_phrase():
    text = "The envoy said the forum “is the right place” and above all the Norway-Chile Council."
    assert mended(text, "the forum “is the right place” and above all the Norway").endswith("Norway-Chile Council")


def test_a_content_of_two_paragraphs_stays_whole():
    text = "She said: “We waited.\n\n“Nobody came.”"
    assert mended(text, "“We waited.\n\n“Nobody came.”") == "“We waited.\n\n“Nobody came.”"


def test_a_content_without_marks_ends_with_its_paragraph():
    text = "She asked where each may thrive:\n\nJane Doe"
    assert mended(text, "where each may thrive:\n\nJane") == "where each may thrive:"


def test_a_dash_behind_a_closing_mark_does_not_carry_a_content_on():
    text = 'The envoy said that Norway was "the first in line."--Jane Roe.'
    assert mended(text, 'that Norway was "the first in line."') == 'that Norway was "the first in line."'


def test_a_clause_cut_at_its_subject_goes_on_behind_the_word_that_opens_it():
    text = "Norway's envoy announced that the central bank of Chile has frozen the accounts."
    read = reading(text)
    head = read.token_at(text.index("announced"))
    cue = Cue(head, (head,), Frame("announce", "say", frozenset({"that"})), "verb", None)
    start = text.index("that the")
    draft = Draft(cue, None, "test", [Span(start, text.index(" has"))])
    mend(read, draft)
    assert text[draft.spans[0].start : draft.spans[0].end] == "that the central bank of Chile has frozen the accounts"
