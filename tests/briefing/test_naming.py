"""Who took part, said once."""

import pytest

from verbale.briefing.material import Material
from verbale.briefing.naming import Naming
from verbale.record import Actor, ActorType, EntryValue

NORLAND, SUDRIA = (Actor.make(name, ActorType.STATE) for name in ("Norland", "Sudria"))
HOLT, LUND = (Actor.make(name, ActorType.PERSON, of=of.id) for name, of in (("Ana Holt", NORLAND), ("Jo Lund", SUDRIA)))
PAIR = Actor.make("Ana Holt and Jo Lund", ActorType.GROUP)
PREMIERS = Actor.make("premiers of Norland and Sudria", ActorType.GROUP, of=NORLAND.id)
ACTORS = [NORLAND, SUDRIA, HOLT, LUND, PAIR, PREMIERS]


def said(*actors):
    naming = Naming(Material([], [], ACTORS, [], []))
    return naming.say([EntryValue(actor.name, actor.id, (), 1) for actor in actors], with_party=False)


@pytest.mark.parametrize("group", [PAIR, PREMIERS])
def test_a_group_of_persons_who_are_named_is_not_named_again(group):
    assert said(HOLT, group, LUND) == "Ana Holt and Jo Lund"


def test_a_group_stays_where_one_of_it_is_not_named():
    assert said(HOLT, PAIR) == "Ana Holt and Jo Lund"
    assert said(HOLT, PREMIERS) == "Ana Holt and premiers of Norland and Sudria"
