import pytest

from builders import reading
from verbale.extract.place import place
from verbale.record import Claim, Span, Value


def at(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def placed(text: str, words: str, mention: str = "talks", form: str = "meeting") -> list[str]:
    """The places that are left of one, `words`, which was found for the communication at `mention`."""
    read = reading(text)
    near = at(text, mention)
    claim = Claim.make(
        "communication",
        read.report.id,
        [Value("form", form, (near,)), Value("place", words, (at(text, words),))],
        marks=[("mention", near)],
        found_by="test",
        why="test",
    )
    return [str(value.value) for value in place(read, [claim])[0].get("place")]


def test_a_call_is_held_nowhere():
    assert placed("Norway and Chile held a call in Oslo on Monday.", "Oslo", "call", "call") == []


def test_a_part_of_a_name_is_made_whole():
    assert placed("Norway and Chile held talks in Port Alder on Monday.", "Alder") == ["Port Alder"]


@pytest.mark.parametrize("matter", ["talks on the war in Georgia", "talks on security in Georgia"])
def test_where_the_matter_is_the_talks_are_not(matter):
    assert placed(f"Norway and Chile held {matter} on Monday.", "Georgia") == []


def test_a_city_behind_the_matter_stays():
    assert placed("Norway and Chile held talks on grain exports in Port Alder.", "Port Alder") == ["Port Alder"]


@pytest.mark.parametrize(("words", "left"), [("office", []), ("the ministry", ["the ministry"])])
def test_a_common_noun_is_a_place_only_where_it_says_which(words, left):
    text = f"The minister, then in {words}, held talks with Chile."
    assert placed(text, words) == left


def test_a_feast_is_no_place():
    assert placed("Norway held talks with Chile after Ramadan in Oslo.", "Ramadan") == []


def test_replies_follow_a_changed_place():
    text = "Norway held talks in Port Alder. Chile answered with a letter."
    read = reading(text)
    first, second = at(text, "talks"), at(text, "a letter")
    part = at(text, "Alder")
    asked = Claim.make(
        "communication",
        read.report.id,
        [Value("form", "meeting", (first,)), Value("place", "Alder", (part,))],
        marks=[("mention", first)],
        found_by="test",
        why="test",
    )
    reply = Claim.make(
        "communication",
        read.report.id,
        [Value("form", "letter", (second,))],
        marks=[("mention", second)],
        found_by="test",
        why="test",
    ).with_link("in_reply_to", asked.id, (second,))
    made = place(read, [asked, reply])
    assert [v.value for v in made[1].get("in_reply_to")] == [made[0].id]
    assert made[0].id != asked.id


def test_an_adjective_of_a_state_is_no_place():
    assert placed("Norway and Chad held talks along the Ukrainian border.", "Ukrainian") == []


def test_neither_a_preposition_nor_who_met_is_part_of_the_place():
    text = "The meeting was held in the land of Chile."
    assert placed(text, "of Chile", "meeting") == ["Chile"]
    text = "After a meeting in Oslo of top officials Norway issued a statement."
    assert placed(text, "Oslo of top officials", "meeting") == ["Oslo"]
    assert placed("The meeting was held in the City of London.", "the City of London", "meeting") == [
        "the City of London"
    ]
