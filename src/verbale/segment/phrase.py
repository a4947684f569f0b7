"""The smallest phrase around a word that a reader would accept as naming something."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from verbale.record import Span

#: Children that open a clause of their own; a phrase ends before them.
_CLAUSES = {
    "relcl",
    "acl",
    "advcl",
    "appos",
    "conj",
    "cc",
    "punct",
    "parataxis",
    "preconj",
    "advmod",
    "npadvmod",
}

#: Prepositions that belong to a name or office ("minister of foreign affairs", "secretary-general of NATO").
_OF = {"of", "for", "to"}


def phrase(head: Token, *, with_of: bool = True) -> Span:
    """Span of the noun phrase of `head`: its determiner, adjectives, compounds and possessor, and "of …".

    Relative clauses, appositions and coordinated phrases are left out; a title before a name is kept.
    """
    left, right = head, head
    for child in head.children:
        if child.i < head.i and child.dep_ not in {"conj", "cc", "preconj", "punct", "prep", "advmod"}:
            left = min(left, child.left_edge, key=lambda t: t.i)
        elif child.i > head.i and child.dep_ == "case":
            continue
        elif with_of and child.i == right.i + 1 and child.dep_ == "prep" and child.lower_ in _OF:
            inner = [c for c in child.children if c.dep_ == "pobj"]
            if inner:
                end = phrase(inner[0]).end
                right = max((t for t in child.subtree if t.idx + len(t) <= end), key=lambda t: t.i, default=right)
        elif child.i == right.i + 1 and child.dep_ in {"flat", "nummod", "compound"}:
            right = child
    return Span(left.idx, right.idx + len(right))


def clause(head: Token) -> Span:
    """Span of everything below `head`, without outer white space and closing punctuation."""
    tokens = [t for t in head.subtree if not t.is_space]
    while tokens and tokens[-1].is_punct and tokens[-1].text not in '”"’)»':
        tokens.pop()
    while tokens and tokens[0].is_punct and tokens[0].text not in '“"‘(«':
        tokens.pop(0)
    if not tokens:
        return Span(head.idx, head.idx + len(head))
    return Span(tokens[0].idx, tokens[-1].idx + len(tokens[-1]))


def conjuncts(head: Token) -> Iterator[Token]:
    """`head` and the words joined to it by "and", in order."""
    yield head
    for child in head.children:
        if child.dep_ == "conj":
            yield from conjuncts(child)
