"""Lines that a wire has wrapped are one paragraph; lines of a page are not."""

import pytest

from builders import reading, report
from verbale.segment.paragraph import find_paragraphs
from verbale.segment.wrapping import wrapping_breaks

WIRE = """NORLAND REJECTS CHARGES

Norland, a target of anger over the backing that it gives to
the emirate in the war, today rejected charges that fishing
vessels seized recently by Sudria were spy boats.
    "There are no bases of truth to the contents of the accusation
on the nature of the operations of the vessels recently
taken into custody," the Foreign Ministry said in a statement.
    It said that the envoy was summoned by the ministry to confer
with the undersecretary on the matter.
"""


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_wrapped_lines_are_one_paragraph_and_an_indented_line_begins_another(end):
    made = report(WIRE.replace("\n", end))
    first = [paragraph.of(made.text).split()[0] for paragraph in find_paragraphs(made)]
    assert first == ["NORLAND", "Norland,", '"There', "It"]


def test_a_sentence_runs_over_a_wrapping_break():
    read = reading(WIRE)
    sentence = read.sentence_at(WIRE.index("rejected charges"))
    assert sentence.text.split()[0] == "Norland," and sentence.text.split()[-1] == "boats."
    assert read.doc.text != read.text and len(read.doc.text) == len(read.text)


@pytest.mark.parametrize(
    "text",
    [
        "A line of a page is a whole paragraph and ends with a full stop, short as it is.\n" * 8,
        "This paragraph of a page is far longer than a hundred characters, so that no hand has wrapped it to a width, "
        "and its lines are paragraphs.\nlower case begins this one.\n" * 6,
        "One line only",
        "",
    ],
)
def test_lines_of_a_page_stay_paragraphs(text):
    assert wrapping_breaks(text) == ()


HALF_JOINED = """Norland calls on Sudria to free its envoy

The news of the arrest has roiled the markets of both countries and drawn sharp words from the ministries of both.
Norland warned the government of Sudria on
Saturday that there would be severe consequences if Sudria did not
immediately release the envoy, whom it calls the victim of an order by
the old king of Sudria. The ambassador of Norland in
Kell has assured the ministry that the envoy will be heard before the week
ends by the court that ordered it, and that nobody in the country has
a reason to doubt the outcome of the hearing, or to think that what
was said of it is true.
"""


def test_a_line_that_only_breaks_a_sentence_is_no_paragraph_even_where_others_are_whole():
    made = report(HALF_JOINED)
    assert [p.of(made.text).split()[0] for p in find_paragraphs(made)] == ["Norland", "The", "Norland"]


def test_a_break_before_a_capital_alone_is_a_paragraph():
    text = "A heading of a page that goes on for forty characters or more\nThe page begins here. " + "It is long. " * 12
    assert wrapping_breaks(text) == ()
