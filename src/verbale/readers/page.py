"""HTML pages -> Reports."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from verbale.readers.assemble import assemble
from verbale.readers.decode import decode
from verbale.readers.known import Known
from verbale.readers.limit import LARGEST_PAGE
from verbale.readers.pagefacts import read_facts
from verbale.readers.pagetext import find_text
from verbale.readers.refusal import Refusal
from verbale.record import Report

_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})|encoding=["']([A-Za-z0-9_.-]{2,40})["']""", re.I
)

#: Bytes in which a page declares its charset: the standard says 1,024; real pages put scripts before it.
_HEAD = 16_384


def read_page(data: bytes, known: Known, path: str, languages_read: Collection[str]) -> Iterator[Report | Refusal]:
    """The report on a page, with what the page says about it; a Refusal when it holds no report.

    `known` (an index beside the file) goes before what the page says. Raises UnreadableReportError for bytes that are
    no text.
    """
    if len(data) > LARGEST_PAGE:
        yield Refusal(path, "not read", f"the page has more than {LARGEST_PAGE:,} bytes", "save the text of the report")
        return
    hit = _CHARSET.search(data[:_HEAD])
    decoded = decode(data, (hit[1] or hit[2]).decode("ascii") if hit else None)
    if decoded.note:
        yield Refusal(path, "some bytes not read", decoded.note, "save the page as UTF-8", failed=False)
    page = decoded.text
    found = find_text(page)
    if found is None:
        yield Refusal(path, "not read", "no text of a report was found on the page", "save the text of the report")
        return
    facts = read_facts(page)
    yield from assemble(
        found.text,
        known.over(replace(facts, language=None)),
        path,
        languages_read,
        page_map=found.page_map,
        header=False,
        fallback_language=facts.language,  # publishing systems write their own language on every page
    )
