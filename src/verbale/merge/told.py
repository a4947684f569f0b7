"""Everything that the reports of a record tell, as looked at where their differences are sought."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from verbale.merge.copied import Copy
from verbale.merge.view import View
from verbale.merge.wording import Rarity
from verbale.record import Entry


@dataclass(frozen=True, slots=True)
class Told:
    """Entries by id, the views of their claims (`groups`), what was copied, and the entry of each claim."""

    by_id: Mapping[str, Entry]
    groups: Mapping[str, Sequence[View]]
    rarity: Rarity
    copies: Sequence[Copy]
    entry_of: Mapping[str, str]

    def of_kind(self, *kinds: str) -> list[View]:
        """Views of claims of these kinds, by claim id."""
        found = [view for group in self.groups.values() if group[0].claim.kind in kinds for view in group]
        return sorted(found, key=lambda v: v.id)

    def entry(self, view: View) -> Entry:
        """The entry that holds the claim of a view."""
        return self.by_id[self.entry_of[view.id]]
