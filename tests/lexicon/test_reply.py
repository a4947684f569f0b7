"""Which words call a communication a reply."""

import pytest

from verbale.lexicon.reply import calls_reply, reply_words
from verbale.lexicon.table import cells, read_table


@pytest.mark.parametrize(
    "words", ["Norland replied", "its written answers", "a RESPONSE", "an answer-letter", "“reply”"]
)
def test_words_of_answering_call_a_reply_in_every_form(words):
    assert calls_reply(words)


@pytest.mark.parametrize("words", ["a letter", "a responsible proposal", "replaced", ""])
def test_words_that_only_begin_alike_call_none(words):
    assert not calls_reply(words)


def test_every_word_is_one_of_its_own_forms_and_no_form_stands_twice():
    forms = [form for row in read_table("reply_words") for form in cells(row, "forms")]
    assert reply_words() <= set(forms) and len(forms) == len(set(forms))
    assert all(form == form.lower() for form in forms)
