"""Words without a name are given to whom most speaks for: rules beside the links of the tagger."""

from dataclasses import replace

import numpy as np
import pytest

from builders import reading
from verbale.mention import again
from verbale.mention.mentions import find_mentions
from verbale.record import Actor
from verbale.resolve import standing as weighing
from verbale.resolve.standing import FEATURES, KINDS
from verbale.tagger.labels import DISTANCES, ENDS
from verbale.tagger.mark import find_marking
from verbale.tagger.standing import STANDING_WIDTH, Standing

TEXT = (
    "Peru's foreign minister wrote to Chile. Bolivia had asked both governments for talks. "
    "The neighbour refused, and it recalled its ambassador."
)


@pytest.fixture(autouse=True)
def by_link(monkeypatch: pytest.MonkeyPatch) -> None:
    """Weights under which the link alone decides."""
    only = tuple(2.0 if name == "link" else 0.0 for name in FEATURES)
    monkeypatch.setattr(weighing, "load_weights", lambda: dict.fromkeys(KINDS, only))


def found(text: str, *links: tuple[str, str]) -> dict[str, Actor | None]:
    """Mentions of a text of which some words are linked by force: words of a mention -> its actor."""
    read = reading(text, "2022-02-09")
    marking = find_marking(read)
    ends = np.zeros((len(marking.words), STANDING_WIDTH), dtype=np.float16)
    at = {word.text: number for number, word in reversed(list(enumerate(marking.words)))}
    for number, (asking, offering) in enumerate(links):
        ends[at[asking], number] = 30
        ends[at[offering], ENDS + number] = 30
    read.marking = replace(marking, standing=Standing(ends, np.zeros(DISTANCES, dtype=np.float32)))
    return {read.words(mention.span): mention for mention in find_mentions(read)}


def test_what_the_link_leads_to_is_taken_with_its_reason() -> None:
    it = found(TEXT, ("it", "Bolivia"))["it"]
    assert it.actor is not None
    assert it.actor.name == "Bolivia"
    assert it.why.startswith("the likeliest")


def test_what_is_a_pronouns_is_resolved_anew_with_it() -> None:
    ambassador = found(TEXT, ("it", "Bolivia"), ("its", "Bolivia"))["its ambassador"]
    assert ambassador.actor is not None
    assert "Bolivia" in ambassador.actor.name


def test_names_stay_whatever_is_linked() -> None:
    told = found(TEXT, ("Chile", "Bolivia"))
    assert told["Chile"].actor.name == "Chile"


def test_nobody_likely_enough_leaves_words_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(again, "ENOUGH", 1.01)
    before = {words for words, mention in found(TEXT).items() if mention.actor is None}
    assert all(found(TEXT, ("it", "Bolivia"))[words].actor is None for words in before)


def test_without_a_marking_the_rules_alone_decide() -> None:
    read = reading(TEXT, "2022-02-09")
    assert all(not mention.why.startswith("the likeliest by") for mention in find_mentions(read))


def test_those_who_act_for_two_states_are_not_one_of_them() -> None:
    words = "Egyptian and Qatari mediators"
    assert found(f"Egypt and Qatar spoke. {words} left.", ("mediators", "Egypt"))[words].actor.name != "Egypt"


def test_who_heads_a_delegation_is_nobody_of_another_state() -> None:
    words = "The head of the Peruvian delegation"
    told = found(f"President John Doe of Chile spoke. {words} left.", ("head", "Doe"))
    assert told[words].actor.name == "head of the Peruvian delegation"


def test_a_person_under_his_name_is_no_state() -> None:
    told = found("Bolivia spoke. President Jane Roe of Peru left.", ("Roe", "Bolivia"))
    assert "Bolivia" not in told["President Jane Roe of Peru"].actor.name


@pytest.mark.parametrize(("site", "names"), [(True, None), (False, "Bolivia")])
def test_a_city_is_given_to_nobody_where_the_tagger_reads_a_site(
    monkeypatch: pytest.MonkeyPatch, site: bool, names: str | None
) -> None:
    monkeypatch.setattr(again.Sited, "is_site", lambda *_: site)
    told = found("Bolivia wrote. Jane Roe of Peru spoke in Geneva.", ("Geneva", "Bolivia"))["Geneva"].actor
    assert (told.name if told is not None else None) == names


def test_persons_named_behind_their_office_stay_these() -> None:
    words = "Presidents Jane Roe and John Doe"
    told = found(f"{words} spoke of Peru.", ("Roe", "Peru"), ("Doe", "Peru"))
    assert told[words].actor.name == "Jane Roe and John Doe"
