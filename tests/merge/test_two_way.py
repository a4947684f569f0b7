"""Whoever takes part in a call or meeting is found as one who speaks and as one who is spoken to."""

import pytest

from builders import claim, report
from verbale.merge.derive import derive
from verbale.merge.implied import MUTUAL
from verbale.record import Actor, ActorType

NORLAND = Actor.make("Norland", ActorType.STATE)
SUDRIA = Actor.make("Sudria", ActorType.STATE)
ACTORS = {actor.id: actor for actor in (NORLAND, SUDRIA)}
REPORT = report("Norland spoke with Sudria on the telephone. Norland wrote to Sudria.", "2021-03-02")


def sides(form, words, *, actors=(), **roles):
    made = claim(REPORT, "communication", mention=words, form=(words, form), **roles)
    (entry,) = [
        e
        for e in derive([REPORT], [made], ACTORS | {actor.id: actor for actor in actors}).entries
        if e.kind == "communication"
    ]
    return [[v.value for v in entry.get(field)] for field in ("sender", "recipients")]


@pytest.mark.parametrize("to", ["sender", "recipients"])
def test_both_ends_of_a_call_stand_on_both_sides(to):
    roles = {"sender": [("Norland", NORLAND)]}
    roles.setdefault(to, []).append(("Sudria", SUDRIA))
    senders, recipients = sides("call", "spoke", **roles)
    assert sorted(senders) == ["Norland", "Sudria"]
    assert sorted(recipients) == ["Norland", "Sudria", MUTUAL]


def test_several_under_one_name_speak_to_each_other():
    both = Actor.make("Norland and Sudria", ActorType.GROUP)
    assert sides("call", "spoke", sender=("Norland", both), actors=[both]) == [
        ["Norland and Sudria"],
        ["Norland and Sudria", MUTUAL],
    ]


def test_a_call_of_one_known_side_stays_so():
    assert sides("call", "spoke", sender=("Norland", NORLAND)) == [["Norland"], []]


def test_a_letter_goes_one_way():
    assert sides("letter", "wrote", sender=("Norland", NORLAND), recipients=("Sudria", SUDRIA)) == [
        ["Norland"],
        ["Sudria"],
    ]
