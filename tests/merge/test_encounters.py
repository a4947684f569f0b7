"""Which encounters that two reports tell of are one."""

from builders import claim, report
from verbale.merge.derive import derive
from verbale.record import Actor, ActorType, Day, Modality

NORLAND, SUDRIA = (Actor.make(name, ActorType.STATE) for name in ("Norland", "Sudria"))
ACTORS = {actor.id: actor for actor in (NORLAND, SUDRIA)}
FIRST = report(
    "The ambassador of Sudria was summoned by Norland over the drills on 5 May and 9 May, and received on 6 May.",
    "2021-05-10",
    outlet="Post",
)
SECOND = report(
    "Norland summoned Sudria's envoy because of the drills, on 5 May first and on 9 May again; he was received on 6 May.",
    "2021-05-10",
    outlet="Mail",
)


def encounter(read, form, *days):
    words = {"summons": "summoned", "meeting": "received"}[form]
    return claim(
        read, "communication", mention=words, form=(words, form), sender=("Norland", NORLAND),
        recipients=("Sudria", SUDRIA), date=[(f"{day} May", Day.of(f"2021-05-{day:02}").to_json()) for day in days],
    )  # fmt: skip


def count(*claims):
    return sum(entry.kind == "communication" for entry in derive([FIRST, SECOND], claims, ACTORS).entries)


def test_a_summons_and_a_reception_of_one_day_are_one():
    assert count(encounter(FIRST, "summons", 5), encounter(SECOND, "meeting", 5)) == 1


def test_a_summons_and_a_reception_of_the_next_day_are_two():
    assert count(encounter(FIRST, "summons", 5), encounter(SECOND, "meeting", 6)) == 2


def test_a_summons_told_a_day_later_by_another_report_is_one():
    assert count(encounter(FIRST, "summons", 5), encounter(SECOND, "summons", 6)) == 1


def test_several_summonses_told_together_are_not_one_of_them():
    assert count(encounter(FIRST, "summons", 5, 9), encounter(SECOND, "summons", 9)) == 2
    assert count(encounter(FIRST, "summons", 5, 9), encounter(SECOND, "summons", 5, 9)) == 1


def talks(modality):
    """How many talks the record holds of what one report tells as held, and another in that modality."""
    text = "On the coast Norland and Sudria held talks about ferries, dredging and tolls at Kell."
    held = report(text, "2021-05-10", outlet="Post")
    text = "An envoy told students that Norland was ready for talks with Sudria once prisoners of the camp are home."
    other = report(text, "2021-05-10", outlet="Mail")
    claims = [
        claim(
            read, "communication", mood, mention="talks", form=("talks", "meeting"), sender=("Norland", NORLAND),
            recipients=("Sudria", SUDRIA),
        )
        for read, mood in ((held, Modality.ASSERTED), (other, modality))
    ]  # fmt: skip
    return sum(entry.kind == "communication" for entry in derive([held, other], claims, ACTORS).entries)


def test_talks_for_which_somebody_is_ready_need_not_be_those_that_were_held():
    assert talks(Modality.POSSIBLE) == 2
    assert talks(Modality.ASSERTED) == 1


def meetings(words, day, other_day):
    """How many meetings the record holds of one told as held, and of one planned in these words."""
    held = report("Norland and Sudria held their first meeting on ferries and tolls at Kell.", day, outlet="Post")
    plan = report(f"Norland and Sudria will hold {words} on ferries and tolls at Kell.", other_day, outlet="Mail")
    claims = [
        claim(
            read, "communication", mood, mention=mention, form=(mention, "meeting"), sender=("Norland", NORLAND),
            recipients=("Sudria", SUDRIA),
        )
        for read, mention, mood in (
            (held, "their first meeting", Modality.ASSERTED), (plan, words, Modality.PLANNED),
        )
    ]  # fmt: skip
    return sum(entry.kind == "communication" for entry in derive([held, plan], claims, ACTORS).entries)


def test_the_next_meeting_is_not_the_one_that_was_held():
    assert meetings("the next meeting", "2021-05-10", "2021-05-11") == 2
    assert meetings("the meeting", "2021-05-10", "2021-05-10") == 1


def test_the_next_meeting_may_have_been_held_since():
    assert meetings("the next meeting", "2021-05-20", "2021-05-11") == 1


def calls(day, other_day):
    """How many calls the record holds of one told with its day, and of one told without in a report of another day."""
    first = report(
        "On 5 May the premier of Norland called Sudria about ferries, dredging and tolls at Kell.", day, outlet="Post"
    )
    second = report(
        "Herring are scarce: Norland has called Sudria, trawler owners told students, and wants quotas cut.",
        other_day,
        outlet="Mail",
    )
    claims = [
        claim(
            read, "communication", mention="called", form=("called", "call"), sender=("Norland", NORLAND),
            recipients=("Sudria", SUDRIA), date=dated,
        )
        for read, dated in ((first, [("5 May", Day.of("2021-05-05").to_json())]), (second, []))
    ]  # fmt: skip
    return sum(entry.kind == "communication" for entry in derive([first, second], claims, ACTORS).entries)


def test_what_is_news_weeks_later_is_another_act():
    assert calls("2021-05-06", "2021-05-06") == 1
    assert calls("2021-05-06", "2021-06-20") == 2
