"""One word in two spellings is one word."""

import pytest

from verbale.merge.contradictions import changed_words
from verbale.merge.spelling import one_name, spelled


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("defence", "defense"),
        ("offences", "offenses"),
        ("recognised", "recognized"),
        ("organisation", "organization"),
        ("neighbours", "neighbors"),
        ("favourable", "favorable"),
        ("cancelled", "canceled"),
        ("centre", "center"),
        ("dialogue", "dialog"),
        ("programme", "program"),
        ("minister’s", "minister's"),
    ],
)
def test_british_and_american_spellings_are_one(british, american):
    assert spelled(british) == spelled(american)
    assert changed_words(f"we want the {british} of all", f"we want the {american} of all") == []


@pytest.mark.parametrize("word", ["hour", "four", "rise", "wise", "sentence", "tour"])
def test_short_words_keep_their_letters(word):
    assert spelled(word) == word


def test_a_changed_word_stays_a_change():
    assert changed_words("we want a new defence pact", "we want a new offense pact") == [("defence", "offense")]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Jonson's", "Johnson's", True),
        ("Zelensky", "Zelenskiy", True),
        ("Peru", "Chile", False),
        ("million", "billion", False),
    ],
)
def test_a_name_in_two_transliterations_is_one(one, other, same):
    assert one_name(one, other) is same
