from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from builders import marked, report
from told import BORDURIA, kept, letter
from verbale.api import refresh
from verbale.record import Actor, ActorType, Claim, Value
from verbale.store import Record
from verbale.verification import verify


@pytest.fixture
def path(tmp_path: Path) -> Path:
    kept(tmp_path / "r.db", letter(), letter("[[Borduria]] wrote a [[letter]] to [[Syldavia]] again.")).close()
    return tmp_path / "r.db"


def damaged(path: Path, *statements: str) -> list[str]:
    """What verify finds after `statements` were run on the file behind its back."""
    with sqlite3.connect(path) as db:
        for statement in statements:
            db.execute(statement)
    with Record.open(path) as record:
        return [mismatch.why for mismatch in verify(record)]


def test_a_record_as_it_was_read_has_no_mismatch(path: Path) -> None:
    assert damaged(path) == []


def test_a_changed_text_is_found(path: Path) -> None:
    found = damaged(path, "UPDATE reports SET text = replace(text, 'Syldavia', 'Sylvania')")
    assert any("not the text that was read" in why for why in found)
    assert any("holds 'Sylvania', not 'Syldavia'" in why for why in found)


def test_a_moved_span_is_found(path: Path) -> None:
    found = damaged(path, "UPDATE claim_spans SET start = start + 1 WHERE field = 'sender'")
    assert found and all("sender" in why for why in found)


def test_changed_words_are_found(path: Path) -> None:
    assert damaged(path, "UPDATE claim_spans SET exact = 'memo' WHERE field = 'mention'")


def test_a_field_that_the_kind_does_not_have_is_found(path: Path) -> None:
    found = damaged(
        path,
        "UPDATE claim_values SET field = 'colour' WHERE field = 'form'",
        "UPDATE claim_spans SET field = 'colour' WHERE field = 'form'",
    )
    assert "a communication has no field colour" in found


def test_a_wrong_count_of_lineages_is_found(path: Path) -> None:
    assert any("lineages wrongly" in why for why in damaged(path, "UPDATE entries SET n_lineages = 7"))


def test_a_wrong_count_of_a_value_is_found(path: Path) -> None:
    statement = "UPDATE entries SET fields = json_set(fields, '$.sender[0][3]', 5)"
    assert any("sender" in why and "counts 5 lineages wrongly" in why for why in damaged(path, statement))


def test_a_claim_that_is_gone_is_found(path: Path) -> None:
    found = damaged(path, "DELETE FROM claims WHERE id = (SELECT min(id) FROM claims)")
    assert any("not in the record" in why for why in found)


def test_a_value_without_a_claim_is_found(path: Path) -> None:
    statement = "UPDATE entries SET fields = json_set(fields, '$.sender[0][2]', json('[]'))"
    assert any("rests on no claim" in why for why in damaged(path, statement))


def test_a_link_that_leads_nowhere_is_found(path: Path) -> None:
    statement = """UPDATE entries SET fields = json_set(fields, '$.in_reply_to', json('[["com-0", null, ' ||
        (SELECT json_group_array(claim) FROM entry_claims WHERE entry = entries.id) || ', ' || n_lineages || ']]'))"""
    assert any("com-0, which is no entry" in why for why in damaged(path, statement))


def test_entries_that_are_to_be_derived_again_are_no_mismatch(path: Path) -> None:
    assert (
        damaged(path, "UPDATE entries SET n_lineages = 7", "UPDATE meta SET value = '99' WHERE key = 'changes'") == []
    )


def test_an_actor_that_is_not_in_the_record_is_found(path: Path) -> None:
    found = damaged(path, "DELETE FROM report_actors")
    assert "is named by a claim, but is not in the record" in found


def test_a_state_for_which_nobody_named_acts_is_found(tmp_path: Path) -> None:
    roe = Actor.make("Jane Roe", ActorType.PERSON, of=BORDURIA.id)
    text, (who, asks, what) = marked("[[Jane Roe]] [[asked]] Syldavia to [[open the border]].")
    told = report(text, "2024-05-08")
    values = [
        Value("by", who.of(text), (who,), roe.id),
        Value("cue", asks.of(text), (asks,)),
        Value("content", what.of(text), (what,)),
    ]
    claim = Claim.make("demand", told.id, values, marks=[], found_by="hand", why="made for a test")
    with Record.open(tmp_path / "r.db", create=True) as record:
        record.add(told, [claim], [roe, BORDURIA], reader="reader 1")
        refresh(record)
        (entry,) = record.entries("demand")
        assert [value.actor for value in entry.get("by")] == [roe.id, BORDURIA.id]
    assert damaged(tmp_path / "r.db") == []
    lost = damaged(tmp_path / "r.db", "UPDATE actor_forms SET body = json_set(body, '$.of', json('null'))")
    assert lost == [f"by names {BORDURIA.id}, which no claim names"]
