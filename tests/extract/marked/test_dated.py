"""A chronology dates its entries by the day at their head."""

import pytest

from builders import reading
from linking import linking
from verbale.extract.communications import find_communications
from verbale.extract.marked.contender import FEATURES, contenders
from verbale.extract.marked.dated import headings

CHRONOLOGY = "How it came\n{} Norway sent letters to Chad.\n{} Peru sent notes to Cuba on Friday. Chad wrote back.\n"


def days(text):
    read = reading(text, "2022-06-20")
    return [(day.day.first.isoformat(), read.words(stretch).split()[-1]) for stretch, day in headings(read)]


@pytest.mark.parametrize(
    ("one", "other"),
    [("29 May:", "2 June:"), ("29 May.", "2 June."), ("- **May 29, 2022** –", "- **June 2, 2022** –")],
)
def test_each_entry_stands_under_its_day(one, other):
    assert days(CHRONOLOGY.format(one, other)) == [("2022-05-29", "Chad."), ("2022-06-02", "back.")]


def test_a_report_whose_lines_begin_with_days_is_no_chronology():
    assert days("On 29 May Norway sent letters to Chad.\nOn 2 June Peru sent notes to Cuba.") == []


def test_one_day_at_the_head_of_a_line_is_a_dateline():
    assert days("29 May: Norway sent letters to Chad.\nPeru sent notes to Cuba.") == []


def test_the_day_at_the_head_contends_for_every_act_of_its_entry():
    text = CHRONOLOGY.format("29 May:", "2 June:")
    read = reading(text, "2022-06-20")
    rules = find_communications(read)
    found = contenders(read, linking(text), rules, rules)
    heads = FEATURES.index("heads the entry")
    headed = [[read.words(o.value.spans[0]) for o in some if o.role == "date" and o.features[heads]] for some in found]
    assert headed == [["29 May"], ["2 June"], ["2 June"]]


def test_entries_may_follow_each_other_in_a_line():
    text = "How it came\n29 May: Norway sent letters to Chad. 2 June: Chad wrote back.\n"
    assert days(text) == [("2022-05-29", "Chad."), ("2022-06-02", "back.")]
