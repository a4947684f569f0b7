"""Words that copies carry unchanged are shown once, with every place where they stand."""

from dataclasses import replace

from verbale.briefing.line import Evidence
from verbale.briefing.passage import passages
from verbale.briefing.terminal import evidence_text

ONE = Evidence("rep-0", "Gulf Wire", "3 July 2017", None, "A", 5, 9, "Qatar ", "sent", " a letter", "asserted", "why")


def copies(count, **changed):
    return [replace(ONE, report=f"rep-{n}", outlet=f"Page {n}", **changed) for n in range(1, count + 1)]


def test_copies_of_one_text_are_one_passage_with_all_its_places():
    (passage,) = passages([ONE, *copies(5)])
    assert passage.first == ONE
    assert [copy.outlet for copy in passage.copies] == [f"Page {n}" for n in range(1, 6)]
    assert passage.also == (
        "the same words in 5 copies: Page 1 3 July 2017 [5:9]; Page 2 3 July 2017 [5:9]; Page 3 3 July 2017 [5:9]"
        " and 2 more"
    )


def test_other_words_another_mood_and_another_lineage_stand_for_themselves():
    others = [*copies(1, after=" a note"), *copies(1, modality="planned"), *copies(1, lineage="B")]
    assert [len(p.copies) for p in passages([ONE, *others])] == [0, 0, 0, 0]
    assert passages([ONE])[0].also == ""


def test_a_terminal_names_the_copies_under_the_words():
    lines = list(evidence_text([ONE, *copies(1)], "  "))
    assert lines == [
        "  A Gulf Wire 3 July 2017 [5:9]: Qatar ⟦sent⟧ a letter",
        "    the same words in 1 copy: Page 1 3 July 2017 [5:9]",
    ]
