"""Every command as a function with the same options: `verbale.read`, `verbale.export`, `verbale.verify` and the others.

`record` is the path of a record file, or an open `Record`, which is left open.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from verbale.errors import UsageError
from verbale.store import Hit, Record

if TYPE_CHECKING:
    from verbale.briefing.material import Material
    from verbale.health import Finding
    from verbale.intake import Summary
    from verbale.verification import Mismatch

#: The record that commands use when none is named.
RECORD = "record.db"

FORMATS = ("jsonl", "csv")
BRIEF_FORMATS = ("text", "md", "html")
TABLE_FORMATS = ("text", "md", "html", "csv", "json")

RecordLike = str | Path | Record


def read(
    paths: Sequence[str | Path],
    *,
    record: RecordLike = RECORD,
    model: str | None = None,
    again: bool = False,
    jobs: int = 1,
    progress: Callable[[Summary], None] | None = None,
) -> Summary:
    """Reads the reports that `paths` lead to (files, folders, archives, `-` for standard input) into a record.

    A report that the record holds already is skipped, unless another version or model read it, or `again` is set.
    `jobs` processes read at the same time. `progress` is called after each report. Entries are derived at the end.
    """
    from verbale.intake import take_in
    from verbale.readers.reports import iter_reports

    with _opened(record, create=True) as kept:
        found = iter_reports(list(paths))
        summary = take_in(kept, found, model=model or _default_model(), again=again, jobs=jobs, progress=progress)
        refresh(kept, again=again)
    return summary


def refresh(record: Record, *, again: bool = False) -> bool:
    """Derives lineages and entries when reports came after them (or `again`); True when it did."""
    if not (again or record.is_stale):
        return False
    from verbale.merge.derive import derive

    as_of = record.state()
    actors = {actor.id: actor for actor in record.actors()}
    record.replace_derived(derive(list(record.reports()), list(record.claims()), actors), as_of=as_of)
    return True


def export(
    record: RecordLike = RECORD, *, format: str = "jsonl", output: str | Path | IO[str] | IO[bytes] = "-"
) -> None:
    """Writes the whole record: `jsonl` (schema verbale/1) or `csv` (a folder of tables, or a zip of them).

    `output` is a path, `-` for standard output, or an open stream (text for jsonl, binary for csv). A file or folder
    appears only when it is whole.
    """
    from verbale.exporters.write import write

    if format not in FORMATS:
        raise UsageError(f"there is no format {format}; formats are {', '.join(FORMATS)}")
    with _current(record) as kept:
        write(kept, format, output)


def brief(record: RecordLike = RECORD, *, format: str = "text", output: str | Path | None = None) -> str:
    """A brief of the record as `text` for a terminal, `md` or `html`; written to the file `output` too, when named.

    A file appears only when it is whole.
    """
    from verbale.briefing import build_brief, render

    return _written(render(build_brief(_material(record)), format), output)


def thread(
    record: RecordLike = RECORD, id: str | None = None, *, format: str = "text", output: str | Path | None = None
) -> str:
    """Reply threads of the record as `text`, `md`, `html`, `csv` or `json`; only the one that holds `id`, when given.

    `id` is a communication's id, or a prefix that only one has; raises UsageError on any other. Written to the file
    `output` too, when named.
    """
    from verbale.thread.forest import build_forest
    from verbale.thread.render import render

    return _written(render(build_forest(_material(record), id), format), output)


def ledger(
    record: RecordLike = RECORD,
    *,
    of: str | None = None,
    by: str | None = None,
    open: bool = False,
    as_of: str | None = None,
    format: str = "text",
    output: str | Path | None = None,
) -> str:
    """The ledger of demands as `text`, `md`, `html`, `csv` or `json`: a row a demand, a column an addressee.

    `of` and `by` name an actor (name, alias, ISO code or id) whose demands are wanted; `open` leaves out those that an
    answer settles; `as_of` is the day (YYYY-MM-DD) at whose end the ledger is drawn up. Raises UsageError on a name
    that no actor of the record has, and on what is no day.
    """
    from verbale.ledger.render import render
    from verbale.ledger.sheet import build_sheet

    try:
        day = datetime.date.fromisoformat(as_of) if as_of else None
    except ValueError:
        raise UsageError(f"{as_of!r} is no day; give it as YYYY-MM-DD") from None
    sheet = build_sheet(_material(record), of=of, by=by, only_open=open, as_of=day)
    return _written(render(sheet, format), output)


def statements(
    record: RecordLike = RECORD,
    *,
    speaker: str | None = None,
    addressee: str | None = None,
    about: str | None = None,
    medium: str | None = None,
    since: str | None = None,
    until: str | None = None,
    directness: str | None = None,
    min_lineages: int = 1,
) -> list[dict[str, Any]]:
    """A row a statement: who said what to whom, in what, on whose word, with every wording, by day.

    `speaker`, `addressee` and `about` name an actor (name, alias, ISO code or id); the first two also take words that
    the reports have ("reporters"). `medium` is a form such as `letter` or a communication's id, `since` and `until`
    are days (YYYY-MM-DD). Raises UsageError on a name that nothing in the record has, and on what is no day.
    """
    from verbale.said.rows import statement_rows
    from verbale.said.sieve import Wish

    wish = Wish(speaker, addressee, about, medium, since, until, directness, min_lineages)
    return statement_rows(_material(record), wish)


def verify(record: RecordLike = RECORD) -> list[Mismatch]:
    """Every span, text and count of the record that is not as it says; empty when the record is sound."""
    from verbale.verification import verify as check

    with _current(record) as kept:
        return check(kept)


def list_entries(kind: str, *, record: RecordLike = RECORD) -> list[dict[str, Any]]:
    """One flat row for each report, lineage, actor, claim or entry of `kind`, sorted by id.

    Kinds: `reports`, `lineages`, `actors`, `claims`, `refusals`, and each kind of entry, in singular or plural.
    """
    from verbale.listing import rows_of

    with _current(record) as kept:
        return rows_of(kept, kind)


def show(id: str, *, record: RecordLike = RECORD) -> dict[str, Any]:
    """The report, lineage, actor, claim or entry of an id or of a prefix that only one id has, as the export has it.

    Raises UsageError when no id, or more than one, begins so.
    """
    from verbale.listing import thing_of

    with _current(record) as kept:
        return thing_of(kept, id)


def search(words: str, *, record: RecordLike = RECORD, limit: int = 50) -> list[Hit]:
    """Places in reports and entries that hold all `words`.

    `"in quotes"` asks for words in a row, `word*` for words that begin so. `limit` reports and entries at most.
    """
    with _current(record) as kept:
        return kept.search(words, limit=limit)


def doctor(record: RecordLike | None = None, *, model: str | None = None) -> list[Finding]:
    """Whether all that verbale needs is in place: Python, packages, model, lexicon, SQLite.

    With `record`, its health too: the file, every span, every count.
    """
    from verbale.health import examine

    return examine(record, model or _default_model())


def find_actors(
    words: str, on: str | datetime.date | None = None, *, record: RecordLike = RECORD
) -> list[dict[str, Any]]:
    """Actors that words can mean on a day (today when none is given), the likeliest first, each with the reason.

    The own lines beside `record` count, if there are any; the record itself need not exist.
    """
    from verbale.actors.moment import moment
    from verbale.actors.question import found_rows

    with _known_beside(record):
        return found_rows(words, moment(on))


def show_actor(name: str, on: str | datetime.date | None = None, *, record: RecordLike = RECORD) -> dict[str, Any]:
    """All that the lexicon knows of one actor: names, offices or holders, memberships, with the state of a day."""
    from verbale.actors.moment import moment
    from verbale.actors.question import card

    with _known_beside(record):
        return card(name, moment(on))


def members(union: str, on: str | datetime.date | None = None, *, record: RecordLike = RECORD) -> list[dict[str, Any]]:
    """Full members of a union, alliance or organisation on a day, by name: `len(members("EU", "2022-02-09"))` is 27."""
    from verbale.actors.moment import moment
    from verbale.actors.question import member_rows

    with _known_beside(record):
        return member_rows(union, moment(on))


def holders(
    office: str, on: str | datetime.date | None = None, *, of: str | None = None, record: RecordLike = RECORD
) -> list[dict[str, Any]]:
    """Who held an office on a day: "foreign minister of Russia", an office `of` an actor, or of all who have it."""
    from verbale.actors.moment import moment
    from verbale.actors.question import holder_rows

    with _known_beside(record):
        return holder_rows(office, of, moment(on))


def office_gaps(
    office: str = "foreign-minister", on: str | datetime.date | None = None, *, record: RecordLike = RECORD
) -> list[dict[str, Any]]:
    """States of the United Nations of which no holder of an office is known for a day, with the last one known."""
    from verbale.actors.moment import moment
    from verbale.actors.question import gap_rows

    with _known_beside(record):
        return gap_rows(office, moment(on))


def represents(
    name: str, on: str | datetime.date | None = None, *, record: RecordLike = RECORD
) -> dict[str, Any] | None:
    """The state, union or organisation for which a person or organ acted on a day; None when none is known."""
    from verbale.actors.moment import moment
    from verbale.actors.representation import represented

    with _known_beside(record):
        return represented(name, moment(on))


def speaks_for(communication: str, *, record: RecordLike = RECORD) -> list[dict[str, Any]]:
    """For whom a communication of the record speaks: a letter of a union for each member of its day."""
    from verbale.actors.representation import spoken_for

    with _current(record) as kept:
        return spoken_for(kept, communication)


def unknown_actors(record: RecordLike = RECORD) -> list[dict[str, Any]]:
    """Actors of the record that the lexicon does not know, the most reported first; near spellings share a row."""
    from verbale.actors.unknown import unknown_rows

    with _current(record) as kept:
        return unknown_rows(kept)


def promote_actor(
    actor: str,
    *,
    name: str | None = None,
    type: str | None = None,
    of: str | None = None,
    office: str | None = None,
    since: str | None = None,
    known_as: str | None = None,
    record: RecordLike = RECORD,
) -> list[dict[str, Any]]:
    """Makes an unknown actor of the record a known one, in the file of own lines beside it; the lines that were added.

    With `known_as`, its names become other names of that known actor. The next `read` reads all reports again.
    """
    from verbale.actors.unknown import promotion
    from verbale.lexicon.own import COLUMNS, add_own, beside

    with _current(record) as kept:
        lines = promotion(kept, actor, name=name, type=type, of=of, office=office, since=since, alias_of=known_as)
        add_own(beside(kept.name), lines)
    return [dict(zip(COLUMNS, line.cells, strict=True)) for line in lines]


def check_institutions(record: RecordLike = RECORD) -> list[dict[str, Any]]:
    """What the reports say of institutions, beside the tables of their day: `consistent`, `differs` or `open`."""
    from verbale.institution.rows import check_rows

    with _current(record) as kept:
        return check_rows(kept)


def _default_model() -> str:
    import os

    from verbale.segment.parse import MODEL

    return os.environ.get("VERBALE_MODEL") or MODEL


def _material(record: RecordLike) -> Material:
    from verbale.briefing.material import Material

    with _current(record) as kept:
        return Material(kept.reports(), kept.lineages(), kept.actors(), kept.claims(), kept.entries())


def _written(page: str, output: str | Path | None) -> str:
    from verbale.exporters.write import whole_file

    if output is not None:
        with whole_file(Path(output)) as file:
            file.write(page.encode("utf-8"))
    return page


@contextmanager
def _opened(record: RecordLike, *, create: bool = False) -> Iterator[Record]:
    from verbale.lexicon.own import own_lines

    if isinstance(record, Record):
        with own_lines(record.name):
            yield record
        return
    with own_lines(record), Record.open(record, create=create) as kept:
        yield kept


@contextmanager
def _known_beside(record: RecordLike) -> Iterator[None]:
    """The lexicon with the own lines beside a record, which need not exist."""
    from verbale.lexicon.own import own_lines

    with own_lines(record.name if isinstance(record, Record) else record):
        yield


@contextmanager
def _current(record: RecordLike) -> Iterator[Record]:
    """The record, with entries that follow from all of its claims: a run that was killed is completed here."""
    with _opened(record) as kept:
        refresh(kept)
        with kept.snapshot():
            yield kept
