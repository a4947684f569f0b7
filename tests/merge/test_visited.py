"""A visit goes to the state where its place lies, unless the visitor is at home there."""

from builders import claim, report
from verbale.merge.derive import derive
from verbale.merge.visited import WHY
from verbale.record import Actor, ActorType

CHILE = Actor.make("Chile", ActorType.STATE)
ROE = Actor.make("Jane Roe", ActorType.PERSON, of=CHILE.id)
PERU = Actor.make("Peru", ActorType.STATE)
ACTORS = {actor.id: actor for actor in (CHILE, ROE, PERU)}
REPORT = report("Jane Roe travelled to Lima. Jane Roe travelled to Santiago. She visited Oruro in Peru.", "2021-03-02")


def hosts(place, form="visit"):
    made = claim(
        REPORT, "communication", mention="travelled", form=("travelled", form), sender=("Jane Roe", ROE), place=place
    )
    (entry,) = [e for e in derive([REPORT], [made], ACTORS).entries if e.kind == "communication"]
    return [(value.value, value.actor, value.why) for value in entry.get("recipients")]


def test_a_visit_to_a_capital_goes_to_its_state():
    assert hosts("Lima") == hosts("Peru") == [("Peru", PERU.id, WHY)]


def test_nobody_visits_his_own_state():
    assert hosts("Santiago") == []


def test_a_town_that_is_no_capital_tells_no_host():
    assert hosts("Oruro") == []


def test_the_place_of_anything_else_is_no_host():
    assert hosts("Lima", form="letter") == []
