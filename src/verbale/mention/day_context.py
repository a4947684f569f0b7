"""Whether words that look like a day expression are one where they stand."""

from __future__ import annotations

import re

from verbale.mention.day_pattern import doubtful_months
from verbale.mention.day_setting import number_in
from verbale.reading import Reading

#: Words behind which four digits or a month name are a day.
_PREPOSITION = re.compile(
    r"(?:\b(?:in|since|until|till|by|from|during|before|after|for|late|early|mid|through|to|of|next|last|this|and)\s|mid-)$",
    re.I,
)
#: Words behind which four digits number a paper, a room, money or a crowd.
_NUMBERING = re.compile(
    r"(?:(?:\b|(?=§))(?:resolutions?|order|article|no\.?|nos\.?|number|law|room|directive|decree|act|regulation|paragraph"
    r"|section|page|flight|about|some|around|nearly|almost|over|roughly|approximately|exactly|another|additional|than"
    r"|least|most|up to|iso|report|bill|proclamation|document|u\.s\.c\.|c\.f\.r\.|§|boeing|convoy|unit|group|all)\s#?"
    r"|[#$€£/.:\u2010-\u2014-])$",
    re.I,
)
#: "Mar-a-Lago", "Mar del Plata".
_NAME_AFTER = re.compile(r"-[a-z]|\s(?:del|de la)\s")
#: Words behind which a month is no name and no verb.
_MONTH_AFTER = re.compile(r"\b(?:in|since|until|till|during|late|early|mid)[\s-]$", re.I)
_FEAST = re.compile(r"\b(?:at|by|on|before|after|since|until|till|over|for|from|of|last|next)\s$", re.I)
_CLOCK = re.compile(r"\s?(?:hours?|hrs|local time|gmt|utc|cet|est|edt|z)\b|[:%]|-[a-z]|\(\w\)", re.I)


def is_day_word(reading: Reading, kind: str, match: re.Match[str]) -> bool:
    """False for "some 2000 troops", "Theresa May", "Resolution 2015", "1500 UTC" and the like."""
    before = reading.text[max(0, match.start() - 20) : match.start()]
    after = reading.text[match.end() : match.end() + 12]
    if kind == "year":
        return not _NUMBERING.search(before) and not _CLOCK.match(after) and not _counts(reading, match)
    if kind == "month":
        return _is_month(reading, match, before)
    if kind in {"pair_dm", "pair_md"}:
        # days that follow each other are a stretch; others are two days
        return number_in(match["day2"]) == number_in(match["day"]) + 1
    if kind == "ordinal":
        return _stands_alone(reading, match)
    if kind == "feast":
        return bool(_FEAST.search(before)) or match["feast"].endswith(("Day", "Eve", "Friday", "Monday", "Sunday"))
    if kind == "text_day" and match.group().lower() in {"the day before", "the day after", "the eve"}:
        return not after.lower().startswith((" of ", "s ")) or match.group().lower() != "the eve"
    return not (kind in {"range_years", "range_years_and"} and _NUMBERING.search(before))


def _stands_alone(reading: Reading, match: re.Match[str]) -> bool:
    """True for "on the 9th" of no thing: "in the 95th session" numbers the session."""
    token = reading.token_at(match.end() - 1)
    if token is None or token.i + 1 >= len(reading.doc):
        return True
    after = token.nbor(1)
    return after.pos_ not in {"NOUN", "PROPN", "ADJ", "NUM"} and after.lower_ not in {"of", "-", "or"}


def _counts(reading: Reading, match: re.Match[str]) -> bool:
    """True when the digits count what follows: "2000 soldiers", with no article or possessor before them."""
    token = reading.token_at(match.start("year"))
    if token is None or token.i + 1 >= len(reading.doc):
        return False
    if re.search(r"\w", match.group()[: match.start("year") - match.start()]):
        return False
    after = token.nbor(1)
    head = token.head
    if token.dep_ == "nummod" and head.tag_ in {"NNS", "NNPS"} and head.i > token.i and after.pos_ != "PUNCT":
        determined = any(c.dep_ in {"det", "poss"} and c.i < token.i for c in head.children)
        return not determined and head.tag_ == "NNS" and head.i - token.i <= 3
    return False


def _is_month(reading: Reading, match: re.Match[str], before: str) -> bool:
    name = match.group("month")
    if match.group("which") or match.group("part"):
        return True
    behind = bool(_PREPOSITION.search(before))
    if name not in doubtful_months():
        return True
    if _NAME_AFTER.match(reading.text, match.end("month")):
        return False
    if _MONTH_AFTER.search(before):
        return True
    token = reading.token_at(match.start("month"))
    if token is None or token.i + 1 >= len(reading.doc):
        return behind
    after = token.nbor(1)
    if after.tag_ == "MD" or (name == "May" and after.pos_ in {"VERB", "AUX"}):
        return False
    if name == "May":
        return behind and not _is_person(reading, name)
    if token.pos_ == "VERB" or (token.i and reading.doc[token.i - 1].dep_ == "compound" and not behind):
        return False
    return behind or (not after.text[:1].isupper() and token.head.pos_ in {"NOUN", "PROPN"})


def _is_person(reading: Reading, name: str) -> bool:
    """True when the report uses the word as a surname ("Theresa May", "Mrs May", "May said")."""
    return bool(
        re.search(
            rf"\b(?!(?:In|On|By|Since|Until|From|And|Between|After|Before)\b)[A-Z][\w.]+ {name}\b(?! \d)", reading.text
        )
        or re.search(rf"\b{name}(?:'s|’s| said| told| has| is| was| had| will) ", reading.text)
    )
