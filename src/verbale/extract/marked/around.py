"""What stands around the acts of a report: where a contender is named, and whose side it is on."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from verbale.extract.marked.bearing import BEARINGS, bearings
from verbale.extract.marked.part import STARTS, head_of
from verbale.extract.scope import homes_of
from verbale.reading import Reading
from verbale.record import ENCOUNTERS, Claim, Span

FEATURES: tuple[str, ...] = (
    *BEARINGS,
    "before the act",
    "in the sentence before",
    "after the act, in another sentence",
    "far",  # log of the words between
    "another act between",
    "quoted, the act not",
    "often named",  # log of the mentions of the actor
    "its side often named",  # share of its state, union or organisation among all that are named
    "state of a likelier",
    "acts for a likelier",
    "joined to a likelier",  # "Norway and Peru"
    "first of all",
    "side of the likeliest sender",
    "side of the likeliest addressee",
    "other side than the likeliest sender",
    "other side than the likeliest addressee",
    "met",  # the act is a call, meeting or visit
    "said",  # it is a statement, post or resolution
)
_SAID = {"statement", "press conference", "post", "resolution"}


@dataclass(frozen=True, slots=True)
class Named:
    """Where one who may play a part is named, the actor if it is known, and how strong the tagger's link is."""

    words: Span
    actor: str | None
    link: float


class Around:
    """The acts of a report (claims of one kind), asked for what stands around each."""

    def __init__(self, reading: Reading, claims: Sequence[Claim]) -> None:
        self._reading = reading
        self._acts = [_heads(reading, claim) for claim in claims]
        self._starts = sorted({token.idx for some in self._acts for token in some})
        self._forms = [{str(value.value) for value in claim.get("form")} for claim in claims]
        self._homes = homes_of(reading)
        actors = [m.actor for m in reading.mentions if m.actor is not None]
        self._of = {actor.id: actor.of for actor in actors}
        self._named = Counter(actor.id for actor in actors)
        self._sides = Counter(self._homes[actor.id] for actor in actors if actor.id in self._homes)

    def features(
        self, number: int, one: Named, others: Sequence[Named], sender: str | None, addressee: str | None
    ) -> tuple[float, ...]:
        """FEATURES of `one` for the claim of this number.

        `others`: all who contend for the part, `one` among them; `sender`, `addressee`: the likeliest actor of each.
        """
        token = head_of(self._reading, one.words)
        likelier = [other for other in others if other.link > one.link]
        actors = {other.actor for other in likelier} - {None, one.actor}
        forms = self._forms[number]
        return (
            *self._where(self._acts[number], token),
            math.log(1 + self._named[one.actor]) / 3 if one.actor else 0.0,
            self._share(one.actor),
            float(one.actor is not None and any(self._of.get(actor or "") == one.actor for actor in actors)),
            float(self._of.get(one.actor or "") in actors - {None}),
            float(token is not None and self._is_joined(token, likelier)),
            float(all(one.words.start <= other.words.start for other in others)),
            *(float(self._is_side_of(one.actor, end)) for end in (sender, addressee)),
            *(float(self._is_other_side(one.actor, end)) for end in (sender, addressee)),
            float(bool(forms & ENCOUNTERS)),
            float(bool(forms & _SAID)),
        )

    def _where(self, acts: list[Token], token: Token | None) -> tuple[float, ...]:
        """The features that say where the words stand, towards the nearest words that name the act."""
        if token is None or not acts:
            return (0.0,) * (len(BEARINGS) + 6)
        same = [act for act in acts if act.sent.start == token.sent.start]
        act = min(same or acts, key=lambda one: (abs(one.i - token.i), one.i))
        found = bearings(act, token) if same else frozenset()
        low, high = sorted((token.idx, act.idx))
        own = {one.idx for one in acts}
        return (
            *(float(name in found) for name in BEARINGS),
            float(token.i < act.i),
            float(not same and _follows(act, token)),
            float(not same and token.i > act.i),
            math.log(1 + abs(token.i - act.i)) / 5,
            float(any(low < start < high and start not in own for start in self._starts)),
            float(self._reading.is_quoted(token.idx) and not self._reading.is_quoted(act.idx)),
        )

    def _is_joined(self, token: Token, likelier: Iterable[Named]) -> bool:
        beside = {other.i for other in token.conjuncts}
        heads = (head_of(self._reading, other.words) for other in likelier) if beside else ()
        return any(head is not None and head.i in beside for head in heads)

    def _share(self, actor: str | None) -> float:
        home = self._home(actor)
        return self._sides[home] / self._sides.total() if home is not None and home in self._sides else 0.0

    def _home(self, actor: str | None) -> str | None:
        return self._homes.get(actor, actor) if actor is not None else None

    def _is_side_of(self, actor: str | None, end: str | None) -> bool:
        return actor is not None and actor != end and self._home(actor) == self._home(end)

    def _is_other_side(self, actor: str | None, end: str | None) -> bool:
        return actor is not None and end is not None and self._home(actor) != self._home(end)


def _heads(reading: Reading, claim: Claim) -> list[Token]:
    """The words that name the act of a claim, one for each place."""
    _, tie = STARTS[claim.kind]
    found = [head_of(reading, span) for field, span in claim.iter_spans() if field == tie]
    return list({token.i: token for token in found if token is not None}.values())


def _follows(act: Token, token: Token) -> bool:
    """True when the act's sentence comes right after the word's."""
    between = act.doc[token.sent.end : act.sent.start]
    return token.sent.end <= act.sent.start and all(t.is_space or t.is_punct for t in between)
