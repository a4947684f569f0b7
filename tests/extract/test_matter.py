"""What a communication is about stands in whole phrases."""

import pytest
from tests.builders import reading

from verbale.extract.matter import state_matters
from verbale.record import Claim, Span, Value

TEXT = (
    "Norway and Chile held talks on the early and selective recognition of fishing rights in Peru, which Lima had asked "
    "for, and exchanged notes."
)


def at(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def stated(*words: str) -> list[str]:
    """The subjects that are left of pieces found for the talks."""
    read = reading(TEXT)
    near = at("talks")
    found = [Value("subject", w, (at(w),)) for w in words]
    claim = Claim.make(
        "communication", read.report.id, [Value("form", "meeting", (near,)), *found], marks=[("mention", near)],
        found_by="test", why="test",
    )  # fmt: skip
    return [str(value.value) for value in state_matters(read, [claim])[0].get("subject")]


WHOLE = "the early and selective recognition of fishing rights in Peru"


@pytest.mark.parametrize("piece", ["early and selective", "recognition", "fishing rights", "Peru", "rights in Peru"])
def test_a_piece_becomes_its_phrase(piece):
    assert stated(piece) == [WHOLE]


def test_pieces_of_one_phrase_are_one_subject():
    assert stated("selective recognition", "rights in Peru") == [WHOLE]


@pytest.mark.parametrize("nothing", ["and", "of"])
def test_a_word_that_names_nothing_is_no_subject(nothing):
    assert stated(nothing) == []


def test_the_words_that_name_the_communication_are_not_its_subject():
    assert stated("talks") == []
