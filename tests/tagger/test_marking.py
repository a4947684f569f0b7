from itertools import pairwise, product

import numpy as np
import pytest

from verbale.record import Span
from verbale.tagger.labels import DISTANCES, LINK_NAMES, LINK_WIDTH, WIDTH, bucket, columns
from verbale.tagger.marking import Marking
from verbale.tagger.words import words

TEXT = "Doha sent a long letter to Riyadh."


def marking(text=TEXT, **tags):
    """A marking whose tags are given as strings of O, B and I, a letter a word."""
    found = words(text)
    rows = np.zeros((len(found), WIDTH), dtype=np.float16)
    for name in ("content", "cue", "speaker", "communication", "demand_cue"):
        for word, tag in enumerate(tags.get(name, "O" * len(found))):
            rows[word, columns()[name].start + "OBI".index(tag)] = 8
    return Marking(found, rows, np.zeros((len(LINK_NAMES), DISTANCES)), np.full(len(LINK_NAMES), -4.0))


def link(made, name, anchor, word, strength=8):
    """Ties `word` to `anchor` by one link."""
    made.rows[anchor, columns()[name + ":from"].start] = 8
    made.rows[word, columns()[name + ":to"].start] = strength


def test_spans_are_read_off_the_tags():
    spans = marking(communication="OOBIIOOO").spans("communication")
    assert [(s.first, s.last) for s in spans] == [(2, 5)]
    assert spans[0].score > 0.9


def test_two_spans_side_by_side_stay_two():
    assert [(s.first, s.last) for s in marking(cue="OBBIOOOO").spans("cue")] == [(1, 2), (2, 4)]


def test_a_link_leads_to_its_word():
    made = marking(communication="OOBIIOOO")
    link(made, "communication.sender", 2, 0)
    chances = made.linked("communication.sender", 2)
    assert chances[0] > 0.9
    assert chances[6] < 0.1


def test_the_strongest_words_leave_marks_at_their_edges_out():
    made = marking("“Doha” , it said , sent it")
    for word, strength in ((0, 7), (1, 9), (2, 7)):
        link(made, "content.speaker", 4, word, strength)
    best = made.strongest("content.speaker", 4, 0.5)
    assert (best.first, best.last) == (1, 2)
    assert made.strongest("content.cue", 4, 0.5) is None


def test_words_inside_a_span_of_text_are_found():
    made = marking()
    inside = made.inside(Span(5, 9))
    assert [w.text for w in made.words[inside]] == ["sent"]


@pytest.mark.parametrize(("distance", "number"), [(0, 0), (-1, 1), (1, 9), (-500, 7), (500, 15)])
def test_distances_fall_into_buckets(distance, number):
    assert bucket(distance) == number


def test_columns_do_not_overlap():
    places = sorted(columns().values(), key=lambda place: place.start)
    assert places[0].start == 0
    assert all(a.stop == b.start for a, b in pairwise(places))
    assert sum(1 for name in columns() if name.endswith(":to")) * LINK_WIDTH < WIDTH


def test_a_span_of_an_answer_needs_less_than_another():
    found = words(TEXT)
    for name, spans in (("response_cue", [(1, 2)]), ("demand_cue", [])):
        rows = np.zeros((len(found), WIDTH), dtype=np.float16)
        for tag in ("demand_cue", "response_cue"):
            rows[:, columns()[tag].start] = 4
        rows[1, columns()[name].start + 1] = 3.8  # beginning a span is a little less likely than being none
        made = Marking(found, rows, np.zeros((len(LINK_NAMES), DISTANCES)), np.zeros(len(LINK_NAMES)))
        assert [(s.first, s.last) for s in made.spans(name)] == spans


def test_spans_are_those_of_the_best_path_of_all():
    found = words("a b c d e f")
    place = columns()["content"]
    for seed in range(60):
        rows = np.zeros((len(found), WIDTH), dtype=np.float16)
        rows[:, place] = np.random.default_rng(seed).normal(0, 2, (len(found), 3))
        scores = rows[:, place].astype(float)
        paths = [p for p in product(range(3), repeat=len(found)) if (0, 2) not in pairwise((0, *p))]
        best = max(paths, key=lambda path: sum(scores[at, tag] for at, tag in enumerate(path)))
        made = Marking(found, rows, np.zeros((len(LINK_NAMES), DISTANCES)), np.zeros(len(LINK_NAMES)))
        marked = made.spans("content")
        inside = {at for one in marked for at in range(one.first, one.last)}
        assert {one.first for one in marked} == {at for at, tag in enumerate(best) if tag == 1}
        assert inside == {at for at, tag in enumerate(best) if tag != 0}
