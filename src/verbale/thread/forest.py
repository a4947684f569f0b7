"""The reply threads of a record as trees."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from verbale.briefing.asked import OUTCOMES, Wording, outcome_of
from verbale.briefing.exchange import Exchange
from verbale.briefing.line import Line, tone_of
from verbale.briefing.material import Material
from verbale.briefing.naming import Naming, join
from verbale.errors import UsageError
from verbale.ledger.account import Account
from verbale.record import ANSWERABLE, Entry
from verbale.thread.collective import answered_for
from verbale.thread.link import Link, make_link

#: Outcomes of a response to a letter itself that say that no reply is to come, or none has.
REFUSED = frozenset({"rejected", "none-yet", "not-addressed", "deferred"})

#: Statuses and modalities in which a paper has not been sent, so that nobody need answer it.
_NOT_SENT = frozenset({"negated", "denied", "planned", "conditional", "possible"})


@dataclass(frozen=True, slots=True)
class Node:
    """One communication of a thread, what it answers, and what answers it.

    `link` leads to the node above it; `also` are links to further letters that it answers. `marks` say in words what
    is special: one reply to many, a collective answer, a refused reply, no answer yet. `told` are answers that reports
    tell of without a paper of their own.
    """

    entry: Entry
    line: Line
    link: Link | None
    also: tuple[Link, ...]
    marks: tuple[str, ...]
    told: tuple[Line, ...]
    replies: tuple[Node, ...]

    def walk(self, depth: int = 0) -> Iterator[tuple[int, Node]]:
        """Itself and all below it, with their depth, in order."""
        yield depth, self
        for reply in self.replies:
            yield from reply.walk(depth + 1)


@dataclass(frozen=True, slots=True)
class Forest:
    """All threads: `trees` hold a reply or a told answer; `unanswered` are letters to which no report knows one."""

    title: str
    counts: str
    trees: tuple[Node, ...]
    unanswered: tuple[Node, ...]
    refer: dict[str, str]


def build_forest(material: Material, id: str | None = None) -> Forest:
    """The threads of a record; only the one that holds the communication `id` (or a prefix of its id), when given.

    Raises UsageError when no communication, or more than one, begins so.
    """
    return _Planter(material).plant(id)


class _Planter:
    def __init__(self, material: Material) -> None:
        self._material = material
        self._naming = Naming(material)
        self._exchange = Exchange(material, self._naming)
        self._wording = Wording(material, self._naming, self._exchange)
        self._account = Account(material)
        self._entries = {e.id: e for e in (*self._exchange.entries, *self._exchange.passing)}
        self._links = {e.id: self._links_of(e) for e in self._entries.values()}
        self._answered = {link.to for links in self._links.values() for link in links}
        self._below: dict[str, list[Entry]] = {}
        self._above: dict[str, Link] = {}
        for entry in self._entries.values():
            for link in self._links[entry.id][:1]:
                if not self._leads_to(link.to, entry.id):
                    self._above[entry.id] = link
                    self._below.setdefault(link.to, []).append(entry)

    def plant(self, id: str | None) -> Forest:
        roots = [e for e in self._entries.values() if e.id not in self._above]
        if id is not None:
            roots = [self._root(self._wanted(id))]
        nodes = [self._node(e) for e in roots]
        trees = [n for n in nodes if id is not None or n.told or n.entry.id in self._answered]
        unanswered = [n for n in nodes if n not in trees and self._waits(n.entry)]
        replies = sum(1 for tree in trees for depth, _ in tree.walk() if depth)
        counts = f"{_count(len(trees), 'thread')}, {_count(replies, 'reply', 'replies')}"
        if id is None:
            counts += f", {_count(len(unanswered), 'letter')} without an answer in these reports"
        return Forest(
            "Reply threads", counts, tuple(trees), tuple(unanswered), {e: self._refer(e) for e in self._entries}
        )

    def _links_of(self, entry: Entry) -> list[Link]:
        """Links to all that it answers, the earliest of those it is surest of first."""
        links: dict[str, Link] = {}
        for value in entry.get("in_reply_to"):
            first = self._entries.get(str(value.value))
            if first is not None and first.id != entry.id and first.id not in links:
                links[first.id] = make_link(entry, first, value, self._material, self._naming)
        return sorted(links.values(), key=lambda k: (-k.score, *self._exchange.when(self._entries[k.to]), k.to))

    def _leads_to(self, start: str, goal: str) -> bool:
        """True when going up from `start` meets `goal`: two letters that reports call replies to each other."""
        seen = set()
        while start != goal and start in self._above and start not in seen:
            seen.add(start)
            start = self._above[start].to
        return start == goal

    def _node(self, entry: Entry) -> Node:
        links = self._links[entry.id]
        above = self._above.get(entry.id)
        told = [self._wording.response(r) for r in self._account.responses(entry)]
        below = sorted(self._below.get(entry.id, []), key=lambda e: (*self._exchange.when(e), e.id))
        replies = tuple(self._node(e) for e in below)
        also = tuple(k for k in links if k is not above)
        return Node(
            entry, self._exchange.line(entry), above, also, tuple(self._marks(entry, replies)), tuple(told), replies
        )

    def _marks(self, entry: Entry, replies: tuple[Node, ...]) -> Iterator[str]:
        links = self._links[entry.id]
        if len(links) > 1:
            yield f"one reply to {len(links)}: {join([self._refer(k.to) for k in links])}"
        firsts = [self._entries[k.to] for k in links]
        members = answered_for(entry, firsts, self._naming, self._material)
        if members:
            yield f"answers collectively for {join(members)}"
        if links and (self._modality(entry) in ("negated", "denied") or self._has_status(entry, "refused")):
            yield "reply refused or not sent"
        if links and self._modality(entry) == "planned":
            yield "reply announced"
        told = self._account.responses(entry)
        for outcome in sorted(REFUSED):
            who = [self._naming.first(r, "by") or "somebody not named" for r in told if outcome_of(r) == outcome]
            if who:
                yield f"{OUTCOMES[outcome].lower()}: {join(list(dict.fromkeys(who)))}"
        if not replies and not told and self._waits(entry):
            yield "no answer in these reports"

    def _waits(self, entry: Entry) -> bool:
        """True for a paper that was sent to somebody and that no communication or told response answers."""
        is_answerable = any(v.value in ANSWERABLE for v in entry.get("form"))
        addressed = entry.get("recipients") or entry.get("received_by")
        return bool(
            is_answerable and addressed and entry.id not in self._answered and self._modality(entry) not in _NOT_SENT
        )

    def _modality(self, entry: Entry) -> str:
        return tone_of(entry, self._material)

    def _has_status(self, entry: Entry, *statuses: str) -> bool:
        return any(v.value in statuses for v in entry.get("status"))

    def _root(self, entry: Entry) -> Entry:
        while entry.id in self._above:
            entry = self._entries[self._above[entry.id].to]
        return entry

    def _wanted(self, id: str) -> Entry:
        found = [e for key, e in self._entries.items() if key.startswith(id)]
        if len(found) != 1:
            what = "no communication has" if not found else f"{len(found)} communications have"
            raise UsageError(f"{what} an id that begins with {id!r}; `verbale list communications` shows the ids")
        return found[0]

    def _refer(self, entry_id: str) -> str:
        return self._exchange.refer(entry_id) or entry_id


def day_of(entry: Entry) -> str:
    """The best supported day, as the export writes it."""
    return entry.days[0].date if entry.days else ""


def _count(number: int, noun: str, plural: str = "") -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {plural or noun + 's'}"
