"""The actors that a report has named so far: who holds which office, and who was spoken of last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from verbale.record import Actor, ActorType
from verbale.resolve.scene import Scene

#: (id of the actor acted for, or None; class of the office)
Post = tuple[str | None, str]


@dataclass(slots=True)
class Person:
    """A person of the report: all name words seen, all posts, gender when known."""

    actor: Actor
    names: set[str]
    surname: str
    posts: set[Post] = field(default_factory=set)
    above: set[str] = field(default_factory=set)
    gender: str = ""
    first: int = 0
    known: bool = False  # found in the lexicon

    @property
    def surnames(self) -> set[str]:
        """Words by which the person can be called alone: of "Jane Roe Doe" both Roe and Doe."""
        words = [word.lower() for word in self.actor.name.split()]
        return {self.surname, *(words[1:] if len(words) == 3 else ())} & self.names

    @property
    def is_presented(self) -> bool:
        """True when more than capitals says that this is a person: an office, a first name, the lexicon."""
        return self.known or bool(self.posts) or bool(self.gender)


@dataclass(frozen=True, slots=True)
class Seen:
    """One mention in reading order: at which word, of whom, and whether it leads its clause."""

    at: int
    actor: Actor
    leads: bool
    weight: float = 1.0
    quoted: bool = False
    main: bool = False  # leads the main clause of its sentence, and acts there
    pronoun: str = ""  # gender of the pronoun that stands there, empty for any other word
    role: str = ""  # how its core hangs in the sentence: "nsubj", "poss"


class Cast:
    """Memory of one report, filled from its beginning to its end."""

    def __init__(self) -> None:
        self.persons: list[Person] = []
        self.seen: list[Seen] = []
        self._by_actor: dict[str, Person] = {}
        self._openers: dict[int, Seen] = {}  # by paragraph
        self.lists: list[tuple[int, tuple[Actor, ...]]] = []
        self.all_lists: list[tuple[int, tuple[Actor, ...]]] = []
        self.joined: list[tuple[int, tuple[Actor, Actor]]] = []  # two persons whom an "and" joins, by the second's word
        self.counts: dict[str, int] = {}
        self.actors: dict[str, Actor] = {}
        self.scene = Scene()
        self.dateline: Actor | None = None
        self.asking: frozenset[str] = frozenset()  # who asks something of what is being resolved
        self.beside: frozenset[str] = frozenset()  # names in the other roles of the verb of what is being resolved
        self.outlet: Actor | None = None
        self.publisher: tuple[Actor | None, Actor | None] = (None, None)  # state and organ of an official page

    def note(
        self,
        at: int,
        actor: Actor,
        *,
        leads: bool = False,
        weight: float = 1.0,
        quoted: bool = False,
        main: bool = False,
        pronoun: str = "",
        role: str = "",
    ) -> None:
        seen = Seen(at, actor, leads, weight, quoted, main, pronoun, role)
        self.seen.append(seen)
        if leads:
            self._openers.setdefault(self.scene.paragraph(at), seen)
        self.actors[actor.id] = actor

    def count(self, actor: Actor, weight: int = 2) -> None:
        """Counts a plain name in the first pass over the report; the name of a mere place weighs half."""
        self.counts[actor.id] = self.counts.get(actor.id, 0) + weight
        self.actors[actor.id] = actor

    def named(self, words: Iterable[str]) -> list[Person]:
        """Persons whose known name words include all of `words` (lower case), those met by surname first."""
        wanted = {w.lower() for w in words}
        exact = [p for p in self.persons if wanted <= p.names and (p.is_presented or wanted & p.surnames)]
        return sorted(exact, key=lambda p: (p.surname not in wanted, p.first))

    def person_of(self, actor: Actor) -> Person | None:
        return self._by_actor.get(actor.id)

    def add(self, person: Person) -> Person:
        self.persons.append(person)
        self._by_actor.setdefault(person.actor.id, person)
        self.actors[person.actor.id] = person.actor
        return person

    def back(self, at: int) -> Iterator[Seen]:
        """Mentions before word `at`, the latest first."""
        for seen in reversed(self.seen):
            if seen.at < at:
                yield seen

    def opener(self, at: int) -> Seen | None:
        """Whoever was the first to lead a clause in the paragraph of word `at`, so far."""
        return self._openers.get(self.scene.paragraph(at))

    def latest(self, at: int, types: Iterable[str], skip: frozenset[str] = frozenset()) -> Actor | None:
        wanted = set(types)
        for seen in self.back(at):
            if seen.actor.type in wanted and seen.actor.id not in skip:
                return seen.actor
        return None

    def commonest(self, types: Iterable[str]) -> list[Actor]:
        """Actors of `types` by number of plain names in the whole report, the commonest first."""
        wanted = set(types)
        fitting = [self.actors[i] for i in self.counts if self.actors[i].type in wanted]
        return sorted(fitting, key=lambda a: (-self.counts[a.id], a.name))

    def state_of(self, actor: Actor) -> Actor | None:
        """The state or union that an actor is or acts for."""
        if actor.type in {ActorType.STATE, ActorType.UNION, ActorType.ALLIANCE}:
            return actor
        if actor.of and actor.of in self.actors:
            owner = self.actors[actor.of]
            above = self.actors.get(owner.of or "") if owner.type == ActorType.ORGAN else None
            return above or owner  # an official of a ministry acts for its state
        person = self.person_of(actor)
        for of, _ in sorted(person.posts, key=str) if person else ():
            if of and of in self.actors:
                return self.actors[of]
        return None
