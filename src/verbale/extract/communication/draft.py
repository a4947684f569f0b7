"""What one trigger says of one communication, before the mentions of the same one are brought together."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from spacy.tokens import Token

from verbale.extract.communication.trigger import Trigger
from verbale.mention.dayword import DayWord
from verbale.record import Modality, Value


class Article(StrEnum):
    """How the words introduce the communication: `new` says that it is another one."""

    NEW = "new"  # "another letter", "a similar note"
    INDEFINITE = "indefinite"  # "a letter", "talks"
    DEFINITE = "definite"  # "the letter", "this reply"
    POSSESSED = "possessed"  # "Lavrov's letter"
    VERB = "verb"  # "telephoned"


@dataclass(slots=True)
class Draft:
    """Roles hold the head words of their phrases.

    `actor` is the one who does a verb; `answers` are words for what this communication answers;
    `carried` says that a verb sends, delivers, receives or returns it, or is said not to.
    """

    trigger: Trigger
    article: Article
    verb: Token | None = None
    actor: Token | None = None
    roles: dict[str, list[Token]] = field(default_factory=dict)
    statuses: set[str] = field(default_factory=set)
    answers: list[Token] = field(default_factory=list)
    days: list[DayWord] = field(default_factory=list)
    modality: Modality = Modality.ASSERTED
    attributed_to: tuple[Value, ...] = ()
    plural: bool = False
    carried: bool = False
    is_reply: bool = False
    several: bool = False

    def add(self, role: str, token: Token) -> None:
        held = self.roles.setdefault(role, [])
        if all(token.i != other.i for other in held):
            held.append(token)

    @property
    def side(self) -> list[Token]:
        """All who are at the sending end: authors, signers, those on whose behalf, bearers where no author is named."""
        ends = self.role("sender") + self.role("signed_by") + self.role("on_behalf_of")
        return ends or self.role("handed_over_by")

    def role(self, name: str) -> list[Token]:
        return self.roles.get(name, [])
