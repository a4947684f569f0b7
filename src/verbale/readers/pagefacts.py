"""What a page says about its report: title, day, outlet, address, language."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from verbale.readers.known import Known, known_from, language_code
from verbale.readers.printed import parse_day

_META = re.compile(r"<meta\s[^>]{0,4000}>", re.I)
_LINK = re.compile(r"<link\s[^>]{0,4000}>", re.I)
_HTML = re.compile(r"<html\b[^>]{0,4000}>", re.I)
_TITLE = re.compile(r"<title[^>]{0,400}>(.{1,2000}?)</title>", re.I | re.S)
_JSON = re.compile(r"<script[^>]{0,400}application/ld\+json[^>]{0,400}>(.{1,500000}?)</script>", re.I | re.S)
_ATTRIBUTE = re.compile(r"""([A-Za-z:-]{1,40})\s*=\s*(?:"([^"]{0,4000})"|'([^']{0,4000})'|([^\s"'>]{1,2000}))""")

#: Names of `<meta>` that give each field, best first.
_NAMES = {
    "title": ("og:title", "twitter:title", "dc.title"),
    "outlet": ("og:site_name",),
    "url": ("og:url",),
    "date": (
        "article:published_time", "og:article:published_time", "datepublished", "date.published", "parsely-pub-date",
        "sailthru.date", "pubdate", "publish-date", "publication_date", "dc.date.issued", "dcterms.created", "dc.date",
        "article.published", "published_time", "og:published_time", "cxenseparse:recs:publishtime", "date",
    ),
    "language": ("og:locale", "content-language", "dc.language"),
}  # fmt: skip


def read_facts(page: str) -> Known:
    """Knowledge from the head of the decoded page, basis `page`; nothing is taken from the address or the text.

    The outlet is what the page calls itself (og:site_name, or the publisher in its JSON-LD), never the host. Of several
    dates the first of the list counts; a date that is no unambiguous day is passed over.
    """
    given: dict[str, str] = {}
    for tag in _META.findall(page):
        attributes = _attributes(tag)
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        name = (name or attributes.get("http-equiv", "")).lower()
        if name and attributes.get("content", "").strip():
            given.setdefault(name, attributes["content"].strip())
    row: dict[str, str] = {}
    for field, names in _NAMES.items():
        values = [given[name] for name in names if name in given]
        if field == "date":
            values = [value for value in values if parse_day(value)]
        if values:
            row[field] = values[0]
    linked = _from_json(page)
    for field in ("date", "outlet", "title"):
        if field in linked:
            row.setdefault(field, linked[field])
    for tag in _LINK.findall(page):
        attributes = _attributes(tag)
        if attributes.get("rel", "").lower() == "canonical" and attributes.get("href", "").startswith("http"):
            row["url"] = attributes["href"]
            break
    if (tag_hit := _HTML.search(page)) and language_code(_attributes(tag_hit[0]).get("lang")):
        row["language"] = _attributes(tag_hit[0])["lang"]
    if "title" not in row and (title := _TITLE.search(page)):
        row["title"] = html.unescape(title[1])
    if not row.get("url", "http").startswith("http"):
        row.pop("url")
    return known_from(row, "page")


def _attributes(tag: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for hit in _ATTRIBUTE.finditer(tag):
        found.setdefault(hit[1].lower(), html.unescape(hit[2] or hit[3] or hit[4] or "").strip())
    return found


def _from_json(page: str) -> dict[str, str]:
    """Date, outlet and title of the first article in the page's JSON-LD."""
    for block in _JSON.findall(page):
        try:
            data = json.loads(block.strip(), strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data):
            kind = node.get("@type")
            kinds = kind if isinstance(kind, list) else [kind]
            if not any(isinstance(k, str) and k.endswith(("Article", "Posting", "Report")) for k in kinds):
                continue
            publisher = node.get("publisher")
            given = {
                "date": node.get("datePublished"),
                "title": node.get("headline"),
                "outlet": publisher.get("name") if isinstance(publisher, dict) else None,
            }
            found = {name: html.unescape(v) for name, v in given.items() if isinstance(v, str) and v.strip()}
            if "date" in found and parse_day(found["date"]) is None:
                del found["date"]
            return found
    return {}


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    """Objects of the data: at the top, in a list, or in `@graph`."""
    for node in data if isinstance(data, list) else [data]:
        if isinstance(node, dict):
            yield node
            graph = node.get("@graph")
            yield from (inner for inner in graph if isinstance(inner, dict)) if isinstance(graph, list) else ()
