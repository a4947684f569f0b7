"""Fit the weights with which rules and tagger are added up for who said something; writes speaker_weights.csv.

usage: python -m training.speakers POLNEAR.jsonl[.gz] [--articles N] [--strength X]

Reads N articles drawn by a fixed seed, pairs the statements found with those annotated, and learns which candidate
(attribute/voice.py) is the annotated speaker. Prints the share of right speakers over five folds of articles.
"""

import argparse
import random
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from verbale.attribute.cues import find_cues
from verbale.attribute.draft import Draft
from verbale.attribute.statements import joint_drafts, rule_drafts
from verbale.attribute.subject import speaker_span
from verbale.attribute.voice import FEATURES, NOBODY, Voice, marked_speakers, voices
from verbale.pipeline import STEPS
from verbale.reading import Reading
from verbale.record import Report, Span
from verbale.segment.paragraph import find_paragraphs
from verbale.segment.parse import parse

from .examples import rows
from .weights import FOLDS, likeliest, write_table

LAYERS = ("quotations", "marking", "days", "mentions")
STEPS_OF_FIT = 300
#: Share of the characters of both contents together from which two are the same statement.
SAME = 0.5


@dataclass(frozen=True, slots=True)
class Case:
    """Candidates of one statement (the last may be nobody) and which of them are right."""

    article: int
    rows: list[list[float]]
    right: list[bool]


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("statements", type=Path)
    ask.add_argument("--articles", type=int, default=84)
    ask.add_argument("--strength", type=float, default=3.0, help="of the pull towards zero")
    asked = ask.parse_args()
    articles = list(rows(asked.statements))
    random.Random(7).shuffle(articles)
    cases = [case for number, one in enumerate(articles[: asked.articles]) for case in cases_of(number, one)]
    right = sum(
        case.right[int((np.array(case.rows) @ weights).argmax())]
        for fold in range(FOLDS)
        for weights in [fit([case for case in cases if case.article % FOLDS != fold], asked.strength)]
        for case in cases
        if case.article % FOLDS == fold
    )
    print(f"{len(cases)} statements, {100 * right / len(cases):.1f} % of the speakers right over {FOLDS} folds")
    write(fit(cases, asked.strength))


def cases_of(number: int, article: dict[str, Any]) -> list[Case]:
    """The statements of one article whose content is found and annotated."""
    report = Report.make(article["text"], language="en")
    reading = Reading(report, parse(report))
    reading.paragraphs = find_paragraphs(report)
    for step in STEPS:
        if step.gives in LAYERS:
            setattr(reading, step.gives, step.find(reading))
    marking = reading.marking
    if marking is None:
        return []
    cues = find_cues(reading)
    drafts = joint_drafts(reading, marking, rule_drafts(reading, cues), cues)
    made: list[Case] = []
    before = None
    speakers = marked_speakers(reading, marking)
    for draft in sorted(drafts, key=lambda d: (d.start, -d.spans[-1].end)):
        found = voices(reading, marking, draft, before, speakers)
        gold = annotated(article["attributions"], draft)
        right = [gold is not None and is_right(reading, voice, gold) for voice in found]
        before = found[right.index(True)].head if any(right) else draft.speaker or before
        numbers = [[*voice.features, 0.0, 0.0] for voice in found]
        if not any(voice.ruled for voice in found):
            best = max((voice.features[FEATURES.index("best link")] for voice in found), default=-2.0)
            numbers.append([0.0] * len(FEATURES) + [1.0, best])
            right.append(gold == [])
        if any(right):
            made.append(Case(number, numbers, right))
    return made


def annotated(attributions: list[dict[str, Any]], draft: Draft) -> list[Span] | None:
    """The annotated speaker (empty where nobody is named) of the statement with this content, None without one."""
    own = {at for span in draft.spans for at in range(span.start, span.end)}
    best, source = SAME, None
    for one in attributions:
        other = {at for start, end in one["content"] for at in range(start, end)}
        share = len(own & other) / max(1, len(own | other))
        if share >= best:
            best, source = share, [Span(start, end) for start, end in one["source"]]
    return source


def is_right(reading: Reading, voice: Voice, gold: list[Span]) -> bool:
    """True where candidate and annotated speaker overlap and end in the same name or word."""
    span = voice.named or speaker_span(voice.head)
    return any(span.overlaps(other) for other in gold) and last_name(reading, [span]) == last_name(reading, gold)


def last_name(reading: Reading, spans: list[Span]) -> str:
    words = [word.strip(".,;:’'\"”“()") for span in spans for word in reading.words(span).split()]
    words = [word for word in words if word]
    last = ([word for word in words if word[0].isupper()] or words or [""])[-1].lower()
    return last.removesuffix("’s").removesuffix("'s")


def fit(cases: list[Case], strength: float) -> Any:
    """Weights under which the right candidates are likeliest among all of their statement."""
    return likeliest([case.rows for case in cases], [case.right for case in cases], strength, STEPS_OF_FIT)


def write(weights: Any) -> None:
    """Writes the table that attribute/weighed.py reads."""
    write_table(
        "speaker_weights",
        "Weights with which rules and tagger are added up for who said something; see attribute/voice.py.",
        ["feature", "weight"],
        [(name, f"{weight:.3f}") for name, weight in zip((*FEATURES, *NOBODY), weights, strict=True)],
        "fitted on PolNeAR train by training/speakers.py",
    )


if __name__ == "__main__":
    main()
