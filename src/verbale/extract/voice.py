"""Whose voice a report speaks in, when it is itself a statement: "we call on the parties to …"."""

from __future__ import annotations

from spacy.tokens import Token

from verbale.extract.asker import senders
from verbale.mention.mention import Naming
from verbale.reading import Reading
from verbale.record import Span, Value

_FIRST = {"we", "i"}

#: Lowest number of "we" and "I" outside quotations in a text that is itself a statement.
_ENOUGH = 1


def own_voice(reading: Reading, field: str, token: Token) -> list[Value]:
    """Issuers of a report that is itself a statement, as values of `field`; empty of any other report."""
    if reading.is_quoted(token.idx):
        return []
    own = [t for t in reading.doc if t.lower_ in _FIRST and not reading.is_quoted(t.idx)]
    if len(own) < _ENOUGH:
        return []
    for claim in reading.communications:
        form = claim.first("form")
        if form is not None and form.value in {"statement", "message", "letter"}:
            found = senders(claim, field)
            if found:
                return found
    mention = reading.mention_of(own[0])
    if mention is not None and mention.naming == Naming.PRONOUN and mention.actor is not None:
        return [Value(field, mention.actor.name, (mention.span,), mention.actor.id)]
    span = Span(own[0].idx, own[0].idx + len(own[0]))
    return [Value(field, reading.words(span), (span,))]
