"""A group is one in whatever order its members are listed."""

from builders import claim, report
from verbale.merge.same_group import with_same_groups
from verbale.record import Actor, ActorType

ONE, OTHER = (Actor.make(name, ActorType.GROUP) for name in ("Peru and Chile", "Chile and Peru"))
ENVOYS, ALSO = (Actor.make(name, ActorType.GROUP) for name in ("envoys of Peru and Chile", "Chile and envoys of Peru"))
ACTORS = {actor.id: actor for actor in (ONE, OTHER, ENVOYS, ALSO)}
READ = report("The talks of both went on, and the talks of the two. The talks were held.", "2031-05-07")


def talks(actor: Actor, words: str):
    return claim(READ, "communication", mention="talks", form=("talks", "meeting"), sender=(words, actor))


def senders(*claims):
    return [value.actor for one in with_same_groups(claims, ACTORS) for value in one.get("sender")]


def test_the_members_make_the_group():
    assert senders(talks(ONE, "both"), talks(OTHER, "the two"), talks(OTHER, "The talks")) == [OTHER.id] * 3


def test_claims_of_one_order_are_left():
    claims = [talks(ONE, "both")]
    assert with_same_groups(claims, ACTORS) == claims


def test_who_is_named_by_what_he_is_belongs_to_no_list():
    assert senders(talks(ENVOYS, "both"), talks(ALSO, "the two")) == [ENVOYS.id, ALSO.id]
