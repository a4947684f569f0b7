"""What the lexicon knows of a word that puts something into somebody's mouth."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from verbale.lexicon.table import cells, read_table

#: Longest entry of the table, in words ("make it clear").
_LONGEST = 3


@dataclass(frozen=True, slots=True)
class Frame:
    """An entry of speech_verbs.csv: `word` is its lemma with particle, `group` its class, `takes` its frames."""

    word: str
    group: str
    takes: frozenset[str]

    @property
    def preposition(self) -> str | None:
        """The preposition or particle that ends a longer entry ("call for")."""
        return self.word.split()[-1] if " " in self.word else None


@cache
def verb_frames() -> dict[str, Frame]:
    rows = read_table("speech_verbs")
    return {row["verb"]: Frame(row["verb"], row["class"], frozenset(cells(row, "frames"))) for row in rows}


@cache
def _first_words() -> frozenset[str]:
    return frozenset(words.split()[0] for words in verb_frames())


@cache
def noun_frames() -> dict[str, Frame]:
    rows = read_table("speech_nouns")
    return {row["noun"]: Frame(row["noun"], "noun", frozenset(cells(row, "frames"))) for row in rows}


def frame_of(verb: Token) -> tuple[Frame, tuple[Token, ...]] | None:
    """The longest entry that begins with `verb`, and the tokens that it covers.

    Words of an entry follow the verb at once, or hang on it as its particle ("pointed it out").
    """
    table = verb_frames()
    lemma = verb.lemma_.lower()
    if lemma not in _first_words():
        return None
    following = [verb]
    for token in verb.doc[verb.i + 1 : verb.i + 1 + _LONGEST]:
        if token.dep_ == "neg" or token.lower_ in {"not", "also"}:
            continue
        following.append(token)
    for length in range(min(_LONGEST, len(following)), 1, -1):
        words = [lemma, *(t.lower_ for t in following[1:length])]
        found = table.get(" ".join(words))
        if found is not None:
            return found, tuple(following[:length])
    for child in verb.children:
        if child.dep_ == "prt":
            found = table.get(f"{lemma} {child.lower_}")
            if found is not None:
                return found, (verb, child)
    found = table.get(lemma)
    return (found, (verb,)) if found is not None else None
