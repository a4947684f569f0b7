"""Who holds an office that the words give to a state, and where the name behind a title begins."""

from __future__ import annotations

import pytest
from tests.mention.test_governments_and_offices import named


def test_the_president_of_a_state_is_nobody_whom_the_report_gives_to_no_state() -> None:
    text = "Former critics of President Roe met. The president of Turkey wrote to Peru on Monday."
    assert named(text, "The president of Turkey") == "Recep Tayyip Erdoğan"


def test_the_ambassador_of_a_state_may_be_one_named_without_it() -> None:
    text = "Ambassador Roe was called in by Peru on Monday. Chile's ambassador took the note."
    assert named(text, "Chile's ambassador") == "Roe"


@pytest.mark.parametrize("name", ["al-Roe", "el-Roe"])
def test_a_surname_behind_a_title_may_begin_with_the_arabic_article(name: str) -> None:
    assert named(f"President {name} wrote to Peru on Monday.", f"President {name}") == name


def test_a_name_may_begin_with_a_glottal_stop() -> None:
    text = "Its prime minister, ʻAkilisi Roe, wrote to Peru on Monday."
    assert named(text, "Its prime minister, ʻAkilisi Roe") == "ʻAkilisi Roe"


def test_the_field_of_a_minister_is_no_part_of_the_name() -> None:
    text = "Chile's Minister of Trade, Export Promotion and Economic Diversification Jane Roe wrote to Peru."
    assert named(text, text.split(" wrote")[0]) == "Jane Roe"
