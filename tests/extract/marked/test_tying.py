"""What speaks for a thing being asked or answered in a communication, and for what is answered."""

from builders import claim, reading
from linking import linking
from verbale.extract.marked.tying import FEATURES, ties

TEXT = (
    "Chad wrote to Norway on 2 May. The letter demanded that it free the crew.\n\n"
    "Peru met Chad on 9 May. Norway refused to free the crew."
)
LINKS = (("demand_cue.made_in", "demanded", "wrote"), ("response_cue.to", "refused", "demanded"))


def found(tied=()):
    """The reading with a letter and a meeting; the demand of the letter; its refusal, tied to the numbers `tied`."""
    read = reading(TEXT, "2022-05-12")
    actors = {m.actor.name: m.actor for m in read.mentions if m.actor is not None}

    def party(name):
        return (name, actors[name])

    letter = claim(
        read.report, "communication", mention="wrote", form=("wrote", "letter"), sender=party("Chad"),
        recipients=party("Norway"),
    )  # fmt: skip
    meeting = claim(
        read.report, "communication", mention="met", form=("met", "meeting"), sender=[party("Peru"), party("Chad")]
    )
    demand = claim(read.report, "demand", cue="demanded", content="free the crew", by=party("Chad"), of=party("Norway"))
    response = claim(
        read.report, "response", cue="refused", content="to free the crew", by=party("Norway"),
        outcome=("refused", "rejected"),
    )  # fmt: skip
    read.communications, read.demands = [letter, meeting], [demand]
    for number in tied:
        response = response.with_link("to", read.communications[number].id, letter.marks[0][1:])
    return read, response


def seen(field, to, target, *links, of=None, tied=()):
    read, response = found(tied)
    claims = read.demands if of == "demand" else [response]
    (tie,) = [t for t in ties(read, linking(TEXT, *links), claims, field, to) if t.target == target]
    return dict(zip(FEATURES, tie.features, strict=True))


def test_a_paper_of_the_asker_to_the_one_asked_told_just_before_speaks_for_itself():
    numbers = seen("made_in", "communication", 0, *LINKS, of="demand")
    told = {name for name, number in numbers.items() if number == 1}
    assert {"same actor", "same side", "towards the same", "told before", "next sentence", "last told before"} <= told
    assert not {"encounter", "another between", "same sentence", "sole", "turned", "tied"} & told
    assert numbers["link"] > 0 > numbers["best rival"]


def test_a_meeting_told_later_speaks_against_itself():
    numbers = seen("made_in", "communication", 1, *LINKS, of="demand")
    assert numbers["encounter"] and not numbers["told before"] and not numbers["same paragraph"]
    assert numbers["link"] < 0 < numbers["best rival"]


def test_who_answers_is_whom_the_demand_went_to():
    numbers = seen("to", "demand", 0, *LINKS)
    assert (numbers["turned"], numbers["words alike"], numbers["sole"], numbers["same side"]) == (1, 1, 1, 0)
    assert numbers["link"] > 0


def test_a_paper_that_asks_what_is_answered_is_seen():
    read, response = found()
    letter = read.communications[0]
    read.demands = [read.demands[0].with_link("made_in", letter.id, letter.marks[0][1:])]
    marking = linking(TEXT, ("response_cue.to", "refused", "demanded"), ("response_cue.to", "refused", "wrote"))
    papers = ties(read, marking, [response], "to", "communication")
    at = FEATURES.index("asks what is answered")
    assert papers[0].features[at] > 0.9 > 0.1 > papers[1].features[at]
    (ask,) = ties(read, marking, [response], "to", "demand")
    assert ask.features[FEATURES.index("made in what is answered")] > 0.9


def test_what_tied_them_before_is_kept_and_otherwise_the_nearest_place_is_shown():
    read, response = found(tied=(1,))
    made = ties(read, linking(TEXT), [response], "to", "communication")
    assert [(t.tied, [read.words(span) for span in t.words]) for t in made] == [(False, ["wrote"]), (True, ["wrote"])]


def test_nothing_is_tied_where_nothing_may_be_meant():
    read, response = found()
    assert ties(read, linking(TEXT), [], "to", "demand") == []
    read.demands = []
    assert ties(read, linking(TEXT), [response], "to", "demand") == []
