"""Cases for the weights of resolve/standing.py: annotated mentions with everybody for whom they may stand."""

import sys
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np

from verbale.mention import again
from verbale.mention.mention import Mention
from verbale.mention.mentions import find_mentions
from verbale.reading import Reading
from verbale.record import Span
from verbale.resolve.standing import FEATURES, KINDS, Standin
from verbale.tagger.marking import Marking
from verbale.tagger.standing import Standing

from .weights import FOLDS, Case, fold, likeliest, write_table

sys.path.append(str(Path(__file__).parent.parent / "benchmarks"))
from actors import judged
from mentions import best

STEPS_OF_FIT = 300


@dataclass(slots=True)
class Text:
    """One annotated report: its reading, states of its words (N, 3 · 384), mentions by rule, and what is annotated."""

    id: str
    reading: Reading
    marking: Marking
    states: Any
    mentions: list[Mention]
    asked: list[tuple[Span, str]]  # annotated span and actor
    right: dict[tuple[str, str], bool] = field(default_factory=dict)  # annotated actor, id of an actor

    def is_right(self, actor: str, mention: Mention) -> bool:
        key = (actor, mention.actor.id if mention.actor is not None else "")
        if key not in self.right:
            self.right[key] = judged(actor, mention, self.reading.report.published)[0]
        return self.right[key]


@dataclass(frozen=True, slots=True)
class Weighed(Case):
    """What stands for one annotated mention, and what the rules alone say of it: whether right, whether anything."""

    rule: bool
    given: bool


def cases_of(text: Text, standing: Standing) -> list[Weighed]:
    """The annotated mentions of one report that are weighed, by links of a layer that has not read it."""
    text.reading.marking = replace(text.marking, standing=standing)
    noted: dict[Span, tuple[str, list[Standin], Mention]] = {}

    def note(asked: Any, number: int) -> Mention:
        mention: Mention = asked._found[number][1]
        noted[mention.span] = (asked.kind(number), asked.standins(number), mention)
        return mention

    with patch.object(again.Again, "decided", note):
        mentions = find_mentions(text.reading)
    text.reading.marking = text.marking
    mentions += [mention for _, _, mention in noted.values() if mention not in mentions]  # "we" is told or dropped
    made = []
    for span, actor in text.asked:
        mention = best(mentions, span)
        if mention is None or mention.span not in noted:
            continue
        kind, standins, by_rule = noted[mention.span]
        right = [text.is_right(actor, replace(by_rule, actor=one.actor)) for one in standins]
        rule = by_rule.actor is not None and text.is_right(actor, by_rule)
        made.append(Weighed(text.id, kind, [s.features for s in standins], right, rule, by_rule.actor is not None))
    return made


def fit_weights(cases: list[Weighed], strength: float) -> None:
    """Prints what the weights add over folds of exchanges, and writes them."""
    assert all(len(row) == len(FEATURES) for case in cases for row in case.rows)
    table = {}
    total: Counter[str] = Counter()
    for kind in KINDS:
        own = [case for case in cases if case.kind == kind]
        told: Counter[str] = Counter(
            cases=len(own), rule=sum(case.rule for case in own), given=sum(case.given for case in own)
        )
        for number in range(FOLDS):
            weights = fit([case for case in own if fold(case.document) != number], strength)
            for case in own:
                if fold(case.document) != number or not case.rows:
                    continue
                scores = np.array(case.rows) @ weights
                grown = np.exp(scores - scores.max())
                top = int(scores.argmax())
                if case.given or grown[top] / grown.sum() >= again.ENOUGH:
                    told["told"] += 1
                    told["right"] += case.right[top]
                told["better"] += case.right[top] and not case.rule
                told["worse"] += case.rule and not case.right[top]
        total += told
        table[kind] = fit(own, strength)
        print(f"{kind:12} {dict(told)}", flush=True)
    print(f"all          {dict(total)}")
    write_table(
        "standing_weights",
        "Weights by which words without a name find for whom they stand, by kind of words; see resolve/standing.py.",
        ["feature", *table],
        [(name, *(f"{weights[i]:.3f}" for weights in table.values())) for i, name in enumerate(FEATURES)],
        "fitted on tests/gold by training/standing.py",
    )


def fit(cases: list[Weighed], strength: float) -> Any:
    """Weights under which the right ones are likeliest among all of their mention."""
    some = [case for case in cases if any(case.right)]
    return likeliest([case.rows for case in some], [case.right for case in some], strength, STEPS_OF_FIT)
