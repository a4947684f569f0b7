"""Equal claims of copies are compared once, and grouped as if each had been."""

import pytest

from builders import claim, report
from differing import ACTORS, NORLAND, SUDRIA
from verbale.merge.cluster import cluster
from verbale.merge.match import Match, Verdict, apart
from verbale.merge.party import Parties
from verbale.merge.stack import stacks
from verbale.merge.view import make_view

TEXT = "Norland sent a letter to Sudria. Sudria sent a letter to Norland."


def view(number, words="Norland sent a letter", sender=NORLAND, day="2021-03-02", lineage="one"):
    read = report(f"{TEXT}\n\nPage {number}", day, outlet=f"Outlet {number}")
    made = claim(read, "communication", form=(words, "letter"), mention=words, sender=(sender.name, sender))
    return make_view(made, read, lineage, Parties(ACTORS))


def sizes(views):
    return sorted(len(stack.views) for stack in stacks(views, {}))


def test_equal_claims_of_copies_of_one_day_are_one_stack():
    assert sizes([view(n) for n in range(5)]) == [5]


@pytest.mark.parametrize("other", [{"sender": SUDRIA}, {"day": "2021-03-03"}, {"lineage": "another"}])
def test_another_party_day_or_lineage_is_a_stack_of_its_own(other):
    assert sizes([view(1), view(2), view(3, **other)]) == [1, 2]


def compared(views, align):
    asked = []

    def counting(a, b):
        asked.append((a.id, b.id))
        return align(a, b)

    return cluster(views, counting, lambda _: ["all"]), asked


def test_copies_are_compared_once_for_all():
    views = [view(n) for n in range(20)] + [view(n, "Sudria sent a letter", SUDRIA) for n in range(20)]
    groups, asked = compared(views, lambda *_: apart("the paper goes the other way"))
    assert sorted(map(len, groups)) == [20, 20]
    assert len(asked) == 1


def test_what_one_report_keeps_apart_stays_apart_in_all_copies():
    views = [view(n) for n in range(3)] + [view(n, "Sudria sent a letter", SUDRIA) for n in (2, 7)]

    def align(a, b):
        return apart("told apart") if a.report.id == b.report.id else Match(Verdict.SAME, 0.9, "alike")

    assert sorted(map(len, compared(views, align)[0])) == [2, 3]


def test_pairs_told_by_their_ids_are_looked_at():
    first, second = [view(n) for n in range(3)], [view(n, "Sudria sent a letter", SUDRIA) for n in range(5, 8)]
    told = frozenset((first[1].id, second[2].id))

    def align(a, b):
        return Match(Verdict.SAME, 0.9, "told") if {a.id, b.id} == told else Match(Verdict.OPEN, 0.3, "open")

    assert len(cluster([*first, *second], align, lambda _: ["all"], told=[told])) == 1
    assert len(cluster([*first, *second], align, lambda _: ["all"])) == 2
