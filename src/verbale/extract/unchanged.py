"""An answer that leaves things as they are grants nothing: "the treaty will stay suspended"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from verbale.extract.communication.wordlist import word_list
from verbale.reading import Reading
from verbale.record import Claim, Span


def leaves_as_is(reading: Reading, claim: Claim) -> Claim:
    """The response, rejected where it was taken for a yes and its words say that a thing is to stay as it is."""
    if not any(value.value == "accepted" for value in claim.get("outcome")):
        return claim
    spans = [span for value in claim.get("content") for span in value.spans]
    if not any(_stays(reading, span) for span in spans):
        return claim
    changed = [replace(v, value="rejected") if v.field == "outcome" else v for v in claim.values]
    return claim.with_values(changed)


def _stays(reading: Reading, content: Span) -> bool:
    for verb in reading.tokens_in(content):
        if verb.pos_ in {"VERB", "AUX"} and verb.lemma_.lower() in word_list("stays"):
            denied = any(child.dep_ == "neg" for child in verb.children)
            if not denied and _state().match(reading.text, verb.idx + len(verb)):
                return True
    return False


@cache
def _state() -> re.Pattern[str]:
    states = "|".join(re.escape(words) for words in sorted(word_list("stays_so")))
    return re.compile(rf"\s+(?:\w+ly\s+)?(?:{states})\b", re.IGNORECASE)
