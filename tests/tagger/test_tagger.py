import json

import pytest

from builders import report
from verbale.errors import ModelError
from verbale.pipeline import read_report
from verbale.segment.paragraph import find_paragraphs
from verbale.tagger.tagger import FOLDER, load_tagger

TEXT = (
    "The foreign ministry of Ruritania said on Tuesday that it had handed a protest note to the ambassador of Graustark.\n\n"
    "The note asks Graustark to withdraw its patrol boats from the lake. Graustark rejected the request on Wednesday."
)


def mark(text):
    made = report(text)
    return load_tagger().mark(text, find_paragraphs(made))


def test_a_note_a_demand_and_its_refusal_are_marked():
    made = mark(TEXT)
    named = [TEXT[made.span(one).start : made.span(one).end] for one in made.spans("communication")]
    assert any("note" in words for words in named)
    asked = [TEXT[made.span(one).start : made.span(one).end] for one in made.spans("demand_content")]
    assert any("withdraw its patrol boats" in words for words in asked)
    assert made.spans("response_cue")


def test_the_same_text_gives_the_same_numbers():
    assert (mark(TEXT).rows == mark(TEXT).rows).all()


def test_every_processor_gives_these_numbers():
    made = mark(TEXT)
    note = made.rows[[word.text for word in made.words].index("note")]
    assert note[:6].tolist() == pytest.approx([-0.321, -3.125, 0.743, 1.099, -2.607, -0.499], abs=0.005)


def test_no_product_rounds_what_it_is_given():
    assert b"MatMulInteger" not in (FOLDER / "tagger.onnx").read_bytes()


def test_a_text_longer_than_a_window_is_marked_to_its_end():
    text = "\n\n".join([TEXT] * 12)
    made = mark(text)
    assert made.words[-1].end == len(text)
    assert made.spans("communication")[-1].first > len(made.words) * 0.9


def test_an_empty_text_has_no_words():
    assert load_tagger().mark("", []).spans("content") == []


def test_each_value_of_a_marked_claim_slices_from_the_text():
    reading = read_report(report(TEXT, "2022-03-02"))
    claims = [*reading.communications, *reading.demands, *reading.responses]
    assert any("tagger" in claim.found_by for claim in claims)
    for claim in claims:
        for value in claim.get("content") + claim.get("cue"):
            assert TEXT[value.spans[0].start : value.spans[0].end] == value.value


def test_a_changed_file_is_refused(tmp_path):
    for path in FOLDER.iterdir():
        (tmp_path / path.name).symlink_to(path)
    (tmp_path / "vocab.txt").unlink()
    (tmp_path / "vocab.txt").write_text("[PAD]\n")
    with pytest.raises(ModelError, match=r"vocab\.txt is missing or is not the file"):
        load_tagger(tmp_path)


def test_a_folder_without_a_card_is_refused(tmp_path):
    with pytest.raises(ModelError, match=r"card\.json is missing"):
        load_tagger(tmp_path)


def test_the_card_says_what_the_model_was_trained_on():
    card = json.loads((FOLDER / "card.json").read_text())
    assert card["trained_on"] and card["never_read"]
    assert (FOLDER / "tagger.onnx").stat().st_size < 25_000_000
