"""The same links through the whole program: documents read into a record, `in_reply_to` of its entries."""

from __future__ import annotations

import json
import tempfile
from collections import defaultdict
from pathlib import Path

import verbale
from papers.rows import Row, half
from papers.tally import Tally, show
from verbale.store import Record


def measure_record(rows: list[Row], links: list[Row], errors: int = 0) -> None:
    """Prints the links that a record of the linked documents holds."""
    by_id = {row["id"]: row for row in rows}
    chosen = [k for k in links if k["in_reply_to"] and k["doc"] in by_id and k["target"] in by_id]
    with tempfile.TemporaryDirectory() as folder:
        given, made = Path(folder) / "documents.jsonl", Path(folder) / "record.db"
        texts = {i: f"{by_id[i]['head']}\n\n{by_id[i]['text']}" for k in chosen for i in (k["doc"], k["target"])}
        lines = [
            {"title": i, "outlet": "document", "date": (by_id[i]["date"] or "")[:10], "text": t}
            for i, t in texts.items()
        ]
        given.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
        verbale.read([given], record=made, again=True)
        with Record.open(made) as record:
            title = {report.id: report.title for report in record.reports()}
            claims = {claim.id: claim for claim in record.claims()}
            entries = {e.id: e for e in record.entries() if e.kind == "communication"}
    documents = {
        e.id: {title[claims[c].report] for c in e.claims if claims[c].found_by == "document"} for e in entries.values()
    }
    found: dict[str, set[str | None]] = defaultdict(set)
    for entry in entries.values():
        for doc in documents[entry.id]:
            for value in entry.get("in_reply_to"):
                found[str(doc)] |= documents.get(str(value.value), set())
    results = {}
    for part in ("seen", "unseen"):
        tally = Tally()
        for doc in sorted({k["doc"] for k in chosen if half(k["doc"]) == part}):
            wanted = {k["target"] for k in chosen if k["doc"] == doc}
            tally.add(found[doc], wanted)
            if errors and part == "seen" and found[doc] != wanted:
                print(f"   {doc} wanted {sorted(wanted)} got {sorted(map(str, found[doc]))}")
        results[f"verbale {part}"] = {"reply linked to its document": tally}
    show(f"Reply links through a record of {len(texts)} documents", results)
