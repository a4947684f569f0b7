"""Writes docs/lexicon-tables.md: every table of the lexicon with the comment at its head and its columns.

    python scripts/write_lexicon_tables.py

A test fails when the page is out of date, or when a table has no comment at its head.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

PAGE = Path(__file__).parent.parent / "docs" / "lexicon-tables.md"

HEAD = """# Tables of the lexicon

Written by `scripts/write_lexicon_tables.py` from the tables themselves. All lie in `src/verbale/lexicon/data/`; cells
with several values join them with `|`; every line says where it comes from in `source`.
[The lexicon](lexicon.md) tells how to correct one.
"""


def page() -> str:
    """The text of the page."""
    folder = files("verbale.lexicon") / "data"
    parts = [HEAD]
    for table in sorted(folder.iterdir(), key=lambda f: f.name):
        if not table.name.endswith(".csv"):
            continue
        lines = table.read_text(encoding="utf-8").splitlines()
        comment = " ".join(line.lstrip("# ").strip() for line in _head(lines))
        columns = next(line for line in lines if line.strip() and not line.startswith("#"))
        named = ", ".join(f"`{column}`" for column in columns.split(","))
        parts.append(f"## {table.name.removesuffix('.csv')}\n\n{comment}\n\nColumns: {named}.\n")
    return "\n".join(parts)


def _head(lines: list[str]) -> list[str]:
    """The comment lines before the first line that is none."""
    head = []
    for line in lines:
        if not line.startswith("#"):
            break
        head.append(line)
    return head


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
