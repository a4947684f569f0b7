"""Fit the weights with which rules and tagger are added up for the parts of claims, and write them beside the tagger.

usage: python -m training.parts --gold FILE… --model DIR [--network DIR] [--strength X]

Learns from the exchanges that training/split.py keeps apart: --network is the model folder of a network that has not
read them, --model the folder of the one that ships. Prints, over five folds of exchanges, how good the parts of matched
claims are, by kind and by role: precision and recall of roles, share of right values.
"""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from verbale.extract.communications import find_communications
from verbale.extract.demands import find_demands
from verbale.extract.marked.cast import choose
from verbale.extract.marked.contender import FEATURES, ROLES, Contender, contenders
from verbale.extract.marked.join import overlap
from verbale.extract.marked.weights import FILE, load_weights
from verbale.extract.responses import find_responses

from .annotated import PLURALS, arguments, kept, matched, read, score_claims
from .shipped import write_card
from .weights import blended, held_out, in_use, logistic, probable

TIES = {"communication": ("mention",), "demand": ("cue",), "response": ("cue",)}
RULES = {"communication": find_communications, "demand": find_demands, "response": find_responses}
#: Least probability of a part, and of the likeliest one where none reaches that: chosen over the folds by F1.
ENOUGH, LIKELIEST = 0.5, 0.4
#: The same of parts that are told seldom, or far from the act: F1 is as good or better, and fewer are missed.
SELDOM = 0.3
#: Roles of all kinds of claims: a role of two kinds, such as `by`, is weighed alike in both.
ALL = sorted({role for some in ROLES.values() for role in some})
LIKELIEST_OF = {role: LIKELIEST if role in {"sender", "by", "of", "date"} else SELDOM for role in ALL}


@dataclass(frozen=True, slots=True)
class Case:
    """One role of one matched claim: who contends, which of them are right, and where the annotators see it."""

    document: str
    kind: str
    role: str
    contending: list[Contender]
    right: list[bool]
    marked: list[tuple[int, int]]


def main() -> None:
    ask = arguments(__doc__, needs_network=False)
    ask.add_argument("--model", required=True, type=Path)
    asked = ask.parse_args()
    cases = [case for row in kept(asked) for case in cases_of(row, asked.network or asked.model)]
    rows, goals = design(cases)
    chances = held_out(rows, goals, [case.document for case in cases for _ in case.contending], asked.strength)
    old = in_use(partial(weights_of, asked.model))
    told = {} if old is None else {"as in use": probable(rows, old)}
    for how, given in {**told, "weighed anew, over folds": chances}.items():
        print(how)
        judge(cases, given)
        judge_roles(cases, given)
    write(asked.model, blended(logistic(rows, goals, asked.strength), old, asked.keep))


def weights_of(folder: Path) -> Any:
    """The weights of a model folder in the order of `design`: nothing common, then each role's own."""
    return np.array([(0.0,) * len(FEATURES), *(load_weights(folder).roles[role] for role in ALL)]).ravel()


def cases_of(row: dict[str, Any], folder: Path) -> Iterator[Case]:
    """The roles of the claims that match the annotation of one document."""
    reading = read(row, folder)
    names = {m.actor.id: m.actor.name for m in reading.mentions if m.actor is not None}
    if reading.marking is None:
        return
    layers = {"communication": reading.communications, "demand": reading.demands, "response": reading.responses}
    for kind, claims in layers.items():
        found = RULES[kind](reading)
        rules = [next((rule for rule in found if overlap(rule, claim, TIES[kind])), None) for claim in claims]
        weighed = contenders(reading, reading.marking, claims, rules)
        for number, gold in matched(row["gold"].get(PLURALS[kind], []), claims, kind):
            for role in ROLES[kind]:
                marked = [score_claims.se(span) for span in gold.get(role) or []]
                actors = {span["actor"] for span in gold.get(role) or [] if span.get("actor")}
                contending = [one for one in weighed[number] if one.role == role]
                right = [is_right(one, marked, actors, names) for one in contending]
                yield Case(row["id"], kind, role, contending, right, marked)


def is_right(one: Contender, marked: list[tuple[int, int]], actors: set[str], names: dict[str, str]) -> bool:
    """True where the annotators see the part at these words, or give it to this actor."""
    if any(score_claims.overlap(span.bounds, other) for span in one.value.spans for other in marked):
        return True
    name = names.get(one.value.actor or "")
    return name is not None and any(score_claims.same_name(actor, name) for actor in actors)


def design(cases: list[Case]) -> tuple[Any, Any]:
    """Features (contenders, common and own of each role) and whether each is right.

    What is seen of all roles together is learned from all, and a rare role departs from it by little.
    """
    rows = np.zeros((sum(len(case.contending) for case in cases), len(FEATURES) * (1 + len(ALL))))
    at = 0
    for case in cases:
        first = len(FEATURES) * (1 + ALL.index(case.role))
        for one in case.contending:
            rows[at, : len(FEATURES)] = one.features
            rows[at, first : first + len(FEATURES)] = one.features
            at += 1
    return rows, np.array([right for case in cases for right in case.right], dtype=float)


def judge(cases: list[Case], chances: Any) -> None:
    """Prints roles found and values right by kind, for what weights of the other folds choose at several thresholds."""
    for kind, enough, likeliest in ((k, e, a) for k in ROLES for e in (0.3, 0.4, 0.5) for a in (0.15, 0.2, 0.3, 0.4)):
        counted = count(cases, chances, enough, dict.fromkeys(ALL, likeliest))
        told = _told(sum((found for (other, _), found in counted.items() if other == kind), Counter()))
        print(f"{kind:14} from {enough:.1f}, likeliest {likeliest:.1f}: {told}")


def judge_roles(cases: list[Case], chances: Any) -> None:
    """Prints the same for each role, at the thresholds that are written."""
    for (kind, role), found in count(cases, chances, ENOUGH, LIKELIEST_OF).items():
        print(f"{kind:14} {role:16} {_told(found)}")


def count(
    cases: list[Case], chances: Any, enough: float, likeliest: dict[str, float]
) -> dict[tuple[str, str], Counter[str]]:
    """By kind and role: roles wanted, given and hit, values given and right."""
    found: dict[tuple[str, str], Counter[str]] = {}
    at = 0
    for case in cases:
        here = chances[at : at + len(case.contending)]
        at += len(case.contending)
        chosen = choose(here, enough, likeliest[case.role])
        spans = [span.bounds for n in chosen for span in case.contending[n].value.spans]
        counted = found.setdefault((case.kind, case.role), Counter())
        counted["wanted"] += bool(case.marked)
        counted["given"] += bool(chosen)
        counted["hit"] += any(score_claims.overlap(span, other) for span in spans for other in case.marked)
        counted["values"] += len(chosen)
        counted["right"] += sum(case.right[n] for n in chosen)
    return found


def _told(found: Counter[str]) -> str:
    wanted, given, hit, values = (found[name] for name in ("wanted", "given", "hit", "values"))
    return (
        f"roles P {hit / max(1, given):.3f} R {hit / max(1, wanted):.3f} F1 {2 * hit / max(1, given + wanted):.3f},"
        f" {values} values, {found['right'] / max(1, values):.3f} right"
    )


def write(folder: Path, weights: Any) -> None:
    """Writes the weights, and their digest into the card."""
    common, *own = np.array(weights).reshape(1 + len(ALL), len(FEATURES))
    held = {
        "features": FEATURES,
        "roles": {role: [round(float(w), 3) for w in common + of] for role, of in zip(ALL, own, strict=True)},
        "enough": ENOUGH,
        "likeliest": LIKELIEST_OF,
    }
    path = folder / FILE
    path.write_text(json.dumps(held, indent=1) + "\n", encoding="utf-8")
    write_card(folder, json.loads((folder / "card.json").read_text(encoding="utf-8")), [FILE])


if __name__ == "__main__":
    main()
