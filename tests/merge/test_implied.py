"""What is said openly goes to the public or the press; what goes to somebody unnamed does not."""

import pytest

from builders import claim, report
from verbale.merge.derive import derive
from verbale.record import Actor, ActorType

CHILE = Actor.make("Chile", ActorType.STATE)
PERU = Actor.make("Peru", ActorType.STATE)
REPORT = report(
    "Chile said in a statement that it had written to Peru, and left the note with its envoy.", "2021-03-02"
)


def recipients(form, **roles):
    made = claim(
        REPORT, "communication", mention="statement", form=("statement", form), sender=("Chile", CHILE), **roles
    )
    actors = {actor.id: actor for actor in (CHILE, PERU)}
    (entry,) = [e for e in derive([REPORT], [made], actors).entries if e.kind == "communication"]
    return [value.value for value in entry.get("recipients")]


@pytest.mark.parametrize(
    ("form", "to"), [("statement", ["public"]), ("post", ["public"]), ("press conference", ["press"])]
)
def test_what_is_said_openly_goes_to_whoever_listens(form, to):
    assert recipients(form) == to


def test_a_letter_without_addressee_goes_to_nobody_known():
    assert recipients("letter") == []


def test_who_is_named_or_meant_is_not_the_public():
    assert recipients("statement", recipients=("Peru", PERU)) == ["Peru"]
    assert recipients("statement", received_by="envoy") == []
