"""When two claims speak of the same letter, call, meeting or statement."""

from __future__ import annotations

from verbale.lexicon.number import numbers
from verbale.merge.align import document
from verbale.merge.match import Match, Verdict, against, apart, weigh
from verbale.merge.view import View
from verbale.merge.wording import Rarity
from verbale.record import ENCOUNTERS, HAPPENED, PAPERS, Modality

#: Forms that reporters exchange for one another; a pair in no common family is never the same communication.
FAMILIES = (
    PAPERS,
    frozenset({"call", "message"}),
    frozenset({"meeting", "summons"}),
    frozenset({"meeting", "visit"}),
    frozenset({"statement", "press conference"}),
    frozenset({"resolution", "statement"}),
    frozenset({"proposal", "statement"}),
)

#: Public words: each belongs to the one who speaks them, not to the whole party.
PUBLIC = frozenset({"statement", "post", "press conference"})

#: Who gives a paper and who takes it.
GIVING = ("sender", "signed_by", "on_behalf_of")
TAKING = ("recipients", "received_by")

#: Words for an encounter that follows on one that was held.
_NEXT = frozenset({"next", "following", "further", "second", "another", "upcoming", "forthcoming"})

#: What may come about, or not.
_MAY_BE = frozenset({Modality.POSSIBLE, Modality.CONDITIONAL})

#: Days between two reports' dates of one paper (signing, sending, delivery, wrong report) before it is another.
PAPER_DAYS = 4
#: A call or meeting is of one day; a second day is a slip or another time zone.
MEETING_DAYS = 1

#: From so many days on no slip of a report explains them: what else speaks for one paper speaks for two in a row.
WEEKS_APART = 25

#: A report may bear the day before, for where it was written.
SLIP = 1

#: Least likeness of the words around, 0..1, by what two independent reports share when they give no common day.
LEAST_WORDS = {"person": 0.05, "pair": 0.10, "party": 0.20, "nobody": 0.35}

#: Least score for "the same".
SAME = 0.50


def align(a: View, b: View, rarity: Rarity) -> Match:
    """Compares form, who wrote to whom, day, what it answers, and the words around."""
    same_report = a.report.id == b.report.id
    if same_report and _linked(a, b):
        return apart("one answers the other")
    if (printed := document.align(a, b)) is not None:
        return printed
    form_a, form_b = a.one("form"), b.one("form")
    if form_a != form_b and not any(form_a in f and form_b in f for f in FAMILIES) and not _is_one_answer(a, b):
        return apart(f"a {form_a} is no {form_b}")
    if form_a in PUBLIC and _other_voices(a, b):
        return apart("others speak")
    mutual = form_a in ENCOUNTERS or form_b in ENCOUNTERS
    parties = _mutual(a, b, "call" in (form_a, form_b)) if mutual else _directed(a, b)
    if parties is None:
        return apart("the paper goes the other way") if not mutual and _reversed(a, b) else against("other parties")
    # that the ministry called in the envoy, and that the premier saw him the next day, are two
    slip = 0 if {form_a, form_b} == {"meeting", "summons"} else MEETING_DAYS
    day = _day(a, b, slip if mutual else PAPER_DAYS)
    if day is None:
        printed_day = document.OWN in {a.claim.found_by, b.claim.found_by}  # a paper knows its own day
        return apart("weeks apart") if printed_day or gap(a, b) > WEEKS_APART else against("other days")
    words = rarity.cosine(a.context, b.context)
    if (ahead := max(_days_ahead(a, b), _days_ahead(b, a))) > 0:
        return apart("told of before its day") if ahead > SLIP else against("told of on the day before")
    replies = bool(a.claim.get("in_reply_to")) == bool(b.claim.get("in_reply_to"))
    score = 0.10 * (form_a == form_b) + 0.38 * parties + 0.17 * day + 0.30 * min(1.0, 1.6 * words) + 0.05 * replies
    why = f"parties {parties:.2f}, day {day:.2f}, words around {words:.2f}"
    if a.lineage != b.lineage and day < 1.0 and words < _least_words(a, b):
        return Match(Verdict.OPEN, score, f"{why}: too little for two independent reports")
    if mutual and (_is_next(a, b) or _is_next(b, a)):
        return apart("the next one of a row")
    if _is_one_of_many(a, b) or _is_one_of_many(b, a):
        return Match(Verdict.OPEN, score, f"{why}: one of several on as many days")
    if same_report and _told_apart(a, b):
        spoken = (form_a in PUBLIC) != (form_b in PUBLIC)  # "said in a statement as he sent the draft"
        return apart("said, not written") if spoken else against("one report tells them apart")
    if form_a != form_b and {form_a, form_b} <= PUBLIC and day < 1.0:
        return Match(Verdict.OPEN, score, f"{why}: a {form_a} and a {form_b} without a common day")
    if not mutual and _to_others(a, b) and not _is_one_circular(a, b):
        return Match(Verdict.OPEN, score, f"{why}: one of several addressees each, or two papers")
    # what a report tells as two is joined only through other reports that tell it as one
    return Match(Verdict.OPEN, score, why) if same_report else weigh(score, SAME, why)


def _is_one_answer(a: View, b: View) -> bool:
    """True for "the ministry answered on Friday" and "said in a statement on Friday": one voice, one day."""
    if {a.one("form"), b.one("form")} != {"message", "statement"}:
        return False
    same_day = any(x.overlaps(y) for x in a.days for y in b.days)
    return same_day and bool(a.voices["sender"] & b.voices["sender"]) and not _reversed(a, b)


def _least_words(a: View, b: View) -> float:
    """Likeness of the words around that two independent reports need without a common day: less, the more they share.

    Two states talk often; that both are named proves little, that the same two persons met proves more.
    """
    shared = len((_senders(a) | _recipients(a)) & (_senders(b) | _recipients(b)))
    if (a.claim.modality is Modality.HISTORICAL) != (b.claim.modality is Modality.HISTORICAL):
        return LEAST_WORDS["nobody"]  # the one is of an earlier dealing
    if _is_older(a, b) or _is_older(b, a):
        return LEAST_WORDS["nobody"]
    if a.one("form") in ENCOUNTERS and (a.claim.modality in _MAY_BE) != (b.claim.modality in _MAY_BE):
        return LEAST_WORDS["nobody"]  # "is ready for talks" need not be the talks that were held
    people = _people(a) & _people(b)
    if people and (shared > 1 or a.one("form") not in ENCOUNTERS):
        return LEAST_WORDS["person"]
    return LEAST_WORDS["pair"] if shared > 1 else LEAST_WORDS["party"] if shared else LEAST_WORDS["nobody"]


def _is_older(a: View, b: View) -> bool:
    """True where `b` tells of something without a day, as news, weeks after the day of `a` or after its report."""
    published = b.report.published
    if published is None or b.when or b.claim.modality is not Modality.ASSERTED:
        return False
    told = a.when or ((a.report.published,) if a.report.published is not None else ())
    return bool(told) and min((published.first - day.last).days for day in told) > WEEKS_APART


def _days_ahead(a: View, b: View) -> int:
    """Days from the report of something that has happened, on a day not told, to the first on which the other did."""
    published = a.report.published
    if a.days or not b.days or published is None or a.claim.modality not in HAPPENED:
        return 0
    return min((day.first - published.last).days for day in b.days)


def _people(v: View) -> frozenset[str]:
    return v.persons["sender"] | v.persons["signed_by"] | v.persons["recipients"]


def _linked(a: View, b: View) -> bool:
    """True when one is a reply to the other."""
    linked = {v.value for v in (*a.claim.get("in_reply_to"), *b.claim.get("in_reply_to"))}
    return bool({a.id, b.id} & linked)


def _told_apart(a: View, b: View) -> bool:
    """True when one report's own words keep two communications apart: another day, another mood or kind."""
    if a.claim.modality != b.claim.modality:
        return True
    if a.one("form") in ENCOUNTERS or a.one("form") in PUBLIC or b.one("form") in ENCOUNTERS or b.one("form") in PUBLIC:
        return True
    return bool(a.when and b.when and not any(x.overlaps(y) for x in a.when for y in b.when))


def _other_voices(a: View, b: View) -> bool:
    """True when both name a person or body that speaks, and not the same."""
    first, second = a.voices["sender"], b.voices["sender"]
    return bool(first and second and not first & second)


def _senders(v: View) -> frozenset[str]:
    return frozenset(party for field in GIVING for party in v.parties[field])


def _recipients(v: View) -> frozenset[str]:
    return frozenset(party for field in TAKING for party in v.parties[field])


def _mutual(a: View, b: View, is_call: bool) -> float | None:
    """0..1 for the overlap of all who take part; None when nobody is common or each names a party that the other lacks.

    A meeting of many may be told by any of them; a call, and a meeting of two, has the parties that it has.
    """
    first, second = _senders(a) | _recipients(a), _senders(b) | _recipients(b)
    if not first or not second:
        return 0.25
    common = len(first & second)
    others = bool(first - second and second - first)
    if not common or (others and (is_call or len(first) == len(second) == 2)):
        return None
    people_a = a.persons["sender"] | a.persons["recipients"]
    people_b = b.persons["sender"] | b.persons["recipients"]
    share = common / min(len(first), len(second))
    if len(first) == 1 or len(second) == 1:
        share *= 0.7  # one common party of two is much less than two of two
    if people_a and people_b and not people_a & people_b:
        share *= 0.5
    return share


def _directed(a: View, b: View) -> float | None:
    """0..1 for sender and recipient; None when they are others or the paper goes the other way."""
    from_a, from_b, to_a, to_b = _senders(a), _senders(b), _recipients(a), _recipients(b)
    counted = _is_counted(a, b, GIVING)
    if from_a and from_b and not from_a & from_b and not counted:
        return None
    others = _to_others(a, b)
    if _reversed(a, b) or (others and not (_is_to_many(a) or _is_to_many(b))):
        return None
    sender = 1.0 if from_a & from_b or counted else 0.35
    recipient = 1.0 if to_a & to_b else 0.2 if others else 0.45
    people_a, people_b = a.persons["sender"] | a.persons["signed_by"], b.persons["sender"] | b.persons["signed_by"]
    if people_a and people_b and not people_a & people_b:
        sender *= 0.5
    return 0.6 * sender + 0.4 * recipient


def _to_others(a: View, b: View) -> bool:
    to_a, to_b = _recipients(a), _recipients(b)
    return bool(to_a and to_b and not to_a & to_b) and not _is_counted(a, b, TAKING)


def _is_counted(a: View, b: View, fields: tuple[str, ...]) -> bool:
    """True where one report counts the parties that the other names: "four Arab states"."""
    return any(
        len(named) > 1 and counts == [len(named)]
        for named, counts in ((_named(a, fields), _counts(b, fields)), (_named(b, fields), _counts(a, fields)))
    )


def _named(v: View, fields: tuple[str, ...]) -> frozenset[str]:
    return frozenset(party for field in fields for party in v.named(field))


def _counts(v: View, fields: tuple[str, ...]) -> list[int]:
    """How many each party of a claim is that is counted and not named; nothing where one is named."""
    if _named(v, fields):
        return []
    words = {str(value.value).split()[0].lower() for field in fields for value in v.claim.get(field)}
    return [int(number) for word in sorted(words) if (number := numbers().get(word, word)).isdigit()]


def _is_one_circular(a: View, b: View) -> bool:
    """True when one person wrote to several that day, and each claim may name others of them."""
    people = (a.persons["sender"] | a.persons["signed_by"]) & (b.persons["sender"] | b.persons["signed_by"])
    same_day = any(x.overlaps(y) for x in a.when for y in b.when)
    return bool(people) and same_day and _is_to_many(a) and _is_to_many(b)


def _is_to_many(view: View) -> bool:
    return bool(view.claim.get("plural")) or len(view.claim.get("recipients")) > 1


def _reversed(a: View, b: View) -> bool:
    """True when the one who writes in one claim is written to in the other: a letter and its reply."""
    if _crossed(_senders(a), _recipients(a), _senders(b), _recipients(b)):
        return True
    # the organs and officers of one body write to each other too
    wrote, taken = ("sender", "signed_by"), ("recipients", "received_by")
    return _crossed(_persons(a, wrote), _persons(a, taken), _persons(b, wrote), _persons(b, taken))


def _crossed(from_a: frozenset[str], to_a: frozenset[str], from_b: frozenset[str], to_b: frozenset[str]) -> bool:
    return bool((from_a & to_b or to_a & from_b) and not (from_a & from_b or to_a & to_b))


def _persons(v: View, fields: tuple[str, ...]) -> frozenset[str]:
    return frozenset(person for field in fields for person in v.persons[field])


def _day(a: View, b: View, most: int) -> float | None:
    """1 for overlapping days, less for neighbours, a middle value when one is unknown, None when too far apart."""
    days_a, days_b = a.when, b.when
    if not days_a or not days_b:
        return 0.5
    if any(x.overlaps(y) for x in days_a for y in days_b):
        return 1.0
    between = gap(a, b)
    if Modality.PLANNED in (a.claim.modality, b.claim.modality) and between <= 2 * most:
        return 0.3
    return 0.2 if between <= most else None


def _is_one_of_many(a: View, b: View) -> bool:
    """True where `a` tells of several on days apart, "summoned on 21 and 29 August", and `b` of one, on one of them."""
    single = {day.first for day in a.days if day.first == day.last}
    return len(single) > 1 and len(b.when) < 2 and not b.claim.get("plural")


def _is_next(a: View, b: View) -> bool:
    """True where a report tells of `a` as the next encounter, and of `b` it was told no later that it had been held."""
    if a.claim.modality is not Modality.PLANNED or b.claim.modality not in HAPPENED:
        return False
    told = (span.of(a.report.text).lower().split() for name, span in a.claim.marks if name == "mention")
    if not any(_NEXT.intersection(words) for words in told):
        return False
    planned, held = a.report.day, b.report.day
    if planned is None or held is None:
        return True
    return held <= planned or any(day.last <= planned for day in b.days)


def gap(a: View, b: View) -> int:
    """Days between the nearest days of two claims that have some; 0 where they overlap."""
    return min(max(0, (x.first - y.last).days, (y.first - x.last).days) for x in a.when for y in b.when)
