"""A record as tables: a folder or a zip archive of CSV files."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

from verbale.exporters.line import Line, iter_lines
from verbale.record import KINDS
from verbale.store import RecordStore

_COUNTED = ("id", "state", "n_reports", "n_lineages")

#: File name -> its columns. `values` holds every value of every entry, one a row; `<kind>s` one entry a row.
TABLES: dict[str, tuple[str, ...]] = {
    "reports": (
        "id", "outlet", "url", "title", "published", "precision", "time", "published_basis", "language", "text_sha256",
        "lineage", "path", "not_read",
    ),
    "furniture": ("report", "start", "end", "role", "why"),
    "checks": ("report", "check", "about", "said", "verdict", "tables", "start", "end", "exact"),
    "lineages": ("id", "origin", "credited", "members"),
    "lineage_links": ("lineage", "from", "to", "relation", "score", "why"),
    "actors": ("id", "name", "type", "iso3", "qid", "of", "aliases"),
    **{f"{kind.name}s": (*_COUNTED, *kind.fields) for kind in KINDS.values()},
    "values": ("entry", "kind", "field", "value", "actor", "claims", "n_lineages", "why"),
    "claims": ("id", "entry", "kind", "report", "modality", "attributed_to", "found_by", "why"),
    "spans": ("claim", "report", "field", "start", "end", "exact", "prefix", "suffix"),
}  # fmt: skip

#: Between the several values of one cell.
SEPARATOR = " | "

Rows = Iterator[tuple[str, tuple[Any, ...]]]


def write_tables(record: RecordStore, folder: Path) -> None:
    """Writes every table of TABLES as `<name>.csv`: UTF-8, a header line, one row a line."""
    files = {name: (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") for name in TABLES}
    try:
        _fill(record, lambda name: files[name])
    finally:
        for file in files.values():
            file.close()


def zip_tables(record: RecordStore, out: IO[bytes]) -> None:
    """The same tables in one archive, byte for byte the same for the same record."""
    texts = {name: io.StringIO(newline="") for name in TABLES}
    _fill(record, lambda name: texts[name])
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in texts.items():
            # A fixed day, the first that the format knows: the archive may not depend on when it is made.
            member = zipfile.ZipInfo(f"{name}.csv", (1980, 1, 1, 0, 0, 0))
            archive.writestr(member, text.getvalue().encode("utf-8"), zipfile.ZIP_DEFLATED)


def _fill(record: RecordStore, file: Callable[[str], IO[str]]) -> None:
    writers = {name: csv.writer(file(name), lineterminator="\n") for name in TABLES}
    for name, columns in TABLES.items():
        writers[name].writerow(columns)
    seen: set[str] = set()
    names: dict[str, str] = {}
    for line in iter_lines(record):
        if line["kind"] == "actor":
            names[line["id"]] = line["name"]
        for name, row in _rows(line, names, seen):
            writers[name].writerow([_cell(value) for value in row])


def _rows(line: Line, names: dict[str, str], seen: set[str]) -> Rows:
    kind = line["kind"]
    if kind == "report":
        day = line["published"] or {}
        told = (day.get("date"), day.get("precision"), day.get("time"), day.get("basis"))
        first = (line["id"], line["outlet"], line["url"], line["title"])
        yield "reports", (*first, *told, *(line[key] for key in TABLES["reports"][8:]))
        for piece in line["furniture"]:
            yield "furniture", (line["id"], *(piece[key] for key in TABLES["furniture"][1:]))
        for check in line["checks"]:
            place = tuple(check["span"][key] for key in ("start", "end", "exact"))
            yield "checks", (line["id"], *(check[key] for key in TABLES["checks"][1:6]), *place)
    elif kind == "lineage":
        yield "lineages", tuple(line[key] for key in TABLES["lineages"])
        for link in line["links"]:
            yield "lineage_links", (line["id"], *(link[key] for key in TABLES["lineage_links"][1:]))
    elif kind == "actor":
        yield "actors", tuple(line[key] for key in TABLES["actors"])
    elif kind in KINDS:
        yield from _entry_rows(line, names, seen)


def _entry_rows(line: Line, names: dict[str, str], seen: set[str]) -> Rows:
    kind, fields = line["kind"], line["fields"]
    shown = [[_shown(value, names) for value in fields.get(field, ())] for field in KINDS[kind].fields]
    yield f"{kind}s", (*(line[key] for key in _COUNTED), *shown)
    for field, values in fields.items():
        for v in values:
            yield (
                "values",
                (line["id"], kind, field, v["value"], v["actor"], v["claims"], v["n_lineages"], v.get("why")),
            )
    for claim in line["claims"]:
        # A contradiction carries claims of other entries: each claim has one row, with its own entry.
        if kind == "contradiction" or claim["id"] in seen:
            continue
        seen.add(claim["id"])
        yield "claims", (claim["id"], line["id"], kind, *(claim[key] for key in TABLES["claims"][3:]))
        for span in claim["spans"]:
            yield "spans", (claim["id"], claim["report"], *(span[key] for key in TABLES["spans"][2:]))


def _shown(value: Line, names: dict[str, str]) -> Any:
    """The actor's name where one is known, else the words."""
    return names.get(value["actor"] or "", value["value"])


def _cell(value: Any) -> str:
    """A plain cell: days as their date, lists with bars between, nothing for None."""
    if value is None:
        return ""
    if isinstance(value, dict) and "date" in value:
        return str(value["date"])
    if isinstance(value, list):
        return SEPARATOR.join(_cell(part) for part in value)
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False)
