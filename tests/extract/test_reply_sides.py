"""Who wrote a paper is not who answers it."""

import pytest

from builders import claim, reading, report
from verbale.extract.reply_sides import part_writers
from verbale.pipeline import read_report

READ = reading("Norway sent Chad a letter in reply to its written note. Sudan and Norway had it too.", "2022-02-09")
ACTORS = {mention.actor.name: mention.actor for mention in READ.mentions if mention.actor is not None}


def paper(words, form, **roles):
    roles = {role: [(name, ACTORS[name]) for name in names] for role, names in roles.items()}
    return claim(READ.report, "communication", mention=words, form=(form, "letter"), **roles)


def writers(reply, first):
    """The senders of a reply and of what it answers, in a report that gives them these."""
    reply = reply.with_link("in_reply_to", first.id, reply.values[0].spans)
    one, other = part_writers(READ, [reply, first])
    assert one.first("in_reply_to").value == other.id
    return tuple([v.value for v in each.get("sender")] for each in (one, other))


def test_a_paper_is_by_the_one_to_whom_its_reply_goes():
    reply = paper("a letter", "letter", sender=["Norway"], recipients=["Chad"])
    assert writers(reply, paper("its written note", "note", sender=["Norway"])) == (["Norway"], ["Chad"])


def test_who_is_addressed_did_not_write():
    reply = paper("a letter", "letter", sender=["Norway"], recipients=["Norway"])
    assert writers(reply, paper("its written note", "note", sender=["Norway"])) == ([], ["Norway"])


def test_of_two_writers_the_one_who_answers_did_not_write_first():
    reply = paper("a letter", "letter", sender=["Norway"])
    assert writers(reply, paper("its written note", "note", sender=["Norway", "Sudan"])) == (["Norway"], ["Sudan"])


def test_the_nearer_name_is_that_of_what_is_answered_where_nothing_else_tells():
    reply = paper("a letter", "letter", sender=["Norway"])
    assert writers(reply, paper("its written note", "note", sender=["Norway"])) == ([], ["Norway"])


def test_papers_of_two_writers_stay_as_they_are():
    reply = paper("a letter", "letter", sender=["Chad"])
    assert writers(reply, paper("its written note", "note", sender=["Norway"])) == (["Chad"], ["Norway"])


def test_a_second_letter_of_one_side_to_the_other_answers_nothing():
    first = paper("written note", "note", sender=["Sudan"], recipients=["Chad"])
    again = paper("a letter", "letter", sender=["Sudan"], recipients=["Chad"])
    again = again.with_link("in_reply_to", first.id, again.values[0].spans)
    assert part_writers(READ, [again, first])[0].get("in_reply_to") == []


def test_what_an_answer_calls_theirs_went_the_other_way():
    read = reading("Norway sent Chad a letter in reply to their note.", "2022-02-09")
    ends = {"sender": ("Norway", ACTORS["Norway"]), "recipients": ("Chad", ACTORS["Chad"])}
    reply = claim(read.report, "communication", mention="a letter", form=("letter", "letter"), **ends)
    first = claim(read.report, "communication", mention="their note", form=("note", "letter"), **ends)
    reply = reply.with_link("in_reply_to", first.id, reply.values[0].spans)
    _, other = part_writers(read, [reply, first])
    assert [v.value for v in other.get("sender")] == ["Chad"]
    assert [v.value for v in other.get("recipients")] == ["Norway"]


def test_nobody_writes_to_himself():
    alone = paper("written note", "note", sender=["Norway"], recipients=["Norway"])
    (made,) = part_writers(READ, [alone])
    assert ([v.value for v in made.get("sender")], made.get("recipients")) == (["Norway"], [])


@pytest.mark.parametrize(
    ("words", "dated"),
    [("Its reply to the note of Chad was sent on 4 May.", "reply"), ("A reply to the note of 4 May.", "note")],
)
def test_a_day_named_once_is_of_the_paper_that_it_dates(words, dated):
    read = reading(f"Norway wrote. {words}", "2022-05-09")
    day = ("4 May", {"date": "2022-05-04", "precision": "day", "time": None})
    reply, first = (
        claim(read.report, "communication", mention=name, form=(name, "letter"), date=day) for name in ("reply", "note")
    )
    reply = reply.with_link("in_reply_to", first.id, reply.values[0].spans)
    made = part_writers(read, [reply, first])
    assert [name for name, one in zip(("reply", "note"), made, strict=True) if one.get("date")] == [dated]


def test_a_day_that_hangs_on_the_verb_dates_the_handing_over():
    text = "Iran handed the European Union a written answer to the draft on Monday."
    found = read_report(report(text, "2022-09-20")).communications
    answer = next(c for c in found if c.get("in_reply_to"))
    assert [v.value["date"] for v in answer.get("date")] == ["2022-09-19"]
