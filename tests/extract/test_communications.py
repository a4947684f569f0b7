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
        ("Poland and Hungary held a telephone conversation on Monday.", ["call"]),
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


def first(text: str) -> tuple[Reading, Claim]:
    read, claims = found(text)
    return read, claims[0]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("In its letter to Chile, Peru suggests continuing talks through the United Nations.", ["the United Nations"]),
        ("Peru has written to the United Nations Security Council, requesting an emergency session over Chile.",
         ["an emergency session"]),
        ("Chile received a Peruvian proposal for a summit on Monday.", ["a summit"]),
    ],
)  # fmt: skip
def test_forums_and_formats_that_a_paper_proposes_are_filled(text: str, wanted: list[str]) -> None:
    read, claim = first(text)
    assert role(read, claim, "proposes") == wanted


def test_a_paper_worked_out_in_consultation_with_others_is_coordinated_with_them_and_no_meeting() -> None:
    read, claims = found("Japan developed the reply to China in close consultation with India and Australia.")
    assert len(claims) == 1
    assert role(read, claims[0], "coordinated_with") == ["India", "Australia"]


def test_a_letter_that_will_come_from_another_is_planned_and_is_theirs() -> None:
    text = "Canada's letter to Russia was sent on Monday. A similar letter to Russia will come in turn from NATO."
    read, claims = found(text)
    assert [str(c.modality) for c in claims] == ["asserted", "planned"]
    assert role(read, claims[1], "sender") == ["NATO"]


def test_the_embassy_that_hands_over_its_own_note_is_the_sender() -> None:
    read, claim = first("The Chinese embassy handed the Japanese Foreign Ministry a note verbale on Friday.")
    assert role(read, claim, "sender") == ["The Chinese embassy"]
    assert not claim.get("handed_over_by")


def test_a_protest_lodged_with_an_embassy_is_a_message_to_it() -> None:
    read, claim = first("Sudan's Foreign Ministry lodged a protest with the Ethiopian embassy over the raid.")
    assert role(read, claim, "recipients") == ["the Ethiopian embassy"]


def test_the_ministry_to_which_one_is_summoned_does_the_summoning() -> None:
    read, claim = first("The Cypriot ambassador was summoned to the Turkish ministry.")
    assert role(read, claim, "sender") == ["the Turkish ministry"]


def test_an_envoy_who_travels_with_a_message_bears_it() -> None:
    read, claim = first("Peru's President Pedro Castillo sent an envoy with a message to Bolivian President Luis Arce.")
    assert role(read, claim, "handed_over_by") == ["an envoy"]


def test_one_who_is_accused_in_a_letter_is_not_its_addressee() -> None:
    read, claim = first("Ethiopia has accused Sudan in a letter to the African Union.")
    assert role(read, claim, "recipients") == ["the African Union"]


def test_an_entry_of_a_chronology_takes_the_day_it_opens_with() -> None:
    read, claims = found("6 January 2022: Egypt's letter to Ethiopia.\n\n14 January 2022: Ethiopia's reply to Egypt.")
    assert [role(read, claim, "date") for claim in claims] == [["6 January 2022"], ["14 January 2022"]]


def test_an_entry_may_open_within_a_line() -> None:
    read, claims = found("6 January 2022: Egypt's letter to Ethiopia. 14 January 2022: Ethiopia's reply to Egypt.")
    assert [role(read, claim, "date") for claim in claims] == [["6 January 2022"], ["14 January 2022"]]


@pytest.mark.parametrize(
    "text",
    [
        "Kosovo says that no letter can undo what Serbia has done.",
        "Talks are the only way out for India and Pakistan.",
        "Bolivia has taken note of the ruling against Chile.",
        "Japan made quite a few calls for an inquiry by China.",
    ],
)
def test_kinds_of_things_and_talk_by_nobody_are_no_communications(text: str) -> None:
    assert forms(text) == []


def test_a_protest_and_a_proposal_of_one_sender_are_two() -> None:
    text = "Japan handed China a protest on Monday. China turned down a Japanese proposal for a meeting of experts."
    assert forms(text) == ["message", "proposal"]


def test_a_call_is_not_the_meeting_told_before() -> None:
    text = (
        "Turkish Defence Minister Hulusi Akar met U.S. Defense Secretary Mark Esper in Brussels. "
        "Esper and Akar spoke by phone on Friday."
    )
    assert forms(text) == ["meeting", "call"]


def test_the_same_envoy_received_after_a_summons_is_one_act() -> None:
    text = (
        "The Philippines summoned Chinese Ambassador Huang Xilian on Monday. "
        "Foreign Secretary Enrique Manalo of the Philippines received the Chinese ambassador."
    )
    assert forms(text) == ["summons"]


def test_calling_on_a_party_is_no_telephone_call_though_somebody_speaks_of_one() -> None:
    text = "The ministers called on Peru to withdraw, as Brazil said in a video call to Chile."
    calls = [claim for claim in reading(text, "2031-05-07").communications if claim.first("form").value == "call"]
    assert all(text[span.start : span.end] != "called" for claim in calls for _, span in claim.marks)


def test_a_state_named_before_a_visit_is_where_it_goes():
    read, claims = found("Chad's envoy Idriss Deby skipped the Norway visit. Norway and Chad said nothing of it.")
    visit = next(c for c in claims if c.get("form")[0].value == "visit")
    assert role(read, visit, "place") == ["Norway"]
    assert "Norway" not in role(read, visit, "sender")
    assert [v.value for v in visit.get("status")] == ["cancelled"]


def test_visits_of_two_persons_are_two():
    _, claims = found(
        "Chad protested against Prime Minister Ola Berg's visit to Mali. Idriss Deby visited Norway on Monday."
    )
    visits = [c for c in claims if c.first("form").value == "visit"]
    assert [[v.value for v in c.get("sender")] for c in visits] == [["Ola Berg"], ["Mahamat Idriss Déby"]]


def test_who_is_welcomed_for_a_visit_is_the_visitor():
    text = 'Norway\'s minister Ola Berg wrote to Idriss Deby that "I look forward to welcoming Chad to Norway for a fruitful visit."'
    read, claims = found(text)
    visit = next(c for c in claims if c.get("form")[0].value == "visit")
    assert role(read, visit, "sender") == ["Chad"]
