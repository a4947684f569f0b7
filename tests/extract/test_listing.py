"""Words of a list and the characters that they cover."""

from builders import reading
from verbale.extract.listing import span_of
from verbale.record import Span


def test_words_out_of_order_still_cover_a_stretch():
    words = list(reading("Norway wrote to Chad.").doc)
    assert span_of([words[3], words[0], words[1]]) == Span(0, 20)
