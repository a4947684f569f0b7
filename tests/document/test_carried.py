"""A letter carried inside a telegram is a paper of its own, from and to others than the telegram."""

import pytest

from verbale.document.carried import find_carried
from verbale.document.read import read_paper

TELEGRAM = """Telegram From the Department of State to the Embassy in Sudria

Northport, May 4, 1961, 6 p.m.

1141. Following is text of letter from President Holt to King Otto:

“Your Majesty:

I thank you for your letter of April 28.”
"""


def carried(text):
    return find_carried(text, read_paper(text))


def test_the_letter_has_its_own_ends_and_the_day_of_the_telegram():
    paper = carried(TELEGRAM)
    assert [p.span.of(TELEGRAM) for p in (*paper.senders, *paper.recipients)] == ["President Holt", "King Otto"]
    assert (paper.form, paper.day.date) == ("letter", "1961-05-04")


def test_its_own_day_goes_before_that_of_the_telegram():
    text = TELEGRAM.replace("King Otto:", "King Otto. Begin text. May 3, 1961.")
    assert carried(text.replace("“Your", "Your")).day.date == "1961-05-03"


@pytest.mark.parametrize(
    "announced",
    ["President Holt has had a letter from King Otto.", "Following are comments on the letter from King Otto to us."],
)
def test_a_letter_only_spoken_of_is_not_carried(announced):
    text = f"Telegram From the Department of State to the Embassy in Sudria\n\nNorthport, May 4, 1961.\n\n1141. {announced}\n"
    assert carried(text) is None
