"""Measures who spoke, to whom, in which medium and on whose word, on statements annotated by hand.

usage: statement_identity.py [--only dev|unseen] [--wrong FIELD] [--agreement]

Reads the documents of `tests/gold/statements`, pairs each annotated statement with the found one whose content it
shares most (half of the characters of both together at least), and counts on the pairs alone:

speaker     the found actor, or the words where nobody is named, is one of those that the annotation takes for right
canonical   the same, the first of them only: the person, where the report has an office or "he"
addressees, medium, chain   F1 over the values; `accuracy` is the share of pairs with all of them right and none more
directness  accuracy

--wrong     lists the pairs that are wrong in a field (on dev only: the other half is for measuring)
--agreement compares the second annotation of the same documents with the first instead
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

from verbale.lexicon.lexicon import Lexicon
from verbale.pipeline import read_report
from verbale.reading import Reading
from verbale.record import Actor, ActorType, Claim, Day, Report, Value

GOLD = Path(__file__).parents[1] / "tests" / "gold" / "statements"
#: Least share of the characters of both contents together that both have.
SAME = 0.5
#: Likeness of two spellings of one person's name ("Hikmat", "Hikmet"), 0..100.
SPELT = 85
FIELDS = ("speaker", "canonical", "addressees", "medium", "chain", "directness")
#: Marks the wordings of a known state or body, whose names must be whole: "Guinea" is not "Equatorial Guinea".
WHOLE = "="
_SMALL = {"the", "a", "an", "of", "and", "its", "his", "her"}

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Said:
    """What is compared of a statement: each name is the set of its wordings, folded.

    A found person has "person …" among them, a state or body that the lexicon knows WHOLE.
    """

    content: frozenset[int]
    cue: frozenset[int]
    speaker: tuple[frozenset[str], ...]
    addressees: tuple[frozenset[str], ...]
    medium: str | None
    chain: tuple[frozenset[str], ...]
    directness: str
    shown: str


def load(name: str) -> list[Row]:
    with gzip.open(GOLD / f"statements_{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def fold(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return " ".join(w for w in re.findall(r"[a-z0-9]+", plain) if w not in _SMALL)


def folded(name: str) -> frozenset[str]:
    """The name folded; "Embassy of Norway in Chad" also as "embassy of Norway" and "Norwegian embassy"."""
    names = {fold(name)}
    parts = re.fullmatch(r"(.+?) of (?:the )?(.+?)(?: (?:in|to) .+)?", name)
    state = Lexicon.load().actor(parts[2]) if parts else None
    if parts and state is not None and state.type == ActorType.STATE:
        names |= {fold(f"{parts[1]} of {parts[2]}"), fold(f"{Lexicon.load().adjective(state)} {parts[1]}")}
    return frozenset(names)


def annotated(row: Row, text: str) -> Said:
    names = [n for n in (row["speaker"], *row["also"]) if n]
    for start, end in row["source"]:
        if names and fold(text[start:end]).startswith(fold(names[0])):
            names.append(text[start:end])  # nobody is named: the words themselves are right, in full too
    return Said(
        frozenset(i for s, e in row["content"] for i in range(s, e)),
        frozenset(i for s, e in row["cue"] for i in range(s, e)),
        tuple(folded(n) for n in names),
        tuple(
            frozenset(f for n in (a, *also) for f in folded(n))
            for a, also in zip(row["addressees"], row["addressees_also"], strict=True)
        ),
        row["medium"],
        tuple(folded(n) for n in row["chain"]),
        row["directness"],
        " … ".join(text[s:e] for s, e in row["content"]),
    )


def found(claim: Claim, reading: Reading) -> Said:
    actors = {m.actor.id: m.actor for m in reading.mentions if m.actor is not None}

    def names(values: Iterable[Value]) -> tuple[frozenset[str], ...]:
        return tuple(_wordings(v, actors.get(v.actor or ""), reading) for v in values)

    medium = next((str(v.value) for v in claim.get("form")), None)
    return Said(
        frozenset(i for v in claim.get("content") for s in v.spans for i in range(s.start, s.end)),
        frozenset(i for v in claim.get("cue") for s in v.spans for i in range(s.start, s.end)),
        names(claim.get("speaker")),
        names(claim.get("addressees")),
        medium,
        names(claim.attributed_to),
        str(claim.get("directness")[0].value),
        str(claim.get("content")[0].value),
    )


def _wordings(value: Value, actor: Actor | None, reading: Reading) -> frozenset[str]:
    """Folded names of a found value: those of its actor; a person's also without the first names; else the words."""
    if actor is None:
        return frozenset({fold(str(value.value)), *(fold(reading.words(s)) for s in value.spans)})
    made = {fold(n) for n in (actor.name, *actor.aliases)}
    if actor.type == ActorType.PERSON:
        made |= {"person " + fold(actor.name)}
    elif Lexicon.load().actor(actor.name) is not None:
        made |= {WHOLE}
    return frozenset(made)


def same(gold: frozenset[str], given: frozenset[str]) -> bool:
    """True when one of the wordings is the same, or a person's name or plain words hold the other's."""
    if (gold & given) - {""}:
        return True
    if WHOLE in given:
        return False
    of_person = any(name.startswith("person ") for name in given)
    for name in given:
        person = name.removeprefix("person ")
        if of_person and person == name:
            continue  # the other names of a person must be whole
        words = set(person.split())
        for right in gold:
            wanted = set(right.split())
            if words and wanted and (words <= wanted or wanted <= words):
                return True
            if person != name and fuzz.ratio(person, right) >= SPELT:
                return True
    return False


def pair(gold: list[Said], given: list[Said]) -> list[tuple[Said, Said | None]]:
    """Each annotated statement with its found one, best first; none is taken twice."""
    scored = []
    for i, g in enumerate(gold):
        for k, f in enumerate(given):
            share = len(g.content & f.content) / len(g.content | f.content)
            if share >= SAME:
                scored.append((-share - 0.3 * bool(g.cue & f.cue), i, k))
    taken: dict[int, int] = {}
    for _, i, k in sorted(scored):
        if i not in taken and k not in taken.values():
            taken[i] = k
    return [(g, given[taken[i]] if i in taken else None) for i, g in enumerate(gold)]


def hits(gold: tuple[frozenset[str], ...], given: tuple[frozenset[str], ...]) -> tuple[int, int]:
    """How many of the annotated and of the found names have a partner."""
    return (
        sum(any(same(g, f) for f in given) for g in gold),
        sum(any(same(g, f) for g in gold) for f in given),
    )


def judge(gold: Said, given: Said, field: str) -> tuple[int, int, int, int, bool]:
    """(annotated, of them found, found, of them right, all right)."""
    if field in ("addressees", "chain"):
        g, f = getattr(gold, field), getattr(given, field)
        right, kept = hits(g, f)
        return len(g), right, len(f), kept, right == len(g) and kept == len(f)
    if field in ("medium", "directness"):
        one, other = getattr(gold, field), getattr(given, field)
        fits = one == other
        return (
            int(one is not None),
            int(fits and one is not None),
            int(other is not None),
            int(fits and one is not None),
            fits,
        )
    g = gold.speaker[:1] if field == "canonical" else gold.speaker
    fits = any(same(a, b) for a in g for b in given.speaker[:1]) if g else not given.speaker
    return 1, int(fits), 1, int(fits), fits


def measure(rows: list[Row], second: list[Row] | None, wrong: str | None) -> None:
    again = {row["id"]: row for row in second or ()}
    sums: dict[str, list[int]] = {f: [0, 0, 0, 0, 0] for f in FIELDS}
    total = paired = 0
    for row in rows:
        if second is not None and row["id"] not in again:
            continue
        text = row["text"]
        gold = [annotated(a, text) for a in row["attributions"]]
        if second is not None:
            given = [annotated(a, text) for a in again[row["id"]]["attributions"]]
        else:
            day = Day.of(row["date"][:10]) if row["date"] else None
            reading = read_report(Report.make(text, published=day, outlet=row["outlet"], language="en"))
            given = [found(c, reading) for c in reading.statements]
        for g, f in pair(gold, given):
            total += 1
            if f is None:
                if wrong == "content":
                    print(f"{row['id']}  NOT FOUND  {g.shown[:110]!r}")
                continue
            paired += 1
            for field in FIELDS:
                counted = judge(g, f, field)
                for at, number in enumerate(counted):
                    sums[field][at] += int(number)
                if wrong == field and not counted[-1]:
                    name = "speaker" if field == "canonical" else field
                    print(f"{row['id']}  {g.shown[:100]!r}")
                    print(f"    {_show(getattr(g, name))} <- {_show(getattr(f, name))}")
    print(f"statements {total}, content paired {paired} ({100 * paired / max(1, total):.1f} %)")
    for field, (n, right, m, kept, whole) in sums.items():
        line = f"{field:<12} accuracy {100 * whole / max(1, paired):5.1f}"
        if field in ("addressees", "medium", "chain"):
            precision, recall = kept / max(1, m), right / max(1, n)
            f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
            line += f"   F1 {100 * f1:5.1f} (P {100 * precision:5.1f}, R {100 * recall:5.1f}; {n} annotated)"
        print(line)


def _show(value: Any) -> str:
    return str([" / ".join(sorted(v)[:3]) for v in value]) if isinstance(value, tuple) else str(value)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--only", choices=("dev", "unseen"))
    asked.add_argument("--wrong", choices=(*FIELDS, "content"))
    asked.add_argument("--agreement", action="store_true")
    given = asked.parse_args()
    Lexicon.load()
    if given.agreement:
        measure(load("dev") + load("unseen"), load("again"), given.wrong)
        return
    for name in ("dev", "unseen"):
        if given.only in (None, name):
            print(f"{name}:")
            measure(load(name), None, given.wrong if name == "dev" else None)


if __name__ == "__main__":
    main()
