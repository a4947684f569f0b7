"""A paper that takes a stand on what another side wrote answers it."""

import pytest

from builders import claim, reading
from verbale.extract.stands import link_stands
from verbale.record import Modality

TEXT = "Norway wrote to Chad. Chad issued a statement: it rejects the claim, and noted the rest."


def answered(outcome="rejected", form="statement", modality=Modality.ASSERTED, writer="Chad", cue="rejects", text=TEXT):
    """What the second communication answers, where a response of this outcome stands in it."""
    read = reading(text, "2022-02-09")
    actors = {m.actor.name: m.actor for m in read.mentions if m.actor is not None}
    first = claim(read.report, "communication", mention="wrote", form=("wrote", "letter"),
                  sender=("Norway", actors["Norway"]))  # fmt: skip
    reply = claim(read.report, "communication", mention="a statement", form=("statement", form),
                  sender=(writer, actors[writer]))  # fmt: skip
    stand = claim(read.report, "response", modality, cue=cue, outcome=(cue, outcome))
    stand = stand.with_link("made_in", reply.id, stand.values[0].spans)
    stand = stand.with_link("to", first.id, stand.values[0].spans)
    read.communications, read.responses = [first, reply], [stand]
    found = {c.id: [v.value for v in c.get("in_reply_to")] for c in link_stands(read)}
    assert found[first.id] == []
    return found[reply.id] == [first.id]


@pytest.mark.parametrize("outcome", ["rejected", "accepted", "partly"])
def test_a_statement_that_takes_a_stand_on_a_letter_answers_it(outcome):
    assert answered(outcome)


def test_a_receipt_or_a_delay_takes_no_stand():
    assert not answered("acknowledged")
    assert not answered("deferred")


def test_what_its_words_call_a_reply_takes_no_stand_and_answers():
    text = "Norway wrote to Chad. Chad issued a statement in response to it."
    assert answered("acknowledged", cue="in response to", text=text)
    assert not answered("none-yet", cue="in response to", text=text)


def test_what_is_said_to_the_press_answers_no_paper():
    assert not answered(form="press conference")


def test_a_stand_that_may_come_makes_no_reply():
    assert not answered(modality=Modality.CONDITIONAL)


def test_nobody_answers_his_own_paper():
    assert not answered(writer="Norway")


def test_a_reply_known_to_answer_another_paper_keeps_its_link():
    read = reading(TEXT, "2022-02-09")
    first, other, reply = (
        claim(read.report, "communication", mention=words, form=(words, "letter"))
        for words in ("wrote", "the claim", "a statement")
    )
    reply = reply.with_link("in_reply_to", other.id, reply.values[0].spans)
    stand = claim(read.report, "response", cue="rejects", outcome=("rejects", "rejected"))
    for field, to in (("made_in", reply), ("to", first)):
        stand = stand.with_link(field, to.id, stand.values[0].spans)
    read.communications, read.responses = [first, other, reply], [stand]
    assert [v.value for v in link_stands(read)[2].get("in_reply_to")] == [other.id]
