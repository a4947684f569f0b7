"""Whether a weekday, a month or a date without a year lies before or after the report's day, by weighed evidence.

The tense of a verb alone misleads: "hearings open Thursday", "the letter, he says, went off on Monday". What speaks for
either side is added up with the weights of day_leans.csv, which training/leans.py fits.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from functools import cache

from spacy.tokens import Token

from verbale.lexicon.table import read_table
from verbale.mention import day_value
from verbale.mention.day_pattern import month_numbers, weekday_numbers
from verbale.mention.day_setting import Setting, number_in
from verbale.mention.day_tense import Tense

#: Kinds of day expressions that are weighed, and the family whose evidence they share.
FAMILIES = {"weekday": "weekday", "weekend": "weekday", "range_weekdays": "weekday", "month": "month"} | dict.fromkeys(
    ("date_md", "date_dm", "date_ordinal", "date_the"), "date"
)
#: Words that settle by themselves which day is meant.
_SETTLED = ("year", "of_year", "which", "behind", "number", "ordinal", "bare")
#: How far up the tree from the day its verbs are looked for.
_CLIMB = 6
#: Bounds, in months, of how far the two days lie.
_MONTHS = (1, 2, 4, 8)
_MONTH = 30
_YEAR = 12
#: Feature that every expression has.
ALWAYS = "always"


def lies_ahead(token: Token | None, kind: str, words: Mapping[str, str], setting: Setting) -> bool | None:
    """True when the expression at `token` means the day to come, False the one gone by, None when it is not weighed.

    `words`: the named groups of its match.
    """
    both = both_days(kind, words, setting.today)
    if token is None or both is None:
        return None
    weights = load_weights()
    return sum(weights.get(name, 0.0) * value for name, value in features(token, kind, setting, both).items()) >= 0


def both_days(
    kind: str, words: Mapping[str, str], today: datetime.date | None
) -> tuple[datetime.date, datetime.date] | None:
    """The last such day, which may be the report's own, and the next one; None where other words decide."""
    family = FAMILIES.get(kind)
    if today is None or family is None or any(words.get(name) for name in _SETTLED):
        return None
    if family == "weekday":
        last, next_ = (_weekday(kind, words, today, tense) for tense in (Tense.PAST, Tense.FUTURE))
        return None if last == next_ else (last, next_)
    month = month_numbers()[words["month"]]
    if (family == "month" and month == today.month) or words.get("weekday"):
        return None
    day = number_in(words["day"]) if family == "date" else 1
    try:
        last = datetime.date(today.year, month, day)
        last = last if last <= today else last.replace(year=today.year - 1)
        return last, last.replace(year=last.year + 1)
    except ValueError:  # 29 February, or no day at all
        return None


def features(token: Token, kind: str, setting: Setting, both: tuple[datetime.date, datetime.date]) -> dict[str, float]:
    """What is told of the expression: its tense, the verbs above it with their helpers, and how far both days lie."""
    family = FAMILIES[kind]
    reached = "direct" if setting.direct else "by a noun"
    found = dict.fromkeys((ALWAYS, f"kind {kind}", f"tense {setting.tense}"), 1.0)
    found |= {f"{name}tense {setting.tense}, {reached}": 1.0 for name in ("", f"{family}: ")}
    found |= dict.fromkeys(_of_verbs(token, family), 1.0)
    assert setting.today is not None
    back, ahead = (setting.today - both[0]).days, (both[1] - setting.today).days
    if family == "weekday":
        return found | {f"next in {ahead} days": 1.0, "day of the report": float(back == 0)}
    for name, days in (("last", back), ("next", ahead)):
        months = days / _MONTH
        found[f"{family}: months to the {name}"] = min(_YEAR, months)
        found[f"{family}: {name} within {next((b for b in _MONTHS if months < b), _YEAR)} months"] = 1.0
    return found | {f"{family}: tense {setting.tense}, {reached}, {'next' if ahead < back else 'last'} is nearer": 1.0}


def _of_verbs(token: Token, family: str) -> Iterator[str]:
    """Form and helpers of the first verb above the day and of the one above that, and the nouns that stand between."""
    verbs, nouns, node = 0, 0, token
    for _ in range(_CLIMB):
        if node.head == node:
            break
        node = node.head
        if node.pos_ in {"VERB", "AUX"}:
            verbs += 1
            if verbs > 2:
                break
            helpers = " ".join(child.lower_ for child in node.children if child.dep_ in {"aux", "auxpass"})
            form = f"{helpers} {node.tag_}".strip()
            if verbs == 1:
                yield from (f"verb {form}", f"{family}: verb {form}", f"verb form {node.tag_}")
                if not nouns:
                    yield f"verb {form}, direct"
            else:
                yield from (f"verb above {form}", f"verb form above {node.tag_}")
        elif node.pos_ in {"NOUN", "PROPN"} and not verbs:
            nouns += 1
    yield f"{min(nouns, 3)} nouns between"


def _weekday(kind: str, words: Mapping[str, str], today: datetime.date, tense: Tense) -> datetime.date:
    if kind == "weekend":
        return datetime.date.fromisoformat(day_value.weekend(today, 0, tense)[:10])
    return day_value.weekday(today, weekday_numbers()[words["weekday"]], "", tense)


@cache
def load_weights() -> dict[str, float]:
    """Weight of each feature; one that is not in the table has none."""
    return {row["feature"]: float(row["weight"]) for row in read_table("day_leans")}
