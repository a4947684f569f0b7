"""Which report takes its words from which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set

from verbale.lineage.credit import Credit
from verbale.lineage.skeleton import Skeleton, containment
from verbale.record import LineageLink, Relation, Report

#: Least containment of skeletons for "these descend from one text". On the development pairs (benchmarks/lineage.py)
#: .20 keeps every copy, cut, swap and back-translation, and .09 of other reports of the same event, about half of
#: which share sentences in truth; in the nine hand-made exchanges the least true pair has .21, the largest false .14.
DESCENDS = 0.20

#: From this share of common four-word grams on a text is a copy, below it a rewrite. Word-swapped texts lie at .2-.45.
COPY = 0.50

#: Two reports that credit the same outlet with having seen the paper descend from its story at a lower containment.
SHARED_CREDIT = 0.10

#: Fewest common grams: below it, containment of a short text is chance.
LEAST_GRAMS = 8

#: In two languages only names and numbers can be compared.
TRANSLATED = 0.60
LEAST_NAMES = 8

#: A text below this share of the other's length was cut from it.
SHORTER = 0.80

#: Ends the reason of a link whose direction is not known.
UNDIRECTED = "; which took from which is not known"

#: A gram found in more reports than this is a formula of its outlet or of the language, or the text has many copies.
COMMON = 50
#: Least containment of two reports that have only such grams in common: a paragraph that an agency puts under all that
#: it prints on a war is seldom a third of the shorter report.
DESCENDS_COMMON = 0.35
#: Of such a gram's reports each is compared with so many that come before it: copies of one text have their grams in
#: common, and so the same reports before them, gram after gram; what shares a formula has others each time.
NEAREST = 3


def find_links(
    reports: Sequence[Report], skeletons: Sequence[Skeleton], credits: Mapping[str, Sequence[Credit]]
) -> list[LineageLink]:
    """Links between reports that descend from one text, sorted; each points from the taker to the giver."""
    by_id = {report.id: report for report in reports}
    skeleton = {s.report: s for s in skeletons}
    candidates, common = _candidates(sorted(skeletons, key=lambda s: _order(by_id[s.report])))
    links = []
    for first, second in sorted(candidates):
        a, b = skeleton[first], skeleton[second]
        link = _same_language(by_id, a, b, credits, common) or _translated(by_id, a, b)
        if link is not None:
            links.append(link)
    return sorted(links)


def _order(report: Report) -> tuple[str, str]:
    """Earlier reports first, those without a day last."""
    return (report.published.date if report.published is not None else "9999", report.id)


def _candidates(skeletons: Sequence[Skeleton]) -> tuple[set[tuple[str, str]], set[object]]:
    """Pairs that share grams or names enough to be worth comparing, and the grams that more than COMMON reports hold.

    `skeletons` stand in the order of their reports.
    """
    holders: dict[object, list[str]] = defaultdict(list)
    for s in skeletons:
        for gram in s.kept:
            holders[gram].append(s.report)
        for name in s.names:
            holders[name].append(s.report)
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for reports in holders.values():
        reach = len(reports) if len(reports) <= COMMON else NEAREST
        for i, first in enumerate(reports):
            for second in reports[i + 1 : i + 1 + reach]:
                shared[min(first, second), max(first, second)] += 1
    found = {pair for pair, n in shared.items() if n >= LEAST_GRAMS}
    return found, {gram for gram, reports in holders.items() if len(reports) > COMMON}


def _same_language(
    reports: dict[str, Report],
    a: Skeleton,
    b: Skeleton,
    credits: Mapping[str, Sequence[Credit]],
    common: Set[object],
) -> LineageLink | None:
    score = containment(a.kept, b.kept)
    credited = _shared_credits(credits[a.report], credits[b.report])
    shared = a.kept & b.kept
    own = len(shared - common) >= LEAST_GRAMS
    least = DESCENDS_COMMON if not own else SHARED_CREDIT if credited else DESCENDS
    if len(shared) < LEAST_GRAMS or score < least:
        return None
    words = containment(a.words, b.words)
    relation = Relation.COPY if words >= COPY else Relation.REWRITE
    why = f"{score:.2f} of the shorter text's frame and {words:.2f} of its wording stand in the other"
    if credited:
        why += f"; both credit {', '.join(sorted(credited))}"
    taker, giver, unsure = _direction(reports, a, b)
    return LineageLink(taker, giver, relation, round(score, 3), why + unsure)


def _shared_credits(first: Sequence[Credit], second: Sequence[Credit]) -> set[str]:
    """Outlets that both credit, at least one of them for more than a passing citation."""
    firm = {c.outlet for c in (*first, *second) if c.kind != "cited"}
    return {c.outlet for c in first} & {c.outlet for c in second} & firm


def _translated(reports: dict[str, Report], a: Skeleton, b: Skeleton) -> LineageLink | None:
    first, second = reports[a.report], reports[b.report]
    if first.language == second.language or None in (first.language, second.language):
        return None
    score = containment(a.names, b.names)
    if len(a.names & b.names) < LEAST_NAMES or score < TRANSLATED:
        return None
    taker, giver, unsure = _direction(reports, a, b)
    why = f"{score:.2f} of the names and numbers of one stand in the other, in another language"
    return LineageLink(taker, giver, Relation.TRANSLATION, round(score, 3), why + unsure)


def _direction(reports: dict[str, Report], a: Skeleton, b: Skeleton) -> tuple[str, str, str]:
    """(taker, giver, doubt): the later report takes from the earlier, else the clearly shorter from the longer.

    Texts of one day and about one length do not tell who took from whom; the doubt then says so.
    """
    longer, shorter = sorted((a, b), key=lambda s: (-len(s.kept), s.report))
    first, second = reports[a.report].published, reports[b.report].published
    if first is not None and second is not None and not first.overlaps(second):
        giver, taker = (a, b) if first < second else (b, a)
        return taker.report, giver.report, ""
    doubt = "" if len(shorter.kept) < SHORTER * len(longer.kept) else UNDIRECTED
    return shorter.report, longer.report, doubt
