"""Places and days of meetings, and meetings and papers of which somebody says that there were none."""

from builders import claim, report
from differing import NORLAND, SUDRIA, day, differences, kinds, meeting
from verbale.record import Modality

PLAN = Modality.PLANNED
VARN = report("The ministers of Norland and Sudria will meet in Varn on 27 May.", "2021-04-03", outlet="A")
OST = report("On 27 May the ministers of Norland and Sudria will meet in Ost.", "2021-04-04", outlet="B")


def test_two_towns_for_one_meeting_are_rivals():
    claims = [
        meeting(r, "meet", PLAN, date=day("27 May", "2021-05-27"), place=p) for r, p in ((VARN, "Varn"), (OST, "Ost"))
    ]
    assert differences([VARN, OST], *claims) == [("place", ["Ost", "Varn"])]


def test_two_spellings_of_one_town_are_no_rivals():
    places = ((VARN, "Varn", "St. Varn"), (OST, "Ost", "Saint Varn"))
    told = [(report(r.text.replace(old, new), str(r.day), outlet=r.outlet), new) for r, old, new in places]
    claims = [meeting(r, "meet", PLAN, date=day("27 May", "2021-05-27"), place=p) for r, p in told]
    assert not kinds([r for r, _ in told], *claims)


def test_a_house_in_a_town_is_no_rival_of_the_town():
    house = report(
        "On 27 May the ministers of Norland and Sudria will meet in Summer Palace.", "2021-04-04", outlet="B"
    )
    claims = [
        meeting(VARN, "meet", PLAN, date=day("27 May", "2021-05-27"), place="Varn"),
        meeting(house, "meet", PLAN, date=day("27 May", "2021-05-27"), place="Summer Palace"),
    ]
    assert not kinds([VARN, house], *claims)


def planned(read, words, iso):
    return meeting(read, "meet", PLAN, date=day(words, iso))


def test_two_days_for_one_plan_in_the_news_of_one_day_are_rivals():
    other = report("The ministers of Norland and Sudria will meet on 28 May.", "2021-04-04", outlet="B")
    claims = planned(VARN, "27 May", "2021-05-27"), planned(other, "28 May", "2021-05-28")
    assert kinds([VARN, other], *claims) == ["date"]


def test_a_plan_told_anew_weeks_later_may_have_been_put_off():
    other = report("The ministers of Norland and Sudria will meet on 28 May.", "2021-04-24", outlet="B")
    assert not kinds([VARN, other], planned(VARN, "27 May", "2021-05-27"), planned(other, "28 May", "2021-05-28"))


def test_a_meeting_that_one_report_announces_and_another_calls_off_is_told():
    off = report("The ministers of Norland and Sudria will not meet on 27 May.", "2021-04-04", outlet="B")
    claims = (
        planned(VARN, "27 May", "2021-05-27"),
        meeting(off, "meet", Modality.NEGATED, date=day("27 May", "2021-05-27")),
    )
    assert differences([VARN, off], *claims) == [("happened or not", ["planned", "will not happen"])]


def test_who_tells_of_a_plan_and_of_its_end_contradicts_nobody():
    text = "Norland and Sudria had planned to meet on 27 May. Norland and Sudria will not meet on 27 May."
    both = report(text, "2021-04-04", outlet="B")
    other = report("The ministers of Norland and Sudria will not meet on 27 May.", "2021-04-05", outlet="C")
    claims = (
        planned(both, "27 May", "2021-05-27"),
        meeting(both, "not meet", Modality.NEGATED, date=day("27 May", "2021-05-27")),
        meeting(other, "meet", Modality.NEGATED, date=day("27 May", "2021-05-27")),
    )
    assert not kinds([both, other], *claims)


SENT = report("Norland wrote to Sudria. The letter of 1 April speaks of prisoners.", "2021-04-03", outlet="A")


def letter(read, mention, mood=Modality.ASSERTED, /, **fields):
    form = (mention, "letter")
    return claim(read, "communication", mood, mention=mention, form=form, sender=("Norland", NORLAND), **fields)


def test_no_letter_at_all_speaks_against_the_letter_of_which_another_report_tells():
    none = report("The ministry of Sudria has received no letter from Norland.", "2021-04-05", outlet="B")
    to = ("Sudria", SUDRIA)
    claims = letter(SENT, "letter", recipients=to), letter(none, "letter", Modality.NEGATED, recipients=to)
    assert kinds([SENT, none], *claims) == ["happened or not"]


def test_no_letter_before_the_letter_was_written_is_no_rival():
    none = report("The ministry of Sudria has received no letter from Norland.", "2021-03-20", outlet="B")
    to = ("Sudria", SUDRIA)
    sent = letter(SENT, "letter", recipients=to, date=day("1 April", "2021-04-01"))
    assert not kinds([SENT, none], sent, letter(none, "letter", Modality.NEGATED, recipients=to))
