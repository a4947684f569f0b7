"""What a headline has somebody say is one statement with the words below it."""

from __future__ import annotations

from builders import claim, report
from verbale.merge.headlined import join_headlines
from verbale.merge.party import Parties
from verbale.merge.view import make_view
from verbale.merge.wording import Rarity
from verbale.record import Actor, ActorType

NORWAY = Actor.make("Norway", ActorType.STATE, iso3="NOR")
CHAD = Actor.make("Chad", ActorType.STATE, iso3="TCD")
ENVOY = Actor.make("Ola Berg", ActorType.PERSON, of=NORWAY.id)
ACTORS = {a.id: a for a in (NORWAY, CHAD, ENVOY)}

REPORT = report(
    "Norway reaffirms rights over lake waters\n\n"
    "Envoy Ola Berg said on Monday that Norway keeps its rights over the waters of the northern lake. "
    "Chad called the rights over the lake waters void. The envoy said the talks would go on in May."
)


def said(words, who, cue):
    return make_view(
        claim(REPORT, "statement", content=words, cue=cue, speaker=(who.name, who.name, who)),
        REPORT,
        "one",
        Parties(ACTORS),
    )


HEADLINE = said("rights over lake waters", NORWAY, "reaffirms")
BELOW = said("that Norway keeps its rights over the waters of the northern lake", ENVOY, "said")
OTHERS = said("the rights over the lake waters void", CHAD, "called")
APART = said("the talks would go on in May", ENVOY, "said")


def joined(*views):
    rarity = Rarity([v.words | v.context for v in views])
    return {frozenset(v.id for v in group) for group in join_headlines([[v] for v in views], rarity)}


def test_the_headline_goes_to_the_words_of_the_same_party_below():
    assert joined(HEADLINE, OTHERS, APART, BELOW) == {
        frozenset({HEADLINE.id, BELOW.id}),
        frozenset({OTHERS.id}),
        frozenset({APART.id}),
    }


def test_a_headline_stays_alone_where_the_party_says_something_else_below():
    assert len(joined(HEADLINE, OTHERS, APART)) == 3


def test_two_statements_below_stay_two():
    assert len(joined(OTHERS, APART, BELOW)) == 3
