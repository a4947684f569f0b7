"""Asks and answers stand in a paper of their own side, and answers go to a paper of another's.

"In reply to his letter" names two papers close together, and one sentence may lend a demand or an answer the wrong one.
Claims keep what they say; an entry leaves out a paper of another side, and never lets an answer go to a paper of the
side that answers. At encounters and summonses both sides ask: there another side's stays where no own one does.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import replace

from verbale.merge.lent import drop
from verbale.merge.party import Parties
from verbale.record import ENCOUNTERS, Entry, EntryValue

_WRITING = ("sender", "signed_by", "on_behalf_of")
#: Where more than those who called it speak.
_BOTH_SPEAK = ENCOUNTERS | {"summons", "press conference", "proposal", "resolution"}


def with_own_papers(entries: Iterable[Entry], papers: Iterable[Entry], parties: Parties) -> list[Entry]:
    """Demands or responses, their `made_in` and `to` without papers that cannot be meant."""
    papers = list(papers)
    wrote = {paper.id: _sides(paper, _WRITING, parties) for paper in papers}
    shared = {paper.id for paper in papers if paper.get("form") and paper.get("form")[0].value in _BOTH_SPEAK}
    return [_with_own(entry, wrote, shared, parties) for entry in entries]


def _with_own(entry: Entry, wrote: Mapping[str, frozenset[str]], shared: Container[str], parties: Parties) -> Entry:
    own = _sides(entry, ("by",), parties)
    if not own:
        return entry
    fields = dict(entry.fields)

    def writers(value: EntryValue) -> frozenset[str]:
        return wrote.get(str(value.value), frozenset())

    others = [value for value in entry.get("made_in") if writers(value) and not writers(value) & own]
    stays = len(others) < len(entry.get("made_in"))

    def is_lent(value: EntryValue) -> bool:
        return str(value.value) not in shared and parties.are_ends(own | writers(value))

    drop(fields, "made_in", [value for value in others if stays or is_lent(value)])
    drop(fields, "to", [value for value in entry.get("to") if writers(value) and own <= writers(value)])
    return replace(entry, fields=fields)


def _sides(entry: Entry, fields: Iterable[str], parties: Parties) -> frozenset[str]:
    return parties.of_values(value for field in fields for value in entry.get(field))
