"""A record in one SQLite file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from types import TracebackType

from verbale import __version__
from verbale.errors import RecordError, SpanMismatchError, UnreadableReportError
from verbale.record import Actor, Claim, Entry, Lineage, Report
from verbale.record.identity import text_digest
from verbale.store import row as rows
from verbale.store.interface import Derived, Hit, Refused, StoredSpan
from verbale.store.migration import migrate
from verbale.store.search import find_entries, find_in_reports, index_entries

_REPORT = "SELECT id, text, outlet, url, published, path, metadata FROM reports"
_CLAIM = "SELECT id, report, kind, modality, found_by, why FROM claims"
_ENTRY = "SELECT id, kind, state, n_reports, n_lineages, fields FROM entries"

#: Tables whose ids `show` can be asked for.
_NAMED = ("reports", "claims", "actor_forms", "lineages", "entries")


class Record:
    """A record: reports and their claims, and the lineages and entries that follow from them.

    A transaction a report: a run that is killed leaves a valid record, and the next run completes it.
    """

    def __init__(self, connection: sqlite3.Connection, name: str) -> None:
        self._db = connection
        self.name = name

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

    # ---- writing

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
            last = claim.iter_spans()[-1][1] if claim.iter_spans() else None
            if (
                claim.report != report.id
                or last is None
                or any(span.end > len(report.text) for _, span in claim.iter_spans())
            ):
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

    # ---- reading

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

    # ---- state

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

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    def _count_change(self) -> None:
        self._set("changes", str(int(self.state()) + 1))

    def _get(self, key: str) -> str | None:
        found = self._db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return str(found[0]) if found else None

    def _set(self, key: str, value: str) -> None:
        self._db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))
