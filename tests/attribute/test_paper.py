import pytest
from tests.builders import reading

from verbale.lexicon.lexicon import Lexicon
from verbale.record import Claim


def only(text: str) -> Claim:
    (claim,) = reading(text, "2022-02-09").statements
    return claim


def actor_id(name: str) -> str:
    actor = Lexicon.load().actor(name)
    assert actor is not None
    return actor.id


@pytest.mark.parametrize(
    ("text", "words", "author"),
    [
        ("The EU's letter says that talks must go on.", "The EU's letter", "European Union"),
        ("The Finnish letter says that talks must go on.", "The Finnish letter", "Finland"),
        ("A letter from NATO says that talks must go on.", "A letter from NATO", "NATO"),
        ("The letter, signed by Sergey Lavrov, says that talks must go on.", "The letter", "Sergey Lavrov"),
        ("According to the memo by NATO, talks must go on.", "the memo", "NATO"),
        ("NATO's letter, which says that talks must go on, was short.", "NATO's letter", "NATO"),
    ],
)
def test_a_paper_speaks_in_its_own_words_for_its_author(text, words, author):
    (speaker,) = only(text).get("speaker")
    assert (speaker.value, speaker.actor) == (words, actor_id(author))


@pytest.mark.parametrize(
    "text",
    [
        "The letter says that talks must go on.",
        "The letter, released by NATO, says that talks must go on.",
        "The letter of two pages says that talks must go on.",
    ],
)
def test_a_paper_without_its_author_has_no_actor(text):
    assert [v.actor for v in only(text).get("speaker")] == [None]


def test_the_author_of_a_paper_is_shown_beside_it():
    claim = only("The letter, signed by Sergey Lavrov, says that talks must go on.")
    assert [s.of("The letter, signed by Sergey Lavrov, says") for s in claim.get("speaker")[0].spans] == [
        "The letter",
        "Sergey Lavrov",
    ]
