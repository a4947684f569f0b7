"""Who is told to have received a paper did not write it."""

import pytest

from builders import claim, reading
from verbale.extract.received import with_receivers


def ends(text: str, mention: str, form: str = "letter", **roles: str) -> tuple[list[str], list[str]]:
    read = reading(text, "2031-05-07")
    actors = {m.actor.name: m.actor for m in read.mentions if m.actor is not None}
    told = {role: (name, actors[name]) for role, name in roles.items()}
    made = claim(read.report, "communication", mention=mention, form=(mention, form), **told)
    (found,) = with_receivers(read, [made])
    return [str(v.value) for v in found.get("sender")], [str(v.value) for v in found.get("recipients")]


@pytest.mark.parametrize(
    "text",
    [
        "Peru quoted from a letter which it had received from Chile.",
        "Peru quoted from a letter that it says it received from Chile.",
        "Peru spoke of a letter it got from Chile.",
    ],
)
def test_a_letter_that_somebody_received_is_from_the_other(text):
    assert ends(text, "a letter", sender="Peru") == (["Chile"], ["Peru"])


def test_a_letter_that_was_not_received_is_left():
    assert ends("Peru wrote a letter that Chile never received.", "a letter", sender="Peru") == (["Peru"], [])


def test_a_letter_without_such_a_clause_is_left():
    assert ends("Peru quoted from a letter.", "a letter", sender="Peru") == (["Peru"], [])


def test_links_follow_the_letter_whose_ends_change():
    read = reading(
        "Peru quoted from a letter which it had received from Chile, and sent a note in reply.", "2031-05-07"
    )
    peru = next(m.actor for m in read.mentions if m.actor is not None and m.actor.name == "Peru")
    letter = claim(read.report, "communication", mention="a letter", form=("a letter", "letter"), sender=("Peru", peru))
    note = claim(read.report, "communication", mention="a note", form=("a note", "note verbale"), sender=("Peru", peru))
    note = note.with_link("in_reply_to", letter.id, letter.marks[0][1:])
    first, reply = with_receivers(read, [letter, note])
    assert first.id != letter.id
    assert [value.value for value in reply.get("in_reply_to")] == [first.id]
