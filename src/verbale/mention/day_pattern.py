"""Patterns of the expressions that name days, built from the tables of months, weekdays and phrases."""

from __future__ import annotations

import re
from functools import cache

from verbale.lexicon.table import cells, read_table

#: Qualifiers that stand before a month or year and belong to the expression ("late January", "the end of 2021").
_PART = (
    r"(?:(?:[Ll]ate|[Ee]arly|[Mm]id)(?:[ -]in)?[ -]"
    r"|(?:[Tt]he )?(?:very )?(?:end|beginning|start|middle) of )"
)
#: The same, and parts that only a month has ("the first week of June").
_MONTH_PART = (
    rf"(?:{_PART}|[Tt]he month of "
    r"|[Tt]he (?:opening|first|second|third|fourth|last|final) (?:week|weeks|days|half) of )"
)
_DASH = r"\s?[-\u2010-\u2014]\s?"
_TO = rf"(?:{_DASH}|\s+(?:to|until|till|through)\s+)"
_YEAR = r"(?:1[5-9]|20)\d\d(?![\d,.]\d|\d|%)"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?!\d|:\d|[.,]\d{3})"
#: What follows "two days after" where the words govern an act, and do not stand alone.
GOVERNED = r"\s(?:he|she|they|it|we|the|an?|its|his|her|their|[A-Z][\w'’-]+)\b"
#: "of this year", "last year" behind a month or date.
_OF_YEAR = r"(?:of )?(?:this|last|next|that|the same) year"


def _either(forms: list[str]) -> str:
    """Alternation of `forms`, longest first, so that "Sept." wins over "Sep"."""
    return "(?:" + "|".join(re.escape(form) for form in sorted(set(forms), key=lambda f: (-len(f), f))) + ")"


@cache
def month_numbers() -> dict[str, int]:
    """Every printed form of a month -> its number."""
    return {form: int(row["number"]) for row in read_table("months") for form in cells(row, "forms")}


@cache
def month_names() -> dict[int, str]:
    """Number of a month -> its name in full."""
    return {int(row["number"]): row["name"] for row in read_table("months")}


@cache
def doubtful_months() -> frozenset[str]:
    """Month names that are also first names, verbs or surnames."""
    return frozenset(form for row in read_table("months") for form in cells(row, "doubtful"))


@cache
def weekday_numbers() -> dict[str, int]:
    """Every printed form of a weekday -> its number, Monday 0."""
    return {form: int(row["number"]) for row in read_table("weekdays") for form in cells(row, "forms")}


@cache
def word_numbers() -> dict[str, int]:
    """Small numbers in words, as they count units of time -> value."""
    rows = [row for row in read_table("number_words") if row["kind"] in {"count", "digit", "teen", "ten"}]
    return {form: int(row["value"]) for row in rows for form in cells(row, "words")}


@cache
def ordinals() -> dict[str, int]:
    """Ordinal words -> number: "tenth" 10."""
    rows = [row for row in read_table("number_words") if row["kind"] == "ordinal"]
    return {form: int(row["value"]) for row in rows for form in cells(row, "words")}


@cache
def phrases(kind: str) -> dict[str, int | None]:
    """Phrases of one kind of day_phrases.csv -> their shift in days (first month for seasons), None when vague."""
    found: dict[str, int | None] = {}
    for row in read_table("day_phrases"):
        if row["kind"] == kind:
            found |= {form: int(row["shift"]) if row["shift"] else None for form in cells(row, "phrases")}
    return found


def _any_case(forms: list[str]) -> str:
    return f"(?i:{_either(forms)})"


def _behind(*words: str) -> str:
    """A place right behind one of the words."""
    return "(?:" + "|".join(rf"(?<=\b[{word[0].upper()}{word[0]}]{word[1:]} )" for word in words) + ")"


@cache
def day_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """(kind, pattern) pairs; where two match at one place the longer wins, then the earlier in this list."""
    month, weekday = _either(list(month_numbers())), _either(list(weekday_numbers()))
    season = _any_case(list(phrases("season")))
    count = f"(?:\\d{{1,3}}|{_any_case(list(word_numbers()))})"
    lead = rf"(?:(?:(?:[Tt]his|[Ll]ast|[Nn]ext|[Pp]ast|[Cc]oming)\s)?(?P<weekday>{weekday}),?\s+(?:the\s+)?)?"
    year = rf"(?:(?:,\s?|\s+|\s+of\s+)(?P<year>{_YEAR})|,?\s+(?P<of_year>{_OF_YEAR}))"
    unit = r"(?P<unit>days?|weeks?|fortnights?|months?|years?|weekends?|decades?|quarters?)"
    after = _behind("in", "by", "of", "since", "until", "till", "during", "before", "after", "from", "for")
    deadline = _behind("on", "by", "of", "since", "until", "till", "before", "after", "from", "for", "to")
    spelled = f"(?:{_DAY}|{_any_case(list(ordinals()))})"
    ordered = rf"(?:[Tt]he )?(?P<day>{spelled}) of (?:the month of )?"
    # "Monday last", "July next" of formal letters
    behind = r"(?: (?P<behind>last|next)(?=[,.;:)]|\s(?:to|and|on|the|of|from|in|by|a|with)\b|\s*$))?"
    feast = _either([*phrases("feast"), *phrases("easter")])
    table = {
        "iso": rf"(?P<year>{_YEAR})-(?P<month>0[1-9]|1[0-2])-(?P<day>\d\d)(?![\d-])(?=T\d|\b)",
        "numeric": r"(?P<one>\d{1,2})(?P<mark>[./])(?P<two>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d)(?!\d)",
        "range_md": rf"(?P<month>{month})\s(?P<day>{_DAY}){_TO}(?:(?P<month2>{month})\s)?(?P<day2>{_DAY})\b{year}?",
        "range_md_and": rf"(?<=[Bb]etween )(?P<month>{month})\s(?P<day>{_DAY}) and (?:(?P<month2>{month})\s)?"
        rf"(?P<day2>{_DAY})\b{year}?",
        "range_dm": rf"(?P<day>{_DAY})(?:\s(?P<month2>{month}))?{_TO}(?P<day2>{_DAY})\s(?P<month>{month})(?!\w){year}?",
        "range_dm_and": rf"(?<=[Bb]etween )(?P<day>{_DAY})(?:\s(?P<month2>{month}))? and "
        rf"(?P<day2>{_DAY})\s(?P<month>{month})(?!\w){year}?",
        "range_months": rf"(?P<month>{month})(?:\s(?P<year1>{_YEAR}))?{_TO}(?P<month2>{month})(?!\w){year}?(?!\s\d)",
        "range_months_and": rf"(?<=[Bb]etween )(?P<month>{month})(?:\s(?P<year1>{_YEAR}))? and "
        rf"(?P<month2>{month})(?!\w){year}?(?!\s\d)",
        "range_years": rf"(?P<year>{_YEAR})(?:{_DASH}|(?<=[Ff]rom \d{{4}}) (?:to|until) )"
        rf"(?P<year2>{_YEAR}|\d\d(?![\d-]))",
        "range_years_and": rf"(?<=[Bb]etween )(?P<year>{_YEAR}) and (?P<year2>{_YEAR})",
        "date_md": rf"{lead}(?P<month>{month})\s?(?P<day>{_DAY})\b{year}?",
        "date_dm": rf"{lead}(?P<day>{_DAY})(?:\sof)?\s(?P<month>{month})(?!\w){year}?",
        "date_ordinal": rf"{ordered}(?P<month>{month})(?!\w){year}?",
        "date_the": rf"[Tt]he (?P<day>\d{{1,2}}(?:st|nd|rd|th)) (?P<month>{month})(?!\w){year}?",
        "pair_dm": rf"(?P<day>{_DAY}) and (?P<day2>{_DAY})\s(?P<month>{month})(?!\w){year}?",
        "pair_md": rf"(?P<month>{month})\s(?P<day>{_DAY}) and (?P<day2>{_DAY})\b(?!\s(?:{month})){year}?",
        "list_dm": rf"(?P<day>{_DAY})(?=(?:, {_DAY})*,? and {_DAY}\s(?P<month>{month})(?!\w)(?:\s(?P<year>{_YEAR}))?)",
        "day_of_month": rf"(?:[Tt]he )?(?P<day>{spelled})(?:(?:{_DASH}| and )(?P<day2>{_DAY}))? of "
        r"(?P<which>this|last|next|the current|the following|the same|that) month",
        "feast": rf"(?P<feast>{feast})(?!\w|\s[A-Z])(?:\s(?P<year>{_YEAR}))?",
        "range_weekdays": rf"(?P<weekday>{weekday}){_TO}(?P<weekday2>{weekday})(?!\w)",
        "month_year": rf"{_MONTH_PART}?(?P<month>{month})(?:,?\s|\sof\s)(?:(?P<year>{_YEAR})|(?P<of_year>{_OF_YEAR}))",
        "month": rf"(?:(?:(?:[Ll]ate|[Ee]arly) )?(?P<which>[Tt]his|[Ll]ast|[Nn]ext|[Tt]hat|[Pp]ast|[Tt]he previous) "
        rf"|(?P<part>{_MONTH_PART}))?(?P<month>{month})(?!\w)(?!\s\d){behind}",
        "weekday": rf"(?:(?P<which>[Tt]his coming|[Tt]his past|[Tt]his|[Ll]ast|[Nn]ext|[Tt]he "
        rf"following|[Tt]he previous|[Tt]he same|[Cc]oming|[Pp]ast|[Tt]hat) )?(?P<weekday>{weekday})(?!\w)"
        rf"{behind}(?:\s?\((?P<number>\d{{1,2}})(?:/\d{{1,2}})?\)|,? the (?P<ordinal>\d{{1,2}})(?:st|nd|rd|th)"
        r"| (?P<bare>\d{1,2})(?=[,.;)]))?",
        "unit_part": rf"{_PART}(?:[Tt]he |(?P<which>this|last|next|that|the same|the following|the current) )?"
        r"(?P<unit>week|month|year)(?!\w|-)",
        "unit_end": r"(?:[Tt]he )?(?P<unit>month|year)(?:['’]s)?[ -]end\b",
        "unit_in": r"(?:(?<=[Ee]arlier in )|(?<=[Ll]ater in )|(?<=[Cc]ourse of ))"
        r"the (?P<unit>week|month|year)(?!\w|-)",
        "unit_over": r"[Tt]he (?P<unit>week|month) (?P<which>after next|before last)\b",
        "unit": r"(?:(?:[Ee]arly|[Ll]ate) (?:in )?)?(?P<the>[Tt]he )?(?P<which>[Tt]his coming|[Tt]his past"
        r"|[Tt]his very|[Tt]his|[Cc]urrent"
        r"|[Ll]ast|[Nn]ext|[Cc]oming|[Pp]ast|[Ff]ollowing|[Pp]revious|[Pp]receding|[Ss]ame|[Tt]hat) "
        r"(?P<unit>week|weekend|month|year)(?!\w|-)",
        "weekend": r"[Tt]he (?P<unit>weekend)\b",
        "season": rf"(?:(?P<which>[Tt]his|[Ll]ast|[Nn]ext) "
        rf"|{after}the |{_behind('in', 'by', 'since', 'until', 'till', 'before')}|(?P<part>{_PART}))"
        rf"(?P<season>{season})"
        rf"(?!\w|\s[A-Z])(?:(?:,?\s|\sof\s)(?:(?P<year>{_YEAR})|(?P<of_year>{_OF_YEAR})))?",
        "season_year": rf"(?P<season>{season})(?:\sof)?\s(?P<year>{_YEAR})",
        "ago": rf"(?:(?:[Aa]bout|[Ss]ome|[Nn]early|[Aa]lmost|[Aa]round) )?(?P<count>{count}) {unit} (?P<which>ago)\b",
        "later": rf"(?P<count>{count}) {unit} (?P<which>later|earlier|afterwards?"
        rf"|previously|(?:before|after)(?=[.,;:)]|\s?$|{GOVERNED}))",
        "decade": r"(?:[Tt]he )?(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[ -])?(?P<year>(?:1[5-9]|20)\d0)['’]?s\b",
        "century": r"(?:[Tt]he )?(?P<number>1\d|2[01])(?:st|th)[ -][Cc]entury\b",
        "half": rf"(?:[Tt]he )?(?P<nth>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast) (?P<unit>half|quarter)"
        rf" of (?:the year )?(?:(?P<year>{_YEAR})|(?P<of_year>{_OF_YEAR}))",
        "half_bare": r"[Tt]he (?P<nth>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth) (?:(?P<unit>quarter)(?! of\b)"
        r"|(?P<part>half|quarter) of the year\b)",
        "quarter": rf"Q(?P<nth>[1-4])(?: of)?[ -](?P<year>{_YEAR})",
        "year": rf"{_PART}?(?P<year>{_YEAR})(?![-\u2010-\u2014/]\d)",
        "ordinal": rf"{deadline}the (?P<day>[12]?\d|3[01])(?:st|nd|rd|th)(?: of the month)?",
        "day_number": r"(?<=\blast )day (?P<day>\d{1,2})\b|(?<=\bnext )day (?P<next_day>\d{1,2})\b",
        "day": rf"(?P<phrase>{_any_case(list(phrases('day')))})"
        rf"(?:(?: (?:morning|afternoon|evening|night))?,? (?P<weekday>{weekday})(?!['’]))?",
        "text_day": _any_case(list(phrases("text_day"))),
        "told_day": _any_case(list(phrases("told_day"))),
        "same_day": r"[Tt]he (?:very )?day (?:(?:it|they) (?:was|were) \w+|of its (?:date|signing|publication))",
        "vague": rf"(?:over )?{_any_case(list(phrases('vague')))}",
    }
    return tuple(
        (kind, re.compile(rf"(?<![\w$€£%])(?:{pattern})" + ("" if kind == "iso" else r"(?!\w)")))
        for kind, pattern in table.items()
    )
