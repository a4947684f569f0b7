"""Everything that the reports of a record tell, as looked at where their differences are sought."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from verbale.merge.view import View
from verbale.merge.wording import Rarity
from verbale.record import Entry, Lineage


@dataclass(frozen=True, slots=True)
class Told:
    """Entries with the views of their claims (`groups`, by entry id), lineages, and the entry of each claim."""

    entries: Sequence[Entry]
    groups: Mapping[str, Sequence[View]]
    rarity: Rarity
    lineages: Sequence[Lineage]
    entry_of: Mapping[str, str]

    def of_kind(self, *kinds: str) -> list[View]:
        """Views of claims of these kinds, by claim id."""
        found = [view for group in self.groups.values() if group[0].claim.kind in kinds for view in group]
        return sorted(found, key=lambda v: v.id)

    def entry(self, view: View) -> Entry:
        """The entry that holds the claim of a view."""
        wanted = self.entry_of[view.id]
        return next(entry for entry in self.entries if entry.id == wanted)
