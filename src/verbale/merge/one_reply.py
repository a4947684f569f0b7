"""One party answers one paper once: joins what reports tell of a reply under two days or two names for it.

The day on which a reply was signed in one report and handed over in another, a "letter" here and a "response" there,
leave too little in common for two claims to be joined by themselves. That both answer the same paper, for the same
party and within days, is what ties them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

from verbale.merge.align.communication import PAPER_DAYS, gap
from verbale.merge.match import Match, Verdict
from verbale.merge.view import View
from verbale.record import ANSWERABLE

_WRITING = ("sender", "signed_by", "on_behalf_of")


def join_replies(groups: Sequence[list[View]], align: Callable[[View, View], Match]) -> list[list[View]]:
    """The groups of communications, those that tell of one reply joined; in order of their first id."""
    made = {number: list(group) for number, group in enumerate(groups)}
    group_of = {view.id: number for number, group in made.items() for view in group}
    joined = True
    while joined:  # two replies that become one may make what answers them one too
        joined = False
        answering: dict[int, list[int]] = {}
        for number, group in made.items():
            for first in sorted(_answered(group, group_of)):
                answering.setdefault(first, []).append(number)
        for replies in answering.values():
            for one, other in combinations(replies, 2):
                if one in made and other in made and _are_one(made[one], made[other], group_of, align):
                    made[one] = sorted([*made[one], *made.pop(other)], key=lambda view: view.id)
                    group_of.update({view.id: one for view in made[one]})
                    joined = True
    return sorted(made.values(), key=lambda group: group[0].id)


def _are_one(
    one: list[View], other: list[View], group_of: dict[str, int], align: Callable[[View, View], Match]
) -> bool:
    if not _answered(one, group_of) & _answered(other, group_of):
        return False
    if not all(any(view.one("form") in ANSWERABLE for view in group) for group in (one, other)):
        return False
    if not _writers(one) & _writers(other) or not _people_fit(one, other) or not _days_fit(one, other):
        return False
    return not any(align(a, b).verdict is Verdict.APART for a in one for b in other)


def _answered(group: list[View], group_of: dict[str, int]) -> set[int]:
    links = [str(value.value) for view in group for value in view.claim.get("in_reply_to")]
    return {group_of[link] for link in links if link in group_of}


def _writers(group: list[View]) -> set[str]:
    return {party for view in group for field in _WRITING for party in view.parties[field]}


def _people_fit(one: list[View], other: list[View]) -> bool:
    """False where both name persons who write, and none in common."""
    first, second = (
        {p for v in group for f in ("sender", "signed_by") for p in v.persons[f]} for group in (one, other)
    )
    return not first or not second or bool(first & second)


def _days_fit(one: list[View], other: list[View]) -> bool:
    gaps = [gap(a, b) for a in one for b in other if a.when and b.when]
    return not gaps or min(gaps) <= PAPER_DAYS
