"""A reply goes to whoever wrote what it answers, and to those for whom he wrote, where no report says to whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from verbale.merge.party import Parties
from verbale.record import ANSWERABLE, Entry, EntryValue

WHY = "wrote what it answers, or had it written"


def address_replies(entries: Sequence[Entry], parties: Parties) -> list[Entry]:
    """The entries, each reply on paper with addressees; those that no report names are the writers of what it answers.

    A value taken so says why, and rests on the claims that call the paper a reply. A paper that answers its writer's
    own side stays without.
    """
    by_id = {entry.id: entry for entry in entries}
    return [_addressed(entry, by_id, parties) for entry in entries]


def _addressed(reply: Entry, by_id: Mapping[str, Entry], parties: Parties) -> Entry:
    on_paper = any(value.value in ANSWERABLE for value in reply.get("form"))
    if not on_paper or reply.get("recipients") or reply.get("received_by"):
        return reply
    own = {parties.party(value.actor) for field in ("sender", "on_behalf_of") for value in reply.get(field)}
    found: dict[str, EntryValue] = {}
    for link in reply.get("in_reply_to"):
        answered = by_id.get(str(link.value))
        for writer in (v for f in ("sender", "on_behalf_of") for v in answered.get(f)) if answered is not None else ():
            if writer.actor is not None and parties.party(writer.actor) not in own:
                value = EntryValue(writer.value, writer.actor, link.claims, link.n_lineages, WHY)
                found.setdefault(writer.actor, value)
    if not found:
        return reply
    return replace(reply, fields={**reply.fields, "recipients": tuple(found.values())})
