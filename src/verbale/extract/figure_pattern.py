"""The pattern of a number with its qualifier and its unit, built from the tables."""

from __future__ import annotations

import re
from functools import cache

from verbale.lexicon.table import cells, read_table

_DIGITS = r"\d{1,3}(?:[,\u00a0\u202f]\d{3,4})+(?:\.\d+)?|\d+(?:\.\d+)?"
_DASH = r"\s?[-\u2010-\u2014]\s?"
_FRACTION = (
    r"(?:an? |one[ -])?half(?! of (?:this|last|the|next) year| of \d)"
    r"|(?:an? |one[ -])(?:third|quarter|fifth|sixth|eighth|tenth)(?= of )"
    r"|(?:(?<=\bby )|(?<=\babout )|(?<=\bthan )|(?<=\bnearly )|(?<=\balmost )|(?<=\baround )|(?<=\broughly ))"
    r"an? (?:third|quarter|fifth|sixth|eighth|tenth)(?= (?:since|from|in|on|after|to|this|last)\b|[.,;])"
    r"|one[ -](?:third|quarter|fifth|sixth|eighth|tenth)|(?:two|three)[ -](?:thirds|quarters|fifths)"
)


def _either(forms: list[str]) -> str:
    return "(?:" + "|".join(re.escape(form) for form in sorted(set(forms), key=lambda f: (-len(f), f))) + ")"


def _words(*kinds: str) -> list[str]:
    return [form for row in read_table("number_words") if row["kind"] in kinds for form in cells(row, "words")]


@cache
def qualifiers() -> dict[str, str]:
    """Printed form -> canonical qualifier."""
    return {form: row["qualifier"] for row in read_table("qualifiers") for form in cells(row, "forms")}


@cache
def signs() -> dict[str, tuple[str, str]]:
    """Sign of a currency before a number -> (canonical unit, kind)."""
    rows = [row for row in read_table("units") if row["kind"] == "sign"]
    return {form: (row["unit"], row["kind"]) for row in rows for form in cells(row, "forms")}


@cache
def units() -> dict[str, tuple[str, str]]:
    """Printed form of a unit behind a number -> (canonical unit, kind)."""
    rows = [row for row in read_table("units") if row["kind"] not in {"sign", "part", "state", "harm"}]
    return {form: (row["unit"], row["kind"]) for row in rows for form in cells(row, "forms")}


@cache
def parts() -> frozenset[str]:
    """Nouns that count parts of something: "nine pages of guidelines"."""
    return frozenset(form for row in read_table("units") if row["kind"] == "part" for form in cells(row, "forms"))


@cache
def seconds() -> dict[str, int]:
    """Units of clock time -> their length in seconds."""
    return {form: int(row["seconds"]) for row in read_table("units") if row["seconds"] for form in cells(row, "forms")}


@cache
def often() -> dict[str, int]:
    """Words that count how often: "twice" -> 2."""
    rows = [row for row in read_table("number_words") if row["kind"] == "often"]
    return {form: int(row["value"]) for row in rows for form in cells(row, "words")}


@cache
def scales() -> dict[str, int]:
    """Words that multiply ("thousand", "bn") -> factor."""
    rows = [row for row in read_table("number_words") if row["kind"] == "scale"]
    return {form: int(row["value"]) for row in rows for form in cells(row, "words")}


@cache
def figure_pattern() -> re.Pattern[str]:
    """Groups: qualifier, sign, number, to, number2, vague, vague_time, fraction, unit, more, per."""
    small, scale = _either(_words("digit", "teen", "ten")), _either(_words("scale"))
    spelled = rf"(?:an? {scale}|{small}(?:[ -]{small}|[ -]{scale}(?: and(?= {small}))?)*)"
    number = rf"(?:(?:(?:{_DIGITS})(?:[ -]?{scale}(?!\w))*|{spelled})(?: and a half(?: {scale}(?!\w))?)?)"
    sign, unit = _either(list(signs())), _either(list(units()))
    inside = _either(list(qualifiers()))
    length = _either([form for form, (_, kind) in units().items() if kind == "time"])
    short = _either(["hours", "minutes", "days", "weeks", "months"])
    return re.compile(
        rf"(?<![\w.,/:#$€£+'’]-)(?<![\w.,/:#+])(?i:(?P<qualifier>(?:{inside} )+))?"
        rf"(?:(?P<sign>{sign})\s?)?"
        r"(?i:"
        rf"(?:(?P<between>between )(?P<low>{number})(?: and )(?P<high>{number})"
        rf"|(?P<fraction>(?:half an?|an? quarter of an?) {scale}(?!\w)|{_FRACTION})(?!\w|\s?-?\s?(?:time|way|hour))"
        rf"|(?P<number>(?(sign)(?:(?:{_DIGITS})[kmb](?!\w)|{number})|{number}))"
        rf"(?:(?P<to>{_DASH}| to )(?:{sign})?(?P<number2>{number}))?"
        rf"|(?P<often>{_either(list(often()))})(?! (?:as|the|a|that)\b)"
        rf"|(?P<vague>{_either(_words('vague'))})"
        rf"|(?P<vague_time>{_either(_words('vague_time'))})(?= {short}\b)"
        rf"|(?P<single>an?)(?= {length}\b)"
        rf"|(?P<long>)(?={length}-long\b))"
        r")"
        rf"(?:(?(fraction)(?:\sof an? |\san? |[\s-])|(?:[\s-]|(?<=\d)|(?=%))?)(?P<unit>{unit})(?!\w))?"
        r"(?P<parts>(?:,? (?:and )?\d+(?:\.\d+)? (?:minutes?|seconds?))*)"
        r"(?P<per> (?:per|a|each) (?:day|week|month|year|hour)(?!\w))?"
        r"(?P<more> more(?=[.,;]))?"
        r"(?![\w/:]|[.,]\d)"
    )
