"""Where the claims of one entry differ: kept side by side, each with its witnesses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import pairwise

from verbale.lineage.skeleton import stop_words
from verbale.merge.align.figure import allowed, number, things
from verbale.merge.align.statement import plain
from verbale.merge.copied import Copy
from verbale.merge.differ import (
    absences,
    answers,
    bearers,
    copies,
    counts,
    degrees,
    denials,
    handings,
    places,
    plans,
    quotes,
)
from verbale.merge.rivals import CAME_TRUE, OPPOSED, SINGLE_ROLES, Rivals, make_contradiction
from verbale.merge.spelling import one_name, spelled
from verbale.merge.told import Told
from verbale.merge.view import View
from verbale.merge.wording import Rarity, stems
from verbale.record import DID_NOT, HAPPENED, Day, Entry, Modality, State, Value

#: Most content words in a row that are a substitution; more is another sentence.
SUBSTITUTED = 3

#: Least share of common words, in order: "reasonable and actionable" beside "affordable and actionable" has .67.
COMMON = 0.60

#: The same within one lineage, where the place proves that it is one quotation.
COMMON_COPIED = 0.30

#: Most substitutions between two wordings that are rivals; a translation back and forth changes more, and is none.
CHANGES = 4

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_MARKED = re.compile(r"[“\"«„][^”\"»“]+[”\"»“]?")


#: What is looked for across entries, the surest first.
ACROSS = (
    answers.find, denials.find, absences.find, counts.find, places.find, plans.find, bearers.find,
    quotes.find, degrees.find, handings.find,
)  # fmt: skip


def find_contradictions(
    entries: Sequence[Entry], groups: Mapping[str, Sequence[View]], rarity: Rarity, copied: Sequence[Copy]
) -> tuple[list[Entry], list[Entry]]:
    """(entries with their state, contradictions): those within an entry in the order of `entries`, then the others."""
    entry_of = {view.id: id for id, group in groups.items() for view in group}
    told = Told({entry.id: entry for entry in entries}, groups, rarity, copied, entry_of)
    slips = list(copies.find(told))
    figures = told.of_kind("figure")
    within_one = (one for entry in entries for one in _rivals(entry, groups[entry.id]))
    found = [one for one in within_one if not _misplaced(one, slips) and not _crossed(one, figures)]
    within = len(found)
    for rivals in (*slips, *(one for find in ACROSS for one in find(told))):
        if not any(_covers(known, rivals) for known in found):
            found.append(rivals)
    about = [tuple(dict.fromkeys(entry_of[v.id] for _, views in one.values for v in views)) for one in found]
    opposed = {id for ids, one in zip(about, found, strict=True) if one.difference != CAME_TRUE for id in ids}
    marked = [replace(entry, state=State.CONTRADICTED) if entry.id in opposed else entry for entry in entries]
    pairs = enumerate(zip(about, found, strict=True))
    return marked, [make_contradiction(ids, one, within=at < within) for at, (ids, one) in pairs]


def _covers(known: Rivals, other: Rivals) -> bool:
    """True when a difference holds two sides of another: of the same kind, or the words of which it is a part."""
    if known.difference not in (other.difference, "wording"):
        return False
    held = [{view.id for view in views} for _, views in known.values]
    return sum(any(view.id in side for _, views in other.values for view in views) for side in held) > 1


def _misplaced(one: Rivals, slips: Sequence[Rivals]) -> bool:
    """True for numbers of two copies from other places of their sentences: "12 votes to three", "13 to two"."""
    if one.difference != "number" or len({view.lineage for view in one.views}) > 1:
        return False
    own = {view.id for view in one.views}
    return any(len(own & {view.id for view in slip.views}) == 1 for slip in slips if slip.difference == "number")


def _crossed(one: Rivals, figures: Sequence[View]) -> bool:
    """True for two numbers of one kind of which a report gives both: "six here, ten there" agrees with "six here"."""
    if one.difference != "number":
        return False
    told = [(view, number(view)) for view in one.views]
    return any(
        number(figure) == size and figure.report.id == other.report.id and things(figure) & things(view)
        for view, size in told
        for other, its in told
        if its != size and view.report.id != other.report.id
        for figure in figures
    )


def _rivals(entry: Entry, group: Sequence[View]) -> Iterator[Rivals]:
    kind = entry.kind
    if len(group) < 2:
        return
    if kind in ("communication", "demand", "response"):
        yield from _happened(group)
    if kind == "communication":
        yield from _published(group)
        yield from _came_true(group)
        yield from _days(entry, group)
        for field in SINGLE_ROLES:
            yield from _parties(field, group)
    elif kind == "figure":
        yield from _numbers(group)
    elif kind == "statement":
        yield from _wordings(group)
    elif kind == "response":
        yield from _outcomes(group)


def _happened(group: Sequence[View]) -> Iterator[Rivals]:
    did = tuple(v for v in group if v.claim.modality in HAPPENED)
    did_not = tuple(v for v in group if v.claim.modality in DID_NOT)
    will = tuple(v for v in group if v.claim.modality is Modality.PLANNED and "cancelled" not in _statuses(v))
    off = tuple(v for v in group if v.claim.modality in DID_NOT or "cancelled" in _statuses(v))
    called_off = {v.report.id for v in off}  # who tells that it is off may tell of the plan too
    will = tuple(v for v in will if v.report.id not in called_off)
    if any(not _still_to_come(a, b) for a in did for b in did_not):
        yield Rivals("modality", "happened or not", (("happened", did), ("did not happen", did_not)))
    elif will and off:
        yield Rivals("modality", "happened or not", (("planned", will), ("will not happen", off)))


def _still_to_come(did: View, did_not: View) -> bool:
    """True when it happened only after the report that knows of nothing."""
    published = did_not.report.published
    return published is not None and bool(did.days) and min(day.first for day in did.days) > published.last


def _published(group: Sequence[View]) -> Iterator[Rivals]:
    """A paper that one report calls published, and another withheld."""
    out = tuple(v for v in group if "published" in _statuses(v))
    kept = tuple(v for v in group if "withheld" in _statuses(v))
    if out and kept and not {v.report.id for v in out} & {v.report.id for v in kept}:
        yield Rivals("status", "happened or not", (("published", out), ("not published", kept)))


def _statuses(view: View) -> frozenset[str]:
    return frozenset(str(value.value) for value in view.claim.get("status"))


def _came_true(group: Sequence[View]) -> Iterator[Rivals]:
    """A plan of which one report tells, and that a later one tells as carried out."""
    published = {view.id: day.first for view in group if (day := view.report.published) is not None}
    will = tuple(v for v in group if v.claim.modality is Modality.PLANNED and v.id in published)
    if will:
        first = min(published[v.id] for v in will)
        did = tuple(v for v in group if v.claim.modality in HAPPENED and published.get(v.id, first) > first)
        if did:
            yield Rivals("modality", CAME_TRUE, (("planned", will), ("happened", did)))


def _days(entry: Entry, group: Sequence[View]) -> Iterator[Rivals]:
    """Days that exclude each other, of claims that say the thing took place; a plan may slip without contradiction.

    A copy that gives a plan another day than its original does not tell of a slip: it was changed in copying.
    Only days that the entry holds: one lent by the paper that it answers is no rival.
    """
    held = set(entry.days)
    dated = [(view, own) for view in group if (own := [d for d in view.days if d in held])]
    told = [(view, own) for view, own in dated if view.claim.modality in HAPPENED]
    if len(told) < 2 and len(_copied([view for view, _ in dated])) > 1:
        told = dated
    sets: list[tuple[Day, list[View]]] = []
    for view, days in told:
        # a claim with several days (sent, delivered, published) agrees with any of them
        home = next((s for s in sets if any(d.overlaps(s[0]) for d in days)), None)
        if home is None:
            sets.append((min(days, key=lambda d: (d.last - d.first, d)), [view]))
        else:
            home[1].append(view)
    # one report that gives several days speaks of several steps
    if len(sets) > 1 and len({view.report.id for _, views in sets for view in views}) > 1:
        ordered = sorted(sets, key=lambda s: s[0])
        yield Rivals("date", "date", tuple((day.to_json(), tuple(views)) for day, views in ordered))


def _copied(views: Sequence[View]) -> Sequence[View]:
    """The views where all are of one lineage and not all of one report; none otherwise."""
    one = len({v.lineage for v in views}) == 1 and len({v.report.id for v in views}) > 1
    return views if one else ()


def _parties(field: str, group: Sequence[View]) -> Iterator[Rivals]:
    """Different persons in a role that one person fills."""
    named: dict[str, list[View]] = {}
    names: dict[str, str] = {}
    for view in group:
        people = view.persons[field]
        for value in view.claim.get(field):
            if value.actor in people and value.actor is not None and _is_named(view, value):
                named.setdefault(value.actor, []).append(view)
                names[value.actor] = str(value.value)
    witnesses = [frozenset(v.id for v in views) for views in named.values()]
    if len(named) > 1 and not any(a & b for i, a in enumerate(witnesses) for b in witnesses[i + 1 :]):
        yield Rivals(field, "party", tuple((names[a], tuple(named[a])) for a in sorted(named, key=lambda a: names[a])))


def _is_named(view: View, value: Value) -> bool:
    """True when the report prints the person's name: "his foreign minister" may have been taken for another."""
    names = {word.lower() for word in re.findall(r"\w{3,}", str(value.value))}
    return any(names & {w.lower() for w in re.findall(r"\w{3,}", s.of(view.report.text))} for s in value.spans)


def _numbers(group: Sequence[View]) -> Iterator[Rivals]:
    held: dict[tuple[float, float], list[View]] = {}
    for view in group:
        span = number(view)
        if span is not None:
            held.setdefault(span, []).append(view)
    spans = sorted(held)
    exact = len({v.one("qualifier") for v in group}) == 1 and bool(_copied(group))  # "more than 95", "greater than 98"
    told = [number(view) if exact else allowed(view) for view in group]
    leeways = sorted(span for span in told if span is not None)
    if any(a[1] < b[0] for a, b in pairwise(leeways)):
        values = [(_said(held[s][0]), tuple(held[s])) for s in spans]
        yield Rivals("value", "number", tuple(values))


def _said(view: View) -> str:
    """The figure in its report's words: "more than 100,000"."""
    value = view.claim.get("value")[0]
    return value.spans[0].of(view.report.text)


def _outcomes(group: Sequence[View]) -> Iterator[Rivals]:
    """Outcomes that exclude each other; "partly" beside "conditional" is a matter of words, not of fact."""
    held = [(side, tuple(v for v in group if v.one("outcome") == side)) for side in OPPOSED]
    told = [(side, views) for side, views in held if views]
    if len(told) > 1 and (len({v.lineage for _, views in told for v in views}) > 1 or _turned(dict(told))):
        yield Rivals("outcome", "outcome", tuple(told))


def _turned(told: Mapping[str, Sequence[View]]) -> bool:
    """True when a copy makes a yes of a no: of two reports of one text each has its own word for its own outcome."""
    yes, no = told.get("accepted", ()), told.get("rejected", ())
    if not yes or not no or {v.report.id for v in yes} & {v.report.id for v in no}:
        return False
    return not stems(" ".join(v.text("cue") for v in yes)) & stems(" ".join(v.text("cue") for v in no))


def _wordings(group: Sequence[View]) -> Iterator[Rivals]:
    """Quoted words of which a content word was changed; a shorter quotation of the same words is no rival."""
    quoting = [(plain(quoted), v) for v in group if (quoted := _quoted(v))]
    sets: list[tuple[str, list[View]]] = []
    for words, view in sorted(quoting, key=lambda q: (-len(q[0]), q[1].id)):
        home = next((s for s in sets if not _changed(s[0], s[1][0], words, view)), None)
        if home is None:
            sets.append((words, [view]))
        else:
            home[1].append(view)
    if len(sets) > 1:
        values = [(_quoted(views[0]), tuple(views)) for _, views in sets]
        yield Rivals("content", "wording", tuple(values))


def _quoted(view: View) -> str:
    """The words between quotation marks of a statement; all of them when it is direct."""
    text = view.text("content")
    return text if view.one("directness") == "direct" else " ".join(_MARKED.findall(text))


def _changed(a: str, first: View, b: str, second: View) -> bool:
    """True when words were changed; copies of one text may have little in common and still be one quotation.

    A name in two transliterations is one word.
    """
    names = [{spelled(w): w.replace("’", "'") for w in _WORD.findall(_quoted(view))} for view in (first, second)]
    changes = changed_words(a, b, COMMON_COPIED if first.lineage == second.lineage else COMMON)
    return any(not one_name(names[0].get(spelled(x), x), names[1].get(spelled(y), y)) for x, y in changes)


def changed_words(a: str, b: str, common: float = COMMON_COPIED) -> list[tuple[str, str]]:
    """Content words that stand in one text where the other has different ones; none when the texts differ throughout.

    Another spelling of a word is no other word.

    >>> changed_words("we remain gravely concerned", "we remain deeply concerned")
    [('gravely', 'deeply')]
    """
    first, second = a.split(), b.split()
    matcher = SequenceMatcher(None, [*map(spelled, first)], [*map(spelled, second)], autojunk=False)
    changed = []
    for tag, i, j, k, m in matcher.get_opcodes() if matcher.ratio() >= common else ():
        if tag == "replace":
            old = [w for w in first[i:j] if w not in stop_words()]
            new = [w for w in second[k:m] if w not in stop_words()]
            if old and new and [*map(spelled, old)] != [*map(spelled, new)] and max(len(old), len(new)) <= SUBSTITUTED:
                changed.append((" ".join(old), " ".join(new)))
    return changed if len(changed) <= CHANGES else []
