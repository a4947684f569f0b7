"""An ask made in a dealing long past is background."""

import pytest

from builders import claim, reading
from verbale.extract.background import as_background
from verbale.record import Day, Modality

TEXT = "In a letter of last year Peru asked Chile for talks."


def asked(act: Modality, day: str | None = None, told: Modality = Modality.ASSERTED) -> Modality:
    read = reading(TEXT, "2031-05-07")
    letter = claim(read.report, "communication", act, mention="a letter", form=("a letter", "letter"))
    read.communications = [letter]
    dated = {"date": ("last year", Day.of(day).to_json())} if day else {}
    made = claim(read.report, "demand", told, cue="asked", content="talks", **dated)
    return as_background(read, made.with_link("made_in", letter.id, letter.marks[0][1:])).modality


def test_what_a_letter_of_the_past_asked_is_past():
    assert asked(Modality.HISTORICAL) is Modality.HISTORICAL
    assert asked(Modality.ASSERTED) is Modality.ASSERTED


@pytest.mark.parametrize(("day", "modality"), [("2030-12-01", Modality.HISTORICAL), ("2031-04-01", Modality.ASSERTED)])
def test_what_was_asked_more_than_three_months_ago_is_past(day, modality):
    assert asked(Modality.ASSERTED, day) is modality


def test_what_is_only_planned_or_possible_stays_so():
    planned = claim(reading(TEXT).report, "demand", Modality.PLANNED, cue="asked", content="talks")
    assert as_background(reading(TEXT), planned).modality is Modality.PLANNED
