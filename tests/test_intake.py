from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

import verbale
from builders import report
from verbale import intake
from verbale.errors import ModelError
from verbale.intake import Summary, take_in
from verbale.readers.refusal import Refusal
from verbale.record import Report
from verbale.segment.parse import MODEL
from verbale.store import Record


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record.open(tmp_path / "r.db", create=True) as made:
        yield made


def letters(count: int) -> list[Report]:
    text = "Borduria sent letter number {n} to Syldavia on Tuesday, demanding that it withdraw {n} ships."
    return [report(text.format(n=n), "2024-05-08", path=f"{n:02}.txt") for n in range(count)]


def exported(record: Record) -> str:
    out = io.StringIO()
    verbale.export(record, output=out)
    return out.getvalue()


def test_a_run_counts_what_it_read_and_what_was_there(record: Record) -> None:
    assert take_in(record, letters(2), model=MODEL).read == 2
    again = take_in(record, letters(3), model=MODEL)
    assert (again.read, again.already_there) == (1, 2)


def test_reading_again_reads_all_and_changes_nothing(record: Record) -> None:
    take_in(record, letters(2), model=MODEL)
    once = exported(record)
    assert take_in(record, letters(2), model=MODEL, again=True).read == 2
    assert exported(record) == once


def test_several_processes_give_the_same_record(tmp_path: Path, record: Record) -> None:
    take_in(record, letters(9), model=MODEL)
    with Record.open(tmp_path / "jobs.db", create=True) as other:
        assert take_in(other, letters(9), model=MODEL, jobs=2).read == 9
        assert exported(other) == exported(record)


def test_a_report_that_no_reader_handles_is_kept_without_claims(record: Record) -> None:
    summary = take_in(record, [report("Нота протеста.", not_read="language ru")], model=MODEL)
    assert (summary.read, summary.not_read) == (0, {"language ru": 1})
    assert len(list(record.reports())) == 1


def test_a_report_on_which_a_step_fails_does_not_stop_the_run(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    read_report = intake.read_report

    def fail_on_first(one: Report, *, model: str) -> object:
        if one.path == "00.txt":
            raise ZeroDivisionError("no share of nothing")
        return read_report(one, model=model)

    monkeypatch.setattr(intake, "read_report", fail_on_first)
    summary = take_in(record, letters(2), model=MODEL)
    assert (summary.read, summary.failed) == (1, 1)
    assert "00.txt: not read: ZeroDivisionError: no share of nothing" in summary.refused[0].line


def test_a_missing_model_stops_the_run(record: Record) -> None:
    with pytest.raises(ModelError):
        take_in(record, letters(1), model="no_such_model")


def test_refusals_are_counted_and_kept_until_the_next_run(record: Record) -> None:
    lost = Refusal("b.txt", "not read", "the file is empty", "remove it")
    skipped = Refusal("a.png", "skipped", "a picture", "", failed=False)
    summary = take_in(record, [lost, skipped], model=MODEL)
    assert summary.failed == 1
    assert [refused.path for refused in record.refusals()] == ["a.png", "b.txt"]
    take_in(record, [], model=MODEL)
    assert list(record.refusals()) == []


def test_progress_is_told_after_each_report(record: Record) -> None:
    told: list[int] = []

    def progress(summary: Summary) -> None:
        told.append(summary.read)

    take_in(record, letters(3), model=MODEL, progress=progress)
    assert told == [1, 2, 3]


def test_the_record_knows_every_actor_that_claims_name_and_those_for_which_they_act(record: Record) -> None:
    text = "Russian Foreign Minister Sergey Lavrov sent a letter to the EU on Tuesday, demanding answers from Germany."
    take_in(record, [report(text, "2022-02-09")], model=MODEL)
    known = {actor.id: actor for actor in record.actors()}
    assert record.named_actors()
    assert record.named_actors() <= set(known)
    assert {actor.of for actor in known.values() if actor.of} <= set(known)
