"""Sender, addressee and day of documents, with the head as first line and without it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable

from papers.baseline import Answer, by_baseline
from papers.family import family, family_words, names
from papers.file import name_by_file
from papers.rows import Row, half
from papers.tally import Tally, show
from verbale.document.paper import Paper, Party
from verbale.document.read import read_paper

#: Kinds of the gold that go from one to another; the others are records of talks and editors' notes.
DIRECTED = ("letter", "telegram", "memorandum", "message", "backchannel message", "note", "despatch", "airgram")


def by_form(text: str) -> Answer:
    """Sender, addressee and day as the reader of documents gives them."""
    paper = read_paper(text)
    if paper is None:
        return set(), set(), set()
    day = {paper.day.date} if paper.day else set()
    return names(text, paper.senders or signers(paper)), names(text, paper.recipients), day


def signers(paper: Paper) -> list[Party]:
    return paper.signed_by


def by_file(rows: list[Row]) -> Callable[[str], Answer]:
    """As `by_form`, and given names by the signers of the other papers of the volume, all without their heads."""
    volumes: dict[str, dict[str, tuple[Paper, str]]] = defaultdict(dict)
    for row in rows:
        if (paper := read_paper(row["text"])) is not None:
            volumes[row["volume"]][row["text"]] = (paper, row["text"])
    meant = {text: found for papers in volumes.values() for text, found in name_by_file(papers).items()}

    def answer(text: str) -> Answer:
        sender, recipient, day = by_form(text)
        more = {end: {family(m.name) for m in meant.get(text, []) if m.end == end} for end in ("sender", "recipient")}
        return sender | more["sender"], recipient | more["recipient"], day

    return answer


def fields(rows: list[Row], answer: Callable[[str], Answer], *, head: bool, errors: int) -> dict[str, Tally]:
    tallies: dict[str, Tally] = defaultdict(Tally)
    shown = 0
    for row in rows:
        body = row["text"]
        text = f"{row['head']}\n\n{body}" if head else body
        sender, recipient, day = answer(text)
        wanted_from, wanted_to = {family(n) for n in row["from"]}, {family(n) for n in row["to"]}
        group = "letters, telegrams, memoranda" if row["kind"] in DIRECTED else "records of talks"
        if row["kind"] in (None, "editorial note"):
            continue
        if group == "records of talks":
            # those between whom a talk was are parties alike
            tallies[f"{group}: parties"].add(
                (sender | recipient) if wanted_from or wanted_to else set(), wanted_from | wanted_to
            )
        else:
            tallies[f"{group}: sender"].add(sender if wanted_from else set(), wanted_from)
            tallies[f"{group}: addressee"].add(recipient if wanted_to else set(), wanted_to)
            for end, wanted, place in (("sender", wanted_from, body[-300:]), ("addressee", wanted_to, body[:500])):
                found = sender if end == "sender" else recipient
                there = {n for n in wanted if n in family_words(place)}
                if not head:
                    tallies[f"{group}: {end}, where its end of the text has the name"].add(
                        found if there else set(), there
                    )
            bad = (sender != wanted_from and wanted_from) or (recipient != wanted_to and wanted_to)
            if bad and shown < errors and half(row["id"]) == "seen":
                shown += 1
                print(f"   {row['head'][:150]} | {wanted_from} {wanted_to} | got {sender} {recipient} | {body[:60]!r}")
        tallies["day"].add(day, {row["date"][:10]} if row["date"] and len(row["date"]) >= 10 else set())
    return tallies


def measure_fields(rows: list[Row], errors: int) -> None:
    for head in (True, False):
        results = {}
        for name, answer in (("verbale", by_form), ("baseline", by_baseline)):
            for part in ("seen", "unseen"):
                chosen = [row for row in rows if half(row["id"]) == part]
                wrong = errors if name == "verbale" and part == "seen" else 0
                results[f"{name} {part}"] = fields(chosen, answer, head=head, errors=wrong)
        if not head:
            filed = by_file(rows)
            for part in ("seen", "unseen"):
                chosen = [row for row in rows if half(row["id"]) == part]
                results[f"with its file {part}"] = fields(chosen, filed, head=False, errors=0)
        show("Head as first line" if head else "Head removed", results)
    kinds: Counter[str] = Counter()
    for row in rows:
        paper = read_paper(f"{row['head']}\n\n{row['text']}")
        kinds["read as a document" if paper else "not read as a document"] += row["kind"] != "editorial note"
        if row["kind"] == "editorial note":
            kinds["editors' notes taken for documents"] += paper is not None
    print("\n" + ", ".join(f"{name}: {n}" for name, n in sorted(kinds.items())))
