"""Parallel letters of one person are one communication; a statement and a press conference need a common day."""

from builders import claim, report
from verbale.merge.derive import derive
from verbale.record import Actor, ActorType, Day

NORLAND = Actor.make("Norland", ActorType.STATE)
HOLT = Actor.make("Ana Holt", ActorType.PERSON, of=NORLAND.id)
STATES = {name: Actor.make(name, ActorType.STATE) for name in ("Sudria", "Ostia", "Westmark", "Eastmark")}
ACTORS = {actor.id: actor for actor in (NORLAND, HOLT, *STATES.values())}
FIRST = report("On 3 May Ana Holt sent letters on the fishing dispute to Sudria and Ostia.", "2021-05-05", outlet="A")
SECOND = report(
    "Ana Holt of Norland sent letters on the fishing dispute of 3 May to Westmark and Eastmark, a spokesman told them.",
    "2021-05-06",
    outlet="B",
)

THIRD = report("Ana Holt sent letters on the fishing dispute to Sudria and Ostia on 6 July.", "2021-07-08", outlet="C")

FOURTH = report("Ana Holt sent letters on the fishing dispute to Sudria and Ostia, her office said.", outlet="D")


def letters(read, *states, dated=True):
    more = {"date": ("3 May", Day.of("2021-05-03").to_json())} if dated else {}
    to = [(name, STATES[name]) for name in states]
    return claim(
        read, "communication", mention="letters", form=("letters", "letter"), sender=("Ana Holt", HOLT), recipients=to,
        **more,
    )  # fmt: skip


def count(*claims):
    return sum(
        e.kind == "communication" for e in derive([FIRST, SECOND, THIRD, FOURTH, HOST, GUEST], claims, ACTORS).entries
    )


def test_letters_of_one_person_and_day_to_several_are_one():
    assert count(letters(FIRST, "Sudria", "Ostia"), letters(SECOND, "Westmark", "Eastmark")) == 1


def test_letters_to_others_without_a_common_day_may_be_two():
    assert count(letters(FIRST, "Sudria", "Ostia"), letters(SECOND, "Westmark", "Eastmark", dated=False)) == 2


def test_letters_of_days_weeks_apart_are_not_joined_through_one_without_a_day():
    spring = letters(FIRST, "Sudria", "Ostia")
    undated = letters(FOURTH, "Sudria", "Ostia", dated=False)
    july = claim(
        THIRD, "communication", mention="letters", form=("letters", "letter"), sender=("Ana Holt", HOLT),
        recipients=[(name, STATES[name]) for name in ("Sudria", "Ostia")],
        date=("6 July", Day.of("2021-07-06").to_json()),
    )  # fmt: skip
    assert count(spring, undated) == 1
    assert count(spring, undated, july) == 2


def test_a_letter_to_one_state_is_none_to_another():
    assert count(letters(FIRST, "Sudria"), letters(SECOND, "Westmark")) == 2


def spoken(read, words, form, *, dated):
    more = {"date": ("3 May", Day.of("2021-05-03").to_json())} if dated else {}
    return claim(read, "communication", mention=words, form=(words, form), sender=("Ana Holt", HOLT), **more)


def test_a_statement_and_a_press_conference_are_one_only_on_a_common_day():
    said = spoken(FIRST, "letters on the fishing dispute", "statement", dated=True)
    assert count(said, spoken(SECOND, "letters on the fishing dispute", "press conference", dated=True)) == 1
    assert count(said, spoken(SECOND, "letters on the fishing dispute", "press conference", dated=False)) == 2


def call(read, *partners):
    sender = [("Ana Holt", HOLT), *((name if name in read.text else "letters", STATES[name]) for name in partners)]
    date = ("3 May", Day.of("2021-05-03").to_json())
    return claim(read, "communication", mention="letters", form=("letters", "call"), sender=sender, date=date)


def test_calls_of_one_with_two_partners_are_two():
    assert count(call(FIRST, "Sudria"), call(SECOND, "Westmark")) == 2


def test_a_call_of_three_may_be_told_of_two_of_them():
    assert count(call(FIRST, "Sudria", "Ostia"), call(SECOND, "Sudria")) == 1
    assert count(call(FIRST, "Sudria", "Ostia"), call(SECOND, "Westmark")) == 2


HOST = report(
    "Ana Holt met the leader of Sudria in the capital to talk about cod, herring and the price of grain.", outlet="A"
)
GUEST = report(
    "In her palace Ana Holt received a guest; both praised the new roads, the schools and a railway bridge.", outlet="B"
)


def encounter(read, mention, *others):
    met = [(name, STATES[name]) for name in others]
    return claim(
        read, "communication", mention=mention, form=(mention, "meeting"), sender=("Ana Holt", HOLT), recipients=met
    )


def test_one_common_person_of_two_undated_meetings_needs_likeness_of_the_words_around():
    assert count(encounter(HOST, "met", "Sudria"), encounter(GUEST, "received")) == 2
