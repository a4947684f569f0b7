from __future__ import annotations

import io
import itertools
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from told import BORDURIA, LETTER, READER, SYLDAVIA, keep, kept, letter
from verbale.errors import RecordError, SpanMismatchError, UnreadableReportError
from verbale.exporters.jsonl import write_jsonl
from verbale.record import Actor, ActorType, Claim, Day, Furniture, Modality, Report, Span, Value
from verbale.store import Record, Refused


def exported(record: Record) -> str:
    out = io.StringIO()
    write_jsonl(record, out)
    return out.getvalue()


def test_a_report_comes_back_as_it_was_added(tmp_path: Path) -> None:
    told = Report.make(
        "Read on.\nShare this",
        outlet="The Klow Gazette",
        url="https://klow.example/1",
        title="Read on",
        published=Day.of("2024-05-08", "12:30"),
        published_basis="header",
        language="en",
        path="a/1.txt",
        furniture=(Furniture(9, 19, "share", "a share bar"),),
        page_map=((0, 8, 120), (9, 19, 300)),
    )
    with Record.open(tmp_path / "r.db", create=True) as record:
        record.add(told, [], [], reader=READER)
    with Record.open(tmp_path / "r.db") as record:
        assert list(record.reports()) == [told]
        assert record.report(told.id) == told


def test_a_claim_comes_back_as_it_was_added(tmp_path: Path) -> None:
    told, claim = letter()
    full = replace(
        claim,
        modality=Modality.DENIED,
        attributed_to=(Value("attributed_to", "Borduria", (Span(0, 8),), BORDURIA.id),),
        values=(*claim.values, Value("date", None, (Span(38, 45), Span(0, 3)))),
    ).with_link("in_reply_to", claim.id, (Span(0, 4),))
    record = Record.open(tmp_path / "r.db", create=True)
    record.add(told, [full], [], reader=READER)
    assert list(record.claims()) == [full]
    assert record.claim(full.id) == full
    assert list(record.claims(report="rep-other")) == list(record.claims(kind="demand")) == []


def test_an_actor_joins_the_forms_in_which_reports_know_it(tmp_path: Path) -> None:
    record = Record.open(tmp_path / "r.db", create=True)
    names = [("Borduria", "the Bordurians"), ("Plekszy-Gladz's Borduria",)]
    for n, aliases in enumerate(names):
        told, claim = letter(f"{LETTER} {n}")
        form = Actor.make("Borduria", ActorType.STATE, iso3="BDR" if n else None, aliases=aliases)
        record.add(told, [claim], [form], reader=READER)
    (actor,) = record.actors()
    assert actor == record.actor(BORDURIA.id)
    assert actor.iso3 == "BDR"
    assert actor.aliases == ("Borduria", "Plekszy-Gladz's Borduria", "the Bordurians")


def test_entries_and_lineages_come_back_as_they_were_derived(tmp_path: Path) -> None:
    record = kept(tmp_path / "r.db", letter())
    (entry,) = record.entries("communication")
    assert record.entry(entry.id) == entry
    assert [v.actor for v in entry.get("sender")] == [BORDURIA.id]
    (lineage,) = record.lineages()
    assert record.lineage_of() == {lineage.members[0]: lineage.id}


def test_reports_in_any_order_and_in_any_number_of_runs_give_the_same_export(tmp_path: Path) -> None:
    told = [
        letter(path="b.txt"),
        letter("[[Borduria]] wrote a [[note]] to [[Syldavia]].", path="c.txt"),
        letter(path="a.txt"),
    ]
    exports = set()
    for n, order in enumerate(itertools.permutations(told)):
        with kept(tmp_path / f"{n}.db", *order) as record:
            exports.add(exported(record))
        with Record.open(tmp_path / f"{n}-runs.db", create=True) as record:
            for one in order:
                keep(record, one)
            exports.add(exported(record))
    assert len(exports) == 1


def test_adding_a_report_twice_changes_nothing(tmp_path: Path) -> None:
    record = kept(tmp_path / "r.db", letter())
    once = exported(record)
    keep(record, letter())
    assert exported(record) == once


def test_a_report_shows_the_first_of_all_paths_at_which_it_was_found(tmp_path: Path) -> None:
    record = kept(tmp_path / "r.db", letter(path="b.txt"), letter(path="a.txt"), letter(path="c.txt"), letter())
    (told,) = record.reports()
    assert told.path == "a.txt"
    assert record.paths(told.id) == ["a.txt", "b.txt", "c.txt"]


@pytest.mark.parametrize("order", [("a.txt", "b.txt"), ("b.txt", "a.txt")])
def test_claims_are_those_of_the_first_sighting_when_sightings_differ(tmp_path: Path, order: tuple[str, str]) -> None:
    record = Record.open(tmp_path / "r.db", create=True)
    for path in order:
        told, claim = letter(path=path, title=f"title in {path}")
        if record.needs_reading(told, READER):
            record.add(told, [replace(claim, why=path)], [], reader=READER)
    (told,) = record.reports()
    assert told.title == "title in a.txt"
    assert [claim.why for claim in record.claims()] == ["a.txt"]


def test_a_report_needs_no_second_reading_by_the_same_reader(tmp_path: Path) -> None:
    told, claim = letter(path="a.txt")
    record = kept(tmp_path / "r.db", (told, claim))
    assert not record.needs_reading(told, READER)
    assert not record.needs_reading(replace(told, path="z.txt"), READER)
    assert record.needs_reading(told, "reader 2")
    assert record.needs_reading(letter("A [[b]] [[c]] [[d]]")[0], READER)


def test_another_reader_replaces_all_claims_of_a_report(tmp_path: Path) -> None:
    told, claim = letter()
    record = kept(tmp_path / "r.db", (told, claim))
    other = Claim.make("figure", told.id, [Value("value", 1, (Span(0, 2),))], found_by="hand", why="another reader")
    record.add(told, [other], [], reader="reader 2")
    assert list(record.claims()) == [other]
    assert list(record.actors()) == []


def test_reading_again_forgets_what_was_said_of_the_report_at_that_path(tmp_path: Path) -> None:
    record = kept(tmp_path / "r.db", letter(path="a.txt", title="Old"))
    keep(record, letter(path="a.txt", title="New"), again=True)
    assert [told.title for told in record.reports()] == ["New"]


def test_a_span_outside_the_text_is_refused_and_nothing_of_the_report_is_kept(tmp_path: Path) -> None:
    told, claim = letter()
    record = Record.open(tmp_path / "r.db", create=True)
    with pytest.raises(SpanMismatchError):
        record.add(told, [replace(claim, marks=(("mention", Span(0, 999)),))], [], reader=READER)
    assert list(record.reports()) == []


def test_a_text_with_half_a_character_is_refused_with_its_place(tmp_path: Path) -> None:
    record = Record.open(tmp_path / "r.db", create=True)
    with pytest.raises(UnreadableReportError, match="at 4"):
        record.add(Report.make("half\ud800", path="a.txt"), [], [], reader=READER)


def test_a_report_that_cannot_be_written_whole_leaves_nothing(tmp_path: Path) -> None:
    told, claim = letter()
    record = Record.open(tmp_path / "r.db", create=True)
    with pytest.raises(TypeError):
        record.add(told, [replace(claim, values=(Value("form", object(), (Span(0, 1),)),))], [], reader=READER)
    assert list(record.reports()) == []
    keep(record, (told, claim))
    assert len(list(record.claims())) == 1


def test_entries_are_stale_when_reports_came_after_them(tmp_path: Path) -> None:
    record = kept(tmp_path / "r.db", letter())
    assert not record.is_stale
    told, claim = letter("[[Borduria]] sent a second [[letter]] to [[Syldavia]].")
    record.add(told, [claim], [BORDURIA, SYLDAVIA], reader=READER)
    assert record.is_stale


def test_entries_derived_from_an_older_state_stay_stale(tmp_path: Path) -> None:
    class Nothing:
        lineages = ()
        entries = ()

    record = Record.open(tmp_path / "r.db", create=True)
    before = record.state()
    told, claim = letter()
    record.add(told, [claim], [], reader=READER)
    record.replace_derived(Nothing(), as_of=before)
    assert record.is_stale


def test_refusals_are_those_of_the_last_run(tmp_path: Path) -> None:
    record = Record.open(tmp_path / "r.db", create=True)
    record.replace_refusals([Refused("a", "a: empty", True)])
    record.replace_refusals([Refused("b", "b: empty", False)])
    assert list(record.refusals()) == [Refused("b", "b: empty", False)]


def test_ids_are_found_by_their_beginning(tmp_path: Path) -> None:
    told, claim = letter()
    record = kept(tmp_path / "r.db", (told, claim))
    assert record.find_ids(claim.id[:12]) == [claim.id]
    assert told.id in record.find_ids("rep-")
    assert record.find_ids("rep-%") == []


def test_a_record_that_is_not_there_is_an_error_that_says_how_to_make_it(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="verbale read"):
        Record.open(tmp_path / "none.db")


def test_a_record_in_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="folder"):
        Record.open(tmp_path / "none" / "r.db", create=True)


def test_two_can_have_a_record_open_at_one_time(tmp_path: Path) -> None:
    with kept(tmp_path / "r.db", letter()) as one, Record.open(tmp_path / "r.db") as other:
        keep(one, letter("[[Borduria]] sent a second [[letter]] to [[Syldavia]]."))
        assert len(list(other.reports())) == 2


def test_a_sound_file_has_nothing_wrong(tmp_path: Path) -> None:
    assert kept(tmp_path / "r.db", letter()).check_file() == []


def test_a_record_that_another_process_writes_to_is_an_error_that_keeps_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda name, **options: connect(name, **{**options, "timeout": 0.01}))
    told, claim = letter()
    with Record.open(tmp_path / "r.db", create=True) as record:
        other = connect(tmp_path / "r.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(RecordError, match="locked; nothing of this step was kept"):
            record.add(told, [claim], [], reader=READER)
        other.execute("ROLLBACK")
        record.add(told, [claim], [], reader=READER)
        assert len(list(record.claims())) == 1


def test_inside_a_snapshot_the_record_stays_as_it_is(tmp_path: Path) -> None:
    with kept(tmp_path / "r.db", letter()) as one, Record.open(tmp_path / "r.db") as other:
        with one.snapshot():
            keep(other, letter("[[Borduria]] sent a second [[letter]] to [[Syldavia]]."))
            assert len(list(one.reports())) == 1
        assert len(list(one.reports())) == 2
