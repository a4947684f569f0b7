"""Text of web pages: verbale and plain trafilatura against article bodies marked by people.

    python benchmarks/pages.py PAGES.jsonl.gz

Rows are {html, article_body, url}. The measure is that of article-extraction-benchmark: 4-grams of words, precision and
recall of each page, their means, and F1 of the means.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator

import trafilatura

from verbale.readers.known import Known
from verbale.readers.page import read_page
from verbale.record import Report
from verbale.segment.paragraph import prose_only

_N = 4


def main() -> None:
    with gzip.open(sys.argv[1], "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    print(f"{len(rows)} pages")
    for name, extract in (("trafilatura", _plain), ("verbale", _stored), ("its prose", _prose)):
        began = time.perf_counter()
        texts = [extract(row["html"]) for row in rows]
        seconds = time.perf_counter() - began
        scores = [_score(row["article_body"], text) for row, text in zip(rows, texts, strict=True)]
        precision = sum(p for p, _ in scores) / len(scores)
        recall = sum(r for _, r in scores) / len(scores)
        f1 = 2 * precision * recall / (precision + recall)
        empty = sum(not text for text in texts)
        print(
            f"{name:12} F1 {f1:.3f}  precision {precision:.3f}  recall {recall:.3f}  "
            f"empty {empty}  {len(rows) / seconds:.0f} pages/s"
        )
        if "--worst" in sys.argv:
            for (p, r), row in sorted(zip(scores, rows, strict=True), key=lambda pair: sum(pair[0]))[:12]:
                print(f"    {p:.2f} {r:.2f} {row['url'][:110]}")


def _plain(html: str) -> str:
    return trafilatura.extract(html, include_comments=False) or ""


def _stored(html: str) -> str:
    return "".join(report.text for report in _reports(html))


def _prose(html: str) -> str:
    """The stored text less the lines marked as furniture."""
    return "".join(prose_only(report) for report in _reports(html))


def _reports(html: str) -> list[Report]:
    found = read_page(html.encode("utf-8", "surrogatepass"), Known(), "page.html", {"en"})
    return [report for report in found if isinstance(report, Report)]


def _score(wanted: str, given: str) -> tuple[float, float]:
    """(precision, recall) of the 4-grams."""
    true, found = Counter(_grams(wanted)), Counter(_grams(given))
    hits = sum((true & found).values())
    return (hits / sum(found.values()) if found else 0.0, hits / sum(true.values()) if true else 1.0)


def _grams(text: str) -> Iterator[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    for at in range(max(1, len(words) - _N + 1) if words else 0):
        yield tuple(words[at : at + _N])


if __name__ == "__main__":
    main()
