"""The words of a report that name a communication."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from verbale.extract.communication.trigger_noun import noun_row
from verbale.extract.communication.trigger_verb import verb_row
from verbale.lexicon.table import Row, cells
from verbale.reading import Reading


@dataclass(frozen=True, slots=True)
class Trigger:
    """A noun or verb that names a communication, and its row in the lexicon."""

    token: Token
    row: Row
    is_verb: bool

    @property
    def form(self) -> str:
        return self.row["form"]

    @property
    def family(self) -> str:
        return self.row["family"]

    @property
    def strength(self) -> str:
        return "strong" if self.is_verb else self.row["strength"]

    @property
    def fits(self) -> tuple[str, ...]:
        return (self.form,) if self.is_verb else cells(self.row, "fits")


def find_triggers(reading: Reading) -> list[Trigger]:
    """Triggers in the prose, in order; outside furniture, which the parse does not see."""
    found = []
    for token in reading.doc:
        if token.pos_ in {"NOUN", "PROPN"} or (token.pos_ == "VERB" and token.tag_ == "VBG" and token.dep_ == "pobj"):
            row = noun_row(token)
            if row is not None:
                found.append(Trigger(token, row, False))
        elif token.pos_ == "VERB" and token.dep_ != "amod":
            row = verb_row(reading, token)
            if row is not None:
                found.append(Trigger(token, row, True))
    return found
