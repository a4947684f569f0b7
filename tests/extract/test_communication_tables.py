from __future__ import annotations

from verbale.extract.communication.wordlist import word_list
from verbale.lexicon.table import cells, read_table
from verbale.record import KINDS, Modality
from verbale.record.kind import FORMS, STATUSES

FIELDS = set(KINDS["communication"].fields)
FAMILIES = {"paper", "encounter", "speech"}


def test_every_noun_and_verb_names_a_known_form_and_family() -> None:
    for table in ("communication_nouns", "communication_verbs"):
        for row in read_table(table):
            assert row["form"] in FORMS, row
            assert row["family"] in FAMILIES, row


def test_a_noun_takes_up_only_known_forms_and_its_strength_is_known() -> None:
    strengths = {"strong", "weak", "follow", "reply", "call", "addressed", "none", "owned", "carried"}
    for row in read_table("communication_nouns"):
        assert set(cells(row, "fits")) <= set(FORMS), row
        assert row["strength"] in strengths, row


def test_every_argument_fills_a_field_of_a_communication() -> None:
    for row in read_table("communication_verbs"):
        for argument in ("subject", "object", "with", "to"):
            assert set(cells(row, argument)) <= FIELDS, row
    for row in read_table("communication_carriers"):
        for argument in ("subject", "dative", "to", "from", "with"):
            assert set(cells(row, argument)) <= FIELDS | {"attributed_to"}, row
        assert set(cells(row, "status")) <= set(STATUSES), row
        assert row["noun"] in {"object", "subject"}, row
    for row in read_table("communication_prepositions"):
        assert row["role"] in FIELDS, row


def test_every_mood_is_a_modality() -> None:
    assert {row["modality"] for row in read_table("modality_cues")} <= {str(m) for m in Modality}


def test_word_lists_are_lower_case_and_named_once() -> None:
    groups = [row["group"] for row in read_table("communication_words")]
    assert len(groups) == len(set(groups))
    assert all(word == word.lower() for group in groups for word in word_list(group))
