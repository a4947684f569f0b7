"""What can be read from a record in SQLite; everything comes sorted by id."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import groupby

from verbale import __version__
from verbale.record import Actor, Claim, Entry, Lineage, Report
from verbale.store import row as rows
from verbale.store.interface import Hit, Refused, StoredSpan
from verbale.store.search import find_entries, find_in_reports

_REPORT = "SELECT id, text, outlet, url, published, path, metadata FROM reports"
_CLAIM = "SELECT id, report, kind, modality, found_by, why FROM claims"
_ENTRY = "SELECT id, kind, state, n_reports, n_lineages, fields FROM entries"

#: Tables whose ids `show` can be asked for.
_NAMED = ("reports", "claims", "actor_forms", "lineages", "entries")


class Shelf:
    """An open record file, for reading."""

    def __init__(self, connection: sqlite3.Connection, name: str) -> None:
        self._db = connection
        self.name = name

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Inside, the record stays as it is now, whatever another process writes meanwhile."""
        if self._db.in_transaction:
            yield
            return
        self._db.execute("BEGIN")
        try:
            # A transaction sees what is there at its first reading, not at its BEGIN.
            self.state()
            yield
        finally:
            self._db.execute("COMMIT")

    def reports(self) -> Iterator[Report]:
        for found in self._db.execute(f"{_REPORT} ORDER BY id"):
            yield rows.to_report(found)

    def report(self, id: str) -> Report | None:
        found = self._db.execute(f"{_REPORT} WHERE id = ?", (id,)).fetchone()
        return rows.to_report(found) if found else None

    def paths(self, report: str) -> list[str]:
        """Every path at which the report was found."""
        asked = "SELECT DISTINCT path FROM sightings WHERE report = ? AND path != '' ORDER BY path"
        return [path for (path,) in self._db.execute(asked, (report,))]

    def claims(self, *, report: str | None = None, kind: str | None = None) -> Iterator[Claim]:
        """Claims, of one report or of one kind when asked so."""
        asked = f"{_CLAIM} WHERE (?1 IS NULL OR report = ?1) AND (?2 IS NULL OR kind = ?2) ORDER BY id"
        for found in self._db.execute(asked, (report, kind)):
            yield self._claim(found)

    def claim(self, id: str) -> Claim | None:
        found = self._db.execute(f"{_CLAIM} WHERE id = ?", (id,)).fetchone()
        return self._claim(found) if found else None

    def _claim(self, found: rows.Row) -> Claim:
        db, key = self._db, (found[0],)
        return rows.to_claim(
            found,
            db.execute("SELECT n, field, value, actor FROM claim_values WHERE claim = ? ORDER BY n", key),
            db.execute('SELECT n, field, start, "end" FROM claim_spans WHERE claim = ? ORDER BY n, place', key),
        )

    def claim_ids(self) -> list[str]:
        return [id for (id,) in self._db.execute("SELECT id FROM claims ORDER BY id")]

    def named_actors(self) -> set[str]:
        """Ids of the actors that claims name."""
        return {id for (id,) in self._db.execute("SELECT DISTINCT actor FROM claim_values WHERE actor IS NOT NULL")}

    def actors(self) -> Iterator[Actor]:
        """Actors that a report of the record names, each joined from all its forms."""
        asked = "SELECT id, body FROM actor_forms WHERE digest IN (SELECT form FROM report_actors) ORDER BY id, digest"
        for id, forms in groupby(self._db.execute(asked), key=lambda form: form[0]):
            yield rows.to_actor(id, [body for _, body in forms])

    def actor(self, id: str) -> Actor | None:
        asked = "SELECT body FROM actor_forms WHERE id = ? AND digest IN (SELECT form FROM report_actors)"
        bodies = [body for (body,) in self._db.execute(asked, (id,))]
        return rows.to_actor(id, bodies) if bodies else None

    def lineages(self) -> Iterator[Lineage]:
        for id, body in self._db.execute("SELECT id, body FROM lineages ORDER BY id"):
            yield rows.to_lineage(id, body)

    def lineage_of(self) -> dict[str, str]:
        """Report id -> id of its lineage, for all reports."""
        return dict(self._db.execute("SELECT report, lineage FROM lineage_members ORDER BY report"))

    def entries(self, kind: str | None = None) -> Iterator[Entry]:
        for found in self._db.execute(f"{_ENTRY} WHERE (?1 IS NULL OR kind = ?1) ORDER BY id", (kind,)):
            yield self._entry(found)

    def entry(self, id: str) -> Entry | None:
        found = self._db.execute(f"{_ENTRY} WHERE id = ?", (id,)).fetchone()
        return self._entry(found) if found else None

    def entry_ids(self) -> list[str]:
        return [id for (id,) in self._db.execute("SELECT id FROM entries ORDER BY id")]

    def _entry(self, found: rows.Row) -> Entry:
        asked = "SELECT claim FROM entry_claims WHERE entry = ? ORDER BY place"
        return rows.to_entry(found, [claim for (claim,) in self._db.execute(asked, (found[0],))])

    def refusals(self) -> Iterator[Refused]:
        """What the last run could not read."""
        for path, line, failed in self._db.execute("SELECT path, line, failed FROM refusals ORDER BY path, line"):
            yield Refused(path, line, bool(failed))

    def stored_spans(self) -> Iterator[StoredSpan]:
        """Every span of every claim with the words kept beside it, report by report."""
        asked = (
            'SELECT claims.id, report, field, start, "end", exact FROM claims JOIN claim_spans ON claim = claims.id'
            ' ORDER BY report, start, "end", claims.id, field, n'
        )
        for found in self._db.execute(asked):
            yield StoredSpan(*found)

    def text_digests(self) -> dict[str, str]:
        """Report id -> the SHA-256 of its text as it was when the report was added."""
        return dict(self._db.execute("SELECT id, text_sha256 FROM reports ORDER BY id"))

    def find_ids(self, prefix: str) -> list[str]:
        """Ids of anything in the record that begin with `prefix`."""
        asked = " UNION ".join(f"SELECT id FROM {table} WHERE substr(id, 1, ?1) = ?2" for table in _NAMED)
        return [id for (id,) in self._db.execute(f"{asked} ORDER BY 1", (len(prefix), prefix))]

    def search(self, words: str, *, limit: int = 50) -> list[Hit]:
        """Places in reports, then entries, that hold all `words`.

        `"in quotes"` asks for words in a row, `word*` for words that begin so.
        """
        return [*find_in_reports(self._db, words, limit), *find_entries(self._db, words, limit)]

    def state(self) -> str:
        """Changes whenever a report or its claims do."""
        return self._get("changes") or "0"

    @property
    def is_stale(self) -> bool:
        """True when reports or claims changed after the entries were derived, or another version derived them."""
        return self._get("derived") != f"{self.state()} by {__version__}"

    def check_file(self) -> list[str]:
        """What SQLite finds wrong with the file; empty when it is sound."""
        found = [str(line) for (line,) in self._db.execute("PRAGMA integrity_check")]
        found += [f"a row of {table} points at nothing" for table, *_ in self._db.execute("PRAGMA foreign_key_check")]
        return [line for line in found if line != "ok"]

    def _get(self, key: str) -> str | None:
        found = self._db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return str(found[0]) if found else None
