"""Which speaker is right, and the weights that say so."""

import numpy as np
import pytest

from builders import marked, report
from training.speakers import Case, annotated, fit, last_name
from verbale.attribute.draft import Draft
from verbale.reading import Reading
from verbale.record import Span

DRAW = np.random.default_rng(5)


def draft(*spans):
    return Draft(None, None, "test", [Span(*span) for span in spans])


def said(start, end, *source):
    return {"content": [[start, end]], "source": [list(one) for one in source]}


def test_the_annotated_statement_that_shares_most_is_taken():
    all_said = [said(0, 22, (3, 4)), said(0, 40, (1, 2)), said(5, 20, (5, 6))]
    assert annotated(all_said, draft((0, 10), (10, 21))) == [Span(3, 4)]


def test_nobody_is_told_from_no_statement():
    assert annotated([said(0, 20)], draft((0, 20))) == []
    assert annotated([said(0, 9, (30, 33))], draft((0, 20))) is None
    assert annotated([said(0, 10, (30, 33))], draft((0, 20))) == [Span(30, 33)]
    assert annotated([], draft((0, 20))) is None


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("the Foreign Minister Jan Novak,", "novak"),
        ("Novak’s", "novak"),
        ("Novak's", "novak"),
        ("a spokesman for him", "him"),
        ("“Novak”", "novak"),
        ("—", "—"),
        ("...", ""),
    ],
)
def test_a_speaker_is_known_by_the_last_name_or_word(phrase, name):
    text, spans = marked(f"Then [[{phrase}]] spoke.")
    assert last_name(Reading(report(text), None), spans) == name


def test_the_fit_finds_the_weights_that_made_the_choices():
    true = np.array([1.5, -1.0, 0.5])
    cases = []
    for size in DRAW.integers(2, 6, size=3000):
        rows = DRAW.normal(size=(size, 3))
        best = int((rows @ true + DRAW.gumbel(size=size)).argmax())
        cases.append(Case(0, rows.tolist(), [n == best for n in range(size)]))
    assert np.abs(fit(cases, 1e-6) - true).max() < 0.12


def test_several_right_candidates_share_the_credit():
    """Both right ones are as likely together as one of two: the weight of the wrong one alone is pulled down."""
    cases = [Case(0, [[1.0, 0.0], [1.0, 0.0], [0.0, 1.0]], [True, True, False])] * 20
    right, wrong = fit(cases, 1.0)
    assert right > 0 > wrong
    same = [Case(0, [[1.0], [1.0]], [True, True])]
    assert fit(same, 1.0) == pytest.approx([0.0], abs=1e-6)
