"""Responses: what comes back to a demand or a communication, and to which."""

from __future__ import annotations

import pytest
from tests.builders import reading

from verbale.reading import Reading
from verbale.record import Claim, Modality

ASK = "Chile urged Peru to reopen the border. "


def read(text: str) -> Reading:
    return reading(text, "2031-05-07")


def only(text: str) -> Claim:
    (claim,) = read(text).responses
    return claim


def outcome(claim: Claim) -> str:
    value = claim.first("outcome")
    assert value is not None
    return str(value.value)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (ASK + "Peru rejected the demand.", "rejected"),
        (ASK + "Peru turned down the request on Monday.", "rejected"),
        (ASK + "Peru called the demand absurd.", "rejected"),
        (ASK + "Peru said it could not accept the demand.", "rejected"),
        (ASK + "Peru has not replied to the request.", "none-yet"),
        (ASK + "There was no answer from Peru.", "none-yet"),
        (ASK + "Peru did not comment on the request.", "not-addressed"),
        (ASK + "Peru declined to say whether the border would be reopened.", "not-addressed"),
        (ASK + "Peru accepted the request.", "accepted"),
        (ASK + "Peru would study the request with care.", "deferred"),
        (ASK + "Peru answered with a request for proof.", "counter-offer"),
        (ASK + "Peru came back with six points of its own.", "counter-offer"),
        (ASK + "Peru said it had nothing to add.", "not-addressed"),
        (ASK + "The embassy of Peru referred questions to Lima.", "not-addressed"),
        (ASK + "Peru has not written back.", "none-yet"),
        (ASK + "Peru refrained from commenting.", "not-addressed"),
        (ASK + "Peru will have no truck with the demand.", "rejected"),
        (ASK + "There is no question of reopening it, Peru said.", "rejected"),
        (ASK + "Peru said it would not happen.", "rejected"),
        (ASK + "Peru said it was not obliged to reopen it.", "rejected"),
        (ASK + "Peru stands by its decision.", "rejected"),
        (ASK + "Peru defended its decision.", "rejected"),
        (ASK + "Peru reacted angrily.", "rejected"),
        (ASK + "Peru would only say that it had read it.", "not-addressed"),
        (ASK + "A note to Peru lies unanswered.", "none-yet"),
        ("Peru refuses to reopen the border until Chile withdraws its ships.", "conditional"),
    ],
)
def test_the_outcome_follows_the_words(text: str, wanted: str) -> None:
    assert wanted in {outcome(c) for c in read(text).responses}


def test_a_response_is_linked_to_the_demand_it_answers() -> None:
    found = read(ASK + "Peru rejected the demand to reopen the border.")
    links = [v.value for c in found.responses for v in c.get("to")]
    assert links == [found.demands[0].id]


def test_who_refuses_is_the_one_who_answers() -> None:
    claim = only(ASK + "Peru rejected the demand.")
    assert [v.value for v in claim.get("by")] == ["Peru"]


def test_not_in_a_refusal_is_no_modality_of_the_response() -> None:
    assert only(ASK + "Peru has not replied to the request.").modality is Modality.ASSERTED


def test_values_slice_from_the_text() -> None:
    text = ASK + "Peru rejected the demand as absurd."
    for claim in read(text).responses:
        for value in claim.values:
            if value.field in {"cue", "content"}:
                assert value.value == value.spans[0].of(text)


def test_whether_someone_answered_is_no_response() -> None:
    found = read(ASK + "It is not known whether Peru replied to the request.").responses
    assert "acknowledged" not in {outcome(c) for c in found}


def test_refusals_inside_one_state_are_left_out() -> None:
    text = "The president of Peru rejected the offer of his interior minister to resign. Peru has had four since May."
    assert read(text).responses == []


def test_two_refusals_of_the_same_thing_are_one_response() -> None:
    text = ASK + "Peru rejected the demand of Chile. In the evening Peru again rejected the demand of Chile."
    claim = only(text)
    assert len(claim.get("cue")) == 2


def test_a_proposal_made_instead_is_a_counter_offer() -> None:
    found = read("Chile proposed arbitration to Peru. Peru proposed a joint commission instead.").responses
    assert [outcome(c) for c in found] == ["counter-offer"]


def test_leaving_a_matter_unmentioned_answers_the_demand_about_it() -> None:
    text = "Chile asked Peru to withdraw its ships. Peru made no mention of the ships in its reply."
    found = read(text)
    assert [outcome(c) for c in found.responses] == ["not-addressed"]
    assert [v.value for v in found.responses[0].get("to")][:1] == [found.demands[0].id]


def test_nobody_answers_his_own_demand() -> None:
    found = read(ASK + "Peru answered with a request for proof.")
    by_peru = [d.id for d in found.demands if "Peru" in {str(v.value) for v in d.get("by")}]
    assert not {str(v.value) for c in found.responses for v in c.get("to")} & set(by_peru)


@pytest.mark.parametrize(
    ("answer", "wanted"),
    [
        ("Peru agreed only to open one gate.", "partly"),
        ("Peru accepted.", "accepted"),
        ("Peru said yes.", "accepted"),
        ("Peru would not back down.", "rejected"),
        ("Peru saw no need to answer Chile.", "rejected"),
        ("Peru went ahead with the closure of the border.", "rejected"),
        ("Peru has yet to answer.", "none-yet"),
        ("Peru passed over the request in its note.", "not-addressed"),
        ("The letter from Peru does not mention the border.", "not-addressed"),
        ("Peru put off a decision on the request.", "deferred"),
        ("Peru promised to study the request.", "deferred"),
        ("Peru made its consent conditional on a payment by Chile.", "conditional"),
        ("Peru thanked Chile for its letter.", "acknowledged"),
        ("Peru voiced disappointment.", "acknowledged"),
        ("Peru called the request unwarranted.", "rejected"),
        ('Peru called the request "not serious".', "rejected"),
        ("Peru by no means accepted the request.", "rejected"),
        ("Pressed whether the border would open, the foreign minister of Peru gave no answer.", "not-addressed"),
    ],
)
def test_an_answer_is_found_however_it_is_put(answer: str, wanted: str) -> None:
    found = read(ASK + answer).responses
    assert wanted in {outcome(c) for c in found}, [(outcome(c), c.first("cue")) for c in found]


def test_an_act_that_is_only_asked_for_is_no_answer() -> None:
    assert read("Chile urged Peru to comply with the award and to lift the curbs.").responses == []


def test_a_denial_of_inner_affairs_is_no_answer() -> None:
    assert read("The interior minister of Peru denied that taxes would rise.").responses == []


def test_yes_to_one_half_and_no_to_the_other_is_partly() -> None:
    text = ASK + "Peru confirmed that it would attend the talks with Chile but ruled out a new treaty."
    assert "partly" in {outcome(c) for c in read(text).responses}


def test_on_whose_behalf_one_replies_is_not_what_is_answered() -> None:
    text = ASK + "Peru replied on behalf of the members to the letter on Tuesday."
    assert [v.value for v in only(text).get("content")] == ["replied on behalf of the members to the letter on Tuesday"]


def test_what_is_joined_to_a_refusal_by_but_is_not_what_is_refused() -> None:
    text = ASK + "President Ana Solberg of Peru will not reopen the border but denies having any plans to seal it."
    refused = [str(v.value) for c in read(text).responses for v in c.get("content") if "reopen" in str(v.value)]
    assert refused and not [words for words in refused if "denies" in words]


def test_the_demands_of_one_side_are_not_those_of_the_other() -> None:
    text = "The EU urged Norway to pull back its boats. President Ana Solberg of Norway refuses to pull back its boats "
    claims = read(text + "until the quota is raised; many of her demands are seen as nonstarters in the West.")
    asked = {d.id: str(d.get("by")[0].value) for d in claims.demands}
    answers = [c for c in claims.responses if any("nonstarter" in str(v.value) for v in c.get("cue"))]
    assert {asked[str(v.value)] for c in answers for v in c.get("to")} == {"Ana Solberg"}


def test_who_says_that_another_has_no_right_to_ask_answers() -> None:
    claim = only(ASK + "Chile has no right to make the demand, Peru said.")
    assert outcome(claim) == "rejected"
    assert [str(v.value) for v in claim.get("by")] == ["Peru"]


def test_a_reporter_who_is_told_no_more_has_no_answer() -> None:
    assert read(ASK + "The Peruvian minister did not elaborate.").responses == []


def test_who_gives_the_rebuke_that_was_drawn_answers() -> None:
    claim = only("Chile urged Peru to reopen the border. The call drew a sharp rebuke from Peru.")
    assert [v.value for v in claim.get("by")] == ["Peru"]
    assert outcome(claim) == "rejected"


@pytest.mark.parametrize(
    "text",
    [
        "Chile accused Peru of rejecting the demand to reopen the border.",
        "Chile accused Peru of breaking the law by rejecting the demand to reopen the border.",
        "Chile thanked Peru for accepting the demand to reopen the border.",
    ],
)
def test_who_is_blamed_or_thanked_for_an_answer_gave_it(text: str) -> None:
    (claim,) = read(text).responses
    assert [v.value for v in claim.get("by")] == ["Peru"]
