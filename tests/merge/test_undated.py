"""Undated reports are dated through the acts that dated reports tell too, with the reason, and never by chance."""

import datetime
import itertools

import pytest

from builders import claim, report
from verbale.merge.derive import derive
from verbale.merge.party import Parties
from verbale.merge.undated.dating import MOST, date_reports
from verbale.merge.undated.evidence import Evidence
from verbale.merge.undated.written import Written
from verbale.merge.view import make_view
from verbale.record import Actor, ActorType, Day, Modality

NORLAND = Actor.make("Norland", ActorType.STATE)
SUDRIA = Actor.make("Sudria", ActorType.STATE)
MARA = Actor.make("Mara Holt", ActorType.PERSON, of=NORLAND.id)
ACTORS = {actor.id: actor for actor in (NORLAND, SUDRIA, MARA)}

FERRY = "Norland sent Sudria a letter about the ferry to Kell harbour"
CALL = "Norland telephoned Sudria about the fishing boats off Varn island"
WIRE = report(f"{FERRY} on 3 May. {CALL} on 5 May.", "2022-05-05", outlet="Wire")
TALKS = "Norland received Sudria for talks on the dam at Orm"


def day(words, date=None):
    return (words, Day.of(date).to_json() if date else None)


def act(read, mention, form, *days, modality=Modality.ASSERTED, sender=NORLAND):
    return claim(
        read,
        "communication",
        modality,
        mention=mention,
        form=(mention, form),
        sender=("Norland", sender),
        recipients=("Sudria", SUDRIA),
        date=list(days),
    )


def wire():
    return [
        act(WIRE, "a letter", "letter", day("3 May", "2022-05-03")),
        act(WIRE, "telephoned", "call", day("5 May", "2022-05-05")),
    ]


def communications(reports, claims):
    return [e for e in derive(reports, claims, ACTORS).entries if e.kind == "communication"]


def talks(reports, claims):
    """(day, reason) of the talks."""
    (entry,) = [e for e in communications(reports, claims) if e.get("form")[0].value == "meeting"]
    return [(value.value["date"], value.why) for value in entry.get("date")]


def test_words_for_two_shared_acts_date_a_third():
    other = report(f"{FERRY} on Tuesday. {CALL} on Thursday. {TALKS} on Wednesday.", outlet="Other")
    claims = [
        act(other, "a letter", "letter", day("Tuesday")),
        act(other, "telephoned", "call", day("Thursday")),
        act(other, "talks", "meeting", day("Wednesday")),
    ]
    ((found, why),) = talks([WIRE, other], [*wire(), *claims])
    assert found == "2022-05-04"
    assert "“Wednesday” of a report without a date, written between 2022-05-05 and 2022-05-06" in why
    letter = next(e for e in communications([WIRE, other], [*wire(), *claims]) if e.get("form")[0].value == "letter")
    assert f"{letter.id} in Wire, 2022-05-05" in why


def test_one_shared_act_dates_nothing():
    other = report(f"{FERRY} on Tuesday. {TALKS} last Monday.", outlet="Other")
    claims = [act(other, "a letter", "letter", day("Tuesday")), act(other, "talks", "meeting", day("last Monday"))]
    assert talks([WIRE, other], [*wire(), *claims]) == []


def test_acts_that_contradict_each_other_date_nothing():
    late = report(f"{CALL} on 18 May.", "2022-05-19", outlet="Late")
    early = report(f"{FERRY} on 3 May.", "2022-05-05", outlet="Early")
    other = report(f"{FERRY} on Tuesday. {CALL} on Wednesday. {TALKS} on Saturday.", outlet="Other")
    claims = [
        act(early, "a letter", "letter", day("3 May", "2022-05-03")),
        act(late, "telephoned", "call", day("18 May", "2022-05-18")),
        act(other, "a letter", "letter", day("Tuesday")),
        act(other, "telephoned", "call", day("Wednesday")),
        act(other, "talks", "meeting", day("Saturday")),
    ]
    assert talks([early, late, other], claims) == []


def test_one_act_that_contradicts_the_others_is_left_aside():
    post = "Norland posted a word to Sudria about the lighthouse of Tarn"
    late = report(f"{post} on 13 May.", "2022-05-14", outlet="Late")
    other = report(f"{FERRY} on Tuesday. {CALL} on Thursday. {post} on Friday. {TALKS} on Wednesday.", outlet="Other")
    claims = [
        *wire(),
        act(late, "posted", "post", day("13 May", "2022-05-13")),
        act(other, "a letter", "letter", day("Tuesday")),
        act(other, "telephoned", "call", day("Thursday")),
        act(other, "posted", "post", day("Friday")),
        act(other, "talks", "meeting", day("Wednesday")),
    ]
    assert [date for date, _ in talks([WIRE, late, other], claims)] == ["2022-05-04"]


def alone(reports, claims):
    """Each claim as a group of its own."""
    of = {one.id: one for one in reports}
    return [[make_view(one, of[one.report], one.report, Parties(ACTORS))] for one in claims]


@pytest.mark.parametrize(("kinds", "dated"), [(3, True), (2, False)])
def test_a_report_that_shares_no_act_is_dated_by_reports_of_several_acts_like_its_own(kinds, dated):
    met = "Norland paid Sudria a visit"
    wire = report(f"{FERRY} on 3 May. {CALL} on 5 May. {met} on 6 May.", "2022-05-06", outlet="Wire")
    other = report(f"{FERRY} on Tuesday. {CALL} on Thursday. {met} on Friday.", outlet="Other")
    words = [("a letter", "letter", "Tuesday"), ("telephoned", "call", "Thursday"), ("a visit", "visit", "Friday")]
    claims = [
        act(wire, "a letter", "letter", day("3 May", "2022-05-03")),
        act(wire, "telephoned", "call", day("5 May", "2022-05-05")),
        act(wire, "a visit", "visit", day("6 May", "2022-05-06")),
        *(act(other, mention, form, day(word)) for mention, form, word in words[:kinds]),
    ]
    found = date_reports(alone([wire, other], claims))
    assert set(found) == ({other.id} if dated else set())
    if dated:
        assert found[other.id].acts == ()
        assert found[other.id].stretch[0] == datetime.date(2022, 5, 6)


def test_where_hundreds_of_reports_tell_of_like_acts_none_stands_beside():
    words = [("a letter", "letter", "Tuesday"), ("telephoned", "call", "Thursday"), ("a visit", "visit", "Friday")]
    text = f"{FERRY} on Tuesday. {CALL} on Thursday. Norland paid Sudria a visit on Friday."
    other = report(text, outlet="Other")
    wires = [report(f"{text} {number}", "2022-05-06", outlet=f"Wire {number}") for number in range(MOST + 1)]
    own = [act(other, mention, form, day(word)) for mention, form, word in words]
    told = [[act(wire, mention, form, day(word, "2022-05-03")) for mention, form, word in words] for wire in wires]
    some, every = ([claim for claims in told[:count] for claim in claims] for count in (MOST, MOST + 1))
    assert other.id in date_reports(alone([other, *wires], [*own, *some]))
    assert other.id not in date_reports(alone([other, *wires], [*own, *every]))


def test_days_far_from_every_dated_report_are_none_on_which_it_was_written():
    wires = [report(f"{FERRY} on 3 May.", f"{year}-05-05", outlet=f"Wire {year}") for year in (2010, 2022)]
    beside = [one for (one,) in alone(wires, [act(wire, "a letter", "letter", day("3 May")) for wire in wires])]
    days = list(Evidence([], {}, beside).days())
    assert days == sorted(set(days))
    assert {one.year for one in days} == {2010, 2022}
    assert (days[0], days[-1]) == (datetime.date(2010, 3, 6), datetime.date(2022, 9, 2))


def test_the_stretch_is_the_shortest_that_is_sure():
    days = [datetime.date(2022, 5, number) for number in range(1, 6)]
    written = Written(dict(zip(days, (0.1, 0.5, 0.3, 0.06, 0.04), strict=True)), "", ())
    assert written.stretch == (days[0], days[2])


def test_a_word_that_means_several_days_on_its_likely_days_stays_open():
    other = report(f"{FERRY} on Tuesday. {CALL} on Thursday. {TALKS} on Friday.", outlet="Other")
    claims = [
        act(other, "a letter", "letter", day("Tuesday")),
        act(other, "telephoned", "call", day("Thursday")),
        act(other, "talks", "meeting", day("Friday")),
    ]
    assert talks([WIRE, other], [*wire(), *claims]) == []


HEAD = "KELL, May 6 (Other) - "


def test_a_dateline_takes_its_year_from_the_shared_acts():
    other = report(f"{HEAD}{FERRY}. {CALL}. {TALKS} on Friday.", outlet="Other")
    claims = [
        act(other, "a letter", "letter"),
        act(other, "telephoned", "call"),
        act(other, "talks", "meeting", day("Friday")),
    ]
    ((found, why),) = talks([WIRE, other], [*wire(), *claims])
    assert found == "2022-05-06"
    assert (
        "written on 2022-05-06: its dateline gives the day, and reports of the same acts, or of acts like them, the year"
        in why
    )


def test_a_dateline_keeps_acts_of_other_weeks_apart():
    other = report(f"KELL, June 10 (Other) - {FERRY}. {CALL}. {TALKS} on Friday.", outlet="Other")
    again = report(f"{TALKS} on 6 May.", "2022-05-06", outlet="Again")
    claims = [
        act(other, "a letter", "letter"),
        act(other, "telephoned", "call"),
        act(other, "talks", "meeting", day("Friday")),
        act(again, "talks", "meeting", day("6 May", "2022-05-06")),
    ]
    found = communications([WIRE, other, again], [*wire(), *claims])
    days = [[v.value["date"] for v in e.get("date")] for e in found if e.get("form")[0].value == "meeting"]
    assert sorted(days) == [["2022-05-06"], ["2022-06-10"]]


def test_acts_told_as_background_give_no_year():
    other = report(f"{HEAD}{FERRY}. {CALL}. {TALKS} on Friday.", outlet="Other")
    claims = [
        act(other, "a letter", "letter", modality=Modality.HISTORICAL),
        act(other, "telephoned", "call", modality=Modality.HISTORICAL),
        act(other, "talks", "meeting", day("Friday")),
    ]
    assert talks([WIRE, other], [*wire(), *claims]) == []


def test_a_date_without_a_year_is_told_once_the_year_is_known():
    other = report(f"{HEAD}{FERRY} of 4 May. {CALL}. {TALKS}.", outlet="Other")
    claims = [
        act(other, "a letter", "letter", day("4 May")),
        act(other, "telephoned", "call"),
        act(other, "talks", "meeting"),
    ]
    everything = derive([WIRE, other], [*wire(), *claims], ACTORS).entries
    (letter,) = [e for e in everything if e.kind == "communication" and e.get("form")[0].value == "letter"]
    assert [v.value["date"] for v in letter.get("date")] == ["2022-05-03", "2022-05-04"]
    (rival,) = [e for e in everything if e.kind == "contradiction"]
    assert [v.value["date"] for v in rival.get("rivals")] == ["2022-05-03", "2022-05-04"]


def test_a_weekday_beside_a_told_day_is_no_second_opinion():
    other = report(f"{HEAD}{FERRY} on Monday. {CALL}. {TALKS} on Friday.", outlet="Other")
    claims = [
        act(other, "a letter", "letter", day("Monday")),
        act(other, "telephoned", "call"),
        act(other, "talks", "meeting", day("Friday")),
    ]
    found = communications([WIRE, other], [*wire(), *claims])
    (letter,) = [e for e in found if e.get("form")[0].value == "letter"]
    assert [v.value["date"] for v in letter.get("date")] == ["2022-05-03"]


def test_the_claim_keeps_its_unknown_day():
    other = report(f"{HEAD}{FERRY}. {CALL}. {TALKS} on Friday.", outlet="Other")
    open_claim = act(other, "talks", "meeting", day("Friday"))
    derive([WIRE, other], [*wire(), act(other, "a letter", "letter"), open_claim], ACTORS)
    assert [v.value for v in open_claim.get("date")] == [None]


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_the_order_of_reports_plays_no_part(order):
    other = report(f"{FERRY} on Tuesday. {CALL} on Thursday. {TALKS} on Wednesday.", outlet="Other")
    third = report(f"{HEAD}{CALL} on Thursday. {FERRY}.", outlet="Third")
    claims = [
        act(other, "a letter", "letter", day("Tuesday")),
        act(other, "telephoned", "call", day("Thursday")),
        act(other, "talks", "meeting", day("Wednesday")),
        act(third, "a letter", "letter"),
        act(third, "telephoned", "call", day("Thursday")),
    ]
    reports = [WIRE, other, third]
    shuffled = derive([reports[n] for n in order], [*claims[::-1], *wire()], ACTORS)
    assert shuffled == derive(reports, [*wire(), *claims], ACTORS)
