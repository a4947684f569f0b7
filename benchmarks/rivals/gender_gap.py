"""The rules of the Gender Gap Tracker, taken from a folder that holds its code."""

from __future__ import annotations

import importlib
import logging
import re
import sys
from pathlib import Path
from typing import Any

from rivals.rival import Attribution, Rival
from verbale.segment.parse import load_model

NAME = "GenderGapTracker"
CODE = "github.com/sfu-discourse-lab/GenderGapTracker"
PLACE = Path("nlp", "english")

#: What its cleaning keeps, one for one: all but spaces and full stops.
_KEPT = re.compile(r"[^\s.]")


def gender_gap(folder: Path | None) -> Rival:
    """Its quote extractor after its own cleaning of the text, with the model that verbale reads with."""
    if folder is None:
        return Rival(NAME, None, f"not given: --gender-gap with a copy of {CODE}")
    place = folder / PLACE
    if not (place / "quote_extractor.py").is_file():
        return Rival(NAME, None, f"not found: {PLACE}/quote_extractor.py in {folder}")
    sys.path.insert(0, str(place))
    try:
        cleaning = importlib.import_module("utils")
        cleaning.create_logger = lambda name, **_: logging.getLogger(name)  # its own writes a folder of logs
        rules = importlib.import_module("quote_extractor")
    except ImportError as error:
        return Rival(NAME, None, f"not installed: {error}; pip install pymongo==4.20.0")
    finally:
        sys.path.remove(str(place))
        for name in ("utils", "quote_extractor"):  # names that anything else may have
            sys.modules.pop(name, None)
    verbs = place / "rules" / "quote_verb_list.txt"
    extractor = rules.QuoteExtractor({"spacy_lang": load_model(), "NLP": {"QUOTE_VERBS": str(verbs)}})

    def find(text: str) -> list[Attribution]:
        same = text.replace("\\n", "  ")  # its cleaning takes a written-out \n for a space
        cleaned = cleaning.preprocess_text(same)
        origin = _origin(cleaned, same)
        return [_attribution(one, origin) for one in extractor.extract_quotes(load_model()(cleaned))]

    return Rival(NAME, find)


def _origin(cleaned: str, text: str) -> list[int]:
    """Where each character of the cleaned text, and its end, stands in the text; what was put in, at what follows."""
    kept = [hit.start() for hit in _KEPT.finditer(text)]
    given = [hit.start() for hit in _KEPT.finditer(cleaned)]
    origin = [len(text)] * (len(cleaned) + 1)
    last = len(cleaned)
    for at, place in zip(reversed(given), reversed(kept), strict=True):
        origin[at] = place
        origin[at + 1 : last] = [place + 1] * (last - at - 1)
        last = at
    origin[:last] = [0] * last
    return origin


def _attribution(found: dict[str, Any], origin: list[int]) -> Attribution:
    roles = {"source": "speaker_index", "cue": "verb_index", "content": "quote_index"}
    return {role: _span(found[key], origin) for role, key in roles.items()}


def _span(written: str, origin: list[int]) -> list[list[int]]:
    """It writes a span "(3,14)", and nothing as "" or "(0,0)"."""
    start, end = map(int, re.findall(r"\d+", written) or (0, 0))
    return [[origin[start], origin[end - 1] + 1]] if end > start else []
