"""Words in marks that the rules tie to a speaker and the tagger does not mark."""

import numpy as np

from builders import reading
from verbale.attribute.cue import Cue
from verbale.attribute.draft import Draft
from verbale.attribute.frame import Frame
from verbale.attribute.overlooked import add_overlooked
from verbale.record import Span
from verbale.tagger.labels import DISTANCES, LINK_NAMES, WIDTH, columns
from verbale.tagger.marking import Marking
from verbale.tagger.words import words

TEXT = "“That,” the envoy added, “is new to all of us.” He wants a “free port” there."


def marking(likely: float) -> Marking:
    """A marking by which each word is part of a content with the same probability."""
    found = words(TEXT)
    rows = np.zeros((len(found), WIDTH), dtype=np.float16)
    rows[:, columns()["content"].start + 1] = -12
    rows[:, columns()["content"].start + 2] = np.log(likely / (1 - likely))
    bias = np.zeros(len(LINK_NAMES), dtype=np.float32)
    return Marking(found, rows, np.zeros((len(LINK_NAMES), DISTANCES), dtype=np.float32), bias)


def draft(rule: str, cue: str, *contents: str) -> Draft:
    read = reading(TEXT)
    (token,) = read.tokens_in(Span(TEXT.index(cue), TEXT.index(cue) + len(cue)))
    spans = [Span(TEXT.index(c), TEXT.index(c) + len(c)) for c in contents]
    return Draft(Cue(token, (token,), Frame(cue, "say", frozenset({"quote"})), "verb", None), None, rule, spans)


def added(likely: float, *drafts: Draft) -> list[list[str]]:
    read = reading(TEXT)
    return [[s.of(TEXT) for s in d.spans] for d in add_overlooked(read, marking(likely), list(drafts))]


def halves() -> Draft:
    found = draft("tagger 1.00", "added", "“is new to all of us.”")
    found.told = draft("say verb", "added", "“That,”", "“is new to all of us.”")
    return found


def test_the_half_of_a_quotation_that_the_tagger_leaves_out_is_added():
    assert added(0.6, halves()) == [["“That,”", "“is new to all of us.”"]]


def test_a_half_that_it_holds_for_nobodys_words_is_left_out():
    assert added(0.1, halves()) == [["“is new to all of us.”"]]


def test_a_half_that_is_another_statement_already_is_not_added():
    other = draft("tagger 1.00", "wants", "“That,”")
    assert added(0.6, halves(), other) == [["“is new to all of us.”"], ["“That,”"]]


def test_a_quotation_on_the_same_side_of_the_cue_is_no_half():
    found = draft("tagger 1.00", "wants", "“is new to all of us.”")
    found.told = draft("say verb", "wants", "“That,”", "“is new to all of us.”")
    assert added(0.6, found) == [["“is new to all of us.”"]]


def test_a_few_weak_words_of_the_rules_alone_are_a_term():
    assert added(0.1, draft("cue before quotation", "wants", "“free port”")) == []
    assert added(0.6, draft("cue before quotation", "wants", "“free port”")) == [["“free port”"]]


def test_weak_words_that_are_many_or_marked_stay():
    assert added(0.1, draft("say verb", "added", "“is new to all of us.”")) == [["“is new to all of us.”"]]
    assert added(0.1, draft("tagger 0.95", "wants", "“free port”")) == [["“free port”"]]
