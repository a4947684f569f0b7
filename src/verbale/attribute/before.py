"""A cue that stands before its quotation: `The minister said: “X”`, `X called it “rude”; Y, “wise”`."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.attribute.cue import Cue
from verbale.attribute.cues import COLON
from verbale.attribute.draft import Draft
from verbale.attribute.outer import REACH, STOPS, OuterQuotations
from verbale.attribute.region import region
from verbale.attribute.tie import Tie
from verbale.segment.quotation import Quotation

BEFORE = "cue before quotation"
#: Words that may lie between a cue and a quotation that is not set off by a comma or colon.
_LOOSE = 2
#: Words that may lie between them when a comma sets the quotation off.
_SET_OFF = 8
#: Longest name that stands before a quotation without its verb, in words.
_NAME = 5


def cue_before(outer: OuterQuotations, cues: dict[int, Cue], q: Quotation) -> Tie | None:
    """The cue in the sentence of `q` that introduces it, or the sentence that ends in a colon before it."""
    here = outer.reading.token_at(q.span.start)
    if here is None:
        return None
    floor = outer.paragraph(q).start
    if here.i and outer.text[floor : q.span.start].strip() == "":
        # A quotation that begins a paragraph after "… told the meeting:".
        previous = [p for p in outer.reading.paragraphs if p.end <= floor]
        if not previous or outer.text[previous[-1].end - 1] != ":":
            return None
        floor = previous[-1].start
    between: list[Token] = []
    colon = False
    for token in reversed(outer.doc[max(0, here.i - REACH) : here.i]):
        if token.idx < floor or token.text in STOPS:
            break
        if outer.holds(token):
            if not colon:
                break
            continue
        if token.is_space:
            continue
        colon = colon or (token.text == ":" and not [t for t in between if not t.is_punct])
        cue = cues.get(token.i)
        if cue is not None and _introduces(cue, between, colon):
            return Tie(cue, cue.subject, BEFORE)
        between.append(token)
    if colon:
        return _colon(outer, cues, here, floor)
    return None


def _introduces(cue: Cue, between: list[Token], colon: bool) -> bool:
    if cue.shape == "noun":
        return colon
    if "quote" not in cue.frame.takes:
        return False
    if colon:
        return True
    _, last = region(cue)
    loose = [t for t in between if t.i > last and not t.is_punct]
    comma = bool(between) and between[0].text == ","
    if not loose:
        return True
    if all(t.lower_ in {"that", "as", "the", "a", "an", "of", "was", "is", "are", "were"} for t in loose):
        return True
    return (comma and len(loose) <= _SET_OFF) or (len(loose) <= _LOOSE and not comma and cue.frame.group != "think")


def _colon(outer: OuterQuotations, cues: dict[int, Cue], here: Token, floor: int) -> Tie | None:
    """A sentence that ends in a colon before a quotation gives its subject the words."""
    last = here.i - 1
    while last >= 0 and (outer.doc[last].is_space or outer.doc[last].text != ":"):
        last -= 1
    if last < 0 or outer.doc[last].idx < floor:
        return None
    root = outer.doc[last].sent.root
    subject = next((c for c in root.children if c.dep_ == "nsubj"), None)
    if subject is None or root.pos_ not in {"VERB", "AUX"} or subject.lower_ in {"it", "this", "that", "there"}:
        return None
    cue = cues.get(root.i)
    if cue is None:
        cue = Cue(root, (root,), COLON, "colon", subject)
    return Tie(cue, subject, "sentence that ends in a colon")


def verb_understood(outer: OuterQuotations, tied: dict[Quotation, Draft], q: Quotation) -> Tie | None:
    """`X called it “rude”; Y, “wise”`: the verb of the first part stands for the second."""
    here = outer.reading.token_at(q.span.start)
    before = [o for o in outer.all if o.span.end <= q.span.start and o in tied]
    if here is None or not before or not outer.paragraph(q).contains(before[-1].span):
        return None
    first = outer.reading.token_at(before[-1].span.end)
    tokens = list(outer.doc[first.i : here.i]) if first is not None else []
    cue = tied[before[-1]].cue
    if cue is None or not tokens or tokens[0].text not in {";", ",", "and"} or tokens[-1].text != ",":
        return None
    names = [t for t in tokens[1:-1] if t.pos_ != "CCONJ"]
    if not names or len(names) > _NAME or any(t.pos_ not in {"PROPN", "NOUN", "DET", "ADJ"} for t in names):
        return None
    comma = tokens[-1]
    return Tie(Cue(comma, (comma,), cue.frame, "understood", names[-1]), names[-1], "verb understood")
