"""What a report and its copy tell in the same place of one sentence is one thing, whatever the copy made of it."""

import pytest

from builders import claim, report
from differing import NORLAND, RETH, SUDRIA
from verbale.merge.derive import derive
from verbale.record import Actor, ActorType

REST = (
    "Officials of Norland said that the ministers of both countries would go through the draft of the treaty in Varn. "
    "The treaty is to settle the border on the river and the rights of the fishermen who live on its banks. "
)
CHILD = Actor.make("Sudrian child", ActorType.GROUP)
ACTORS = {actor.id: actor for actor in (NORLAND, SUDRIA, RETH, CHILD)}


def pair(sentence, changed):
    texts = (f"{REST * 2}{sentence} {REST}", f"{REST * 2}{changed} {REST}")
    days = ("2021-04-03", "2021-04-04")
    return [report(text, day, outlet=day) for text, day in zip(texts, days, strict=True)]


def grouped(reports, *claims):
    """The claims' words of each entry of their kind."""
    entries = [e for e in derive(reports, claims, ACTORS).entries if e.kind == claims[0].kind]
    words = {c.id: c.values[0].spans[0].of(next(r for r in reports if r.id == c.report).text) for c in claims}
    return sorted(sorted(words[id] for id in entry.claims) for entry in entries)


def letter(read, words, sender):
    return claim(read, "communication", form=(words, "letter"), mention=words, sender=sender)


ORIGINAL = "Norland sent a letter to the mission in the capital and waited a week for an answer."
COPY = "Norland shipped a missive to the mission in the capital and waited a week for a answer."


def test_one_letter_stays_one_where_the_copy_is_read_with_another_writer():
    first, second = pair(ORIGINAL, COPY)
    claims = letter(first, "a letter", ("Norland", NORLAND)), letter(second, "a missive", ("mission", CHILD))
    assert grouped([first, second], *claims) == [["a letter", "a missive"]]


def test_two_letters_of_one_sentence_are_paired_by_their_places():
    twice = "Norland sent a letter to the mission and Sudria gave a reply to the governor on the same morning."
    first, second = pair(twice, twice.replace("morning", "noon"))
    claims = [
        letter(read, words, sender)
        for read in (first, second)
        for words, sender in (("a letter", ("Norland", NORLAND)), ("a reply", ("Sudria", SUDRIA)))
    ]
    assert grouped([first, second], *claims) == [["a letter", "a letter"], ["a reply", "a reply"]]


def test_an_independent_report_is_no_copy():
    first = report(ORIGINAL, "2021-04-03", outlet="A")
    second = report("The mission lodged a missive at the port.", "2021-04-04", outlet="B")
    claims = letter(first, "a letter", ("Norland", NORLAND)), letter(second, "a missive", ("mission", CHILD))
    assert len(grouped([first, second], *claims)) == 2


def test_a_demand_in_the_words_of_a_rewriter_is_the_demand():
    asked = "Norland asked in the note that Sudria pull its boats back from the river mouth by Friday."
    spun = "Norland requested in the note that Sudria drag its vessels again from the river mouth by Friday."
    first, second = pair(asked, spun)
    of = ("Sudria", SUDRIA)
    claims = (
        claim(first, "demand", by=("Norland", NORLAND), of=of, cue="asked", content="pull its boats back"),
        claim(second, "demand", by=("mouth", RETH), of=of, cue="requested", content="drag its vessels again"),
    )
    assert len(grouped([first, second], *claims)) == 1


@pytest.mark.parametrize("noun", ["note", "list", "plea", "memo", "text"])
def test_a_noun_beside_a_verb_goes_to_the_noun_whatever_its_article(noun):
    """The verb that answers and the paper that it answers stand side by side in the copy."""
    told = f"Sudria gave its answer on Monday to the {noun} of Norland, hours after the river had been closed to boats."
    spun = f"Sudria on Monday answered the {noun} of Norland, hours after the river had been closed to all boats."
    first, second = pair(told, spun)
    claims = [
        letter(read, words, sender)
        for read, own in ((first, (f"the {noun}", "its answer")), (second, (noun, "answered")))
        for words, sender in zip(own, (("Norland", NORLAND), ("Sudria", SUDRIA)), strict=True)
    ]
    assert grouped([first, second], *claims) == [["answered", "its answer"], [noun, f"the {noun}"]]
