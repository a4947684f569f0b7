"""A reply goes to whoever wrote what it answers."""

from builders import claim, report
from verbale.merge.addressed import WHY
from verbale.merge.derive import derive
from verbale.record import Actor, ActorType

NORLAND = Actor.make("Norland", ActorType.STATE)
SUDRIA = Actor.make("Sudria", ActorType.STATE)
HOLT = Actor.make("Ana Holt", ActorType.PERSON, of=NORLAND.id)
ACTORS = {actor.id: actor for actor in (NORLAND, SUDRIA, HOLT)}
REPORT = report("Ana Holt wrote a letter. Sudria sent a reply. Norland sent a reply of its own.", "2021-03-02")
LETTER = claim(REPORT, "communication", mention="a letter", form=("letter", "letter"), sender=("Ana Holt", HOLT))


def recipients(letter=LETTER, **roles):
    """(name, why) of those to whom the entry of a reply to the letter goes."""
    reply = claim(REPORT, "communication", mention="a reply", form=("reply", "letter"), **roles)
    reply = reply.with_link("in_reply_to", letter.id, letter.values[0].spans)
    entries = {e.claims: e for e in derive([REPORT], [letter, reply], ACTORS).entries}
    return [(v.value, v.why) for v in entries[(reply.id,)].get("recipients")]


def test_a_reply_without_addressee_goes_to_the_writer_of_what_it_answers():
    assert recipients(sender=("Sudria", SUDRIA)) == [("Ana Holt", WHY)]


def test_an_addressee_that_a_report_names_stays_alone():
    assert recipients(sender=("Sudria", SUDRIA), recipients=("Norland", NORLAND)) == [("Norland", None)]


def test_a_reply_by_the_writers_own_side_stays_without_addressee():
    assert recipients(sender=("Norland", NORLAND)) == []


def test_a_reply_to_a_paper_written_for_others_goes_to_these_too():
    paper = claim(
        REPORT, "communication", mention="a letter", form=("letter", "letter"), sender=("Ana Holt", HOLT),
        on_behalf_of=("Norland", NORLAND),
    )  # fmt: skip
    assert recipients(paper, sender=("Sudria", SUDRIA)) == [("Ana Holt", WHY), ("Norland", WHY)]
