"""What alignment looks at in a claim."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from verbale.merge.party import Parties
from verbale.merge.wording import stems
from verbale.record import Claim, Day, FieldType, Report, Span
from verbale.record.kind import KINDS

#: Characters of context on either side of a claim's words: about one sentence.
CONTEXT = 120


#: Days between two reports of one dealing that name no common day. Disputes go on for years, but their letters, calls
#: and demands are reported within months; a look back later gives its days.
DEALING = 200


@dataclass(frozen=True, slots=True)
class View:
    """A claim with its report, lineage, who is in its roles, its days, the stems of its words and of their context.

    `days` are told in words; `reckoned` are the days that words of an undated report mean by what other reports tell.
    """

    claim: Claim
    report: Report
    lineage: str
    parties: Mapping[str, frozenset[str]]
    persons: Mapping[str, frozenset[str]]
    voices: Mapping[str, frozenset[str]]
    days: tuple[Day, ...]
    words: frozenset[str]
    context: frozenset[str]
    reckoned: tuple[Day, ...] = ()

    @property
    def when(self) -> tuple[Day, ...]:
        """The days told in words, else those reckoned."""
        return self.days or self.reckoned

    @property
    def id(self) -> str:
        return self.claim.id

    def text(self, field: str) -> str:
        """The values of a text field, joined."""
        return " ".join(str(v.value) for v in self.claim.get(field))

    @property
    def content(self) -> str:
        """The content without the words of asking or answering in it."""
        return beside_cue(self.claim, self.report)

    def spans(self, field: str) -> list[Span]:
        """Where the values of a field stand."""
        return [span for value in self.claim.get(field) for span in value.spans]

    def named(self, field: str) -> frozenset[str]:
        """The parties of an actor field that the report names: not "four Arab states", nor "the 27"."""
        unnamed = {v.actor for v in self.claim.get(field) if v.actor and not str(v.value)[:1].isupper()}
        return self.parties[field] - unnamed

    def one(self, field: str) -> str | None:
        value = self.claim.first(field)
        return None if value is None else str(value.value)


def make_view(claim: Claim, report: Report, lineage: str, parties: Parties) -> View:
    """View of a claim."""
    fields = KINDS[claim.kind].fields
    actor_fields = [name for name, kind in fields.items() if kind == FieldType.ACTOR]
    spans = [span for field, span in claim.iter_spans() if field != "attributed_to"]
    return View(
        claim,
        report,
        lineage,
        {name: parties.of_values(claim.get(name)) for name in actor_fields},
        {name: parties.persons(claim.get(name)) for name in actor_fields},
        {name: parties.voices(claim.get(name)) for name in actor_fields},
        tuple(Day.from_json(v.value) for v in claim.get("date") if v.value is not None),
        stems(" ".join(_own_words(claim, report))),
        stems(" … ".join(_around(report.text, span) for span in spans)),
    )


#: Text fields whose words do not say what a claim is about; of the content only what stands beside the cue does.
_NO_OWN = frozenset({"cue", "place", "content"})


def _own_words(claim: Claim, report: Report) -> list[str]:
    """The words of the text fields: what the claim is about, without roles."""
    fields = KINDS[claim.kind].fields
    texts = [
        v for v in claim.values if fields[v.field] == FieldType.TEXT and v.field not in ("cue", "place", "content")
    ]
    return [*(str(v.value) for v in texts), beside_cue(claim, report)]


def beside_cue(claim: Claim, report: Report) -> str:
    """The content without the words of asking or answering in it: "it" of "has yet to respond to it"."""
    cues = [span for value in claim.get("cue") for span in value.spans]
    told = []
    for value in claim.get("content"):
        within = [cue for cue in cues if len(value.spans) == 1 and value.spans[0].contains(cue)]
        if not within or claim.kind != "response":
            told.append(str(value.value))
            continue
        at = value.spans[0].start
        for cue in sorted(within):
            told.append(report.text[at : cue.start])
            at = max(at, cue.end)
        told.append(report.text[at : value.spans[0].end])
    return " ".join(told).strip()


def _around(text: str, span: Span) -> str:
    start, end = max(0, span.start - CONTEXT), min(len(text), span.end + CONTEXT)
    # a context never crosses a line: the next paragraph speaks of something else
    start = max(start, text.rfind("\n", 0, span.start) + 1)
    line_end = text.find("\n", span.end)
    return text[start : end if line_end < 0 else min(end, line_end)]


def is_lasting(view: View) -> bool:
    """True of agreements and forums: they stand for years, whoever names them."""
    return view.claim.kind in ("agreement", "forum")


def years_apart(a: View, b: View) -> bool:
    """True when two reports were published so far apart that without a common day they tell of different dealings."""
    if is_lasting(a):
        return False
    first, second = a.report.published, b.report.published
    if first is None or second is None:
        return False
    gap = max((first.first - second.last).days, (second.first - first.last).days)
    return gap > DEALING and not any(x.overlaps(y) for x in a.when for y in b.when)
