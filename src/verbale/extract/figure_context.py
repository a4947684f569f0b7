"""Whether a number where it stands is a figure: said of the world, and no name, day, age, hour or turn of speech."""

from __future__ import annotations

import re
from functools import cache

from spacy.tokens import Token

from verbale.lexicon.table import cells, read_table
from verbale.reading import Reading
from verbale.record import Span

#: Words before a number that make it a label: of a paper, a rule, a machine, a road, a list.
_LABEL = re.compile(
    r"(?:\b(?:articles?|art\.|resolutions?|order|orders|no\.|nos\.|numbers?|law|room|directives?|decrees?|acts?|regulations?"
    r"|paragraphs?|para\.|sections?|pages?|flights?|chapters?|annex|rule|title|part|phase|stage|category|type|tier|track|"
    r"channel|route|highway|line|level|step|point|version|group of|covid|boeing|airbus|proclamation|bill|case|file|"
    r"protocol|verse|figure|table|block|unit|district|zone|area|sector|psalm|class|clauses?|mark|ward|gate|u\.s\.c\.)"
    r"\s(?:no\.\s?)?|[#§]\s?|\b[A-Z]{1,4}-?)$",
    re.I,
)
_AGE_BEFORE = re.compile(
    r"\b(?:aged?|ages|above the age of|at the age of|turned|aged (?:above|over|under|between))\s$", re.I
)
_AGE_AFTER = re.compile(
    r"[\s-]olds?\b|[\s-]years?[\s-]old|[\s-]year[\s-]olds?|[\s-]months?[\s-]old|[\s-]weeks?[\s-]old", re.I
)
_CLOCK = re.compile(r"\s?(?:a\.?m\.?|p\.?m\.?|o['’]clock|hours? (?:gmt|utc|local)|gmt|utc|cet|est|edt|h)(?!\w)", re.I)
_STYLE_AFTER = re.compile(
    r"[\s-](?:of "
    r"(?:the|those|these|its|his|her|their|our|many|several|my|your|us|them|you|whom|which)"
    r"|by one|another|on one|hand)\b",
    re.I,
)
#: Digits up to here behind "the" can stand for the parties of a dealing, as words can ("the 4 met").
_FEW = frozenset(str(count) for count in range(2, 13))
#: Compounds in which a number says of what sort a thing is, not how many there are.
_SORT = re.compile(
    r"[\s-](?:way|sided?|party|state solution|tier|track|fold|time|stop|china|off|pronged|point plan|year-old)\b", re.I
)
_PHONE = re.compile(r"\+[\d ]*$|\d\s$")
_CODE = re.compile(r"\sU\.\s?S\.\s?C\.|\sC\.\s?F\.\s?R\.|-[a-z]*[A-Z]|\s?\+\s?\d")
_CLAUSE_MARK = re.compile(r"[\w)]\($")
_STREET = re.compile(r"\s(?:[A-Z][\w.]*\s){1,3}(?:Street|Avenue|Road|Boulevard|Drive|Lane|Square|St\.|Ave\.|Rd\.)")
_PHONE_NUMBER = re.compile(r"\d{3}[\s-]\d{3}[\s-]\d{4}|\d{3}-\d{4}|\d{3}\) \d{3}-\d{4}")
#: Labels that spelled numbers stand behind as well: "page three", "World War Two", "step five".
_COUNTED_LABEL = re.compile(
    r"\b(?:page|part|chapter|World War|category|step|day|phase|stage|number|item|article|grade|round|act|question)\s$",
    re.I,
)
_PART_OF_DAY = re.compile(
    r"\s(?:in the (?:morning|afternoon|evening)|at night|this (?:morning|afternoon|evening)|tonight)\b"
)
#: "ten minutes to midnight", "eleven minutes past eleven", "half past nine".
_PAST_HOUR = re.compile(
    r"\s(?:past|to) (?:midnight|noon|midday|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
)
_CLOCK_FORM = re.compile(r"(?:[01]?\d|2[0-3])[.:][0-5]\d")
_AT = re.compile(r"\b(?:at|by|until|till|from|time|closed)\s(?:about\s)?$", re.I)
_AGED = re.compile(r"\b(?:man|woman|girl|boy|child)\sof\s$", re.I)
#: "half-brother", "half past"; "the second half", "his half": nothing is counted.
_HALF_AFTER = re.compile(r"-(?!hour|day|year|month|million|dozen)[a-z]|\spast\b")
_HALF_BEFORE = re.compile(r"\b(?:first|second|other|latter|his|her|its|their|other|each)\s$", re.I)
_GROUP = re.compile(r"\b(?:Group of|Big|article)\s$", re.I)
_LIST_MARK = re.compile(r"^\s*[(\[]?\d{1,2}[.)\]]\s")


@cache
def single_nouns() -> frozenset[str]:
    """Nouns before which "one" counts."""
    return frozenset(w for row in read_table("number_words") if row["kind"] == "single" for w in cells(row, "words"))


@cache
def small_numbers() -> frozenset[str]:
    """Words for two to twelve."""
    rows = [
        row for row in read_table("number_words") if row["kind"] in {"digit", "teen"} and 2 <= int(row["value"]) <= 12
    ]
    return frozenset(w for row in rows for w in cells(row, "words"))


def is_figure(reading: Reading, span: Span, words: str, *, has_unit: bool, qualified: bool) -> bool:
    """True for a number said of the world. `words` are those of the number alone."""
    before = reading.text[max(0, span.start - 30) : span.start]
    after = reading.text[span.end : span.end + 30]
    if any(day.span.overlaps(span) for day in reading.days):
        return False
    if _AGE_BEFORE.search(before) or _AGE_AFTER.match(after) or _CLOCK.match(after):
        return False
    token = reading.token_at(span.end - 1)
    if token is None:
        return False
    digits = words[:1].isdigit()
    if digits and (_PHONE.search(before) or _CODE.match(after) or _CLAUSE_MARK.search(before) or _STREET.match(after)):
        return False
    if digits and (_PHONE_NUMBER.match(reading.text, span.start) or _follows_date(reading, span)):
        return False
    if _is_hour(reading, span, before, after, digits=digits, has_unit=has_unit):
        return False
    if not has_unit and not qualified and (_COUNTED_LABEL.search(before) or _is_age(reading, span, before, after)):
        return False
    if words.lower().endswith("half") and (_HALF_AFTER.match(after) or _HALF_BEFORE.search(before)):
        return False
    if _GROUP.search(before) or (words.lower() == "half" and before.endswith("in ")):
        return False
    if words.lower() == "one" and _STYLE_AFTER.match(after) and not reading.words(span).lower().startswith("at least"):
        return False
    if digits and not has_unit and not qualified and (_LABEL.search(before) or _is_label(reading, span, before)):
        return False
    if digits and _LIST_MARK.match(reading.text[_line_start(reading.text, span.start) : span.end + 3]):
        return False
    if not has_unit and _SORT.match(after):
        return False
    if has_unit or qualified:
        return True
    if words.lower() == "one":
        return _is_counted_one(token)
    small = words in _FEW if digits else words.lower() in small_numbers()
    return not (small and _names_parties(token))


def _is_hour(reading: Reading, span: Span, before: str, after: str, *, digits: bool, has_unit: bool) -> bool:
    """True for "at seven", "at 12.40", "six in the evening", and for the time that opens a line of a log."""
    if _PART_OF_DAY.match(after):
        return not has_unit or bool(_PAST_HOUR.match(after))
    if has_unit:
        return bool(_PAST_HOUR.match(after))
    clock = bool(_CLOCK_FORM.fullmatch(span.of(reading.text)))
    if clock and (_AT.search(before) or span.start == _line_start(reading.text, span.start)):
        return True
    if re.search(r"\b(?:minutes|half|quarter) (?:past|to)\s$", before):
        return True
    if not re.search(r"\b[Aa]t\s$", before) or (digits and not clock and len(span.of(reading.text)) > 2):
        return False
    return bool(re.match(r"[.,;]?(?:\s|$)", after)) and not re.match(r"\s[a-z]+s\b", after)


def _is_age(reading: Reading, span: Span, before: str, after: str) -> bool:
    """True for "Ana Holt, 61, ..." and "a man of 61"."""
    if _AGED.search(before):
        return True
    words = span.of(reading.text)
    if not (words.isdigit() and 10 <= int(words) < 110 and before.endswith(", ") and re.match(r"[,.;]", after)):
        return False
    token = reading.token_at(span.start)
    named = token.nbor(-2) if token is not None and token.i > 1 else None
    return named is not None and named.pos_ == "PROPN" and not _in_day(reading, named.idx)


def _follows_date(reading: Reading, span: Span) -> bool:
    """True for the 14 of "July 12, 14 and 19"."""
    ends = [day.span.end for day in reading.days if day.span.end <= span.start]
    between = reading.text[max(ends) : span.start] if ends else "-"
    return len(span.of(reading.text)) <= 2 and bool(re.fullmatch(r"(?:,|,? and|\s|\d{1,2})+", between))


def _in_day(reading: Reading, at: int) -> bool:
    return any(day.span.start <= at < day.span.end for day in reading.days)


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _is_label(reading: Reading, span: Span, before: str) -> bool:
    """True for "Boeing 737", "Category 5", "Sukhoi 30": digits right behind a name."""
    token = reading.token_at(span.start)
    if token is None or token.i == 0 or not before.endswith(" "):
        return False
    left = token.nbor(-1)
    if left.i and any(day.span.start <= left.idx < day.span.end for day in reading.days):
        return False
    return (
        left.pos_ == "PROPN"
        and left.text[:1].isupper()
        and token.dep_ in {"nummod", "appos", "npadvmod", "punct"}
        and (token.head == left or token.head.i < token.i)
        and (token.i + 1 == len(token.doc) or token.nbor(1).pos_ not in {"NOUN", "ADJ"})
    )


def _is_counted_one(token: Token) -> bool:
    """ "four men and one woman", "one count of murder": one thing counted; not "one day", "no one"."""
    head = token.head
    if token.dep_ != "nummod" or head.i < token.i or any(c.dep_ in {"det", "poss"} for c in head.children):
        return False
    if head.lower_ in single_nouns():
        return True
    beside = [*head.conjuncts, head.head if head.dep_ in {"conj", "appos"} else head]
    return any(c.dep_ == "nummod" for noun in beside if noun != head for c in noun.children)


def _names_parties(token: Token) -> bool:
    """ "the two met", "the four" name parties and count nothing; "the two sides", "the 36", "killed five" count."""
    if token.i == 0 or any(c.dep_ == "prep" and c.lower_ == "of" for c in token.children):
        return False
    before = token.nbor(-1).lower_
    if token.dep_ == "nummod" and token.head.pos_ in {"NOUN", "PROPN", "ADJ", "NUM"} and token.head.i > token.i:
        return False
    return before in {"the", "other", "both", "our"}
