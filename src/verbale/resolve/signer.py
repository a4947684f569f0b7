"""Who signs a letter: the first person of a letter speaks for whoever stands under it."""

from __future__ import annotations

from verbale.lexicon.lexicon import Lexicon
from verbale.lexicon.remembered import remembered
from verbale.mention.words import Words
from verbale.reading import Reading
from verbale.record import Actor, ActorType
from verbale.resolve.cast import Cast
from verbale.resolve.joint import and_list

#: A signature has no verb and at most so many words: "(Signed) Jane Roe, Permanent Representative of Peru …".
LONGEST = 24
#: Words after "we," in which those who speak name themselves.
NAMED = 6
#: Paragraphs at the head of a statement that tell whose it is.
HEAD = 3


def signers(reading: Reading, words: Words, at_core: dict[int, Actor]) -> list[tuple[int, Actor]]:
    """Signatures of the report: (character where the signature begins, who signs), in order.

    A signature is a short paragraph without a verb, not the first of the report, that begins with a person or with
    "(Signed)".
    """
    found = []
    for paragraph in reading.paragraphs[1:]:
        first, last = words.at(paragraph.start), words.at(paragraph.end - 1)
        if last - first >= LONGEST or any(words.pos[i] in {"VERB", "AUX"} for i in range(first + 3, last + 1)):
            continue
        opening = range(first, min(first + 6, last + 1))
        persons = [at_core[i] for i in opening if i in at_core and at_core[i].type == ActorType.PERSON]
        colon = any(words.lower[i] == ":" for i in opening)
        if persons and not colon:
            every = [at_core[i] for i in range(first, last + 1) if i in at_core]
            names = list(dict.fromkeys(a.name for a in every if a.type == ActorType.PERSON))
            joint = len(names) > 1 and all(a.type == ActorType.PERSON for a in every)
            found.append((paragraph.start, Actor.make(and_list(names), ActorType.GROUP) if joint else persons[0]))
    return found


def signer_after(found: list[tuple[int, Actor]], offset: int) -> Actor | None:
    """Who signs the letter that goes on at a character."""
    return next((who for start, who in found if start > offset), None)


def issuer(reading: Reading, words: Words, at_core: dict[int, Actor], cast: Cast) -> Actor | None:
    """For whom an unsigned statement speaks in the first person: those who released it, whoever stands alone above it,
    or the state on whose pages it stands; None in the report of an outlet that is no organ."""
    own = self_named(words, at_core)
    if own is not None:
        return own
    for number, paragraph in enumerate(reading.paragraphs[:HEAD]):
        first, last = words.at(paragraph.start), words.at(paragraph.end - 1)
        inside = [at_core[i] for i in range(first, min(last + 1, len(words))) if i in at_core]
        if any(words.lower[i] in {"statement", "letter"} for i in range(first, last + 1)):
            by = next((i for i in range(first, last) if words.lower[i] in {"by", "from"}), None)
            issued = _issued(cast, [at_core[i] for i in range(by, last + 1) if i in at_core]) if by else None
            if issued is not None:
                return issued
        alone = last - first < LONGEST and not any(words.pos[i] in {"VERB", "AUX"} for i in range(first, last + 1))
        if alone and inside and inside[0].type == ActorType.PERSON and number < len(reading.paragraphs) - 1:
            return inside[0]
    organ = _organ_of(reading.report.outlet or "")
    return Lexicon.load().actors.get(organ.of or "") if organ is not None else None


def self_named(words: Words, at_core: dict[int, Actor]) -> Actor | None:
    """Who "we" are in a text that says so: "We, the Foreign Ministers of the Seven, condemn"."""
    for i in range(len(words) - 2):
        if words.lower[i] == "we" and words.begins[i] and words.lower[i + 1] == ",":
            named = [at_core[k] for k in range(i + 2, min(i + 2 + NAMED, len(words))) if k in at_core]
            groups = [a for a in named if a.type not in {ActorType.STATE, ActorType.PERSON}]
            if groups:
                return next((a for a in groups if a.type == ActorType.GROUP), groups[0])
    return None


def _issued(cast: Cast, named: list[Actor]) -> Actor | None:
    """One group named, else those for whom the persons and states named act, when they are several."""
    groups = [a for a in named if a.type == ActorType.GROUP]
    if groups:
        return groups[0]
    acting = [state for a in named for state in [cast.state_of(a)] if state is not None]
    names = list(dict.fromkeys(state.name for state in acting))
    return Actor.make(and_list(names), ActorType.GROUP) if len(names) > 1 else None


def _organ_of(outlet: str) -> Actor | None:
    """The organ of a state that an outlet's name is, None for any other outlet."""
    return _organs().get(outlet.removeprefix("The "))


@remembered
def _organs() -> dict[str, Actor]:
    actors = Lexicon.load().actors.values()
    organs = sorted((a for a in actors if a.type == ActorType.ORGAN), key=lambda a: a.name, reverse=True)
    return {text: organ for organ in organs for text in (*organ.aliases, organ.name)}
