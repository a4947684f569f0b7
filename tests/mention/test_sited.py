"""A city is the site of an act or stands for a party to it, by whichever link of the tagger is the stronger."""

import numpy as np
import pytest

from verbale.mention.sited import Sited
from verbale.tagger.marking import Marked, Marking


class Linked:
    """A marking of three words in which one communication is linked to words with given chances."""

    def __init__(self, **chances: list[float]) -> None:
        self.words = ["meeting", "in", "Lima"]
        self._chances = chances

    def spans(self, name: str) -> list[Marked]:
        return [Marked(0, 1, 0.9)] if name == "communication" else []

    def linked(self, name: str, word: int) -> np.ndarray:
        assert word == 0
        return np.array(self._chances.get(name.partition(".")[2], [0.0, 0.0, 0.0]), dtype=np.float32)


@pytest.mark.parametrize(
    ("chances", "site"),
    [
        ({"place": [0.0, 0.0, 0.6]}, True),
        ({"place": [0.0, 0.0, 0.3], "recipients": [0.0, 0.0, 0.5]}, False),
        ({"place": [0.7, 0.0, 0.0]}, False),
    ],
)
def test_the_stronger_link_decides(chances: dict[str, list[float]], site: bool) -> None:
    marking: Marking = Linked(**chances)  # type: ignore[assignment]
    assert Sited(marking).is_site(slice(2, 3)) is site
