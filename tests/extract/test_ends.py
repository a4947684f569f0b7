"""A pronoun of nobody known is an author of the paper in which the words stand, or one to whom it goes."""

from builders import claim, reading
from verbale.extract.ends import named_by_papers

TEXT = "Peru and Chile issued a text to Norway. In it they ask them to wait. We regret this. Our envoys wrote."


def found(by="they", of="them", *, form="statement", senders=("Peru", "Chile")):
    """The demand of a paper, its parties named by these words."""
    read = reading(TEXT)
    actors = {m.actor.name: m.actor for m in read.mentions if m.actor is not None}
    paper = claim(
        read.report, "communication", mention="a text", form=("text", form),
        sender=[(name, actors.get(name, actors["Peru"])) for name in senders], recipients=("Norway", actors["Norway"]),
    )  # fmt: skip
    read.communications = [paper]
    demand = claim(read.report, "demand", cue="ask", content="wait", by=by, of=of)
    demand = demand.with_link("made_in", paper.id, paper.marks[0][1:])
    (made,) = named_by_papers(read, [demand])
    return read, demand, made


def parties(claim, field):
    return sorted(str(value.value) for value in claim.get(field))


def test_they_are_the_authors_of_their_paper_and_them_those_to_whom_it_goes():
    read, _, made = found()
    assert parties(made, "by") == ["Chile", "Peru"] and parties(made, "of") == ["Norway"]
    assert [read.words(span) for span in made.first("of").spans] == ["Norway", "them"]
    assert made.get("made_in")


def test_one_pronoun_of_one_does_not_mean_two_authors():
    _, demand, made = found(by="it")
    assert made.get("by") == demand.get("by")
    assert parties(found(by="it", senders=("Peru",))[2], "by") == ["Peru"]


def test_of_a_meeting_nobody_is_taken():
    _, demand, made = found(form="meeting")
    assert made == demand


def test_what_our_envoys_write_is_not_written_by_us():
    assert parties(found(by="We", senders=("Our envoys",))[2], "by") == ["We"]


def test_who_is_named_stays():
    _, demand, made = found(by="Chile", of="Norway")
    assert made == demand


def test_who_asks_in_a_paper_without_being_named_is_its_author():
    read = reading("Peru sent a text to Norway. You are requested to wait.")
    actors = {m.actor.name: m.actor for m in read.mentions if m.actor is not None}
    paper = claim(
        read.report, "communication", mention="a text", form=("text", "letter"), sender=("Peru", actors["Peru"])
    )
    read.communications = [paper]

    def by(**of):
        demand = claim(read.report, "demand", cue="requested", content="wait", **of)
        (made,) = named_by_papers(read, [demand.with_link("made_in", paper.id, paper.marks[0][1:])])
        return [read.words(span) for value in made.get("by") for span in value.spans]

    assert by() == ["Peru"]
    assert by(of=("Peru", actors["Peru"])) == []
