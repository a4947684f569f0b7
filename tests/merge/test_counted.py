"""Parties that one report counts are those that another one names."""

import pytest

from builders import claim, report
from verbale.merge.align.communication import align
from verbale.merge.match import Verdict
from verbale.merge.party import Parties
from verbale.merge.view import make_view
from verbale.merge.wording import Rarity
from verbale.record import Actor, ActorType

NORLAND, SUDRIA, VARN, RETH = (Actor.make(name, ActorType.STATE) for name in ("Norland", "Sudria", "Varn", "Reth"))
TUESDAY = {"date": "2021-03-02", "precision": "day", "time": None}


def verdict(words):
    """Whether a letter of Norland, Varn and Reth and one of those whom `words` count may be one."""
    group = Actor.make(words, ActorType.GROUP)
    told = report("Norland, Varn and Reth sent Sudria a letter on Tuesday about the Harn bridge.", outlet="A")
    counted = report(f"A letter from {words} on the Harn bridge reached Sudria on Tuesday.", outlet="B")
    writers = [("Norland", NORLAND), ("Varn", VARN), ("Reth", RETH)]
    parties = Parties({actor.id: actor for actor in (NORLAND, SUDRIA, VARN, RETH, group)})
    views = [
        make_view(
            claim(read, "communication", mention="letter", form="letter", sender=by, recipients=("Sudria", SUDRIA),
                  date=("Tuesday", TUESDAY)),
            read, f"lin-{read.outlet}", parties,
        )
        for read, by in ((told, writers), (counted, (words, group)))
    ]  # fmt: skip
    return align(*views, Rarity(view.context for view in views)).verdict


@pytest.mark.parametrize("words", ["three northern states", "3 neighbours"])
def test_as_many_unnamed_writers_may_be_the_named_ones(words):
    assert verdict(words) is Verdict.SAME


@pytest.mark.parametrize("words", ["four northern states", "northern states", "Three Rivers"])
def test_another_number_none_or_a_name_are_others(words):
    assert verdict(words) is Verdict.AGAINST
