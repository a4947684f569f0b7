"""What the linear CRF sees of each word."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc, Token

from verbale.lexicon.table import read_table

#: Relations by which a clause hangs on what governs it.
CLAUSES = ("ccomp", "xcomp", "advcl", "acl", "relcl", "pcomp", "parataxis")
SUBJECTS = ("nsubj", "nsubjpass", "agent", "poss", "pobj")
SHOWN_CHILDREN = ("nsubj", "nsubjpass", "ccomp", "xcomp", "dobj", "mark", "prep")


@cache
def say_verbs() -> frozenset[str]:
    return frozenset(row["verb"] for row in read_table("speech_verbs") if " " not in row["verb"])


def paragraphs(doc: Doc) -> list[list[Token]]:
    """The words of each line."""
    found: list[list[Token]] = [[]]
    for token in doc:
        if "\n" in token.text:
            found.append([])
        elif not token.is_space:
            found[-1].append(token)
    return [words for words in found if words]


def quoted(words: list[Token]) -> list[bool]:
    """True for each word within double marks, and for the marks; a missing end is the paragraph's."""
    inside, found = False, []
    for word in words:
        mark = word.text if word.text in ("“", "”", '"', "``", "''") else ""
        opens = bool(mark) and not inside and mark not in ("”", "''")
        found.append(inside or opens)
        if mark:
            inside = opens
    return found


def features(words: list[Token]) -> list[list[str]]:
    """For each word of a paragraph: itself, what it hangs on, its sentence, and its neighbours."""
    marks = quoted(words)
    masked = {word.i for word, mark in zip(words, marks, strict=True) if mark}
    sentences: dict[int, str] = {}
    own, plain = [], []
    for word, mark in zip(words, marks, strict=True):
        start = word.sent.start
        if start not in sentences:
            sentences[start] = _sentence(word, masked)
        q = "in" if mark else "out"
        own.append([*_word(word, q), *_above(word, q), f"sentence={sentences[start]}{q}"])
        plain.append((word.lower_, word.tag_, word.dep_, q))
    for at, found in enumerate(own):
        found += _around(plain, at)
    return own


def _word(word: Token, q: str) -> list[str]:
    head, say = word.head, say_verbs()
    lower, lemma = word.lower_, word.lemma_.lower()
    governor = head.lemma_.lower()
    found = [
        "bias", f"w={lower}", f"l={lemma}", f"t={word.tag_}", f"d={word.dep_}", f"q={q}", f"end={lower[-3:]}",
        f"tq={word.tag_}{q}", f"dq={word.dep_}{q}", f"hl={governor}", f"hd={head.dep_}", f"dhl={word.dep_}|{governor}",
        f"dhs={word.dep_}|{governor in say}",
        f"shape={word.is_title:d}{word.is_upper:d}{word.is_digit:d}{word.is_punct:d}",
    ]  # fmt: skip
    if lemma in say:
        found += ["say", f"say|{word.dep_}|{word.tag_}{q}"]
    below = {child.dep_ for child in word.children}
    return found + [f"below={name}|{lemma in say}" for name in SHOWN_CHILDREN if name in below]


def _above(word: Token, q: str) -> list[str]:
    """The nearest clause and the nearest subject that the word stands in, with the verbs that govern them."""
    say, depth, at = say_verbs(), 0, word
    clause = governor = subject = spoken = ""
    while at.head.i != at.i:
        name, verb = at.dep_, at.head.lemma_.lower()
        side = "R" if at.head.i > word.i else "L"
        if not clause and name in CLAUSES:
            clause = f"{name}|{verb in say}{side}"
            governor = f"{name}|{verb}"
        if not subject and name in SUBJECTS:
            subject = f"{name}|{verb in say}{side}"
        if not spoken and verb in say:
            spoken = f"{name}|{side}"
        at, depth = at.head, depth + 1
    deep = f"depth={min(depth, 6)}"
    return [f"clause={clause}{q}", f"governor={governor}", f"subject={subject}", f"spoken={spoken}{q}", deep]


def _sentence(word: Token, masked: set[int]) -> str:
    """Whether a verb of saying stands outside of the marks, whether marks hold a word, and whether they hold all."""
    words = [one for one in word.sent if not one.is_space]
    outside = any(one.lemma_.lower() in say_verbs() and one.i not in masked for one in words)
    within = [one.i in masked for one in words if not one.is_punct]
    return f"{outside:d}{any(within):d}{all(within):d}"


def _around(plain: list[tuple[str, str, str, str]], at: int) -> list[str]:
    found = ["first"] if at == 0 else []
    for step in (-3, -2, -1, 1, 2, 3):
        if not 0 <= at + step < len(plain):
            found.append(f"{step}none")
            continue
        lower, tag, relation, q = plain[at + step]
        found.append(f"{step}t={tag}")
        if abs(step) < 3:
            found += [f"{step}w={lower}", f"{step}d={relation}", f"{step}q={q}"]
        if step == 1:
            found.append(f"pair={plain[at][0]}|{lower}")
    return found
