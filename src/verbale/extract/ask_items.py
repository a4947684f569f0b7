"""Further items of what is asked in a row: "to think again and, failing that, to say so", "(d) to clear the mines".

Each item of a list is an ask of its own. Where the first is found, those that follow it in the same form are asked by
the same party, of the same party, in the same words of asking.
"""

from __future__ import annotations

from spacy.tokens import Token

from verbale.extract.listing import extent, span_of, trim
from verbale.reading import Reading
from verbale.record import Claim, Span, Value

#: Characters behind an item within which the next begins.
NEAR = 400
#: Words at most between "and" and "to" that qualify the next item: "and, failing that, to say".
BETWEEN = 4

_LINKS = {"and", "or", ";"}
_OPENS = {"to", "that"}
#: Behind these the next line goes on with the list.
_RUNS_ON = {";", ",", ":", "and", "or"}


def with_items(reading: Reading, claims: list[Claim]) -> list[Claim]:
    """The demands, and one for each item of a row of which only the items before it are told."""
    made = [_first_alone(reading, claim) for claim in claims]
    for claim in list(made):
        made += _items(reading, claim, made)
    return made


def _first_alone(reading: Reading, claim: Claim) -> Claim:
    """The demand for the first item of its row alone: "that A be held [and that B begin]"."""
    contents = [span for value in claim.get("content") for span in value.spans]
    opener = _opener(reading, contents[0]) if len(contents) == 1 else None
    row = reading.tokens_in(contents[0]) if opener is not None else []
    starts = [at for at in range(2, len(row)) if opener is not None and _opens(row, at, opener)]
    first = trim(_without_number(trim(row[: starts[0]]))) if starts else []
    if len(first) < 2:
        return claim
    span = span_of(first)
    content = Value("content", reading.words(span), (span,))
    return claim.with_values([content if value.field == "content" else value for value in claim.values])


def _items(reading: Reading, claim: Claim, told: list[Claim]) -> list[Claim]:
    contents = [span for value in claim.get("content") for span in value.spans]
    if len(contents) != 1:
        return []
    here = contents[0]
    asked_before = any(span.end <= here.start for value in claim.get("cue") for span in value.spans)
    opener = _opener(reading, here)
    if opener is None or not asked_before:
        return []
    found: list[Claim] = []
    row = _behind(reading, here)
    starts = [at for at in range(len(row)) if _opens(row, at, opener)]
    for at in starts:
        item = _item(reading, row, at, starts)
        if item is None:
            continue
        if not any(item.overlaps(span) for other in [*told, *found] for span in _words(other)):
            found.append(_same_ask(reading, claim, item))
    return found


def _words(claim: Claim) -> list[Span]:
    return [span for field in ("content", "cue") for value in claim.get(field) for span in value.spans]


def _opener(reading: Reading, content: Span) -> str | None:
    """ "to" or "that", where it opens the content: "to [think again]"; None for contents of another form."""
    first = reading.token_at(content.start)
    if first is None or first.i == 0:
        return None
    if first.lower_ == "to" and first.i + 1 < len(reading.doc) and first.nbor().tag_ == "VB":
        return "to"
    before = first.nbor(-1)
    if before.lower_ == "to" and first.tag_ in {"VB", "RB"}:
        return "to"
    return "that" if before.lower_ == "that" and before.dep_ == "mark" else None


def _behind(reading: Reading, content: Span) -> list[Token]:
    """The words behind an item up to the end of the sentence; a list runs on behind semicolons, over lines too."""
    first = reading.token_at(content.end)
    if first is None:
        return []
    found: list[Token] = []
    for token in reading.doc[first.i :]:
        if token.idx >= content.end + NEAR or token.text in {".", "?", "!", "”", '"'}:
            break
        if token.is_space and "\n" in token.text and not (found and found[-1].lower_ in _RUNS_ON):
            break
        if not token.is_space:
            found.append(token)
    return found


def _opens(row: list[Token], at: int, opener: str) -> bool:
    """True where a further item begins: its "to" or "that" behind "and", "or" or a semicolon."""
    token = row[at]
    following = row[at + 1] if at + 1 < len(row) else None
    if token.lower_ != opener or opener not in _OPENS or following is None:
        return False
    if opener == "to" and following.tag_ not in {"VB", "RB"}:
        return False
    before = _without_number(row[:at])
    if before and before[-1].lower_ in _LINKS:
        return True
    # "and, failing that, to say"
    comma = bool(before) and before[-1].text == ","
    opened = next(
        (n for n in range(len(before) - 2, max(-1, len(before) - 3 - BETWEEN), -1) if before[n].text == ","), -1
    )
    return comma and opened > 0 and before[opened - 1].lower_ in _LINKS


def _without_number(words: list[Token]) -> list[Token]:
    """The words without the number of an item before what it opens: "; and (e) to agree"."""
    if len(words) > 2 and words[-1].text == ")" and words[-3].text == "(" and len(words[-2].text) < 4:
        return words[:-3]
    if words and words[-1].text.startswith("(") and words[-1].text.endswith(")") and len(words[-1].text) < 6:
        return words[:-1]
    return words


def _item(reading: Reading, row: list[Token], at: int, starts: list[int]) -> Span | None:
    """The words of the item whose opener stands at `at`, up to the next one and the end of its clause."""
    until = min((other for other in starts if other > at), default=len(row))
    first = row[at + 1]
    clause = {t.i for t in extent(reading, first, finite=row[at].lower_ == "that")}
    words = [t for t in row[at + 1 : until] if t.i in clause]
    kept = trim(_without_number(trim(words)))
    return span_of(kept) if len(kept) > 1 else None


def _same_ask(reading: Reading, claim: Claim, item: Span) -> Claim:
    content = Value("content", reading.words(item), (item,))
    values = [*(value for value in claim.values if value.field != "content"), content]
    return Claim.make(
        "demand", claim.report, values, modality=claim.modality, attributed_to=claim.attributed_to,
        found_by="demands: row", why="a further item of what is asked in a row",
    )  # fmt: skip
