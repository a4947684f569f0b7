"""Answers that leave things as they are."""

import pytest

from builders import claim, reading
from verbale.extract.unchanged import leaves_as_is


@pytest.mark.parametrize(
    ("content", "told", "outcome"),
    [
        ("the treaty will stay suspended", "accepted", "rejected"),
        ("the ban remains fully in force", "accepted", "rejected"),
        ("the ban will not stay in place", "accepted", "accepted"),
        ("Peru will remain a friend", "accepted", "accepted"),
        ("the border would stay shut", "conditional", "conditional"),
    ],
)
def test_what_stays_as_it_is_is_not_granted(content, told, outcome):
    read = reading(f"Chile answered that {content}.", "2031-05-07")
    made = claim(read.report, "response", cue="answered", content=content, outcome=("answered", told))
    (found,) = leaves_as_is(read, made).get("outcome")
    assert found.value == outcome
