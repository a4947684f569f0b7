"""One party answers one paper once: joins what reports tell of a reply, or of what it answers, under two names.

The day on which a reply was signed in one report and handed over in another, a "letter" here and a "response" there,
leave too little in common for two claims to be joined by themselves. That both answer the same paper, for the same
party and within days, is what ties them; and what one report says that the reply answers is what another says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from itertools import combinations, product

from verbale.merge.align.communication import PAPER_DAYS, gap
from verbale.merge.match import Match, Verdict
from verbale.merge.stack import facing, stacks
from verbale.merge.view import View
from verbale.record import ANSWERABLE

_WRITING = ("sender", "signed_by", "on_behalf_of")


def join_replies(groups: Sequence[list[View]], align: Callable[[View, View], Match]) -> list[list[View]]:
    """The groups of communications, those that tell of one reply joined; in order of their first id."""
    made = {number: list(group) for number, group in enumerate(groups)}
    group_of = {view.id: number for number, group in made.items() for view in group}
    answering = _answering(made, group_of)

    def told_as_one(pairs: Iterable[tuple[int, int]], tied: Callable[[int, int], bool]) -> bool:
        found = False
        for one, other in pairs:
            if one in made and other in made and tied(one, other) and _are_one(made[one], made[other], align):
                made[one] = sorted([*made[one], *made.pop(other)], key=lambda view: view.id)
                group_of.update({view.id: one for view in made[one]})
                answering.clear()  # seldom: most pairs stay two
                answering.update(_answering(made, group_of))
                found = True
        return found

    def answer_one(one: int, other: int) -> bool:
        first = _answered(made[one], group_of) & _answered(made[other], group_of)
        alone = any(len(answering[n]) == 2 for n in first)
        return bool(first) and _writers_fit(made[one], made[other], alone=alone)

    def are_answered(reply: list[View], one: int, other: int) -> bool:
        named = sum(bool(_writers(made[number])) for number in _answered(reply, group_of))
        return _by_two_reports(reply, group_of, one, other) and _writers_fit(made[one], made[other], alone=named == 1)

    joined = True
    while joined:  # two replies that become one may make what answers them one too
        rivals = [pair for replies in answering.values() for pair in combinations(replies, 2)]
        joined = told_as_one(rivals, answer_one)
        for reply in list(made.values()):
            pairs = combinations(sorted(_answered(reply, group_of)), 2)
            joined |= told_as_one(pairs, partial(are_answered, reply))
    return sorted(made.values(), key=lambda group: group[0].id)


def _answering(made: Mapping[int, list[View]], group_of: dict[str, int]) -> dict[int, list[int]]:
    """Numbers of the groups that answer each group."""
    found: dict[int, list[int]] = {}
    for number, group in made.items():
        for first in sorted(_answered(group, group_of)):
            found.setdefault(first, []).append(number)
    return found


def _by_two_reports(reply: list[View], group_of: dict[str, int], one: int, other: int) -> bool:
    """True when no report says of the reply that it answers both."""
    telling: dict[int, set[str]] = {one: set(), other: set()}
    for view in reply:
        for first in _answered([view], group_of) & {one, other}:
            telling[first].add(view.report.id)
    return not telling[one] & telling[other]


def _are_one(one: list[View], other: list[View], align: Callable[[View, View], Match]) -> bool:
    if not all(any(view.one("form") in ANSWERABLE for view in group) for group in (one, other)):
        return False
    if not _people_fit(one, other) or not _days_fit(one, other):
        return False
    pairs = product(stacks(one, {}), stacks(other, {}))
    return not any(align(*facing(a, b)).verdict is Verdict.APART for a, b in pairs)


def _answered(group: list[View], group_of: dict[str, int]) -> set[int]:
    links = [str(value.value) for view in group for value in view.claim.get("in_reply_to")]
    return {group_of[link] for link in links if link in group_of}


def _writers(group: list[View]) -> set[str]:
    return {party for view in group for field in _WRITING for party in view.named(field)}


def _writers_fit(one: list[View], other: list[View], *, alone: bool) -> bool:
    """True where both are of one party; of two that stand `alone`, in different reports, one may be of nobody named."""
    first, second = _writers(one), _writers(other)
    if first and second:
        return bool(first & second)
    return alone and bool(first or second) and not {view.report.id for view in one} & {view.report.id for view in other}


def _people_fit(one: list[View], other: list[View]) -> bool:
    """False where both name persons who write, and none in common."""
    first, second = (
        {p for v in group for f in ("sender", "signed_by") for p in v.persons[f]} for group in (one, other)
    )
    return not first or not second or bool(first & second)


def _days_fit(one: list[View], other: list[View]) -> bool:
    gaps = [gap(a, b) for a in one for b in other if a.when and b.when]
    return not gaps or min(gaps) <= PAPER_DAYS
