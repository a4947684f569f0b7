"""The places of communications: names whole, and no place for what has none or where the words say what it is about."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.extract.communication.trigger_noun import noun_row
from verbale.extract.communication.wordlist import word_list
from verbale.extract.marked.join import replaced
from verbale.mention.mention import Naming
from verbale.mention.table import regions
from verbale.reading import Reading
from verbale.record import Claim, Span, Value

_NOUNS = word_list("place_noun")
#: What says of a common noun which one it is: "the ministry", "his office", "Czernin palace"; "in office" is no place.
_OWN = {"det", "poss", "compound", "nmod"}

#: Prepositions that tell when, of whatever they govern.
_WHEN = {"after", "before", "since", "until", "till"}


def place(reading: Reading, claims: list[Claim]) -> list[Claim]:
    """The communications of a report with the places that are theirs; links follow the changes.

    A call is held nowhere. "Aviv" becomes "Tel Aviv". "The situation in Georgia", "security in Europe" say what talks
    are about, "after Ramadan" and "in office" when.
    """
    return replaced(
        claims, [claim.with_values(_placed(reading, claim)) if claim.get("place") else claim for claim in claims]
    )


def _placed(reading: Reading, claim: Claim) -> list[Value]:
    kept = [value for value in claim.values if value.field != "place"]
    if any(value.value == "call" for value in claim.get("form")):
        return kept
    own = [span for field, span in claim.iter_spans() if field == "mention"]
    whole: dict[Span, Value] = {}
    for value in claim.get("place"):
        spans = [_whole_name(reading, _bare(reading, span)) for span in value.spans]
        if any(_is_place_of(reading, span, own) for span in spans):
            first = spans[0]
            whole.setdefault(first, Value("place", reading.words(first), tuple(dict.fromkeys(spans)), value.actor))
    return [*kept, *whole.values()]


def _bare(reading: Reading, span: Span) -> Span:
    """The words without a preposition before the name, and without who met there: "Lima of top officials"."""
    tokens = reading.tokens_in(span)
    while len(tokens) > 1 and tokens[0].pos_ == "ADP":
        tokens = tokens[1:]
    if len(tokens) > 2 and tokens[0].pos_ == "PROPN":
        ends = (at for at in range(1, len(tokens) - 1) if tokens[at].lower_ == "of" and tokens[at + 1].is_lower)
        cut = next((at for at in ends if tokens[at + 1].lower_ != "the"), len(tokens))
        tokens = tokens[:cut]
    return Span(tokens[0].idx, tokens[-1].idx + len(tokens[-1])) if tokens else span


def _is_place_of(reading: Reading, span: Span, own: list[Span]) -> bool:
    tokens = reading.tokens_in(span)
    head = next((t for t in tokens if t.head not in tokens or t.head.i == t.i), None)
    if head is None or reading.days_in(span) or (head.dep_ == "pobj" and head.head.lower_ in _WHEN):
        return False
    if len(tokens) == 1 and head.pos_ == "ADJ" and head.dep_ == "amod":
        return False  # "along the Ukrainian border"
    if not any(t.pos_ == "PROPN" or t.text[:1].isupper() for t in tokens):
        return any(c.dep_ in _OWN for c in head.children)
    return not _is_matter(reading, head, own)


def _is_matter(reading: Reading, name: Token, own: list[Span]) -> bool:
    """True of the state in "unrest in Georgia" beside "a meeting": it belongs to what the meeting is about."""
    preposition = name.head
    if preposition.dep_ != "prep" or preposition.lower_ not in {"in", "at", "of"}:
        return False
    over = preposition.head
    if over.pos_ != "NOUN" or noun_row(over) is not None or over.lemma_.lower() in _NOUNS:
        return False
    if any(span.start <= over.idx < span.end for span in own) or not _is_about(over):
        return False
    mention = reading.mention_of(name)
    if mention is None or mention.naming is Naming.UNKNOWN:
        return (name.lower_,) in regions()
    return mention.naming in {Naming.NAME, Naming.PLACE}  # "grain exports in Port Alder" may well be talked of there


def _is_about(noun: Token) -> bool:
    """True of a noun under "on", "over", "about", or the object of "discuss": what is talked of."""
    at = noun
    while at.dep_ in {"conj", "pobj", "compound", "dobj", "appos"} and at.head.i != at.i:
        if at.dep_ == "dobj":
            return at.head.lemma_ in word_list("discussing")
        if at.dep_ == "pobj" and at.head.lower_ in {"on", "over", "about", "regarding", "concerning"}:
            return True
        at = at.head if at.dep_ != "pobj" else at.head.head
    return False


def _whole_name(reading: Reading, span: Span) -> Span:
    """The span grown to the whole name that it stands in: a mention's, or the capitalised words beside it."""
    over = [m.span for m in reading.mentions_in(span) if m.span.contains(span) and m.naming is Naming.UNKNOWN]
    tokens = reading.tokens_in(over[0] if over else span)
    if not tokens:
        return span
    first, last = tokens[0], tokens[-1]
    while first.i > first.sent.start and _belongs(first.nbor(-1), first):
        first = first.nbor(-1)
    while last.i + 1 < last.sent.end and _belongs(last, last.nbor()):
        last = last.nbor()
    return Span(min(span.start, first.idx), max(span.end, last.idx + len(last)))


def _belongs(left: Token, right: Token) -> bool:
    """True of "Tel" before "Aviv", "N'" before "Djamena": two parts of one name."""
    named = left.pos_ == right.pos_ == "PROPN" and left.text[:1].isupper() and right.text[:1].isupper()
    return bool(named and (left.head.i == right.i or right.head.i == left.i or left.whitespace_ == ""))
