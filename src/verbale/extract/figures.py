"""Finds the numbers that a report says of the world: troops, money, votes, items, percentages, lengths of time."""

from __future__ import annotations

import re

from spacy.tokens import Token

from verbale.extract.figure_context import is_figure
from verbale.extract.figure_number import Number, fraction, number
from verbale.extract.figure_pattern import figure_pattern, often, parts, qualifiers, seconds, signs, units
from verbale.extract.figure_unit import with_units
from verbale.reading import Reading
from verbale.record import Claim, Span, Value

#: Words before "A to B" that make it a vote or a change, two figures and no range.
_TWO_FIGURES = re.compile(
    r"\b(?:from|vot(?:e|ed|es|ing)|by|adopted|passed|won|approved|carried|lost|score of)[\w\s]{0,12}$", re.I
)
_AS_OF = re.compile(r"\bas of (?:late |early )?$", re.I)


def find_figures(reading: Reading) -> list[Claim]:
    """A claim of kind `figure` for each number, in order; `value` is None for vague words ("thousands").

    Needs the layer `days`: day words are no figures.
    """
    found = []
    for paragraph in reading.paragraphs:
        at = paragraph.start
        while match := figure_pattern().search(reading.text, at, paragraph.end):
            pieces, at = _pieces(reading, match)
            for span, value, words in pieces:
                claim = _claim(reading, match, span, value, words)
                if claim is not None:
                    found.append(claim)
    return with_units(reading, found)


def _pieces(reading: Reading, match: re.Match[str]) -> tuple[list[tuple[Span, Number, str]], int]:
    """(span, value, number words) of the figures in a match, and where to look on."""
    whole, on = Span(*match.span()) if match.end() > match.start() else None, max(match.end(), match.start() + 1)
    if match["long"] is not None:
        stop = re.compile(r"\w+").match(reading.text, match.start())
        return ([(Span(match.start(), stop.end()), 1, "")], stop.end()) if stop else ([], on)
    if whole is None:
        return [], on
    if match["often"]:
        return [(whole, often()[match["often"].lower()], match["often"])], on
    if match["vague"] or match["vague_time"]:
        return [(whole, None, match["vague"] or match["vague_time"])], on
    if match["single"] is not None:
        if match["qualifier"] and match["unit"]:
            return [(whole, 1, "")], on
        return [], match.end("single")
    if match["fraction"]:
        return [(whole, fraction(match["fraction"]), match["fraction"])], on
    if match["between"]:
        low, high = number(match["low"]), number(match["high"])
        return ([(whole, [low, high], match["low"])] if low is not None and high is not None else []), on
    one = number(match["number"])
    if match["number2"]:
        before = reading.text[max(0, match.start() - 20) : match.start()]
        low, high = _scaled(match["number"], match["number2"]), number(match["number2"])
        if low is None or high is None or low >= high or (_TWO_FIGURES.search(before) and not match["unit"]):
            first = Span(match.start(), match.end("number"))
            return [(first, one, match["number"])], match.start("number2")
        return [(whole, [low, high], match["number"])], on
    if match["parts"]:
        return [(whole, _length(match), match["number"])], on
    return [(whole, one, match["number"])], on


def _scaled(low: str, high: str) -> int | float | None:
    """Value of the low end; "2-3 million" lends its scale to both ends."""
    value, scale = number(low), re.search(r"[\s-]([a-z]+)$", high.lower())
    if value is not None and low[-1].isdigit() and scale:
        return number(f"{low} {scale[1]}") or value
    return value


def _length(match: re.Match[str]) -> int | float | None:
    """Seconds in "1 hour 59 minutes 40.2 seconds"."""
    head = number(match["number"])
    if head is None or match["unit"] not in seconds():
        return head
    total = head * seconds()[match["unit"]]
    for count, unit in re.findall(r"(\d+(?:\.\d+)?) (\w+)", match["parts"]):
        total += float(count) * seconds()[unit]
    return int(total) if float(total).is_integer() else round(total, 3)


def _claim(reading: Reading, match: re.Match[str], span: Span, value: Number, words: str) -> Claim | None:
    unit_words = match["unit"] if span.end == match.end() else None
    sign = match["sign"]
    if match["long"] is not None:
        unit_words = reading.words(span)
    fixed = units().get(unit_words or "") or units().get((unit_words or "").lower())
    fixed = signs().get(sign or "") or fixed
    qualifier = (match["qualifier"] or "").strip().lower() if match.start() == span.start else ""
    if qualifier == "over" and (match["single"] or match["vague_time"] or match["vague"]):
        # "over a year", "over several minutes" tell how long something went on
        if match["single"]:
            return None
        span, qualifier = Span(span.start + 5, span.end), ""
    if qualifier.startswith("over ") or qualifier == "over":
        span, qualifier = _without_particle(reading, span, qualifier)
    if fixed and fixed[1] != "time" and unit_words and sign is None and _is_noun_elsewhere(reading, match):
        fixed = None
    if not is_figure(reading, span, words, has_unit=fixed is not None, qualified=bool(qualifier)):
        return None
    values = [Value("value", value, (span,))]
    if match["often"]:
        values.append(Value("unit", "times", (span,)))
        return Claim.make(
            "figure", reading.report.id, values, found_by="figures", why=f"number {reading.words(span)!r}"
        )
    if qualifier:
        place = Span(span.start, span.start + len(qualifier))
        values.append(Value("qualifier", qualifiers()[_known(qualifier)], (place,)))
    of = _counted(reading, span, fixed is not None)
    if fixed is not None:
        unit = "seconds" if match["parts"] else fixed[0]
        where = Span(*match.span("unit")) if unit_words and match["long"] is None else span
        values.append(Value("unit", unit, (where,)))
    elif match["fraction"] and isinstance(value, float) and value < 1:
        values.append(Value("unit", "share", (span,)))
    elif of is not None:
        values.append(Value("unit", _noun(reading, of), (of,)))
    if of is not None and _noun(reading, of) in parts():
        of = _whole(reading, of)
    if of is not None:
        values.append(Value("of", reading.words(of), (of,)))
    values += _as_of(reading, span)
    return Claim.make("figure", reading.report.id, values, found_by="figures", why=f"number {reading.words(span)!r}")


def _is_noun_elsewhere(reading: Reading, match: re.Match[str]) -> bool:
    """True when a unit's form is another word here: "won", "real", "second"."""
    token = reading.token_at(match.end("unit") - 1)  # of "cubic meters" the last word decides
    return token is not None and token.is_alpha and token.pos_ in {"VERB", "ADJ", "AUX"} and len(token) > 2


def _without_particle(reading: Reading, span: Span, qualifier: str) -> tuple[Span, str]:
    """ "took over about a third", "hand over 73": there "over" belongs to the verb."""
    token = reading.token_at(span.start)
    if token is None or token.i == 0 or not (token.dep_ == "prt" or token.nbor(-1).pos_ in {"VERB", "AUX"}):
        return span, qualifier
    if token.dep_ != "prt" and token.nbor(-1).lemma_ not in {"hand", "take", "turn", "give", "sign"}:
        return span, qualifier
    return Span(span.start + 5, span.end), qualifier[5:]


def _known(words: str) -> str:
    """The first of several qualifiers ("at least about")."""
    return next(form for form in sorted(qualifiers(), key=lambda f: (-len(f), f)) if words.startswith(form))


def _counted(reading: Reading, span: Span, measured: bool) -> Span | None:
    """Words of what is counted: the noun that the number modifies, or the one behind "of"."""
    tokens = reading.tokens_in(span)
    if not tokens:
        return None
    last = tokens[-1]
    of = next(
        (c for token in tokens for c in token.children if c.dep_ == "prep" and c.lower_ == "of" and c.idx >= span.end),
        None,
    )
    if of is not None:
        noun = next((c for c in of.children if c.dep_ == "pobj"), None)
        return _words_of(noun, of.idx + 2) if noun is not None and noun.pos_ != "PRON" else None
    for token in reversed(tokens):
        head = token.head
        if (
            token.dep_ in {"nummod", "amod", "compound", "npadvmod", "quantmod", "det", "predet"}
            and head.idx >= span.end
        ):
            noun = head
            while noun.pos_ in {"ADJ", "NUM", "SYM", "ADV", "VERB"} and noun.head.i > noun.i and noun.dep_ != "ROOT":
                noun = noun.head
            if noun.pos_ in {"NOUN", "PROPN"} and noun.i - last.i <= 8:
                return _words_of(noun, span.end)
    if measured and last.dep_ == "pobj" and last.head.lower_ == "of" and last.head.head.pos_ == "NOUN":
        return _words_of(last.head.head, 0)  # "a delay of six months"
    after = reading.token_at(span.end)
    if not measured and after is not None and after.idx <= span.end + 1 and after.pos_ in {"NOUN", "ADJ", "PROPN"}:
        noun = after
        while noun.dep_ in {"compound", "amod"} and noun.head.i > noun.i:
            noun = noun.head
        if noun.pos_ in {"NOUN", "PROPN"}:
            return _words_of(noun, span.end)
    return None


def _words_of(noun: Token, start: int) -> Span | None:
    """From the first word behind `start` that belongs to `noun` up to the noun, determiners left out."""
    first = noun
    for token in noun.subtree:
        if (
            token.i <= noun.i
            and token.idx >= start
            and token.dep_ not in {"det", "poss", "case", "punct"}
            and not token.is_space
        ):
            first = token
            break
    return Span(first.idx, noun.idx + len(noun)) if first.idx <= noun.idx else None


def _noun(reading: Reading, of: Span) -> str:
    """The counted noun without its adjectives, in lower case unless it is a name."""
    last = reading.tokens_in(of)[-1]
    text, lower = str(last.text), str(last.lower_)
    return text if last.pos_ == "PROPN" or not text[1:].islower() else lower


def _whole(reading: Reading, part: Span) -> Span:
    """ "guidelines" in "nine pages of guidelines", "letter" in "a letter of two pages" and in "a six-page letter"."""
    noun = reading.tokens_in(part)[-1]
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            inner = next((c for c in child.children if c.dep_ == "pobj"), None)
            return (_words_of(inner, child.idx + 2) or part) if inner is not None else part
    over = noun.head
    if noun.dep_ == "pobj" and over.lower_ == "of" and over.head.pos_ == "NOUN":
        return Span(over.head.idx, over.head.idx + len(over.head))
    if noun.dep_ in {"compound", "nmod", "amod"} and over.pos_ == "NOUN" and over.i > noun.i:
        return Span(over.idx, over.idx + len(over))
    return part


def _as_of(reading: Reading, span: Span) -> list[Value]:
    """The day of "as of Monday" in the sentence of the figure."""
    sentence = reading.sentence_at(span.start)
    if sentence is None:
        return []
    for day in reading.days_in(Span(sentence.start_char, sentence.end_char)):
        if day.day is not None and _AS_OF.search(reading.text[max(0, day.span.start - 14) : day.span.start]):
            return [Value("as_of", day.day.to_json(), (day.span,))]
    return []
