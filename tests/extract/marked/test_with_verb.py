"""An auxiliary that is marked alone names an act with its verb."""

import pytest

from builders import marked, reading
from verbale.extract.marked.communications import with_verb


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Norway [[has]] stated that the treaty will stay.", "has stated"),
        ("Norway [[had]] by then asked Chile for a note.", "had by then asked"),
        ("Norway [[stated]] that the treaty will stay.", "stated"),
        ("Norway [[is]] an old friend of Chile.", "is"),
    ],
)
def test_a_lone_auxiliary_takes_its_verb(text, whole):
    plain, (span,) = marked(text)
    assert with_verb(reading(plain), span).of(plain) == whole
