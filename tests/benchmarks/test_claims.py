"""Documents are scored against their own claims, and only those that were asked for."""

import json
from types import SimpleNamespace

import pytest

from annotating import communication, demand, row, where, write_rows
from benchmark import FOLDER, benchmark
from verbale.record.identity import text_digest

CLAIMS = benchmark("claims.py")
FIRST = "Borduria sent a letter to Syldavia."
SECOND = "Klow asked Zileheroum to pay, in a note."


def document(id, text, **gold):
    return {**row(id, text, **gold), "title": "Statement", "url": "https://example.org/same", "date": "2024-05-08"}


DOCUMENTS = [
    document(
        "one/01",
        FIRST,
        communications=[
            communication("c1", FIRST, "a letter", sender=where(FIRST, "Borduria"), recipients=where(FIRST, "Syldavia"))
        ],
    ),
    document(
        "two/01",
        SECOND,
        communications=[communication("c1", SECOND, "a note", sender=where(SECOND, "Klow"), recipients=[])],
        demands=[demand("d1", SECOND, "asked", "to pay", by=where(SECOND, "Klow"), of=where(SECOND, "Zileheroum"))],
    ),
]


def entry(number, report, text, kind, **spans):
    found = [{"field": name, **where(text, words)[0]} for name, words in spans.items()]
    claim = {"id": f"clm-{number}", "report": report, "modality": "asserted", "spans": found}
    return {"id": f"ent-{number}", "kind": kind, "fields": {}, "claims": [claim]}


EXPORTED = [
    *(
        {"id": f"rep-{n}", "kind": "report", "title": "Statement", "url": one["url"], "path": "documents.jsonl"}
        | {"text_sha256": text_digest(one["text"])}
        for n, one in enumerate(DOCUMENTS)
    ),
    entry(1, "rep-0", FIRST, "communication", mention="a letter", sender="Borduria"),
    entry(2, "rep-0", FIRST, "communication", mention="Syldavia"),
    entry(3, "rep-1", SECOND, "demand", cue="asked", content="to pay", by="Klow", of="Zileheroum"),
]


@pytest.fixture
def read(monkeypatch):
    """What is given to be read; the export is the same whatever it is."""
    given = []

    def take(paths, **_):
        given.extend(json.loads(line) for path in paths for line in path.open(encoding="utf-8"))
        return SimpleNamespace(refused=[], not_read={})

    def write(_, output):
        output.write_text("".join(json.dumps(one) + "\n" for one in EXPORTED), encoding="utf-8")

    monkeypatch.setattr(CLAIMS, "verbale", SimpleNamespace(read=take, export=write))
    return given


@pytest.mark.usefixtures("read")
def test_two_documents_of_one_title_are_each_scored_against_their_own_claims(tmp_path):
    made = CLAIMS.export(DOCUMENTS, tmp_path, None, 1)
    result = json.loads(CLAIMS.score(made, DOCUMENTS, tmp_path, FOLDER / "scorers", ["--json"]))
    assert (result["documents"], result["not_exported"]) == (2, 0)
    told, asked = result["kinds"]["communication"], result["kinds"]["demand"]
    assert (told["gold"], told["pred"], told["P"], told["R"], told["F1"]) == (2, 2, 0.5, 0.5, 0.5)
    assert told["roles"] == pytest.approx(2 / 3)  # the sender of two annotated roles
    assert (asked["P"], asked["R"], asked["roles"], asked["modality"]) == (1, 1, 1, 1)


def test_the_reader_is_given_the_text_and_never_the_answer(read, tmp_path):
    CLAIMS.export(DOCUMENTS, tmp_path, None, 1)
    assert [one["text"] for one in read] == [FIRST, SECOND]
    assert {key for one in read for key in one} == {"id", "title", "date", "outlet", "url", "text"}


def test_documents_are_chosen_by_how_their_ids_begin(tmp_path):
    skipped = {**document("one/02", "One."), "gold": {"skip": "furniture"}}
    write_rows(tmp_path / "b.jsonl.gz", *DOCUMENTS, skipped)
    write_rows(tmp_path / "a.jsonl.gz", document("three/01", "One."))

    def ids(only, leave_out):
        return {name: [one["id"] for one in some] for name, some in CLAIMS.load(tmp_path, only, leave_out).items()}

    assert ids(("",), ()) == {"a.jsonl.gz": ["three/01"], "b.jsonl.gz": ["one/01", "two/01"]}
    assert ids(("",), ("one",)) == {"a.jsonl.gz": ["three/01"], "b.jsonl.gz": ["two/01"]}
    assert ids(("two", "three"), ("three",)) == {"b.jsonl.gz": ["two/01"]}
