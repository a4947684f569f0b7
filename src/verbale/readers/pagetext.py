"""The report on a page: the blocks that trafilatura chose, written out from the page itself."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from verbale.readers.markup import Block, split_blocks

#: Share of a block's words that must stand in trafilatura's text, in order, for the block to be part of the report.
#: Tried .3 to .9 on 127 pages: F1 .957 from .3 to .8, best at .5.
_CHOSEN = 0.5

#: Page words times report words that are aligned word by word: the alignment keeps one bit for each, 50 MB here.
#: A larger page is a whole book; there a block counts when it is a line of trafilatura's text.
_MOST_PAIRS = 400_000_000

#: Between two blocks of the page.
BREAK = "\n\n"

_WORD = re.compile(r"\w+")

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # its warnings go to the caller as a Refusal


@dataclass(frozen=True, slots=True)
class PageText:
    """Text of the report and its map: runs (start, end, page_start) of equal characters."""

    text: str
    page_map: tuple[tuple[int, int, int], ...]


def find_text(page: str) -> PageText | None:
    """The report's text on the decoded `page`, None when there is none.

    Blocks are joined by an empty line. In a run, character `start + i` of the text is character `page_start + i` of the
    page, where a space may stand for any white space; a run of one character may also stand for an entity that begins
    at `page_start`. Characters in no run are the breaks between blocks.
    """
    chosen = _extract(page)
    if not chosen:
        return None
    blocks = split_blocks(page)
    kept = _choose(blocks, chosen)
    return _write(kept, page) if kept else None


def _extract(page: str) -> str:
    """trafilatura's text of the page, "" when it finds none or breaks."""
    import trafilatura  # a third of a second, and only pages need it

    try:
        return trafilatura.extract(page, include_comments=False) or ""
    except Exception:
        # a stack of parsers on arbitrary bytes, which documents no errors of its own: the page gives a Refusal
        return ""


def _choose(blocks: list[Block], chosen: str) -> list[Block]:
    words = [_WORD.findall(block.text) for block in blocks]
    wanted = _WORD.findall(chosen)
    if sum(map(len, words)) * len(wanted) > _MOST_PAIRS:
        lines = {tuple(_WORD.findall(line)) for line in chosen.split("\n")}
        return [block for block, mine in zip(blocks, words, strict=True) if mine and tuple(mine) in lines]
    owners = [number for number, mine in enumerate(words) for _ in mine]
    hits = [0] * len(blocks)
    for step in LCSseq.opcodes([word for mine in words for word in mine], wanted):
        if step.tag == "equal":
            for at in range(step.src_start, step.src_end):
                hits[owners[at]] += 1
    return [block for block, mine, hit in zip(blocks, words, hits, strict=True) if mine and hit >= _CHOSEN * len(mine)]


def _write(blocks: list[Block], page: str) -> PageText:
    parts: list[str] = []
    runs: list[tuple[int, int, int]] = []
    at = 0
    for block in blocks:
        if parts:
            parts.append(BREAK)
            at += len(BREAK)
        start, places = 0, block.places
        alone = False  # an entity is a run of its own
        for n, (char, place) in enumerate(zip(block.chars, places, strict=True)):
            entity = page[place] == "&" and char != "&"
            if n and (alone or entity or place != places[n - 1] + 1):
                runs.append((at + start, at + n, places[start]))
                start = n
            alone = entity
        runs.append((at + start, at + len(places), places[start]))
        parts.append(block.text)
        at += len(places)
    return PageText("".join(parts), tuple(runs))
