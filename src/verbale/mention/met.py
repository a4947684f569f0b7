"""What the reading of a report has met so far: its words, its actors, and where each of them stands."""

from __future__ import annotations

from verbale.mention.words import Words
from verbale.reading import Reading
from verbale.record import Actor
from verbale.resolve.cast import Cast
from verbale.resolve.knowledge import Knowledge
from verbale.resolve.names import Names


class Met:
    """`at_core`: number of a word -> the actor whose mention it is the core of.

    `labels`, `signers`, `issuer`, `house` and `addressee` are sought once everybody else is known; until then `labels`
    is None.
    `chances`: word of a pronoun -> actors before it with their chances; `barred`: whom its clause says it is not.
    """

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.words = Words.of(reading.text, reading.doc)
        self.knowledge = Knowledge.of(reading.report.published)
        self.cast = Cast()
        self.names = Names(self.words, self.cast, self.knowledge, ())
        self.at_core: dict[int, Actor] = {}
        self.labels: list[tuple[int, Actor | None]] | None = None
        self.signers: list[tuple[int, Actor]] = []
        self.issuer: Actor | None = None
        self.house: Actor | None = None  # whose letterhead stands above a letter
        self.addressee: Actor | None = None
        self.chances: dict[int, list[tuple[Actor, float]]] = {}
        self.barred: dict[int, frozenset[str]] = {}
