import pytest
from tests.builders import reading


def told(text: str) -> list[tuple[str | None, str]]:
    """(speaker's words, content) of each statement."""
    found = reading(text)
    return [
        (found.words(c.get("speaker")[0].spans[-1]) if c.get("speaker") else None, str(c.get("content")[0].value))
        for c in found.statements
    ]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "The mayor said that the list was not political but added there would be no change.",
            ("The mayor", "that the list was not political"),
            ("The mayor", "there would be no change"),
        ),
        (
            "The president told reporters he was ordering a review and said no envoys would be let in.",
            ("The president", "he was ordering a review"),
            ("The president", "no envoys would be let in"),
        ),
        (
            "The secretary general, Omar Daud, said the burnings were wrong and urged governments to act at once.",
            ("The secretary general, Omar Daud", "the burnings were wrong"),
            ("The secretary general, Omar Daud", "governments to act at once"),
        ),
    ],
)
def test_what_a_speaker_did_next_is_a_statement_of_the_same_speaker(text, first, second):
    assert told(text) == [first, second]


def test_a_finite_verb_after_an_infinitive_is_no_part_of_what_is_asked():
    assert told("The minister urged the embassy to reconsider and spoke with his colleague about it.") == [
        ("The minister", "the embassy to reconsider")
    ]


def test_a_verb_of_another_speaker_stays_in_the_content():
    assert told("The minister said the envoy had left the hall and the guards had followed him.") == [
        ("The minister", "the envoy had left the hall and the guards had followed him")
    ]
