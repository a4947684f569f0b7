"""How the wordings of a report lie beside and inside each other."""

from __future__ import annotations

from dataclasses import replace

from verbale.mention.hits import Hits
from verbale.mention.mention import Naming
from verbale.mention.table import roles
from verbale.mention.wording import Sort, Wording
from verbale.mention.words import Words, is_dayword
from verbale.record import ActorType


def with_determiner(words: Words, hits: Hits, found: list[Wording]) -> list[Wording]:
    """The determiner "the" joins a name of the lexicon: "the European Union"."""
    joined = []
    for w in found:
        if w.sort == Sort.NAME and w.first and words.lower[w.first - 1] == "the" and not _modifies(words, w):
            w = replace(w, first=w.first - 1)
        if w.hit is not None and w.hit.city and words.lower_at(w.last) == ",":
            region = w.last + 1
            state = hits.begin.get(region)
            if state is not None and state.naming == Naming.NAME:
                w = replace(w, last=state.last, kind="place")
            elif words.lower_at(region) in {"d.c.", "dc"}:
                w = replace(w, last=region + 1, kind="place")
        town = _town_before(words, hits, w)
        if town:
            w = replace(w, first=town, kind="town")
        if w.hit is not None and len(w.hit.actors) == 1 and w.hit.actors[0].type == ActorType.ORGAN:
            w = _with_target(words, hits, w)
        joined.append(w)
    return joined


def _town_before(words: Words, hits: Hits, w: Wording) -> int:
    """First word of "Trujillo" in "met in Trujillo, Peru" for the name of the state; 0 for none."""
    comma, town = w.first - 1, w.first - 2
    if w.hit is None or w.hit.naming != Naming.NAME or town < 1 or words.lower[comma] != "," or words.begins[w.first]:
        return 0
    follows = words.pos[w.last] if w.last < len(words) and not words.begins[w.last] else ""
    if w.hit.actors[0].type != ActorType.STATE or follows in {"NOUN", "PROPN", "PART"} or town + 1 in hits.end:
        return 0
    while town > 1 and words.capital[town - 1] and not words.begins[town]:
        town -= 1
    if any(is_dayword(words.lower[i]) or roles().at(words.lower, i) for i in range(town, comma)):
        return 0  # "in July, Peru wrote", "according to Minister Roe, Peru"
    placed = words.lower[town - 1] in {"in", "at", "near", "to"} and words.capital[town] and town not in hits.over
    return town if placed else 0


def _with_target(words: Words, hits: Hits, w: Wording) -> Wording:
    """ "Russia's embassy to the EU": the union to which a mission is sent belongs to its name."""
    at = w.last + 1 + (words.lower_at(w.last + 1) == "the" and w.last + 1 not in hits.begin)
    to = hits.begin.get(at) if words.lower_at(w.last) == "to" else None
    if to is None or to.naming != Naming.NAME or len(to.actors) != 1 or to.actors[0].type == ActorType.STATE:
        return w
    return replace(w, last=to.last, target=to.actors[0].name)


def _modifies(words: Words, w: Wording) -> bool:
    """True for a name inside a longer phrase, whose "the" is not its own: "the Ukrainian border"."""
    token = words.tokens[w.core]
    return words.begins[w.first] or (token.dep_ in {"amod", "compound", "nmod"} and token.head.i > token.i)


def with_second_office(words: Words, found: list[Wording]) -> list[Wording]:
    """ "the mediator, Emir Sheikh Sabah": an office and a person with an office beside it are one."""
    offices = {w.last: w for w in found if w.sort == Sort.OFFICE and w.definite}
    first = {w.last: w for w in found if w.sort == Sort.OFFICE and not w.definite and not w.plural and w.owner is None}
    behind = {w.first: w for w in found if w.sort == Sort.OFFICE and not w.plural and w.owner is None}
    led = {w.last: w for w in found if w.sort == Sort.BODY and not w.plural and w.owner is None}
    doubled: list[Wording] = []
    joined: set[int] = set()
    for w in found:
        before = offices.get(w.first - 1) if w.sort == Sort.PERSON and w.office else None
        if before is not None and words.lower[w.first - 1] == "," and not words.begins[w.first]:
            above = (*w.above, before.role, before.office)
            w = replace(w, first=before.first, of=w.of or before.of, above=above)
            joined.add(before.first)
        both = first.get(w.first - 1) if w.sort == Sort.PERSON and w.office and not w.definite else None
        if both is not None and words.lower[w.first - 1] == "and" and both.office != w.office:
            # "Vice Premier and Foreign Minister Jane Roe": one person of two offices
            w = replace(w, first=both.first, of=w.of or both.of, above=(*w.above, both.role, both.office))
            joined.add(both.first)
        after = behind.get(w.last + 1) if w.sort == Sort.PERSON and w.office else None
        if after is not None and words.lower_at(w.last) == "," and after.office != w.office and not after.of:
            # "Ambassador Jane Roe, spokesperson of the Ministry": what she is called later too
            w = replace(w, above=(*w.above, after.role, after.office))
        body = led.get(w.first) if w.sort == Sort.PERSON and w.office and not words.begins[w.first] else None
        if body is not None:  # "Peru's Reform Council Chairman Jane Roe"
            w = replace(w, first=body.first, of=w.of or body.of)
        doubled.append(w)
    return [w for w in doubled if w.sort != Sort.OFFICE or w.first not in joined or w.last not in {**offices, **first}]


def nested(found: list[Wording]) -> list[Wording]:
    """Longest first at each place; a wording that crosses a longer one without lying inside it goes."""
    kept: list[Wording] = []
    over: dict[int, list[Wording]] = {}  # those kept that lie over a word or have their head there
    order = sorted(found, key=lambda w: (w.first - w.last, w.first, w.sort))
    for w in order:
        if any(_excludes(k, w) for at in range(w.first, w.last) for k in over.get(at, ())):
            continue
        kept.append(w)
        for at in range(min(w.first, w.head[0]), max(w.last, w.head[1])):
            over.setdefault(at, []).append(w)
    return sorted(kept, key=lambda w: (w.first, -w.last))


def _excludes(k: Wording, w: Wording) -> bool:
    """True where `w` crosses `k`, is the same words, or lies in the name that `k` holds."""
    inside = k.first <= w.first and w.last <= k.last
    if w.first < k.last and k.first < w.last and not inside:
        return True
    if k.first == w.first and k.last == w.last:
        return True
    return k.head[0] <= w.first and w.last <= k.head[1] and k.sort in {Sort.PERSON, Sort.NAME}
