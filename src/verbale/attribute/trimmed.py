"""A stretch of tokens without what stands loose at its ends."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.record import Span

MARKS = "“”\"„«»‘’'"
OPENING = {*MARKS, "''", "``", "(", "["}
CLOSING = {*MARKS, "''", ")", "]"}


def trim(tokens: list[Token], *, whole: bool = True) -> Span | None:
    """Span of `tokens` without outer white space, commas, full stops, a last "and", or half of a pair of brackets.

    None when no word is left, or when the words are to be a `whole` content and are pronouns only.
    """
    depth = 0
    for number, token in enumerate(tokens):
        depth += (token.text == "(") - (token.text == ")")
        if depth < 0:
            # The bracket opened before the phrase: "this Tuesday (19) the exit".
            return trim(tokens[number + 1 :], whole=whole)
    if not tokens:
        return None
    while tokens and (tokens[0].is_space or (tokens[0].is_punct and tokens[0].text not in OPENING)):
        tokens = tokens[1:]
    while tokens and (tokens[-1].is_space or (tokens[-1].is_punct and tokens[-1].text not in CLOSING)):
        tokens = tokens[:-1]
    while len(tokens) > 1 and (tokens[-1].pos_ == "CCONJ" or (tokens[-1].is_punct and tokens[-1].text not in CLOSING)):
        tokens = tokens[:-1]
    if depth > 0:
        # The bracket closes after the phrase: "called the council this Wednesday (9".
        opened = [n for n, token in enumerate(tokens) if token.text == "("]
        if opened and not any(token.text == ")" for token in tokens[opened[-1] :]):
            return trim(tokens[: opened[-1]], whole=whole)
    empty = {"PUNCT", "SPACE", "SYM", "CCONJ"} | ({"PRON", "DET"} if whole else set())
    if all(t.pos_ in empty for t in tokens):
        return None
    return Span(tokens[0].idx, tokens[-1].idx + len(tokens[-1]))
