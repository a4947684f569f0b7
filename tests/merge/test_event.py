"""When two coded events that follow from no other entry are one."""

from builders import claim, report
from verbale.merge.derive import derive
from verbale.record import Actor, ActorType

NORLAND = Actor.make("Norland", ActorType.STATE)
SUDRIA = Actor.make("Sudria", ActorType.STATE)
ACTORS = {actor.id: actor for actor in (NORLAND, SUDRIA)}

FIRST = report("Norland expelled ten Sudria diplomats over the spying row on Tuesday.", "2021-03-02", outlet="A")
SECOND = report("In the spying row Norland has expelled ten diplomats of Sudria, it said.", "2021-03-03", outlet="B")
LATER = report("Norland expelled ten Sudria diplomats over the spying row, again.", "2021-06-20", outlet="C")


def expulsion(where, **fields):
    coded = {"event_type": ("expelled", "SANCTION", None), "cameo": ("expelled", "166", None)}
    sides = {"actor": ("Norland", NORLAND), "recipient": ("Sudria", SUDRIA)}
    return claim(where, "event", mention="expelled", **{**coded, **sides, **fields})


def events(*claims, reports=(FIRST, SECOND, LATER)):
    return [e for e in derive(list(reports), list(claims), ACTORS).entries if e.kind == "event"]


def test_one_act_in_two_reports_of_the_same_news_is_one_event():
    (entry,) = events(expulsion(FIRST), expulsion(SECOND))
    assert entry.n_lineages == 2


def test_the_same_act_months_later_is_another_event():
    assert len(events(expulsion(FIRST), expulsion(LATER))) == 2


def test_an_act_that_was_not_done_is_not_the_act_that_was():
    assert len(events(expulsion(FIRST), expulsion(SECOND, negated=("expelled", True, None)))) == 2


def test_the_act_of_the_other_side_is_another_event():
    back = expulsion(SECOND, actor=("Sudria", SUDRIA), recipient=("Norland", NORLAND))
    assert len(events(expulsion(FIRST), back)) == 2
