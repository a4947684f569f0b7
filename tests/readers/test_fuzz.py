"""Whatever the bytes are, reading them ends in Reports and Refusals."""

from __future__ import annotations

import gzip
import io
import json
import lzma
import zipfile
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from verbale.readers.refusal import Refusal
from verbale.readers.reports import Stdin, iter_reports
from verbale.record import Report

TEXT = " date 2022-02-09 The union has written to Norland.\n\nknow more\n\n+ Ten horses found\n\nBy Jane Roe\n"
ROW = json.dumps({"text": TEXT, "date": "2022-02-10", "url": "https://a.example/2022/02/10/", "outlet": "Post"})
PAGE = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta property="og:title" content="A &amp; B">'
    '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2022-02-10"}</script></head><body>'
    + "<p>The union has written to Norland &mdash; “again”, said the ministry in the capital on Tuesday.</p>" * 5
    + "</body></html>"
)


def _zip() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", TEXT)
        archive.writestr("b/c.jsonl", ROW)
    return packed.getvalue()


SEEDS = {
    "a.txt": TEXT.encode(),
    "b.txt": TEXT.encode("utf-16"),
    "c.txt": b"---\ndate: 2022-02-09\n---\nThe union has written.",
    "a.jsonl": (ROW + "\n" + ROW).encode(),
    "index.jsonl": b'{"file": "a.txt", "outlet": "Post"}\n{"file": 3}',
    "a.html": PAGE.encode(),
    "a.txt.gz": gzip.compress(TEXT.encode() * 9),
    "a.jsonl.xz": lzma.compress(ROW.encode()),
    "a.zip": _zip(),
    "a.unknown": ROW.encode(),
}

_CUT = st.tuples(st.integers(0, 4000), st.integers(0, 40), st.binary(max_size=24))


def check(found: list[Report | Refusal]) -> None:
    assert found
    for item in found:
        if isinstance(item, Refusal):
            assert str(item)
            assert "\n" not in str(item)
            continue
        item.text.encode("utf-8")
        assert item.text.strip()
        assert all(0 <= piece.start < piece.end <= len(item.text) for piece in item.furniture)
        assert all(one.end <= two.start for one, two in pairwise(item.furniture))
        assert all(0 <= start < end <= len(item.text) for start, end, _ in item.page_map)


@pytest.mark.parametrize("name", sorted(SEEDS))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cuts=st.lists(_CUT, min_size=1, max_size=5))
def test_changed_file(tmp_path: Path, name: str, cuts: list[tuple[int, int, bytes]]) -> None:
    data = SEEDS[name]
    for at, width, new in cuts:
        at %= len(data) + 1
        data = data[:at] + new + data[at + width :]
    (tmp_path / name).write_bytes(data)
    found = list(iter_reports([tmp_path / name]))
    if name != "index.jsonl":  # an index without a bad row gives nothing of its own
        check(found)


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.html", "a.gz", "a.txt.bz2", "a.xz", "a.zip", "a"])
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.one_of(st.binary(max_size=300), st.text(max_size=300).map(lambda text: text.encode("utf-8"))))
def test_any_bytes(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    check(list(iter_reports([tmp_path / name])))


@settings(max_examples=150, deadline=None)
@given(data=st.binary(max_size=300))
def test_any_stream(data: bytes) -> None:
    check(list(iter_reports([Stdin(io.BytesIO(data))])))


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.just("2022-02-10"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=200, deadline=None)
@given(row=st.dictionaries(st.sampled_from(["text", "date", "outlet", "url", "title", "language", "file"]), _JSON))
def test_any_row(row: dict[str, object]) -> None:
    data = json.dumps({"text": TEXT} | row).encode()
    check(list(iter_reports([Stdin(io.BytesIO(data))])))


@settings(max_examples=200, deadline=None)
@given(text=st.text(max_size=400))
def test_text_of_a_file_is_stored_as_it_is(text: str) -> None:
    data = text.encode("utf-8")
    for found in iter_reports([Stdin(io.BytesIO(data))]):
        if isinstance(found, Report) and not text.lstrip().startswith(("{", "<")):
            assert found.text == text.removeprefix("\ufeff")
