"""In what words were said (a letter, a post, an interview), by the words beside the cue."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from verbale.lexicon.table import cells, read_table
from verbale.reading import Reading
from verbale.record import ActorType, Claim, Span

#: Prepositions that lead to the words of each column `how` of the table.
_PREPOSITIONS = {
    "in": {"in", "within", "at", "during", "through", "via", "over", "after"},
    "air": {"on", "in", "at"},
    "on": {"on", "via", "through", "in"},
    "at": {"at", "in", "during", "on"},
    "by": {"by", "via", "through", "over", "on", "in"},
    "before": {"before", "in", "to"},
}
#: Farthest that a preposition stands before the noun, in words ("in a short and rather angry joint statement").
_REACH = 7
#: How clauses of one sentence share their circumstances.
_JOINED = {"conj", "advcl", "xcomp", "ccomp", "parataxis", "relcl", "acl"}
#: Words that play a part of their own in the clause hang on no preposition before them.
_GRAMMAR = {"nsubj", "nsubjpass", "dobj", "poss"}
_CLAUSAL = {"VERB", "AUX"}
#: How a clause hangs on the one that tells how the words were sent.
_LINKED = {"conj", "advcl", "acl", "relcl", "xcomp"}
#: Rule of statements that layout shows as posts.
_POSTED = "post with the name of its author"
#: Forms of which "in it" can be said, and those that one verb tells ("rang").
_WRITTEN = {"letter", "note verbale", "memo", "statement", "post", "resolution", "proposal"}
_SPOKEN = {"call"}
#: Farthest that what "it" stands for ends before it, in characters: about two sentences.
_ANTECEDENT = 250
#: Farthest that a word stands from a cue which it is not tied to in the parse, in characters.
_LOOSE = 40
#: Where such a word comes after those that are tied.
_FAR = 9
#: Letters of a name that is none by chance.
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Told:
    """A form and the words that say so; `speaks` is True when the paper itself is the speaker."""

    form: str
    span: Span
    speaks: bool = False


@dataclass(frozen=True, slots=True)
class _Table:
    forms: dict[tuple[str, str], str]
    pattern: re.Pattern[str]


@cache
def _table() -> _Table:
    """(how, words) -> form, and a pattern that finds the words, longest first."""
    forms: dict[tuple[str, str], str] = {}
    for row in read_table("statement_forms"):
        for how in cells(row, "how"):
            for words in cells(row, "words"):
                forms.setdefault((how, words), row["form"])
    nouns = sorted({w for how, w in forms if how != "verb"}, key=lambda w: (-len(w), w))
    return _Table(forms, re.compile(r"\b(?:" + "|".join(map(re.escape, nouns)) + r")s?\b", re.IGNORECASE))


def find_form(reading: Reading, statement: Claim, cues: list[Span], acts: list[tuple[Span, str]]) -> Told | None:
    """The form of one statement; None when its sentence does not tell.

    `cues` are those of all statements, `acts` the words that name the communications of the report, with their form.
    """
    own = [s for v in statement.get("cue") for s in v.spans]
    if not own:
        return None
    if _POSTED in statement.found_by:
        return Told("post", own[0])
    return (
        _speaks(reading, statement)
        or _to(reading, statement)
        or next(iter(_beside(reading, statement, own[0], cues)), None)
        or next(_joined(reading, statement, own[0], acts), None)
        or _in_it(reading, own[0], acts)
    )


def _speaks(reading: Reading, statement: Claim) -> Told | None:
    """The paper is the speaker: "the communiqué adds"."""
    for value in statement.get("speaker"):
        for span in value.spans:
            for form, place in named(reading, span, "speaks"):
                head = reading.token_at(place.end - 1)
                if head is not None and not (head.dep_ == "pobj" and span.start < place.start):
                    return Told(form, place, speaks=True)
    return None


def _to(reading: Reading, statement: Claim) -> Told | None:
    """Those addressed tell: parliament hears speeches, a newspaper has interviews."""
    actors = {m.span.bounds: m.actor for m in reading.mentions if m.actor is not None}
    for value in statement.get("addressees"):
        for span in value.spans:
            actor = actors.get(span.bounds)
            if (actor is not None and actor.type == ActorType.OUTLET) or _is_outlet(reading, span):
                return Told("interview", span)
            for form, place in named(reading, span, "to"):
                return Told(form, place)
    return None


def _is_outlet(reading: Reading, span: Span) -> bool:
    """True for the name of the report's own outlet, and for its "us"."""
    words = reading.words(span).lower().removeprefix("the ")
    return words == "us" or (len(words) > _SHORTEST and words in (reading.report.outlet or "").lower())


def _beside(reading: Reading, statement: Claim, cue: Span, cues: list[Span]) -> list[Told]:
    """Nouns after a preposition in the cue's sentence, outside of what is said; the nearest to the cue first."""
    sentence = reading.sentence_at(cue.start)
    if sentence is None:
        return []
    whole = Span(sentence.start_char, max(sentence.end_char, sentence.start_char + 1))
    contents = [s for v in statement.get("content") for s in v.spans]
    found = []
    for how in _PREPOSITIONS:
        for form, place in named(reading, whole, how):
            if any(place.overlaps(s) for s in (*contents, cue)):
                continue
            prep = _preposition(reading, place, _PREPOSITIONS[how])
            if prep is None or any(s.start <= prep.idx < s.end for s in contents):
                continue
            near = _gap(place, cue)
            rivals = [c for c in cues if c != cue and whole.contains(c) and not any(c.overlaps(s) for s in contents)]
            loose = near <= _LOOSE and not any(_gap(place, c) < near for c in rivals)
            between = _belongs(reading, prep, cue)
            if loose or between is not None:
                found.append((how != "on", _FAR if between is None else between, near, place.start, Told(form, place)))
    return [told for *_, told in sorted(found, key=lambda f: f[:4])]


def _preposition(reading: Reading, place: Span, wanted: set[str]) -> Token | None:
    """The preposition that leads to the noun phrase of `place`."""
    head = reading.token_at(place.end - 1)
    if head is None:
        return None
    while head.dep_ in {"compound", "nmod", "amod"} and head.head != head:
        head = head.head
    if head.dep_ == "pobj":
        prep = head.head
        if prep.lower_ == "of" and prep.head.lower_ == "means" and prep.head.dep_ == "pobj":
            prep = prep.head.head  # "by means of a verbal note"
        return prep if prep.lower_ in wanted else None
    first = reading.token_at(place.start)
    if first is None or head.dep_ in _GRAMMAR:
        return None
    for token in reversed(reading.doc[max(0, first.i - _REACH) : first.i]):
        if token.pos_ in {"VERB", "AUX"} or token.is_punct:
            return None
        if token.pos_ in {"ADP", "SCONJ"}:
            return token if token.lower_ in wanted else None
    return None


def _belongs(reading: Reading, prep: Token, cue: Span) -> int | None:
    """Nouns between the preposition and the clause of the cue, or one that this is joined to; None for another's.

    "In a statement after the call": "in" hangs on the verb itself, "after" on a noun.
    """
    verb, between = prep.head, 0
    for _ in range(6):
        if verb.pos_ in _CLAUSAL or verb.head == verb:
            break
        between += verb.pos_ in {"NOUN", "PROPN"}
        verb = verb.head
    at = _head(reading, cue)
    for _ in range(6):
        if at is None:
            return None
        if at == verb:
            return between
        if at.dep_ not in _JOINED | {"aux", "neg", "prep", "dobj"} or at.head == at:
            return None
        at = at.head
    return None


def _head(reading: Reading, cue: Span) -> Token | None:
    """The word of the cue on which its others hang."""
    words = reading.tokens_in(cue)
    return next((t for t in words if t.head not in words or t.head == t), words[0] if words else None)


def _in_it(reading: Reading, cue: Span, acts: list[tuple[Span, str]]) -> Told | None:
    """ "In *it* Oslo asked …", "a note in *which* it asked …": the paper named last before, in reach of the pronoun."""
    at = _head(reading, cue)
    if at is None:
        return None
    for prep in at.children:
        if prep.dep_ == "prep" and prep.lower_ == "in" and prep.i < at.i:
            for pronoun in prep.children:
                if pronoun.lower_ in {"it", "which", "them"}:
                    before = [a for a in acts if 0 <= prep.idx - a[0].end <= _ANTECEDENT and a[1] in _WRITTEN]
                    if before:
                        span, form = max(before, key=lambda a: a[0].end)
                        return Told(form, span)
    return None


def _joined(reading: Reading, statement: Claim, cue: Span, acts: list[tuple[Span, str]]) -> Iterator[Told]:
    """What the cue's clause is joined to: "*tweeted*", "*rang* Oslo and said", "sent a *letter* asking"."""
    at = _head(reading, cue)
    contents = [s for v in statement.get("content") for s in v.spans]
    for _ in range(4):
        if at is None:
            return
        whole = Span(at.idx, at.idx + len(at))
        done = [(form, s) for s, form in acts if form in _SPOKEN and s.overlaps(whole) and not whole.overlaps(cue)]
        for form, place in (*_of_verb(at), *done, *_of_noun(reading, at)):
            if not any(place.overlaps(s) for s in contents):
                yield Told(form, place)
                return
        if at.dep_ not in _LINKED or any(
            c.dep_ == "nsubj" and c.pos_ != "PRON" and not c.tag_.startswith("W") for c in at.children
        ):
            return
        at = at.head


def _of_verb(verb: Token) -> Iterator[tuple[str, Span]]:
    """A verb that is itself the form; with its particle or "to" where the table has it so."""
    if verb.pos_ != "VERB":
        return
    with_it = [c.lower_ for c in verb.children if c.dep_ in {"prt", "prep", "dative"}]
    lemma = verb.lemma_.lower()
    forms = _table().forms
    for words in (*(f"{lemma} {word}" for word in with_it), lemma):
        if ("verb", words) in forms:
            yield forms["verb", words], Span(verb.idx, verb.idx + len(verb))
            return


def _of_noun(reading: Reading, at: Token) -> Iterator[tuple[str, Span]]:
    """The paper on which a clause hangs ("a letter asking …"), or that the verb has for object."""
    nouns = [at] if at.pos_ in {"NOUN", "PROPN"} else [c for c in at.children if c.dep_ == "dobj"]
    for noun in nouns:
        yield from named(reading, Span(noun.left_edge.idx, noun.idx + len(noun)), "speaks")


def named(reading: Reading, within: Span, how: str) -> Iterator[tuple[str, Span]]:
    """(form, place) of each word of the table inside `within` that the column `how` admits."""
    table = _table()
    for hit in table.pattern.finditer(reading.text, within.start, within.end):
        words = " ".join(hit[0].lower().split())
        form = table.forms.get((how, words)) or table.forms.get((how, words.removesuffix("s")))
        if form is not None and (how == "on" or not _modifies(reading, hit.end())):
            yield form, Span(hit.start(), hit.end())


def _modifies(reading: Reading, end: int) -> bool:
    """True when the word that ends there stands before a noun that it belongs to: the *communications* office."""
    last = reading.token_at(end - 1)
    return last is not None and last.dep_ == "compound" and last.head.i == last.i + 1 and last.head.pos_ == "NOUN"


def _gap(a: Span, b: Span) -> int:
    return max(0, a.start - b.end, b.start - a.end)
