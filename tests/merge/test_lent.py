"""What one report's sentence lends a paper from another is left out where the other reports say better."""

from builders import claim, report
from verbale.merge.derive import derive
from verbale.merge.lent import without_circles
from verbale.record import Actor, ActorType, Day, Entry, EntryValue, State

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


def entry(id, claims, answers=()):
    fields = {"in_reply_to": tuple(EntryValue(other, None, by, 1) for other, by in answers)} if answers else {}
    return Entry(id, "communication", fields, claims, State.SINGLE, 1, 1)


def test_of_two_papers_that_answer_each_other_the_better_told_reply_stays():
    letter_entry = entry("com-a", ("c1", "c2"), [("com-b", ("c1",))])
    reply_entry = entry("com-b", ("c3", "c4"), [("com-a", ("c3", "c4"))])
    first, second = without_circles([letter_entry, reply_entry])
    assert first.get("in_reply_to") == ()
    assert [v.value for v in second.get("in_reply_to")] == ["com-a"]


def test_of_two_papers_that_answer_each_other_equally_neither_is_the_reply():
    one, other = entry("com-a", ("c1",), [("com-b", ("c1",))]), entry("com-b", ("c3",), [("com-a", ("c3",))])
    assert [made.get("in_reply_to") for made in without_circles([one, other])] == [(), ()]


def test_a_sender_whom_one_of_many_claims_names_is_left_out():
    wester = Actor.make("Westia", ActorType.STATE)
    actors = {**ACTORS, wester.id: wester}
    outlets = [
        report(
            f"{adverb} Westia, Norland sent Sudria a letter on 3 May about the soldiers on the Varn bridge.", outlet=o
        )
        for adverb, o in (("Beside", "A"), ("Near", "B"), ("Past", "C"), ("Behind", "D"), ("Off", "E"))
    ]
    told = [
        letter(r, sender=("Norland", NORLAND), recipients=("Sudria", SUDRIA), date=day("3 May", "2022-05-03"))
        for r in outlets[:4]
    ]
    slip = letter(
        outlets[4],
        sender=[("Norland", NORLAND), ("Westia", wester)],
        recipients=("Sudria", SUDRIA),
        date=day("3 May", "2022-05-03"),
    )
    found = [e for e in derive(outlets, [*told, slip], actors).entries if e.kind == "communication"]
    assert [[v.value for v in e.get("sender")] for e in found] == [["Norland"]]


def test_those_on_whose_behalf_one_writes_are_no_writers_beside_him():
    members = Actor.make("Members of the Pact", ActorType.GROUP)
    read = report("Norland wrote Sudria a letter for the members of the Pact about the soldiers.", outlet="D")
    one = letter(
        read,
        sender=[("Norland", NORLAND), ("the members of the Pact", members)],
        recipients=("Sudria", SUDRIA),
        on_behalf_of=("the members of the Pact", members),
    )
    (found,) = [e for e in derive([read], [one], {**ACTORS, members.id: members}).entries if e.kind == "communication"]
    assert [v.actor for v in found.get("sender")] == [NORLAND.id]
    assert [v.actor for v in found.get("on_behalf_of")] == [members.id]
