"""What answers a joint response answers all who gave it."""

from builders import claim, reading
from verbale.extract.jointly import answering_all

READ = reading(
    "Chad wrote a letter. Norway sent its reply and Sudan sent a note. A statement rejects a 'collective' response; "
    "another one rejects the reply.",
    "2022-02-09",
)
FIRST = claim(READ.report, "communication", mention="a letter", form=("letter", "letter"))


def answer(words, form, to, by):
    made = claim(READ.report, "communication", mention=words, form=(words, form))
    (span,) = claim(READ.report, "communication", mention=by, form=(by, "letter")).first("form").spans
    return made.with_link("in_reply_to", to.id, (span,))


REPLY = answer("its reply", "letter", FIRST, "its reply")
NOTE = answer("a note", "note verbale", FIRST, "a note")


def answered(statement):
    return [value.value for value in answering_all(READ, [FIRST, REPLY, NOTE, statement])[-1].get("in_reply_to")]


def test_who_answers_a_collective_response_answers_every_reply_to_the_paper():
    assert sorted(answered(answer("A statement", "statement", REPLY, "a 'collective' response"))) == sorted(
        [REPLY.id, NOTE.id]
    )


def test_who_answers_one_reply_answers_that_one():
    assert answered(answer("another one", "statement", REPLY, "the reply")) == [REPLY.id]


def test_what_answers_another_paper_is_no_part_of_the_joint_response():
    other = claim(READ.report, "communication", mention="a note", form=("note", "note verbale"))
    statement = answer("A statement", "statement", REPLY, "a 'collective' response")
    made = answering_all(READ, [FIRST, REPLY, other, statement])[-1]
    assert [value.value for value in made.get("in_reply_to")] == [REPLY.id]
