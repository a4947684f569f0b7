"""Figures of independent reports that count one thing."""

from builders import claim, report
from differing import differences, kinds

FOUR = report(
    "Norland asks Sudria to renew the licences of its fleet.\nThe letter seeks 400 licences.", "2021-04-03", outlet="A"
)
FIVE = report(
    "Sudria has never given so many licences at once.\nIt confirmed that 500 licences had been asked for.",
    "2021-04-04",
    outlet="B",
)


def figure(read, words, number, unit, of=None):
    return claim(read, "figure", value=(words, number), unit=unit, of=of or unit)


def test_two_counts_of_what_both_reports_are_about_are_rivals():
    claims = figure(FOUR, "400", 400, "licences"), figure(FIVE, "500", 500, "licences")
    assert differences([FOUR, FIVE], *claims) == [("number", ["400", "500"])]


def test_everyday_units_need_more_in_common():
    first = report("The ministers spoke for 40 minutes.", "2021-04-03", outlet="A")
    second = report("The ferry was delayed by 50 minutes.", "2021-04-04", outlet="B")
    claims = figure(first, "40", 40, "minutes"), figure(second, "50", 50, "minutes")
    assert not kinds([first, second], *claims)


def test_a_report_with_two_numbers_of_one_kind_does_not_say_which_is_meant():
    two = report(FIVE.text + "\nLast year it gave 600 licences.", "2021-04-04", outlet="B")
    claims = [figure(two, "500", 500, "licences"), figure(two, "600", 600, "licences")]
    assert not kinds([FOUR, two], figure(FOUR, "400", 400, "licences"), *claims)


def test_a_count_of_another_month_may_have_grown():
    later = report(FIVE.text, "2021-06-04", outlet="B")
    claims = figure(FOUR, "400", 400, "licences"), figure(later, "500", 500, "licences")
    assert not kinds([FOUR, later], *claims)


def test_a_report_that_gives_both_numbers_agrees_with_the_one_that_gives_one_of_them():
    one = report("Six members of the group are held in Norland, its minister said.", "2021-04-03", outlet="A")
    both = report("In Norland six members of the group are held, in Sudria ten members.", "2021-04-04", outlet="B")
    claims = (
        figure(one, "Six", 6, "members", "group"),
        figure(both, "six", 6, "members", "group"),
        figure(both, "ten", 10, "members", "group"),
    )
    assert not kinds([one, both], *claims)


def test_states_of_a_union_and_states_of_the_world_are_two_counts():
    union = report("Reth is answered.\nThe foreign ministers of 27 Norse states put their names to it.", "2021-04-03")
    world = report("In winter Reth had asked the foreign ministers of 37 countries what they mean.", "2021-04-04")
    claims = figure(union, "27", 27, "states", "Norse states"), figure(world, "37", 37, "countries")
    assert not kinds([union, world], *claims)
