from hypothesis import given
from hypothesis import strategies as st

from verbale.tagger.window import windows
from verbale.tagger.wordpiece import Wordpieces
from verbale.tagger.words import words

PIECES = Wordpieces(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "the", "note", "##s", "verbal", "##e", "a", "b", "##b", "."])


@given(st.text())
def test_every_word_slices_from_the_text(text):
    for word in words(text):
        assert text[word.start : word.end] == word.text


def test_the_first_word_of_a_line_opens_it():
    assert [w.opens for w in words("Doha replied.\nRiyadh")] == [True, False, False, True]


def test_capitals_are_told_in_three_classes():
    assert [w.case for w in words("NATO Lavrov wrote, 9 A")] == [2, 1, 0, 0, 0, 1]


def test_a_word_is_cut_into_its_longest_known_pieces():
    assert PIECES.pieces("Notes") == (PIECES.number["note"], PIECES.number["##s"])
    assert PIECES.pieces("Vérbale") == (PIECES.number["verbal"], PIECES.number["##e"])


def test_a_word_with_an_unknown_part_is_unknown():
    assert PIECES.pieces("notez") == (PIECES.number["[UNK]"],)


@given(st.lists(st.sampled_from(["the", "notes", "abb", "\n", "."]), max_size=200), st.integers(8, 40))
def test_windows_cover_every_word_and_fit(parts, longest):
    found = words(" ".join(parts))
    cut = windows(found, PIECES, longest, longest // 4)
    assert {n for w in cut for n in range(w.first, w.last)} == set(range(len(found)))
    assert all(len(w.pieces) <= longest for w in cut)
    for window in cut:
        firsts = [PIECES.pieces(found[n].text)[0] for n in range(window.first, window.last)]
        assert [window.pieces[at] for at in window.heads] == firsts


def test_a_window_begins_at_a_line_where_one_lies_in_the_overlap():
    found = words("the note the note\nthe note the note the note")
    cut = windows(found, PIECES, 9, 5)
    assert found[cut[1].first].opens


def test_windows_of_a_text_are_about_equally_long():
    cut = windows(words("note " * 110), PIECES, 100, 10)
    assert [window.last - window.first for window in cut] == [75, 45]  # and not 98 and 22


def test_the_words_of_a_part_are_those_of_the_part_alone():
    text = "Doha replied.\nRiyadh waits"
    found = words(text, 5, 20)
    assert [(w.text, w.opens) for w in found] == [(w.text, w.opens) for w in words(text[5:20])]
    assert all(text[w.start : w.end] == w.text for w in found)
