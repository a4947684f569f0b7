"""The words that say what is asked or answered: where they begin, where they end, and the items of a list."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.lexicon.table import read_table
from verbale.reading import Reading
from verbale.record import Span

#: Words after a comma that open a remark on what was said, no part of it.
_AFTER_COMMA = {
    "which", "who", "whose", "where", "when", "while", "after", "as", "because", "since", "but", "although", "though",
    "according", "saying", "adding", "citing", "hours", "days", "so", "nor", "before", "amid", "otherwise",
}  # fmt: skip

#: Verbs after "or" that name the sanction of an ask.
_ELSE = {"face", "risk", "lose", "suffer", "forfeit"}

_FINITE = {"VBD", "VBZ", "MD"}
_BASE = {"VB", "VBP"}


def sentence(token: Token) -> list[Token]:
    """Tokens of the sentence of `token`, white space left out."""
    return [t for t in token.sent if not t.is_space]


def extent(reading: Reading, start: Token, *, finite: bool = False) -> list[Token]:
    """Tokens from `start` to the end of its clause.

    The clause ends with the quotation it stands in, at a remark after a comma ("…, he said"), or where another
    finite clause is joined to it. `finite` says that the clause itself is finite ("that Russia is …").
    """
    limit = min((q.inner.end for q in reading.quotations if q.inner.start <= start.idx < q.inner.end), default=None)
    words = [t for t in sentence(start) if t.i >= start.i and (limit is None or t.idx < limit)]
    kept: list[Token] = []
    for at, token in enumerate(words):
        if at and _ends_before(words, at, finite):
            break
        kept.append(token)
    while kept and ((kept[-1].is_punct and kept[-1].text not in "”’\"')") or kept[-1].pos_ == "CCONJ"):
        kept.pop()
    if kept and kept[-1].text in '”"' and not any(t.text in '“"' for t in kept[:-1]):
        kept.pop()
    return kept


def infinitives(words: list[Token]) -> list[list[Token]]:
    """Items of "withdraw A, bar B and (to) end C": one list of tokens for each verb in its base form."""
    items: list[list[Token]] = []
    current: list[Token] = []
    at = 0
    while at < len(words):
        if current and words[at].lower_ == "or" and at + 1 < len(words) and words[at + 1].lemma_ in _ELSE:
            break  # "withdraw or face sanctions": what threatens is no part of what is asked
        skip = _opens_item(words, at) if current else 0
        if skip and not (words[at].lower_ == "and" and _is_bare(current)):
            items.append(current)
            current = []
            at += skip
            continue
        current.append(words[at])
        at += 1
    return [trimmed for trimmed in (trim(item) for item in [*items, current]) if trimmed]


def nouns(head: Token) -> list[list[Token]]:
    """Items of "an end to A, freedom for B and the release of C": one list of tokens for each noun joined to `head`."""
    heads = [head]
    for token in head.subtree:
        if token.dep_ == "conj" and token.head.i in {h.i for h in heads} and token.pos_ in {"NOUN", "PROPN", "PRON"}:
            heads.append(token)
    if len(heads) > 1 and not all(_is_full(h) for h in heads[1:]):
        heads = heads[:1]
        return [trim(_noun_words(head, set()))]
    cut = {h.i for h in heads[1:]}
    return [trim(_noun_words(h, cut - {h.i})) for h in heads]


def things(reading: Reading, head: Token) -> list[list[Token]]:
    """Items of what the noun phrase of `head` asks: those the parser joins, else those that the commas part."""
    items = [item for item in nouns(head) if item]
    broken = head.i + 1 < len(head.doc) and head.nbor().text == "-" and head.nbor().whitespace_ == ""
    words = extent(reading, head.left_edge)
    parts = _parts(words)
    if len(parts) > max(1, len(items)) or (broken and parts):
        return parts
    return items


def _parts(words: list[Token]) -> list[list[Token]]:
    """`words` cut at "and the …" and at the commas of a list that ends so."""
    listed = any(_before_article(words, n) for n, t in enumerate(words) if t.lower_ == "and")
    parts: list[list[Token]] = [[]]
    for at, token in enumerate(words):
        following = words[at + 1] if at + 1 < len(words) else None
        inside = any(t.lower_ in {"between", "both"} for t in parts[-1])
        joins = token.lower_ == "and" and _before_article(words, at)
        comma = (
            token.text == "," and listed and following is not None and following.pos_ in {"NOUN", "DET", "ADJ", "CCONJ"}
        )
        if parts[-1] and not inside and (joins or comma):
            parts.append([])
        else:
            parts[-1].append(token)
    clause = next((n for n, part in enumerate(parts) if n and _is_clause(part)), len(parts))
    return [part for part in (trim(p) for p in parts[:clause]) if part]


def _is_clause(words: list[Token]) -> bool:
    """True of words that go on with another clause: "insists on a truce, [the others demand an end of the war]"."""
    within = {word.i for word in words}
    return any(
        word.pos_ in {"VERB", "AUX"}
        and word.dep_ not in {"relcl", "acl", "advcl", "ccomp"}
        and any(child.dep_ in {"nsubj", "nsubjpass"} and child.i in within for child in word.lefts)
        for word in words
    )


def _before_article(words: list[Token], at: int) -> bool:
    return at + 1 < len(words) and words[at + 1].lower_ in {"the", "a", "an"}


def after_colon(words: list[Token]) -> list[list[Token]]:
    """Items that follow a colon inside `words` ("four matters: A, B and C"), none when there is no list."""
    colon = next((n for n, t in enumerate(words) if t.text == ":"), None)
    if colon is None or colon + 1 >= len(words):
        return []
    items: list[list[Token]] = [[]]
    rest = words[colon + 1 :]
    for at, token in enumerate(rest):
        before_comma = token.text == "," and at + 1 < len(rest)
        joins = token.lower_ == "and" and at + 1 < len(rest) and rest[at + 1].lower_ in {"the", "a", "an", "that", "to"}
        if before_comma or joins or token.text == ";":
            items.append([])
        else:
            items[-1].append(token)
    found = [trim(item) for item in items]
    return [item for item in found if item] if len([i for i in found if i]) > 1 else []


def trim(words: list[Token]) -> list[Token]:
    """`words` without outer punctuation, "and", "to" and "that"."""
    words = list(words)
    if len(words) == 1:
        return [] if words[0].is_punct else words
    while words and (words[-1].text in {",", ";", ":", ".", "-", "–", "—", "(", "“"} or words[-1].pos_ == "CCONJ"):
        words.pop()
    while words and (
        words[0].text in {",", ";", ":", ".", "-", "–", "—", ")", "”"} or words[0].lower_ in {"and", "to", "that", "or"}
    ):
        words.pop(0)
    return words


def span_of(words: list[Token]) -> Span:
    """From the first to the last of some words; a parse of a broken sentence may give them out of order."""
    return Span(min(t.idx for t in words), max(t.idx + len(t) for t in words))


def _ends_before(words: list[Token], at: int, finite: bool) -> bool:
    token = words[at]
    if token.text in {";", "—", "–", "--"} or (token.text == "-" and token.whitespace_):
        return True
    following = words[at + 1] if at + 1 < len(words) else None
    if following is None:
        return False
    if token.text == ",":
        if following.lower_ in _AFTER_COMMA or _is_remark(words, at + 1):
            return True
        if following.tag_ in _FINITE and following.is_ancestor(words[0]):
            return True  # "X, which urged Y to withdraw, remarked": the verb of which X is the subject
        if following.tag_ == "VBG" and following.dep_ == "advcl":
            return True
        if following.tag_ == "VBG" and following.dep_ == "acl" and following.head.i < words[0].i:
            return True
        if following.pos_ == "CCONJ" and at + 2 < len(words):
            return _joins_clause(words, at + 2, finite)
        return _joins_clause(words, at + 1, finite=True) and following.tag_ in _FINITE and not _is_base(following)
    if token.pos_ == "CCONJ":
        return following.lower_ != "that" and _joins_clause(words, at + 1, finite)
    return False


def _is_remark(words: list[Token], at: int) -> bool:
    """True of "he said", "said Lavrov", "officials told reporters" up to the next comma or the end."""
    stretch = []
    for token in words[at:]:
        if token.text in {",", ".", ":"}:
            break
        stretch.append(token)
    verbs = [t for t in stretch if t.tag_ in {"VBD", "VBZ", "VBP", "VBN"} and t.lemma_.lower() in _sayings()]
    return bool(verbs) and any(t.pos_ in {"PROPN", "PRON", "NOUN"} for t in stretch) and stretch[0].tag_ not in {"VB"}


def _joins_clause(words: list[Token], at: int, finite: bool) -> bool:
    """True when the words from `at` begin a finite clause that hangs on something before `words`."""
    first = words[at]
    begin = words[0].i
    verb = first
    if first.pos_ == "ADV" and at + 1 < len(words):
        verb = words[at + 1]
    if verb.tag_ in _FINITE and not _is_base(verb):
        return not finite or verb.head.i < begin
    for token in words[at : at + 12]:
        if token.dep_ in {"nsubj", "nsubjpass"} and token.left_edge.i <= first.i <= token.i:
            return not finite or token.head.head.i < begin
        if token.text in {",", ";"}:
            break
    return False


def _opens_item(words: list[Token], at: int) -> int:
    """How many tokens to skip when a new base verb begins at `at` after a comma or "and"; 0 when none does."""
    token = words[at]
    if token.text != "," and token.lower_ not in {"and", "or"}:
        return 0
    skip = 1
    while at + skip < len(words) and words[at + skip].lower_ in {"and", "to", ",", "or"}:
        skip += 1
    look = at + skip
    while look < len(words) and words[look].tag_ == "RB":
        look += 1
    if look >= len(words):
        return 0
    verb = words[look]
    led = any(t.lower_ == "to" for t in words[at:look])
    if led and verb.pos_ == "NOUN" and verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        return skip  # "to condemn X and to demand of Y that …": a verb that the parser took for the noun
    return skip if _is_base(verb) and not _has_own_clause(verb, words[0]) else 0


def _has_own_clause(verb: Token, first: Token) -> bool:
    """True of "choose and select" in "clarify it, as allies choose and select …": joined to a verb with a subject."""
    over = verb.head
    return verb.dep_ == "conj" and over.i > first.i and any(c.dep_ == "nsubj" for c in over.children)


def _is_bare(words: list[Token]) -> bool:
    """True of "urgently investigate" before "and explain the case": what it is about comes with the next verb."""
    return len(words) == 1 or not any(t.pos_ in {"NOUN", "PROPN", "PRON", "NUM"} for t in words)


def _is_base(verb: Token) -> bool:
    """True of a base form, also of one that looks like a past ("shut", "cut")."""
    return verb.tag_ in _BASE or (verb.tag_ == "VBD" and verb.lower_ == verb.lemma_.lower())


def _is_full(noun: Token) -> bool:
    """True when the noun stands with words of its own, so that it can be an item of a list."""
    return any(c.dep_ in {"det", "prep", "amod", "poss", "acl", "relcl", "compound"} for c in noun.children)


def _noun_words(head: Token, cut: set[int]) -> list[Token]:
    """Tokens of the noun phrase of `head` with what belongs to it, less the joined items in `cut` and remarks."""
    dropped: set[int] = set()
    for token in head.subtree:
        if (token.i in cut and token.i > head.i) or (
            token.i > head.i and token.dep_ in {"relcl", "advcl", "appos", "parataxis"} and token.head.i == head.i
        ):
            dropped |= {t.i for t in token.subtree}
    words = [t for t in head.subtree if t.i not in dropped and not t.is_space]
    run: list[Token] = []
    for token in words:
        if run and token.i > head.i and token.i - run[-1].i > 1:
            break
        run.append(token)
    return run


def _sayings() -> frozenset[str]:
    return frozenset(row["lemma"] for row in read_table("attribution_cues") if row["part"] == "verb")
