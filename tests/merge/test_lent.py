"""What one report's sentence lends a paper from another is left out where the other reports say better."""

from builders import claim, report
from verbale.merge.derive import derive
from verbale.record import Actor, ActorType, Day

NORLAND = Actor.make("Norland", ActorType.STATE)
SUDRIA = Actor.make("Sudria", ActorType.STATE)
ACTORS = {actor.id: actor for actor in (NORLAND, SUDRIA)}
FIRST = report("Norland sent Sudria a letter on 3 May about the soldiers on the Varn bridge near Kell.", outlet="A")
SECOND = report("Norland wrote Sudria a letter about the soldiers on the Varn bridge near Kell.", outlet="B")
THIRD = report(
    "Sudria gave Norland a reply on 9 May to its letter of 3 May about the soldiers on the Varn bridge near Kell.",
    outlet="C",
)


def day(words, date):
    return (words, Day.of(date).to_json())


def letter(read, **roles):
    return claim(read, "communication", mention="a letter", form=("letter", "letter"), **roles)


def entries(*claims):
    found = derive([FIRST, SECOND, THIRD], claims, ACTORS).entries
    return [e for e in found if e.kind == "communication"], [e for e in found if e.kind == "contradiction"]


def test_a_party_stands_on_the_side_on_which_most_reports_put_it():
    one = letter(FIRST, sender=("Norland", NORLAND), recipients=("Sudria", SUDRIA))
    other = letter(SECOND, sender=("Norland", NORLAND), recipients=("Sudria", SUDRIA))
    wrong = claim(
        THIRD,
        "communication",
        mention="its letter",
        form=("letter", "letter"),
        sender=[("Norland", NORLAND), ("Sudria", SUDRIA)],
        recipients=("Sudria", SUDRIA),
    )
    (entry,), _ = entries(one, other, wrong)
    assert entry.n_reports == 3
    assert [v.value for v in entry.get("sender")] == ["Norland"]
    assert [v.value for v in entry.get("recipients")] == ["Sudria"]


def reply(**fields):
    made = claim(
        THIRD,
        "communication",
        mention="a reply",
        form=("reply", "letter"),
        sender=("Sudria", SUDRIA),
        recipients=("Norland", NORLAND),
        **fields,
    )
    return made


def linked(answer, answered):
    return answer.with_link("in_reply_to", answered.id, (answered.marks[0][1],))


def test_the_day_of_the_letter_is_not_that_of_the_reply():
    sent = claim(
        THIRD, "communication", mention="its letter", form=("letter", "letter"), date=day("3 May", "2022-05-03")
    )
    first = letter(FIRST, sender=("Norland", NORLAND), recipients=("Sudria", SUDRIA), date=day("3 May", "2022-05-03"))
    answer = linked(reply(date=[day("9 May", "2022-05-09"), day("3 May", "2022-05-03")]), sent)
    communications, contradictions = entries(first, sent, answer)
    (answer_entry,) = [e for e in communications if e.get("in_reply_to")]
    assert [v.value["date"] for v in answer_entry.get("date")] == ["2022-05-09"]
    assert contradictions == []


def test_the_only_day_of_a_reply_stands():
    sent = claim(
        THIRD, "communication", mention="its letter", form=("letter", "letter"), date=day("3 May", "2022-05-03")
    )
    communications, _ = entries(sent, linked(reply(date=day("3 May", "2022-05-03")), sent))
    (answer_entry,) = [e for e in communications if e.get("in_reply_to")]
    assert [v.value["date"] for v in answer_entry.get("date")] == ["2022-05-03"]
