"""A bare phrase, no clause and no quotation, is a statement only where its cue or the tagger vouches for it."""

import pytest
from tests.builders import reading

from verbale.attribute.bare import is_bare
from verbale.attribute.cue import Cue
from verbale.attribute.cues import find_cues
from verbale.attribute.draft import Draft
from verbale.attribute.frame import Frame
from verbale.record import Span


def bare(text, cue, content, sure, frame=None, shape="verb"):
    """Whether a draft with this cue and content, of which the tagger is so `sure`, is dropped."""
    read = reading(text)
    head = read.token_at(text.index(cue))
    known = next((one for one in find_cues(read) if one.head == head), None)
    made = known or Cue(head, (head,), frame or Frame(head.lemma_.lower(), "say", frozenset({"quote"})), shape, None)
    at = text.index(content)
    who = read.token_at(0)
    return is_bare(read, Draft(made, who, "test", [Span(at, at + len(content))], sure=sure))


def test_a_strange_cue_needs_a_sure_tagger():
    text = "Norway dodged the question of the border."
    assert bare(text, "dodged", "the question of the border", 0.4)
    assert not bare(text, "dodged", "the question of the border", 0.9)


def test_a_preposition_is_no_cue_that_the_lexicon_knows():
    text = "Norway passed a resolution on aid to Chile."
    assert bare(text, "on aid", "aid to Chile", 0.4, Frame("on", "say", frozenset({"according"})), "according")


@pytest.mark.parametrize("content", ["the talks have failed", "“the failed talks”"])
def test_a_clause_and_a_quotation_are_words_with_any_cue(content):
    assert not bare(f"Norway dodged {content}.", "dodged", content, 0.5)


def test_a_stance_before_a_bare_phrase_is_kept():
    assert not bare("Norway rejected the plan of Chile.", "rejected", "the plan of Chile", 0.5)


def test_a_promise_that_the_rules_alone_find_is_no_statement():
    assert bare("Norway declined to hand over the map.", "declined", "to hand over the map", 0.0)


def test_a_long_phrase_after_a_verb_of_saying_tells_enough():
    text = "Norway reiterated its full support for the talks of the two states in Chile."
    assert not bare(text, "reiterated", text[18:-1], 0.0)
    assert bare(text, "reiterated", "its full support", 0.0)


def test_who_is_quoted_is_no_content():
    assert bare("Norway quoted Chile as saying that the talks had failed.", "quoted", "Chile", 0.95)
    assert not bare("Norway rejected Chile as a host of the talks.", "rejected", "Chile", 0.95)
