from builders import reading
from verbale.attribute.cues import find_cues
from verbale.attribute.draft import Draft
from verbale.attribute.statements import rule_drafts
from verbale.attribute.together import together
from verbale.record import Span

TEXT = "The minister said that the talks had failed. Rain fell on the lake."


def drafts():
    made = reading(TEXT)
    return made, rule_drafts(made, find_cues(made))


def test_the_taggers_words_take_cue_and_speaker_of_the_rules():
    _, rules = drafts()
    marked = Draft(None, None, "tagger", [Span(TEXT.index("the talks"), TEXT.index(". Rain"))])
    (draft,) = together(rules, [marked])
    assert draft.spans == marked.spans
    assert draft.speaker.text == "minister"
    assert draft.cue.head.text == "said"


def test_a_statement_of_the_rules_alone_stays_where_nothing_is_marked():
    _, rules = drafts()
    assert together(rules, []) == rules


def test_a_statement_of_the_tagger_alone_stays():
    _, rules = drafts()
    marked = Draft(None, None, "tagger", [Span(TEXT.index("fell on"), len(TEXT) - 1)])
    assert marked in together(rules, [marked])
    assert len(together(rules, [marked])) == 2


def test_a_statement_around_the_one_that_is_marked_stays():
    text = "The minister said that the envoy had told him that the talks had failed."
    made = reading(text)
    rules = rule_drafts(made, find_cues(made))
    marked = Draft(None, None, "tagger", [Span(text.index("the talks"), len(text) - 1)])
    found = together(rules, [marked])
    assert {draft.speaker.text for draft in found} == {"minister", "envoy"}
