"""What is asked or answered stands in a paper of its own side."""

from builders import claim, report
from verbale.merge.derive import derive
from verbale.record import Actor, ActorType

NORLAND = Actor.make("Norland", ActorType.STATE)
SUDRIA = Actor.make("Sudria", ActorType.STATE)
ACTORS = {actor.id: actor for actor in (NORLAND, SUDRIA)}
REPORT = report(
    "Sudria wrote a letter. Norland gave an answer to it and asked for talks; it declined to pay. Sudria met envoys.",
    "2021-03-02",
)
LETTER = claim(REPORT, "communication", mention="a letter", form=("letter", "letter"), sender=("Sudria", SUDRIA))
ANSWER = claim(REPORT, "communication", mention="an answer", form=("answer", "letter"), sender=("Norland", NORLAND))
TALKS = claim(REPORT, "communication", mention="met envoys", form=("met", "meeting"), sender=("Sudria", SUDRIA))
ASKED = claim(REPORT, "demand", by=("Norland", NORLAND), cue="asked", content="talks")
REFUSED = claim(
    REPORT, "response", by=("Norland", NORLAND), cue="declined", content="pay", outcome=("declined", "rejected")
)
NAMES = {LETTER.id: "letter", ANSWER.id: "answer", TALKS.id: "talks"}


def linked(made, field, *papers):
    """The papers to which the entry of a claim leads by a field, when its report ties it to all of these."""
    for paper in papers:
        made = made.with_link(field, paper.id, made.values[0].spans)
    entries = derive([REPORT], [LETTER, ANSWER, TALKS, made], ACTORS).entries
    names = {e.id: NAMES[e.claims[0]] for e in entries if e.kind == "communication"}
    (entry,) = [e for e in entries if e.claims == (made.id,)]
    return sorted(names[str(v.value)] for v in entry.get(field))


def test_a_demand_stands_in_the_paper_of_the_side_that_asks():
    assert linked(ASKED, "made_in", LETTER, ANSWER) == ["answer"]


def test_a_demand_stands_in_no_letter_of_another_side():
    assert linked(ASKED, "made_in", LETTER) == []


def test_at_a_meeting_either_side_asks():
    assert linked(ASKED, "made_in", TALKS) == ["talks"]


def test_nobody_answers_his_own_paper():
    assert linked(REFUSED, "to", LETTER, ANSWER) == ["letter"]
    assert linked(REFUSED, "to", ANSWER) == []
