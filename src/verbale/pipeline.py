"""The path of a report, as one list of steps: read it top to bottom."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from verbale.attribute.asked import name_asked
from verbale.attribute.medium import link_media
from verbale.attribute.statements import find_statements
from verbale.document.claims import find_document
from verbale.extract.agreements import find_agreements
from verbale.extract.events import find_events
from verbale.extract.figures import find_figures
from verbale.extract.forums import find_forums
from verbale.extract.joined import join_communications, join_demands, join_responses
from verbale.extract.replied import in_replies, with_replies
from verbale.extract.stands import link_stands
from verbale.mention.days import find_days
from verbale.mention.mentions import find_mentions
from verbale.reading import Reading
from verbale.record import Report
from verbale.segment.paragraph import find_paragraphs
from verbale.segment.parse import MODEL, parse
from verbale.segment.quotations import find_quotations
from verbale.tagger.mark import find_marking


@dataclass(frozen=True, slots=True)
class Step:
    """Finds one layer of a reading. `find` is pure: it looks at the layers in `needs` and returns the layer `gives`."""

    gives: str
    needs: tuple[str, ...]
    find: Callable[[Reading], Any]


#: Every step of the path, in the order in which a report passes them.
STEPS: tuple[Step, ...] = (
    Step("quotations", ("paragraphs",), find_quotations),
    Step("marking", ("paragraphs",), find_marking),
    Step("days", ("doc", "paragraphs"), find_days),
    Step("mentions", ("doc", "quotations", "days"), find_mentions),
    Step("statements", ("quotations", "marking", "mentions", "days"), find_statements),
    Step("communications", ("marking", "mentions", "days"), join_communications),
    Step("communications", ("mentions", "days", "communications"), find_document),
    Step("statements", ("statements", "communications"), link_media),
    Step("demands", ("marking", "mentions", "days", "communications"), join_demands),
    Step("statements", ("statements", "demands"), name_asked),
    Step("responses", ("marking", "mentions", "days", "communications", "demands"), join_responses),
    Step("communications", ("communications", "demands", "responses"), with_replies),
    Step("responses", ("communications", "responses"), in_replies),
    Step("communications", ("communications", "responses"), link_stands),
    Step("figures", ("doc", "days"), find_figures),
    Step("agreements", ("mentions", "days"), find_agreements),
    Step("forums", ("mentions", "days", "communications"), find_forums),
    Step(
        "events",
        ("mentions", "days", "statements", "communications", "demands", "responses", "agreements"),
        find_events,
    ),
)


def check_steps(steps: tuple[Step, ...]) -> None:
    """Raises ValueError when a step needs a layer that no earlier step gives."""
    given = {"report", "doc", "paragraphs"}
    for step in steps:
        missing = set(step.needs) - given
        if missing:
            raise ValueError(
                f"the step that gives {step.gives} needs {', '.join(sorted(missing))}, given by no step before it"
            )
        given.add(step.gives)


def read_report(report: Report, *, model: str = MODEL, steps: tuple[Step, ...] = STEPS) -> Reading:
    """The reading of one report: parse, then each step adds its layer."""
    reading = Reading(report, parse(report, model))
    reading.paragraphs = find_paragraphs(report)
    for step in steps:
        setattr(reading, step.gives, step.find(reading))
    return reading


check_steps(STEPS)
