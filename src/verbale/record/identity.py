"""Ids are content hashes, so that reading the same report twice changes nothing."""

from __future__ import annotations

import hashlib
import json
from typing import Any

#: Hex digits kept of a SHA-256: 80 bits, a collision is unlikely (1e-6) below a billion ids of a kind.
DIGITS = 20


def make_id(prefix: str, *parts: Any) -> str:
    """Id `prefix-<20 hex digits>` of the JSON form of `parts`.

    Equal parts give equal ids on every machine and in every run:

    >>> make_id("rep", "text", None) == make_id("rep", "text", None)
    True
    """
    plain = json.dumps(parts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return f"{prefix}-{hashlib.sha256(plain.encode('utf-8', 'surrogatepass')).hexdigest()[:DIGITS]}"


def text_digest(text: str) -> str:
    """Full SHA-256 (64 hex digits) of a text in UTF-8; stored beside every report and checked by `verify`."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
