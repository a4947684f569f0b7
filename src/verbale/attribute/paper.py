"""Papers that speak: "the letter says" is the word of whoever wrote, signed or issued it."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from verbale.lexicon.table import read_table

#: Participles between a paper and its author ("a letter *signed* by …").
#: Not "released" or "handed over": those may be another's hands.
_MADE = {"sign", "write", "send", "issue", "draft", "author", "submit"}
_BY = {"by", "from", "of"}


@cache
def papers() -> dict[str, bool]:
    """Noun -> whether an adjective before it names its author: "the Finnish letter", not "Finnish remarks"."""
    return {row["noun"]: row["issued_by_adjective"] == "yes" for row in read_table("papers")}


def is_paper(noun: Token) -> bool:
    return noun.lemma_.lower() in papers()


def authors(noun: Token) -> list[Token]:
    """Head words of who may have issued a paper, the surest first; "of" may name its length as well."""
    if not is_paper(noun):
        return []
    owners = [c for c in noun.children if c.dep_ == "poss"]
    signers = [
        agent
        for made in noun.children
        if made.dep_ in {"acl", "amod"} and made.lemma_.lower() in _MADE
        for agent in _objects(made)
    ]
    named = [c for c in noun.children if c.dep_ in {"amod", "compound"}] if papers()[noun.lemma_.lower()] else []
    return [*owners, *signers, *_objects(noun), *named]


def issuer(noun: Token) -> Token | None:
    """The one whose paper it is said to be, in so many words: its owner, or who stands after "from" or "by"."""
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    return owner if owner is not None else next(iter(_objects(noun, {"from", "by"})), None)


def paper_to(noun: Token) -> Token | None:
    """The letter of "sent a letter to the embassy calling for …", where the parse gives the clause to the embassy."""
    preposition = noun.head
    if noun.dep_ != "pobj" or preposition.lower_ not in {"to", "for"}:
        return None
    holder = preposition.head
    if holder.pos_ == "NOUN":
        return holder if is_paper(holder) else None
    return next((c for c in holder.children if c.dep_ in {"dobj", "nsubjpass"} and is_paper(c)), None)


def _objects(word: Token, prepositions: set[str] = _BY) -> list[Token]:
    """What stands after "by", "from" or "of" with `word`."""
    held = (c for c in word.children if c.dep_ in {"prep", "agent"} and c.lower_ in prepositions)
    return [o for c in held for o in c.children if o.dep_ == "pobj"]
