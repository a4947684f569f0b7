"""The text of an HTML page, each character with its place in the page."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from html.entities import html5

#: Elements whose content is not shown.
_HIDDEN = ("script", "style", "noscript", "template", "svg", "iframe", "object", "textarea", "select", "title", "math")

#: Elements that do not begin a new line; every other tag ends a block of text.
_INLINE = frozenset(
    re.findall(
        r"\w+",
        "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q s samp small span "
        "strike strong sub sup time tt u var wbr picture source meta link amp",
    )
)

#: A tag, a comment or a declaration. Lengths are bounded so that an unclosed quotation mark costs no more than a page.
_TAG = re.compile(
    r"<!--.*?(?:-->|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)|<[!?][^>]{0,20000}>"
    r"|<(?P<close>/?)(?P<name>[A-Za-z][^\s/>]{0,60})(?:[^>\"']++|\"[^\"]{0,20000}\"|'[^']{0,20000}')*+>"
    r"|<(?P<close2>/?)(?P<name2>[A-Za-z][^\s/>]{0,60})[^>]{0,20000}>",
    re.S,
)

#: Characters by which a page tells where a word may break; they show nothing and are left out.
_UNSEEN = "\u00ad\u200b\u2060\ufeff"

_RUN = re.compile(
    rf"(?P<words>[^\s&{_UNSEEN}]+)|(?P<space>\s+)"
    r"|(?P<entity>&(?:#[0-9]{1,7};?|#[xX][0-9A-Fa-f]{1,6};?|[A-Za-z][A-Za-z0-9]{0,31};?|))"
)


@dataclass(slots=True)
class Block:
    """A stretch of text between two block tags: its characters, white space folded, and the page place of each."""

    chars: list[str] = field(default_factory=list)
    places: list[int] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.chars)


def split_blocks(page: str) -> list[Block]:
    """Blocks of shown text of a page, in order; empty ones are left out."""
    blocks: list[Block] = []
    block = Block()
    at = 0
    while at < len(page):
        tag = _TAG.search(page, at)
        _add_text(block, page, at, tag.start() if tag else len(page))
        if tag is None:
            break
        at = tag.end()
        name = (tag["name"] or tag["name2"] or "").lower()
        closing = bool(tag["close"] or tag["close2"])
        if name and name not in _INLINE:
            _close(blocks, block)
            block = Block()
        if name in _HIDDEN and not closing and not tag[0].endswith("/>"):
            end = re.compile(rf"</{name}\s*>", re.I).search(page, at)
            at = end.end() if end else (at if name in ("svg", "object", "select", "math", "noscript") else len(page))
    _close(blocks, block)
    return blocks


def _close(blocks: list[Block], block: Block) -> None:
    while block.chars and block.chars[-1] == " ":
        block.chars.pop()
        block.places.pop()
    if block.chars:
        blocks.append(block)


def _add_text(block: Block, page: str, start: int, end: int) -> None:
    chars, places = block.chars, block.places
    for hit in _RUN.finditer(page, start, end):
        at, words = hit.start(), hit[0]
        if hit.lastgroup == "words":
            chars.extend(words)
            places.extend(range(at, hit.end()))
            continue
        shown = decode_entity(words) if hit.lastgroup == "entity" else ((" ", len(words)),)
        for text, width in shown:
            for char in text:
                if not char.isspace():
                    chars.append(char)
                    places.append(at)
                elif chars and chars[-1] != " ":
                    chars.append(" ")
                    places.append(at)
            at += width


def decode_entity(words: str) -> tuple[tuple[str, int], ...]:
    """(characters, width in the page) of `&…;` and of what follows it when only its beginning is an entity.

    >>> decode_entity("&amp;")
    (('&', 5),)
    >>> decode_entity("&noting")[0]
    ('¬', 4)
    """
    if words.startswith("&#"):
        return ((html.unescape(words), len(words)),)
    name = words[1:]
    length = next((n for n in range(len(name), 0, -1) if name[:n] in html5), 0)
    plain = tuple((char, 1) for char in (name[length:] if length else words))
    return ((html5[name[:length]], length + 1), *plain) if length else plain
