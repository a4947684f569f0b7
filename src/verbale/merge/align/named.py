"""When two claims refer to the same agreement or forum."""

from __future__ import annotations

import re

from verbale.merge.match import Match, Verdict, apart
from verbale.merge.view import View
from verbale.merge.wording import Rarity


def align(a: View, b: View, rarity: Rarity) -> Match:  # noqa: ARG001 - every kind is aligned by the same call
    """The same when actor or plain name are equal."""
    for x in a.claim.get("name"):
        for y in b.claim.get("name"):
            if (x.actor is not None and x.actor == y.actor) or plain_name(str(x.value)) == plain_name(str(y.value)):
                return Match(Verdict.SAME, 1.0, "the same name")
    return apart("other names")


def plain_name(name: str) -> str:
    """Lower-case words in order, without article and plural ending."""
    return " ".join(w.removesuffix("s") for w in re.findall(r"\w+", name.lower()) if w != "the")
