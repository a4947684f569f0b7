"""Who "it" and "they" are that speak: whoever spoke just before."""

import pytest
from tests.builders import reading


def spoke(text, words):
    """The speakers of the statement that holds these words."""
    read = reading(text)
    at = text.index(words)
    claim = next(c for c in read.statements if any(s.start <= at < s.end for v in c.get("content") for s in v.spans))
    return [str(v.value) for v in claim.get("speaker")]


HEAD = "Talks end in Kell\n\n"


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        (f'{HEAD}“The talks are dead,” said the letter. It stressed that “nobody else is to blame for this end.”',
         "nobody", ["the letter"]),
        (f"{HEAD}Diplomats said the talks had failed on Monday. They added that nobody else was to blame.",
         "nobody", ["Diplomats"]),
        (f'{HEAD}The mission of Chad in Kell said the talks had failed on Monday. They added that “nobody else was to blame.”',
         "nobody", ["mission of Chad"]),
    ],
)  # fmt: skip
def test_a_pronoun_that_speaks_is_whoever_spoke_before(text, words, who):
    assert spoke(text, words) == who


def test_a_person_is_no_it():
    text = f"{HEAD}Ola Berg said the talks had failed on Monday. It said that nobody else was to blame."
    assert "Ola Berg" not in spoke(text, "nobody")


def test_words_that_are_no_actor_are_shown_where_they_stand():
    text = f"{HEAD}“The talks are dead,” said the letter. It stressed that “nobody else is to blame for this end.”"
    read = reading(text)
    claim = next(c for c in read.statements if "nobody" in str(c.get("content")[0].value))
    assert [read.words(span) for span in claim.get("speaker")[0].spans] == ["It", "the letter"]
