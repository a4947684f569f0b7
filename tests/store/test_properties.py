"""What holds for any text and any claims over it."""

from __future__ import annotations

import io
import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from told import BORDURIA, READER, SYLDAVIA
from verbale.api import refresh
from verbale.exporters.jsonl import write_jsonl
from verbale.record import Claim, Modality, Report, Span, Value
from verbale.store import Record
from verbale.verification import verify

#: Any characters but lone surrogates, which no reader lets through.
TEXTS = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=60)

Told = tuple[Report, list[Claim]]


@st.composite
def told(draw: Any) -> Told:
    """A report of any text with claims at any of its places."""
    text = draw(TEXTS)
    report = Report.make(text, path=draw(st.sampled_from(["a.txt", "b.txt", "ä/c.txt"])), language="en")

    def span() -> Span:
        start = draw(st.integers(0, len(text) - 1))
        return Span(start, draw(st.integers(start + 1, len(text))))

    claims = {}
    for _ in range(draw(st.integers(0, 3))):
        of = span()
        values = [Value("content", of.of(text), (of, span())), Value("by", "x", (span(),), BORDURIA.id)]
        claim = Claim.make("demand", report.id, values, modality=draw(st.sampled_from(Modality)), found_by="h", why="w")
        claims[claim.id] = claim
    return report, list(claims.values())


def filled(reports: list[Told]) -> Record:
    record = Record.open(":memory:")
    for report, claims in reports:
        record.add(report, claims, [BORDURIA, SYLDAVIA], reader=READER)
    refresh(record)
    return record


def exported(record: Record) -> list[str]:
    out = io.StringIO()
    write_jsonl(record, out)
    return out.getvalue().split("\n")[:-1]


@settings(max_examples=60, deadline=None)
@given(told())
def test_every_span_of_every_claim_slices_exactly(one: Told) -> None:
    report, claims = one
    with filled([one]) as record:
        assert verify(record) == []
        assert {c.id: c for c in record.claims()} == {c.id: c for c in claims}
        for span in record.stored_spans():
            assert report.text[span.start : span.end] == span.exact


@settings(max_examples=40, deadline=None)
@given(st.lists(told(), max_size=4), st.randoms())
def test_every_order_gives_the_same_lines_with_ids_that_sort(reports: list[Told], chance: Any) -> None:
    # Same text, same id: claims of the first sighting stand, so that each report is told with one set of claims.
    once = list({report.id: (report, claims) for report, claims in reports}.values())
    mixed = list(once)
    chance.shuffle(mixed)
    with filled(once) as a, filled(mixed) as b:
        lines = exported(a)
        assert lines == exported(b)
    ids = [json.loads(line)["id"] for line in lines]
    assert ids == sorted(set(ids))
    assert [line.encode() for line in lines] == sorted(line.encode() for line in lines)


@settings(max_examples=40, deadline=None)
@given(told())
def test_every_selector_gives_the_words_around_its_span(one: Told) -> None:
    text = one[0].text
    with filled([one]) as record:
        objects = [json.loads(line) for line in exported(record)]
    for line in objects:
        for claim in line.get("claims", ()):
            for span in claim["spans"]:
                assert text[span["start"] : span["end"]] == span["exact"]
                assert text.startswith(
                    span["prefix"] + span["exact"] + span["suffix"], span["start"] - len(span["prefix"])
                )


@given(TEXTS, st.none() | st.text(max_size=5), st.sampled_from(["a.txt", "b/c.txt", None]))
def test_a_report_s_id_follows_from_its_text_and_outlet_alone(text: str, outlet: str | None, path: str | None) -> None:
    assert Report.make(text, outlet=outlet, path=path).id == Report.make(text, outlet=outlet).id
    assert Report.make(text + "x", outlet=outlet).id != Report.make(text, outlet=outlet).id
