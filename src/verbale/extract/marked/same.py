"""Whether two places of a report name one communication: what speaks for and against it, in numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from verbale.errors import ModelError
from verbale.extract.marked.evidence import compared, odds
from verbale.extract.marked.stretch import stretches
from verbale.extract.scope import homes_of
from verbale.lexicon.reply import calls_reply
from verbale.lexicon.table import read_table
from verbale.reading import Reading
from verbale.record import ENCOUNTERS, PAPERS, Span
from verbale.tagger.labels import CLASSES
from verbale.tagger.marking import Marked, Marking, Numbers

FEATURES: tuple[str, ...] = (
    "always",
    "link",  # log odds of the tagger's link, mean over the words of the other place, both ways
    "strongest link",
    "form alike",  # the tagger's forms, as the probability that they are one
    "of one family",  # both encounters, both papers
    "of two families",
    "put alike",  # the same of how the act is put
    "one done, one ahead",
    "same words",
    "same sentence",
    "next sentence",
    "far",  # log of the characters between them
    "definite",  # the later place: "the letter", "his visit"
    "indefinite",  # "a letter"
    "another",  # "another", "second", "new", "further" before either, not both
    "both indefinite",
    "a verb each",
    "one a reply",  # called so, and the other not
    "a reply and what is answered",  # "one reply", "answered the letter"
    "both answered",
    "senders shared",
    "senders apart",
    "addressees shared",
    "addressees apart",
    "days shared",
    "days apart",
    "places shared",
    "places apart",
    "between",  # another place that names a communication of the same family stands between them
)

#: How many places after one, in the order of telling, it is compared with: a long record of dealings would otherwise
#: be read as the square of its length.
NEAR = 40
_OTHER = {"another", "second", "third", "new", "further", "other", "additional", "next", "previous", "earlier", "last",
          "latest", "fresh", "separate", "subsequent", "follow-up", "similar", "first"}  # fmt: skip
_DEFINITE = {"the", "this", "that", "his", "her", "its", "their", "it", "these"}
_FAMILIES = (ENCOUNTERS, PAPERS)
_AHEAD = ("planned", "possible", "conditional")
_ROLES = ("sender", "recipients", "date", "place")
#: Probability from which a mention plays a part of a place.
_PLAYS = 0.5


@dataclass(frozen=True, slots=True)
class Place:
    """One place that names a communication: its words, who and what the tagger ties to it, and how it is put."""

    marked: Marked
    span: Span
    words: tuple[str, ...]
    sentence: tuple[int, int]
    forms: Numbers
    moods: Numbers
    verb: bool
    reply: bool
    answered: bool
    senders: frozenset[str]
    addressees: frozenset[str]
    days: frozenset[str]
    towns: frozenset[str]


def places(reading: Reading, marking: Marking) -> list[Place]:
    """The places of a report that name communications, in order."""
    homes = homes_of(reading)
    heads = [(m.actor.id, marking.inside(m.head)) for m in reading.mentions if m.actor is not None]
    parties = _Over([homes.get(actor, actor) for actor, _ in heads], [place for _, place in heads])
    dated = [(str(d.day.to_json()), marking.inside(d.span)) for d in reading.days if d.day is not None]
    days = _Over([day for day, _ in dated], [place for _, place in dated])
    named = [
        one for one in stretches(reading, marking, "communication") if not _is_initials(reading, marking.span(one))
    ]
    return [_place(reading, marking, one, parties, days) for one in named]


def _is_initials(reading: Reading, span: Span) -> bool:
    """True of the initials of a body in running text: the tagger does not see that "MET" is no meeting."""
    words, paragraph = reading.words(span), reading.paragraph_at(span.start)
    return words.isalpha() and words.isupper() and paragraph is not None and not reading.words(paragraph).isupper()


class _Over:
    """What lies on which words of a report, asked for by the mean probability of these words."""

    def __init__(self, names: list[str], slices: list[slice]) -> None:
        self._names = names
        self._starts = np.array([place.start for place in slices], dtype=int)
        self._stops = np.array([place.stop for place in slices], dtype=int)

    def played(self, chances: Numbers) -> frozenset[str]:
        """Names of those whose words reach the probability from which one plays a part."""
        if not self._names:
            return frozenset()
        running = np.concatenate([[0.0], np.cumsum(chances)])
        means = (running[self._stops] - running[self._starts]) / np.maximum(1, self._stops - self._starts)
        return frozenset(self._names[n] for n in np.flatnonzero(means >= _PLAYS).tolist())


def features(marking: Marking, named: Sequence[Place], i: int, j: int) -> tuple[float, ...]:
    """FEATURES of two places, the earlier first."""
    one, other = named[i], named[j]
    there = marking.linked("communication.same", one.marked.first)[other.marked.first : other.marked.last]
    back = marking.linked("communication.same", other.marked.first)[one.marked.first : one.marked.last]
    mean = (float(there.mean()) + float(back.mean())) / 2
    families = [_family(place) for place in (one, other)]
    ahead = [sum(float(p.moods[CLASSES["modality"].index(m)]) for m in _AHEAD) for p in (one, other)]
    later = other.words[0] if other.words else ""
    marks = [bool(set(place.words[:3]) & _OTHER) for place in (one, other)]
    return (
        1.0,
        odds(mean),
        odds(max(float(there.max()), float(back.max()))),
        float(one.forms @ other.forms),
        float(families[0] is not None and families[0] == families[1]),
        float(None not in families and families[0] != families[1]),
        float(one.moods @ other.moods),
        abs(ahead[0] - ahead[1]),
        float(bool(set(one.words) & set(other.words) - _OTHER - _DEFINITE - {"a", "an", "of", "to"})),
        float(one.sentence == other.sentence),
        float(other.sentence[0] == one.sentence[1]),
        float(np.log(1 + max(0, other.span.start - one.span.end))) / 10,
        float(later in _DEFINITE),
        float(later in {"a", "an"}),
        float(marks[0] != marks[1]),
        float(all(place.words and place.words[0] in {"a", "an"} for place in (one, other))),
        float(one.verb and other.verb),
        float(one.reply != other.reply),
        float(any(a.reply and b.answered and not b.reply for a, b in ((one, other), (other, one)))),
        float(one.answered and other.answered),
        *compared(one.senders, other.senders),
        *compared(one.addressees, other.addressees),
        *compared(one.days, other.days),
        *compared(one.towns, other.towns),
        float(any(_family(named[k]) == families[1] for k in range(i + 1, j))),
    )


def _place(reading: Reading, marking: Marking, one: Marked, parties: _Over, days: _Over) -> Place:
    span = marking.span(one)
    tokens = reading.tokens_in(span)
    lead = [tokens[0].nbor(-1)] if tokens and tokens[0].i > 0 else []
    sentence = reading.sentence_at(span.start)
    chances = {role: marking.linked(f"communication.{role}", one.first) for role in _ROLES}
    towns = [marking.words[n].text for n in np.flatnonzero(chances["place"] >= _PLAYS).tolist()]
    return Place(
        one,
        span,
        (*(t.lower_ for t in lead if t.pos_ in {"DET", "PRON", "ADJ"}), *(t.lower_ for t in tokens)),
        (sentence.start, sentence.end) if sentence is not None else (-1, -2),
        np.asarray(marking.chances("form", one.first)),
        np.asarray(marking.chances("modality", one.first)),
        any(t.pos_ == "VERB" for t in tokens),
        calls_reply(reading.words(span)),
        _is_answered(reading, span),
        parties.played(chances["sender"]),
        parties.played(chances["recipients"]),
        days.played(chances["date"]),
        frozenset(town.lower() for town in towns if town[:1].isupper()),
    )


def _is_answered(reading: Reading, span: Span) -> bool:
    """True of the letter in "answered the letter" and in "a reply to the letter"."""
    for token in reading.tokens_in(span):
        if token.dep_ == "pobj" and token.head.lower_ == "to":
            return calls_reply(token.head.head.text)
        if token.dep_ in {"dobj", "nsubjpass"}:
            return calls_reply(token.head.text)
    return False


def _family(place: Place) -> int | None:
    form = CLASSES["form"][int(place.forms.argmax())]
    return next((n for n, family in enumerate(_FAMILIES) if form in family), None)


@cache
def load_weights() -> Numbers:
    """One weight for each of FEATURES. Raises ModelError when the table was made for other features."""
    rows = {row["feature"]: float(row["weight"]) for row in read_table("same_weights")}
    if tuple(rows) != FEATURES:
        raise ModelError("same_weights.csv was made for other features; run training/sames.py again")
    return np.array(list(rows.values()))


def chances(marking: Marking, named: Sequence[Place]) -> Numbers:
    """(n, n): how likely two places name one communication; those told too far apart do not."""
    weights = load_weights()
    found: Numbers = np.zeros((len(named), len(named)), dtype=np.float32)
    for i in range(len(named)):
        for j in range(i + 1, min(len(named), i + 1 + NEAR)):
            score = float(np.array(features(marking, named, i, j)) @ weights)
            found[i, j] = found[j, i] = 1 / (1 + np.exp(-score))
    return found
