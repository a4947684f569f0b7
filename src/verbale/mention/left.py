"""What stands left of the core of a phrase: determiners, owners, states, numbers, fields of government."""

from __future__ import annotations

from verbale.mention.field import domain_in, is_field
from verbale.mention.headline import acts_in_headline
from verbale.mention.hits import Hits
from verbale.mention.mention import Naming
from verbale.mention.side import Side
from verbale.mention.table import bodies, domains, modifiers, no_actor_words, roles
from verbale.mention.wording import Hit
from verbale.mention.words import HYPHENS, POSSESSIVE, Words, is_dayword, number_of

#: Determiners that open a phrase; those in _DEFINITE point at something the reader knows.
_DEFINITE = {"the", "this", "that", "these", "those", "both", "neither", "all", "each", "its"}
_DETERMINERS = _DEFINITE | {
    "a",
    "an",
    "some",
    "several",
    "many",
    "any",
    "other",
    "another",
    "every",
    "certain",
    "no",
    "one",
}
#: Before a hyphen and a state: whose side somebody takes.
_PREFIXES = {"pro", "anti", "non"}
_OWNERS = {"his", "her", "their", "its", "our", "my", "your", "whose"}

#: Words of a phrase left of its core beyond which nothing is taken: a longer run is a mis-parse or a heading.
REACH = 14


def look_left(words: Words, hits: Hits, core: int) -> Side:
    """Everything before word `core` that belongs to its phrase."""
    side = Side(core)
    at = core - 1
    field_words: list[str] = []
    joined, plural = False, words.tokens[core].tag_ in {"NNS", "NNPS"}
    while at >= max(0, core - REACH) and not words.begins[at + 1]:
        word, pos = words.lower[at], words.pos[at]
        if acts_in_headline(words, at):
            break  # "Foreign Ministry Summons Canadian Ambassador": two, of whom one acts
        hit = hits.end.get(at + 1)
        if hit is not None and _sponsors(words, hits, hit):
            side.edge, at = hit.first, hit.first - 1
            continue
        if hit is not None and _is_sided_with(words, hit):
            side.edge, at = hit.first - 2, hit.first - 3
            continue
        if hit is not None and hit.naming != Naming.SURNAME:
            side.of.append(hit)
            side.edge = hit.first
            at = hit.first - 1
            if words.lower_at(at) in {"and", "&"} and at in hits.end:
                joined = True
                at -= 1 if words.begins[at] is False else 0
            elif words.lower_at(at) == "," and at in hits.end:
                several = joined or plural or {hit.naming, hits.end[at].naming} == {Naming.DEMONYM}
                if not several:
                    break  # "Jane Roe of Peru, European Commission President John Doe": the list goes on
                at -= 1 if words.begins[at] is False else 0
            continue
        opened = _short_form(words, hits, at) if word == ")" and not side.of else None
        if opened is not None:
            at = opened  # "the Republic of Peru (RP) President"
            continue
        if word in POSSESSIVE:
            if at == 0:
                break  # a text cut before its owner: "'s envoy said"
            inner = hits.end.get(at)
            if inner is None and (is_dayword(words.lower_at(at - 1)) or words.lower_at(at - 1) in no_actor_words()):
                break  # "today's Foreign Ministry briefing"
            if inner is None:
                side.owner = at - 1
                side.edge = _owner_edge(words, at - 1)
                break
            side.edge = at
            at -= 1
            continue
        if word in _OWNERS:
            side.owner, side.edge, side.definite = at, at, True
            break
        if word in _DETERMINERS:
            if word == "that" and pos in {"SCONJ", "PRON"}:
                break
            side.edge = at
            side.definite = side.definite or word in _DEFINITE
            side.number = side.number or number_of(word)
            if at and not words.begins[at] and words.lower[at - 1] in {"the", "all", "both", "each"}:
                side.edge, side.definite = at - 1, True
                side.number = side.number or number_of(words.lower[at - 1])
                break
            if word in {"other", "these", "those", "the", "all", "certain"} and words.lower_at(at - 1) in {
                "the",
                "all",
                "both",
            }:
                at -= 1
                side.edge, side.definite = at, True
            break
        if number_of(word) is not None:
            side.number, side.edge = number_of(word), at
            at -= 1
            before = words.lower_at(at)
            if not (before in _DETERMINERS or before in _OWNERS or before in POSSESSIVE or at + 1 in hits.end):
                break
            continue
        kind = modifiers().get(word, "")
        if word == "then" and words.lower_at(at - 1) not in _DETERMINERS | _OWNERS:
            break
        if kind == "former":
            side.former = True
        elif kind == "rank":
            side.rank = word
        elif word in HYPHENS and field_words:
            pass
        elif word in {"and", "&"} and field_words and is_field(words.lower_at(at - 1)):
            field_words.append("and")
            at -= 1
            continue
        elif not _may_modify(words, at, kind, bool(side.of)):
            break
        else:
            field_words.append(word)
            if not is_field(word):
                side.extra.append(word)
        side.edge = at
        at -= 1
    field_words.reverse()
    side.extra.reverse()
    side.domain = domain_in(field_words)
    side.of.reverse()
    return side


def unread_name(words: Words, hits: Hits, side: Side, core: int) -> str:
    """A name before word `core` that no table reads: "Kurdistan" in "the Iraqi Kurdistan president"; empty for none."""
    last = core
    while last > side.edge and not (words.capital[last - 1] and words.pos[last - 1] == "PROPN"):
        if words.lower[last - 1] not in side.extra or last - 1 in hits.over:
            return ""
        last -= 1
    first = last
    while first > side.edge and words.capital[first - 1] and first - 1 not in hits.over:
        if words.lower[first - 1] not in side.extra or words.lower[first - 1] in modifiers():
            break
        first -= 1
    known = any(table.at(words.lower, at) for table in (bodies(), roles(), domains()) for at in range(first, last))
    return words.said(first, last) if first < last and not known else ""


def _sponsors(words: Words, hits: Hits, hit: Hit) -> bool:
    """True of the state in "the Russian-backed leader", who leads another; false in "the Franco-German brigade"."""
    dash = hit.last
    joined = words.lower_at(dash) in HYPHENS and words.touches(dash) and words.touches(dash + 1)
    return joined and dash + 1 not in hits.begin


def _is_sided_with(words: Words, hit: Hit) -> bool:
    """True of the state in "the pro-Russian leader", who leads another."""
    return words.lower_at(hit.first - 1) in HYPHENS and words.lower_at(hit.first - 2) in _PREFIXES


def _short_form(words: Words, hits: Hits, close: int) -> int | None:
    """The word before "(ABC)" that ends at `close`, when it ends a name of the lexicon; None for other brackets."""
    opening = close - 2
    if opening < 1 or words.lower[opening] != "(" or not words.tokens[close - 1].text[:2].isupper():
        return None
    return opening - 1 if opening in hits.end else None


def _may_modify(words: Words, at: int, kind: str, after_state: bool) -> bool:
    """True when word `at` can stand between a determiner and the core; `kind` as in mention_modifiers.csv."""
    pos = words.pos[at]
    if is_dayword(words.lower[at]) or pos not in {"ADJ", "NOUN", "PROPN", "VERB", "ADV"}:
        return False
    return bool(kind) or not (pos == "ADV" or (pos == "VERB" and (after_state or _is_finite(words, at))))


def _is_finite(words: Words, at: int) -> bool:
    """True for "informed" in "Trudeau informed parliament", false in "the appointed president"."""
    token = words.tokens[at]
    return token.tag_ in {"VBD", "VBZ", "VBP", "VB", "MD"} or token.dep_ not in {"amod", "compound", "nmod"}


def _owner_edge(words: Words, at: int) -> int:
    """First word of the phrase that owns ("the bloc" in "the bloc's ministers")."""
    edge = at
    while edge > 0 and not words.begins[edge] and (words.pos[edge - 1] in {"ADJ", "NOUN", "PROPN", "NUM"}):
        edge -= 1
    if edge > 0 and not words.begins[edge] and words.lower[edge - 1] in _DETERMINERS | _OWNERS:
        edge -= 1
    return edge
