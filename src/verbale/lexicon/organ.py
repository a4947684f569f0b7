"""Organs that every state has: its foreign ministry, presidency, embassy, missions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from verbale.lexicon.table import Row, cells, read_table
from verbale.record import Actor, ActorType

#: Words for what an organ is; few states use more than one of them.
_NOUNS = ("ministry", "office", "department", "secretariat")


@cache
def organ_kinds() -> dict[str, Row]:
    return {row["kind"]: row for row in read_table("organ_kinds")}


@cache
def own_organs() -> dict[tuple[str, str], Row]:
    """Organs with a name of their own, by name of the state and kind."""
    return {(row["of"], row["kind"]): row for row in read_table("organs")}


def own_titles(organ: Actor) -> tuple[str, ...]:
    """Names of an organ that are its own, not those made for the organ of every state."""
    return _own_titles().get(organ.name, ())


def may_be_called(organ: Actor, words: str) -> bool:
    """False for the State Department and "the ministry": no name of its own has that word for what it is.

    >>> may_be_called(Actor.make("Global Affairs Canada", ActorType.ORGAN), "the Foreign Office")
    False
    """
    titles = own_titles(organ)
    nouns = [noun for noun in _NOUNS if noun in words.lower()]
    return not titles or not nouns or any(noun in title.lower() for title in titles for noun in nouns)


@cache
def _own_titles() -> dict[str, tuple[str, ...]]:
    return {row["name"]: (row["name"], *cells(row, "aliases")) for row in read_table("organs")}


@cache
def _bare_words() -> dict[str, str]:
    return {words: row["kind"] for row in read_table("organ_kinds") for words in cells(row, "bare")}


def organ_kind(words: str) -> str | None:
    """Kind of organ that bare words name, in any case.

    >>> organ_kind("Foreign Ministry")
    'foreign-ministry'
    """
    return _bare_words().get(" ".join(words.lower().replace("’", "'").split()).removeprefix("the "))


def make_organ(state: Actor, kind: str) -> Actor | None:
    """The organ of `kind` of a state, under its own name if it has one, else under the usual wording.

    None for a kind that the tables do not know. `of` is the state.
    """
    derived = _derived_names(state.name, kind)
    row = own_organs().get((state.name, kind))
    if row is not None:
        aliases = tuple(dict.fromkeys(name for name in (*cells(row, "aliases"), *derived) if name != row["name"]))
        return Actor.make(row["name"], ActorType.ORGAN, of=state.id, aliases=aliases)
    if not derived:
        return None
    return Actor.make(derived[0], ActorType.ORGAN, of=state.id, aliases=derived[1:])


def iter_kinds(state: Actor) -> Iterator[str]:
    """All kinds of organ that a state has: the common ones, then those of its own."""
    yield from organ_kinds()
    yield from (kind for of, kind in own_organs() if of == state.name and kind not in organ_kinds())


def _derived_names(state: str, kind: str) -> tuple[str, ...]:
    """ "Ministry of Foreign Affairs of Russia", "Russian Foreign Ministry" …, also with "Argentinian" and "UAE".

    The first is the canonical one, which names the state: two states can share an adjective ("Congolese").
    """
    wording = _wordings().get(state) or _Wording((state,), state, (state,))  # a state of a user's own lines
    by_adjective, by_name = [], []
    for form in _forms().get(kind, ()):
        if "{adjective}" in form:
            by_adjective += [form.replace("{adjective}", adjective) for adjective in wording.adjectives]
        elif "'s" not in form:
            by_name.append(form.replace("{state}", wording.full))
        else:
            by_name += [_fill(form, name) for name in wording.names]
    return tuple(dict.fromkeys((*by_name, *by_adjective)))


def _fill(form: str, name: str) -> str:
    """ "Russia's embassy", "United States' embassy"."""
    return form.replace("{state}'s", f"{name}'" if name.endswith("s") else f"{name}'s")


@dataclass(frozen=True, slots=True)
class _Wording:
    """Words before a state's organs, its name with its article, and its bare names."""

    adjectives: tuple[str, ...]
    full: str
    names: tuple[str, ...]


@cache
def _wordings() -> dict[str, _Wording]:
    rows = read_table("states")
    found = {}
    for row in rows:
        short = cells(row, "short")
        adjectives = cells(row, "adjective") or (row["name"],)
        name = f"the {row['name']}" if row["article"] == "yes" else row["name"]
        found[row["name"]] = _Wording((*adjectives, *short), name, (row["name"], *short))
    return found


@cache
def _forms() -> dict[str, tuple[str, ...]]:
    return {kind: (row["name"], *cells(row, "aliases")) for kind, row in organ_kinds().items()}
