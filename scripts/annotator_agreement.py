"""How far two annotations of the same documents agree.

usage: annotator_agreement.py FIRST.jsonl.gz[,MORE..] SECOND.jsonl.gz[,MORE..] [--differences]

Only documents that both sides hold, with the same text, are compared. Items are matched, one to one, by the rules of
`benchmarks/scorers/score_claims.py`: communications by mention spans, demands and responses by content or cue (Dice of
a half), figures by the number's span; days, which it does not score, by overlap. Roles, modality and label (form, kind,
outcome, value) are compared on matched items alone.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks" / "scorers"))
from score_claims import KINDS, ROLES, overlap, rows, same_name, score, se

Item = dict[str, Any]
PLURALS = [*KINDS, "days"]
ROLES = {**ROLES, "days": []}
# the one label, beside the modality, that each kind of item carries
LABELS = {"communications": "form", "demands": "kind", "responses": "outcome", "figures": "value", "days": "value"}


def as_claim(item: Item, plural: str) -> Item:
    """The item as the scorer wants the other side: spans by field."""
    spans = {key: [se(s) for s in value] for key, value in item.items() if key in (*ROLES[plural], "content", "cue")}
    spans["mention"] = [se(s) for s in item.get("mentions", [])]
    spans["value"] = [se(item["span"])] if "span" in item else []
    return {"spans": spans}


def closeness(first: Item, second: Item, plural: str) -> float:
    if plural == "days":
        return float(overlap(se(first["span"]), se(second["span"])))
    kind, wanted = KINDS[plural]
    return float(score(first, as_claim(second, plural), kind, wanted))


def pairs(first: list[Item], second: list[Item], plural: str) -> list[tuple[int, int]]:
    """Places of the items that match, best match first, each used once."""
    scored = [(closeness(a, b, plural), i, j) for i, a in enumerate(first) for j, b in enumerate(second)]
    found: list[tuple[int, int]] = []
    for value, i, j in sorted(scored, key=lambda x: (-x[0], x[1], x[2])):
        if value > 0 and all(i != x and j != y for x, y in found):
            found.append((i, j))
    return found


def words(item: Item, plural: str) -> str:
    spans = [item["span"]] if "span" in item else item.get("mentions") or [*item["cue"], *item["content"]]
    return f"{item.get('id', '')} {item.get(LABELS[plural])}: " + " / ".join(s["exact"] for s in spans)


def compare(first: Item, second: Item, counts: dict[str, Counter[str]]) -> list[str]:
    """Adds one document to the counts; returns what differs, a line each."""
    lines = []
    for plural in PLURALS:
        c, one, two = (
            counts.setdefault(plural, Counter()),
            first["gold"].get(plural, []),
            second["gold"].get(plural, []),
        )
        matched = pairs(one, two, plural)
        c.update(first=len(one), second=len(two), match=len(matched))
        for i, j in matched:
            a, b = one[i], two[j]
            for key in ("modality", LABELS[plural]):
                x, y = (v.get(key) or ("asserted" if key == "modality" else None) for v in (a, b))
                c[key] += x == y
                if x != y:
                    lines.append(f"{key}: {x} | {y}  [{plural}: {words(a, plural)}]")
            for role in ROLES[plural]:
                x, y = a.get(role, []), b.get(role, [])
                hits = [(s, t) for s in x for t in y if overlap(se(s), se(t))]
                c.update(role_first=bool(x), role_second=bool(y), role_match=bool(hits))
                named = [(s["actor"], t["actor"]) for s, t in hits if s.get("actor") and t.get("actor")]
                c.update(actor_of=bool(named), actor=any(same_name(s, t) for s, t in named))
                if (x or y) and not hits:
                    lines.append(f"{role}: {[s['exact'] for s in x]} | {[s['exact'] for s in y]}  [{words(a, plural)}]")
        lines += [
            f"only first: {plural} {words(a, plural)}" for i, a in enumerate(one) if i not in {x for x, _ in matched}
        ]
        lines += [
            f"only second: {plural} {words(b, plural)}" for j, b in enumerate(two) if j not in {y for _, y in matched}
        ]
    return lines


def ratio(part: float, whole: float) -> str:
    return f"{part / whole:.2f}" if whole else "-"


def digest(documents: list[Item]) -> str:
    """Of the compared rows alone, since the files they come from grow."""
    text = json.dumps(sorted(([d["id"], d["text"], d["gold"]] for d in documents), key=lambda x: x[0]), sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def main() -> None:
    names = [a for a in sys.argv[1:] if not a.startswith("--")]
    if len(names) != 2:
        sys.exit(__doc__)
    first = {d["id"]: d for name in names[0].split(",") for d in rows(name)}
    second = [d for name in names[1].split(",") for d in rows(name)]
    both = [(first[d["id"]], d) for d in second if d["id"] in first and first[d["id"]]["text"] == d["text"]]
    counts: dict[str, Counter[str]] = {}
    for a, b in both:
        lines = compare(a, b, counts)
        if "--differences" in sys.argv:
            print(f"== {a['id']}", *lines, sep="\n")
    print(f"{len(both)} documents, first {digest([a for a, _ in both])}, second {digest([b for _, b in both])}\n")
    print("|  | first | second | matched | F1 | roles | actor | modality | label |")
    print("|---|---|---|---|---|---|---|---|---|")
    for plural, c in counts.items():
        if not c["first"] + c["second"]:  # not annotated in these
            continue
        cells = [str(c["first"]), str(c["second"]), str(c["match"]), ratio(2 * c["match"], c["first"] + c["second"])]
        cells += [ratio(2 * c["role_match"], c["role_first"] + c["role_second"]), ratio(c["actor"], c["actor_of"])]
        cells += ["-" if plural in ("figures", "days") else ratio(c["modality"], c["match"])]
        cells += [f"{LABELS[plural]} {ratio(c[LABELS[plural]], c['match'])}"]
        print(f"| {plural} | " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main()
