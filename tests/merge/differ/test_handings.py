"""One handing over, told with another day and bearer."""

from builders import claim, report
from differing import LUND, NORLAND, RETH, SUDRIA, day, differences, kinds

FIRST = report(
    "Sudria is angry. On 20 August Alma Reth handed over the note that ends the fishing pact with Sudria after ten years.",
    "2021-08-24",
    outlet="A",
)
SECOND = report(
    "Norland let Per Lund bring its note in person to the ministry of Sudria on 21 August, as the crews had "
    "feared for months, their union told reporters.",
    "2021-08-25",
    outlet="B",
)


def note(read, bearer, words, iso, **sides):
    return claim(
        read,
        "communication",
        mention="note",
        form=("note", "note verbale"),
        handed_over_by=(bearer.name, bearer),
        date=day(words, iso),
        **{role: (actor.name, actor) for role, actor in sides.items()},
    )


def test_another_day_and_bearer_of_one_handing_over_are_told():
    first = note(FIRST, RETH, "20 August", "2021-08-20", recipients=SUDRIA)
    second = note(SECOND, LUND, "21 August", "2021-08-21", sender=NORLAND, recipients=SUDRIA)
    found = differences([FIRST, SECOND], first, second)
    assert [kind for kind, _ in found] == ["date", "party"]
    assert found[1][1] == ["Alma Reth", "Per Lund"]


def test_a_note_the_other_way_is_another_note():
    first = note(FIRST, RETH, "20 August", "2021-08-20", recipients=SUDRIA)
    back = note(SECOND, LUND, "21 August", "2021-08-21", sender=SUDRIA, recipients=NORLAND)
    assert not kinds([FIRST, SECOND], first, back)
