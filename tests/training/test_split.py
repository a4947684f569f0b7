"""What is kept apart stays apart, and what is held out is never learned from."""

from argparse import Namespace

import pytest

from annotating import row, write_rows
from training import split
from training.annotated import kept
from training.split import ALWAYS, FOLDS, exchange, is_apart, is_held_out
from training.texts import said_texts, told_texts

NAMES = [f"dealing-{number}" for number in range(400)]
APART = [name for name in NAMES if is_apart(name)]


@pytest.fixture
def held_out(monkeypatch):
    monkeypatch.setattr(split, "UNSEEN", ("held-1/", "held-2/07"))
    monkeypatch.setattr(split, "TWINS", ("twin-1",))


def test_all_reports_of_an_exchange_lie_on_one_side():
    for name in NAMES:
        assert {is_apart(f"{name}/{number:02}") for number in range(12)} == {is_apart(name)}


def test_about_a_fifth_of_the_exchanges_is_apart_and_always_the_same_ones():
    assert abs(len(APART) / len(NAMES) - 1 / FOLDS) < 0.05
    assert APART[:6] == ["dealing-11", "dealing-17", "dealing-18", "dealing-20", "dealing-29", "dealing-30"]


def test_some_exchanges_are_apart_whatever_their_number():
    assert all(is_apart(f"{name}/01") for name in ALWAYS)


def test_an_exchange_is_what_stands_before_the_first_stroke():
    assert exchange("gerd-2020/03/a") == exchange("gerd-2020") == "gerd-2020"


def test_the_list_of_what_is_held_out_is_read_and_holds_no_empty_beginning():
    assert len(split.UNSEEN) > 1 and all(len(beginning) > 3 for beginning in split.UNSEEN)
    assert all(is_held_out(f"{beginning}/01") for beginning in (*split.UNSEEN, *split.TWINS))


@pytest.mark.usefixtures("held_out")
def test_texts_held_out_are_told_by_their_beginning():
    ids = ["held-1/01", "held-2/07", "held-2/08", "twin-1/01", "open/held-1/01"]
    assert [id for id in ids if is_held_out(id)] == ["held-1/01", "held-2/07", "twin-1/01"]


@pytest.mark.usefixtures("held_out")
def test_nothing_held_out_or_skipped_is_ever_trained_on(tmp_path):
    learned = next(name for name in NAMES if not is_apart(name))
    skipped = {**row(f"{learned}/03", "One."), "gold": {"skip": "furniture"}}
    ids = ["held-1/01", "twin-1/01", "held-2/07", f"{learned}/01", f"{APART[0]}/01"]
    paths = [write_rows(tmp_path / "a_dev.jsonl.gz", *(row(id, "One.") for id in ids), skipped)]
    assert [text.id for text in told_texts(paths, apart=False)] == [f"{learned}/01", f"{APART[0]}/01"]
    assert [text.id for text in told_texts(paths, apart=True)] == [f"{learned}/01"]


@pytest.mark.usefixtures("held_out")
def test_thresholds_are_chosen_on_texts_apart_that_are_not_held_out(tmp_path, monkeypatch):
    monkeypatch.setattr(split, "ALWAYS", ("held-1", "twin-1"))
    ids = ["held-1/01", "twin-1/01", f"{APART[1]}/02", f"{APART[0]}/01"]
    learned = next(name for name in NAMES if not is_apart(name))
    skipped = {**row(f"{APART[0]}/03", "One."), "gold": {"skip": "furniture"}}
    second = write_rows(tmp_path / "b.jsonl.gz", row(f"{learned}/01", "One."), row(f"{APART[0]}/02", "One."), skipped)
    first = write_rows(tmp_path / "a.jsonl.gz", *(row(id, "One.") for id in ids))
    apart = [one["id"] for one in kept(Namespace(gold=[second, first], unread=False))]
    assert apart == [f"{APART[1]}/02", f"{APART[0]}/01", f"{APART[0]}/02"]
    unread = [one["id"] for one in kept(Namespace(gold=[second], unread=True))]
    assert unread == [f"{learned}/01", f"{APART[0]}/02"]


def test_texts_with_statements_are_all_read(tmp_path):
    one = {"id": "s1", "text": "She said so.", "attributions": [{"content": [[9, 11]], "cue": [[4, 8]], "source": []}]}
    (made,) = said_texts([write_rows(tmp_path / "said.jsonl.gz", one)])
    assert (made.id, made.tags["content"]) == ("s1", [0, 0, 1, 0])
