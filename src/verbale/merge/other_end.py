"""The other end of an ask, a paper or a silence that no report names, where the words it stands in leave but one.

What a letter to Chad asks is asked of Chad, though its sentence says "demanded talks"; a protest that demands of Chad
the release of a ship went to Chad; and when a note to Chad stays without an answer, it is Chad that has not answered.
Claims keep what they say. A value taken so says why, and rests on the claims of the entry it completes; nothing is
taken where two parties could be meant, or the public.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from verbale.merge.party import Parties
from verbale.record import ENCOUNTERS, Entry, EntryValue

#: Who speaks and who is spoken to in a communication.
_WRITERS = ("sender", "signed_by", "on_behalf_of")
_ADDRESSEES = ("recipients", "received_by")
#: Forms told to whoever listens: what they ask of one party does not make them go to it.
_OPEN = frozenset({"statement", "post", "press conference", "interview", "speech"})
#: What shows that somebody else is meant than those who are asked.
_DIRECTED = (*_ADDRESSEES, "handed_over_by", "via")
_SILENT = "none-yet"


def with_asked(demands: Iterable[Entry], papers: Sequence[Entry], parties: Parties) -> list[Entry]:
    """The demands, those that name nobody asked of whoever the communication goes to in which they are made."""
    by_id = {paper.id: paper for paper in papers}
    return [_with_asked(demand, by_id, parties) for demand in demands]


def _with_asked(demand: Entry, papers: Mapping[str, Entry], parties: Parties) -> Entry:
    own = parties.of_values(demand.get("by"))
    if demand.get("of") or not own:
        return demand
    made_in = [papers[str(v.value)] for v in demand.get("made_in") if str(v.value) in papers]
    told = [value for paper in made_in for value in _spoken_to(paper)]
    return _filled(demand, "of", told, own, parties, "is spoken to where it is asked")


def _spoken_to(paper: Entry) -> list[EntryValue]:
    """Those to whom a communication goes; of an encounter all who take part."""
    both = any(value.value in ENCOUNTERS for value in paper.get("form"))
    return [v for field in (*_ADDRESSEES, *(_WRITERS if both else ())) for v in paper.get(field)]


def with_addressees(papers: Iterable[Entry], demands: Sequence[Entry], parties: Parties) -> list[Entry]:
    """The communications, those that go to nobody named sent to the one party of whom they ask."""
    asks: dict[str, list[EntryValue]] = {}
    for demand in demands:
        for value in demand.get("made_in"):
            asks.setdefault(str(value.value), []).extend(demand.get("of"))
    return [_with_addressees(paper, asks.get(paper.id, []), parties) for paper in papers]


def _with_addressees(paper: Entry, asked: Sequence[EntryValue], parties: Parties) -> Entry:
    own = parties.of_values(value for field in _WRITERS for value in paper.get(field))
    openly = any(value.value in _OPEN or value.value in ENCOUNTERS for value in paper.get("form"))
    if openly or not own or any(paper.get(field) for field in _DIRECTED):
        return paper
    return _filled(paper, "recipients", asked, own, parties, "is asked in it")


def with_silent(
    responses: Iterable[Entry], demands: Sequence[Entry], papers: Sequence[Entry], parties: Parties
) -> list[Entry]:
    """The responses, a silence that of the one party which was asked or written to, and never of who waits for it.

    "She has yet to hear back" and "our note is still unanswered" name the side that waits.
    """
    known = {entry.id: entry for entry in (*demands, *papers)}
    return [_with_silent(response, known, parties) for response in responses]


def _with_silent(response: Entry, known: Mapping[str, Entry], parties: Parties) -> Entry:
    if not any(value.value == _SILENT for value in response.get("outcome")):
        return response
    targets = [known[str(link.value)] for link in response.get("to") if str(link.value) in known]
    waiting = parties.of_values(v for one in targets for field in ("by", *_WRITERS) for v in one.get(field))
    if response.get("by") and not parties.of_values(response.get("by")) <= waiting:
        return response
    told = [value for one in targets for field in ("of", *_ADDRESSEES) for value in one.get(field)]
    return _filled(response, "by", told, waiting, parties, "was asked, and has not answered")


def _filled(
    entry: Entry, field: str, told: Iterable[EntryValue], own: frozenset[str], parties: Parties, why: str
) -> Entry:
    """The entry with the values in that field that are of one party, not of `own`; as it is where there are more."""
    others = {v.actor: v for v in told if v.actor is not None and not parties.of_values([v]) & own}
    sides = parties.of_values(others.values())
    if len(sides) != 1:
        return entry
    values = tuple(EntryValue(v.value, v.actor, entry.claims, entry.n_lineages, why) for v in others.values())
    return replace(entry, fields={**entry.fields, field: values})
