"""Claims that look like communications and are none."""

from dataclasses import replace

import pytest

from builders import claim, reading
from verbale.extract.no_act import is_no_act


def told(text: str, mention: str, form: str, found_by: str = "tagger", **parties: list[str]) -> bool:
    read = reading(text, "2024-02-07")
    actors = {m.actor.name: m.actor for m in read.mentions if m.actor is not None}
    roles = {role: [(name, actors[name]) for name in names] for role, names in parties.items()}
    made = claim(read.report, "communication", mention=mention, form=(mention, form), **roles)
    return is_no_act(read, replace(made, found_by=found_by))


@pytest.mark.parametrize(
    ("text", "nothing"),
    [
        ("Peru sealed the border in accordance with UN Security Council resolution 9001.", True),
        ("Peru said that the raid violated resolution 9001.", True),
        ("The Security Council passed resolution 9001 on Monday.", False),
        ("Peru spoke of sanctions under review and of resolution 9001.", False),
    ],
)
def test_a_resolution_by_which_an_act_is_only_measured_is_no_communication(text, nothing):
    assert told(text, "resolution 9001", "resolution") is nothing


@pytest.mark.parametrize(
    ("text", "mention", "nothing"),
    [
        ("Peru and Chile signed a memorandum on fish.", "a memorandum", True),
        ("Brazil denounced the memorandum of understanding between Peru and Chile.", "the memorandum", True),
        ("Peru handed Chile a memorandum on fish.", "a memorandum", False),
        ("Peru keeps to the letter and the spirit of the treaty.", "the letter", True),
        ("Peru kept the letter of Chile.", "the letter", False),
    ],
)
def test_a_paper_that_two_sides_have_concluded_is_an_agreement_and_no_message(text, mention, nothing):
    assert told(text, mention, "memo") is nothing


@pytest.mark.parametrize(
    ("text", "mention", "parties", "nothing"),
    [
        ("Peru spoke ahead of a cabinet meeting.", "a cabinet meeting", ["Peru"], True),
        ("Peru spoke after a meeting with its team.", "a meeting", ["Peru"], True),
        ("Peru spoke after a meeting with the team.", "a meeting", ["Peru"], False),
        ("Peru and Chile held a meeting with its team.", "a meeting", ["Peru", "Chile"], False),
    ],
)
def test_a_meeting_inside_one_side_is_no_dealing_between_parties(text, mention, parties, nothing):
    assert told(text, mention, "meeting", sender=parties) is nothing


@pytest.mark.parametrize(
    ("verb", "found_by", "nothing"),
    [("described", "tagger", True), ("described", "communications", False), ("informed", "tagger", False)],
)
def test_what_the_tagger_alone_takes_for_a_message_counts_only_where_somebody_is_told(verb, found_by, nothing):
    assert told(f"Peru {verb} on Monday how the border is shut.", verb, "message", found_by) is nothing


@pytest.mark.parametrize(
    ("other", "nothing"), [("Prime Minister Gabriel Attal", True), ("Prime Minister Rishi Sunak", False)]
)
def test_two_countrymen_meet_inside_their_state(other, nothing):
    names = ["Emmanuel Macron", other.removeprefix("Prime Minister ")]
    text = f"President Emmanuel Macron of France held talks with {other} on Monday."
    assert told(text, "talks", "meeting", sender=names) is nothing


@pytest.mark.parametrize(
    ("text", "mention", "nothing"),
    [
        ("Peru is angry over a planned anti-Peruvian protest in Lima.", "a planned anti-Peruvian protest", True),
        ("Chile allowed the protests.", "the protests", True),
        ("Chile saw a protest outside the embassy.", "a protest outside the embassy", True),
        ("Peru lodged a strong protest.", "a strong protest", False),
        ("Peru repeated the protest.", "the protest", False),
    ],
)
def test_a_protest_in_the_street_is_no_message(text, mention, nothing):
    assert told(text, mention, "message") is nothing


def test_a_protest_with_an_addressee_is_a_message():
    assert not told("Chile allowed Peru's mass protest to Brazil.", "mass protest", "message", recipients=["Brazil"])


@pytest.mark.parametrize(
    ("text", "nothing"),
    [
        ("Peru recalled its ambassador to Chile for consultations.", True),
        ("The ambassador of Peru to Chile was recalled for consultations.", True),
        ("Peru recalled its ambassador for consultations with Chile.", False),
        ("Peru called for consultations with Chile.", False),
        ("The foreign minister of Peru flew to Chile for consultations.", False),
        ("Peru and Chile met in Lima for consultations.", False),
        ("Peru and Chile held consultations in Lima.", False),
    ],
)
def test_an_envoy_is_consulted_at_home(text, nothing):
    assert told(text, "consultations", "meeting", sender=["Peru"], recipients=["Chile"]) is nothing


def test_an_expulsion_alone_tells_nobody_anything():
    assert told("Peru expelled the ambassador of Chile.", "expelled", "summons", sender=["Peru"])


@pytest.mark.parametrize(
    ("text", "nothing"),
    [
        ("The press was summoned to the ministry for a briefing.", True),
        ("Peru summoned reporters to its embassy.", True),
        ("The envoy of Peru was summoned to the ministry.", False),
        ("Peru summoned the envoy and the press.", False),
    ],
)
def test_reporters_are_called_in_to_be_told_something(text, nothing):
    assert told(text, "summoned", "summons") is nothing


@pytest.mark.parametrize(
    ("text", "nothing"),
    [
        ("Peru called its ambassador in Chile for consultations.", True),
        ("Peru called its ambassador in Chile, Jane Roe, home for consultations.", True),
        ("Peru called the foreign minister of Chile for consultations.", False),
        ("Peru called its ambassador in Chile.", False),
        ("Peru, in a call with the envoy of Chile, called consultations useful.", False),
    ],
)
def test_an_envoy_called_for_consultations_is_taken_home(text, nothing):
    assert told(text, "called", "call", sender=["Peru"], recipients=["Chile"]) is nothing


@pytest.mark.parametrize(
    ("text", "parties", "nothing"),
    [
        ("Spain's ambassador to Peru was summoned home.", {}, True),
        ("Peru summoned Chile's ambassador, Jane Roe.", {"sender": ["Peru"], "recipients": ["Jane Roe"]}, False),
        ("The ambassador of Chile, Jane Roe, was summoned.", {"recipients": ["Jane Roe"]}, False),
    ],
)
def test_who_summons_his_own_envoy_recalls_him(text, parties, nothing):
    assert told(text, "summoned", "summons", **parties) is nothing


@pytest.mark.parametrize(
    ("text", "nothing"),
    [
        ("Peru summoned its ambassador for consultations.", True),
        ("Peru summoned its own ambassador.", True),
        ("Peru condemned Chile and summoned its ambassador.", False),
    ],
)
def test_its_ambassador_may_be_the_envoy_of_the_other(text, nothing):
    read = reading(text, "2024-02-07")
    envoy = text.split("summoned ")[1].split(" for")[0].removesuffix(".")
    parties = {"sender": ("Peru", read.mentions[0].actor), "recipients": envoy}
    made = claim(read.report, "communication", mention="summoned", form=("summoned", "summons"), **parties)
    assert is_no_act(read, made) is nothing
