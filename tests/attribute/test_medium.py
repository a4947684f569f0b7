"""Words are linked to the paper they stand in."""

from builders import reading


def media(text):
    found = reading(text, "2021-03-02")
    forms = {c.id: c.first("form").value for c in found.communications}
    return [forms[v.value] for s in found.statements for v in s.get("medium")]


def test_words_of_a_letter_stand_in_the_letter():
    assert media("Norway sent a letter to Chad on Monday. “We ask for talks,” the letter says.") == ["letter"]


def test_words_said_in_a_statement_stand_in_it():
    assert media(
        "The foreign ministry of Norway rejected the charge by Chad. “It is untrue,” the ministry said in a statement."
    ) == ["statement"]


def test_words_said_to_nobody_in_particular_stand_in_nothing():
    assert media("“We are patient,” the president of Chad said.") == []
