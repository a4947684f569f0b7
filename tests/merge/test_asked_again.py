"""One ask that a report tells twice is one, and two asks stay two."""

from __future__ import annotations

import pytest

from builders import claim, report
from verbale.merge.align.asked_again import asked_again
from verbale.merge.party import Parties
from verbale.merge.view import make_view
from verbale.merge.wording import Rarity
from verbale.record import Actor, ActorType

NORLAND = Actor.make("Norland", ActorType.STATE, iso3="NOR")
SUDRIA = Actor.make("Sudria", ActorType.STATE, iso3="SUR")
PARTIES = Parties({actor.id: actor for actor in (NORLAND, SUDRIA)})
FIRST = "Norland asked Sudria to inspect the old dam on the river and pay for the bridge at Harn."
FILL = " Nobody in the capital would say how long that may take, what it may cost, or who is to see to it in the end."


def asked_twice(read, *asks):
    """Whether two asks of Norland to Sudria, each a cue, a content and a kind, are one in this report."""
    ends = {"by": ("Norland", "Norland", NORLAND), "of": ("Sudria", "Sudria", SUDRIA)}
    made = [claim(read, "demand", cue=cue, content=what, kind=(cue, kind), **ends) for cue, what, kind in asks]
    views = [make_view(one, read, "one", PARTIES) for one in made]
    return asked_again(*views, Rarity([view.words for view in views]))


def told_twice(later, cue, content, kind="call", first="inspect the old dam on the river"):
    """Whether `content`, asked in `later`, is what the report asked before."""
    return asked_twice(report(f"{FIRST}{FILL} {later}"), ("asked", first, kind), (cue, content, kind))


@pytest.mark.parametrize(
    "later",
    [
        "Norland will continue to urge Sudria to inspect all weirs, locks and sluices of the province.",
        "Norland once more told Sudria it must urge inspectors to inspect all weirs, locks and sluices of the province.",
    ],
)
def test_an_ask_that_is_said_to_be_a_repetition_is_the_one_before(later):
    content = "inspect all weirs, locks and sluices of the province"
    assert told_twice(later, "urge", content)
    assert not told_twice(later.replace("continue to ", "").replace("once more ", ""), "urge", content)


def test_what_is_asked_besides_in_a_repetition_is_another_ask():
    later = "Norland will continue to urge Sudria to close the locks of the dam for ever."
    assert not told_twice(later, "urge", "close the locks of the dam for ever")


def test_the_call_is_known_from_before():
    later = "In Harn the minister spoke of the call for inspection of weirs, locks and sluices in all provinces."
    content = "inspection of weirs, locks and sluices in all provinces"
    assert told_twice(later, "call for", content)
    assert not told_twice(later.replace("the call", "a call"), "call for", content)
    assert not told_twice(later.replace("the call for", "its calls for"), "calls for", content)


def test_an_invitation_named_as_known_is_the_one_before_whatever_it_invites_to():
    later = "At Norland's invitation a Sudrian team is to spend four days in Harn."
    assert told_twice(later, "invitation", "spend four days in Harn", kind="invitation")
    assert not told_twice(later.replace("At Norland's invitation", "By invitation"), "invitation", "spend four days in Harn",
                          kind="invitation")  # fmt: skip


def test_what_is_told_and_then_quoted_is_one_ask():
    later = "“We asked Sudria to look at the dam,” said the minister."
    first = "inspect the old dam on the river"
    assert told_twice(later, "asked Sudria", "look at the dam", first=first)
    bare = later.replace("“", "").replace("”", "")
    assert not told_twice(bare, "asked Sudria", "look at the dam", first=first)


def test_a_headline_asks_in_other_words_by_the_same_verb_of_the_same_party():
    read = report(
        "Norland pleads for Sudrian help over dam\n\nNorland is pleading for Sudria to open its locks at Harn."
    )
    first, again = ("pleads for", "Sudrian help over dam"), ("pleading for", "open its locks at Harn")
    assert asked_twice(read, (*first, "request"), (*again, "request"))


@pytest.mark.parametrize(("asked", "one"), [("dam papers", True), ("bridge money", False)])
def test_a_headline_that_names_nobody_asks_what_is_asked_below(asked, one):
    read = report(f"More {asked} sought at Harn\n\nNorland asked Sudria for the papers on the old dam.{FILL}")
    above = claim(read, "demand", cue="sought", content=f"More {asked}", kind=("sought", "request"))
    below = claim(
        read, "demand", cue="asked", content="the papers on the old dam", kind=("asked", "request"),
        by=("Norland", "Norland", NORLAND), of=("Sudria", "Sudria", SUDRIA),
    )  # fmt: skip
    views = [make_view(each, read, "one", PARTIES) for each in (above, below)]
    assert asked_again(*views, Rarity([view.words for view in views])) is one
