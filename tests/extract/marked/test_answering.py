"""What speaks for and against one communication answering another."""

from dataclasses import replace

import pytest

from builders import claim, reading
from linking import linking
from verbale.extract.marked import answers as module
from verbale.extract.marked.answering import FEATURES, pairs
from verbale.extract.marked.answers import link_replies
from verbale.record import Modality, Span

TEXT = "Chad wrote to Norway on 2 May. Norway sent its reply on 9 May. Peru plans a note to Chad."


def found():
    """The reading, and its three papers: Chad's letter, Norway's reply, and Peru's note, not sent yet."""
    read = reading(TEXT, "2022-05-12")
    actors = {m.actor.name: m.actor for m in read.mentions if m.actor is not None}
    day = {f"{n} May": {"date": f"2022-05-0{n}", "precision": "day"} for n in (2, 9)}

    def paper(words, writer, addressee, mood=Modality.ASSERTED, **more):
        to = {"recipients": (addressee, actors[addressee])} if addressee else {}
        form = (words, "letter")
        return claim(
            read.report, "communication", mood, mention=words, form=form, sender=(writer, actors[writer]), **to, **more
        )

    return read, [
        paper("wrote", "Chad", "Norway", date=("2 May", day["2 May"])),
        paper("reply", "Norway", None, date=("9 May", day["9 May"])),
        paper("note", "Peru", "Chad", Modality.PLANNED),
    ]


def seen(reply, first, *links):
    read, claims = found()
    (pair,) = [p for p in pairs(read, linking(TEXT, *links), claims) if (p.reply, p.first) == (reply, first)]
    return dict(zip(FEATURES, pair.features, strict=True))


def test_a_reply_goes_back_from_the_addressee_on_a_later_day():
    numbers = seen(1, 0)
    told = {name for name, number in numbers.items() if number == 1}
    assert {"called a reply", "from the addressee", "of an earlier day", "goes back", "sole candidate"} <= told
    assert not {"by the same writer", "of a later day", "encounter answers", "not sent yet", "tied"} & told


def test_what_is_not_sent_yet_is_seen():
    assert seen(1, 2)["not sent yet"] == 1


def test_a_link_of_the_tagger_counts_the_more_the_further_it_is_ahead():
    numbers = seen(1, 0, ("communication.in_reply_to", "reply", "wrote"))
    assert numbers["link"] > 0 and numbers["ahead of rivals"] > 0.5
    assert seen(1, 0)["ahead of rivals"] == 0


def test_the_tagger_ties_to_its_likeliest_where_the_rules_say_nothing():
    link = ("communication.in_reply_to", "reply", "wrote")
    assert (seen(1, 0, link)["tied"], seen(1, 2, link)["tied to another"], seen(1, 0)["tied"]) == (1, 1, 0)
    read, claims = found()
    claims[1] = claims[1].with_link("in_reply_to", claims[2].id, claims[2].marks[0][1:])
    assert [p.first for p in pairs(read, linking(TEXT, link), claims) if p.tied] == [2]


def test_a_tie_of_the_tagger_shows_the_places_to_which_it_points():
    read, claims = found()
    later = read.text.index("Chad", 10)
    claims[0] = replace(claims[0], marks=(*claims[0].marks, ("mention", Span(later, later + 4))))
    (pair,) = [p for p in pairs(read, linking(TEXT, ("communication.in_reply_to", "reply", "wrote")), claims) if p.tied]
    assert [read.words(span) for span in pair.words] == ["wrote"]


def test_one_communication_alone_answers_nothing():
    read, claims = found()
    assert pairs(read, linking(TEXT), claims[:1]) == []


@pytest.fixture
def by_link(monkeypatch):
    """Weights with which only the tagger's link counts."""
    weights = tuple({"link": 9.0}.get(name, 0.0) for name in FEATURES)
    monkeypatch.setattr(module, "load_weights", lambda: weights)


@pytest.mark.usefixtures("by_link")
def test_a_communication_is_tied_to_the_likeliest_that_it_answers():
    read, claims = found()
    made = link_replies(read, linking(TEXT, ("communication.in_reply_to", "reply", "wrote")), claims)
    assert [[v.value for v in one.get("in_reply_to")] for one in made] == [[], [claims[0].id], []]
    assert [read.words(span) for span in made[1].first("in_reply_to").spans] == ["wrote"]


@pytest.mark.usefixtures("by_link")
def test_a_tie_for_which_nothing_speaks_is_undone():
    read, claims = found()
    claims[2] = claims[2].with_link("in_reply_to", claims[0].id, claims[0].marks[0][1:])
    assert link_replies(read, linking(TEXT), claims)[2].get("in_reply_to") == []


@pytest.mark.usefixtures("by_link")
def test_two_do_not_answer_each_other():
    read, claims = found()
    both = [("communication.in_reply_to", "reply", "wrote"), ("communication.in_reply_to", "wrote", "reply")]
    made = link_replies(read, linking(TEXT, *both), claims)
    assert sum(len(one.get("in_reply_to")) for one in made) == 1


def test_who_writes_back_replies():
    text = "Chad wrote to Norway. Norway wrote back."
    read = reading(text, "2022-05-12")
    actors = {m.actor.name: m.actor for m in read.mentions if m.actor is not None}
    letters = [
        claim(read.report, "communication", mention=words, form=(words, "letter"), sender=(name, actors[name]))
        for words, name in (("wrote to", "Chad"), ("wrote back", "Norway"))
    ]
    called = FEATURES.index("called a reply")
    assert {p.reply: p.features[called] for p in pairs(read, linking(text), letters)} == {0: 0.0, 1: 1.0}
