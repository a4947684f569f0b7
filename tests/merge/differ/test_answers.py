"""One answer, told as a yes by one report and as a no by another."""

from builders import claim, report
from differing import SUDRIA, answer, day, differences, kinds

YES = report("Sudria agreed to open the northern ports to trawlers, a spokesman said.", "2021-04-03", outlet="A")
NO = report("Trawlers stay out: Sudria refused to open the northern ports to them.", "2021-04-04", outlet="B")
SILENT = report("Sudria has not answered the wish to open the northern ports to trawlers.", "2021-04-01", outlet="C")


def agreed():
    return answer(YES, "agreed", "accepted", "open the northern ports to trawlers")


def refused(read=NO):
    return answer(read, "refused", "rejected", "open the northern ports")


def test_a_yes_and_a_no_of_two_independent_reports_stand_side_by_side():
    assert differences([YES, NO], agreed(), refused()) == [("outcome", ["accepted", "rejected"])]


def test_a_no_about_another_thing_is_no_rival():
    other = report("Sudria refused to release the crews.", "2021-04-04", outlet="B")
    assert not kinds([YES, other], agreed(), answer(other, "refused", "rejected", "release the crews"))


def test_a_silence_told_before_the_answer_came_is_no_rival_of_it():
    silent = answer(SILENT, "has not answered", "none-yet", "open the northern ports to trawlers")
    assert not kinds([YES, SILENT], agreed(), silent)


def test_a_silence_told_after_the_answer_is_a_rival_of_it():
    later = report(SILENT.text, "2021-04-05", outlet="C")
    silent = answer(later, "has not answered", "none-yet", "open the northern ports to trawlers")
    assert kinds([YES, later], agreed(), silent) == ["outcome"]


def test_a_no_told_weeks_later_may_be_a_change_of_mind():
    late = report(NO.text, "2021-06-01", outlet="B")
    assert not kinds([YES, late], agreed(), refused(late))


def test_a_silence_told_after_the_day_of_the_answer_is_a_rival_of_it():
    told = report("On 1 April Sudria refused to open the northern ports, it is said.", "2021-04-06", outlet="B")
    no = claim(
        told,
        "response",
        by=("Sudria", SUDRIA),
        cue="refused",
        outcome=("refused", "rejected"),
        content="open the northern ports",
        date=day("1 April", "2021-04-01"),
    )
    later = report(SILENT.text, "2021-04-03", outlet="C")
    silent = answer(later, "has not answered", "none-yet", "open the northern ports to trawlers")
    assert kinds([told, later], no, silent) == ["outcome"]
