"""How a report puts what a word says: as fact, as plan, as possible, as denied."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from verbale.lexicon.table import read_table
from verbale.record import Modality

#: How far up the sentence the marks of a clause can stand (longest chain met in the gold reports: 5).
_REACH = 8

#: Of two marks on one word the one that says less wins; a clause under a denial is denied, whatever else it is.
_ORDER = (
    Modality.DENIED,
    Modality.NEGATED,
    Modality.CONDITIONAL,
    Modality.POSSIBLE,
    Modality.PLANNED,
    Modality.HISTORICAL,
)

#: What a verb passes to a noun whose being does not hang on it: "the letter will say" is about a letter to come,
#: "the letter does not say" is about a letter that is there.
_LOOSE: set[Modality] = {Modality.PLANNED}

_CLAUSAL = {"xcomp", "ccomp", "pcomp", "acl", "advcl", "conj"}


def modality_of(token: Token) -> Modality:
    """Modality of the clause that verb `token` heads, or in which noun `token` stands.

    Looks at the words on the token itself, then at those of each clause that governs it, as far as their mood reaches.
    """
    marks: set[Modality] = set()
    allowed: set[Modality] | None = None  # None: every mark passes
    at = token
    for _ in range(_REACH):
        here = _on_verb(at) if _is_verbal(at) else _on_noun(at)
        marks |= here if allowed is None else here & allowed
        step = _step_up(at)
        if step is None:
            break
        up, passed, said = step
        marks |= said if allowed is None else said & allowed
        if passed is not None:
            allowed = passed if allowed is None else allowed & passed
            if not allowed:
                break
        at = up
    return next((m for m in _ORDER if m in marks), Modality.ASSERTED)


def is_plainly_not(token: Token) -> bool:
    """True where the clause of an act itself says that there was none: "did not take place", "sent no letter".

    What was not read, attended or handed on is there, and so is "the letter" that nobody received.
    """
    if _is_verbal(token):
        return Modality.NEGATED in _on_verb(token)
    verb, deps = token.head, {child.dep_ for child in token.head.children}
    if not _is_verbal(verb):
        return False
    if Modality.NEGATED in _determined(token):
        return token.dep_ != "attr" or "expl" in deps  # "a sheet of paper is no answer"
    if Modality.NEGATED not in _on_verb(verb):
        return False
    if token.dep_ == "nsubj":
        place = verb.lemma_ != "take" or any(child.lower_ == "place" for child in verb.children)
        return _has("occurs", verb) and place
    if token.dep_ == "nsubjpass":
        return _has("brings", verb)
    known = any(child.lower_ in {"the", "this", "that"} or child.dep_ == "poss" for child in token.children)
    return token.dep_ in {"dobj", "obj"} and _has("brings", verb) and not known


def is_plainly_done(token: Token) -> bool:
    """True where the past tense tells an act as done: "met", "handed over a letter", "a letter was sent"."""
    if _is_verbal(token):
        return bool(token.tag_ == "VBD") and not _on_verb(token)
    verb = token.head
    if not _is_verbal(verb) or not _has("brings", verb) or _on_verb(verb) or _on_noun(token):
        return False
    if token.dep_ in {"dobj", "obj"}:
        return bool(verb.tag_ == "VBD")
    return token.dep_ == "nsubjpass" and any(c.dep_ == "auxpass" and c.tag_ == "VBD" for c in verb.children)


def _step_up(at: Token) -> tuple[Token, set[Modality] | None, set[Modality]] | None:
    """(what governs `at`, the marks that pass down from it, what it says of `at`); None at the end of their reach."""
    up = at.head
    if up.i == at.i or at.dep_ in {"ROOT", "relcl", "parataxis", "appos"}:
        return None
    if _is_verbal(at):
        return _verb_up(at, up)
    if at.dep_ in {"pobj", "pcomp"}:
        return _phrase_up(at)
    if at.dep_ in {"dobj", "obj", "nsubjpass", "attr", "oprd", "dative"} and _is_verbal(up):
        makes = _has("makes", up)
        return up, None if makes else set(), _found("noun_head", up)
    if at.dep_ in {"npadvmod", "dep"} and _is_verbal(up) and _has("makes", up) and at.i > up.i:
        return up, None, set()  # an object that the parser does not see: "will present, in turn, a letter"
    if at.dep_ == "nsubj" and _is_verbal(up):
        said: set[Modality] = _found("noun_head", up) & _LOOSE
        return up, None if _has("happens", up) else set(_LOOSE), said
    if at.dep_ in {"conj", "compound", "poss", "nmod"}:
        return up, None, set()
    return None


def _verb_up(at: Token, up: Token) -> tuple[Token, set[Modality] | None, set[Modality]] | None:
    if at.dep_ == "conj":
        shares = at.tag_ in {"VB", "VBN", "VBG"} and not any(c.dep_ in {"nsubj", "aux"} for c in at.children)
        return (up, None, set()) if shares else None
    if at.dep_ == "advcl":
        purpose = at.tag_ == "VB" and any(c.lower_ == "to" and c.dep_ == "aux" for c in at.children)
        return (up, set(_LOOSE), set()) if purpose else None
    if at.dep_ in {"xcomp", "acl"}:
        said = _found("head", up) | (set() if _is_verbal(up) else _found("adjective", up) | _found("over", up))
        if up.lemma_ == "be" and any(c.lower_ == "to" and c.dep_ == "aux" for c in at.children):
            said.add(Modality.PLANNED)
        if up.tag_ == "VBN" and any(c.dep_ in {"auxpass", "nsubjpass"} for c in up.children):
            said |= _found("passive", up)
        return up, None, _not_both(up, said)
    if at.dep_ == "ccomp":
        said = {m for m in _found("head", up) if m in {Modality.DENIED, Modality.POSSIBLE}}
        return up, set(), _not_both(up, said)
    if at.dep_ == "pcomp":
        return _phrase_up(at)
    return None


def _phrase_up(at: Token) -> tuple[Token, set[Modality] | None, set[Modality]] | None:
    """Past a preposition: "ahead of talks", "plans for a summit", "deny having sent"."""
    prep = at.head
    said = _found("preposition", prep)
    top = prep
    while top.head.i != top.i and top.head.pos_ in {"ADP", "SCONJ", "ADV"}:
        top = top.head
        said |= _found("preposition", top)
    up = top.head
    if up.i == top.i:
        return None
    if up.pos_ in {"NOUN", "PROPN"}:
        over = set() if prep.lower_ == "in" and _is_known(at) else _found("over", up)
        return up, None if prep.lower_ == "of" else set(_LOOSE), said | over
    if not _is_verbal(up):
        return up, set(), said | _found("adjective", up)
    said |= {_table("noun_head")[w] for w in [f"{up.lemma_.lower()} {prep.lower_}"] if w in _table("noun_head")}
    said |= _found("noun_head", up) if prep.lower_ in {"for", "on", "out", "about", "to"} else set()
    if _is_verbal(at):
        return up, None, said | _found("head", up)
    if prep.lower_ in {"with", "into"}:
        return up, None, said
    return up, set(_LOOSE) if _has("within", prep) else set(), said


def _is_known(noun: Token) -> bool:
    """True of "the talks": an interest in them is no wish for them."""
    return any(child.dep_ == "det" and child.lower_ in {"the", "these", "those"} for child in noun.children)


def _not_both(up: Token, said: set[Modality]) -> set[Modality]:
    """ "neither confirmed nor denied" and "did not deny" leave it open."""
    around = [*up.children, *(up.head.children if up.dep_ == "conj" else [])]
    if Modality.DENIED in said and any(c.dep_ == "neg" or c.lower_ in {"nor", "neither"} for c in around):
        return (said - {Modality.DENIED}) | {Modality.POSSIBLE}
    return said


def _on_verb(verb: Token) -> set[Modality]:
    marks: set[Modality] = set()
    if any(child.dep_ == "neg" and child.lower_ != "only" for child in verb.children):
        marks.add(Modality.NEGATED)
    for child in verb.children:
        if child.dep_ in {"aux", "auxpass"} and child.tag_ in {"MD", "VB", "VBP"} and not _is_name(child, verb):
            marks |= _found("aux", child)
        elif child.dep_ == "advmod":
            marks |= _found("adverb", child)
        elif child.dep_ == "mark":
            marks |= _found("mark", child)
        elif child.dep_ in {"nsubj", "nsubjpass", "dobj", "attr"}:
            marks |= {m for m in _determined(child) if m is Modality.NEGATED}
    if _is_hypothetical(verb) and Modality.PLANNED in marks:
        marks.add(Modality.CONDITIONAL)
    return marks


def _is_name(modal: Token, verb: Token) -> bool:
    """True for a name that the tagger takes for a modal: "May signed", "Will had said"."""
    return (
        modal.text[:1].isupper() and (verb.tag_ == "VBD" or modal.nbor().tag_ == "VBD") if modal.i < verb.i else False
    )


def _on_noun(noun: Token) -> set[Modality]:
    marks = _determined(noun)
    for child in noun.children:
        if child.dep_ in {"amod", "nmod", "compound"}:
            marks |= _found("adjective", child)
        elif (
            child.dep_ in {"acl", "relcl"} and child.tag_ == "VBN" and not any(c.dep_ == "aux" for c in child.children)
        ):
            marks |= _found("noun_head", child)
    return marks


def _determined(noun: Token) -> set[Modality]:
    marks: set[Modality] = set()
    for child in noun.children:
        if child.dep_ in {"det", "preconj", "neg"}:
            marks |= _found("determiner", child)
        elif child.dep_ == "poss":
            marks |= _determined(child)
    return marks


def _is_hypothetical(verb: Token) -> bool:
    """True of what hangs on an "if" or "unless", or on "should the talks fail"."""
    return any(child.dep_ == "advcl" and (_opens_with_if(child) or _is_inverted(child)) for child in verb.children)


def _opens_with_if(clause: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ in {"if", "unless"} for c in clause.children)


def _is_inverted(clause: Token) -> bool:
    """True of "should the talks fail": the helping verb before its subject."""
    helps = [c.i for c in clause.children if c.dep_ == "aux" and c.lower_ == "should"]
    return any(c.dep_ in {"nsubj", "nsubjpass"} and c.i > at for c in clause.children for at in helps)


def _is_verbal(token: Token) -> bool:
    return token.pos_ in {"VERB", "AUX"}


def _has(part: str, token: Token) -> bool:
    return bool(_table(part).get(token.lower_) or _table(part).get(token.lemma_.lower()))


def _found(part: str, token: Token) -> set[Modality]:
    table = _table(part)
    with_particle = [f"{token.lemma_.lower()} {c.lower_}" for c in token.children if c.dep_ in {"prt", "advmod"}]
    for words in (*with_particle, token.lower_, token.lemma_.lower()):
        if words in table:
            return {table[words]}
    return set()


@cache
def _table(part: str) -> dict[str, Modality]:
    rows = read_table("modality_cues")
    return {row["lemma"]: Modality(row["modality"]) for row in rows if row["part"] == part}
