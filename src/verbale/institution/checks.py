"""Checks of one report: what it says of institutions, beside the tables for its day."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from itertools import product

from verbale.institution.check import Check, Verdict
from verbale.institution.pattern import ASIDE, MEMBERS, MOVES, PRESIDENCY, SHARED, SIZES, WITHIN, number
from verbale.institution.shadow import STATE, UNION, WORD, Shadow
from verbale.lexicon.lexicon import Lexicon
from verbale.record import Actor, ActorType, Report, Span

#: A count below this share of all members counts a part ("NATO's two members on the Black Sea") and is not compared.
PART = 0.6
#: Characters before a wording in which another time, a plan or a doubt is looked for.
BEFORE = 24
#: Characters on either side of an institution in which a wording about it lies: a long clause.
AROUND = 160
#: The council whose presidency "the EU presidency" is.
_PRESIDED = {"European Union": "Council of the European Union"}

NO_DAY = "the report has no day"


def find_checks(report: Report) -> list[Check]:
    """Checks of a report in order of their place; none in furniture, none for a report that was not read."""
    if report.not_read is not None:
        return []
    shadow = Shadow.of(report.text)
    if UNION not in shadow.text:
        return []  # most reports name no institution whose members are known
    day = report.published
    finder = _Finder(shadow, day.first if day else None, day.last if day else None)
    found: list[Check] = []
    for check in sorted(finder.all(), key=lambda c: (c.span.start - c.span.end, c.span.start, c.kind)):
        inside = any(k.span.overlaps(check.span) and (k.about == check.about or k.kind == "shared") for k in found)
        furniture = any(f.start < check.span.end and check.span.start < f.end for f in report.furniture)
        if not inside and not furniture:
            found.append(check)
    return sorted(found)


class _Finder:
    def __init__(self, shadow: Shadow, first: datetime.date | None, last: datetime.date | None) -> None:
        self.shadow = shadow
        self.first, self.last = first, last
        self.lexicon = Lexicon.load()

    def all(self) -> Iterator[Check]:
        windows = self._windows()
        for patterns, make in (
            (SHARED, self._shared), (SIZES, self._size), (MOVES, self._move), (MEMBERS, self._member),
            (WITHIN, self._within), (PRESIDENCY, self._presidency),
        ):  # fmt: skip
            for pattern, (start, end) in product(patterns, windows):
                for hit in pattern.finditer(self.shadow.text, start, end):
                    before = self.shadow.said[max(0, hit.start() - BEFORE) : hit.start()]
                    check = None if ASIDE.search(before) else make(hit)
                    if check is not None:
                        yield check

    # -- kinds

    def _size(self, hit: re.Match[str]) -> Check | None:
        own = "own" in hit.re.groupindex and "u" not in hit.re.groupindex
        union = self.shadow.before(hit.start()) if own else self._actor(hit, "u")
        if union is None or not self.lexicon.has_members(union):
            return None
        said = number(hit["n"])
        others = 1 if re.search(r"\b(?:other|remaining)\b", hit[0]) else 0
        sizes = [len(self.lexicon.members(union, on)) - others for on in self._days()]
        if sizes and said < PART * max(sizes):
            return None
        tables = f"{sizes[0]}{' others' if others else ''}" if sizes else ""
        what = f"{union.name} has {said} {'other ' * others}members"
        return self._check(hit, "size", union, what, said in sizes, tables)

    def _shared(self, hit: re.Match[str]) -> Check | None:
        one, other = self._actor(hit, "u"), self._actor(hit, "v")
        if one is None or other is None or one == other:
            return None
        if not (self.lexicon.has_members(one) and self.lexicon.has_members(other)):
            return None
        counts = [len(set(self._members(one, on)) & set(self._members(other, on))) for on in self._days()]
        right = number(hit["n"]) in counts
        tables = f"{counts[0]}" if counts else ""
        if counts and hit["all"] is not None:
            sizes = [len(self._members(other, on)) for on in self._days()]
            right, tables = right and number(hit["all"]) in sizes, f"{counts[0]} of {sizes[0]}"
        said = f"{hit['n']} members of {other.name} are members of {one.name}"
        return self._check(hit, "shared", one, said, right, tables)

    def _member(self, hit: re.Match[str]) -> Check | None:
        union, state = self._actor(hit, "u"), self._actor(hit, "s")
        if union is None or state is None or not self.lexicon.has_members(union):
            return None
        denied = bool(hit["no"]) or "non-" in hit[0].lower()
        if "is" in hit.re.groupindex and hit["is"] is None and not re.match(rf"{STATE}+, ", hit[0]):
            return None  # "help Ukraine member of": no sentence
        inside = [self.lexicon.is_member(state, union, on) for on in self._days()]
        said = f"{state.name} is {'no ' if denied else 'a '}member of {union.name}"
        tables = f"{state.name} {'was' if inside and inside[0] else 'was no'} member"
        return self._check(hit, "member", union, said, (not denied) in inside, tables)

    def _move(self, hit: re.Match[str]) -> Check | None:
        union, state = self._actor(hit, "u"), self._actor(hit, "s")
        if union is None or state is None or not self.lexicon.has_members(union):
            return None
        left = hit["move"] in {"left", "quit", "withdrew from", "exited"}
        lines = self.lexicon.memberships(state, union)
        years = [(m.until if left else m.since) for m in lines if m.until or not left]
        known = sorted({day.first.year for day in years if day is not None})
        said = f"{state.name} {'left' if left else 'joined'} {union.name} in {hit['y']}"
        tables = " and ".join(map(str, known)) if known else f"{state.name} never {'left' if left else 'joined'}"
        return self._check(hit, "left" if left else "joined", union, said, int(hit["y"]) in known, tables)

    def _within(self, hit: re.Match[str]) -> Check | None:
        one, other = self._actor(hit, "u"), self._actor(hit, "v")
        if one is None or other is None or one == other:
            return None
        if not (self.lexicon.has_members(one) and self.lexicon.has_members(other)):
            return None
        named = [self.shadow.actor(m.start()) for m in re.finditer(f"{STATE}+", hit["more"])]
        starts = [hit.start("more") + m.start() for m in re.finditer(f"{STATE}+", hit["more"])]
        named = [self.shadow.actor(start) for start in starts]
        states = [actor for actor in named if actor is not None]
        days = self._days()
        missing = [
            m.name for m in (*self._members(other, days[0]), *states)
            if not any(self.lexicon.is_member(m, one, on) for on in days)
        ] if days else []  # fmt: skip
        said = f"{one.name} includes the members of {other.name}" + "".join(f" and {s.name}" for s in states)
        tables = f"all but {', '.join(dict.fromkeys(missing))}" if missing else "all of them"
        return self._check(hit, "within", one, said, not missing, tables)

    def _presidency(self, hit: re.Match[str]) -> Check | None:
        union, state = self._actor(hit, "u"), self._actor(hit, "s")
        if union is None or state is None:
            return None
        body = _PRESIDED.get(union.name, union.name)
        presiding = [self.lexicon.presides(body, on) for on in self._days()]
        if self._days() and presiding[0] is None:
            return None  # the tables hold no presidencies of that body, or not of that day
        said = f"{state.name} presides over {body}"
        tables = presiding[0].name if presiding and presiding[0] else ""
        return self._check(hit, "presidency", union, said, state in presiding, tables)

    # -- inside

    def _windows(self) -> list[tuple[int, int]]:
        """Stretches of the text around institutions and words for them: nothing is said of them elsewhere."""
        found: list[tuple[int, int]] = []
        for hit in re.finditer(f"{UNION}+|{WORD}+", self.shadow.text):
            start, end = max(0, hit.start() - AROUND), min(len(self.shadow.text), hit.end() + AROUND)
            if found and start <= found[-1][1]:
                start = found.pop()[0]
            found.append((start, end))
        return found

    def _actor(self, hit: re.Match[str], group: str) -> Actor | None:
        actor = self.shadow.actor(hit.start(group))
        return actor if actor is None or group == "s" or actor.type != ActorType.STATE else None

    def _days(self) -> list[datetime.date]:
        """The first and the last day on which the report may have been published."""
        return [] if self.first is None or self.last is None else list(dict.fromkeys((self.first, self.last)))

    def _members(self, union: Actor, on: datetime.date) -> tuple[Actor, ...]:
        return self.lexicon.members(union, on)

    def _check(self, hit: re.Match[str], kind: str, union: Actor, said: str, right: bool, tables: str) -> Check:
        span = Span(hit.start(), hit.end())
        if self.first is None and kind not in {"joined", "left"}:
            return Check(span, kind, union.name, said, Verdict.OPEN, NO_DAY)
        verdict = Verdict.CONSISTENT if right else Verdict.DIFFERS
        return Check(span, kind, union.name, said, verdict, tables)
