"""What a minister asks stands under his state too, once, with the reason."""

from builders import claim, report
from verbale.merge.derive import derive
from verbale.record import Actor, ActorType

CHILE = Actor.make("Chile", ActorType.STATE)
PERU = Actor.make("Peru", ActorType.STATE)
ROE = Actor.make("Jane Roe", ActorType.PERSON, of=CHILE.id)
REBELS = Actor.make("Red Front", ActorType.GROUP)
ACTORS = {actor.id: actor for actor in (CHILE, PERU, ROE, REBELS)}
REPORT = report("Jane Roe and Chile asked Peru and the Red Front to open the border.", "2021-03-02")


def asked(**roles):
    made = claim(REPORT, "demand", cue="asked", content="to open the border", **roles)
    (entry,) = [e for e in derive([REPORT], [made], ACTORS).entries if e.kind == "demand"]
    return {field: [(value.value, value.why) for value in entry.get(field)] for field in ("by", "of")}


def test_the_state_stands_beside_its_minister():
    told = asked(by=("Jane Roe", ROE), of=("Peru", PERU))
    assert told == {"by": [("Jane Roe", None), ("Chile", "Jane Roe acts for it")], "of": [("Peru", None)]}


def test_a_state_that_a_report_names_is_not_told_twice():
    told = asked(by=[("Jane Roe", ROE), ("Chile", CHILE)])
    assert sorted(told["by"]) == [("Chile", None), ("Jane Roe", None)]


def test_who_acts_for_nobody_stays_alone():
    assert asked(by=("Red Front", REBELS))["by"] == [("Red Front", None)]
