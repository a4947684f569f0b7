"""An answer without words of its own is told by its clause."""

import pytest

from builders import claim, reading
from verbale.extract.answer_clause import told_by_its_clause


def contents(text, cue, content="", outcome="rejected"):
    read = reading(text, "2022-02-09")
    fields = {"cue": cue, "content": content} if content else {"cue": cue}
    one = told_by_its_clause(read, claim(read.report, "response", outcome=(fields["cue"], outcome), **fields))
    told = one.get("content")
    assert all(value.value == read.words(value.spans[0]) for value in told)
    return [value.value for value in told]


@pytest.mark.parametrize(
    ("text", "cue", "content", "whole"),
    [
        ("Norway asked for talks. Chad refused.", "refused", "", "refused"),
        ("Chad has turned it down.", "turned", "it", "has turned it down"),
        ("Chad could not take that proposal, he said.", "could not take", "that proposal", "could not take that proposal"),
        ("Chad replied on the spot that it would pay eight million.", "replied", "the spot", "replied on the spot that it would pay eight million"),
    ],
)  # fmt: skip
def test_an_answer_without_telling_words_has_those_of_answering(text, cue, content, whole):
    assert contents(text, cue, content) == [whole]


@pytest.mark.parametrize(
    ("text", "cue", "content", "whole"),
    [
        ("Chad has yet to respond to the note of 4 May.", "has yet to respond", "the note of 4 May", "has yet to respond to the note of 4 May"),
        ("Chad would not say whether a day was set.", "would not say", "whether a day was set", "would not say whether a day was set"),
        ("Chad has given no clear answer to Norway.", "no clear answer", "", "has given no clear answer to Norway"),
        ("The four calls were not taken.", "were not taken", "The four calls", "The four calls were not taken"),
    ],
)  # fmt: skip
def test_of_a_silence_the_words_that_say_so_are_the_content(text, cue, content, whole):
    assert contents(text, cue, content, "none-yet") == [whole]


def test_an_answer_in_words_of_its_own_keeps_them():
    text = "Chad refused to withdraw its troops from the border."
    assert contents(text, "refused", "to withdraw its troops from the border") == [
        "to withdraw its troops from the border"
    ]


def test_a_clause_ends_where_a_page_cuts_the_line_off():
    text = "Chad said it had given its answer to the letter regarding... 10.02.2022, The Herald world"
    assert contents(text, "had given", "its answer", "acknowledged") == ["had given its answer to the letter regarding"]


def test_who_says_so_is_no_part_of_the_clause():
    text = "The commission acknowledged receipt, an official said."
    assert contents(text, "acknowledged", "receipt", "acknowledged") == ["acknowledged receipt"]


def test_without_a_verb_the_words_of_answering_stand():
    assert contents("A blunt no from Chad.", "no", "", "rejected") == ["no"]
