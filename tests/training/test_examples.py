"""What the tagger learns from is what the annotation says, word for word."""

from hypothesis import given
from hypothesis import strategies as st

from annotating import communication, demand, response, row, where
from builders import marked
from training.examples import examples, exchange_text, statements_text
from verbale.tagger.labels import CLASSES, STATUSES
from verbale.tagger.wordpiece import Wordpieces

CUT = Wordpieces(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "the", "note", "##s", "said", "lake", "a", ".", ","])
TEXT = "Borduria sent a stern letter to Syldavia. Syldavia answered in a note that it would not leave the lake."


def statements(text, *said):
    """A text with statements, each (content, cue, source) as lists of words."""
    named = ("content", "cue", "source")
    spans = [
        {name: [[s["start"], s["end"]] for s in where(text, *words)] for name, words in zip(named, one, strict=True)}
        for one in said
    ]
    return statements_text({"id": "t", "text": text, "attributions": spans})


def told(text, **gold):
    return exchange_text(row("t", text, **gold))


def read_back(made, name):
    """(start, end) of the spans that the tags of one kind say."""
    found = []
    for word, tag in zip(made.words, made.tags[name], strict=True):
        if tag == 1:
            found.append([word.start, word.end])
        elif tag == 2:
            found[-1][1] = word.end
    return [tuple(one) for one in found]


def words_of(made, numbers):
    return [made.words[number].text for number in sorted(numbers)]


def anchor(made, kind, word):
    (found,) = [one for one in made.anchors if one.kind == kind and made.words[one.word].text == word]
    return found


@given(st.lists(st.tuples(st.booleans(), st.lists(st.sampled_from(["Ada", "no-one", "9", "“x”"]), min_size=1))))
def test_tags_lead_back_to_the_very_spans_of_the_annotation(parts):
    written = " ".join(f"[[{' '.join(words)}]]" if taken else " ".join(words) for taken, words in parts)
    text, spans = marked(written)
    one = {"content": [list(span.bounds) for span in spans], "cue": [], "source": []}
    made = statements_text({"id": "t", "text": text, "attributions": [one]})
    assert read_back(made, "content") == [span.bounds for span in spans]


def test_every_kind_of_span_of_an_exchange_leads_back_to_its_words():
    made = told(
        TEXT,
        communications=[communication("c1", TEXT, "a stern letter"), communication("c2", TEXT, "a note")],
        demands=[demand("d1", TEXT, "sent", "leave the lake")],
        responses=[response("r1", TEXT, "answered", "would not")],
    )
    found = {name: [TEXT[start:end] for start, end in read_back(made, name)] for name in made.tags}
    assert found == {
        "communication": ["a stern letter", "a note"],
        "demand_cue": ["sent"],
        "demand_content": ["leave the lake"],
        "response_cue": ["answered"],
        "response_content": ["would not"],
    }


def test_two_spans_side_by_side_stay_two():
    made = statements("one two three", (["one two", "three"], [], []))
    assert made.tags["content"] == [1, 2, 1]


def test_a_span_that_begins_or_ends_inside_a_word_takes_the_whole_word():
    for part in ("Syld", "davi", "vian"):
        assert statements("anti-Syldavian words", ([part], [], [])).tags["content"] == [0, 0, 1, 0]


def test_a_span_of_white_space_alone_marks_nothing_and_anchors_nothing():
    made = statements("one   two", (["  "], [], []))
    assert made.tags["content"] == [0, 0]
    assert made.anchors == []


def test_the_longer_of_two_statements_keeps_the_words_in_any_order():
    text = "He said that she said it rains"
    inner, outer = (["it rains"], ["said"], ["she"]), (["she said it rains"], ["said"], ["He"])
    for said in ((inner, outer), (outer, inner)):
        made = statements(text, *said)
        assert read_back(made, "content") == [(text.index("she"), len(text))]
        assert sorted(words_of(made, {one.word})[0] for one in made.anchors) == ["it", "she"]


def test_a_statement_is_linked_to_its_cue_and_its_speaker_from_each_part():
    text = "“Leave the lake,” the minister said, “and now.”"
    made = statements(text, (["“Leave the lake,”", "“and now.”"], ["said"], ["the minister"]))
    assert len(made.anchors) == 2
    for one in made.anchors:
        assert words_of(made, one.links["cue"]) == ["said"]
        assert words_of(made, one.links["speaker"]) == ["the", "minister"]


def test_a_communication_is_anchored_at_each_mention_with_its_classes_and_parts():
    sent = communication(
        "c1",
        TEXT,
        "a stern letter",
        sender=where(TEXT, "Borduria"),
        recipients=where(TEXT, "Syldavia"),
        status=["sent"],
        modality="denied",
    )
    answer = communication("c2", TEXT, "a note", form="note verbale", in_reply_to="c1")
    made = told(TEXT, communications=[sent, answer])
    first, second = made.anchors
    assert [words_of(made, {one.word}) for one in made.anchors] == [["a"], ["a"]]
    assert first.classes == {"form": CLASSES["form"].index("letter"), "modality": CLASSES["modality"].index("denied")}
    assert [name for name, held in zip(STATUSES, first.statuses, strict=True) if held] == ["sent"]
    assert words_of(made, first.links["sender"]) == ["Borduria"]
    assert words_of(made, first.links["recipients"]) == ["Syldavia"]
    assert words_of(made, first.links["same"]) == ["a", "stern", "letter"]
    assert first.links["in_reply_to"] == first.links["via"] == set()
    assert words_of(made, second.links["in_reply_to"]) == ["a", "stern", "letter"]
    assert second.classes["form"] == CLASSES["form"].index("note verbale")


def test_a_demand_is_linked_to_the_words_of_the_communication_that_holds_it():
    letter = communication("c1", TEXT, "a stern letter")
    asked = demand("d1", TEXT, "sent", "leave the lake", kind="warning", made_in="c1", of=where(TEXT, "Syldavia"))
    one = anchor(made := told(TEXT, communications=[letter], demands=[asked]), "demand_cue", "sent")
    assert words_of(made, one.links["made_in"]) == ["a", "stern", "letter"]
    assert words_of(made, one.links["content"]) == ["leave", "the", "lake"]
    assert words_of(made, one.links["of"]) == ["Syldavia"]
    assert one.classes["demand_kind"] == CLASSES["demand_kind"].index("warning")


def test_an_answer_is_linked_to_the_cues_of_demands_and_the_mentions_of_communications():
    letter, note = communication("c1", TEXT, "a stern letter"), communication("c2", TEXT, "a note")
    asked = demand("d1", TEXT, "sent", "leave the lake", of=[], by=[])
    given_back = response("r1", TEXT, "answered", "would not", to=["d1", "c1", "none"], made_in="c2")
    made = told(TEXT, communications=[letter, note], demands=[asked], responses=[given_back])
    one = anchor(made, "response_cue", "answered")
    assert words_of(made, one.links["to"]) == ["sent", "a", "stern", "letter"]
    assert words_of(made, one.links["made_in"]) == ["a", "note"]
    assert one.classes["outcome"] == CLASSES["outcome"].index("rejected")
    assert "of" not in one.links


def test_two_demands_that_share_a_cue_make_one_anchor_with_the_links_of_both():
    text = "Borduria urged Syldavia to leave the lake and to pay"
    one, other = demand("d1", text, "urged", "leave the lake"), demand("d2", text, "urged", "pay")
    made = told(text, demands=[one, other])
    (joined,) = made.anchors
    assert words_of(made, joined.links["content"]) == ["leave", "the", "lake", "pay"]
    assert made.tags["demand_cue"].count(1) == 1


def test_a_word_of_several_pieces_is_told_at_its_first():
    made = statements("the notes said", (["notes"], ["said"], []))
    (one,) = examples([made], CUT)
    assert [one.window.pieces[at] for at in one.window.heads] == [CUT.number[p] for p in ("the", "note", "said")]
    assert one.tags("content") == [0, 1, 0]
    assert len(one.window.heads) == len(one.tags("content"))


LONG = "the notes said a lake . " * 30


@given(st.integers(12, 60), st.integers(0, 170), st.integers(1, 9))
def test_windows_of_a_long_text_say_of_each_word_what_the_text_says(longest, first, size):
    made = statements(LONG, ([], ["said"], []))
    made.tags["content"] = [0] * first + [1] + [2] * (size - 1) + [0] * (len(made.words) - first - size)
    found = examples([made], CUT, longest)
    assert len(found) > 2
    said = {}
    for one in found:
        assert len(one.window.pieces) <= longest
        assert len(one.tags("content")) == len(one.window.heads)
        for at, tag in enumerate(one.tags("content"), one.window.first):
            assert said.setdefault(at, tag) == tag
    assert [said[at] for at in range(len(made.words))] == made.tags["content"]


def test_an_anchor_is_told_in_the_windows_that_hold_its_word_and_no_others():
    made = statements(LONG, (["the notes"], ["said"], []))
    held = made.anchors[0]
    for one in examples([made], CUT, 20):
        for held.word in (one.window.first, one.window.last - 1):
            assert one.anchors() == [held]
        for held.word in (one.window.first - 1, one.window.last):
            assert one.anchors() == []


def test_a_link_that_ends_beyond_the_window_is_not_told_there():
    made = statements(LONG, (["the notes"], [], []))
    first, second, *_ = examples([made], CUT, 20)
    made.anchors[0].links = {"cue": {first.window.last - 1, first.window.last, second.window.first}}
    last = first.window.last - 1
    assert (0, last) in first.linked(made.anchors, "cue")
    assert (0, last + 1) not in first.linked(made.anchors, "cue")
    assert (0, last + 1 - second.window.first) in second.linked(made.anchors, "cue")
    assert (0, 0) in second.linked(made.anchors, "cue")
    assert first.linked(made.anchors, "speaker") == []
