import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.builders import reading

from verbale.record import Claim, Modality, Span


def told(text: str, day: str | None = None) -> list[tuple[str | None, str | None, str, str]]:
    """(speaker's words, cue, content, directness) of each statement."""
    found = reading(text, day)
    rows = []
    for claim in found.statements:
        speaker, cue, content = claim.first("speaker"), claim.first("cue"), claim.first("content")
        directness = claim.first("directness")
        assert content is not None and directness is not None
        rows.append(
            (
                found.words(speaker.spans[-1]) if speaker else None,
                str(cue.value) if cue else None,
                str(content.value),
                str(directness.value),
            )
        )
    return rows


def only(text: str, day: str | None = None) -> Claim:
    (claim,) = reading(text, day).statements
    return claim


def test_a_quotation_before_its_cue_is_direct():
    assert told("“We remain ready to talk,” said the minister.") == [
        ("the minister", "said", "“We remain ready to talk,”", "direct")
    ]


def test_a_quotation_after_its_cue_is_direct():
    assert told("The minister said: “We remain ready to talk.”") == [
        ("The minister", "said", "“We remain ready to talk.”", "direct")
    ]


def test_quotations_on_both_sides_of_a_cue_are_one_statement():
    ((_, cue, content, _),) = told("“We wait,” the minister said, “but not for long.” “Time is short.”")
    assert cue == "said"
    assert content == "“We wait,” … “but not for long.” … “Time is short.”"


def test_a_clause_after_the_cue_is_indirect():
    assert told("The envoy told reporters that the talks had failed.") == [
        ("The envoy", "told", "that the talks had failed", "indirect")
    ]


def test_a_sentence_before_its_cue_is_indirect():
    assert told("The talks had failed, the envoy said on Monday.", "2022-02-09") == [
        ("the envoy", "said", "The talks had failed", "indirect")
    ]


def test_a_cue_inside_a_sentence_leaves_both_parts_as_content():
    assert told("The move, the envoy explained, was the result of long planning.") == [
        ("the envoy", "explained", "The move … was the result of long planning", "indirect")
    ]


def test_words_around_a_quoted_part_belong_to_a_mixed_content():
    assert told("The union is “prepared to continue,” the letter adds.") == [
        ("the letter", "adds", "The union is “prepared to continue,”", "mixed")
    ]


def test_a_sentence_goes_on_after_cue_between_its_parts():
    assert told("“For the neighbours,” the minister said, the union “does not exist.”") == [
        ("the minister", "said", "“For the neighbours,” … the union “does not exist.”", "mixed")
    ]


def test_according_to_gives_the_rest_of_the_sentence():
    assert told("The letter was handed over on Monday, according to the embassy.") == [
        ("the embassy", "according to", "The letter was handed over on Monday", "indirect")
    ]


def test_a_cue_that_the_parse_takes_for_a_noun_is_found():
    assert told("“We remain deeply concerned about the current situation,” the document stresses.") == [
        ("the document", "stresses", "“We remain deeply concerned about the current situation,”", "direct")
    ]


def test_a_name_with_an_apposition_after_a_quotation_is_the_speaker():
    ((speaker, _, content, _),) = told(
        "“They expect us to know this,” Terrie Rizzo, the chair of the council, told reporters."
    )
    assert content == "“They expect us to know this,”"
    assert speaker is not None and speaker.startswith("Terrie Rizzo")


def test_a_document_can_speak():
    assert told("“We remain deeply concerned,” reads the document.") == [
        ("the document", "reads", "“We remain deeply concerned,”", "direct")
    ]


def test_a_space_missing_after_the_mark_does_not_hide_the_cue():
    assert told("“Only they would question such a decision”he underlined.") == [
        ("he", "underlined", "“Only they would question such a decision”", "direct")
    ]


def test_a_glued_cue_that_the_parse_counts_to_the_name_is_found():
    rows = told("“As I have heard, they want to present a collective role”insisted Lavrov, fresh from his meeting.")
    assert [(cue, content) for _, cue, content, _ in rows] == [
        ("insisted", "“As I have heard, they want to present a collective role”")
    ]
    assert rows[0][0] is not None and rows[0][0].startswith("Lavrov")


def test_a_speaker_after_day_and_place_is_found():
    ((speaker, *_),) = told('"It cannot do it alone", warned in a press conference the president of the house.')
    assert speaker == "the president of the house"


def test_paragraphs_of_one_quotation_have_one_speaker():
    rows = told("The minister said: “We wait.\n“We do not wait for ever.”")
    assert [(speaker, content) for speaker, _, content, _ in rows] == [
        ("The minister", "“We wait. … “We do not wait for ever.”")
    ]


def test_a_paragraph_of_quotation_alone_goes_on_with_the_last_speaker():
    rows = told("“We wait,” the minister said.\n\n“Time is short and nobody will wait for ever.”")
    assert [speaker for speaker, *_ in rows] == ["the minister", "the minister"]
    assert rows[1][1] is None


def test_the_verb_of_a_first_quotation_is_understood_with_the_second():
    rows = told('The defence minister called it "a separate matter"; Kono, "a different story".')
    assert [(speaker, content) for speaker, _, content, _ in rows] == [
        ("The defence minister", 'it "a separate matter"'),
        ("Kono", '"a different story"'),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "They differ over the concept of “indivisibility of security”.",
        "The minister declined to comment.",
        "The ministers met in Rome and left.",
        "The so-called “red lines” were drawn in 2021.",
    ],
)
def test_terms_and_silence_are_no_statements(text):
    assert told(text) == []


def test_not_saying_is_negated():
    assert only("The minister did not say whether Spain had answered.").modality == Modality.NEGATED


def test_a_denial_is_denied():
    claim = only("Spain denies that it harbours spies.")
    assert claim.modality == Modality.DENIED
    assert claim.first("content").value == "that it harbours spies"


def test_a_statement_inside_a_statement_keeps_both_speakers():
    outer, inner = reading("Sergei Lavrov said that Antony Blinken told him that the talks had failed.").statements
    assert [v.value for v in inner.attributed_to] == [outer.first("speaker").value]
    assert inner.first("speaker").value == "Antony Blinken"


def test_those_who_are_told_are_addressees():
    claim = only("The envoy told reporters that the talks had failed.")
    assert [v.value for v in claim.get("addressees")] == ["reporters"]


def test_the_day_of_the_cue_is_the_day_of_the_statement():
    claim = only("The envoy said on Monday that the talks had failed.", "2022-02-09")
    assert claim.first("date").value["date"] == "2022-02-07"


def test_the_day_of_the_cue_stays_open_in_a_report_without_a_date():
    claim = only("The envoy said on Monday that the talks had failed.")
    assert [(value.value, value.spans) for value in claim.get("date")] == [(None, (Span(18, 24),))]


def test_a_day_inside_the_content_is_not_the_day_of_the_statement():
    assert only("The envoy said that the talks had failed on Monday.", "2022-02-09").first("date") is None


def test_relative_pronouns_stand_for_the_word_before_them():
    (claim,) = list(reading("Diplomats, who say that talks failed, left.").statements)
    assert claim.first("speaker").value.lower() == "diplomats"


def test_a_dateline_is_no_part_of_the_words():
    ((_, _, content, _),) = told("OTTAWA, Oct 19 (Wire) - Canada has left the talks, the minister said.")
    assert content == "Canada has left the talks"


def test_a_headline_names_its_speaker_before_a_colon():
    rows = told("Josep Borrell: EU's Answer Has Been Given\n\nThe text follows.")
    assert [(cue, content) for _, cue, content, _ in rows] == [(":", "EU's Answer Has Been Given")]


def test_a_transcript_gives_each_turn_to_its_speaker():
    rows = told("MR PRICE: Good afternoon.\n\nI think we start.\n\nQUESTION: Why?\n\nMR PRICE: I said so.")
    assert [(speaker, content, directness) for speaker, _, content, directness in rows] == [
        ("MR PRICE", "Good afternoon. … I think we start.", "direct"),
        ("QUESTION", "Why?", "direct"),
        ("MR PRICE", "I said so.", "direct"),
    ]


def test_an_embedded_post_has_its_author():
    rows = told("We replied to the letters they received. — Josep Borrell Fontelles (@JosepBorrellF) February 10, 2022")
    assert [content for _, _, content, _ in rows] == ["We replied to the letters they received."]


@pytest.mark.parametrize(
    "text",
    [
        "As the Harbour Post reported on Monday, the talks had failed.",
        "In the words of the minister, the talks had failed.",
        "The talks had failed, in the minister’s view.",
        "According to a poll published last week, the talks had failed.",
    ],
)
def test_other_ways_to_name_the_speaker(text):
    assert [content.lower() for _, _, content, _ in told(text)] == ["the talks had failed"]


def test_a_content_goes_on_over_its_colon():
    ((_, _, content, _),) = told("The envoy said it failed for one reason: Nobody came to the table.")
    assert content == "it failed for one reason: Nobody came to the table"


def test_the_speakers_next_act_is_no_part_of_the_content():
    rows = told("The minister told the envoy it was too late, and urged Spain to reply at once.")
    assert [content for *_, content, _ in rows] == ["it was too late", "Spain to reply at once"]


def test_the_day_of_an_ask_is_not_what_is_asked():
    claim = only("Spain asked Portugal to open consultations on 9 January.", "2022-02-09")
    assert claim.first("content").value == "to open consultations"
    assert claim.first("date").value["date"] == "2022-01-09"


@given(st.text(alphabet="ab sT.,:\n“”\"'’()—1", max_size=80))
@settings(max_examples=60, deadline=None)
def test_any_text_gives_statements_whose_values_slice(text):
    found = reading("“X,” he said. " + text + " said he “Y”")
    for claim in found.statements:
        for value in claim.get("content"):
            assert value.value == " … ".join(found.words(s) for s in value.spans)
