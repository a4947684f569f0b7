"""All mentions of one communication in a report."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Token

from verbale.extract.communication.draft import Draft


@dataclass(slots=True)
class Thread:
    """All drafts of one communication, in order of the text."""

    drafts: list[Draft] = field(default_factory=list)

    @property
    def first(self) -> Draft:
        return self.drafts[0]

    @property
    def form(self) -> str:
        """The form of the first mention that names one; "reply" and "text" name none."""
        named = [d for d in self.drafts if d.trigger.strength == "strong" and not d.is_reply]
        return (named or self.drafts)[0].trigger.form

    @property
    def family(self) -> str:
        return self.first.trigger.family

    @property
    def forms(self) -> set[str]:
        """Forms that the mentions name; words that only take up another name none."""
        named = {d.trigger.form for d in self.drafts if d.trigger.strength != "follow"}
        return named or {self.first.trigger.form}

    @property
    def side(self) -> list[Token]:
        """All who are at the sending end."""
        return [t for d in self.drafts for t in d.side]

    @property
    def fits(self) -> set[str]:
        return {form for d in self.drafts for form in d.trigger.fits}

    def tokens(self, role: str) -> list[Token]:
        return [t for d in self.drafts for t in d.role(role)]
