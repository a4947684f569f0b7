"""Reading -> marking: the tagger run over the report's paragraphs."""

from __future__ import annotations

from verbale.reading import Reading
from verbale.tagger.marking import Marking
from verbale.tagger.tagger import load_tagger


def find_marking(reading: Reading) -> Marking:
    """What the model says of every word of the paragraphs; furniture is not shown to it."""
    return load_tagger().mark(reading.text, reading.paragraphs)
