"""Several actors as one."""

from verbale.record import Actor, ActorType
from verbale.resolve.joint import joint

PERU, CHILE = Actor.make("Peru", ActorType.STATE), Actor.make("Chile", ActorType.STATE)


def test_the_order_in_which_states_are_named_plays_no_part():
    assert joint([PERU, CHILE]) == joint([CHILE, PERU])
    assert joint([PERU, CHILE]).name == "Chile and Peru"


def test_one_alone_is_itself():
    assert joint([PERU, PERU]) is PERU
