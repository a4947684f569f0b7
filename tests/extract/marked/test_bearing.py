import pytest

from builders import reading
from verbale.extract.marked.bearing import BEARINGS, bearings


def bearing(text, act, word):
    doc = reading(text).doc
    one, other = (next(token for token in doc if token.text == name) for name in (act, word))
    return bearings(one, other)


@pytest.mark.parametrize(
    ("text", "act", "word", "expected"),
    [
        ("Norway sent a letter to Chad on Monday.", "letter", "Norway", "subject"),
        ("Norway sent a letter to Chad on Monday.", "letter", "Chad", "to"),
        ("Norway sent a letter to Chad on Monday.", "letter", "Monday", "at"),
        ("The envoy was handed a letter.", "letter", "envoy", "passive subject"),
        ("Norway summoned the ambassador.", "summoned", "ambassador", "object"),
        ("Norway's letter was long.", "letter", "Norway", "owner"),
        ("The letter was written by Norway.", "letter", "Norway", "by"),
        ("Norway held talks with Peru.", "talks", "Peru", "with"),
    ],
)
def test_a_word_bears_on_an_act_of_its_clause(text, act, word, expected):
    assert bearing(text, act, word) == {expected}


def test_who_says_that_somebody_wrote_did_not_write():
    found = bearing("Norway said that Peru had sent a letter.", "letter", "Norway")
    assert found == {"said so"}
    assert bearing("Norway said that Peru had sent a letter.", "letter", "Peru") == {"subject"}


def test_a_clause_about_somebody_else_is_not_the_act_s():
    found = bearing("Norway sent a letter, which Peru read, to Chad.", "letter", "Peru")
    assert "in a clause below" in found and "subject" not in found


def test_an_act_in_a_clause_of_its_own_is_below_who_stands_above():
    assert bearing("Norway was angry because Peru sent a letter.", "letter", "Norway") == {"in a clause above"}


def test_the_owner_of_another_noun_is_told_apart():
    assert bearing("The ships of Norway sent a letter.", "letter", "Norway") == {"subject", "of another noun"}


def test_words_of_two_sentences_do_not_bear_on_each_other():
    assert bearing("Norway sent a letter. Peru did not answer.", "letter", "Peru") == frozenset()


def test_every_bearing_is_a_known_one():
    doc = reading("Officials of Norway told Peru at sea that letters between Chad and Cuba, sent by plane, came.").doc
    found = {name for act in doc for word in doc for name in bearings(act, word)}
    assert found <= set(BEARINGS)
