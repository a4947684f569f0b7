"""States that press reports call by their region as one have members of the day."""

import pytest

from verbale.lexicon.lexicon import Lexicon
from verbale.record import Day


@pytest.mark.parametrize(
    ("name", "day", "number"),
    [
        ("Baltic states", "2023-03-04", 3),
        ("Baltic states", "1990-03-04", 0),
        ("Nordic countries", "2023-03-04", 5),
        ("Central Asian states", "2023-03-04", 5),
        ("Gulf monarchies", "2017-06-05", 6),
        ("Gulf monarchies", "1965-01-01", 3),
    ],
)
def test_regions_have_their_members(name: str, day: str, number: int) -> None:
    assert len(Lexicon.load().members(name, Day.of(day).first)) == number
