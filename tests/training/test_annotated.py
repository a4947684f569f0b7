"""An annotated document is read as any report is, and what is found is paired with what is annotated."""

import pytest

from annotating import communication, demand, where
from builders import claim, report
from training.annotated import matched, one_to_one, published, spans_of, steps_with
from verbale.pipeline import STEPS
from verbale.record import Day

TEXT = "Borduria sent a letter and then a note to Syldavia."


@pytest.mark.parametrize(
    ("date", "day"),
    [
        ("2022-02-09", Day.of("2022-02-09")),
        ("2022-02-09T16:44:41+00:00", Day.of("2022-02-09")),
        ("2022-02", Day.of("2022-02")),
        ("", None),
        (None, None),
    ],
)
def test_a_document_is_of_the_day_of_its_date_whatever_hour_follows(date, day):
    assert published({"date": date}) == day
    assert published({}) is None


def test_spans_of_a_claim_are_told_by_field():
    made = claim(report(TEXT), "communication", mention="a letter", sender="Borduria", recipients=["Syldavia"])
    assert spans_of(made) == {"sender": [(0, 8)], "recipients": [(42, 50)], "mention": [(14, 22)]}


def test_each_annotation_is_paired_with_the_claim_that_names_it():
    gold = [
        {**communication("c1", TEXT, "a note"), "sender": [], "recipients": []},
        {**communication("c2", TEXT, "a letter"), "sender": where(TEXT, "Borduria"), "recipients": []},
        {**communication("c3", TEXT, "Syldavia"), "sender": [], "recipients": []},
    ]
    told = report(TEXT)
    claims = [
        claim(told, "communication", mention="letter", sender="Borduria"),
        claim(told, "communication", mention="note"),
    ]
    assert sorted((number, one["id"]) for number, one in matched(gold, claims, "communication")) == [
        (0, "c2"),
        (1, "c1"),
    ]


def test_one_annotation_is_never_paired_twice_and_the_best_overlap_goes_first():
    gold = [demand("d1", TEXT, "sent", "a letter and then a note")]
    part, whole = ({"spans": {"content": [span]}} for span in ((14, 28), (14, 38)))
    assert list(one_to_one(gold, [part, whole], "demands")) == [(0, 1)]
    assert list(one_to_one([*gold, *gold], [whole], "demands")) == [(0, 0)]


def test_an_overlap_of_less_than_half_is_no_pair():
    gold = [demand("d1", TEXT, "sent", "a letter and then a note")]
    assert list(one_to_one(gold, [{"spans": {"content": [(14, 21)]}}], "demands")) == []


def test_another_way_to_make_a_layer_replaces_that_step_alone(tmp_path):
    def other(_reading):
        return []

    steps = steps_with(tmp_path, communications=other)
    assert [step.gives for step in steps] == [step.gives for step in STEPS]
    changed = {new.gives for new, old in zip(steps, STEPS, strict=True) if new.find is not old.find}
    assert changed == {"marking", "communications"}
    assert next(step.find for step in steps if step.gives == "communications") is other
