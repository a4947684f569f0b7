"""Full-text search over a record in SQLite: the texts of its reports, and its entries."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping

from verbale.record import Actor, Entry, Span
from verbale.store.interface import Hit

#: Characters of a report shown on either side of a hit: about one line of a terminal.
AROUND = 60

#: Put around each hit by FTS5; private-use characters, so that hardly any text holds them.
_OPEN, _CLOSE = "\ue0f0", "\ue0f1"


def index_entries(db: sqlite3.Connection, entries: Iterable[Entry], actors: Mapping[str, Actor]) -> None:
    """Makes the words of the entries' values and the names of their actors searchable, in place of what was."""
    db.execute("DELETE FROM entry_words")
    db.executemany("INSERT INTO entry_words VALUES (?, ?)", [(e.id, _words(e, actors)) for e in entries])


def find_in_reports(db: sqlite3.Connection, words: str, limit: int) -> list[Hit]:
    """Every place where a report says one of the words, in the `limit` reports that hold all of them best."""
    asked = (
        "SELECT id, reports.text, highlight(report_words, 0, ?, ?) FROM report_words"
        " JOIN reports ON number = report_words.rowid WHERE report_words MATCH ? ORDER BY rank, id LIMIT ?"
    )
    hits = []
    for id, text, shown in db.execute(asked, (_OPEN, _CLOSE, _query(words), limit)):
        for span in _highlights(text, shown):
            hits.append(Hit("report", id, _snippet(text, span), span.start, span.end, span.of(text)))
    return hits


def find_entries(db: sqlite3.Connection, words: str, limit: int) -> list[Hit]:
    asked = (
        "SELECT kind, id, snippet(entry_words, 1, '', '', ' … ', 24) FROM entry_words JOIN entries ON id = entry"
        " WHERE entry_words MATCH ? ORDER BY rank, id LIMIT ?"
    )
    return [Hit(kind, id, words) for kind, id, words in db.execute(asked, (_query(words), limit))]


def _words(entry: Entry, actors: Mapping[str, Actor]) -> str:
    found = [entry.kind]
    for _, values in sorted(entry.fields.items()):
        for value in values:
            if isinstance(value.value, dict):
                found.append(str(value.value.get("date")))
            elif isinstance(value.value, str):
                found.append(value.value)
            else:
                found.append(json.dumps(value.value))
            if value.actor is not None and value.actor in actors:
                found.append(actors[value.actor].name)
    return " · ".join(dict.fromkeys(found))


def _query(words: str) -> str:
    """FTS5 query for all the words: each is quoted, so that no character of it means anything but itself."""
    parts, at_phrase = [], False
    for piece in words.split('"'):
        terms = [piece] if at_phrase else piece.split()
        for term in terms:
            start = term.endswith("*") and not at_phrase
            plain = term.rstrip("*") if start else term
            if any(char.isalnum() for char in plain):
                parts.append(f'"{plain}"' + ("*" if start else ""))
        at_phrase = not at_phrase
    return " ".join(parts) or '""'


def _highlights(text: str, shown: str) -> Iterator[Span]:
    """Spans of `text` that `shown`, the same text with marks around the hits, marks."""
    at, start = 0, None
    for char in shown:
        if at < len(text) and text[at] == char:
            at += 1
        elif char == _OPEN:
            start = at
        elif char == _CLOSE and start is not None:
            yield Span(start, at)
            start = None


def _snippet(text: str, span: Span) -> str:
    """The words around a span on one line, cut at word ends."""
    left, right = max(0, span.start - AROUND), min(len(text), span.end + AROUND)
    words = " ".join(text[left:right].split())
    return ("…" if left else "") + words + ("…" if right < len(text) else "")
