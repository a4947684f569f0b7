"""One utterance told by several reports is one line; two utterances stay two."""

from __future__ import annotations

import pytest

from builders import claim, report
from verbale.merge.align.statement import align
from verbale.merge.match import Verdict
from verbale.merge.party import Parties
from verbale.merge.view import View, make_view
from verbale.merge.wording import Rarity
from verbale.record import Actor, ActorType

NORWAY = Actor.make("Norway", ActorType.STATE, iso3="NOR")
CHAD = Actor.make("Chad", ActorType.STATE, iso3="TCD")
ENVOY = Actor.make("Ola Berg", ActorType.PERSON, of=NORWAY.id)
ACTORS = {a.id: a for a in (NORWAY, CHAD, ENVOY)}


def view(content: str, who: Actor | None, directness: str = "direct", lineage: str = "one", form: str = "") -> View:
    name = who.name if who else "Nobody"
    text = f"{name} said in its {form or 'way'}: {content} This was on the third page of {lineage}."
    said = report(text)
    known = {"form": (form, form)} if form else {}
    made = claim(
        said, "statement", speaker=(name, name, who) if who else [], cue="said", content=content,
        directness=(content, directness), **known,
    )  # fmt: skip
    return make_view(made, said, lineage, Parties(ACTORS))


def verdict(a: View, b: View) -> Verdict:
    return align(a, b, Rarity([a.words | a.context, b.words | b.context])).verdict


WARNING = "“We are deeply concerned by the build-up of troops along the border,”"


@pytest.mark.parametrize(
    "other",
    [
        "“We are gravely concerned by the build-up of troops along the border,”",
        "“We are deeply concerned by the build-up of troops”",
        "“We are deeply concerned by the build-up of troops along the border, and we ask for talks,”",
    ],
)
def test_a_variant_of_the_words_is_the_same_utterance(other: str) -> None:
    assert verdict(view(WARNING, NORWAY), view(other, NORWAY, lineage="two")) == Verdict.SAME


def test_other_words_of_the_same_speaker_are_another_utterance() -> None:
    other = view("“The grain harvest has exceeded all expectations of the ministry,”", NORWAY, lineage="two")
    assert verdict(view(WARNING, NORWAY), other) != Verdict.SAME


def test_the_same_words_in_a_letter_and_in_a_post_are_two_utterances() -> None:
    assert verdict(view(WARNING, NORWAY, form="letter"), view(WARNING, ENVOY, lineage="two", form="post")) == (
        Verdict.APART
    )


def test_the_same_words_in_a_statement_and_a_press_conference_may_be_one() -> None:
    other = view(WARNING, ENVOY, lineage="two", form="press conference")
    assert verdict(view(WARNING, NORWAY, form="statement"), other) == Verdict.SAME


def test_short_words_of_two_speakers_are_two_utterances() -> None:
    assert verdict(view("“It is wrong,”", NORWAY), view("“It is wrong,”", CHAD, lineage="two")) == Verdict.APART


def test_many_equal_words_are_one_utterance_that_one_report_gives_to_another() -> None:
    assert verdict(view(WARNING, NORWAY), view(WARNING, CHAD, lineage="two")) == Verdict.SAME


def test_a_word_swapped_copy_of_the_text_has_the_same_utterance() -> None:
    swapped = view("“We are profoundly worried by the increase of soldiers along the frontier,”", NORWAY)
    assert verdict(view(WARNING, NORWAY), swapped) == Verdict.SAME
    independent = view(
        "“We are profoundly worried by the increase of soldiers along the frontier,”", NORWAY, lineage="b"
    )
    assert verdict(view(WARNING, NORWAY), independent) != Verdict.SAME


def test_a_few_common_words_are_not_enough() -> None:
    long = "“The pact and the control of exports belong to a completely different dimension,”"
    assert verdict(view(long, NORWAY), view("“a completely different story”", NORWAY, lineage="two")) != Verdict.SAME


def test_a_name_of_a_paper_is_not_the_clause_that_tells_of_it() -> None:
    one = view("Norway's letter", NORWAY, "indirect")
    other = view("Norway had sent a letter", NORWAY, "indirect", lineage="two")
    assert align(one, other, Rarity([one.words, other.words])).verdict is not Verdict.SAME
