"""Reply threads as trees, each link with its reason and score."""

import csv
import io
import json

import pytest

from builders import claim, report
from verbale.briefing.material import Material
from verbale.errors import UsageError
from verbale.merge.derive import derive
from verbale.record import Actor, ActorType, Modality, Span
from verbale.thread.forest import build_forest
from verbale.thread.render import render

FRANCE = Actor.make("France", ActorType.STATE)
GERMANY = Actor.make("Germany", ActorType.STATE)
RUSSIA = Actor.make("Russia", ActorType.STATE)
UNION = Actor.make("European Union", ActorType.UNION)
ACTORS = {a.id: a for a in (FRANCE, GERMANY, RUSSIA, UNION)}

REPORT = report(
    "Russia sent a letter to France on 1 February and a note to Germany on 2 February. The Union's reply went to "
    "Moscow on 9 February. Paris refused to answer alone. A memorandum to Berlin lies there.",
    "2022-02-11",
    outlet="Wire",
)


def day(date):
    return {"date": date, "precision": "day", "time": None}


LETTER = claim(
    REPORT, "communication", mention="a letter", form=("letter", "letter"), sender=("Russia", RUSSIA),
    recipients=("France", FRANCE), date=("1 February", day("2022-02-01")),
)  # fmt: skip
NOTE = claim(
    REPORT, "communication", mention="a note", form=("note", "note verbale"), sender=("Russia", RUSSIA),
    recipients=("Germany", GERMANY), date=("2 February", day("2022-02-02")),
)  # fmt: skip
REPLY = claim(
    REPORT, "communication", mention="reply", form=("reply", "letter"), sender=("The Union", UNION),
    recipients=("Moscow", RUSSIA), date=("9 February", day("2022-02-09")),
)  # fmt: skip
MEMO = claim(
    REPORT, "communication", mention="A memorandum", form=("memorandum", "memo"), sender=("Russia", RUSSIA),
    recipients=("Berlin", GERMANY),
)  # fmt: skip
SPAN = next(s for f, s in REPLY.marks if f == "mention")
ANSWER = REPLY.with_link("in_reply_to", LETTER.id, (SPAN,)).with_link("in_reply_to", NOTE.id, (SPAN,))
REFUSAL = claim(REPORT, "response", by=("Paris", FRANCE), cue="refused", outcome=("refused", "rejected"))


def forest_of(*claims, id=None):
    derived = derive([REPORT], claims, ACTORS)
    return build_forest(Material([REPORT], derived.lineages, ACTORS.values(), claims, derived.entries), id)


def test_a_reply_hangs_under_what_it_answers():
    tree = forest_of(LETTER, NOTE, ANSWER).trees[0]
    assert [depth for depth, _ in tree.walk()] == [0, 1]


def test_one_reply_to_many_is_shown_once_and_names_them_all():
    tree = forest_of(LETTER, NOTE, ANSWER).trees[0]
    (reply,) = tree.replies
    assert reply.marks[0] == "one reply to 2: [1] and [2]"
    assert len(reply.also) == 1


def test_a_letter_answered_together_with_another_is_not_left_as_unanswered():
    forest = forest_of(LETTER, NOTE, ANSWER)
    assert forest.trees[1].line.note == "answered by [3]"
    assert forest.unanswered == ()


def test_a_union_that_answers_for_its_members_answers_collectively():
    tree = forest_of(LETTER, NOTE, ANSWER).trees[0]
    assert "answers collectively for France and Germany" in tree.replies[0].marks


def test_a_link_has_its_signs_score_and_words():
    (tree,) = forest_of(LETTER, ANSWER).trees
    link = tree.replies[0].link
    assert link.signs == (
        "a report says so in words", "called a reply", "goes back to who wrote", "the days are in order",
    )  # fmt: skip
    assert link.score == 0.9
    assert [e.words for e in link.words] == ["reply"]


def test_of_words_inside_words_a_link_shows_the_longer():
    inner = Span(SPAN.start, SPAN.start + 3)
    twice = REPLY.with_link("in_reply_to", LETTER.id, (inner, SPAN))
    (tree,) = forest_of(LETTER, twice).trees
    assert [e.words for e in tree.replies[0].link.words] == ["reply"]


def test_a_link_that_the_record_concluded_scores_below_one_that_a_report_gives():
    concluded = claim(
        REPORT, "communication", mention="reply", form=("reply", "letter"), sender=("Paris", FRANCE),
        recipients=("Moscow", RUSSIA), date=("9 February", day("2022-02-09")),
    )  # fmt: skip
    (tree,) = forest_of(LETTER, concluded).trees
    link = tree.replies[0].link
    assert link.score <= 0.5
    assert "common words" in link.why


def test_a_refusal_to_answer_stands_under_the_letter():
    refused = REFUSAL.with_link("to", LETTER.id, REFUSAL.values[0].spans)
    (tree,) = forest_of(LETTER, refused).trees
    assert tree.marks == ("rejected: France",)
    assert [line.label for line in tree.told] == ["rejected"]


def test_a_letter_without_an_answer_stands_apart():
    forest = forest_of(LETTER, MEMO, ANSWER)
    assert [node.entry.get("form")[0].value for node in forest.unanswered] == ["memo"]
    assert forest.unanswered[0].marks == ("no answer in these reports",)


def test_a_planned_letter_waits_for_no_answer():
    planned = claim(
        REPORT, "communication", Modality.PLANNED, mention="A memorandum", form=("memorandum", "memo"),
        recipients=("Berlin", GERMANY),
    )  # fmt: skip
    assert forest_of(planned).unanswered == ()


def test_an_id_shows_the_one_thread_that_holds_it():
    every = forest_of(LETTER, NOTE, MEMO, ANSWER)
    reply = every.trees[0].replies[0].entry.id
    only = forest_of(LETTER, NOTE, MEMO, ANSWER, id=reply[:12])
    assert [tree.entry.id for tree in only.trees] == [every.trees[0].entry.id]
    assert only.unanswered == ()


def test_an_id_that_nothing_has_is_refused():
    with pytest.raises(UsageError, match="com-xyz"):
        forest_of(LETTER, id="com-xyz")


def test_letters_said_to_answer_each_other_end_somewhere():
    first = LETTER.with_link("in_reply_to", REPLY.id, (SPAN,))
    second = REPLY.with_link("in_reply_to", LETTER.id, (SPAN,))
    (tree,) = forest_of(first, second).trees
    assert [depth for depth, _ in tree.walk()] == [0, 1]


def test_text_draws_the_tree():
    text = render(forest_of(LETTER, NOTE, ANSWER), "text")
    assert "└─ ○ [3] 9 February 2022. Letter: European Union to Russia" in text
    assert "↑ answers [1], score 0.90" in text


def test_csv_has_a_row_for_each_communication():
    rows = list(csv.DictReader(io.StringIO(render(forest_of(LETTER, NOTE, ANSWER), "csv"))))
    assert [(row["thread"], row["depth"], row["day"]) for row in rows] == [
        ("1", "0", "2022-02-01"),
        ("1", "1", "2022-02-09"),
        ("2", "0", "2022-02-02"),
    ]


def test_json_nests_replies():
    (thread,) = json.loads(render(forest_of(LETTER, ANSWER), "json"))["threads"]
    assert thread["replies"][0]["answers"][0]["to"] == thread["id"]


@pytest.mark.parametrize("format", ["html", "md"])
def test_pages_name_score_and_reason(format):
    page = render(forest_of(LETTER, NOTE, ANSWER), format)
    assert "score 0.90" in page
    assert "goes back to who wrote" in page


def test_an_unknown_format_is_refused():
    with pytest.raises(UsageError, match="xml"):
        render(forest_of(LETTER), "xml")
