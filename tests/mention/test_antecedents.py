"""For whom it, they, we and I stand: by who acts, who was named together, and who says of himself who he is."""

from __future__ import annotations

from tests.builders import reading
from tests.mention.test_governments_and_offices import named
from tests.mention.test_mentions import mention, read

from verbale.mention.mentions import find_mentions


def test_they_are_the_two_persons_named_together_before() -> None:
    text = "Peru's foreign minister Jane Roe telephoned Chile's foreign minister John Doe. They agreed to meet in May."
    assert named(text, "They") == "Jane Roe and John Doe"


def test_nobody_is_picked_for_they_where_none_is_likely_enough() -> None:
    text = "Peru, Chile, Norway and Kenya signed. Envoys of Ghana and officials of Togo waited. Police came. They left."
    found = mention(read(text), "They")
    assert found.actor is None
    assert found.rivals


def test_it_that_asks_is_an_actor_though_a_paper_was_spoken_of_before() -> None:
    text = "Peru answered on Monday. The measure was taken without notice. It asks that the talks resume."
    assert named(text, "It") == "Peru"


def test_it_that_is_urged_to_act_is_an_actor() -> None:
    text = "Chile turned to Peru. In May the ambassador handed over a note. The council had urged it to accept."
    assert mention(read(text), "it").naming == "pronoun"


def test_we_are_those_who_name_themselves_so() -> None:
    text = "We, the trade ministers of the G7, met on Monday. We deplore the ban of Peru."
    found = find_mentions(reading(text, "2023-10-29"))
    we = [m.actor.name for m in found if text[m.span.start : m.span.end] == "We" and m.actor is not None]
    assert we == ["trade ministers of the G7"] * 2


def test_a_heading_before_a_text_labels_no_speaker() -> None:
    text = "The statement below was released by the G7 foreign ministers.\n\nBegin Text:\n\nIn May we called on Peru to act."
    found = find_mentions(reading(text, "2022-02-09", outlet="US Department of State"))
    we = [m.actor.name for m in found if text[m.span.start : m.span.end] == "we" and m.actor is not None]
    assert we == ["foreign ministers of the G7"]


def test_i_on_the_pages_of_a_presidency_is_the_president_of_that_day() -> None:
    text = "I welcome the truce in Yemen. Peru helped."
    found = find_mentions(reading(text, "2022-06-02", outlet="The White House"))
    assert [m.actor.name for m in found if text[m.span.start : m.span.end] == "I" and m.actor] == ["Joe Biden"]


def test_we_of_a_spokesman_whose_state_no_word_tells_are_the_state_that_leads_the_text() -> None:
    text = 'Peru answered Chile on Monday. Peru sent a note. "We have answered in full," spokesman John Roe said.'
    assert named(text, "We") == "Peru"


def test_who_speaks_is_not_whom_the_quoted_words_name() -> None:
    text = (
        "Josep Borrell previewed the letter this week in Washington, where he met Antony Blinken.\n\n"
        "“Lavrov has sent a letter to the states,” he stated in a press convention with Blinken."
    )
    assert mention(read(text), "he", 1).actor == mention(read(text), "Josep Borrell").actor
