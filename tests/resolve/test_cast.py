"""The memory of one report."""

from __future__ import annotations

from verbale.record import Actor, ActorType
from verbale.resolve.antecedent import Place
from verbale.resolve.cast import Cast, Person
from verbale.resolve.counts import lists_of
from verbale.resolve.pronouns import likeliest, weighed

PERU = Actor.make("Peru", ActorType.STATE)
CHILE = Actor.make("Chile", ActorType.STATE)
QUISPE = Actor.make("Maria Quispe", ActorType.PERSON, of=PERU.id)
CORVO = Actor.make("John Corvo", ActorType.PERSON)


def test_a_person_s_state_is_the_one_that_he_acts_for() -> None:
    cast = Cast()
    cast.actors[PERU.id] = PERU
    cast.add(Person(QUISPE, {"maria", "quispe"}, "quispe"))
    assert cast.state_of(QUISPE) == PERU


def test_the_first_name_of_an_unknown_name_is_not_enough() -> None:
    cast = Cast()
    cast.add(Person(CORVO, {"john", "corvo"}, "corvo"))
    assert cast.named(["John"]) == []
    assert [p.actor for p in cast.named(["Corvo"])] == [CORVO]


def test_she_is_nobody_whose_gender_is_another() -> None:
    cast = Cast()
    cast.add(Person(QUISPE, {"maria", "quispe"}, "quispe", gender="f"))
    cast.add(Person(CORVO, {"john", "corvo"}, "corvo", gender="m"))
    cast.note(0, QUISPE)
    cast.note(5, CORVO, leads=True)
    found = likeliest(weighed(cast, "f", Place(9, 8, quoted=False, leads=True)))
    assert found is not None
    assert found.actor == QUISPE


def test_who_is_quoted_seldom_leads_the_prose_around() -> None:
    cast = Cast()
    cast.add(Person(QUISPE, {"maria", "quispe"}, "quispe", gender="m"))
    cast.add(Person(CORVO, {"john", "corvo"}, "corvo", gender="m"))
    cast.note(0, CORVO, leads=True)
    cast.note(5, QUISPE, leads=True, quoted=True)
    found = likeliest(weighed(cast, "m", Place(9, 8, quoted=False, leads=True)))
    assert found is not None
    assert found.actor == CORVO
    assert found.rivals == (QUISPE,)


def test_names_joined_by_commas_and_and_are_one_list() -> None:
    lower = ["peru", ",", "and", "of", "chile", "wrote", "to", "peru"]
    assert lists_of([(0, 1, PERU), (4, 5, CHILE), (7, 8, PERU)], lower) == [(0, (PERU, CHILE))]
