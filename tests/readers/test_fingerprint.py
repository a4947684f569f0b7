"""Whether a file is the one that was read before."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from verbale.errors import UnreadableReportError
from verbale.readers.fingerprint import fingerprint


def test_changed_file_has_another_fingerprint(tmp_path: Path) -> None:
    place = tmp_path / "a.txt"
    place.write_text("The note was sent.")
    before = fingerprint(place)
    assert fingerprint(place) == before
    place.write_text("The note was sent again.")
    assert fingerprint(place, before).sha256 != before.sha256


def test_unchanged_file_is_not_read_again(tmp_path: Path) -> None:
    place = tmp_path / "a.txt"
    place.write_text("The note was sent.")
    known = replace(fingerprint(place), sha256="known")
    assert fingerprint(place, known) == known


def test_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableReportError, match="check the name"):
        fingerprint(tmp_path / "none.txt")
