"""Text and what is known about it -> Report, with language, day and furniture."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from verbale.readers.byline import find_day
from verbale.readers.furniture import find_furniture
from verbale.readers.header import read_header
from verbale.readers.known import LONGEST_VALUE, Known
from verbale.readers.language import find_language
from verbale.readers.printed import day_in_url
from verbale.readers.refusal import Refusal
from verbale.record import Furniture, Report
from verbale.segment.paragraph import prose_only
from verbale.segment.parse import LONGEST

PageMap = tuple[tuple[int, int, int], ...]


def assemble(
    text: str,
    known: Known,
    path: str,
    languages_read: Collection[str],
    *,
    page_map: PageMap = (),
    header: bool = True,
    fallback_language: str | None = None,
) -> Iterator[Report | Refusal]:
    """The report of `text`, after a note for each value that could not be used; a Refusal when it holds no words.

    What the text says in its own header goes before `known`. The text is stored as it is, except that unpaired
    surrogates, which are no characters, become U+FFFD. `fallback_language` counts when the text is too short to tell.
    """
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if _SURROGATE.search(text) else text
    marked: tuple[Furniture, ...] = ()
    if header:
        written, marked = read_header(text)
        known = written.over(known)
    for what, why in known.notes:
        yield Refusal(path, what, why, "the report is read without it", failed=False)
    if not text.strip():
        yield Refusal(path, "not read", "it holds no text" if text else "it is empty", "remove it, or give its text")
        return
    furniture = find_furniture(text, marked) if len(text) <= LONGEST else marked  # such a text is not read
    known = known.over(Known(url=_own_address(text, furniture)))
    day, basis = known.published, known.basis
    if day is None and (day := find_day(text, marked)):
        basis = "byline"
    if day is None and known.url and (day := day_in_url(known.url)):
        basis = "url"
    report = Report.make(
        text,
        outlet=known.outlet,
        url=known.url,
        title=known.title,
        published=day,
        published_basis=basis,
        path=path,
        furniture=furniture,
        page_map=page_map,
    )
    prose = prose_only(report)
    if not re.search(r"\w", prose):
        yield Refusal(path, "not read", "it holds metadata and page furniture only", "give the text of the report")
        return
    language = known.language or find_language(prose) or fallback_language
    not_read = _not_read(text, language, languages_read)
    yield replace(report, language=language, not_read=not_read)


_ADDRESS = re.compile(r"(?P<label>(?:source )?url\s*:\s*)?<?(?P<url>https?://[^\s>]+)>?", re.I)
_SURROGATE = re.compile("[\ud800-\udfff]")


def _own_address(text: str, furniture: tuple[Furniture, ...]) -> str | None:
    """The address that the text gives for itself: its first line, or the line "Source URL: …"."""
    head = max((piece.end for piece in furniture if piece.role == "metadata"), default=0)
    for piece in furniture:
        hit = _ADDRESS.fullmatch(text[piece.start : piece.end]) if piece.role == "markup" else None
        if hit and (hit["label"] or not text[head : piece.start].strip()):
            return hit["url"][:LONGEST_VALUE]
    return None


def _not_read(text: str, language: str | None, languages_read: Collection[str]) -> str | None:
    if len(text) > LONGEST:
        return f"longer than {LONGEST:,} characters"
    if language is None:
        return "language not known: the text is too short or too mixed to tell"
    if language not in languages_read:
        return f"language {language}"
    return None
