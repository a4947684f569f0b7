"""Talks that are offered are between both sides of the offer."""

from dataclasses import replace

from tests.builders import claim, report

from verbale.merge.entries import make_entry
from verbale.merge.offered import with_offered
from verbale.merge.party import Parties
from verbale.merge.view import make_view
from verbale.record import Actor, ActorType, Modality

NORLAND, SUDRIA = (Actor.make(name, ActorType.STATE) for name in ("Norland", "Sudria"))
PARTIES = Parties({actor.id: actor for actor in (NORLAND, SUDRIA)})
TELLS = report("What Norland proposes is one more round of talks on the river.")
RETELLS = report("Norland offered Sudria more talks on the river.", outlet="B")
OURS, TO = ("Norland", NORLAND), ("Sudria", SUDRIA)


def view(read, kind, modality=Modality.POSSIBLE, /, **values):
    return make_view(claim(read, kind, modality, **values), read, f"lin-{read.outlet}", PARTIES)


MEETING = {"mention": "talks", "form": ("talks", "meeting"), "sender": OURS}
OFFERS = [
    view(TELLS, "demand", cue="proposes", content="one more round of talks", kind=("proposes", "offer"), by=OURS),
    view(RETELLS, "demand", cue="offered", content="more talks", kind=("offered", "offer"), by=OURS, of=TO),
]


def parties(meeting, offers):
    entry, offer = make_entry([meeting], {}), make_entry(offers, {})
    (made,) = with_offered([entry], [offer], {entry.id: [meeting], offer.id: offers}, PARTIES)
    return [value.value for field in ("sender", "recipients") for value in made.get(field)]


def test_the_other_side_is_the_one_to_whom_another_report_says_the_offer_goes():
    assert parties(view(TELLS, "communication", **MEETING), OFFERS) == ["Norland", "Sudria"]


def test_talks_that_were_held_have_the_parties_that_they_had():
    assert parties(view(TELLS, "communication", Modality.ASSERTED, **MEETING), OFFERS) == ["Norland"]


def test_talks_elsewhere_in_the_report_are_not_the_ones_offered():
    read = report("What Norland proposes to Sudria is a treaty. It likes talks.")
    offer = view(read, "demand", cue="proposes", content="a treaty", kind=("proposes", "offer"), by=OURS, of=TO)
    assert parties(view(read, "communication", **MEETING), [offer]) == ["Norland"]


def test_what_is_demanded_is_not_offered():
    asked = replace(
        OFFERS[1],
        claim=OFFERS[1].claim.with_values(
            [replace(v, value="demand") if v.field == "kind" else v for v in OFFERS[1].claim.values]
        ),
    )
    assert parties(view(RETELLS, "communication", **MEETING), [asked]) == ["Norland"]
