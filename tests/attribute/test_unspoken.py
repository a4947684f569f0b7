"""Acts, talks and what everybody expects are no statements; words are, whatever the cue."""

import pytest

from builders import reading
from verbale.attribute.cues import find_cues
from verbale.attribute.draft import Draft
from verbale.attribute.unspoken import is_unspoken
from verbale.record import Span


def unspoken(text, cue, content):
    """Whether a statement with this cue and content is none."""
    read = reading(text)
    found = next(one for one in find_cues(read) if one.head.text == cue)
    at = text.index(content)
    return is_unspoken(read, Draft(found, found.subject, "test", [Span(at, at + len(content))]))


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Norway condemned the shelling of Kell.", "condemned", "the shelling of Kell"),
        ("The envoy thanked Chad for its help.", "thanked", "for its help"),
        ("The envoy is expected to arrive on Friday.", "expected", "to arrive on Friday"),
    ],
)
def test_an_act_or_an_expectation_is_no_statement(text, cue, content):
    assert unspoken(text, cue, content)


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Norway condemned the shelling as “a crime”.", "condemned", "the shelling as “a crime”"),
        ("The envoy said the talks had failed.", "said", "the talks had failed"),
        ("Norway expects Chad to arrive on Friday.", "expects", "Chad to arrive on Friday"),
    ],
)
def test_words_are_a_statement_whatever_the_cue(text, cue, content):
    assert not unspoken(text, cue, content)


@pytest.mark.parametrize(
    ("content", "wanted"), [("Norway’s letter", True), ("“a new line”", False), ("the talks had failed", False)]
)
def test_without_a_cue_only_quoted_words_and_clauses_are_a_statement(content, wanted):
    text = "Norway’s letter opens “a new line”. So the talks had failed."
    at = text.index(content)
    assert is_unspoken(reading(text), Draft(None, None, "test", [Span(at, at + len(content))])) is wanted
