"""What reports say of institutions is compared with the tables for the report's day."""

from __future__ import annotations

import pytest

from builders import marked, report
from verbale.institution.checks import find_checks
from verbale.institution.pattern import number

DAY = "2022-02-09"


def verdicts(text: str, day: str | None = DAY) -> list[tuple[str, str]]:
    return [(check.kind, check.shown) for check in find_checks(report(text, day))]


@pytest.mark.parametrize(
    "text",
    [
        "It wrote on behalf of the 27 member states of the European Union.",
        "The EU's 27 members agreed.",
        "All twenty-seven EU countries agreed.",
        "The EU and the 27-nation bloc's courts agreed.",
        "The European Union, which has 27 members, agreed.",
        "The European Union and its 27 member states agreed.",
        "Hungary and the other 26 EU member states agreed.",
    ],
)
def test_a_number_of_members_is_found_and_is_consistent(text: str) -> None:
    assert verdicts(text) == [("size", "consistent")]


def test_the_right_number_depends_on_the_day() -> None:
    assert verdicts("The 28 EU member states agreed.", "2019-05-01") == [("size", "consistent")]
    assert verdicts("The 28 EU member states agreed.", DAY) == [("size", "differs (tables say 27)")]


def test_a_part_of_the_members_is_no_number_of_members() -> None:
    assert verdicts("NATO's two members on that sea agreed. Nine EU countries wrote.") == []


@pytest.mark.parametrize(
    "text",
    [
        "NATO, which includes only 21 EU countries, answered.",
        "Some 21 EU countries are in NATO.",
        "It said that 21 of the 27 EU member states are also NATO members.",
    ],
)
def test_members_that_two_institutions_share_are_counted(text: str) -> None:
    assert verdicts(text) == [("shared", "consistent")]


def test_a_wrong_overlap_differs_and_says_what_the_tables_have() -> None:
    assert verdicts("NATO includes just 19 EU countries.") == [("shared", "differs (tables say 21)")]


def test_an_institution_can_include_another_and_more() -> None:
    assert verdicts("The OSCE includes NATO's members and Russia.") == [("within", "consistent")]
    assert verdicts("NATO includes the EU members and Norway.")[0][1].startswith("differs (tables say all but Austria")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Finland, which is not a NATO member, wrote.", "consistent"),
        ("NATO member Turkey wrote.", "consistent"),
        ("Norway is a member of the European Union.", "differs (tables say Norway was no member)"),
        ("Non-EU member Norway wrote.", "consistent"),
    ],
)
def test_who_is_a_member_is_compared(text: str, shown: str) -> None:
    assert verdicts(text) == [("member", shown)]


def test_a_year_of_accession_needs_no_day_of_the_report() -> None:
    assert verdicts("Croatia joined the EU in 2013.", None) == [("joined", "consistent")]
    assert verdicts("Croatia joined the EU in 2011.", None) == [("joined", "differs (tables say 2013)")]


def test_a_rotating_presidency_is_compared() -> None:
    assert verdicts("France, which holds the rotating EU presidency, wrote.") == [("presidency", "consistent")]
    assert verdicts("Spain holds the rotating EU presidency.") == [("presidency", "differs (tables say France)")]


@pytest.mark.parametrize(
    "text",
    [
        "If Ukraine is a member of NATO by then, it may write.",
        "The former EU member Britain wrote.",
        "The then 15 EU member states wrote.",
        "The EU's 27,000 officials wrote.",
    ],
)
def test_other_times_plans_and_doubts_are_left_alone(text: str) -> None:
    assert verdicts(text) == []


def test_a_report_without_a_day_leaves_the_question_open() -> None:
    assert verdicts("The 27 EU member states agreed.", None) == [("size", "open (the report has no day)")]


def test_a_check_shows_its_words() -> None:
    text, spans = marked("It is said that [[NATO, which includes only 21 EU countries]], answered.")
    assert [check.span for check in find_checks(report(text, DAY))] == spans


def test_the_bloc_is_the_union_named_last() -> None:
    (check,) = find_checks(report("The EU met. Later the 28-member bloc wrote.", "2019-05-01"))
    assert (check.about, str(check.verdict)) == ("European Union", "consistent")


@pytest.mark.parametrize(("words", "value"), [("27", 27), ("twenty-seven", 27), ("thirty", 30), ("fifteen", 15)])
def test_a_number_is_read_in_figures_and_words(words: str, value: int) -> None:
    assert number(words) == value
