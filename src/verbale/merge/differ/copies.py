"""What a copy of a report changed: a number, a day, a yes into a no, a denial left out.

Copies are one witness, so that such a difference says nothing of the world; it says which page not to quote.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from verbale.lexicon.table import cells, read_table
from verbale.merge.copied import Pair, Word
from verbale.merge.differ.words import listed
from verbale.merge.rivals import Rivals
from verbale.merge.told import Told
from verbale.merge.view import View
from verbale.record import Span

#: Sides of which one cannot stand for the other.
_OPPOSED = ({"yes", "no"}, {"admit", "deny"}, {"yes", "ask"}, {"no", "ask"}, {"yes", "deny"}, {"no", "admit"})

#: Fields whose words are a claim's own.
_OWN = ("mention", "cue", "content", "value", "date")

#: Words shown on either side of a change that is no number.
SHOWN = 2

#: The claims that show a change best, by what was changed.
_BEST = {
    "number": ("figure", "demand", "communication", "response", "statement"),
    "date": ("communication", "demand", "response", "statement", "figure"),
    "outcome": ("response", "demand", "statement", "communication", "figure"),
    "happened or not": ("statement", "communication", "response", "demand", "figure"),
    "scope": ("demand", "communication", "statement", "response", "figure"),
    "wording": ("statement", "response", "demand", "communication", "figure"),
}
_FIELD = {
    "number": "value",
    "date": "date",
    "outcome": "outcome",
    "happened or not": "modality",
    "scope": "condition",
    "wording": "content",
}

#: Longest quotation that is compared here; longer ones are statements of their own.
QUOTED = 6

Change = tuple[str, slice, slice]


def find(told: Told) -> Iterator[Rivals]:
    """Each change that a copy made in a sentence of which both reports have a claim."""
    views = told.of_kind("communication", "demand", "response", "statement", "figure")
    of_report: dict[str, list[View]] = {}
    for view in views:
        of_report.setdefault(view.report.id, []).append(view)
    for copy in told.copies:
        ours, theirs = of_report.get(copy.origin.id, []), of_report.get(copy.report.id, [])
        if ours and theirs:
            yield from _slips(copy.pairs(), ours, theirs)


def _slips(pairs: Iterable[Pair], ours: Sequence[View], theirs: Sequence[View]) -> Iterator[Rivals]:
    for pair in pairs:
        for difference, i, j in _changes(pair):
            sides = [_side(pair.first, i, ours, difference), _side(pair.second, j, theirs, difference)]
            if all(views for _, views in sides):
                yield Rivals(_FIELD[difference], difference, tuple(sides))


def _side(words: Sequence[Word], at: slice, views: Sequence[View], difference: str) -> tuple[str, tuple[View, ...]]:
    """(the words as they stand, the claim that holds them best)."""
    around = 0 if difference in ("number", "date", "wording") else SHOWN
    shown = words[max(0, at.start - around) : at.stop + around] or words[:1]
    change = Span(shown[0].span.start, shown[-1].span.end)
    sentence = Span(words[0].span.start, words[-1].span.end)
    order = _BEST[difference]
    ranked = [
        (not any(_meet(s, change) for s in _own(view)), order.index(view.claim.kind), view.id, view)
        for view in views
        if any(_meet(s, sentence) for s in _own(view))
    ]
    best = min(ranked, key=lambda r: r[:3], default=None)
    # a figure elsewhere in the sentence counts something else
    if best is not None and best[0]:
        best = min((r for r in ranked if r[3].claim.kind != "figure"), key=lambda r: r[:3], default=None)
    return change.of(views[0].report.text), (best[3],) if best is not None else ()


def _own(view: View) -> list[Span]:
    """Where the claim's own words stand; a party may be named far from them."""
    return [span for field, span in view.claim.iter_spans() if field in _OWN]


def _meet(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end


def _changes(pair: Pair) -> Iterator[Change]:
    """What was changed in a sentence, at most one change of a kind."""
    found: dict[str, Change] = {}
    for i, j in pair.changes:
        for change in (_number(pair, i, j), _weekday(pair, i, j), _turned(pair, i, j)):
            if change is not None:
                found.setdefault(change[0], change)
    for change in (_negation(pair), _condition(pair)):
        if change is not None and "outcome" not in found:
            found.setdefault(change[0], change)
    if (quoted := _quotation(pair)) is not None and not found:
        found["wording"] = quoted
    yield from (found[kind] for kind in sorted(found))


def _number(pair: Pair, i: slice, j: slice) -> Change | None:
    """One number for another in one place; beside the name of a month it is a day."""
    a = [at for at in range(i.start, i.stop) if pair.first[at].text[0].isdigit()]
    b = [at for at in range(j.start, j.stop) if pair.second[at].text[0].isdigit()]
    if len(a) != 1 or len(b) != 1 or _digits(pair.first[a[0]]) == _digits(pair.second[b[0]]):
        return None
    first, second = _day_around(pair.first, a[0]), _day_around(pair.second, b[0])
    if first is not None and second is not None:
        return "date", first, second
    if (first is None) != (second is None):
        return None
    return "number", slice(a[0], a[0] + 1), slice(b[0], b[0] + 1)


def _digits(word: Word) -> str:
    return word.text.rstrip("stndrh")


def _day_around(words: Sequence[Word], at: int) -> slice | None:
    """The number and the month beside it."""
    if at and words[at - 1].text.rstrip(".") in _months():
        return slice(at - 1, at + 1)
    if at + 1 < len(words) and words[at + 1].text in _months():
        return slice(at, at + 2)
    return None


def _weekday(pair: Pair, i: slice, j: slice) -> Change | None:
    a = [at for at in range(i.start, i.stop) if _day_name(pair.first[at])]
    b = [at for at in range(j.start, j.stop) if _day_name(pair.second[at])]
    if len(a) != 1 or len(b) != 1 or _day_name(pair.first[a[0]]) == _day_name(pair.second[b[0]]):
        return None
    return "date", slice(a[0], a[0] + 1), slice(b[0], b[0] + 1)


def _day_name(word: Word) -> str | None:
    return _weekdays().get(word.text.removesuffix("'s"))


def _turned(pair: Pair, i: slice, j: slice) -> Change | None:
    """A yes for a no, an admission for a denial, an answer for an ask."""
    a, b = _sides(pair.first, i), _sides(pair.second, j)
    if len(a) != 1 or len(b) != 1 or not any(a | b == opposed for opposed in _OPPOSED):
        return None
    admitted = a | b == {"admit", "deny"}
    return "happened or not" if admitted else "outcome", i, j


def _sides(words: Sequence[Word], at: slice) -> set[str]:
    text = " ".join(word.text for word in words[at])
    return {side for side in ("yes", "no", "ask", "admit", "deny") if any(_holds(text, w) for w in listed(side))}


def _negation(pair: Pair) -> Change | None:
    """A "not" that only one of them has, where the other says nothing of the kind in its own way."""
    a, b = ([at for at, w in enumerate(words) if w.text in listed("negation")] for words in (pair.first, pair.second))
    knows = [{w.text for w in words} & listed("unknown") for words in (pair.first, pair.second)]
    if bool(a) == bool(b) and not (a and b and bool(knows[0]) != bool(knows[1])):
        return None
    for i, j in pair.changes:
        first, second = pair.first[i], pair.second[j]
        marks = listed("negation") | listed("unknown")
        one, other = (any(w.text in marks for w in side) for side in (first, second))
        if one != other and not _says_no(second if one else first):
            return "happened or not", i, j
    return None


def _says_no(words: Sequence[Word]) -> bool:
    """True for words that deny in their own way: "impossible", "failed to"."""
    own = listed("lacking") | listed("deny") | listed("no")
    return any(w.text in own or w.text.startswith(("un", "in", "im", "dis", "ir", "il", "non")) for w in words)


def _condition(pair: Pair) -> Change | None:
    """An "if" clause that only one of them has."""
    texts = [" ".join(w.text for w in words) for words in (pair.first, pair.second)]
    held = [any(_holds(text, w) for w in listed("condition")) for text in texts]
    if held[0] == held[1]:
        return None
    for i, j in pair.changes:
        cut, left = (pair.first[i], pair.second[j]) if held[0] else (pair.second[j], pair.first[i])
        if len(cut) >= 3 and len(left) <= 1 and any(w.text in ("if", "unless") for w in cut):
            return "scope", i, j
    return None


def _quotation(pair: Pair) -> Change | None:
    """A short quotation of which both sentences mark another wording."""
    a, b = _marked(pair.first), _marked(pair.second)
    if len(a) != 1 or len(b) != 1 or [w.text for w in pair.first[a[0]]] == [w.text for w in pair.second[b[0]]]:
        return None
    return "wording", a[0], b[0]


def _marked(words: Sequence[Word]) -> list[slice]:
    """The slices of words that stand between quotation marks, of QUOTED words at most."""
    found: list[slice] = []
    start: int | None = None
    for at, word in enumerate(words):
        if word.opened:
            start = at
        if word.closed and start is not None:
            if at + 1 - start <= QUOTED:
                found.append(slice(start, at + 1))
            start = None
    return found


def _holds(text: str, words: str) -> bool:
    return f" {words} " in f" {text} "


@cache
def _months() -> frozenset[str]:
    return frozenset(form.lower().rstrip(".") for row in read_table("months") for form in cells(row, "forms"))


@cache
def _weekdays() -> dict[str, str]:
    return {form.lower(): row["name"] for row in read_table("weekdays") for form in cells(row, "forms")}
