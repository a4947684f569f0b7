"""Writes src/verbale/exporters/verbale-1.schema.json from the kinds; run it when a kind or a field changes."""

from __future__ import annotations

import json
from pathlib import Path

from verbale.exporters.schema import line_schema

FILE = Path(__file__).parents[1] / "src/verbale/exporters/verbale-1.schema.json"


def schema_text() -> str:
    return json.dumps(line_schema(), indent=1) + "\n"


if __name__ == "__main__":
    FILE.write_text(schema_text(), encoding="utf-8")
