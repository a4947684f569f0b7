from __future__ import annotations

from pathlib import Path

import pytest

from told import kept, letter
from verbale.store import Record


@pytest.fixture
def record(tmp_path: Path) -> Record:
    return kept(
        tmp_path / "r.db",
        letter("[[Borduria]] sent a [[letter]] to [[Syldavia]]. “Ottokar’s sceptre” is back."),
        letter("In Szohôd, [[Borduria]] drafted a [[memo]] for [[Syldavia]]; its wording is \ue0f0 secret."),
    )


def test_every_hit_in_a_report_has_its_exact_place(record: Record) -> None:
    hits = [hit for hit in record.search("borduria") if hit.kind == "report"]
    assert len(hits) == 2
    for hit in hits:
        told = record.report(hit.id)
        assert told is not None and hit.start is not None
        assert told.text[hit.start : hit.end] == hit.exact == "Borduria"
        assert hit.exact in hit.snippet


def test_all_words_must_be_there(record: Record) -> None:
    assert record.search("memo sceptre") == []
    assert {hit.exact for hit in record.search("letter sceptre")} == {"letter", "sceptre"}


def test_words_in_quotation_marks_stand_in_a_row(record: Record) -> None:
    assert [hit.exact for hit in record.search('"drafted a memo"') if hit.start] == ["drafted a memo"]
    assert record.search('"memo drafted"') == []


def test_a_star_stands_for_any_end_of_a_word(record: Record) -> None:
    assert {hit.exact for hit in record.search("draft*") if hit.start} == {"drafted"}
    assert record.search("draft") == []


def test_marks_over_letters_do_not_matter(record: Record) -> None:
    assert [hit.exact for hit in record.search("szohod")] == ["Szohôd"]


@pytest.mark.parametrize("words", ["", '"', "*", "NEAR(", "a AND", "text:x", "-letter^", "'; DROP TABLE reports"])
def test_no_words_are_an_error(record: Record, words: str) -> None:
    assert isinstance(record.search(words), list)


def test_a_text_that_holds_the_search_s_own_marks_keeps_exact_places(record: Record) -> None:
    (hit,) = [hit for hit in record.search("secret") if hit.start is not None]
    told = record.report(hit.id)
    assert told is not None
    assert told.text[hit.start : hit.end] == "secret"


def test_entries_are_found_by_the_words_of_their_values(record: Record) -> None:
    hits = [hit for hit in record.search("letter Borduria") if hit.kind == "communication"]
    assert hits and all(hit.start is None for hit in hits)
