"""Whether the name of a city names where something happened or, for its state, a party to it, as the tagger reads it.

Rules tell a place by the preposition before it; "the answer from Lima" and "a visit to Lima" they leave open, and the
tagger has read many of both.
"""

from __future__ import annotations

from functools import cached_property

import numpy as np

from verbale.tagger.labels import LINKS
from verbale.tagger.marking import Marking, Numbers

_PLACE = "communication.place"
_PARTIES = tuple(
    f"{anchor}.{role}"
    for anchor, roles in LINKS.items()
    for role in ("sender", "on_behalf_of", "recipients", "via", "by", "of")
    if role in roles
)


class Sited:
    """How strongly each word is linked as the place of an act, and as a party to one: worked out when first asked."""

    def __init__(self, marking: Marking) -> None:
        self._marking = marking

    @cached_property
    def _places(self) -> Numbers:
        return _strongest(self._marking, (_PLACE,))

    @cached_property
    def _parties(self) -> Numbers:
        return _strongest(self._marking, _PARTIES)

    def is_site(self, words: slice) -> bool:
        """True when the words are linked as a place more than as a party, False where they are linked as neither."""
        here = self._places[words].max(initial=0.0)
        return bool(here > self._parties[words].max(initial=0.0))


def _strongest(marking: Marking, names: tuple[str, ...]) -> Numbers:
    """For each word, the chance of the strongest of these links from any anchor."""
    found: Numbers = np.zeros(len(marking.words), dtype=np.float32)
    for name in names:
        for span in marking.spans(name.partition(".")[0]):
            np.maximum(found, marking.linked(name, span.first), out=found)
    return found
