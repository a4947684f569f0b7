"""Organs that every state has: its foreign ministry, presidency, embassy, missions."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from verbale.lexicon.table import Row, cells, read_table
from verbale.record import Actor, ActorType


@cache
def organ_kinds() -> dict[str, Row]:
    return {row["kind"]: row for row in read_table("organ_kinds")}


@cache
def own_organs() -> dict[tuple[str, str], Row]:
    """Organs with a name of their own, by name of the state and kind."""
    return {(row["of"], row["kind"]): row for row in read_table("organs")}


@cache
def _bare_words() -> dict[str, str]:
    return {words: row["kind"] for row in read_table("organ_kinds") for words in cells(row, "bare")}


def organ_kind(words: str) -> str | None:
    """Kind of organ that bare words name, in any case.

    >>> organ_kind("Foreign Ministry")
    'foreign-ministry'
    """
    return _bare_words().get(" ".join(words.lower().replace("’", "'").split()).removeprefix("the "))


def make_organ(state: Actor, adjective: str, kind: str) -> Actor | None:
    """The organ of `kind` of a state, under its own name if it has one, else under the usual wording.

    None for a kind that the tables do not know. `of` is the state.
    """
    derived = _derived_names(state, adjective, kind)
    row = own_organs().get((state.name, kind))
    if row is not None:
        aliases = tuple(dict.fromkeys(name for name in (*cells(row, "aliases"), *derived) if name != row["name"]))
        return Actor.make(row["name"], ActorType.ORGAN, of=state.id, aliases=aliases)
    if not derived:
        return None
    return Actor.make(derived[0], ActorType.ORGAN, of=state.id, aliases=tuple(dict.fromkeys(derived[1:])))


def iter_kinds(state: Actor) -> Iterator[str]:
    """All kinds of organ that a state has: the common ones, then those of its own."""
    yield from organ_kinds()
    yield from (kind for of, kind in own_organs() if of == state.name and kind not in organ_kinds())


def _derived_names(state: Actor, adjective: str, kind: str) -> list[str]:
    return [form.replace("{adjective}", adjective).replace("{state}", state.name) for form in _forms().get(kind, ())]


@cache
def _forms() -> dict[str, tuple[str, ...]]:
    return {kind: (row["name"], *cells(row, "aliases")) for kind, row in organ_kinds().items()}
