import pytest
from tests.builders import reading

from verbale.extract.attribution import attribution_of


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        ("Norland sent a letter to Sudria.", "sent", []),
        ("The ministry said that Norland had sent a letter.", "sent", ["The ministry"]),
        ("Norland sent a letter on Monday, the ministry said.", "sent", ["the ministry"]),
        ("According to European officials, Norland sent a letter.", "sent", ["European officials"]),
        ("Norland sent a letter to Sudria, according to European officials.", "letter", ["European officials"]),
        (
            "According to the paper, the minister said that Norland had sent a letter.",
            "letter",
            ["the paper", "the minister"],
        ),
    ],
)
def test_attribution_names_those_on_whose_word_it_is_said_outermost_first(
    text: str, word: str, wanted: list[str]
) -> None:
    read = reading(text)
    (token,) = [t for t in read.doc if t.text == word]
    assert [read.words(v.spans[0]) for v in attribution_of(read, token)] == wanted
