"""Writes the generated tables of the lexicon: holders_reference.csv and persons_reference.csv.

    python scripts/build_lexicon.py REFERENCE_FOLDER

REFERENCE_FOLDER holds offices.csv (person, office, of, from, to, wikidata, source), made from snapshots of Wikidata
and of the CIA World Factbook. Where the reviewed table holders.csv has a seat, only dated tenures that fall between its
lines are taken, so that a line corrected there is never overwritten. What the snapshots leave open is cleaned by rules
that drop rather than guess:

1. A holder ends when the next one begins; the last one is vouched for to the day of the snapshot (`as_of`).
2. Who begins while an earlier holder of the same seat is still seen long after is a deputy, and is left out.
3. A start that is missing, or a name that is not in Latin letters, is left out.
"""

from __future__ import annotations

import argparse
import csv
import datetime
import re
import sys
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, replace
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "src" / "verbale" / "lexicon" / "data"

#: Offices of the reference, as patterns, and the kind and title that the lexicon gives them.
OFFICES: tuple[tuple[str, str, str], ...] = (
    (r"chief of state \((President|King|Emir|Sultan|Prince|Grand Duke|Amir|Supreme Leader)\)", "head-of-state", "*"),
    (r"chief of state \((Governor General)\)", "governor-general", "Governor-General"),
    (r"head of government \((Prime Minister|Premier|Chancellor)\)", "head-of-government", "*"),
    (
        r"(?:foreign minister|minister (?:of|for) (?:foreign|external)(?: and european)? (?:affairs|relations)"
        r"(?: and .*| of .*)?|secretary of foreign affairs|foreign minister of .*)",
        "foreign-minister",
        "Minister of Foreign Affairs",
    ),
    (
        r"(?:minister (?:of|for) (?:national )?def[ea]n[cs]e(?: of .*)?|def[ea]n[cs]e minister)",
        "defence-minister",
        "Minister of Defence",
    ),
    (r"prime minister(?: of .*)?", "head-of-government", "Prime Minister"),
    (
        r"permanent representative to the united nations",
        "un-ambassador",
        "Permanent Representative to the United Nations",
    ),
)
#: Names of states in the reference that are no name of states.csv.
STATES = {
    "Bosnia Herzegovina": "Bosnia and Herzegovina", "Cabo Verde": "Cape Verde",
    "Congo (Brazzaville)": "Republic of the Congo",
    "Czech": "Czechia", "DRC": "Democratic Republic of the Congo", "Laos or Lao PDR": "Laos",
    "Holy See (Vatican City)": "Holy See", "The Dominican": "Dominican Republic", "Uae": "United Arab Emirates",
    "Us": "United States", "Macedonia": "North Macedonia", "Federated States of Micronesia": "Micronesia",
    "People's Republic of China": "China", "Burma": "Myanmar", "São Tomé and Príncipe": "Sao Tome and Principe",
}  # fmt: skip
#: Sovereign of several states, named there for the person only; their governors-general act.
SHARED_SOVEREIGNS = ("elizabeth ii", "charles iii")
#: Seats that the reference mixes with those of a part of the state, or whose deputies it cannot tell from holders.
UNRELIABLE = {
    ("Bosnia and Herzegovina", "head-of-government"), ("Puerto Rico", "head-of-state"), ("Greenland", "head-of-state"),
    ("Faroe Islands", "head-of-state"), ("Libya", "head-of-government"), ("India", "foreign-minister"),
    ("Equatorial Guinea", "head-of-government"), ("Puerto Rico", "head-of-government"), ("Oman", "head-of-government"),
    ("Pakistan", "head-of-government"),
}  # fmt: skip
EARLIEST = "2000"  # a tenure that ended before this year is left out
DEPUTY_DAYS = (
    90  # seen this long beside an earlier holder: a deputy, not the successor (snapshots are monthly or rarer)
)
GAP_DAYS = 200  # longer between the last sight of a holder and the next one's start: somebody may be missing
STALE_DAY, LAST_OF_2016, FIRST_OF_2017 = "2020-11-23", "2016-11-06", "2017-03-28"  # nothing was renewed in between
WIKIDATA_DAY = "2022-07-31"  # most snapshots of cabinets were taken in that week
FOREIGN_LIST_DAY = "2022-12-31"  # the list of foreign ministers ends there


@dataclass(frozen=True)
class Line:
    person: str
    family: str
    kind: str
    of: str
    title: str
    first: str
    last: str
    seen_first: str
    seen_last: str
    qid: str
    credit: str


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("reference", type=Path, help="folder with offices.csv")
    folder = parser.parse_args().reference
    states = read_states()
    people = read_people()
    reviewed: dict[tuple[str, str], list[dict[str, str]]] = defaultdict(list)
    for row in read(DATA / "holders.csv"):
        reviewed[row["of"], row["kind"]].append(row)
    seats: dict[tuple[str, str], list[Line]] = defaultdict(list)
    for row in read(folder / "offices.csv"):
        line = line_of(row, states)
        if line is not None and (line.of, line.kind) not in UNRELIABLE:
            seats[line.of, line.kind].append(replace(line, person=people.get(fold(line.person), line.person)))
    lines = [line for seat in sorted(seats) for line in clean(beside(seats[seat], reviewed.get(seat, [])))]
    write_holders(lines)
    write_persons(lines)
    print(f"{len(lines)} lines of {len(seats)} seats", file=sys.stderr)
    return 0


def beside(lines: list[Line], reviewed: list[dict[str, str]]) -> list[Line]:
    """All lines of a seat that nobody reviewed; of a reviewed one, the dated tenures that fall between its lines."""
    if not reviewed:
        return lines
    known = {fold(row["person"]) for row in reviewed}
    return [
        line
        for line in lines
        if line.last
        and len(line.first) == len(line.last) == 10
        and fold(line.person) not in known
        and all(line.last <= row["from"] or (row["to"] and line.first >= row["to"]) for row in reviewed)
    ]


def read_people() -> dict[str, str]:
    """Folded spellings of people in persons.csv and holders.csv -> their name there."""
    people = {fold(row["person"]): row["person"] for row in read(DATA / "holders.csv")}
    for row in read(DATA / "persons.csv"):
        people |= {fold(name): row["name"] for name in row["variants"].split("|") if name}
    return people


def fold(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.casefold().replace("ł", "l").replace("ø", "o").replace("ı", "i"))
    return " ".join("".join(c if c.isalpha() else " " for c in letters if not unicodedata.combining(c)).split())


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


def read_states() -> dict[str, str]:
    """Every name of a state -> its name in states.csv."""
    names = dict(STATES)
    for row in read(DATA / "states.csv"):
        for name in (row["name"], *row["aliases"].split("|")):
            names.setdefault(name.removeprefix("the "), row["name"])
    return names


def line_of(row: dict[str, str], states: dict[str, str]) -> Line | None:
    of = states.get(row["of"].removeprefix("The ").removeprefix("the "))
    found = office_of(row["office"])
    if (
        of is None
        or found is None
        or len(row["from"]) < 4
        or not row["person"].isprintable()
        or (row["to"] and row["to"] < EARLIEST)
    ):
        return None
    if re.search(r"[^\u0000-\u024f\u1e00-\u1eff'’ʻ‘]", row["person"]) or row["person"].lower() in SHARED_SOVEREIGNS:
        return None
    kind, title = found
    person, family = name_of(row["person"])
    if len(person.split()) < 2 or any(mark in person for mark in '()[]/,;0123456789"'):
        return None
    seen = re.search(r"seen (\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)", row["source"])
    listed = "FM list" in row["source"]
    seen_first, seen_last = seen.groups() if seen else ("", FOREIGN_LIST_DAY if listed else WIKIDATA_DAY)
    if seen_last == STALE_DAY:
        seen_last = LAST_OF_2016 if seen_first <= LAST_OF_2016 else FIRST_OF_2017
    credit = "CIA World Factbook snapshots" if row["source"].startswith("CIA") else "Wikidata snapshot of 2022"
    return Line(person, family, kind, of, title, row["from"], row["to"], seen_first, seen_last, row["wikidata"], credit)


def office_of(office: str) -> tuple[str, str] | None:
    for pattern, kind, title in OFFICES:
        match = re.fullmatch(pattern, office, re.IGNORECASE)
        if match:
            return kind, match.group(1) if title == "*" else title
    return None


def name_of(printed: str) -> tuple[str, str]:
    """Name in plain case, and the family name where the Factbook marks it by capitals and it does not stand last.

    >>> name_of("XI Jinping")
    ('Xi Jinping', 'Xi')
    """
    printed = re.sub(r" (in caretaker status|- formerly .*|of Denmark)$", "", printed.strip())
    words = re.sub(r"^((Sir|Dame|Dr\.|Lord|Lt\.|Gen\.|Col\.|Brig\.|Maj\.|Sheikh) )+", "", printed).split()
    capitals = [w for w in words if CAPITALS.search(w) and not NUMERAL.fullmatch(w)]
    name = " ".join(plain_case(w) if w in capitals else w for w in words)
    if words and NUMERAL.fullmatch(words[-1]):
        return name, name
    if not capitals or len(capitals) == len(words) or capitals[-1] == words[-1]:
        return name, ""
    return name, " ".join(plain_case(w) for w in capitals)


#: A word printed in capitals, maybe after a particle: "MACRON", "al-THINI", "Nandi-NDAITWAH".
CAPITALS = re.compile(r"(^|-)[^\W\d_a-z]{2}[^a-z]*$")
NUMERAL = re.compile(r"[IVX]+")


def plain_case(word: str) -> str:
    parts = word.split("-")
    return "-".join(part if part.islower() else part[:1] + part[1:].lower() for part in parts)


def clean(lines: list[Line]) -> list[Line]:
    """The holders of one seat, one after the other."""
    ordered = sorted(lines, key=lambda line: (line.first, line.last or "9999", line.person))
    kept: list[Line] = []
    for line in ordered:
        if kept and same_person(kept[-1], line):
            kept[-1] = merged(kept[-1], line)
        elif kept and begin_together(kept[-1], line):
            kept[-1] = max(kept[-1], line, key=lambda one: (one.seen_last, one.person))  # the deputy went earlier
        elif not kept or not is_deputy(line, kept[-1]):
            kept.append(line)
    ended = []
    for place, line in enumerate(kept):
        following = kept[place + 1] if place + 1 < len(kept) else None
        last = line.last
        if following is not None and (not last or last > following.first):
            last = following.first if line.first < following.first else ""
            if not last or gap(line.seen_last, following.first) > GAP_DAYS:
                last = ""
        if following is not None and not last and line.first >= following.first:
            continue
        ended.append(replace(line, last=last))
    return [
        line
        for line in ended
        if (line.last or line.seen_last) >= EARLIEST and line.first <= (line.last or line.seen_last)
    ]


def same_person(one: Line, other: Line) -> bool:
    ends = {one.person.split()[-1].lower(), other.person.split()[-1].lower()}
    return (bool(one.qid) and one.qid == other.qid) or (len(ends) == 1 and one.first[:7] == other.first[:7])


def merged(one: Line, other: Line) -> Line:
    if one.last and other.first > one.last:  # a second term: kept as one stretch only when it follows at once
        return one if gap(one.last, other.first) > 60 else replace(one, last=other.last, seen_last=other.seen_last)
    shorter = min(one, other, key=lambda line: len(line.person))
    return replace(
        shorter,
        first=one.first,
        last=one.last or other.last,
        seen_last=max(one.seen_last, other.seen_last),
        qid=one.qid or other.qid,
    )


def begin_together(one: Line, other: Line) -> bool:
    """A president and a vice-president sworn in on one day, both printed as chief of state."""
    seen = bool(one.seen_first and other.seen_first)
    return seen and abs(gap(one.first, other.first)) <= 40 and other.seen_first < one.seen_last


def is_deputy(line: Line, earlier: Line) -> bool:
    if earlier.last:
        return gap(line.first, earlier.last) > 31
    if not earlier.seen_first or not line.seen_first:
        return False
    return gap(line.first, earlier.seen_last) > DEPUTY_DAYS and gap(line.seen_first, earlier.seen_last) > DEPUTY_DAYS


def gap(first: str, last: str) -> int:
    return (day(last) - day(first)).days


def day(text: str) -> datetime.date:
    year, month, of_month = [*(int(part) for part in text.split("-")), 1, 1][:3]
    return datetime.date(year, month, of_month)


def write_holders(lines: list[Line]) -> None:
    head = "# Generated by scripts/build_lexicon.py for what holders.csv leaves open; correct there.\n"
    rows = []
    for line in lines:
        as_of = "" if line.last else line.seen_last
        rows.append((line.person, line.kind, line.of, line.title, line.first, line.last, as_of, line.credit))
    write("holders_reference.csv", head, ("person", "kind", "of", "title", "from", "to", "as_of", "source"), rows)


def write_persons(lines: list[Line]) -> None:
    head = "# Generated by scripts/build_lexicon.py: ids, and family names that do not stand last.\n"
    known = {row["name"] for row in read(DATA / "persons.csv")}
    found: dict[str, Line] = {}
    for line in lines:
        if line.person not in known and (line.qid or line.family):
            before = found.get(line.person)
            found[line.person] = (
                line
                if before is None
                else replace(before, qid=before.qid or line.qid, family=before.family or line.family)
            )
    rows = [(name, line.qid, line.family, "", line.credit) for name, line in sorted(found.items())]
    write("persons_reference.csv", head, ("name", "qid", "family", "variants", "source"), rows)


def write(name: str, head: str, columns: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    with (DATA / name).open("w", encoding="utf-8", newline="") as file:
        file.write(head)
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)


if __name__ == "__main__":
    sys.exit(main())
