"""Whom an ask, a paper or a silence means that names nobody, where but one party can be meant."""

from builders import claim, report
from verbale.merge.derive import derive
from verbale.record import Actor, ActorType

NORLAND = Actor.make("Norland", ActorType.STATE)
SUDRIA = Actor.make("Sudria", ActorType.STATE)
VARN = Actor.make("Varn", ActorType.STATE)
ACTORS = {actor.id: actor for actor in (NORLAND, SUDRIA, VARN)}
REPORT = report("Norland sent Sudria a note, demanding talks. Varn saw the note. No answer has come.", "2021-03-02")


def note(form="note verbale", **roles):
    return claim(REPORT, "communication", mention="a note", form=("note", form), **roles)


def ask(paper=None, **roles):
    one = claim(REPORT, "demand", cue="demanding", content="talks", **roles)
    return one if paper is None else one.with_link("made_in", paper.id, paper.values[0].spans)


def entries(*claims):
    return {e.claims[0]: e for e in derive([REPORT], list(claims), ACTORS).entries}


def told(entry, field):
    return [(value.value, value.why) for value in entry.get(field)]


FROM, TO = {"sender": ("Norland", NORLAND)}, {"recipients": ("Sudria", SUDRIA)}


def test_what_is_asked_in_a_note_is_asked_of_whom_it_goes_to():
    paper = note(**FROM, **TO)
    demand = ask(paper, by=("Norland", NORLAND))
    assert told(entries(paper, demand)[demand.id], "of") == [("Sudria", "is spoken to where it is asked")]


def test_what_is_asked_in_a_note_to_two_parties_stays_open():
    paper = note(**FROM, recipients=[("Sudria", "Sudria", SUDRIA), ("Varn", "Varn", VARN)])
    demand = ask(paper, by=("Norland", NORLAND))
    assert told(entries(paper, demand)[demand.id], "of") == []


def test_at_a_meeting_the_other_side_is_asked_whoever_is_named_first():
    meeting = note("meeting", sender=[("Sudria", "Sudria", SUDRIA), ("Norland", "Norland", NORLAND)])
    demand = ask(meeting, by=("Norland", NORLAND))
    assert [name for name, _ in told(entries(meeting, demand)[demand.id], "of")] == ["Sudria"]


def test_a_note_that_asks_of_one_party_goes_to_it():
    paper = note(**FROM)
    demand = ask(paper, by=("Norland", NORLAND), of=("Sudria", SUDRIA))
    assert told(entries(paper, demand)[paper.id], "recipients") == [("Sudria", "is asked in it")]


def test_a_statement_goes_to_nobody_for_what_it_asks():
    paper = note("statement", **FROM)
    demand = ask(paper, by=("Norland", NORLAND), of=("Sudria", SUDRIA))
    assert [name for name, _ in told(entries(paper, demand)[paper.id], "recipients")] == ["public"]


def test_a_silence_is_of_the_party_that_was_written_to():
    paper = note(**FROM, **TO)
    silence = claim(REPORT, "response", cue="No answer has come", outcome=("No answer", "none-yet"))
    silence = silence.with_link("to", paper.id, paper.values[0].spans)
    assert told(entries(paper, silence)[silence.id], "by") == [("Sudria", "was asked, and has not answered")]


def test_a_refusal_by_nobody_named_stays_so():
    paper = note(**FROM, **TO)
    refusal = claim(REPORT, "response", cue="No answer", outcome=("No answer", "rejected"))
    refusal = refusal.with_link("to", paper.id, paper.values[0].spans)
    assert told(entries(paper, refusal)[refusal.id], "by") == []


def test_a_silence_is_not_of_the_side_that_waits():
    paper = note(**FROM, **TO)
    silence = claim(
        REPORT, "response", cue="No answer has come", outcome=("No answer", "none-yet"), by=("Norland", NORLAND)
    )
    silence = silence.with_link("to", paper.id, paper.values[0].spans)
    assert [name for name, _ in told(entries(paper, silence)[silence.id], "by")] == ["Sudria"]
