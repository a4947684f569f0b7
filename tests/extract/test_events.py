"""PLOVER events, from claims and from verbs."""

from __future__ import annotations

import pytest
from tests.builders import reading

from verbale.extract.agreements import find_agreements
from verbale.extract.events import find_events
from verbale.reading import Reading
from verbale.record import Claim


def _events(text: str) -> tuple[Reading, list[Claim]]:
    read = reading(text, "2022-02-09")
    read.agreements = find_agreements(read)
    return read, find_events(read)


def _values(claim: Claim, field: str) -> list[str]:
    return [str(value.value) for value in claim.get(field)]


@pytest.mark.parametrize(
    ("sentence", "category", "mode", "code"),
    [
        (
            "French President Emmanuel Macron spoke by phone with Turkey's president on Monday.",
            "CONSULT",
            ["phone"],
            "041",
        ),
        ("Iran demanded that Israel withdraw its troops.", "REQUEST", ["yield"], "105"),
        ("France invited Iran to talks in Paris.", "AGREE", [], "036"),
        ("Japan summoned South Korea's ambassador on Friday.", "ACCUSE", ["disapprove"], "114"),
        ("Russia expelled 10 French diplomats.", "SANCTION", ["expel"], "166"),
        ("The United States imposed sanctions on Iran.", "SANCTION", ["discontinue"], "163"),
        ("Iran condemned Israel for the strike.", "ACCUSE", ["disapprove"], "111"),
        ("Iran and France signed an extradition treaty on Monday.", "SUPPORT", [], "057"),
    ],
)
def test_acts_get_their_category(sentence: str, category: str, mode: list[str], code: str) -> None:
    _, events = _events(sentence)
    assert [(_values(e, "event_type"), _values(e, "mode"), _values(e, "cameo")) for e in events] == [
        ([category], mode, [code])
    ]


def test_a_future_meeting_is_agree_and_stays_planned() -> None:
    _, (event,) = _events("The foreign ministers of Iran and Turkey will meet in Paris on Friday.")
    assert _values(event, "event_type") == ["AGREE"]
    assert event.modality == "planned"


def test_the_two_sides_of_a_meeting_are_all_actors() -> None:
    _, (event,) = _events("Emmanuel Macron met Recep Tayyip Erdogan in Paris on Monday.")
    assert len(event.get("actor")) == 2
    assert event.get("recipient") == []


def test_an_event_links_to_the_claim_that_it_rests_on() -> None:
    read, (event,) = _events("Iran demanded that Israel withdraw its troops.")
    (link,) = event.get("from")
    assert link.value == read.demands[0].id
    assert all(span.of(read.text) for _, span in event.iter_spans())


@pytest.mark.parametrize(
    "sentence",
    [
        "France sent a letter to Iran.",
        "Iran said that the weather was good.",
        "The police arrested a thief.",
    ],
)
def test_what_is_unnamed_gets_no_code(sentence: str) -> None:
    _, events = _events(sentence)
    assert events == []


@pytest.mark.parametrize(
    ("sentence", "category"),
    [
        ("Iran did not condemn Israel.", "ACCUSE"),
        ("France did not impose sanctions on Iran.", "SANCTION"),
    ],
)
def test_what_was_not_done_keeps_its_code_and_is_marked_negated(sentence: str, category: str) -> None:
    _, (event,) = _events(sentence)
    assert _values(event, "event_type") == [category]
    assert [value.value for value in event.get("negated")] == [True]
    assert event.modality == "negated"


def test_an_act_to_come_is_marked_future() -> None:
    _, (event,) = _events("France will expel ten Iranian diplomats.")
    assert (_values(event, "event_type"), event.modality) == (["SANCTION"], "planned")
    assert [value.value for value in event.get("future")] == [True]


def test_what_one_says_one_will_not_do_is_a_refusal_and_not_negated() -> None:
    _, (event,) = _events("France will not send weapons to Iran.")
    assert (_values(event, "event_type"), _values(event, "cameo")) == (["REJECT"], ["122"])
    assert event.get("negated") == []


@pytest.mark.parametrize(
    ("sentence", "category", "code"),
    [
        ("Kenya has offered to send 1,000 police officers to Haiti.", "AGREE", "030"),
        ("Oman mediated between Iran and the United States.", "CONSULT", "045"),
        ("Spain recognised the State of Palestine on Tuesday.", "SUPPORT", "054"),
        ("Thailand's government lifted a ban on political gatherings.", "CONCEDE", "081"),
        ("India and Japan held joint naval exercises in the Bay of Bengal.", "COOPERATE", "062"),
        ("Turkey sent humanitarian aid to Lebanon.", "AID", "070"),
        ("The rebels released 20 hostages on Friday.", "RETREAT", "0841"),
        ("Ukraine asked NATO for more air defence systems.", "REQUEST", "02"),
        ("Pakistan accused India of sponsoring terrorism.", "ACCUSE", "112"),
        ("Serbia rejected a European Union proposal.", "REJECT", "12"),
        ("Iran vowed to retaliate against Israel for the strike.", "THREATEN", "138"),
        ("Thousands of people protested against the government in Algiers.", "PROTEST", "141"),
        ("Morocco severed diplomatic ties with Iran.", "SANCTION", "160"),
        ("China's navy held exercises in the South China Sea.", "MOBILIZE", "152"),
        ("Turkish police arrested 30 journalists.", "COERCE", "173"),
        ("Clashes between Armenian and Azerbaijani forces left dozens dead.", "ASSAULT", "190"),
    ],
)
def test_each_category_of_plover_is_found_from_plain_words(sentence: str, category: str, code: str) -> None:
    _, events = _events(sentence)
    assert [(_values(e, "event_type"), _values(e, "cameo")[0][: len(code)]) for e in events] == [([category], code)]


def test_an_attack_by_nobody_known_keeps_who_was_hit_and_has_no_actor() -> None:
    _, (event,) = _events("Ten Iranian soldiers were killed on Monday.")
    assert _values(event, "event_type") == ["ASSAULT"]
    assert event.get("actor") == []


def test_what_is_only_asked_or_threatened_or_refused_is_not_coded_as_done() -> None:
    for sentence, category in (
        ("Iran demanded that Israel withdraw its troops.", "REQUEST"),
        ("Iran threatened to attack Israel.", "THREATEN"),
        ("Iran cancelled a planned visit to France.", "REJECT"),
        ("France condemned the attack on Israel.", "ACCUSE"),
    ):
        _, events = _events(sentence)
        assert [_values(e, "event_type") for e in events] == [[category]], sentence


def test_denials_comments_and_condolences_are_no_events() -> None:
    for sentence in (
        "Iran rejected accusations of interference.",
        "The French government declined to comment.",
        "France expressed its condolences to Iran.",
    ):
        assert _events(sentence)[1] == [], sentence


def test_a_noun_tells_an_act_when_both_sides_are_named() -> None:
    _, events = _events("Iran's attack on Israel was on the minds of many.")
    assert [_values(e, "event_type") for e in events] == [["ASSAULT"]]
    assert (_values(events[0], "actor"), _values(events[0], "recipient")) == (["Iran"], ["Israel"])


def test_a_state_that_protests_complains_and_does_not_demonstrate() -> None:
    _, events = _events("Japan protested over the missile launch.")
    assert "PROTEST" not in [_values(e, "event_type")[0] for e in events]


def test_help_received_is_given_by_the_other_side() -> None:
    _, (event,) = _events("Lebanon received weapons from France.")
    assert (_values(event, "actor"), _values(event, "recipient")) == (["France"], ["Lebanon"])
