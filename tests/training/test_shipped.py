"""A model folder holds what was written into it, and its card names exactly those files."""

import hashlib
import json

import numpy as np
import pytest

from training.shipped import OF_NETWORK, write_card, write_links
from verbale.errors import ModelError
from verbale.tagger.labels import DISTANCES, LINK_NAMES
from verbale.tagger.tagger import FOLDER, load_tagger


@pytest.fixture
def folder(tmp_path):
    """A model folder with the network that ships and link tables of its own."""
    for name in ("tagger.onnx", "vocab.txt"):
        (tmp_path / name).symlink_to(FOLDER / name)
    near = np.arange(len(LINK_NAMES) * DISTANCES, dtype=np.float32).reshape(len(LINK_NAMES), DISTANCES) / 7
    write_links(tmp_path, near, -np.arange(len(LINK_NAMES), dtype=np.float32))
    write_card(tmp_path, {"name": "small"}, OF_NETWORK)
    return tmp_path


def test_link_tables_are_read_as_they_were_written(folder):
    tagger = load_tagger(folder)
    assert tagger.near[2, 3] == np.float32((2 * DISTANCES + 3) / 7)
    assert (tagger.bias == -np.arange(len(LINK_NAMES))).all()
    assert tagger.near.dtype == tagger.bias.dtype == np.float32


def test_the_card_names_the_digest_of_each_file_and_keeps_what_it_says(folder):
    card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    assert card["name"] == "small"
    assert card["files"] == {n: hashlib.sha256((folder / n).read_bytes()).hexdigest() for n in OF_NETWORK}


def test_a_file_written_later_joins_the_others_on_the_card(folder):
    before = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    (folder / "parts.json").write_text("{}", encoding="utf-8")
    write_card(folder, before, ["parts.json"])
    after = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    assert after["files"] == {**before["files"], "parts.json": hashlib.sha256(b"{}").hexdigest()}


def test_a_file_changed_after_the_card_is_refused(folder):
    write_links(folder, np.zeros((1, 1)), np.zeros(1))
    with pytest.raises(ModelError, match=r"links\.npz is missing or is not the file"):
        load_tagger(folder)
