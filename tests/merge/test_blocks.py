"""Which claims are compared at all."""

import datetime

import pytest

from builders import claim, report
from verbale.merge import blocks
from verbale.merge.blocks import candidate_pairs
from verbale.merge.party import Parties
from verbale.merge.stack import stacks
from verbale.merge.view import make_view

START = datetime.date(2020, 1, 1)


def views(*days, kind="communication", told=None):
    """A claim of each day (ISO, or None) of a report; `told` are the days that the claims give, by number."""
    found = []
    for number, day in enumerate(days):
        read = report(f"Norland sent letter {number} on that day.", day, outlet=f"Paper {number}")
        value = (told or {}).get(number)
        date = {"date": ("that day", {"date": value, "precision": "day", "time": None})} if value else {}
        fields = {"communication": {"mention": "letter", "form": "letter", **date}, "forum": {"name": "Norland"}}[kind]
        found.append(make_view(claim(read, kind, **fields), read, f"lin-{number}", Parties({})))
    return found


def compared(found, keys=None):
    """The pairs that are compared, by the numbers of the claims; all share a key where no `keys` are given."""
    keys = [["Norland"]] * len(found) if keys is None else keys
    of = {view.id: own for view, own in zip(found, keys, strict=True)}
    number = {view.id: at for at, view in enumerate(found)}
    held = stacks(found, {})
    return sorted(
        tuple(sorted((number[held[i].id], number[held[j].id])))
        for i, j in candidate_pairs(held, lambda view: of[view.id])
    )


@pytest.fixture
def small(monkeypatch):
    """A key that four claims share is a great one."""
    monkeypatch.setattr(blocks, "LARGE", 3)


def test_reports_years_apart_are_not_compared():
    assert compared(views("2020-01-01", "2020-03-01", "2022-03-01")) == [(0, 1)]


def test_reports_years_apart_that_give_one_day_are_compared():
    assert compared(views("2020-01-01", "2022-03-01", told={0: "2019-12-30", 1: "2019-12-30"})) == [(0, 1)]


def test_a_report_without_a_day_is_compared_with_all():
    assert compared(views("2020-01-01", None, "2022-03-01")) == [(0, 1), (1, 2)]


def test_forums_stand_for_years():
    assert compared(views("2020-01-01", "2022-03-01", kind="forum")) == [(0, 1)]


def test_claims_that_share_no_key_are_not_compared():
    assert compared(views("2020-01-01", "2020-01-02"), [["Norland"], ["Sudria"]]) == []


@pytest.mark.usefixtures("small")
def test_a_great_key_ties_two_claims_only_with_another_one():
    keys = [["Norland", "river"], ["Norland", "river"], *[["Norland"]] * 6]
    assert compared(views(*["2020-01-01"] * 8), keys) == [(0, 1)]


@pytest.mark.usefixtures("small")
def test_two_great_keys_tie_as_well_as_a_rare_one():
    keys = [*[["Norland", "Sudria"]] * 3, *[["Norland"]] * 3, *[["Sudria"]] * 3]
    assert compared(views(*["2020-01-01"] * 9), keys) == [(0, 1), (0, 2), (1, 2)]


def test_every_pair_of_a_window_is_found():
    """The window finds what comparing all with all finds."""
    days = [START + datetime.timedelta(days=61 * n) for n in range(12)]
    near = [(i, j) for j, b in enumerate(days) for i, a in enumerate(days[:j]) if (b - a).days <= blocks.DEALING]
    assert compared(views(*map(str, days))) == sorted(near)
