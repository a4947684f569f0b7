from __future__ import annotations

import pytest
from tests.builders import reading

from verbale.reading import Reading
from verbale.record import Claim


def found(text: str, day: str | None = "2022-02-09") -> tuple[Reading, list[Claim]]:
    read = reading(text, day)
    return read, read.communications


def forms(text: str) -> list[str]:
    return [str(claim.get("form")[0].value) for claim in found(text)[1]]


def role(read: Reading, claim: Claim, field: str) -> list[str]:
    return [read.words(span) for value in claim.get(field) for span in value.spans]


LETTER = "On Monday Canada sent a letter to India. "


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Canada sent a letter to India on Monday.", ["letter"]),
        ("Canada handed a note verbale to the Indian ambassador.", ["note verbale"]),
        ("French President Emmanuel Macron telephoned Russian President Vladimir Putin.", ["call"]),
        ("French President Emmanuel Macron spoke by telephone with Russian President Vladimir Putin.", ["call"]),
        ("The foreign ministers of Poland and Hungary met in Vienna.", ["meeting"]),
        ("India summoned the Canadian ambassador on Monday.", ["summons"]),
        ("France and Germany issued a joint statement on Mali.", ["statement"]),
        ("Russian Foreign Minister Sergey Lavrov will travel to Turkey for talks with Turkish officials.",
         ["visit", "meeting"]),
    ],
)  # fmt: skip
def test_each_form_is_found_by_its_noun_or_verb(text: str, wanted: list[str]) -> None:
    assert sorted(forms(text)) == sorted(wanted)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor wrote a letter to the bus company.",
        "Prime Minister Narendra Modi met Home Minister Amit Shah in New Delhi.",
        "The minister told the BBC that the harvest was good.",
        "A famous singer met her fans after the concert.",
        "Engineers held talks about the new bridge.",
        "The army moved its tanks closer to the border.",
    ],
)
def test_what_stays_inside_one_party_is_no_communication(text: str) -> None:
    assert forms(text) == []


def test_sender_and_addressee_come_from_active_and_passive_alike() -> None:
    for text in ("Canada sent a letter to India.", "A letter was sent by Canada to India."):
        read, (claim,) = found(text)
        assert (role(read, claim, "sender"), role(read, claim, "recipients")) == (["Canada"], ["India"])


def test_bearer_author_and_taker_are_different_roles() -> None:
    read, (claim,) = found(
        "The Polish ambassador handed a letter from Polish President Andrzej Duda to German Chancellor Olaf Scholz."
    )
    assert role(read, claim, "sender") == ["Polish President Andrzej Duda"]
    assert role(read, claim, "handed_over_by") == ["The Polish ambassador"]
    assert "German Chancellor Olaf Scholz" in role(read, claim, "received_by")


def test_on_behalf_of_is_read_beside_the_author() -> None:
    read, (claim,) = found("Josep Borrell sent Russia a letter on behalf of the European Union.")
    assert role(read, claim, "on_behalf_of") == ["the European Union"]


def test_parties_of_a_meeting_are_all_senders_and_the_host_city_is_the_place() -> None:
    read, (claim,) = found("French President Emmanuel Macron met Russian President Vladimir Putin in Moscow on Monday.")
    assert role(read, claim, "sender") == ["French President Emmanuel Macron", "Russian President Vladimir Putin"]
    assert role(read, claim, "place") == ["Moscow"]
    assert claim.get("date")[0].value["date"] == "2022-02-07"


def test_the_same_paper_named_again_is_one_claim_with_several_mentions() -> None:
    read, claims = found(LETTER + "The letter asks for talks on trade. The document is four pages long.")
    (claim,) = [c for c in claims if c.get("form")[0].value == "letter"]
    assert [read.words(span) for _, span in claim.marks] == ["a letter", "The letter", "The document"]


def test_another_letter_is_another_claim() -> None:
    assert forms(LETTER + "Canada sent another letter to India on Tuesday.") == ["letter", "letter"]


def test_letters_of_two_senders_are_two_claims() -> None:
    assert forms(LETTER + "India's letter to Canada followed on Tuesday.") == ["letter", "letter"]


def test_a_reply_is_linked_to_what_it_answers() -> None:
    _, claims = found("Russia sent a letter to France. France sent a reply to the letter on Monday.")
    reply = next(c for c in claims if c.get("in_reply_to"))
    letter = next(c for c in claims if c is not reply)
    assert reply.get("in_reply_to")[0].value == letter.id
    assert letter.get("sender")[0].value == "Russia"


def test_a_letter_to_come_is_planned_not_sent() -> None:
    _, (claim,) = found("Canada will send a letter to India on Friday.")
    assert (str(claim.modality), [v.value for v in claim.get("status")]) == ("planned", ["planned"])


def test_a_meeting_on_a_day_to_come_is_planned() -> None:
    _, (claim,) = found("The foreign ministers of Poland and Hungary meet in Vienna on 20 February.")
    assert str(claim.modality) == "planned"


def test_a_letter_not_sent_is_negated() -> None:
    _, (claim,) = found("Canada has not sent a letter to India.")
    assert str(claim.modality) == "negated"


def test_who_saw_a_draft_is_the_one_on_whose_word_it_is_said() -> None:
    read, (claim,) = found("Canada sent a letter to India, a draft of which was seen by Reuters.")
    assert "leaked" in [v.value for v in claim.get("status")]
    assert [read.words(v.spans[0]) for v in claim.attributed_to] == ["Reuters"]


def test_what_was_said_at_a_meeting_is_no_message_besides() -> None:
    text = (
        "French President Emmanuel Macron met Russian President Vladimir Putin in Moscow. "
        "Macron told Putin that the troops had to leave."
    )
    assert forms(text) == ["meeting"]


def test_several_calls_are_one_claim_marked_plural() -> None:
    _, (claim,) = found("Canada and India held several rounds of talks in Geneva.")
    assert claim.get("plural")


def test_every_span_slices_from_the_text_and_order_is_stable() -> None:
    text = LETTER + "India replied to the letter on Tuesday. The ministers of Canada and India met in Rome."
    read, claims = found(text)
    assert claims == found(text)[1]
    assert all(read.words(span).strip() for claim in claims for _, span in claim.iter_spans())


def test_a_state_that_speaks_in_its_officers_letter_is_the_one_on_whose_behalf() -> None:
    read, claims = found(
        "Britain told the European Union in a letter from Prime Minister Boris Johnson that it would leave. "
        "The European Union and Britain have argued for months."
    )
    letter = next(c for c in claims if c.get("form")[0].value == "letter")
    assert role(read, letter, "on_behalf_of") == ["Britain"]


def test_a_refused_wish_for_talks_is_no_meeting() -> None:
    assert "meeting" not in forms("Germany and Britain disagree. Germany turned down the British wish for talks.")
