"""What is compared of two claims of a report: where they stand, and who acts in them and towards whom."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from verbale.extract.marked.part import STARTS, head_of
from verbale.reading import Reading
from verbale.record import ENCOUNTERS, KINDS, Claim, Span

#: Fields of those who act in a claim, and of those towards whom: at a meeting all who take part do both.
_ACTS = ("sender", "signed_by", "on_behalf_of", "by")
_TAKES = ("recipients", "received_by", "of")


@dataclass(frozen=True, slots=True)
class Stand:
    """One place that names a claim, its head word, and where its sentence (first token) and paragraph begin."""

    words: Span
    head: Token | None
    sentence: int
    paragraph: int

    def gap(self, other: Stand) -> int:
        """Characters between two places, 0 where they touch."""
        return max(0, self.words.start - other.words.end, other.words.start - self.words.end)

    def follows(self, other: Stand) -> bool:
        """True where the sentence of this place comes right after the other's."""
        if self.head is None or other.head is None or other.sentence >= self.sentence:
            return False
        return all(token.is_space or token.is_punct for token in self.head.doc[other.head.sent.end : self.sentence])


@dataclass(frozen=True, slots=True)
class Side:
    """A claim with its places in order, and the states and bodies on both ends of it; `actors` act by name.

    `made_in` are the ids of the communications in which a demand or response is made.
    """

    claim: Claim
    places: tuple[Stand, ...]
    content: tuple[Span, ...]
    forms: frozenset[str]
    acting: frozenset[str]
    taking: frozenset[str]
    actors: frozenset[str]
    made_in: frozenset[str] = frozenset()

    @property
    def first(self) -> int:
        return min((place.words.start for place in self.places), default=0)


def side_of(reading: Reading, claim: Claim, homes: dict[str, str]) -> Side:
    """The claim as it is compared; `homes`: for whom an actor stands."""
    _, tie = STARTS[claim.kind]
    places = tuple(_stand(reading, span) for span in sorted({s for name, s in claim.iter_spans() if name == tie}))
    acting, taking = _actors(claim, _ACTS), _actors(claim, _TAKES)
    forms = frozenset(str(value.value) for value in claim.get("form")) if claim.kind == "communication" else frozenset()
    both = acting | taking if forms & ENCOUNTERS else frozenset()
    content = tuple(span for value in claim.values if value.field == "content" for span in value.spans)
    homed = [frozenset(homes.get(actor, actor) for actor in some | both) for some in (acting, taking)]
    made_in = frozenset(str(value.value) for value in claim.get("made_in"))
    return Side(claim, places, content, forms, homed[0], homed[1], acting, made_in)


def _stand(reading: Reading, span: Span) -> Stand:
    head = head_of(reading, span)
    paragraph = reading.paragraph_at(span.start)
    return Stand(span, head, head.sent.start if head is not None else -1, paragraph.start if paragraph else -1)


def _actors(claim: Claim, fields: tuple[str, ...]) -> frozenset[str]:
    held = [field for field in fields if field in KINDS[claim.kind].fields]
    return frozenset(value.actor for field in held for value in claim.get(field) if value.actor is not None)
