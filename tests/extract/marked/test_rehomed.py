"""Words that the tagger surely puts with another communication leave the claim of the rules."""

import numpy as np
import pytest
from tests.builders import claim, report

from verbale.extract.marked.rehomed import rehomed
from verbale.extract.marked.same import places
from verbale.pipeline import read_report

TEXT = (
    "Norway's foreign minister sent Chile a letter on Monday. The letter asked for talks. "
    "On Friday Chile sent Norway a reply. The paper was handed to the ambassador of Norway."
)
READ = read_report(report(TEXT, "2022-02-11"))
NAMED = places(READ, READ.marking)


def place_of(words):
    return next(n for n, place in enumerate(NAMED) if words in READ.words(place.span))


def told(*mentions, **fields):
    return claim(READ.report, "communication", mention=list(mentions), form=(mentions[0], "letter"), **fields)


def mentions(made):
    return [READ.words(span) for mark, span in made.marks if mark == "mention"]


@pytest.fixture
def chance():
    """Every place names what every other names, but for the reply, which goes with nothing."""
    table = np.full((len(NAMED), len(NAMED)), 0.9)
    reply = place_of("reply")
    table[reply] = table[:, reply] = 0.02
    return table


def test_a_mention_goes_where_the_tagger_surely_puts_it(chance):
    reply, paper = place_of("reply"), place_of("The paper")
    chance[reply, paper] = chance[paper, reply] = 0.95
    first = told("a letter", "The letter", "a reply")
    made, _ = rehomed(READ, [first, told("The paper")], NAMED, chance)
    assert mentions(made) == ["a letter", "The letter"]


@pytest.mark.parametrize(("link", "goes"), [(0.15, True), (0.25, False)])
def test_a_faint_link_to_its_own_claim_does_not_hold_a_mention(chance, link, goes):
    reply, paper, letter = place_of("reply"), place_of("The paper"), place_of("a letter")
    chance[reply, paper] = chance[paper, reply] = 0.95
    chance[reply, letter] = chance[letter, reply] = link
    chance[letter, paper] = chance[paper, letter] = 0.02
    made, _ = rehomed(READ, [told("a letter", "a reply"), told("The paper")], NAMED, chance)
    assert mentions(made) == (["a letter"] if goes else ["a letter", "a reply"])


def test_it_stays_where_no_other_claim_takes_it(chance):
    first = told("a letter", "The letter", "a reply")
    assert rehomed(READ, [first], NAMED, chance) == [first]


def test_it_stays_where_the_tagger_is_not_sure(chance):
    reply, paper, letter = place_of("reply"), place_of("The paper"), place_of("a letter")
    chance[reply, paper] = chance[paper, reply] = 0.95
    chance[reply, letter] = chance[letter, reply] = 0.4
    first, second = told("a letter", "a reply"), told("The paper")
    assert rehomed(READ, [first, second], NAMED, chance)[0] == first


def test_a_link_follows_a_claim_that_was_made_anew(chance):
    reply, paper = place_of("reply"), place_of("The paper")
    chance[reply, paper] = chance[paper, reply] = 0.95
    first = told("a letter", "The letter", "a reply")
    second = told("The paper")
    second = second.with_link("in_reply_to", first.id, second.get("form")[0].spans)
    made, answer = rehomed(READ, [first, second], NAMED, chance)
    assert made.id != first.id
    assert [value.value for value in answer.get("in_reply_to")] == [made.id]
