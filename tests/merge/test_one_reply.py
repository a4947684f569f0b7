"""One party answers one paper once, whatever day and name a report gives its answer."""

from builders import claim, report
from verbale.merge.derive import derive
from verbale.record import Actor, ActorType, Day

NORLAND = Actor.make("Norland", ActorType.STATE)
SUDRIA = Actor.make("Sudria", ActorType.STATE)
HOLT = Actor.make("Ana Holt", ActorType.PERSON, of=NORLAND.id)
ACTORS = {actor.id: actor for actor in (NORLAND, SUDRIA, HOLT)}
TEXT = "Sudria wrote a letter on the fishing dispute near Kell. {} {} gave an answer to it {}."
ONE = report(TEXT.format("The island waits.", "Ana Holt", "on 3 May"), outlet="A")
OTHER = report(TEXT.format("Boats lay in port for weeks, and herring rotted.", "Norland", "on 5 May"), outlet="B")
LATE = report(TEXT.format("Boats lay in port for weeks, and herring rotted.", "Norland", "on 25 May"), outlet="D")


def told(read, name, actor, words, date, form="letter"):
    """The letter of a report and the answer that the report ties to it."""
    first = claim(read, "communication", mention="a letter", form=("letter", "letter"), sender=("Sudria", SUDRIA))
    reply = claim(
        read, "communication", mention="an answer", form=("answer", form), sender=(name, actor),
        date=(words, Day.of(date).to_json()),
    )  # fmt: skip
    return first, reply.with_link("in_reply_to", first.id, first.values[0].spans)


def papers(*pairs):
    claims = [one for pair in pairs for one in pair]
    return sum(e.kind == "communication" for e in derive([ONE, OTHER, LATE], claims, ACTORS).entries)


def test_two_days_of_one_answer_are_one_reply():
    assert papers(
        told(ONE, "Ana Holt", HOLT, "3 May", "2021-05-03"),
        told(OTHER, "Norland", NORLAND, "5 May", "2021-05-05", "message"),
    ) == 2  # fmt: skip


def test_an_answer_weeks_later_is_another():
    assert papers(
        told(ONE, "Ana Holt", HOLT, "3 May", "2021-05-03"), told(LATE, "Norland", NORLAND, "25 May", "2021-05-25")
    ) == 3  # fmt: skip


def answer_to(read, words, **known):
    """An answer of 3 May to a letter that this report dates or describes in its own way."""
    first = claim(read, "communication", mention=words, form=(words, "letter"), **known)
    reply = claim(
        read, "communication", mention="an answer", form=("answer", "letter"), sender=("Ana Holt", HOLT),
        date=("3 May", Day.of("2021-05-03").to_json()),
    )  # fmt: skip
    return first, reply.with_link("in_reply_to", first.id, first.values[0].spans)


TWO = "{}\nAna Holt of Norland gave an answer on 3 May."
WROTE = report(TWO.format("In a letter Sudria complained of trawlers and of nets cut at night off Kell."), outlet="E")
ASKED = report(TWO.format("The wishes of Sudria stand in a list: open the port, pay the crews."), outlet="F")
BOTH = report(TWO.format("Sudria wrote a letter, and later a list of other wishes."), outlet="G")


def test_what_one_answer_is_said_to_answer_in_two_reports_is_one_paper():
    sudria = ("Sudria", SUDRIA)
    claims = [*answer_to(WROTE, "a letter", sender=sudria), *answer_to(ASKED, "a list", sender=sudria)]
    assert sum(e.kind == "communication" for e in derive([WROTE, ASKED], claims, ACTORS).entries) == 2


def test_papers_that_one_report_says_are_answered_together_stay_two():
    sudria = ("Sudria", SUDRIA)
    first, reply = answer_to(BOTH, "a letter", sender=sudria)
    other, _ = answer_to(BOTH, "a list", sender=sudria)
    reply = reply.with_link("in_reply_to", other.id, other.values[0].spans)
    assert sum(e.kind == "communication" for e in derive([BOTH], [first, other, reply], ACTORS).entries) == 3


def test_an_answer_of_nobody_named_is_the_one_that_is_known():
    claims = [*told(ONE, "Ana Holt", HOLT, "3 May", "2021-05-03")]
    first = claim(OTHER, "communication", mention="a letter", form=("letter", "letter"), sender=("Sudria", SUDRIA))
    reply = claim(
        OTHER, "communication", mention="an answer", form=("answer", "message"),
        date=("5 May", Day.of("2021-05-05").to_json()),
    )  # fmt: skip
    claims += [first, reply.with_link("in_reply_to", first.id, first.values[0].spans)]
    assert sum(e.kind == "communication" for e in derive([ONE, OTHER], claims, ACTORS).entries) == 2


def test_an_answer_of_nobody_named_beside_two_known_ones_stays():
    other_state = Actor.make("Estria", ActorType.STATE)
    text = "Sudria wrote a letter on the fishing dispute near Kell. Estria gave an answer to it on 12 May."
    third = report(text, outlet="H")
    claims = [*told(ONE, "Ana Holt", HOLT, "3 May", "2021-05-03")]
    claims += told(third, "Estria", other_state, "12 May", "2021-05-12")
    first = claim(OTHER, "communication", mention="a letter", form=("letter", "letter"), sender=("Sudria", SUDRIA))
    reply = claim(OTHER, "communication", mention="an answer", form=("answer", "message"))
    claims += [first, reply.with_link("in_reply_to", first.id, first.values[0].spans)]
    known = {**ACTORS, other_state.id: other_state}
    assert sum(e.kind == "communication" for e in derive([ONE, OTHER, third], claims, known).entries) == 4


def test_what_states_without_a_name_wrote_is_what_the_same_answer_goes_to_elsewhere():
    some = Actor.make("two coastal states", ActorType.GROUP)
    claims = [
        *answer_to(WROTE, "a letter", sender=("Sudria", SUDRIA)),
        *answer_to(ASKED, "a list", sender=("Sudria", some)),
    ]
    known = {**ACTORS, some.id: some}
    assert sum(e.kind == "communication" for e in derive([WROTE, ASKED], claims, known).entries) == 2
