"""What is asked in a row is asked item by item."""

import pytest

from builders import claim, reading
from verbale.extract.ask_items import with_items


def items(text, cue, content):
    read = reading(text)
    made = with_items(read, [claim(read.report, "demand", cue=cue, content=content, by="Brazil", of="Peru")])
    assert all(one.get("by") and one.get("of") and one.get("cue") for one in made)
    return [str(one.first("content").value) for one in made]


@pytest.mark.parametrize(
    ("text", "first", "others"),
    [
        (
            "Brazil asked Peru to think again and, failing that, to say in public what it wants.",
            "think again",
            ["say in public what it wants"],
        ),
        (
            "Brazil asked Peru to send the papers each morning and to admit the monitors.",
            "send the papers each morning",
            ["admit the monitors"],
        ),
        (
            "Brazil asked Peru\n(a) to end all firing;\n(b) to open the road; and\n(c) to clear the mines.\nThis is all.",
            "end all firing",
            ["open the road", "clear the mines"],
        ),
        (
            "Brazil asked of Peru that the talks be held in June and that the envoy take part in them.",
            "the talks be held in June",
            ["the envoy take part in them"],
        ),
    ],
)
def test_each_item_behind_the_first_is_an_ask(text, first, others):
    assert items(text, "asked", first) == [first, *others]


def test_a_content_of_two_items_is_parted():
    text = "Brazil asked of Peru that the talks be held in June and that the envoy take part in them."
    whole = "the talks be held in June and that the envoy take part in them"
    assert items(text, "asked", whole) == ["the talks be held in June", "the envoy take part in them"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Brazil asked Peru to take steps to reduce the tension.", "take steps"),
        ("Brazil asked Peru to withdraw, and Peru agreed to do so.", "withdraw"),
        ("Brazil said that of Peru a text had been asked for and that a second copy had come.", "a text"),
        ("Brazil asked Peru to wait. To wait and to hope was all that Chile could do.", "wait"),
    ],
)
def test_what_is_no_item_of_the_row_is_not_asked(text, content):
    assert items(text, "asked", content) == [content]


def test_an_item_that_is_told_already_is_told_once():
    read = reading("Brazil asked Peru to send the papers and to admit the monitors.")
    asks = [claim(read.report, "demand", cue="asked", content=one) for one in ("send the papers", "admit the monitors")]
    assert with_items(read, asks) == asks
