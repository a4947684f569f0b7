"""Cities and states as places."""

from __future__ import annotations

import pytest

from verbale.resolve.places import is_place
from verbale.segment.parse import load_model


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met in Lima.", True),
        ("She travelled to Lima.", True),
        ("The Lima summit failed.", True),
        ("Lima rejected the note.", False),
        ("They sent a note to Lima.", False),
        ("The list went to Lima.", False),
        ("The note was signed by Lima.", False),
    ],
)
def test_a_capital_is_a_place_where_somebody_is_or_goes(text: str, expected: bool) -> None:
    token = next(t for t in load_model()(text) if t.text == "Lima")
    assert is_place(token, capital=True) is expected
