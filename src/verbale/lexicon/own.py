"""A user's own lines beside a record: actors, names, offices and memberships that the tables lack or have wrong.

A record `crisis.db` has them in `crisis.actors.csv`, one correction a line; docs/actors.md describes the columns.
"""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from verbale.errors import LexiconError
from verbale.lexicon.remembered import change_version
from verbale.record import ActorType, Day

COLUMNS = ("what", "name", "value", "of", "from", "to", "source")

#: What a line can do, and which of its cells it needs beside name and source.
KINDS: dict[str, tuple[str, ...]] = {
    "actor": ("value",),
    "alias": ("value",),
    "remove-alias": ("value",),
    "office": ("value", "of", "from"),
    "remove-office": ("value", "of"),
    "member": ("of", "from"),
    "remove-member": ("of",),
}

HEAD = """\
# Own lines beside a record: they stand over the tables of verbale. what: actor (value: its type), alias (value: other
# words for the actor), office (name: a person, value: the office, of: whose), member (of: the union); remove-… takes
# away a line of the tables. from and to: days, months or years. Every line says in `source` where it comes from.
"""


@dataclass(frozen=True, slots=True)
class OwnLine:
    """One line of the file, with its number for messages."""

    what: str
    name: str
    value: str
    of: str
    since: str
    until: str
    source: str
    number: int = 0

    @property
    def cells(self) -> tuple[str, ...]:
        return (self.what, self.name, self.value, self.of, self.since, self.until, self.source)


@dataclass(frozen=True, slots=True)
class OwnLines:
    """All lines of one file; none when there is no file. `digest` tells one content from another."""

    lines: tuple[OwnLine, ...] = ()
    digest: str = ""
    place: str = ""

    def of_kind(self, what: str) -> tuple[OwnLine, ...]:
        return tuple(line for line in self.lines if line.what == what)

    def fail(self, line: OwnLine, why: str) -> LexiconError:
        return LexiconError(f"{self.place} line {line.number}: {why}")


def beside(record: str | Path) -> Path:
    """The file of own lines of a record: `crisis.actors.csv` for `crisis.db`."""
    return Path(record).with_suffix(".actors.csv")


def read_own(path: Path) -> OwnLines:
    """Lines of a file. Raises LexiconError with file and line for a line that breaks the rules."""
    if not path.is_file():
        return OwnLines()
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise LexiconError(f"{path}: not UTF-8 at byte {error.start}; save it as UTF-8") from None
    numbered = [(n, row) for n, row in enumerate(text.splitlines(), 1) if row.strip() and not row.startswith("#")]
    if not numbered:
        return OwnLines()
    rows = list(csv.reader(row for _, row in numbered))
    if tuple(rows[0]) != COLUMNS:
        raise LexiconError(f"{path}: the first line names the columns {','.join(COLUMNS)}; got {','.join(rows[0])}")
    found = []
    for (number, _), row in zip(numbered[1:], rows[1:], strict=True):
        if len(row) != len(COLUMNS):
            raise LexiconError(f"{path} line {number}: give {len(COLUMNS)} cells, {','.join(COLUMNS)}; got {len(row)}")
        found.append(_checked(_line([cell.strip() for cell in row], number), path))
    return OwnLines(tuple(found), hashlib.sha256(raw).hexdigest()[:12], str(path))


def _line(row: list[str], number: int) -> OwnLine:
    what, name, value, of, since, until, source = row
    return OwnLine(what, name, value, of, since, until, source, number)


def _checked(line: OwnLine, path: Path) -> OwnLine:
    where = f"{path} line {line.number}"
    if line.what not in KINDS:
        raise LexiconError(f"{where}: `what` is one of {', '.join(KINDS)}; got {line.what!r}")
    given = {"value": line.value, "of": line.of, "from": line.since}
    missing = [name for name in KINDS[line.what] if not given[name]]
    missing += [name for name, cell in (("name", line.name), ("source", line.source)) if not cell]
    if missing:
        raise LexiconError(f"{where}: a line of kind {line.what} fills {', '.join(missing)} too")
    if line.what == "actor" and line.value not in set(ActorType):
        raise LexiconError(f"{where}: the type of an actor is one of {', '.join(ActorType)}; got {line.value!r}")
    try:
        first, last = (Day.of(cell) if cell else None for cell in (line.since, line.until))
    except ValueError as error:
        raise LexiconError(f"{where}: {error}") from None
    if first is not None and last is not None and first.first > last.last:
        raise LexiconError(f"{where}: it ends on {line.until}, before it begins on {line.since}")
    return line


def add_own(path: Path, lines: list[OwnLine]) -> None:
    """Writes lines to the end of a file, which is made when there is none; raises LexiconError for lines it refuses."""
    for line in lines:
        _checked(line, path)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    before = path.read_text(encoding="utf-8") if path.is_file() else ""
    if not before.strip():
        text.write(HEAD)
        writer.writerow(COLUMNS)
    elif not before.endswith("\n"):
        text.write("\n")
    writer.writerows(line.cells for line in lines)
    with path.open("a", encoding="utf-8", newline="") as file:
        file.write(text.getvalue())


_in_use = OwnLines()


def in_use() -> OwnLines:
    """The own lines that the lexicon is read with now."""
    return _in_use


def use(own: OwnLines) -> None:
    """Reads the lexicon with these lines from now on; what was worked out with others is kept apart."""
    global _in_use
    if own.digest != _in_use.digest:
        change_version(own.digest)
    _in_use = own


@contextmanager
def own_lines(record: str | Path) -> Iterator[OwnLines]:
    """The lexicon with the own lines beside a record, and as it was before afterwards."""
    before = _in_use
    use(read_own(beside(record)))
    try:
        yield _in_use
    finally:
        use(before)
