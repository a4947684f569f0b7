import numpy as np

from builders import reading
from verbale.extract.marked.part import parties, texts
from verbale.tagger.labels import DISTANCES, LINK_NAMES, WIDTH
from verbale.tagger.marking import Marking
from verbale.tagger.words import words

TEXT = "Reuters has seen a letter from Norway to Chad."


def named(field, *linked, text=TEXT, find=parties):
    """Values of a field when the link goes to the given words."""
    found = words(text)
    blank = np.zeros((len(found), WIDTH), dtype=np.float16)
    marking = Marking(found, blank, np.zeros((len(LINK_NAMES), DISTANCES)), np.zeros(len(LINK_NAMES)))
    chances = np.array([0.9 if word.text in linked else 0.1 for word in found], dtype=np.float32)
    return [value.value for value in find(reading(text, "2022-02-09"), marking, field, chances)]


def test_linked_words_become_the_actors_that_they_name():
    assert named("sender", "Norway") == ["Norway"]
    assert named("recipients", "Norway", "Chad") == ["Norway", "Chad"]


def test_the_outlet_that_has_seen_a_letter_is_not_its_sender():
    assert named("sender", "Reuters") == []
    assert named("attributed_to", "Reuters") == ["Reuters"]


def test_where_a_post_is_plays_no_part():
    text = "The Norwegian embassy in London wrote to Lima."
    assert named("sender", "London", text=text) == []
    assert named("recipients", "London", "Lima", text=text) == ["Peru"]


def test_nobody_is_a_place():
    text = "Sergey Lavrov spoke in Moscow."
    assert named("place", "Moscow", text=text, find=texts) == ["Moscow"]
    assert named("place", "Lavrov", text=text, find=texts) == []
