"""What the papers of one file say together: "Dear Fritz" is the only one of them who signs as Frederick.

Shows what a reader of a whole file could add; verbale reads one paper at a time and knows of no file.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from verbale.document.paper import Paper, Party
from verbale.document.words import meanings, plain

#: Days before and after a paper in which another one of the file tells who somebody is: about a tour of duty.
NEAR = 400


@dataclass(frozen=True, slots=True)
class Meant:
    """The person whom a given name means at one end (`sender`, `recipient`) of a paper, and the paper that tells."""

    end: str
    party: Party
    name: str
    witness: str


def name_by_file(papers: Mapping[str, tuple[Paper, str]]) -> dict[str, list[Meant]]:
    """Who is meant by given names alone, by paper: the one signer of the file who is called so.

    `papers` are those of one file (a correspondence, a volume): id -> paper and text. A name that two signers have
    stays open. Sorted by paper and place.
    """
    signers = [
        (identity, paper.day.first, party.name.of(text))
        for identity, (paper, text) in sorted(papers.items())
        for party in paper.signed_by
        if paper.day is not None and party.name is not None and not party.is_partial
    ]
    found: dict[str, list[Meant]] = {}
    for identity, (paper, _) in sorted(papers.items()):
        ends = (("sender", paper.signed_by), ("recipient", paper.recipients))
        asked = [_meant(identity, papers, end, parties[0], signers) for end, parties in ends if len(parties) == 1]
        meant = [one for one in asked if one is not None]
        if meant:
            found[identity] = meant
    return found


def _meant(
    identity: str,
    papers: Mapping[str, tuple[Paper, str]],
    end: str,
    party: Party,
    signers: Iterable[tuple[str, datetime.date, str]],
) -> Meant | None:
    paper, text = papers[identity]
    if party.name is None or not party.is_partial or party.holder is not None or paper.day is None:
        return None
    given = plain(party.name.of(text)).split()[0]
    called = {given, meanings("short").get(given, given)}
    day = paper.day.first
    near = [s for s in signers if s[0] != identity and abs((s[1] - day).days) <= NEAR and _call_name(s[2]) in called]
    families = {plain(name).split()[-1] for _, _, name in near}
    if len(families) != 1:
        return None
    witness = min(near, key=lambda s: (abs((s[1] - day).days), s[0]))
    return Meant(end, party, witness[2], witness[0])


def _call_name(name: str) -> str:
    """The name by which one is called: the last given name that is written out ("John Foster Holt" is Foster)."""
    words = [word for word in name.replace(",", " ").split() if plain(word).strip(".") not in ("jr", "sr", "ii", "iii")]
    written = [word for word in words[:-1] if len(word.strip(".")) > 1 and "." not in word]
    return plain(written[-1]) if written else ""
