"""Mentions that name what is answered, and which of all documents each reply answers."""

from __future__ import annotations

from collections import defaultdict

from papers.baseline import same_day
from papers.rows import Row, half
from papers.tally import Tally, show
from verbale.document.answered import find_answered
from verbale.document.paper import Paper
from verbale.document.read import read_paper


def measure_links(rows: list[Row], links: list[Row], errors: int) -> None:
    """Mentions that name what is answered; and which of all documents each reply answers."""
    papers = {}
    texts = {row["id"]: f"{row['head']}\n\n{row['text']}" for row in rows}
    for identity, text in texts.items():
        paper = read_paper(text)
        if paper is not None:
            papers[identity] = (paper, text)
    results: dict[str, dict[str, Tally]] = {}
    for part in ("seen", "unseen"):
        chosen = [link for link in links if half(link["doc"]) == part and link["doc"] in texts]
        ours, judged, plain = Tally(), Tally(), Tally()
        said, said_plain = Tally(), Tally()
        by_doc: dict[str, list[Row]] = defaultdict(list)
        for link in chosen:
            by_doc[link["doc"]].append(link)
        for doc, mentioned in sorted(by_doc.items()):
            paper, text = papers.get(doc, (None, texts[doc]))
            wanted = {m["mention"] for m in mentioned if m["in_reply_to"]}
            found = {m["mention"] for m in mentioned if paper is not None and _is_found(m, paper, text)}
            said.add(found, wanted)
            said_plain.add({m["mention"] for m in mentioned if m["who"] == "your"}, wanted)
            true = {m["target"] for m in mentioned if m["in_reply_to"] and m["target"] in texts}
            dated = [r for r in (paper.references if paper is not None else []) if r.answers]
            dated = [r for r in dated if r.dated is not None] or dated
            linked = {
                answered.id
                for reference in dated
                if (answered := find_answered(paper, text, reference, {k: v for k, v in papers.items() if k != doc}))
            }
            ours.add(linked, true)
            # a link of which the gold says nothing is neither right nor wrong
            judged.add(linked & {m["target"] for m in mentioned} | (linked & true), true)
            plain.add(same_day(text, {k: v for k, v in texts.items() if k != doc}, rows), true)
            if errors and part == "seen" and linked != true:
                print(
                    f"   {doc} wanted {sorted(wanted)} {true} got {linked} | "
                    f"{[r.span.of(text) for r in paper.references] if paper else None}"
                )
        results[f"verbale {part}"] = {
            "mention says what is answered": said,
            "reply linked to its document": ours,
            "reply linked, of links that the gold names": judged,
        }
        results[f"baseline {part}"] = {
            "mention says what is answered": said_plain,
            "reply linked to its document": plain,
        }
    show("Reply links (438 mentions in frus_reply_links_dev, documents sought among all of frus_dev)", results)


def _is_found(mention: Row, paper: Paper, text: str) -> bool:
    """True when a reference of the paper stands where the gold has the mention, or begins in it."""
    at = text.find(mention["mention"])
    while at >= 0:
        if any(r.span.start < at + len(mention["mention"]) and at < r.span.end and r.answers for r in paper.references):
            return True
        at = text.find(mention["mention"], at + 1)
    return False
