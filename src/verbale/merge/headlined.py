"""What a headline has somebody say, the report tells below in full: joins the two as one statement."""

from __future__ import annotations

from collections.abc import Sequence

from verbale.merge.headline import in_headline
from verbale.merge.view import View
from verbale.merge.wording import Rarity, stems
from verbale.record import DID_NOT

#: Weight of the common stems over that of the shorter wording, from which a headline tells of the words below it where
#: the same party speaks; chosen on the headlines of twenty press reports.
SAME = 0.45
#: Stems that the two have in common at least: one may be a name alone.
FEWEST = 2


def join_headlines(groups: Sequence[list[View]], rarity: Rarity) -> list[list[View]]:
    """The groups of statements, those that only headlines tell joined with what the same report tells below.

    Of several wordings below, the likest is meant, of equals the first. In order of the first id.
    """
    made = {number: list(group) for number, group in enumerate(groups)}
    group_of = {view.id: number for number, group in made.items() for view in group}
    above = {number for number, group in made.items() if all(in_headline(view, "content") for view in group)}
    below: dict[str, list[View]] = {}
    for number, group in made.items():
        if number not in above:
            for view in group:
                below.setdefault(view.report.id, []).append(view)
    for number in sorted(above):
        meant = _meant(made[number], below, rarity)
        if meant is not None:
            made[group_of[meant.id]] += made.pop(number)
    joined = [sorted(group, key=lambda view: view.id) for group in made.values()]
    return sorted(joined, key=lambda group: group[0].id)


def _meant(headline: Sequence[View], below: dict[str, list[View]], rarity: Rarity) -> View | None:
    """The statement below one of these headlines that it tells of; None where there is none."""
    found = [
        (-likeness, min(span.start for span in told.spans("content")), told.id, told)
        for view in headline
        for told in below.get(view.report.id, ())
        if _may_be_one(view, told) and (likeness := rarity.shared(view.words, told.words)) >= SAME
    ]
    return min(found, key=lambda one: one[:3])[3] if found else None


def _may_be_one(above: View, told: View) -> bool:
    """True of words of one party and, where both are named, one person; of nobody named, where the cue is the same."""
    if len(above.words & told.words) < FEWEST or (above.claim.modality in DID_NOT) != (told.claim.modality in DID_NOT):
        return False
    people, others = above.persons["speaker"], told.persons["speaker"]
    if people and others and not people & others:
        return False
    if above.parties["speaker"]:
        return bool(above.parties["speaker"] & told.parties["speaker"])
    return bool(stems(above.text("cue")) & stems(told.text("cue")))
