from hypothesis import given
from hypothesis import strategies as st
from tests.builders import report

from verbale.record import Span
from verbale.segment.paragraph import find_paragraphs
from verbale.segment.quotations import scan


def quoted(text: str) -> list[str]:
    return [q.inner.of(text) for q in scan(text, find_paragraphs(report(text)))]


def test_curly_marks_hold_a_quotation():
    assert quoted("“We are ready,” he said. “We wait.”") == ["We are ready,", "We wait."]


def test_straight_marks_alternate():
    assert quoted('"We are ready," he said. "We wait."') == ["We are ready,", "We wait."]


def test_german_french_and_danish_marks_close_with_their_own_partner():
    assert quoted("„Nein“, «non», »nej«.") == ["Nein", "non", "nej"]


def test_apostrophes_are_no_quotation_marks():
    assert quoted("Don't say Lavrov’s letter or the states’ interests or the ’90s or rock ’n’ roll or 'em.") == []


def test_single_marks_nest_in_double_ones():
    text = "\"We cannot accept a 'collective' reply, reminiscent of 'mutual responsibility.'\" she said."
    assert quoted(text) == [
        "We cannot accept a 'collective' reply, reminiscent of 'mutual responsibility.'",
        "collective",
        "mutual responsibility.",
    ]
    assert [q.depth for q in scan(text, [Span(0, len(text))])] == [0, 1, 1]


def test_british_single_marks_hold_a_quotation_with_apostrophes():
    assert quoted("‘We can’t accept the states’ demands,’ he said.") == ["We can’t accept the states’ demands,"]


def test_a_space_missing_after_the_closing_mark_does_not_matter():
    assert quoted("“a bad decision”he underlined, “a very bad one”.") == ["a bad decision", "a very bad one"]


def test_a_missing_closing_mark_ends_with_its_paragraph():
    text = "He said: “We are ready.\nThe rest is silence."
    (found,) = scan(text, find_paragraphs(report(text)))
    assert found.inner.of(text) == "We are ready."
    assert not found.closed
    assert not found.continues


def test_a_missing_closing_mark_ends_where_the_next_quotation_opens():
    assert quoted("“We are ready, he said. “We wait.”") == ["We are ready, he said.", "We wait."]


def test_a_quotation_over_paragraphs_continues():
    text = "“First.\n“Second.\n“Third,” he said."
    found = scan(text, find_paragraphs(report(text)))
    assert [q.inner.of(text) for q in found] == ["First.", "Second.", "Third,"]
    assert [q.continues for q in found] == [True, True, False]


def test_the_same_curly_mark_nests_when_both_are_closed():
    assert quoted("“The term “red line” is theirs,” he said.") == ["The term “red line” is theirs,", "red line"]


def test_mixed_styles_close_each_other():
    assert quoted('“We are ready," he said. He added: «we wait”.') == ["We are ready,", "we wait"]


def test_stray_marks_and_inches_give_nothing():
    assert quoted("He is 5'10\" tall. ” “” ''") == []


@given(st.text(alphabet="ab s.,\n“”„«»\"'‘’`(1", max_size=60))
def test_any_text_gives_sorted_quotations_that_slice_and_nest(text):
    paragraphs = find_paragraphs(report(text))
    found = scan(text, paragraphs)
    assert found == sorted(found, key=lambda q: (q.span.start, -q.span.end, q.depth))
    for q in found:
        assert q.span.contains(q.inner)
        assert q.inner.of(text).strip() == q.inner.of(text)
        assert sum(p.contains(q.span) for p in paragraphs) == 1
    for one in found:
        for other in found:
            assert not one.span.overlaps(other.span) or one.span.contains(other.span) or other.span.contains(one.span)


def test_a_mark_between_two_sentences_of_one_who_is_quoted_begins_anew():
    text = 'She said: "We wait. "We hope. "We go on," and he: "No." They left. It was "late".'
    found = scan(text, find_paragraphs(report(text)))
    assert [q.inner.of(text) for q in found] == ["We wait.", "We hope.", "We go on,", "No.", "late"]
    assert {q.depth for q in found} == {0}


def test_curly_marks_inside_straight_ones_that_go_on_in_the_next_paragraph_are_an_inner_quotation():
    text = '"We call it “the line.” Nobody crosses it.\n\n"We wait."'
    found = scan(text, find_paragraphs(report(text)))
    assert [(q.inner.of(text), q.depth) for q in found] == [
        ("We call it “the line.” Nobody crosses it.", 0),
        ("the line.", 1),
        ("We wait.", 0),
    ]
    assert found[0].continues
