"""Files, folders, archives and streams become Reports, or a line that says why not."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import os
import random
import zipfile
from pathlib import Path

import pytest

from verbale.readers.refusal import Refusal
from verbale.readers.reports import Stdin, iter_reports
from verbale.record import Report

TEXT = "The ministry handed a note to the ambassador of Norland on Tuesday, an official said.\n"


def reports(*paths: str | Path | Stdin, **known: object) -> list[Report]:
    return [found for found in iter_reports(paths, **known) if isinstance(found, Report)]  # type: ignore[arg-type]


def refusals(*paths: str | Path | Stdin) -> list[Refusal]:
    return [found for found in iter_reports(paths) if isinstance(found, Refusal)]


def test_text_file_is_stored_untouched(tmp_path: Path) -> None:
    text = "  The ministry sent a note to Norland.\r\n\r\nIt was\tthe second of the week.\n\n"
    (tmp_path / "a.txt").write_bytes(text.encode())
    (found,) = reports(tmp_path / "a.txt")
    assert found.text == text
    assert found.path == str(tmp_path / "a.txt")


def test_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    for name, encoding in (("a.txt", "utf-8-sig"), ("b.txt", "utf-16"), ("c.txt", "utf-32")):
        (tmp_path / name).write_bytes(TEXT.encode(encoding))
    assert [found.text for found in reports(tmp_path)] == [TEXT] * 3


def test_old_encoding_of_curly_quotation_marks_is_understood(tmp_path: Path) -> None:
    text = TEXT + "The note was “of no use”, the ministry said.\n"
    (tmp_path / "a.txt").write_bytes(text.encode("cp1252"))
    assert reports(tmp_path)[0].text == text


def test_one_broken_byte_does_not_spoil_a_utf8_text(tmp_path: Path) -> None:
    text = "“We answered”, “in full” — said the minister of Norland’s “ministry” for the “sea”."
    (tmp_path / "a.txt").write_bytes(text.encode() + b"\xe9 and more")
    (found,) = reports(tmp_path)
    assert found.text == text + "\ufffd and more"
    assert [refusal.failed for refusal in refusals(tmp_path)] == [False]


def test_folder_is_read_with_the_folders_below_in_order(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("c.txt", "b/x.txt", "a.txt"):
        (tmp_path / name).write_text(name + " " + TEXT)
    assert [Path(found.path or "").name for found in reports(tmp_path)] == ["a.txt", "x.txt", "c.txt"]


def test_link_back_to_a_folder_above_is_entered_once(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "a.txt").write_text(TEXT)
    (tmp_path / "inner" / "loop").symlink_to(tmp_path)
    assert len(reports(tmp_path)) == 1
    assert [refusal.failed for refusal in refusals(tmp_path)] == [False]


def test_link_to_itself_is_a_line_and_no_exception(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "a.txt")
    assert [refusal.failed for refusal in refusals(tmp_path / "a.txt")] == [True]
    assert refusals(tmp_path)


@pytest.mark.parametrize(
    ("ending", "pack"), [(".gz", gzip.compress), (".bz2", bz2.compress), (".xz", lzma.compress), ("", bytes)]
)
def test_packed_file_is_unpacked(tmp_path: Path, ending: str, pack: object) -> None:
    (tmp_path / f"a.txt{ending}").write_bytes(pack(TEXT.encode()))  # type: ignore[operator]
    assert reports(tmp_path)[0].text == TEXT


def test_several_gzip_streams_in_one_file_are_one_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(TEXT.encode()) + gzip.compress(b"More."))
    assert reports(tmp_path)[0].text == TEXT + "More."


def test_zip_archive_is_read_as_a_folder(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("b.txt", TEXT)
        archive.writestr("a.jsonl", json.dumps({"text": TEXT, "outlet": "Norland Post"}))
        archive.writestr("picture.png", b"\x89PNG")
    assert [found.outlet for found in reports(tmp_path)] == ["Norland Post", None]
    assert [refusal.failed for refusal in refusals(tmp_path)] == [False]


def test_archive_that_blows_up_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(b"a " * 20_000_000))
    (refusal,) = refusals(tmp_path / "a.txt.gz")
    assert refusal.failed
    assert "200 times its size" in str(refusal)


def test_zip_that_blows_up_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b"a " * 20_000_000)
    assert [refusal.failed for refusal in refusals(tmp_path)] == [True]


def test_zip_whose_directory_is_damaged_is_refused(tmp_path: Path) -> None:
    """A directory of no entries, and an entry whose name begins with zeros, which ends a name."""
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", TEXT)
    whole = path.read_bytes()
    directory = whole.rindex(b"PK\x01\x02")
    path.write_bytes(whole[: directory + 46] + b"\0" * 5 + whole[directory + 51 :])
    assert [refusal.failed for refusal in refusals(path)] == [True]
    with zipfile.ZipFile(path, "w"):
        pass
    (refusal,) = refusals(path)
    assert "holds no file" in str(refusal)


def test_cut_gzip_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(TEXT.encode() * 50)[:-20])
    (refusal,) = refusals(tmp_path)
    assert refusal.failed


def test_rows_before_the_cut_of_a_packed_file_are_read(tmp_path: Path) -> None:
    noise = random.Random(1)
    rows = "".join(json.dumps({"text": f"Note {n}: {noise.randbytes(300).hex()} {TEXT}"}) + "\n" for n in range(900))
    packed = gzip.compress(rows.encode())
    (tmp_path / "a.jsonl.gz").write_bytes(packed[: len(packed) // 2])
    assert len(reports(tmp_path)) > 100
    assert [refusal.failed for refusal in refusals(tmp_path)] == [True]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.txt", b""),
        ("blank.txt", b" \n\t\n "),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9),
        ("paper.txt", b"%PDF-1.7 \xe2\xe3"),
        ("zeros.txt", b"\0" * 900),
        ("empty.jsonl", b""),
        ("empty.html", b""),
        ("noise.txt.gz", b"no gzip at all"),
        ("noise.zip", b"no zip at all"),
    ],
)
def test_input_without_a_report_is_one_line(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    found = list(iter_reports([tmp_path / name]))
    assert len(found) == 1
    assert isinstance(found[0], Refusal)
    assert found[0].failed
    assert str(found[0]).startswith(str(tmp_path / name))


def test_missing_path_is_a_line(tmp_path: Path) -> None:
    (refusal,) = refusals(tmp_path / "none.txt")
    assert refusal.failed
    assert "no such file" in str(refusal)


def test_name_with_a_zero_byte_is_a_line() -> None:
    assert [refusal.failed for refusal in refusals("a\0b.txt")] == [True]


def test_other_files_of_a_folder_are_counted_and_no_failure(tmp_path: Path) -> None:
    (tmp_path / "facts.json").write_text("{}")
    (tmp_path / "a.txt").write_text(TEXT)
    assert [refusal.failed for refusal in refusals(tmp_path)] == [False]
    assert len(reports(tmp_path)) == 1


def test_named_file_of_no_known_ending_is_looked_at(tmp_path: Path) -> None:
    (tmp_path / "note").write_text(TEXT)
    (tmp_path / "rows.data").write_text(json.dumps({"text": TEXT}))
    assert [found.text for found in reports(tmp_path / "note", tmp_path / "rows.data")] == [TEXT, TEXT]


def test_json_over_several_lines_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps({"text": TEXT}, indent=1))
    assert [refusal.failed for refusal in refusals(tmp_path / "a.json")] == [True]


def test_file_without_permission_is_a_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.txt").write_text(TEXT)
    monkeypatch.setattr(Path, "open", locked)
    (refusal,) = refusals(tmp_path)
    assert refusal.failed
    assert "permission denied" in str(refusal)


def test_stream_of_plain_text() -> None:
    (found,) = reports(Stdin(io.BytesIO(TEXT.encode())))
    assert (found.text, found.path) == (TEXT, "-")


def test_stream_of_json_lines() -> None:
    rows = "\n".join(json.dumps({"text": TEXT, "outlet": outlet}) for outlet in ("One", "Two"))
    assert [found.path for found in reports(Stdin(io.BytesIO(rows.encode())))] == ["-:1", "-:2"]


def test_stream_of_packed_json_lines() -> None:
    (found,) = reports(Stdin(io.BytesIO(gzip.compress(json.dumps({"text": TEXT}).encode()))))
    assert found.text == TEXT


def test_same_report_twice_has_one_id(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_text(TEXT)
    assert len({found.id for found in reports(tmp_path)}) == 1


def test_report_in_another_language_is_kept_and_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Министерство передало послу ноту во вторник, сообщил представитель ведомства.")
    (found,) = reports(tmp_path)
    assert (found.language, found.not_read) == ("ru", "language ru")
    (found,) = reports(tmp_path, languages_read={"en", "ru"})
    assert found.not_read is None


def test_short_english_text_is_english(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The letter was sent to the ministry.")
    assert reports(tmp_path)[0].language == "en"


def test_language_of_a_text_too_short_to_tell_is_unknown(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ok!")
    (found,) = reports(tmp_path)
    assert found.language is None
    assert found.not_read


def test_text_longer_than_the_parser_takes_is_kept_and_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT * 12_000)
    (found,) = reports(tmp_path)
    assert found.not_read == "longer than 1,000,000 characters"


def test_index_beside_the_file_gives_metadata(tmp_path: Path) -> None:
    row = {"file": "a.txt", "outlet": "Norland Post", "date": "2021-03-04", "url": "https://norland.example/a"}
    (tmp_path / "index.jsonl").write_text(json.dumps(row) + "\n")
    (tmp_path / "a.txt").write_text(TEXT)
    for path in (tmp_path, tmp_path / "a.txt"):
        (found,) = reports(path)
        assert (found.outlet, found.url) == ("Norland Post", "https://norland.example/a")
        assert found.published is not None
        assert (found.published.date, found.published_basis) == ("2021-03-04", "index")


def test_index_row_with_a_note_in_its_text_field_is_still_an_index_row(tmp_path: Path) -> None:
    (tmp_path / "index.jsonl").write_text(json.dumps({"file": "a.txt", "outlet": "One", "text": "own words"}))
    (tmp_path / "a.txt").write_text(TEXT)
    assert [found.outlet for found in reports(tmp_path)] == ["One"]


def test_outlet_is_unknown_when_nothing_tells_it(tmp_path: Path) -> None:
    (tmp_path / "norland-post.txt").write_text(TEXT)
    assert reports(tmp_path)[0].outlet is None


def test_name_that_is_no_utf8_can_be_stored(tmp_path: Path) -> None:
    place = os.fsencode(tmp_path) + b"/\xff.txt"
    with open(place, "wb") as stream:
        stream.write(TEXT.encode())
    (found,) = reports(tmp_path)
    assert (found.path or "").endswith("/\ufffd.txt")


def test_address_of_its_own_that_the_text_gives_is_kept(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f" date 2022-02-10 https://post.example/20220209/note.html\n\n{TEXT}")
    (tmp_path / "b.txt").write_text(f"{TEXT}\nSource URL: https://post.example/20220209/b.html\n")
    (tmp_path / "c.txt").write_text(f"{TEXT}\nhttps://other.example/20220209/c.html\n{TEXT} It is so.")
    first, second, third = reports(tmp_path)
    assert first.url == "https://post.example/20220209/note.html"
    assert first.published_basis == "header"
    assert second.published is not None
    assert (second.published.date, second.published_basis) == ("2022-02-09", "url")
    assert third.url is None
