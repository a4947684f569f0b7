"""Demands named by a noun: "its demand for arbitration", "the request to negotiate", "other demands: that …"."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from verbale.extract.ask_owner import asked_party, owner_of
from verbale.extract.demand_cue import Ask, DemandCue, cues_of
from verbale.extract.listing import after_colon, extent, infinitives, sentence, span_of, things, trim
from verbale.extract.party import is_party
from verbale.extract.subject import is_passive, subject_of
from verbale.lexicon.table import read_table
from verbale.reading import Reading
from verbale.record import Span

#: Words between a noun and the "to" that opens what it asks: "on X", "for X".
_REACH = 10


def noun_asks(reading: Reading, noun: Token) -> list[Ask]:
    """Asks of which `noun` is the cue; empty when the place does not say what is asked."""
    if noun.lower_ == "order" and noun.i > 0 and noun.nbor(-1).lower_ == "in":
        return []
    for cue in cues_of(noun):
        for frame in cue.frames:
            found = _FRAMES[frame](reading, noun, cue)
            if found:
                return found
    return []


def _ask(reading: Reading, noun: Token, cue: DemandCue, content: Span, of: tuple[Token, ...], why: str) -> Ask:
    span = Span(noun.idx, noun.idx + len(noun))
    return Ask(cue.kind, noun, span, content, owner_of(reading, noun), of or asked_party(reading, noun), why)


def _do(reading: Reading, noun: Token, cue: DemandCue) -> list[Ask]:
    """(for X) to withdraw."""
    words = [t for t in sentence(noun) if noun.i < t.i <= noun.i + 2 * _REACH]
    aside = _aside(noun, words)
    words = [t for t in words if t.i > aside][:_REACH]
    for at, token in enumerate(words[:-1]):
        verbish = words[at + 1].tag_ in {"VB", "VBP"} or words[at + 1].lower_ in {"de", "re"}
        if token.lower_ == "to" and verbish:
            before = [t for t in words[:at] if not t.is_punct]
            if before and before[0].lower_ not in {"for", "on", "upon", "to", "by", "from", "of"}:
                return []
            of = tuple(t for t in before if t.pos_ in {"PROPN", "NOUN", "PRON"} and t.dep_ not in {"compound"})[:1]
            if before and before[0].lower_ == "for" and (not of or not is_party(reading, of[0])):
                if before[0].nbor().tag_ in {"WDT", "WP"}:
                    return []
                whole = _own(noun, extent(reading, before[0].nbor()))
                return [_ask(reading, noun, cue, span_of(whole), (), f"{cue.lemma} for something")] if whole else []
            act = _own(noun, extent(reading, words[at + 1]))
            if any(t.tag_ in {"VBZ", "VBD", "VBP"} and t.is_ancestor(noun) for t in act):
                return []  # "proposals to member states has been delivered": the noun is a subject
            if any(t.lower_ in {"has", "have", "was", "were"} and t.nbor().lower_ == "been" for t in act[:-1]):
                return []
            pieces = infinitives(act)
            return [_ask(reading, noun, cue, span_of(p), of, f"{cue.lemma} to do something") for p in pieces if p]
        if token.text in {".", ";", ":", ","} or token.tag_ in {"VBD", "VBZ", "MD"}:
            return []
    return []


def _aside(noun: Token, words: list[Token]) -> int:
    """Index of the last token of what stands between noun and "to": whose it is, or a remark between commas."""
    last = int(noun.i)
    if words and words[0].lower_ in {"of", "from", "by"}:
        to = next((t for t in words if t.lower_ == "to" and t.i + 1 < len(t.doc) and t.nbor().tag_ == "VB"), None)
        return int(to.i) - 1 if to is not None and to.nbor(-1).text == "," else last
    if words and words[0].text == ",":
        commas = [t for t in sentence(noun) if t.text == "," and words[0].i < t.i <= noun.i + 2 * _REACH]
        if commas and commas[0].i + 1 < len(noun.doc) and commas[0].nbor().lower_ == "to":
            return int(commas[0].i)
    return last


def _for(reading: Reading, noun: Token, cue: DemandCue) -> list[Ask]:
    """for a withdrawal."""
    return _prep(reading, noun, cue, {"for", "about"} if cue.kind == "request" else {"for"})


def _under(reading: Reading, noun: Token, cue: DemandCue) -> list[Ask]:
    """ "a proposal under which X would withdraw and Y would pay": what each side is asked to do."""
    opened = next((t for t in noun.subtree if t.i > noun.i and t.lower_ in {"which", "whereby"}), None)
    if opened is None or opened.i - noun.i > 4:
        return []
    if opened.lower_ == "which" and opened.nbor(-1).lower_ not in {"under", "by", "to"}:
        return []
    asks = []
    for verb in [t for t in sentence(noun) if t.i > opened.i and t.pos_ == "VERB"]:
        subject = next((c for c in verb.children if c.dep_ == "nsubj" and is_party(reading, c)), None)
        would = any(c.lower_ in {"would", "will", "should", "shall"} for c in verb.children)
        if subject is None or not would or not noun.is_ancestor(verb):
            continue
        words = extent(reading, verb)
        if words:
            asked = _ask(reading, noun, cue, span_of(words), (subject,), f"{cue.lemma} under which")
            asks.append(replace(asked, kind="request"))
    return asks


def _of(reading: Reading, noun: Token, cue: DemandCue) -> list[Ask]:
    return _prep(reading, noun, cue, {"of"})


def _on(reading: Reading, noun: Token, cue: DemandCue) -> list[Ask]:
    return _prep(reading, noun, cue, {"on"}) if cue.lemma == "insistence" else []


def _to(reading: Reading, noun: Token, cue: DemandCue) -> list[Ask]:
    return _prep(reading, noun, cue, {"to"})


def _prep(reading: Reading, noun: Token, cue: DemandCue, words: set[str]) -> list[Ask]:
    prep = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ in words and c.i > noun.i), None)
    if prep is None and "to" in words:  # "the invitation of X to talks"
        inner = [t for t in noun.doc[noun.i + 1 : min(noun.i + 10, noun.sent.end)] if t.lower_ == "to"]
        owned = any(c.lower_ in {"of", "from", "by"} and c.dep_ == "prep" for c in noun.children)
        prep = inner[0] if inner and owned and noun.is_ancestor(inner[0].head) else None
        prep = prep if prep is not None or not (inner and owned) else _said_of(inner[0], noun)
    if prep is None and "for" in words:
        inner = [t for t in noun.subtree if t.i > noun.i and t.lower_ == "for" and t.head.dep_ == "relcl"]
        prep = inner[0] if inner else None
    if prep is None:
        following = noun.nbor() if noun.i + 1 < len(noun.doc) else None
        prep = following if following is not None and following.lower_ in words else None
    if prep is None:
        return []
    head = next((c for c in prep.children if c.dep_ in {"pobj", "pcomp"}), None)
    if (
        head is None
        or head.tag_ in {"WDT", "WP", "WP$"}
        or (is_party(reading, head) and "for" not in words)
        or _is_day(reading, head)
    ):
        return []
    if head.dep_ == "pcomp":
        piece = extent(reading, head.left_edge)
        if piece and piece[0].tag_ in {"WDT", "WP", "WP$", "WRB"}:
            return []  # "demands which are seen as non-starters": what is said of them is not what is asked
        return [_ask(reading, noun, cue, span_of(piece), (), f"{cue.lemma} for something")] if piece else []
    return [
        _ask(reading, noun, cue, span_of(item), (), f"{cue.lemma} for something")
        for item in things(reading, head)
        if item
    ]


def _is_day(reading: Reading, head: Token) -> bool:
    return bool(reading.days_in(Span(head.idx, head.idx + len(head))))


def _said_of(prep: Token, noun: Token) -> Token | None:
    """`prep` where it hangs on the verb that takes `noun` as its object ("accepted the invitation of X to talks")."""
    return prep if prep.dep_ == "prep" and prep.head.i == noun.head.i else None


def _is_object(that: Token) -> bool:
    """True of "a demand that Peru rejected": the demand is what was rejected."""
    return that.tag_ == "WDT" and that.dep_ in {"dobj", "pobj"} and that.head.dep_ == "relcl"


def _that(reading: Reading, noun: Token, cue: DemandCue) -> list[Ask]:
    """that X withdraw."""
    following = noun.nbor() if noun.i + 1 < len(noun.doc) else None
    if following is None or following.lower_ != "that" or following.i + 1 >= len(noun.doc) or _is_object(following):
        return []
    first = following.nbor()
    if first.tag_ in {"VBD", "VBZ", "MD", "VBP"}:
        return []
    return _clauses(reading, noun, cue, _own(noun, extent(reading, first, finite=True)))


def _own(noun: Token, words: list[Token]) -> list[Token]:
    """`words` without the verb of which `noun` is the subject: "its call to drop the charges | was ignored"."""
    if noun.dep_ not in {"nsubj", "nsubjpass"} or noun.head.i <= noun.right_edge.i:
        return words
    return [t for t in words if t.i <= noun.right_edge.i]


def _list(reading: Reading, noun: Token, cue: DemandCue) -> list[Ask]:
    """After a colon: "its other demands: that A, and that B"."""
    colon = noun.nbor() if noun.i + 1 < len(noun.doc) else None
    if colon is None or colon.text != ":":
        return []
    words = [t for t in sentence(noun) if t.i > colon.i]
    found: list[Ask] = []
    for piece in _split_that(words) or after_colon([colon, *words]) or [words]:
        found += _clauses(reading, noun, cue, piece)
    return found


def _split_that(words: list[Token]) -> list[list[Token]]:
    starts = [n for n, t in enumerate(words) if t.lower_ == "that" and t.dep_ in {"mark", "nsubj", "det"}]
    starts = [n for n in starts if n == 0 or words[n - 1].text in {",", ";"} or words[n - 1].lower_ == "and"]
    if not starts:
        return []
    ends = [*starts[1:], len(words)]
    return [words[a + 1 : b] for a, b in zip(starts, ends, strict=True)]


def _clauses(reading: Reading, noun: Token, cue: DemandCue, words: list[Token]) -> list[Ask]:
    words = trim(words)
    while words and words[-1].is_punct:
        words.pop()
    if not words:
        return []
    subject = next((t for t in words if t.dep_ == "nsubj" and is_party(reading, t)), None)
    if subject is not None and subject.left_edge.i == words[0].i:
        acts = [t for t in words if t.i > subject.right_edge.i]
        pieces = [p for p in infinitives(acts) if p]
        return [_ask(reading, noun, cue, span_of(p), (subject,), f"{cue.lemma} that") for p in pieces]
    return [_ask(reading, noun, cue, span_of(words), (), f"{cue.lemma} that")]


def _self(reading: Reading, noun: Token, cue: DemandCue) -> list[Ask]:
    found = _do(reading, noun, cue)
    return found


def _compound(reading: Reading, noun: Token, cue: DemandCue) -> list[Ask]:
    """What stands before it: "Seoul's fund proposal"."""
    for child in noun.children:
        if (
            noun.tag_ == "NN"
            and child.dep_ == "compound"
            and child.pos_ == "NOUN"
            and any(c.dep_ == "poss" for c in noun.children)
        ):
            span = Span(child.idx, child.idx + len(child))
            return [_ask(reading, noun, cue, span, (), f"{cue.lemma} named by what it offers")]
    return []


def _is(reading: Reading, noun: Token, cue: DemandCue) -> list[Ask]:
    """ "its offer was a joint fund"."""
    be = noun.head
    if noun.dep_ != "nsubj" or be.lemma_ != "be":
        return []
    for child in be.children:
        if child.dep_ == "attr" and child.i > be.i and child.pos_ == "NOUN":
            return [_ask(reading, noun, cue, span_of(i), (), f"{cue.lemma} is") for i in things(reading, child) if i]
        if child.dep_ == "ccomp" and child.i > be.i:
            return _clauses(reading, noun, cue, extent(reading, child.left_edge, finite=True))
    return []


def _granted(reading: Reading, noun: Token, cue: DemandCue) -> list[Ask]:
    """ "granted more time at the request of X": what was done is what X asked for."""
    at = noun.head
    if noun.dep_ != "pobj" or at.lower_ not in {"at", "upon", "on"} or at.head.pos_ != "VERB":
        return []
    verb = at.head
    owner = owner_of(reading, noun)
    words = granted_words(reading, verb, at)
    of = subject_of(verb)
    if at.i < verb.i:
        words = extent(reading, verb)
    if owner is None or not words:
        return []
    span = Span(noun.idx, noun.idx + len(noun))
    return [Ask(cue.kind, noun, span, span_of(words), owner, (of,) if of is not None else (), f"at the {cue.lemma} of")]


def granted_words(reading: Reading, verb: Token, at: Token) -> list[Token]:
    """What the act of `verb` before "at the request of" gave: its object, else the act itself."""
    patient = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if patient is not None:
        words = things(reading, patient)[0] if patient.i > verb.i else []
        words = [t for t in words if t.i < at.i]
    else:
        words = [t for t in sentence(verb) if verb.i <= t.i < at.i]
    return trim(words)


def _need(reading: Reading, noun: Token, cue: DemandCue) -> list[Ask]:
    """ "emphasized the need for X to do Y": an ask only where a verb of stressing governs it."""
    verb = noun.head
    if noun.dep_ != "dobj" or verb.lemma_.lower() not in _stressing() or is_passive(verb):
        return []
    found = _do(reading, noun, cue)
    return [Ask(a.kind, a.anchor, a.cue, a.content, subject_of(verb), a.of, a.why) for a in found]


def _stressing() -> frozenset[str]:
    return frozenset(row["verb"] for row in read_table("light_verbs") if row["role"] in {"stress", "repeat"})


_FRAMES = {
    "do": _do, "for": _for, "of": _of, "on": _on, "to": _to, "that": _that, "list": _list, "self": _self,
    "under": _under, "compound": _compound, "need": _need, "is": _is, "granted": _granted,
}  # fmt: skip
