"""What a verb asks somebody to do: "urged X to withdraw", "offered to withdraw", "has five days to leave"."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from verbale.extract.ask_thing import addressees
from verbale.extract.demand_cue import Ask, DemandCue, verb_ask
from verbale.extract.listing import after_colon, extent, infinitives, sentence, span_of
from verbale.extract.party import is_party
from verbale.extract.subject import is_passive, passive_subject
from verbale.lexicon.table import read_table
from verbale.reading import Reading
from verbale.record import Span

#: Farthest that "to" may stand from its cue, in tokens: a name with its office and its country.
_REACH = 14


_FINITE = {"VBD", "VBZ", "MD"}

#: What one does on the telephone.
_TALKING = {"discuss", "talk", "say", "tell", "express", "congratulate", "thank", "inform", "ask", "speak", "offer",
            "convey", "wish", "warn", "urge", "brief", "confirm", "apologise", "apologize", "explain"}  # fmt: skip


#: What the one who summons does himself: "summoned the envoy to lodge a protest".
_SUMMONING = {"lodge", "convey", "deliver", "hand", "protest", "express", "voice", "register", "demand", "present",
              "inform", "complain", "receive", "hear", "condemn", "warn", "communicate", "transmit"}  # fmt: skip


#: Cues as often said of things and people inside a state: only a party is asked.
_OF_PARTIES = {"demand", "ask", "tell", "order", "want", "expect", "require", "direct"}


@cache
def _things() -> frozenset[str]:
    return frozenset(row["noun"] for row in read_table("ask_things"))


_TIMES = {"minute", "hour", "day", "week", "month", "year"}


def someone_to_act(reading: Reading, verb: Token, last: Token, cue: DemandCue) -> list[Ask]:
    """X to withdraw."""
    to = _infinitive_after(last)
    if to is None:
        return []
    between = [t for t in _between(last, to) if not t.is_punct]
    if any(t.lower_ in {"about", "over", "of"} and t.head.i == verb.i for t in between):
        return []
    if (wanted := _thing_for(reading, verb, between)) is not None:
        return _for_thing(reading, (verb, last, cue), wanted, to)
    negated = to.nbor(-1) if to.nbor(-1).lower_ == "not" else None
    patient = passive_subject(verb) if is_passive(verb) else None
    asked = patient is not None and not cue.particle and is_party(reading, patient)
    # "was asked by X on Monday to withdraw": whoever stands between is not the one asked
    of = () if asked else _heads([t for t in between if t.dep_ != "neg" and t.pos_ != "ADV"])
    if not of:
        if patient is not None and not cue.particle:
            of = (patient,)
        elif (whom := _whom(verb)) is not None:
            of = (whom,)
        elif not between and cue.particle in {("on",), ("upon",), ("for",)} and not is_passive(verb):
            of = ()  # translated: "called on to refrain", whoever is meant
        else:
            return []
    elif not is_party(reading, of[0]) and cue.lemma in _OF_PARTIES:
        return []
    if cue.lemma == "encourage" and not asked and any(c.dep_ == "agent" for c in verb.children):
        return []  # "migrants encouraged by X to leave"
    start = to.nbor()
    if describes(reading, verb) or (cue.lemma == "summon" and start.lemma_.lower() in _SUMMONING):
        return []
    if of and cue.particle == ("for",) and (not is_party(reading, of[0]) or start.lower_ == "be"):
        words = extent(reading, of[0].left_edge)
        return [verb_ask(verb, last, cue, span_of(words), (), "for something to be done")] if words else []
    return [
        verb_ask(verb, last, cue, span, of, "someone to do something")
        for span in act_spans(reading, start, negated=negated)
    ]


def _thing_for(reading: Reading, verb: Token, between: list[Token]) -> Token | None:
    """The meeting, the leave, the help that stands before "to …" as what is asked: "asked (Peru) for a meeting"."""
    named = [t for t in between if t.pos_ == "NOUN" and t.lemma_.lower() in _things() and not is_party(reading, t)]
    for noun in reversed(named):
        bare = noun.dep_ == "dobj" and noun.head.i == verb.i
        if bare or (noun.dep_ == "pobj" and noun.head.lower_ == "for"):
            return noun
    return None


def _for_thing(reading: Reading, asking: tuple[Token, Token, DemandCue], noun: Token, to: Token) -> list[Ask]:
    """The ask for a thing and what it is for: "a meeting to end the raids". `asking`: verb, end and row of the cue."""
    verb, last, cue = asking
    words = [t for t in noun.doc[noun.left_edge.i : to.i] if not t.is_space] + extent(reading, to)
    partners = [c for p in noun.children if p.lower_ == "with" for c in p.children]
    near = [t for t in (*_between(last, noun.left_edge), *partners) if is_party(reading, t)]
    asked = addressees(reading, verb) or tuple(near[:1])
    return [verb_ask(verb, last, cue, span_of(words), asked, "something to be done with")]


def describes(reading: Reading, verb: Token) -> bool:
    """True of "the measure would require X to withdraw": what a thing would bring with it is asked by nobody."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if verb.lemma_ != "require" or not any(c.lower_ in {"would", "could", "may", "might"} for c in verb.children):
        return False
    return subject is not None and (subject.lower_ == "it" or not is_party(reading, subject))


def called_to_act(reading: Reading, verb: Token, last: Token, cue: DemandCue) -> list[Ask]:
    """X to withdraw, of a verb that is also said of telephones: "called X to discuss" asks nothing."""
    if any(c.dep_ == "prt" and c.i > last.i for c in verb.children):
        return []
    found = someone_to_act(reading, verb, last, cue)
    if any(not ask.of or not is_party(reading, ask.of[0]) for ask in found):
        return []
    return [a for a in found if reading.tokens_in(a.content)[0].lemma_.lower() not in _TALKING]


def to_act(reading: Reading, verb: Token, last: Token, cue: DemandCue) -> list[Ask]:
    """to withdraw: what the asker would do himself."""
    if is_passive(verb) and cue.kind != "offer":
        return []
    rest = [t for t in sentence(verb) if t.i > last.i and t.pos_ != "ADV"]
    rest = _after_day(reading, rest)
    if len(rest) < 2 or rest[0].lower_ != "to" or not _is_base(rest[1]):
        return []
    return [verb_ask(verb, last, cue, span, (), "to do something") for span in act_spans(reading, rest[1])]


def _after_day(reading: Reading, rest: list[Token]) -> list[Token]:
    """`rest` without the day that opens it: "offered last week to share", "proposed on Monday to meet"."""
    words = rest[1:] if rest and rest[0].lower_ in {"on", "in", "late", "early"} else rest
    if not words or words[0].lower_ == "to":
        return rest
    for day in reading.days_in(Span(words[0].idx, words[0].sent.end_char)):
        if day.span.start <= words[0].idx:
            return [t for t in words if t.idx >= day.span.end]
    return rest


def _whom(verb: Token) -> Token | None:
    """ "the envoy whom both sides invited to speak": the one asked stands before the clause."""
    asked = any(c.lower_ in {"whom", "who", "that"} and c.dep_ == "dobj" for c in verb.children)
    return verb.head if asked and verb.dep_ == "relcl" else None


def prepared_to_act(reading: Reading, verb: Token, last: Token, cue: DemandCue) -> list[Ask]:
    if not (verb.tag_ == "VBN" and any(c.dep_ == "auxpass" or c.lemma_ == "be" for c in verb.children)):
        return []
    found = to_act(reading, verb, last, cue)
    patient = passive_subject(verb)
    return [Ask(a.kind, a.anchor, a.cue, a.content, patient, a.of, a.why) for a in found]


def stands_to_act(reading: Reading, verb: Token, last: Token, cue: DemandCue) -> list[Ask]:
    if verb.head.lemma_ not in {"stand", "declare"}:
        return []
    return to_act(reading, verb, last, cue)


def deadline(reading: Reading, verb: Token, last: Token, cue: DemandCue) -> list[Ask]:
    """that X has five days to leave."""
    for have in [c for c in verb.children if c.dep_ == "ccomp" and c.lemma_ == "have" and c.i > verb.i]:
        subject = next((c for c in have.children if c.dep_ == "nsubj"), None)
        time = next((c for c in have.children if c.dep_ == "dobj" and c.lemma_.lower() in _TIMES), None)
        if subject is None or time is None:
            continue
        words = extent(reading, have)
        return [verb_ask(verb, last, cue, span_of(words), (subject,), "a deadline")] if words else []
    return []


def time_to_act(reading: Reading, verb: Token, last: Token, cue: DemandCue) -> list[Ask]:
    """X ten days to withdraw, X a deadline to withdraw."""
    to = _infinitive_after(last)
    if to is None:
        return []
    between = _between(last, to)
    of = next((t for t in between if t.dep_ in {"dative", "dobj"} and is_party(reading, t)), None)
    limited = any(t.lemma_.lower() in _TIMES | {"deadline", "ultimatum"} for t in between)
    if of is None or not limited:
        return []
    return [verb_ask(verb, last, cue, span, (of,), "time to do something") for span in act_spans(reading, to.nbor())]


def act_spans(reading: Reading, start: Token, *, negated: Token | None = None) -> list[Span]:
    words = extent(reading, start)
    listed = after_colon(words)
    items = listed or infinitives(words)
    if negated is not None and items:
        items[0] = [negated, *items[0]]
    return [span_of(item) for item in items if item]


def _infinitive_after(last: Token) -> Token | None:
    """The "to" that opens what is asked, None when a clause ends before it."""
    words = [t for t in sentence(last) if last.i < t.i <= last.i + _REACH]
    depth = 0
    for at, token in enumerate(words[:-1]):
        if token.text in {"(", ")"}:
            depth += 1 if token.text == "(" else -1
        following = next((t for t in words[at + 1 :] if not _is_light(t)), None)
        if token.lower_ == "to" and following is not None and _is_base(following):
            return token
        if token.text in {".", ";", ":"} or token.tag_ in _FINITE or (token.tag_ == "VBP" and token.dep_ != "amod"):
            return None
        if token.lower_ in {"which", "who", "that", "whether", "how", "if", "what", "where", "when"}:
            return None
    return None


def _is_light(token: Token) -> bool:
    """True of what can stand between "to" and its verb: "to not shut", "to fully comply"."""
    return bool(token.pos_ == "ADV" or token.is_quote or token.lower_ == "not")


def _is_base(token: Token) -> bool:
    return token.tag_ in {"VB", "VBP"} or (token.lower_ in {"de", "re"} and token.nbor().text == "-")


def _between(first: Token, last: Token) -> list[Token]:
    return [t for t in first.doc[first.i + 1 : last.i] if not t.is_space]


def _heads(words: list[Token]) -> tuple[Token, ...]:
    """Heads of the noun phrases in `words`: those whose governor stands outside them."""
    inside = {t.i for t in words}
    named = [t for t in words if t.pos_ in {"NOUN", "PROPN", "PRON", "NUM"} and t.dep_ not in {"compound", "nummod"}]
    tops = [t for t in named if t.head.i not in inside or (t.head.pos_ in {"ADP", "VERB"} and t.dep_ != "pobj")]
    return tuple((tops or named[-1:])[:1])
