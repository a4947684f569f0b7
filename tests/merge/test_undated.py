"""Undated reports are dated through the acts that dated reports tell too, with the reason, and never by chance."""

import itertools

import pytest

from builders import claim, report
from verbale.merge.derive import derive
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
    assert "“Wednesday” of a report without a date, written between 2022-05-05 and 2022-05-09" in why
    letter = next(e for e in communications([WIRE, other], [*wire(), *claims]) if e.get("form")[0].value == "letter")
    assert f"{letter.id} in Wire, 2022-05-05" in why


def test_one_shared_act_dates_nothing():
    other = report(f"{FERRY} on Tuesday. {TALKS} last Monday.", outlet="Other")
    claims = [act(other, "a letter", "letter", day("Tuesday")), act(other, "talks", "meeting", day("last Monday"))]
    assert talks([WIRE, other], [*wire(), *claims]) == []


def test_acts_that_contradict_each_other_date_nothing():
    other = report(f"{FERRY} last week. {CALL} this week. {TALKS} on Saturday.", outlet="Other")
    claims = [
        act(other, "a letter", "letter", day("last week")),
        act(other, "telephoned", "call", day("this week")),
        act(other, "talks", "meeting", day("Saturday")),
    ]
    assert talks([WIRE, other], [*wire(), *claims]) == []


def test_one_act_that_contradicts_the_others_is_left_aside():
    post = "Norland posted a word to Sudria about the lighthouse of Tarn"
    late = report(f"{FERRY} on 3 May. {CALL} on 5 May. {post} on 12 May.", "2022-05-13", outlet="Wire")
    other = report(f"{FERRY} on Tuesday. {CALL} on Thursday. {post} on Thursday. {TALKS} on Wednesday.", outlet="Other")
    claims = [
        act(late, "a letter", "letter", day("3 May", "2022-05-03")),
        act(late, "telephoned", "call", day("5 May", "2022-05-05")),
        act(late, "posted", "post", day("12 May", "2022-05-12")),
        act(other, "a letter", "letter", day("Tuesday")),
        act(other, "telephoned", "call", day("Thursday")),
        act(other, "posted", "post", day("Thursday")),
        act(other, "talks", "meeting", day("Wednesday")),
    ]
    assert [date for date, _ in talks([late, other], claims)] == ["2022-05-04"]


def test_a_word_that_means_several_days_in_the_window_stays_open():
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
    assert "written on 2022-05-06: its dateline gives the day, and reports of the same acts the year" in why


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
