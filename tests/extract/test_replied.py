"""A reply that a verb alone tells is a communication of its own."""

import pytest

from builders import claim, reading
from verbale.extract.replied import FOUND_BY, in_replies, with_replies
from verbale.record import Modality


def replies(cue, form="letter", outcome="rejected", modality=Modality.ASSERTED, by="Chad", told=""):
    """(writer, addressee, what is answered) of the replies that one answer to what Norway wrote tells."""
    read = reading(f"Norway wrote to Chad. On Monday Chad {cue} that it would not come.", "2022-02-09")
    actors = {m.actor.name: m.actor for m in read.mentions if m.actor is not None}
    first = claim(
        read.report, "communication", mention="wrote", form=("wrote", form), sender=("Norway", actors["Norway"])
    )
    answer = claim(
        read.report, "response", modality, cue=cue, outcome=(cue, outcome), by=(by, actors[by]), date=("Monday", {})
    )
    read.communications = [first]
    if told:
        read.communications.append(claim(read.report, "communication", mention=told, form=(told, "message")))
    read.demands, read.responses = [], [answer.with_link("to", first.id, answer.values[0].spans)]
    read.communications = with_replies(read)
    made = [one for one in read.communications if one.found_by == FOUND_BY]
    links = [v.value for one in in_replies(read) for v in one.get("made_in")]
    assert links == [one.id for one in made]
    return [
        tuple(one.first(field).value for field in ("sender", "recipients", "in_reply_to"))
        for one in made
        if one.get("date") and one.first("in_reply_to").value == first.id
    ]


@pytest.mark.parametrize("cue", ["replied", "has answered", "acknowledged receipt"])
def test_who_answers_what_was_written_sends_a_message_back(cue):
    assert [(writer, to) for writer, to, _ in replies(cue)] == [("Chad", "Norway")]


def test_what_is_answered_in_a_call_was_said_there():
    assert replies("replied", form="call") == []


def test_a_verb_that_only_takes_a_stand_tells_no_message():
    assert replies("refused to say") == []


@pytest.mark.parametrize("cue", ["has not answered", "promised to reply"])
def test_nothing_comes_back_where_nobody_has_answered_yet(cue):
    assert replies(cue) == []


def test_silence_and_what_did_not_happen_tell_no_message():
    assert replies("replied", outcome="none-yet") == []
    assert replies("replied", modality=Modality.NEGATED) == []


def test_nobody_answers_himself():
    assert replies("replied", by="Norway") == []


def test_a_reply_that_is_told_already_is_not_told_twice():
    assert replies("replied in writing", told="replied") == []
