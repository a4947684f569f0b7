"""Demands made by a verb: "urged Seoul to lift the curbs", "demands that …", "asked for talks"."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.extract.demand_cue import Ask, DemandCue, cues_of
from verbale.extract.listing import after_colon, extent, infinitives, sentence, span_of, things, trim
from verbale.extract.party import is_party
from verbale.extract.subject import is_passive, passive_subject, subject_of
from verbale.reading import Reading
from verbale.record import Span

#: Farthest that "to" may stand from its cue, in tokens: a name with its office and its country.
_REACH = 14

_FINITE = {"VBD", "VBZ", "MD"}
_ANSWERS = {"answer", "reply", "response", "explanation", "reaction"}
_TIMES = {"minute", "hour", "day", "week", "month", "year"}
_TALKS = {"talk", "dialogue", "meeting", "negotiation", "round", "discussion", "conversation", "summit"}


def verb_asks(reading: Reading, verb: Token) -> list[Ask]:
    """Asks of which `verb` is the cue; empty when what follows fits none of its frames."""
    if as_asked(verb):
        return _as_asked(reading, verb)
    for cue in cues_of(verb):
        last = _particle(verb, cue)
        if last is None:
            continue
        found = _asked_thing(reading, verb, last, cue)
        if found:
            return found
        for frame in cue.frames:
            found = _FRAMES[frame](reading, verb, last, cue)
            if found:
                return found
    return []


def _asked_thing(reading: Reading, verb: Token, last: Token, cue: DemandCue) -> list[Ask]:
    """ "the guarantee Russia wishes", "what Seoul had asked for were answers": what is asked stands before or after."""
    if cue.kind == "offer" or not {"thing", "done", "of-noun"} & set(cue.frames) or is_passive(verb):
        return []
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if subject is None or not is_party(reading, subject):
        return []
    own = [c for c in verb.children if c.dep_ in {"dobj", "ccomp", "xcomp"} and c.i > verb.i]
    if verb.dep_ == "relcl" and verb.head.i < subject.i and verb.head.pos_ == "NOUN" and cue.lemma in _WISHES:
        done = all(c.tag_ == "VBN" for c in own)
        first = verb.left_edge
        if done and (first == subject.left_edge or first.lower_ in {"that", "which", "whom"}):
            words = [t for t in sentence(verb) if verb.head.left_edge.i <= t.i < first.i]
            return [_ask(verb, last, cue, span_of(words), (), "what is wished")] if words else []
    if verb.dep_ == "csubj" and verb.head.lemma_ == "be" and any(c.lower_ == "what" for c in verb.children):
        head = next((c for c in verb.head.children if c.dep_ == "attr"), None)
        if head is not None:
            return [_ask(verb, last, cue, span_of(i), (), "what is asked") for i in things(reading, head) if i]
    return []


_WISHES = {"want", "wish", "desire", "demand", "request", "ask", "require", "seek"}


def as_asked(verb: Token) -> bool:
    """True of "as London had asked": what is asked stands around it."""
    return (
        bool(cues_of(verb))
        and verb.dep_ == "advcl"
        and any(c.lower_ == "as" and c.dep_ == "mark" for c in verb.children)
        and any(c.dep_ == "nsubj" for c in verb.children)
        and not any(c.dep_ in {"dobj", "ccomp", "xcomp", "prep"} for c in verb.children)
    )


def _as_asked(reading: Reading, verb: Token) -> list[Ask]:
    cue = cues_of(verb)[-1]
    before = [t for t in sentence(verb) if t.i < verb.left_edge.i]
    words = trim(before)
    while words and words[-1].is_punct:
        words.pop()
    if not words or len(words) > 20:
        return []
    return [_ask(verb, verb, cue, span_of(words), (), "as asked")]


def _particle(verb: Token, cue: DemandCue) -> Token | None:
    """The last token of the cue, or None when its particle does not follow."""
    if not cue.particle:
        return verb
    words = [t for t in sentence(verb) if t.i > verb.i]
    for skip in range(0, min(4, len(words))):
        piece = words[skip : skip + len(cue.particle)]
        if tuple(t.lower_ for t in piece) == cue.particle and all(
            t.pos_ == "ADV" or t.is_punct or t.lower_ in {"once", "more", "again"} for t in words[:skip]
        ):
            return piece[-1]
    if len(cue.particle) == 1:
        for child in verb.children:
            if child.i > verb.i and child.lower_ == cue.particle[0] and child.dep_ in {"prep", "prt"}:
                return child
    return None


def _cue_span(verb: Token, last: Token) -> Span:
    near = last if last.i - verb.i <= 3 else verb
    return Span(verb.idx, near.idx + len(near))


def _ask(verb: Token, last: Token, cue: DemandCue, content: Span, of: tuple[Token, ...], why: str) -> Ask:
    return Ask(cue.kind, verb, _cue_span(verb, last), content, subject_of(verb), of, f"{cue.lemma} {why}")


def _infinitive_after(last: Token) -> Token | None:
    """The "to" that opens what is asked, None when a clause ends before it."""
    words = [t for t in sentence(last) if last.i < t.i <= last.i + _REACH]
    depth = 0
    for at, token in enumerate(words[:-1]):
        if token.text in {"(", ")"}:
            depth += 1 if token.text == "(" else -1
        following = next((t for t in words[at + 1 :] if t.pos_ != "ADV" and not t.is_quote), None)
        if token.lower_ == "to" and following is not None and _is_base(following):
            return token
        if token.text in {".", ";", ":"} or token.tag_ in _FINITE or (token.tag_ == "VBP" and token.dep_ != "amod"):
            return None
        if token.lower_ in {"which", "who", "that", "whether", "how", "if", "what", "where", "when"}:
            return None
    return None


def _is_base(token: Token) -> bool:
    return token.tag_ in {"VB", "VBP"} or (token.lower_ in {"de", "re"} and token.nbor().text == "-")


def _between(first: Token, last: Token) -> list[Token]:
    return [t for t in first.doc[first.i + 1 : last.i] if not t.is_space]


def _heads(words: list[Token]) -> tuple[Token, ...]:
    """Heads of the noun phrases in `words`: those whose governor stands outside them."""
    inside = {t.i for t in words}
    named = [t for t in words if t.pos_ in {"NOUN", "PROPN", "PRON", "NUM"} and t.dep_ not in {"compound", "nummod"}]
    tops = [t for t in named if t.head.i not in inside or (t.head.pos_ in {"ADP", "VERB"} and t.dep_ != "pobj")]
    return (tops or named[-1:])[:1] and tuple((tops or named[-1:])[:1])


def _items(reading: Reading, start: Token, *, negated: Token | None = None) -> list[Span]:
    words = extent(reading, start)
    listed = after_colon(words)
    items = listed or infinitives(words)
    if negated is not None and items:
        items[0] = [negated, *items[0]]
    return [span_of(item) for item in items if item]


def _do(reading: Reading, verb: Token, last: Token, cue: DemandCue) -> list[Ask]:
    """X to withdraw."""
    to = _infinitive_after(last)
    if to is None:
        return []
    between = [t for t in _between(last, to) if not t.is_punct]
    if any(t.lower_ in {"about", "over", "of"} and t.head.i == verb.i for t in between):
        return []
    negated = to.nbor(-1) if to.nbor(-1).lower_ == "not" else None
    of = _heads([t for t in between if t.dep_ != "neg" and t.pos_ != "ADV"])
    if not of:
        patient = passive_subject(verb) if is_passive(verb) else None
        if patient is None or cue.particle:
            return []
        of = (patient,)
    elif not is_party(reading, of[0]) and cue.lemma in {"ask", "tell", "order", "want", "expect", "require", "direct"}:
        return []
    start = to.nbor()
    if cue.particle == ("for",) and (not is_party(reading, of[0]) or start.lower_ == "be"):
        words = extent(reading, of[0].left_edge)
        return [_ask(verb, last, cue, span_of(words), (), "for something to be done")] if words else []
    return [
        _ask(verb, last, cue, span, of, "someone to do something") for span in _items(reading, start, negated=negated)
    ]


def _self(reading: Reading, verb: Token, last: Token, cue: DemandCue) -> list[Ask]:
    """to withdraw: what the asker would do himself."""
    rest = [t for t in sentence(verb) if t.i > last.i and t.pos_ != "ADV"]
    if len(rest) < 2 or rest[0].lower_ != "to" or not _is_base(rest[1]):
        return []
    return [_ask(verb, last, cue, span, (), "to do something") for span in _items(reading, rest[1])]


def _passive_self(reading: Reading, verb: Token, last: Token, cue: DemandCue) -> list[Ask]:
    if not (verb.tag_ == "VBN" and any(c.dep_ == "auxpass" or c.lemma_ == "be" for c in verb.children)):
        return []
    found = _self(reading, verb, last, cue)
    patient = passive_subject(verb)
    return [Ask(a.kind, a.anchor, a.cue, a.content, patient, a.of, a.why) for a in found]


def _that(reading: Reading, verb: Token, last: Token, cue: DemandCue) -> list[Ask]:
    """that X withdraw, that an act be done."""
    clause = next(
        (
            c
            for c in verb.children
            if c.i > verb.i and c.dep_ in {"ccomp", "advcl", "xcomp"} and _marked(c) and c.pos_ in {"VERB", "AUX"}
        ),
        None,
    )
    if clause is None:
        return []
    mark = next(c for c in clause.children if c.lower_ == "that")
    return clause_items(reading, clause, mark, lambda span, of: _ask(verb, last, cue, span, of, "that"))


def clause_items(reading: Reading, clause: Token, mark: Token, make: object) -> list[Ask]:
    """An ask for each act in the finite clause that `mark` opens; a party as its subject is the addressee."""
    following = [t for t in sentence(clause) if t.i > mark.i]
    if not following:
        return []
    words = extent(reading, following[0], finite=True)
    subject = next((c for c in clause.children if c.dep_ == "nsubj"), None)
    build = make  # a callable (span, of) -> Ask
    if subject is not None and is_party(reading, subject) and not is_passive(clause):
        acts = [t for t in words if t.i > subject.right_edge.i]
        while acts and acts[0].lemma_ in {"should", "must", "would", "shall", "to", "will", "have"}:
            acts.pop(0)
        pieces = [p for p in infinitives(acts) if p]
        return [build(span_of(piece), (subject,)) for piece in pieces]  # type: ignore[operator]
    words = trim(words)
    return [build(span_of(words), ())] if words else []  # type: ignore[operator]


def _marked(clause: Token) -> bool:
    return any(c.lower_ == "that" and c.dep_ in {"mark", "dobj", "nsubj", "det"} for c in clause.children)


def _thing(reading: Reading, verb: Token, last: Token, cue: DemandCue) -> list[Ask]:
    """a withdrawal."""
    passive = is_passive(verb)
    if passive and not cue.particle:
        head = passive_subject(verb)
        if head is None and verb.dep_ in {"acl", "relcl"}:
            head = verb.head
        if head is None or (is_party(reading, head) and cue.lemma in {"ask", "urge", "encourage", "press", "order"}):
            return []
    else:
        head = _object(verb, last, cue)
    if head is None or head.pos_ not in {"NOUN", "PROPN", "NUM", "DET", "ADJ", "PRON"} or head.lower_ in _EMPTY:
        return []
    if not cue.particle and is_party(reading, head) and cue.lemma in {"ask", "urge", "request", "encourage", "order"}:
        return []
    of = _addressees(reading, verb)
    return [_ask(verb, last, cue, span_of(item), of, "something") for item in things(reading, head) if item]


_EMPTY = {"it", "this", "that", "them", "what", "which", "him", "her", "themselves", "itself", "question", "questions"}


def _object(verb: Token, last: Token, cue: DemandCue) -> Token | None:
    if not cue.particle:
        return next((c for c in verb.children if c.dep_ in {"dobj", "obj"} and c.i > verb.i), None)
    head = next((c for c in last.children if c.dep_ in {"pobj", "pcomp"}), None)
    if head is None:
        rest = [t for t in last.doc[last.i + 1 : last.i + 8] if t.sent == last.sent]
        head = next((t for t in rest if t.pos_ in {"NOUN", "PROPN"} and t.dep_ not in {"compound", "amod"}), None)
    return head


def _addressees(reading: Reading, verb: Token) -> tuple[Token, ...]:
    """Parties of whom a thing is asked: "from NATO", "of Seoul", translated "to the government"."""
    near = list(verb.children) + [g for c in verb.children for g in c.children]
    for child in near:
        if child.dep_ in {"prep", "dative"} and child.lower_ in {"from", "of", "to", "with"} and child.i > verb.i:
            inner = [c for c in child.children if c.dep_ == "pobj" and is_party(reading, c)]
            if inner and (child.head.i == verb.i or child.lower_ == "from"):
                return (inner[0],)
    direct = [c for c in verb.children if c.dep_ in {"dobj", "dative"} and is_party(reading, c)]
    return tuple(direct[:1])


def _to_thing(reading: Reading, verb: Token, last: Token, cue: DemandCue) -> list[Ask]:
    """X to talks."""
    of = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if is_passive(verb):
        of = passive_subject(verb)
    if of is None or not is_party(reading, of):
        return []
    for token in verb.subtree:
        if token.i > verb.i and token.dep_ == "prep" and token.lower_ in {"to", "for"} and token.head in (verb, of):
            for head in token.children:
                if head.dep_ == "pobj" and head.pos_ in {"NOUN", "PROPN"}:
                    return [
                        _ask(verb, last, cue, span_of(item), (of,), "someone to something")
                        for item in things(reading, head)
                    ]
    return []


def _to_call(reading: Reading, verb: Token, last: Token, cue: DemandCue) -> list[Ask]:
    found = _to_thing(reading, verb, verb, cue)
    return [a for a in found if any(t.lemma_.lower() in _TALKS for t in reading.tokens_in(a.content))]


def _done(reading: Reading, verb: Token, last: Token, cue: DemandCue) -> list[Ask]:
    """X handed over."""
    for child in verb.children:
        if child.i > verb.i and child.dep_ in {"ccomp", "xcomp", "oprd"} and child.tag_ == "VBN":
            patient = next((c for c in child.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
            if patient is not None:
                words = extent(reading, patient.left_edge)
                return [_ask(verb, last, cue, span_of(words), (), "something done")] if words else []
    return []


def _ing(reading: Reading, verb: Token, last: Token, cue: DemandCue) -> list[Ask]:
    """withdrawing."""
    rest = [t for t in sentence(verb) if t.i > last.i]
    if rest and rest[0].tag_ == "VBG":
        words = extent(reading, rest[0])
        return [_ask(verb, last, cue, span_of(words), (), "doing something")] if words else []
    return []


def _wh(reading: Reading, verb: Token, last: Token, cue: DemandCue) -> list[Ask]:
    """a party how it sees a thing."""
    of = next((c for c in verb.children if c.dep_ in {"dobj", "dative"} and c.i > verb.i), None)
    if of is None or not is_party(reading, of):
        return []
    for child in verb.children:
        if child.i > of.i and child.dep_ in {"ccomp", "advcl"}:
            first = child.left_edge
            if first.tag_ in {"WRB", "WP", "WDT"} or first.lower_ == "whether":
                words = extent(reading, first, finite=True)
                return [_ask(verb, last, cue, span_of(words), (of,), "a question")] if words else []
    return []


def _answer(reading: Reading, verb: Token, last: Token, cue: DemandCue) -> list[Ask]:
    """an answer from X: waiting for one is asking for it."""
    head = _object(verb, last, cue)
    if head is None or head.lemma_.lower() not in _ANSWERS:
        return []
    of = tuple(
        c for p in head.subtree if p.dep_ == "prep" and p.lower_ == "from" for c in p.children if c.dep_ == "pobj"
    )
    return [_ask(verb, last, cue, span_of(item), of[:1], "an answer") for item in things(reading, head)[:1]]


def _end(reading: Reading, verb: Token, last: Token, cue: DemandCue) -> list[Ask]:
    """an end to something; other things wanted are wishes."""
    head = _object(verb, last, cue)
    if head is None or not any(c.dep_ == "prep" and c.lower_ in {"to", "from"} for c in head.children):
        return []
    return _thing(reading, verb, last, cue) if head.lemma_ in {"end", "halt", "stop", "guarantee", "answer"} else []


def _talk(reading: Reading, verb: Token, last: Token, cue: DemandCue) -> list[Ask]:
    head = _object(verb, last, cue)
    return _thing(reading, verb, last, cue) if head is not None and head.lemma_ in _TALKS else []


def _deadline(reading: Reading, verb: Token, last: Token, cue: DemandCue) -> list[Ask]:
    """that X has five days to leave."""
    for have in [c for c in verb.children if c.dep_ == "ccomp" and c.lemma_ == "have" and c.i > verb.i]:
        subject = next((c for c in have.children if c.dep_ == "nsubj"), None)
        time = next((c for c in have.children if c.dep_ == "dobj" and c.lemma_.lower() in _TIMES), None)
        if subject is None or time is None:
            continue
        words = extent(reading, have)
        return [_ask(verb, last, cue, span_of(words), (subject,), "a deadline")] if words else []
    return []


def _nothing(reading: Reading, verb: Token, last: Token, cue: DemandCue) -> list[Ask]:
    """A frame that only stands beside a noun; `_asked_thing` reads it."""
    del reading, verb, last, cue
    return []


def _stand(reading: Reading, verb: Token, last: Token, cue: DemandCue) -> list[Ask]:
    if verb.head.lemma_ not in {"stand", "declare"}:
        return []
    return _self(reading, verb, last, cue)


def _for(reading: Reading, verb: Token, last: Token, cue: DemandCue) -> list[Ask]:
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in {"for", "on"} and child.i > verb.i:
            heads = [c for c in child.children if c.dep_ == "pobj" and c.lemma_ in _TALKS]
            return [
                _ask(verb, last, cue, span_of(item), (), "for something") for h in heads for item in things(reading, h)
            ]
    return []


_FRAMES = {
    "do": _do, "of-noun": _nothing, "do-only": _do, "self": _self, "passive-self": _passive_self, "that": _that, "thing": _thing,
    "to-thing": _to_thing, "to-call": _to_call, "done": _done, "ing": _ing, "wh": _wh, "answer": _answer, "end": _end,
    "talk": _talk, "deadline": _deadline, "stand": _stand, "for": _for,
}  # fmt: skip
