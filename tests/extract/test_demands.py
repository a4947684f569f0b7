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


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        ("Cyprus will reopen the crossing, Nicosia told Turkey, provided that Turkey withdraws its troops.", "condition",
         "withdraws its troops"),
        ("Kenya said Somalia would be expelled from the pact unless it returns the ships.", "warning", "returns the ships"),
        ("Sudan threatened to expel Ethiopia from the bank.", "warning", "expel Ethiopia from the bank"),
        ("Norway said it would welcome a meeting with Finland.", "offer", "a meeting with Finland"),
        ("Panama asked Cuba for help, and Spain offered last week to share data with Panama.", "offer", "share data with Panama"),
        ("At Qatar's invitation the envoys of Chad met in Doha.", "invitation", "met in Doha"),
        ("Japan demanded the islands be handed back by Russia.", "demand", "the islands be handed back"),
        ("Peru sought a ten-month delay from Chile.", "request", "a ten-month delay"),
        ("India accepted the invitation of Nepal to a new round in Kathmandu.", "invitation", "a new round in Kathmandu"),
        ("Oman called the Yemeni side to return the crew.", "call", "return the crew"),
        ("Peru hoped that Chile would drop the plan.", "call", "drop the plan"),
        ("Russia called on Armenia and Azerbaijan to not shut the road.", "call", "not shut the road"),
    ],
)  # fmt: skip
def test_an_ask_is_found_however_it_is_put(text: str, kind: str, wanted: str) -> None:
    found = [(str(c.first("kind").value), str(v.value)) for c in demands(text) for v in c.get("content")]  # type: ignore[union-attr]
    assert any(k == kind and wanted in content for k, content in found), found


def test_what_a_council_is_asked_to_ask_is_a_demand_of_its_own() -> None:
    found = demands("Egypt asked the Security Council to urge Ethiopia to stop the filling of the dam.")
    assert [parties(c, "of") for c in found if "stop the filling of the dam" in contents([c])] == [["Ethiopia"]]


def test_a_proposal_under_which_both_sides_act_asks_each_of_them() -> None:
    text = "Spain rejected the proposal, under which Spain would open the gate and Gibraltar would pay the fees."
    assert contents(demands(text))[0].startswith("open the gate")


def test_a_desired_assurance_that_is_refused_was_asked_for() -> None:
    found = demands(
        "Western leaders have refused to give Russia its desired assurance that Ukraine will stay out of NATO."
    )
    assert contents(found) == ["Ukraine will stay out of NATO"]
    assert parties(found[0], "by") == ["Russia"]


def test_demands_that_are_seen_as_something_are_not_what_they_are_seen_as() -> None:
    text = "Putin has made demands of NATO, making several calls for which are considered nonstarters in the West."
    assert not [c for c in contents(demands(text)) if c.startswith("which")]


def test_a_day_that_only_describes_a_thing_is_not_the_day_of_the_demand() -> None:
    claim = only("Russia also demands of NATO the rejection of the accession, accepted in 2008.")
    assert claim.first("date") is None


def test_the_closing_formula_of_a_letter_asks_nothing() -> None:
    assert demands("Chile wrote to Peru. Please accept, Excellency, the assurances of my highest consideration.") == []


def test_a_pronoun_is_not_the_party_that_it_asks() -> None:
    text = "The Embassy of Japan wrote to the Chinese ministry. It asks the Chinese side to lift the ban."
    (claim,) = [c for c in demands(text) if "lift the ban" in contents([c])]
    assert "China" not in parties(claim, "by")


def test_a_verb_joined_inside_a_clause_of_the_content_is_no_item_of_its_own() -> None:
    text = "Chile urged Peru to make clear how it reads the pact, on the ground that allies choose and select its articles."
    assert not [c for c in contents(demands(text)) if c.startswith("select")]


def test_what_follows_otherwise_is_no_demand_and_no_part_of_one() -> None:
    text = "Chile urged Peru to free the envoy, otherwise Peru must accept full responsibility for what comes."
    assert contents(demands(text)) == ["free the envoy"]


def test_what_must_not_be_done_is_asked_with_its_not() -> None:
    text = "Peru and Chile met. Peru must not cross the border and burn the crops, Chile's foreign minister said."
    assert contents(demands(text)) == ["not cross the border and burn the crops"]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Chile was asked by Peru to release the three officers.", "Chile"),
        ("Chile was urged by Peru on Monday to release the three officers.", "Chile"),
        ("Chile has been told by Peru to release the three officers.", "Chile"),
    ],
)
def test_of_a_passive_the_one_who_is_asked_is_its_subject(text: str, asked: str) -> None:
    claim = only(text)
    assert parties(claim, "by") == ["Peru"]
    assert parties(claim, "of") == [asked]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A request from Egypt to Ethiopia to stop filling the dam was turned down.", "stop filling the dam"),
        ("China's call for Australia to drop the charges was ignored.", "drop the charges"),
        ("Ukraine's demand that Russia withdraw was supported by Poland.", "withdraw"),
    ],
)
def test_what_became_of_an_ask_is_no_part_of_what_is_asked(text: str, wanted: str) -> None:
    assert contents([only(text)]) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "A snapback would require Iran to halt all enrichment, the United States said.",
        "Kenya summoned the ambassador of Uganda to lodge a strong protest.",
        '"Castro must be dreaming," a spokesman of the United States said of Cuba.',
        '"You should ask where the criticism came from," the president of Ireland told reporters about Israel.',
        "Norway suggested that Sweden had started the fire.",
        "Norway insists that Sweden was informed of it.",
        "The border is closed to migrants who are encouraged by Belarus to leave for Poland.",
        "Belarus wants to weaken the bloc by encouraging migration to Poland.",
        "Egypt told Sudan that access to the prisoners is provided to the embassy.",
    ],
)
def test_what_is_supposed_told_or_described_is_no_ask(text: str) -> None:
    assert demands(text) == []


def test_the_troops_that_return_set_no_condition() -> None:
    claim = only("Washington called the Azerbaijani side to return the troops on the initial positions.")
    assert contents([claim]) == ["return the troops on the initial positions"]


def test_what_is_warned_of_is_one_warning_with_its_condition() -> None:
    text = "China warned Canada on Saturday that there would be severe consequences if it did not release the officer."
    assert contents([only(text)]) == ["there would be severe consequences if it did not release the officer"]


def test_what_is_done_as_someone_asks_is_asked_elsewhere() -> None:
    assert demands("He did not say whether Norway would do as Sweden asks.") == []


def test_the_main_verb_after_a_relative_clause_is_no_part_of_what_is_asked() -> None:
    text = 'Norway, which said it had urged Sweden to cooperate with the inquiry, remarked: "That takes diplomats".'
    assert contents([only(text)]) == ["cooperate with the inquiry"]


def test_what_should_be_going_on_is_asked_for() -> None:
    claim = only("The embassy of Chile should be looking for a way out, the president of Peru said.")
    assert contents([claim]) == ["be looking for a way out"]


def test_a_duty_in_quotation_marks_is_asked_for() -> None:
    claim = only('Norway should "bear all responsibility" for the crash, the president of Sweden said.')
    assert contents([claim]) == ["bear all responsibility"]


def test_a_verb_that_looks_like_a_noun_opens_an_item_of_its_own() -> None:
    text = (
        "Chile urged the Council to condemn the raid in clear terms and to demand of Peru the withdrawal of its forces."
    )
    assert contents(demands(text)) == ["condemn the raid in clear terms", "demand of Peru the withdrawal of its forces"]


def test_two_verbs_with_one_object_are_one_item() -> None:
    text = "Chile called on Peru to urgently investigate and credibly explain the crash and to end its raids."
    assert contents(demands(text)) == ["urgently investigate and credibly explain the crash", "end its raids"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Chile asked Peru on Monday for talks.", ["2031-05-05"]),
        ("Chile, which knew no such row since 2029, asked Peru for talks.", []),
    ],
)
def test_a_day_that_only_bounds_something_else_is_not_the_day_of_the_ask(text: str, days: list[str]) -> None:
    found = [v.value for claim in reading(text, "2031-05-07").demands for v in claim.get("date")]
    assert [value["date"] for value in found if isinstance(value, dict)] == days


def test_a_threat_told_in_a_warning_is_no_offer_besides() -> None:
    claim = only(
        "Norway warned that Finland and Norway would turn to another plan if Chad refused to open the camp by May."
    )
    assert claim.first("kind").value == "warning"  # type: ignore[union-attr]
    assert parties(claim, "of") == ["Chad"]


@pytest.mark.parametrize("cue", ["appealed for", "is pleading for", "lobbied for", "is clamouring for"])
def test_who_is_to_act_after_for_is_asked_to_do_it(cue: str) -> None:
    claim = only(f"Norway {cue} Chad to reopen the camp at Kell.")
    assert contents([claim]) == ["reopen the camp at Kell"]
    assert parties(claim, "of") == ["Chad"]


def test_a_day_that_is_open_for_want_of_the_report_s_own_is_kept() -> None:
    text = "Chile asked Peru on Tuesday to reopen the port."
    (claim,) = reading(text).demands
    (day,) = claim.get("date")
    assert (day.value, day.spans[0].of(text)) == (None, "Tuesday")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Chile asked Peru on Tuesday to reopen the port.", "2031-05-06"),
        ("Chile wrote on Tuesday and asked Peru to reopen the port.", "2031-05-06"),
        ("Chile asked Peru to reopen the port and recalled its envoy on Tuesday.", None),
        ("Chile asked Peru to withdraw by Tuesday.", None),
    ],
)
def test_the_day_of_an_ask_is_that_of_asking(text: str, day: str | None) -> None:
    (claim,) = reading(text, "2031-05-07").demands
    assert [v.value["date"] for v in claim.get("date")] == ([day] if day else [])


def test_a_demand_to_somebody_is_what_he_is_to_do() -> None:
    claim = only("Chile demanded Peru to recall its envoy.")
    assert contents([claim]) == ["recall its envoy"]
    assert parties(claim, "of") == ["Peru"]


def test_what_a_thing_is_to_serve_is_not_asked() -> None:
    assert "help the victims" not in contents(demands("Chile demanded a payment to help the victims."))


@pytest.mark.parametrize(
    ("text", "wanted", "asked"),
    [
        ("Peru asked Chile for more time to study the note.", "more time to study the note", ["Chile"]),
        ("Peru requested a meeting with Chile to end the raids.", "a meeting with Chile to end the raids", ["Chile"]),
        ("Peru appealed to Chile for urgent help to feed the port.", "urgent help to feed the port", ["Chile"]),
        ("Peru asked Chile to call a meeting.", "call a meeting", ["Chile"]),
    ],
)
def test_what_a_thing_is_asked_for_to_do_belongs_to_it(text: str, wanted: str, asked: list[str]) -> None:
    claim = only(text)
    assert contents([claim]) == [wanted]
    assert parties(claim, "of") == asked
