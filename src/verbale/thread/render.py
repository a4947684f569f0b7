"""Sets reply threads in one of their formats."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

from verbale.briefing.line import evidence_rows
from verbale.briefing.render import set_page
from verbale.briefing.terminal import LEGEND, evidence_text, sentence, wrap
from verbale.errors import UsageError
from verbale.record import Entry
from verbale.thread.forest import Forest, Node, day_of
from verbale.thread.link import Link

FORMATS = ("text", "md", "html", "csv", "json")


def render(forest: Forest, format: str = "text") -> str:
    """The threads as a tree for a terminal, Markdown, one self-contained HTML page, CSV or JSON."""
    if format == "text":
        return "\n".join(_iter_lines(forest)) + "\n"
    if format == "csv":
        return _csv(forest)
    if format == "json":
        plain = {
            "threads": [_plain(node, forest) for node in forest.trees],
            "unanswered": [_plain(node, forest) for node in forest.unanswered],
        }
        return json.dumps(plain, ensure_ascii=False, indent=1) + "\n"
    if format not in FORMATS:
        raise UsageError(f"there is no thread in format {format!r}: choose {', '.join(FORMATS)}")
    return set_page(f"thread.{format}", forest=forest)


def _iter_lines(forest: Forest) -> Iterator[str]:
    yield forest.title.upper()
    yield forest.counts
    yield LEGEND
    for tree in forest.trees:
        yield ""
        yield from _branch(tree, forest, "", "")
    if forest.unanswered:
        yield ""
        yield "WITHOUT AN ANSWER IN THESE REPORTS"
        for node in forest.unanswered:
            yield ""
            yield from _branch(node, forest, "", "")


def _branch(node: Node, forest: Forest, lead: str, rest: str) -> Iterator[str]:
    """A node and all below it; `lead` and `rest` are the branches drawn before its first and its other lines."""
    down = "│  " if node.replies else "   "
    yield from _drawn(sentence(node.line), lead, rest + down)
    for mark in node.marks:
        yield from _drawn(f"◆ {mark}", rest + down, rest + down)
    for link in [link for link in (node.link, *node.also) if link is not None]:
        text = f"↑ answers {forest.refer[link.to]}, score {link.score:.2f}: {'; '.join(link.signs)}"
        yield from _drawn(f"{text}{f' ({link.why})' if link.why not in link.signs else ''}", rest + down, rest + down)
        yield from (rest + down + line for line in evidence_text(link.words, "    "))
    yield from (rest + down + line for line in evidence_text(node.line.evidence, "  "))
    for told in node.told:
        yield from _drawn(f"· {sentence(told)}", rest + down, rest + down + "  ")
        yield from (rest + down + line for line in evidence_text(told.evidence, "    "))
    for at, reply in enumerate(node.replies):
        last = at == len(node.replies) - 1
        yield rest + "│"
        yield from _branch(reply, forest, rest + ("└─ " if last else "├─ "), rest + ("   " if last else "│  "))


def _drawn(text: str, lead: str, rest: str) -> list[str]:
    """Wrapped lines with the branches before them."""
    lines = wrap(text, " " * len(lead), " " * len(rest))
    return [lead + lines[0][len(lead) :], *(rest + line[len(rest) :] for line in lines[1:])]


def _csv(forest: Forest) -> str:
    """A row a communication, in the order of the tree; further letters that it answers stand in `also_answers`."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(
        [
            "thread", "depth", "id", "day", "form", "from", "to", "modality", "answers", "score", "why",
            "also_answers", "marks", "told_answers", "n_reports", "n_lineages",
        ]
    )  # fmt: skip
    for number, tree in enumerate((*forest.trees, *forest.unanswered), 1):
        for depth, node in tree.walk():
            entry, link = node.entry, node.link
            writer.writerow(
                [
                    number, depth, entry.id, day_of(entry), _values(entry, "form"), _values(entry, "sender"),
                    _values(entry, "recipients"), node.line.tone, link.to if link else "",
                    f"{link.score:.2f}" if link else "", "; ".join(link.signs) if link else "",
                    " | ".join(k.to for k in node.also), " | ".join(node.marks),
                    " | ".join(line.text for line in node.told), entry.n_reports, entry.n_lineages,
                ]
            )  # fmt: skip
    return text.getvalue()


def _values(entry: Entry, field: str) -> str:
    return " | ".join(" ".join(str(v.value).split()) for v in entry.get(field))


def _plain(node: Node, forest: Forest) -> dict[str, Any]:
    entry = node.entry
    links = [link for link in (node.link, *node.also) if link is not None]
    return {
        "id": entry.id,
        "number": forest.refer[entry.id],
        "day": day_of(entry) or None,
        "said": node.line.text,
        "modality": node.line.tone,
        "form": [v.value for v in entry.get("form")],
        "from": [v.value for v in entry.get("sender")],
        "to": [v.value for v in entry.get("recipients")],
        "status": [v.value for v in entry.get("status")],
        "answers": [_plain_link(link) for link in links],
        "marks": list(node.marks),
        "told_answers": [{"said": line.text, "evidence": evidence_rows(line)} for line in node.told],
        "n_reports": entry.n_reports,
        "n_lineages": entry.n_lineages,
        "evidence": evidence_rows(node.line),
        "replies": [_plain(reply, forest) for reply in node.replies],
    }


def _plain_link(link: Link) -> dict[str, Any]:
    words = [{"report": e.report, "start": e.start, "end": e.end, "words": e.words} for e in link.words]
    return {"to": link.to, "score": link.score, "signs": list(link.signs), "why": link.why, "words": words}
