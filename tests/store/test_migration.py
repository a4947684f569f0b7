from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from told import kept, letter
from verbale.errors import RecordError, SchemaError
from verbale.store import Record
from verbale.store.migration import migrate, migrations, newest_version, schema_version


def test_migrations_are_numbered_without_a_gap() -> None:
    assert [number for number, _ in migrations()] == list(range(1, newest_version() + 1))


def test_a_new_record_has_the_newest_version(tmp_path: Path) -> None:
    Record.open(tmp_path / "r.db", create=True).close()
    with sqlite3.connect(tmp_path / "r.db") as db:
        assert schema_version(db) == newest_version()


def test_a_newer_record_is_refused_with_advice(tmp_path: Path) -> None:
    Record.open(tmp_path / "r.db", create=True).close()
    with sqlite3.connect(tmp_path / "r.db") as db:
        db.execute(f"PRAGMA user_version = {newest_version() + 1}")
    with pytest.raises(SchemaError, match="install the newer verbale"):
        Record.open(tmp_path / "r.db")


def test_an_older_record_is_migrated_and_keeps_what_it_holds(tmp_path: Path) -> None:
    told, claim = letter()
    kept(tmp_path / "r.db", (told, claim)).close()
    db = sqlite3.connect(tmp_path / "r.db", isolation_level=None)
    step = (newest_version() + 1, "CREATE TABLE notes (a); -- one; with a semicolon\nINSERT INTO notes VALUES (';');")
    migrate(db, "r.db", [*migrations(), step])
    assert schema_version(db) == newest_version() + 1
    assert db.execute("SELECT a FROM notes").fetchall() == [(";",)]
    assert db.execute("SELECT id FROM claims").fetchall() == [(claim.id,)]


def test_a_migration_that_fails_changes_nothing(tmp_path: Path) -> None:
    kept(tmp_path / "r.db", letter()).close()
    db = sqlite3.connect(tmp_path / "r.db", isolation_level=None)
    broken = [(2, "CREATE TABLE notes (a);"), (3, "INSERT INTO nowhere VALUES (1);")]
    with pytest.raises(sqlite3.OperationalError):
        migrate(db, "r.db", [*migrations(), *broken])
    assert schema_version(db) == newest_version()
    assert db.execute("SELECT count(*) FROM sqlite_master WHERE name = 'notes'").fetchone() == (0,)


def test_another_program_s_database_is_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "other.db") as db:
        db.execute("CREATE TABLE accounts (id)")
    with pytest.raises(RecordError, match="no record of verbale"):
        Record.open(tmp_path / "other.db", create=True)
    with sqlite3.connect(tmp_path / "other.db") as db:
        assert [name for (name,) in db.execute("SELECT name FROM sqlite_master")] == ["accounts"]


def test_a_file_that_is_no_database_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "r.db").write_text("Borduria sent a letter. " * 100, encoding="utf-8")
    with pytest.raises(RecordError, match="is no record"):
        Record.open(tmp_path / "r.db")
