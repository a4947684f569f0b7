"""A record in one SQLite file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from verbale import __version__
from verbale.errors import RecordError, SpanMismatchError, UnreadableReportError
from verbale.record import Actor, Claim, Report
from verbale.record.identity import text_digest
from verbale.store import row as rows
from verbale.store.interface import Derived, Refused
from verbale.store.migration import migrate
from verbale.store.search import index_entries
from verbale.store.shelf import Shelf


class Record(Shelf):
    """A record: reports and their claims, and the lineages and entries that follow from them.

    A transaction a report: a run that is killed leaves a valid record, and the next run completes it.
    """

    @classmethod
    def open(cls, path: str | Path, *, create: bool = False) -> Record:
        """The record in file `path` (`:memory:` for none), migrated to this version's schema.

        Raises RecordError when there is no such file (unless `create`) or it is no record, SchemaError when a newer
        verbale wrote it.
        """
        name = str(path)
        if not create and name != ":memory:" and not Path(name).is_file():
            raise RecordError(f"there is no record {name}: make it with `verbale read FOLDER --record {name}`")
        try:
            # Autocommit, so that each transaction below is begun and ended where one can see it.
            db = sqlite3.connect(name, isolation_level=None, timeout=60)
        except sqlite3.OperationalError as error:
            raise RecordError(f"cannot open {name}: {error}; check the folder and its permissions") from None
        try:
            # WAL without a sync per transaction: a killed process loses nothing, a power cut at most the last reports.
            db.execute("PRAGMA journal_mode = WAL")
            db.execute("PRAGMA synchronous = NORMAL")
            db.execute("PRAGMA foreign_keys = ON")
            migrate(db, name)
        except sqlite3.OperationalError as error:
            db.close()
            raise RecordError(f"cannot use {name}: {error}; check its permissions and the room on the disk") from None
        except sqlite3.DatabaseError as error:
            db.close()
            raise RecordError(f"{name} is no record: {error}; name another file with --record") from None
        except BaseException:
            db.close()
            raise
        return cls(db, name)

    def close(self) -> None:
        self._db.close()

    def __enter__(self) -> Record:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def needs_reading(self, report: Report, reader: str) -> bool:
        """Notes where the report was found; True when its claims are missing or were read otherwise.

        Otherwise means: by another `reader`, or with other metadata than that of its first sighting.
        """
        with self._transaction():
            known = self._db.execute("SELECT reader, read_as FROM reports WHERE id = ?", (report.id,)).fetchone()
            if known is None:
                return True
            first = self._sight(report)
            return bool(known[0] != reader or (known[1] != first and rows.metadata_cell(report) == first))

    def add(
        self, report: Report, claims: Iterable[Claim], actors: Iterable[Actor], *, reader: str, again: bool = False
    ) -> None:
        """Keeps a report, its claims and the actors they name, in one transaction; claims read before are replaced.

        With `again`, what was known of the report at this path before is forgotten. Raises SpanMismatchError when a
        span lies outside the text, UnreadableReportError when the text holds half a character.
        """
        read = {claim.id: claim for claim in claims}
        for claim in read.values():
            ends = [span.end for _, span in claim.iter_spans()]
            if claim.report != report.id or not ends or max(ends) > len(report.text):
                raise SpanMismatchError(f"claim {claim.id} ({claim.found_by}) does not lie in report {report.path}")
        try:
            report.text.encode("utf-8")
        except UnicodeEncodeError as error:
            raise UnreadableReportError(
                f"{report.path}: the text holds half a character at {error.start} (a lone surrogate); save it as UTF-8"
            ) from None
        with self._transaction():
            self._db.execute(
                "INSERT OR IGNORE INTO reports (id, text, text_sha256, outlet, url, published, metadata)"
                " VALUES (?, ?, ?, ?, ?, ?, '{}')",
                (
                    report.id,
                    report.text,
                    text_digest(report.text),
                    report.outlet,
                    report.url,
                    rows.to_cell(report.published.to_json()) if report.published else None,
                ),
            )
            first = self._sight(report, again=again)
            known = self._db.execute("SELECT reader, read_as FROM reports WHERE id = ?", (report.id,)).fetchone()
            read_as = rows.metadata_cell(report)
            if tuple(known) == (reader, first) and read_as != first:
                # The claims there are were read at the first sighting: those of a later one do not replace them.
                return
            self._replace_claims(report, list(read.values()), actors)
            self._db.execute("UPDATE reports SET reader = ?, read_as = ? WHERE id = ?", (reader, read_as, report.id))
            self._count_change()

    def _sight(self, report: Report, *, again: bool = False) -> str:
        """Notes a sighting and shows the report as its first one does; returns that one's metadata."""
        metadata, path = rows.metadata_cell(report), report.path or ""
        if again:
            self._db.execute("DELETE FROM sightings WHERE report = ? AND path = ?", (report.id, path))
        self._db.execute(
            "INSERT OR IGNORE INTO sightings VALUES (?, ?, ?, ?)", (report.id, path, text_digest(metadata), metadata)
        )
        shown: tuple[str | None, str] = self._db.execute(
            "SELECT nullif(path, ''), metadata FROM sightings WHERE report = ?"
            " ORDER BY path = '', path, digest LIMIT 1",
            (report.id,),
        ).fetchone()
        changed = self._db.execute(
            "UPDATE reports SET path = ?1, metadata = ?2 WHERE id = ?3 AND (path IS NOT ?1 OR metadata IS NOT ?2)",
            (*shown, report.id),
        )
        if changed.rowcount:
            self._count_change()
        return shown[1]

    def _replace_claims(self, report: Report, claims: list[Claim], actors: Iterable[Actor]) -> None:
        db = self._db
        db.execute("DELETE FROM claims WHERE report = ?", (report.id,))
        db.executemany(
            "INSERT INTO claims VALUES (?, ?, ?, ?, ?, ?)",
            [(c.id, c.report, c.kind, c.modality, c.found_by, c.why) for c in claims],
        )
        db.executemany(
            "INSERT INTO claim_values VALUES (?, ?, ?, ?, ?)", [r for c in claims for r in rows.value_rows(c)]
        )
        db.executemany(
            "INSERT INTO claim_spans VALUES (?, ?, ?, ?, ?, ?, ?)",
            [r for c in claims for r in rows.span_rows(c, report.text)],
        )
        bodies = {(actor.id, rows.actor_cell(actor)) for actor in actors}
        forms = sorted((text_digest(id + body), id, body) for id, body in bodies)
        db.execute("DELETE FROM report_actors WHERE report = ?", (report.id,))
        db.executemany("INSERT OR IGNORE INTO actor_forms VALUES (?, ?, ?)", forms)
        db.executemany("INSERT INTO report_actors VALUES (?, ?)", [(report.id, digest) for digest, _, _ in forms])

    def replace_derived(self, derived: Derived, *, as_of: str) -> None:
        """Puts new lineages and entries in the place of all old ones. `as_of` is `state()` when deriving began."""
        entries = sorted(derived.entries, key=lambda e: e.id)
        with self._transaction():
            db = self._db
            for table in ("lineages", "lineage_members", "entry_claims", "entries"):
                db.execute(f"DELETE FROM {table}")
            db.executemany(
                "INSERT INTO lineages VALUES (?, ?)", [(x.id, rows.lineage_cell(x)) for x in derived.lineages]
            )
            db.executemany(
                "INSERT INTO lineage_members VALUES (?, ?)",
                [(report, x.id) for x in derived.lineages for report in x.members],
            )
            db.executemany(
                "INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?)",
                [(e.id, e.kind, e.state, e.n_reports, e.n_lineages, rows.fields_cell(e)) for e in entries],
            )
            db.executemany(
                "INSERT INTO entry_claims VALUES (?, ?, ?)",
                [(e.id, place, claim) for e in entries for place, claim in enumerate(e.claims)],
            )
            index_entries(db, entries, {actor.id: actor for actor in self.actors()})
            self._set("derived", f"{as_of} by {__version__}")

    def replace_refusals(self, refusals: Iterable[Refused]) -> None:
        """Keeps what the last run could not read, in place of what an earlier run could not."""
        with self._transaction():
            self._db.execute("DELETE FROM refusals")
            self._db.executemany(
                "INSERT INTO refusals (path, line, failed) VALUES (?, ?, ?)",
                [(r.path, r.line, r.failed) for r in refusals],
            )

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """All of what is done inside, or nothing. Raises RecordError when the file cannot be written."""
        try:
            self._db.execute("BEGIN IMMEDIATE")
            yield
            self._db.execute("COMMIT")
        except BaseException as error:
            # A full disk has ended the transaction already.
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            if isinstance(error, sqlite3.OperationalError):
                raise RecordError(f"cannot write {self.name}: {error}; nothing of this step was kept") from None
            raise

    def _count_change(self) -> None:
        self._set("changes", str(int(self.state()) + 1))

    def _set(self, key: str, value: str) -> None:
        self._db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))
