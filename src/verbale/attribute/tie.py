"""What ties a quotation to its speaker."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from verbale.attribute.cue import Cue


@dataclass(frozen=True, slots=True)
class Tie:
    """The cue that a quotation belongs to, the head word of its speaker, and the rule that tied them."""

    cue: Cue
    speaker: Token | None
    rule: str
