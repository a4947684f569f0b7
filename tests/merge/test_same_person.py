"""A surname in one report is the person whom other reports of the dealing name in full, where only one can be meant."""

from builders import claim, report
from verbale.merge.derive import derive
from verbale.merge.same_person import with_same_persons
from verbale.record import Actor, ActorType

NORLAND, SUDRIA = (Actor.make(name, ActorType.STATE) for name in ("Norland", "Sudria"))


def person(name, of=None):
    return Actor.make(name, ActorType.PERSON, of=of.id if of is not None else None)


FULL = person("Ana Holtberg", NORLAND)
ABOUT = " The dispute of Norland and Sudria on the Lund river and the Berg canal goes on."


def told(*names, outlet="A"):
    """A report in which each person sends Sudria a letter, and its claims."""
    read = report(
        " ".join(f"{who.name} wrote a letter to Sudria." for who in names) + ABOUT, "2021-05-05", outlet=outlet
    )
    made = [
        claim(
            read, "communication", mention=f"{who.name} wrote", form=("letter", "letter"), sender=(who.name, who),
            recipients=("Sudria", SUDRIA),
        )
        for who in names
    ]  # fmt: skip
    return read, made


def senders(*reports):
    """Who writes in each claim, in order, once the persons of all reports are known."""
    claims = [one for _, made in reports for one in made]
    known = [FULL, NORLAND, SUDRIA, *PERSONS]
    actors = {actor.id: actor for actor in known}
    named = with_same_persons(claims, [read for read, _ in reports], actors)
    return [actors[one.first("sender").actor].name for one in named]


PERSONS = [
    person("Holtberg"), person("Eva Holtberg"), person("Ana Holtburg"), person("Holtberg Ana Maria"),
    person("holtberg diplomat"), person("Ana"),
]  # fmt: skip
SURNAME, OTHER, SPELT, LONGER, DESCRIBED, GIVEN = PERSONS


def test_a_surname_is_the_person_whom_another_report_names_in_full():
    assert senders(told(FULL), told(SURNAME, outlet="B")) == ["Ana Holtberg", "Ana Holtberg"]


def test_the_entry_names_the_person_and_the_claim_keeps_its_words():
    reports = told(FULL), told(SURNAME, outlet="B")
    claims = [one for _, made in reports for one in made]
    actors = {actor.id: actor for actor in (FULL, SURNAME, NORLAND, SUDRIA)}
    entries = derive([read for read, _ in reports], claims, actors).entries
    letters = [entry for entry in entries if entry.kind == "communication"]
    assert {value.actor for entry in letters for value in entry.get("sender")} == {FULL.id}
    assert {one.first("sender").actor for one in claims} == {FULL.id, SURNAME.id}


def test_of_two_who_bear_the_surname_nobody_is_taken():
    assert senders(told(FULL), told(OTHER, outlet="B"), told(SURNAME, outlet="C"))[-1] == "Holtberg"


def test_whom_the_same_report_names_beside_the_surname_is_another():
    assert senders(told(FULL, SURNAME)) == ["Ana Holtberg", "Holtberg"]


def test_two_spellings_of_a_surname_are_one_person_under_that_of_more_reports():
    assert senders(told(FULL), told(SPELT, outlet="B"), told(FULL, outlet="C")) == ["Ana Holtberg"] * 3


def test_a_given_name_alone_is_nobody():
    assert senders(told(FULL), told(GIVEN, outlet="B"))[-1] == "Ana"


def test_words_that_describe_somebody_are_no_name():
    assert senders(told(SURNAME), told(DESCRIBED, outlet="B")) == ["Holtberg", "holtberg diplomat"]


def test_reports_of_another_dealing_do_not_tell_who_is_meant():
    far = report("Holtberg wrote a letter to Varn. Chess Cup Final in Westmark, says Jane Roe of Eastmark.", outlet="B")
    letter = claim(far, "communication", mention="wrote", form=("letter", "letter"), sender=("Holtberg", SURNAME))
    assert senders(told(FULL), (far, [letter]))[-1] == "Holtberg"
