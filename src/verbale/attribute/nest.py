"""Which statements stand inside the content of which."""

from __future__ import annotations

from bisect import bisect_right

from verbale.attribute.draft import Draft


class Nest:
    """Answers for each draft in whose content its cue stands."""

    def __init__(self, drafts: list[Draft]) -> None:
        self.spans = sorted(
            ((s.start, s.end, number) for number, d in enumerate(drafts) for s in d.spans),
            key=lambda span: (span[0], -span[1], span[2]),
        )
        self.starts = [start for start, _, _ in self.spans]
        self.longest = max((end - start for start, end, _ in self.spans), default=0)
        self.drafts = drafts

    def holders(self, draft: Draft) -> list[Draft]:
        """Drafts whose content holds the cue of `draft`, outermost first."""
        if draft.cue is None:
            return []
        at = draft.cue.head.idx
        found = []
        for number in range(bisect_right(self.starts, at) - 1, -1, -1):
            start, end, owner = self.spans[number]
            if at - start > self.longest:
                break
            if end > at and self.drafts[owner] is not draft:
                found.append(self.drafts[owner])
        return found[::-1]
