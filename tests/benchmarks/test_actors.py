"""An actor named is counted as given, and as right when it is the annotated one."""

from collections import Counter

import pytest

from benchmark import benchmark
from builders import reading
from verbale.lexicon.lexicon import Lexicon
from verbale.mention.mention import Mention, Naming
from verbale.record import Actor, ActorType, Day, Span

ACTORS, MENTIONS = benchmark("actors.py"), benchmark("mentions.py")
EMIRATES = Actor.make("United Arab Emirates", ActorType.STATE, iso3="ARE", qid="Q878", aliases=("UAE", "Emirates"))
WEST = Actor.make("Economic Community of West African States", ActorType.UNION, aliases=("ECOWAS",))


def mention(actor, start=0, end=5):
    return Mention(Span(start, end), Span(start, end), Naming.NAME, actor, 1.0, "test")


@pytest.mark.parametrize(
    ("given", "right"),
    [
        ("ARE", True),
        ("OMN", False),
        ("UAE", True),
        ("Q878", True),
        ("Q879", False),
        ("the emirates", False),
        ("Emirates", True),
        ("United Arab Emirates", True),
    ],
)
def test_a_state_is_known_by_its_code_its_number_or_its_names(given, right):
    assert ACTORS._is(given, EMIRATES) is right


@pytest.mark.parametrize(
    ("given", "right"), [("ECOWAS", True), ("EST", False), ("AFR", False), ("Economic Community", True)]
)
def test_three_letters_inside_the_name_of_a_body_do_not_name_it(given, right):
    """Estonia's code stands in "West"."""
    assert ACTORS._is(given, WEST) is right


def test_a_mention_without_an_actor_is_neither_given_nor_right():
    assert ACTORS.judged("United Arab Emirates", None) == (False, False)
    assert ACTORS.judged("United Arab Emirates", mention(None)) == (False, False)


def test_a_mention_is_right_by_the_name_of_its_actor_or_another_of_its_names():
    assert ACTORS.judged("United Arab Emirates", mention(EMIRATES)) == (True, True)
    assert ACTORS.judged("UAE", mention(EMIRATES)) == (True, True)
    assert ACTORS.judged("Oman", mention(EMIRATES)) == (False, True)


def test_a_state_is_not_another_in_whose_name_its_own_stands():
    somalia, mali = (Lexicon.load().actor(name) for name in ("Somalia", "Mali"))
    assert ACTORS.judged("Mali", mention(somalia)) == (False, True)
    assert ACTORS.judged("Mali", mention(mali)) == (True, True)
    assert ACTORS._is("Mali", mali) and not ACTORS._is("Mali", somalia)
    assert ACTORS._is("Malian", mali)


def test_counts_are_of_all_of_those_named_and_of_those_right():
    count = Counter()
    for answer in ((True, True), (False, True), (False, False)):
        ACTORS.tell(count, *answer)
    assert count == {"gold": 3, "given": 2, "right": 1}


def test_the_mention_that_shares_most_with_the_words_is_judged():
    wide, near, late, apart = (mention(EMIRATES, *place) for place in ((0, 30), (10, 16), (14, 40), (40, 45)))
    assert MENTIONS.best([wide, near, late, apart], Span(10, 15)) is near
    assert MENTIONS.best([apart], Span(10, 15)) is None


def test_each_role_of_a_document_is_judged_once():
    norway = {"start": 0, "end": 6, "actor": "Norway"}
    letters = [{"id": "c1", "sender": [norway], "via": [{"start": 9, "end": 12}]}, {"id": "c2", "sender": [norway]}]
    gold = {"communications": letters, "demands": [{"id": "d1", "by": [norway]}], "note": "free words"}
    found = MENTIONS.role_spans({"gold": gold})
    assert found == [(Span(0, 6), "Norway", "by"), (Span(0, 6), "Norway", "sender")]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Mevlüt Çavuşoğlu", "Cavusoglu", True),
        ("foreign ministry of Norway", "Norway", True),
        ("Norway", "Chad", False),
        ("", "Chad", False),
        (None, None, False),
        ("Russian Federation", "Russia", True),
    ],
)
def test_names_are_compared_as_the_scorer_of_claims_does_accents_aside(one, other, same):
    assert MENTIONS.same_name(one, other) is same


def test_words_that_name_a_state_are_found_for_it():
    text = "Norway wrote to Chad on Tuesday."
    found = reading(text)
    (first,) = [m for m in found.mentions if m.span == Span(0, 6)]
    assert ACTORS.judged("Norway", first) == (True, True)


def test_an_office_is_right_for_who_held_it_on_the_day():
    salman = Lexicon.load().holders("king", "Saudi Arabia", Day.of("2022-02-09").first)[0]
    assert ACTORS.judged("King of Saudi Arabia", mention(salman), Day.of("2022-02-09")) == (True, True)
    assert ACTORS.judged("King of Morocco", mention(salman), Day.of("2022-02-09")) == (False, True)


@pytest.mark.parametrize(
    ("actor", "roles", "words", "none"),
    [
        ("Geneva", {"place"}, "Geneva", True),
        ("Geneva", {"place", "sender"}, "Geneva", False),
        ("Singapore", {"place"}, "Singapore", False),
        ("diplomatic channels", {"via"}, "diplomatic channels", True),
        ("Oman", {"via"}, "Oman", False),
    ],
)
def test_a_town_where_they_met_and_a_channel_are_no_actors(actor, roles, words, none):
    assert ACTORS.is_no_actor(actor, roles, words) is none


def test_initials_with_and_without_dots_are_one_spelling():
    assert MENTIONS.plain("a U.S. official") == MENTIONS.plain("a US official")
