"""Nobody asks himself."""

from builders import claim, report
from verbale.merge.derive import derive
from verbale.record import Actor, ActorType

NORLAND = Actor.make("Norland", ActorType.STATE)
SUDRIA = Actor.make("Sudria", ActorType.STATE)
BOTH = Actor.make("Norland and Sudria", ActorType.GROUP)
ACTORS = {actor.id: actor for actor in (NORLAND, SUDRIA, BOTH)}
FIRST = report("Norland sent Sudria a letter on 3 May about the soldiers on the Varn bridge near Kell.", outlet="A")


def asked(by, of):
    """Who asks and who is asked in the entry of a demand."""
    words = {"Norland": NORLAND, "Sudria": SUDRIA, "letter on": BOTH}
    made = claim(
        FIRST, "demand", cue="sent", content="the soldiers on the Varn bridge",
        by=[(name, words[name]) for name in by], of=[(name, words[name]) for name in of],
    )  # fmt: skip
    (entry,) = [e for e in derive([FIRST], [made], ACTORS).entries if e.kind == "demand"]
    return [[v.value for v in entry.get(field)] for field in ("by", "of")]


def test_nobody_asks_himself_where_another_asks_or_is_asked():
    assert asked(["Norland", "Sudria"], ["Sudria"]) == [["Norland"], ["Sudria"]]
    assert asked(["Norland"], ["Norland", "Sudria"]) == [["Norland"], ["Sudria"]]


def test_one_who_asks_his_own_side_alone_stays():
    assert asked(["Norland"], ["Norland"]) == [["Norland"], ["Norland"]]


def test_a_group_with_the_asker_in_it_is_not_asked_where_another_is():
    assert asked(["Norland"], ["Sudria", "letter on"]) == [["Norland"], ["Sudria"]]
