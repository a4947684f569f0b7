import pytest
from tests.builders import reading

from verbale.record import Modality


def contents(text: str) -> list[str]:
    return [str(c.get("content")[0].value) for c in reading(text).statements]


@pytest.mark.parametrize(
    "text",
    [
        "Spain has asked for another round.",
        "Peru wants the island.",
        "The West fears a full-scale invasion.",
        "The union called Russia this Wednesday (9).",
        "Turkey has not been asked to go.",
        "The envoy was speaking in Rome, referring to the attack.",
        "Chile decided to go ahead with the talks.",
        "The two leaders discussed their visions for the summit.",
    ],
)
def test_things_and_bare_verbs_are_no_statements(text):
    assert contents(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Spain has asked Portugal to hold another round.", "to hold another round"),
        ("Peru wants such people handed over.", "such people handed over"),
        ("The West fears that Peru will invade the island.", "that Peru will invade the island"),
        ("The minister urged the embassy to reconsider.", "the embassy to reconsider"),
        ("The envoy asked for “another round”.", "“another round”"),
        ("The minister stressed the need for a ceasefire.", "the need for a ceasefire"),
    ],
)
def test_clauses_quotations_and_acts_are_statements(text, content):
    assert contents(text) == [content]


def test_a_link_in_capitals_is_no_statement():
    text = "The navy said the ship had passed.\nREP. MILLER CONDEMNS COMMITTEE FOR ITS ‘ACTIVE PART’ IN THE AFFAIR"
    assert contents(text) == ["the ship had passed"]


@pytest.mark.parametrize(
    "text",
    [
        "The findings underline the role that Peru plays in the region.",
        "In view of the delay of the envoys, the hall was closed.",
        "The ministry summoned the ambassador of Peru over the raid.",
    ],
)
def test_what_things_show_and_ministries_do_is_not_said(text):
    assert contents(text) == []


def test_what_somebody_calls_it_is_his_word():
    assert contents("Peru protested what it said was an attack on a fishing boat.")[-1] == "an attack on a fishing boat"


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The envoy declined to say whether a reply had come.", "declined to say"),
        ("The envoy has refused to say whether a reply had come.", "has refused to say"),
    ],
)
def test_what_somebody_declines_to_say_is_not_said(text, cue):
    (claim,) = reading(text).statements
    assert claim.modality == Modality.NEGATED
    assert (claim.get("cue")[0].value, claim.get("content")[0].value) == (cue, "whether a reply had come")
