"""A content does not stop at a word that calls for the next ones."""

import pytest
from tests.builders import reading

from verbale.attribute.cue import Cue
from verbale.attribute.draft import Draft
from verbale.attribute.frame import Frame
from verbale.attribute.needed import needed_end


def end(text, last, cue=None):
    """The text up to where a content goes on that stops with the word `last`."""
    read = reading(text)
    token = read.token_at(text.index(f" {last} ") + 1)
    head = read.token_at(text.index(cue)) if cue else None
    made = Cue(head, (head,), Frame("say", "say", frozenset()), "verb", None) if head is not None else None
    word = needed_end(Draft(made, None, "test"), token)
    return text[: word.idx + len(word)]


@pytest.mark.parametrize(
    ("text", "last", "whole"),
    [
        (
            "Norway will leave if Chile refuses the talks. It waits.",
            "if",
            "Norway will leave if Chile refuses the talks",
        ),
        (
            "Norway will leave if Chile refuses the talks. It waits.",
            "Chile",
            "Norway will leave if Chile refuses the talks",
        ),
        ("The envoy spoke of talks with the king of Chile.", "with", "The envoy spoke of talks with the king of Chile"),
        ("The fleet would be seized in the port.", "would", "The fleet would be seized in the port"),
        ("The plan covers trade and transport.", "and", "The plan covers trade and transport"),
        ("Norway refused the talks and left the room.", "and", "Norway refused the talks and"),
        ("Norway refused the talks today.", "talks", "Norway refused the talks"),
    ],
)
def test_what_the_last_word_calls_for_follows(text, last, whole):
    assert end(text, last) == whole


def test_a_phrase_with_the_cue_in_it_is_left():
    text = "The talks with Chile, said the envoy, are over, and if the king, he said, returns, all is well."
    assert end(text, "if", "said, returns") == "The talks with Chile, said the envoy, are over, and if"
