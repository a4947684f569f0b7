"""How words stand to the words that name an act in the same sentence, read off the parse."""

from __future__ import annotations

from spacy.tokens import Token

#: What a word may be to an act, or to the verb that governs it in the same clause; several may hold.
BEARINGS: tuple[str, ...] = (
    "subject",  # "Norway sent a letter"
    "passive subject",  # "the envoy was handed a letter"
    "object",  # "Norway told Peru", "gave the envoy a letter"
    "owner",  # "Norway's letter", "the Norwegian letter"
    "by",
    "to",
    "with",
    "between",
    "of",
    "at",
    "said so",  # "Norway said that Peru had sent a letter"
    "in a clause below",  # "the letter, which Norway read", "after Norway had left"
    "in a clause above",  # "Norway regrets that a letter came"
    "of another noun",  # "the ships of Norway", "Norway's ships"
)

_PREPOSITIONS = {
    **dict.fromkeys(("by", "from"), "by"),
    **dict.fromkeys(("to", "toward", "towards", "for"), "to"),
    "with": "with",
    **dict.fromkeys(("between", "among", "amongst"), "between"),
    "of": "of",
    **dict.fromkeys(("in", "at", "on", "near", "outside"), "at"),
}
_SUBJECTS = {"nsubj": "subject", "csubj": "subject", "nsubjpass": "passive subject"}
_CLAUSES = {"relcl", "acl", "advcl", "ccomp", "csubj", "csubjpass", "parataxis", "pcomp"}
_ALONGSIDE = {"conj", "appos"}
_OWNERS = {"poss", "compound", "nmod", "amod"}
_LED = {"prep", "agent", "dative"}


def bearings(act: Token, word: Token) -> frozenset[str]:
    """Which of BEARINGS hold of `word` towards `act`; none where they stand in two sentences."""
    up, down = _paths(act, word)
    if not up and not down:
        return frozenset()
    down = [token for token in down if token.dep_ not in _ALONGSIDE]
    below = any(token.dep_ in _CLAUSES for token in down)
    above = [token for token in up if token.dep_ in _CLAUSES]
    found: set[str] = set()
    if below:
        found.add("in a clause below")
    if above:
        top = up[-1]
        says = not below and bool(down) and down[0].dep_ == "nsubj" and top.dep_ in {"ccomp", "parataxis"}
        found.add("said so" if says and len(above) == 1 else "in a clause above")
    if not down:
        return frozenset(found)
    led = down[0].dep_ in _LED and down[0].pos_ == "ADP"
    if not below and not above and (own := _in_clause(down[0], led, not up)):
        found.add(own)
    if any(token.dep_ in {*_OWNERS, "prep"} for token in down[2 if led else 1 :]):
        found.add("of another noun")
    return frozenset(found)


def _paths(act: Token, word: Token) -> tuple[list[Token], list[Token]]:
    """The tokens from the act upwards, and from there down to the word, to where both paths meet; it is in neither."""
    over = [act, *act.ancestors]
    at = {token.i: number for number, token in enumerate(over)}
    down = [word]
    while down[-1].i not in at:
        if down[-1].head.i == down[-1].i:
            return [], []
        down.append(down[-1].head)
    return over[: at[down[-1].i]], down[-2::-1]


def _in_clause(first: Token, led: bool, at_act: bool) -> str | None:
    """What the topmost word of the path down is to an act of its clause; `at_act`: it hangs on the act itself."""
    if first.dep_ in _SUBJECTS:
        return _SUBJECTS[first.dep_]
    if led:
        return _PREPOSITIONS.get(first.lower_)
    if first.dep_ in {"dobj", "dative"}:
        return "object"
    return "owner" if first.dep_ in _OWNERS and at_act else None
