from verbale.mention.day_needs import day_needs, has_digit
from verbale.mention.day_pattern import day_patterns

#: At least one expression of every kind.
TEXTS = (
    "2022-03-04", "4.3.2022", "March 4-6, 2022", "between May 4 and 6", "4-6 March 2022", "between 4 and 6 Sept. 2022",
    "from May to June 2022", "between May and June 2022", "2019-2022", "between 2019 and 2022", "Monday, March 4, 2022",
    "4 of March", "the tenth of March", "the 10th March", "4 and 5 March", "March 4 and 5", "4, 5 and 6 March",
    "the tenth of this month", "Christmas 2021", "at Easter", "Monday to Friday", "late March 2022", "March of last year",
    "last March", "next Monday", "Thurs. (6/5)", "the end of the year", "early this week", "year-end", "the month's end",
    "later in the week", "the week after next", "Last Week", "THIS YEAR", "the same weekend", "the weekend",
    "this spring", "in the autumn of 2021", "Summer 2021", "two weeks ago", "a couple of Days Ago", "3 days later",
    "two days before.", "ten days after the talks", "a year earlier", "the late 1990s", "the 19th century",
    "the first half of 2021", "the second quarter", "the first half of the year", "Q3 2021", "mid-2021", "in 1999",
    "on the 9th", "last day 10", "next day 3", "yesterday", "Tomorrow morning, Friday", "the day before", "the next day",
    "the day it was signed", "Earlier in the Day", "over the past few weeks", "several months later", "recently",
)  # fmt: skip


def test_no_expression_stands_in_a_text_that_is_held_to_have_none():
    seen = set()
    for text in TEXTS:
        for (kind, pattern), needs in zip(day_patterns(), day_needs(), strict=True):
            if pattern.search(text):
                seen.add(kind)
                assert needs.met(text, text.casefold(), digit=has_digit(text)), (kind, text)
    assert seen == {kind for kind, _ in day_patterns()}


def test_a_text_without_what_a_kind_needs_is_passed_over():
    needs = dict(zip((kind for kind, _ in day_patterns()), day_needs(), strict=True))
    assert not needs["date_md"].met("He waits in March.", "he waits in march.", digit=False)
    assert not needs["date_md"].met("He has 12 ships.", "he has 12 ships.", digit=True)
    assert not needs["ago"].met("He waits.", "he waits.", digit=False)
