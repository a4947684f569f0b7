"""Where the gazetteer found names of actors in a report."""

from __future__ import annotations

from verbale.mention.wording import Hit


class Hits:
    """Hits of the gazetteer by the word where they begin and end; none overlap."""

    def __init__(self, hits: list[Hit]) -> None:
        self.all = hits
        self.begin = {hit.first: hit for hit in hits}
        self.end = {hit.last: hit for hit in hits}
        self.over = {at: hit for hit in hits for at in range(hit.first, hit.last)}
