"""What looks like an answer and answers nothing."""

import pytest

from builders import claim, reading
from verbale.extract.no_answer import is_no_answer


def answers(text, cue, by):
    read = reading(text, "2022-02-09")
    actors = {mention.actor.name: mention.actor for mention in read.mentions if mention.actor is not None}
    made = claim(read.report, "response", cue=cue, outcome=(cue, "accepted"), by=(by, actors[by]))
    return not is_no_answer(read, made)


def test_a_participle_that_says_which_thing_is_meant_answers_nothing():
    assert not answers("Norway demands the rejection of the entry of Chad, accepted in 2008.", "accepted", "Chad")


@pytest.mark.parametrize(
    ("text", "cue", "by"),
    [
        ("Norway made a demand to Peru, accepted by Chad in May.", "accepted", "Chad"),
        ("Norway asked Chad for talks. Chad accepted.", "accepted", "Chad"),
    ],
)
def test_who_accepts_answers(text, cue, by):
    assert answers(text, cue, by)


@pytest.mark.parametrize(
    ("text", "nothing"),
    [
        ("Chile had until Monday to respond to the request of Peru.", True),
        ("Chile was given two days to respond to the request of Peru.", True),
        ("Chile had to respond to the request of Peru.", False),
        ("Chile has yet to respond to the request of Peru.", False),
    ],
)
def test_an_answer_for_which_there_is_time_is_none(text, nothing):
    read = reading(text, "2031-05-07")
    to = "the request of Peru"
    made = claim(read.report, "response", by="Chile", cue="respond", outcome=("respond", "acknowledged"), to=to)
    assert is_no_answer(read, made) is nothing


@pytest.mark.parametrize(
    ("text", "nothing"),
    [("Chile answered a call from Peru.", True), ("Chile answered a call for talks from Peru.", False)],
)
def test_who_answers_the_telephone_answers_nothing(text, nothing):
    read = reading(text, "2031-05-07")
    made = claim(read.report, "response", by="Chile", cue="answered", outcome=("answered", "acknowledged"), to="a call")
    assert is_no_answer(read, made) is nothing
