"""The text of an HTML page, each character with its place in the page."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

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

_ENTITY = re.compile(r"&(?:#[0-9]{1,7};?|#[xX][0-9A-Fa-f]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};?)")

#: Characters that a page uses to tell where a word may break; they show nothing.
_UNSEEN = "\u00ad\u200b\u2060\ufeff"


@dataclass(slots=True)
class Block:
    """A stretch of text between two block tags: its characters, white space folded, and the page place of each.

    `pieces` are the bounds in `chars` of the text between two tags of any kind.
    """

    chars: list[str] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    pieces: list[int] = field(default_factory=list)

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
        elif name:
            block.pieces.append(len(block.chars))
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
        block.pieces = sorted({0, len(block.chars), *(p for p in block.pieces if p < len(block.chars))})
        blocks.append(block)


def _add_text(block: Block, page: str, start: int, end: int) -> None:
    at = start
    while at < end:
        char, width = page[at], 1
        if char == "&" and (entity := _ENTITY.match(page, at, end)):
            char = html.unescape(entity[0])
            width = len(entity[0]) if char != entity[0] else 1
            char = char if width > 1 else "&"
            if width > 1 and len(char) > 1 and not entity[0].endswith(";"):
                # "&notit": the standard decodes the known beginning and leaves the rest as text
                rest = next((n for n in range(1, len(char)) if entity[0].endswith(char[n:])), len(char))
                width, char = len(entity[0]) - len(char[rest:]), char[:rest]
        for one in char:
            if one.isspace():
                if block.chars and block.chars[-1] != " ":
                    block.chars.append(" ")
                    block.places.append(at)
            elif one not in _UNSEEN:
                block.chars.append(one)
                block.places.append(at)
        at += width
