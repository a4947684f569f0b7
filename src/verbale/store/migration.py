"""Brings a record file to the schema version of this package."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from importlib.resources import files

from verbale.errors import RecordError, SchemaError

#: "vrbl": marks an SQLite file as a record, so that another program's database is never written to.
APPLICATION_ID = 0x7672626C


def migrations() -> list[tuple[int, str]]:
    """(version, SQL) of every `store/NNN_*.sql`, in order; version N leads from N-1 to N."""
    found = [
        (int(file.name[:3]), file.read_text(encoding="utf-8"))
        for file in files("verbale.store").iterdir()
        if file.name.endswith(".sql")
    ]
    return sorted(found)


def newest_version() -> int:
    return migrations()[-1][0]


def schema_version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection, name: str, steps: list[tuple[int, str]] | None = None) -> None:
    """Runs the migrations that the file has not had yet, all in one transaction.

    Raises SchemaError when the file is newer than this package, RecordError when it is no record.
    """
    steps = migrations() if steps is None else steps
    newest = steps[-1][0]
    if schema_version(connection) == newest and _is_record(connection):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Asked again under the lock: another process may have migrated the file meanwhile.
        version = schema_version(connection)
        is_empty = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
        if not is_empty and not _is_record(connection):
            raise RecordError(f"{name} is an SQLite database but no record of verbale; name another file with --record")
        if version > newest:
            raise SchemaError(
                f"{name} has schema version {version}, this verbale knows versions up to {newest}: "
                "install the newer verbale that wrote it, or read the reports into a new record"
            )
        for number, script in steps:
            if number > version:
                for statement in _statements(script):
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {number}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _is_record(connection: sqlite3.Connection) -> bool:
    return int(connection.execute("PRAGMA application_id").fetchone()[0]) == APPLICATION_ID


def _statements(script: str) -> Iterator[str]:
    """Single statements of a script. `executescript` cannot be used: it ends the transaction that is open."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
