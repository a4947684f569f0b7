"""Examples to learn from: windows of annotated texts with what each word is and which words belong together."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from verbale.tagger.labels import CLASSES, LINKS, SPANS, STATUSES
from verbale.tagger.window import LONGEST, OVERLAP, Window, windows
from verbale.tagger.wordpiece import Wordpieces
from verbale.tagger.words import Word, words

STATEMENT_SPANS = ("content", "cue", "speaker")
EXCHANGE_SPANS = tuple(name for name in SPANS if name not in STATEMENT_SPANS)


@dataclass(slots=True)
class Anchor:
    """First word of a span with its classes and, for each link, the words that it holds for."""

    kind: str
    word: int
    classes: dict[str, int] = field(default_factory=dict)
    statuses: tuple[int, ...] | None = None
    links: dict[str, set[int]] = field(default_factory=dict)


@dataclass(slots=True)
class Text:
    """One annotated text: its words, the tag of each for each kind of span (0, 1, 2 = O, B, I), and its anchors."""

    id: str
    words: list[Word]
    tags: dict[str, list[int]]
    anchors: list[Anchor]


@dataclass(slots=True)
class Example:
    """One window of a text, with what of the annotation lies in it."""

    text: Text
    window: Window

    def tags(self, name: str) -> list[int]:
        """The tag of each word of the window for one kind of span."""
        return self.text.tags[name][self.window.first : self.window.last]

    def anchors(self) -> list[Anchor]:
        """The anchors whose word lies in the window."""
        return [anchor for anchor in self.text.anchors if self._holds(anchor.word)]

    def linked(self, anchors: list[Anchor], role: str) -> list[tuple[int, int]]:
        """(number of the anchor, word counted from the window's first) of each link of a role that ends in it."""
        return [
            (number, word - self.window.first)
            for number, anchor in enumerate(anchors)
            for word in sorted(anchor.links.get(role, ()))
            if self._holds(word)
        ]

    def _holds(self, word: int) -> bool:
        return self.window.first <= word < self.window.last


class Places:
    """Which words a span of characters covers."""

    def __init__(self, found: list[Word]) -> None:
        self.found = found
        self.at = {place: number for number, word in enumerate(found) for place in range(word.start, word.end)}

    def covered(self, start: int, end: int) -> list[int]:
        return sorted({self.at[place] for place in range(start, end) if place in self.at})


def statements_text(row: dict[str, Any]) -> Text:
    """A text with annotated statements ({id, text, attributions: [{source, cue, content}]}, spans as [start, end])."""
    found = words(row["text"])
    places = Places(found)
    tags = {name: [0] * len(found) for name in STATEMENT_SPANS}
    anchors = []
    for one in sorted(
        row["attributions"], key=lambda one: sum(end - start for start, end in one["content"]), reverse=True
    ):
        links = {
            "cue": {word for start, end in one["cue"] for word in places.covered(start, end)},
            "speaker": {word for start, end in one["source"] for word in places.covered(start, end)},
        }
        for name, spans in (("content", one["content"]), ("cue", one["cue"]), ("speaker", one["source"])):
            for start, end in spans:
                covered = places.covered(start, end)
                _mark(tags[name], covered)
                if name == "content" and covered:
                    anchors.append(Anchor("content", covered[0], links=links))
    return Text(row["id"], found, tags, anchors)


def _mark(tags: list[int], covered: list[int]) -> None:
    """Tag the words of a span unless some of them are taken: the longer span, tagged first, keeps them."""
    if covered and not any(tags[word] for word in covered):
        for number, word in enumerate(covered):
            tags[word] = 1 if number == 0 else 2


def exchange_text(row: dict[str, Any]) -> Text:
    """A text annotated under the codebook ({id, text, gold: {communications, demands, responses}})."""
    found = words(row["text"])
    places = Places(found)
    tags = {name: [0] * len(found) for name in EXCHANGE_SPANS}
    anchors: list[Anchor] = []
    gold = row["gold"]

    def covered(spans: list[dict[str, Any]]) -> set[int]:
        return {word for span in spans for word in places.covered(span["start"], span["end"])}

    named = {one["id"]: covered(one["mentions"]) for one in gold["communications"]}
    asked = {one["id"]: covered(one["cue"]) for one in gold["demands"]}
    for one in gold["communications"]:
        roles = {
            role: covered(one.get(role) or []) for role in LINKS["communication"] if role not in {"same", "in_reply_to"}
        }
        roles["same"] = named[one["id"]]
        roles["in_reply_to"] = named.get(one.get("in_reply_to") or "", set())
        statuses = tuple(int(name in (one.get("status") or [])) for name in STATUSES)
        for span in one["mentions"]:
            here = places.covered(span["start"], span["end"])
            _mark(tags["communication"], here)
            if here:
                classes = {
                    "form": CLASSES["form"].index(one["form"]),
                    "modality": CLASSES["modality"].index(one["modality"]),
                }
                anchors.append(Anchor("communication", here[0], classes, statuses, roles))
    for kind, label, key, rows in (
        ("demand", "demand_kind", "kind", gold["demands"]),
        ("response", "outcome", "outcome", gold["responses"]),
    ):
        for one in rows:
            roles = {
                role: covered(one.get(role) or [])
                for role in ("by", "of", "content", "attributed_to")
                if role in LINKS[f"{kind}_cue"]
            }
            roles["made_in"] = named.get(one.get("made_in") or "", set())
            if kind == "response":
                roles["to"] = set().union(*(asked.get(id, named.get(id, set())) for id in one.get("to") or []))
            classes = {label: CLASSES[label].index(one[key]), "modality": CLASSES["modality"].index(one["modality"])}
            for name in ("cue", "content"):
                for span in one[name]:
                    here = places.covered(span["start"], span["end"])
                    _mark(tags[f"{kind}_{name}"], here)
                    if here and name == "cue":
                        anchors.append(Anchor(f"{kind}_cue", here[0], classes, None, roles))
    return Text(row["id"], found, tags, _joined(anchors))


def _joined(anchors: list[Anchor]) -> list[Anchor]:
    """One anchor a word: two demands that share a cue make one anchor with the links of both."""
    held: dict[tuple[str, int], Anchor] = {}
    for anchor in anchors:
        known = held.setdefault((anchor.kind, anchor.word), anchor)
        if known is not anchor:
            known.links = {
                role: known.links.get(role, set()) | anchor.links.get(role, set())
                for role in {*known.links, *anchor.links}
            }
    return list(held.values())


def rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def examples(texts: list[Text], cut: Wordpieces, longest: int = LONGEST) -> list[Example]:
    return [
        Example(text, window)
        for text in texts
        for window in windows(text.words, cut, longest, min(OVERLAP, longest // 5))
    ]
