"""Whether everything that verbale needs is in place."""

from __future__ import annotations

import json
import platform
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, requires, version
from importlib.resources import files
from pathlib import Path

from verbale import __version__
from verbale.errors import VerbaleError
from verbale.lexicon.table import read_table
from verbale.segment.parse import MODEL, load_model
from verbale.store import Record
from verbale.store.migration import newest_version
from verbale.tagger.tagger import FOLDER, load_tagger
from verbale.verification import verify


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: what, whether it is well, and what was found (with what to do when it is not)."""

    what: str
    ok: bool
    found: str


def examine(record: str | Path | Record | None, model: str) -> list[Finding]:
    """Findings in the order in which they matter. Nothing raises: trouble is a finding that is not `ok`."""
    looks: list[tuple[str, Callable[[], str]]] = [
        ("python", platform.python_version),
        ("verbale", lambda: f"{__version__}, records of schema version {newest_version()}"),
        ("packages", _packages),
        ("model", lambda: _model(model)),
        ("tagger", _tagger),
        ("lexicon", _lexicon),
        ("sqlite", _sqlite),
    ]
    if record is not None:
        looks.append(("record", lambda: _record(record)))
    return [_look(what, look) for what, look in looks]


def _look(what: str, look: Callable[[], str]) -> Finding:
    try:
        return Finding(what, True, look())
    except VerbaleError as error:
        return Finding(what, False, str(error))


def _packages() -> str:
    """Versions of what verbale is built on; `requirements.txt` pins them."""
    found, missing = [], []
    for line in requires("verbale") or []:
        name = line.split(";")[0].strip().split("<")[0].split(">")[0].split("=")[0].split("[")[0].strip()
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            missing.append(name)
    if missing:
        raise VerbaleError(f"not installed: {', '.join(missing)}; run `make setup`")
    return ", ".join(found)


def _model(name: str) -> str:
    nlp = load_model(name)
    checked = "its weights are the pinned ones" if name == MODEL else "not the default one, its weights are not checked"
    return f"{name} {nlp.meta.get('version')}, {checked}"


def _tagger() -> str:
    """Loads the tagger, which checks its files against its card."""
    load_tagger()
    card = json.loads((FOLDER / "card.json").read_text(encoding="utf-8"))
    return f"{card['name']}, its files are those of its card"


def _lexicon() -> str:
    """Reads every table: each line has all columns and says where its knowledge comes from."""
    tables = sorted(file.name for file in (files("verbale.lexicon") / "data").iterdir() if file.name.endswith(".csv"))
    lines = sum(len(read_table(name.removesuffix(".csv"))) for name in tables)
    return f"{len(tables)} tables, {lines} lines"


def _sqlite() -> str:
    with sqlite3.connect(":memory:") as db:
        try:
            db.execute("CREATE VIRTUAL TABLE words USING fts5 (text)")
        except sqlite3.OperationalError:
            raise VerbaleError(
                f"SQLite {sqlite3.sqlite_version} has no full-text search (FTS5): use a Python whose SQLite has it"
            ) from None
    return f"{sqlite3.sqlite_version} with FTS5"


def _record(given: str | Path | Record) -> str:
    if isinstance(given, Record):
        return _health(given)
    with Record.open(given) as record:
        return _health(record)


def _health(record: Record) -> str:
    damage = [*record.check_file(), *(str(mismatch) for mismatch in verify(record))]
    if damage:
        more = f" and {len(damage) - 3} more" if len(damage) > 3 else ""
        raise VerbaleError(f"{record.name}: {'; '.join(damage[:3])}{more}; read the reports into a new record")
    count = sum(1 for _ in record.reports())
    stale = ", entries not yet derived (any command does that)" if record.is_stale else ""
    return f"{record.name}: {count} reports, every span holds its words{stale}"
