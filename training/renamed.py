"""The same report of other states and people: annotated texts in which names are changed for others of their sort.

What a report says of a letter does not hang on who wrote it. A network that reads each report again and again learns
its names by heart; one that reads it each time with other names learns the words around them.
"""

import random
from collections.abc import Iterable
from dataclasses import replace

from verbale.lexicon.table import read_table

from .examples import Text

#: Columns of the table of states whose words are changed together: "Norway", "Norwegian", "Oslo".
_STATE = ("name", "adjective", "capital")


class Names:
    """Names of one word, by sort: states with adjective and capital, family names, given names."""

    def __init__(self, texts: Iterable[Text]) -> None:
        common = {word.text for text in texts for word in text.words if word.text.islower()}
        self.states = [
            tuple(row[column] for column in _STATE)
            for row in read_table("states")
            if all(_is_name(row[column], common) for column in _STATE)
        ]
        people = {row["person"] for table in ("holders", "holders_reference") for row in read_table(table)}
        parted = [person.split() for person in people if len(person.split()) == 2]
        places = {word for state in self.states for word in state}
        self.family = sorted({names[-1] for names in parted if _is_name(names[-1], common)} - places)
        self.given = sorted({names[0] for names in parted if _is_name(names[0], common)} - places - set(self.family))

    def renamed(self, text: Text, draw: random.Random) -> Text:
        """The text with every known name changed, each for one other that the text does not hold."""
        held = {word.text for word in text.words}
        other: dict[str, str] = {}
        free = [state for state in self.states if not held & set(state)]
        for state in self.states:
            if held & set(state) and free:
                other.update(zip(state, free.pop(draw.randrange(len(free))), strict=True))
        for sort in (self.family, self.given):
            unheld = [name for name in sort if name not in held]
            for name in sort:
                if name in held and unheld:
                    other[name] = unheld.pop(draw.randrange(len(unheld)))
        changed = [replace(word, text=other.get(word.text, word.text)) for word in text.words]
        return replace(text, words=changed)


def _is_name(word: str, common: set[str]) -> bool:
    """True for one plain word with a capital that no text uses as a common word."""
    return word.isalpha() and word[:1].isupper() and word.lower() not in common
