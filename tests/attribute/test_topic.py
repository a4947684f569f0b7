"""What words are said of is none of the words."""

from tests.builders import reading

from verbale.attribute.cue import Cue
from verbale.attribute.draft import Draft
from verbale.attribute.frame import frame_of
from verbale.attribute.topic import leave_topic
from verbale.record import Span


def left(text: str, verb: str, *contents: str) -> list[str]:
    made = reading(text)
    (said,) = made.tokens_in(Span(text.index(verb), text.index(verb) + len(verb)))
    found = frame_of(said)
    assert found is not None
    spans = [Span(text.index(c), text.index(c) + len(c)) for c in contents]
    draft = Draft(Cue(said, (said,), found[0], "verb", None), None, "test", spans)
    leave_topic(made, draft)
    return [text[s.start : s.end] for s in draft.spans]


def test_the_topic_between_two_halves_of_a_quotation_goes():
    text = "“It is fair,” the envoy said of Chile's plan. “It will hold.”"
    assert left(text, "said", "“It is fair,”", "Chile's plan", "“It will hold.”") == [
        "“It is fair,”",
        "“It will hold.”",
    ]


def test_the_topic_before_a_quotation_goes():
    text = "The envoy says of Chile, “If she is ready, we will meet.”"
    assert left(text, "says", "Chile, “If she is ready, we will meet.”") == ["“If she is ready, we will meet.”"]


def test_a_quotation_that_goes_on_with_the_words_before_it_stays():
    text = "The envoy says of course Chile “will meet us”."
    assert left(text, "says", "course Chile “will meet us”") == ["course Chile “will meet us”"]


def test_the_topic_alone_stays_where_nothing_is_quoted():
    text = "The envoy said of Chile that it was ready."
    assert left(text, "said", "Chile") == ["Chile"]


def test_a_verb_that_takes_of_itself_has_its_content_there():
    text = "“Beware,” the envoy warned of Chile's plan. “It will fail.”"
    assert "Chile's plan" in left(text, "warned", "“Beware,”", "Chile's plan", "“It will fail.”")
