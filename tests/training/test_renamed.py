"""A renamed text is the same text of other states and people."""

import random

from hypothesis import given
from hypothesis import strategies as st

from annotating import communication, row, where
from training.examples import Text, exchange_text
from training.renamed import Names
from verbale.tagger.words import words

TEXT = (
    "Norway sent a letter to Chile. Oslo’s Norwegian envoy saw Sergey Lavrov and Antony Blinken; Lavrov was silent, "
    "and so was Santiago. A CHILEAN no-one, Norway, said (in 2022) that it may answer."
)
NAMES = Names([])
STATES = {state[0]: state for state in NAMES.states}
OF_STATES = {word for state in NAMES.states for word in state}


def told(text=TEXT):
    letter = communication("c1", text, "a letter", sender=where(text, "Norway"), recipients=where(text, "Chile"))
    return exchange_text(row("t", text, communications=[letter]))


def plain(text):
    return Text("t", words(text), {}, [])


def renamed(made, seed, names=NAMES):
    return names.renamed(made, random.Random(seed))


def changes(made, other):
    """(word before, word after) of all words that are others now."""
    return {(a.text, b.text) for a, b in zip(made.words, other.words, strict=True) if a.text != b.text}


@given(st.integers(0, 10_000))
def test_the_annotation_and_the_place_of_every_word_stay(seed):
    made = told()
    other = renamed(made, seed)
    assert (other.tags, other.anchors, other.id) == (made.tags, made.anchors, made.id)
    assert [(w.start, w.end, w.opens) for w in other.words] == [(w.start, w.end, w.opens) for w in made.words]
    assert [TEXT[w.start : w.end] for w in other.words] == [w.text for w in made.words]


@given(st.integers(0, 10_000))
def test_each_name_is_one_other_name_throughout_and_no_other_word_changes(seed):
    made = plain(TEXT)
    changed = changes(made, renamed(made, seed))
    before = [name for name, _ in changed]
    assert sorted(before) == [
        "Antony", "Blinken", "Chile", "Lavrov", "Norway", "Norwegian", "Oslo", "Santiago", "Sergey",
    ]  # fmt: skip


@given(st.integers(0, 10_000))
def test_a_state_keeps_its_own_adjective_and_capital(seed):
    made = plain(TEXT)
    other = dict(changes(made, renamed(made, seed)))
    assert STATES[other["Norway"]] == (other["Norway"], other["Norwegian"], other["Oslo"])
    assert STATES[other["Chile"]][2] == other["Santiago"]
    assert other["Norway"] != other["Chile"]


@given(st.integers(0, 10_000))
def test_two_people_never_become_one_and_nobody_takes_a_name_that_the_text_holds(seed):
    family = NAMES.family[:400]
    made = plain(" met ".join(family))
    taken = [word.text for word in renamed(made, seed).words if word.text != "met"]
    assert len(set(taken)) == len(family)
    assert not set(taken) & set(family)


def test_names_of_people_are_no_words_of_states():
    assert not OF_STATES & {*NAMES.family, *NAMES.given}
    assert not set(NAMES.family) & set(NAMES.given)


def test_the_same_seed_gives_the_same_names_and_another_gives_others():
    made = plain(TEXT)
    assert renamed(made, 5) == renamed(made, 5) == renamed(made, 5, Names([]))
    assert len({tuple(word.text for word in renamed(made, seed).words) for seed in range(20)}) > 15


def test_a_name_that_some_text_uses_as_a_common_word_is_left_alone():
    names = Names([plain("they saw a chile pepper")])
    assert "Chile" in STATES and "Chile" not in {state[0] for state in names.states}
    assert "Chile" in {word.text for word in renamed(plain(TEXT), 1, names).words}


def test_the_text_that_was_given_is_not_touched():
    made = told()
    renamed(made, 1)
    assert made == told()
