"""What differs between reports, between a copy and its original, and between one day and the next."""

from builders import claim, report
from verbale.merge.derive import derive
from verbale.record import Actor, ActorType, Day, Modality, State

NORLAND = Actor.make("Norland", ActorType.STATE)
SUDRIA = Actor.make("Sudria", ActorType.STATE)
ACTORS = {actor.id: actor for actor in (NORLAND, SUDRIA)}
STORY = (
    "Officials of Norland put support for the plan at more than 95 percent and the flow at 400 calls a day. The ministers of Norland and "
    "Sudria meet in Varn on 11 April to go through the draft. Sudria refused an invitation to send its team back to the capital. "
)
ORIGINAL = report(STORY * 4, "2021-04-03", outlet="A")
COPY = report(
    (STORY * 4).replace("95", "98").replace("11 April", "12 April").replace("refused", "accepted"),
    "2021-04-04",
    outlet="B",
)
LATER = report(
    "The ministers of Norland and Sudria met in Varn on 11 April, their offices said.", "2021-04-12", outlet="C"
)


def rivals(*claims):
    """(difference, rival values) of each contradiction, and the states of the entries."""
    entries = derive([ORIGINAL, COPY, LATER], claims, ACTORS).entries
    found = [e for e in entries if e.kind == "contradiction"]
    told = [(str(e.get("difference")[0].value), [v.value for v in e.get("rivals")]) for e in found]
    return told, {e.state for e in entries if e.kind != "contradiction"}


def share(read, number):
    return claim(
        read,
        "figure",
        value=(f"{number} percent", number),
        unit=("percent", "percent"),
        qualifier=("more than", "more than"),
    )


def talks(read, words, day, mood=Modality.ASSERTED):
    both = [("Norland", NORLAND), ("Sudria", SUDRIA)]
    date = (f"{day} April", Day.of(f"2021-04-{day}").to_json())
    return claim(read, "communication", mood, mention=words, form=(words, "meeting"), sender=both, date=date)


def test_a_number_changed_in_copying_is_told_whatever_its_qualifier_allows():
    told, states = rivals(share(ORIGINAL, 95), share(COPY, 98))
    assert told == [("number", ["95 percent", "98 percent"])]
    assert states == {State.CONTRADICTED}


def test_a_plan_whose_day_a_copy_changed_is_told():
    told, _ = rivals(talks(ORIGINAL, "meet", 11, Modality.PLANNED), talks(COPY, "meet", 12, Modality.PLANNED))
    assert [difference for difference, _ in told] == ["date"]


def test_a_plan_that_came_true_is_a_difference_of_days_and_no_contradiction():
    told, states = rivals(talks(ORIGINAL, "meet", 11, Modality.PLANNED), talks(LATER, "met", 11))
    assert told == [("planned, then happened", ["planned", "happened"])]
    assert State.CONTRADICTED not in states


def test_a_plan_told_after_the_act_did_not_come_true_by_it():
    early = report("Norland and Sudria met in Varn on 11 April.", "2021-04-01", outlet="D")
    before = talks(early, "met", 11)
    entries = derive([ORIGINAL, early], [talks(ORIGINAL, "meet", 11, Modality.PLANNED), before], ACTORS).entries
    assert not [e for e in entries if e.kind == "contradiction"]


def answer(read, cue, outcome):
    content = "an invitation to send its team back to the capital"
    return claim(read, "response", by=("Sudria", SUDRIA), cue=cue, content=content, outcome=(cue, outcome))


def test_a_copy_that_makes_a_yes_of_a_no_is_told():
    told, _ = rivals(answer(ORIGINAL, "refused", "rejected"), answer(COPY, "accepted", "accepted"))
    assert told == [("outcome", ["accepted", "rejected"])]


def test_one_report_that_gives_two_days_speaks_of_two_steps():
    both = report("Norland and Sudria met in Varn on 11 April. They met in Varn on 12 April, too.", "2021-04-13")
    first = talks(both, "met", 11)
    second = claim(
        both,
        "communication",
        mention="met in Varn on 12",
        form=("met in Varn on 12", "meeting"),
        sender=[("Norland", NORLAND), ("Sudria", SUDRIA)],
        date=("12 April", Day.of("2021-04-12").to_json()),
    )
    entries = derive([both], [first, second], ACTORS).entries
    assert not [e for e in entries if e.kind == "contradiction"]


def test_what_did_not_happen_yet_when_a_report_was_written_is_not_denied_by_it():
    early = report("Norland and Sudria did not meet in Varn.", "2021-04-10", outlet="D")
    none = claim(
        early,
        "communication",
        Modality.NEGATED,
        mention="meet",
        form=("meet", "meeting"),
        sender=[("Norland", NORLAND), ("Sudria", SUDRIA)],
    )
    entries = derive([early, LATER], [none, talks(LATER, "met", 11)], ACTORS).entries
    assert not [e for e in entries if e.kind == "contradiction"]
