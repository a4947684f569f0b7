"""Writes names_in_languages.csv: the names of states and of the chief bodies in ten languages beside English.

    pip install babel
    python scripts/build_names.py

States come from the territory names of Unicode CLDR, as the package babel carries them; bodies from names_of_bodies.csv
beside this script, which is written by hand. babel is needed here only, never to run verbale.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

from babel import Locale, __version__
from babel.core import get_global

HERE = Path(__file__).resolve().parent
DATA = HERE.parent / "src" / "verbale" / "lexicon" / "data"
LANGUAGES = ("ar", "de", "es", "fr", "id", "it", "pt", "ru", "tr", "zh")

#: Kosovo has no code of ISO 3166.
OWN_CODES = {"XKX": ["XK"]}
#: Dissolved states whose old code CLDR gives to a successor: their names stand in names_of_bodies.csv.
NOT_THESE = frozenset({"CSK", "DDR", "SCG", "SUN", "YUG", "VDR", "VNM_N"})

HEAD = """\
# Names of states and of the chief bodies in other languages; written by scripts/build_names.py, correct there or in
# scripts/names_of_bodies.csv. Used to find an actor by a foreign name, not to read English reports.
"""


def main() -> int:
    alpha2 = {**get_global("territory_aliases"), **OWN_CODES}
    territories = {language: Locale(language).territories for language in LANGUAGES}
    rows = []
    for row in read(DATA / "states.csv"):
        code = alpha2[row["iso3"]][0] if row["iso3"] in alpha2 and row["iso3"] not in NOT_THESE else None
        names = [territories[language].get(code, "") if code else "" for language in LANGUAGES]
        if any(names):
            rows.append((row["name"], *names, f"Unicode CLDR through babel {__version__}"))
    rows += [tuple(row.values()) for row in read(HERE / "names_of_bodies.csv")]
    with (DATA / "names_in_languages.csv").open("w", encoding="utf-8", newline="") as file:
        file.write(HEAD)
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("name", *LANGUAGES, "source"))
        writer.writerows(rows)
    print(f"{len(rows)} names", file=sys.stderr)
    return 0


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


if __name__ == "__main__":
    sys.exit(main())
