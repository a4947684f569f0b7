"""Demands: who asks what of whom, in whose words."""

from __future__ import annotations

import pytest
from tests.builders import reading

from verbale.record import Claim, Modality


def demands(text: str) -> list[Claim]:
    return reading(text, "2031-05-07").demands


def contents(claims: list[Claim]) -> list[str]:
    return [str(v.value) for c in claims for v in c.get("content")]


def parties(claim: Claim, field: str) -> list[str]:
    return [str(v.value) for v in claim.get(field)]


def only(text: str) -> Claim:
    (claim,) = demands(text)
    return claim


def test_what_someone_is_urged_to_do_is_the_content() -> None:
    claim = only("Norway urged Finland to reopen the border at Kilpisjarvi.")
    assert contents([claim]) == ["reopen the border at Kilpisjarvi"]
    assert parties(claim, "by") == ["Norway"]
    assert parties(claim, "of") == ["Finland"]
    assert claim.first("kind").value == "call"  # type: ignore[union-attr]


def test_every_value_slices_from_the_text() -> None:
    text = "Peru demanded that Chile return the archive and pay for the damage."
    for claim in demands(text):
        for value in claim.values:
            assert all(span.of(text) for span in value.spans)
            if value.field in {"cue", "content"}:
                assert value.value == value.spans[0].of(text)


def test_a_list_of_acts_is_one_demand_an_item_with_the_same_parties() -> None:
    found = demands("The note tells Peru to close the port, withdraw its ships and pay compensation to Chile.")
    assert contents(found) == ["close the port", "withdraw its ships", "pay compensation to Chile"]
    assert {tuple(parties(c, "of")) for c in found} == {("Peru",)}


def test_items_after_a_colon_are_demands_of_their_own() -> None:
    text = "Chile asks Peru to settle three matters: the debt, the border and the fishing rights."
    assert contents(demands(text)) == ["the debt", "the border", "the fishing rights"]


def test_demands_listed_with_that_are_parted() -> None:
    text = (
        "Chile has a list for Peru. Its other demands: that the treaty be revised, and that Peru withdraw its "
        "troops from the valley."
    )
    assert "withdraw its troops from the valley" in contents(demands(text))


def test_the_same_ask_restated_is_one_claim_with_two_contents() -> None:
    text = (
        "Norway called on Finland to reopen the border. In Oslo the ministry said nothing new. "
        "Norway again urged Finland to reopen the border."
    )
    claim = only(text)
    assert len(claim.get("content")) == 2
    assert len(claim.get("cue")) == 2


def test_we_in_a_quotation_is_its_speaker() -> None:
    claim = only("“We call on Finland to release the ship,” Norwegian Foreign Minister Anna Berg said in Oslo.")
    assert any("Berg" in name for name in parties(claim, "by"))
    assert parties(claim, "of") == ["Finland"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Peru invited Chile to talks on the border.", "invitation"),
        ("Peru stands ready to continue the dialogue with Chile.", "offer"),
        ("Peru asked Chile for an explanation of the decree.", "request"),
        ("Peru demanded an end to the patrols of Chile.", "demand"),
        ("Peru will not reopen the border until Chile withdraws its ships.", "condition"),
        ("Peru warned Chile that it would close the port if the patrols went on.", "warning"),
    ],
)
def test_the_kind_follows_the_cue(text: str, kind: str) -> None:
    assert kind in {str(c.first("kind").value) for c in demands(text)}  # type: ignore[union-attr]


def test_the_thing_a_party_wishes_is_asked_where_another_refuses_it() -> None:
    found = demands("Peru flatly refused to give the guarantee Chile demands.")
    assert contents(found) == ["the guarantee"]
    assert parties(found[0], "by") == ["Chile"]


def test_an_ask_that_was_not_made_is_negated() -> None:
    claim = only("Peru did not ask Chile to withdraw its ships.")
    assert claim.modality is Modality.NEGATED


def test_an_ask_inside_one_state_is_no_demand() -> None:
    text = "The president of Peru asked parliament to pass the budget. Peru has had no budget since May."
    assert demands(text) == []


def test_a_must_without_a_speaker_is_no_demand() -> None:
    assert demands("All members of the alliance must agree, and Turkey is waiting.") == []


def test_a_must_said_by_another_party_is_a_demand() -> None:
    claim = only("Chile must withdraw its ships, Peruvian Foreign Minister Luis Rojas said on Monday.")
    assert contents([claim]) == ["withdraw its ships"]
    assert parties(claim, "of") == ["Chile"]


def test_a_verb_inside_what_is_asked_is_no_second_demand() -> None:
    assert len(demands("Peru urged Chile not to insist on the arbitration.")) == 1


def test_a_time_to_act_is_a_demand_and_the_sanction_is_no_part_of_it() -> None:
    claim = only("Chile gave Peru ten days to withdraw its ships or face sanctions.")
    assert contents([claim]) == ["withdraw its ships"]
    assert parties(claim, "of") == ["Peru"]


def test_what_talks_are_made_conditional_on_is_a_condition() -> None:
    claim = only("Chile made the talks with Peru conditional on the withdrawal of the ships.")
    assert claim.first("kind").value == "condition"  # type: ignore[union-attr]
    assert contents([claim]) == ["the withdrawal of the ships"]


def test_a_bare_noun_points_back_at_the_demand() -> None:
    text = "Chile called on Peru to cooperate fully. Lima has been silent about the call to cooperate."
    assert len(demands(text)) == 1


def test_items_of_a_list_keep_the_order_of_the_text() -> None:
    text = "Peru urged Chile to open the port, free the crew and pay for the damage."
    starts = [c.get("content")[0].spans[0].start for c in demands(text)]
    assert starts == sorted(starts)
    assert len(starts) == 3
