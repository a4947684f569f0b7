"""Language of a report's prose, and whether a reader handles it."""

from __future__ import annotations

import re
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from verbale.readers.limit import LANGUAGE_SAMPLE

#: Letters below which the statistics of letter groups say little.
_FEW_LETTERS = 60

#: Confidence below which the answer is checked against English function words.
_SURE = 0.70

#: Words that English cannot do without and that other languages in Latin letters do not share.
_ENGLISH = frozenset(
    re.findall(
        r"\w+",
        "the of and to in that for with was were is are has have had on by from as at be will would this which not it",
    )
)

#: Share of function words in plain English prose is .25 to .45; half of that is enough for a headline.
_ENGLISH_SHARE = 0.12


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def find_language(prose: str) -> str | None:
    """ISO 639-1 code of the main language of `prose`; None when the text is too short to tell.

    >>> find_language("The letter was handed to the ambassador in Brussels on Thursday, said the ministry.")
    'en'
    """
    sample = _sample(" ".join(re.sub(r"https?://\S+", " ", prose).split()))
    letters = sum(char.isalpha() for char in sample)
    if letters == 0:
        return None
    code, sure = _identifier().classify(sample)
    if letters >= _FEW_LETTERS and sure >= _SURE:
        return str(code)
    if _looks_english(sample):
        return "en"
    return str(code) if sure >= _SURE and letters >= _FEW_LETTERS // 3 else None


def _sample(prose: str) -> str:
    """Beginning, middle and end of a long text, so that a foreign summary at its top does not decide."""
    if len(prose) <= LANGUAGE_SAMPLE:
        return prose
    part = LANGUAGE_SAMPLE // 3
    middle = (len(prose) - part) // 2
    return f"{prose[:part]} {prose[middle : middle + part]} {prose[-part:]}"


def _looks_english(sample: str) -> bool:
    if sum(char.isascii() for char in sample) < 0.9 * len(sample):
        return False
    words = re.findall(r"[a-z']+", sample.lower())
    return bool(words) and sum(word in _ENGLISH for word in words) >= _ENGLISH_SHARE * len(words)
