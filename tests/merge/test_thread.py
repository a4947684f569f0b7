"""A reply that no report ties to its letter is threaded by its parties and days, or left open."""

from builders import claim, report
from verbale.merge.derive import derive
from verbale.record import Actor, ActorType

NORLAND = Actor.make("Norland", ActorType.STATE)
SUDRIA = Actor.make("Sudria", ActorType.STATE)
ACTORS = {actor.id: actor for actor in (NORLAND, SUDRIA)}
FIRST = report("Norland sent Sudria a letter about the soldiers on the Varn bridge near Kell.", outlet="A")
SECOND = report("Sudria gave Norland a reply about the soldiers on the Varn bridge near Kell.", outlet="B")
LETTER = claim(
    FIRST,
    "communication",
    mention="a letter",
    form=("a letter", "letter"),
    sender=("Norland", NORLAND),
    recipients=("Sudria", SUDRIA),
)


def reply(**roles):
    return claim(SECOND, "communication", mention="a reply", form=("a reply", "letter"), **roles)


def answered(answer):
    derived = derive([FIRST, SECOND], [LETTER, answer], ACTORS)
    return [v for e in derived.entries for v in e.get("in_reply_to")]


def test_a_reply_goes_back_to_who_wrote():
    (value,) = answered(reply(sender=("Sudria", SUDRIA), recipients=("Norland", NORLAND)))
    assert value.why is not None


def test_a_reply_of_nobody_known_stays_open():
    assert answered(reply(recipients=("Norland", NORLAND))) == []


def test_who_wrote_first_does_not_answer_himself():
    assert answered(reply(sender=("Norland", NORLAND), recipients=("Sudria", SUDRIA))) == []
