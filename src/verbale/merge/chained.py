"""Papers two steps apart in a thread: what answers the answer to a paper is not that paper.

Both go from one side to the other, often within days and on one subject, so nothing else keeps them apart.
"""

from __future__ import annotations

from collections.abc import Sequence

from verbale.merge.cluster import Align
from verbale.merge.match import Match, apart
from verbale.merge.view import View


def parted(groups: Sequence[Sequence[View]]) -> frozenset[frozenset[str]]:
    """Pairs of claims of communications, grouped as one, of which the one answers what answers the other.

    Where two groups answer each other, the claims that say so the less often are of a third paper.
    """
    group_of = {view.id: number for number, group in enumerate(groups) for view in group}
    links: dict[tuple[int, int], list[tuple[str, str]]] = {}
    for view in (view for group in groups for view in group):
        for value in view.claim.get("in_reply_to"):
            if value.value in group_of:
                ends = group_of[view.id], group_of[str(value.value)]
                links.setdefault(ends, []).append((view.id, str(value.value)))
    found: set[frozenset[str]] = set()
    for (one, other), told in links.items():
        back = links.get((other, one), [])
        if one != other and len(told) < len(back):
            found |= {frozenset((third, first)) for third, _ in told for _, first in back}
    return frozenset(found)


def keeping_apart(pairs: frozenset[frozenset[str]], align: Align) -> Align:
    """`align`, these pairs of claims kept apart whatever speaks for them."""

    def aligned(a: View, b: View) -> Match:
        return apart("the one answers what answers the other") if frozenset((a.id, b.id)) in pairs else align(a, b)

    return aligned
