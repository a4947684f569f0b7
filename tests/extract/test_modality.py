import pytest
from tests.builders import report

from verbale.extract.modality import modality_of
from verbale.segment.parse import parse


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        ("Norland sent a letter to Sudria on Monday.", "sent", "asserted"),
        ("Norland will send a letter to Sudria on Monday.", "send", "planned"),
        ("Norland will send a letter to Sudria on Monday.", "letter", "planned"),
        ("The two ministers are to meet in Vienna.", "meet", "planned"),
        ("The two ministers are due to meet in Vienna.", "meet", "planned"),
        ("Norland plans to send a letter to Sudria.", "send", "planned"),
        ("The ministry said it would reply to the letter.", "reply", "planned"),
        ("The government may send a letter to Sudria.", "send", "possible"),
        ("The government is considering sending a letter.", "sending", "possible"),
        ("Norland did not reply to the letter.", "reply", "negated"),
        ("Norland has sent no letter to Sudria.", "letter", "negated"),
        ("Norland has never sent a letter to Sudria.", "sent", "negated"),
        ("Norland refused to meet the envoy.", "meet", "negated"),
        ("Norland denied having sent a letter.", "sent", "denied"),
        ("The ministry denied that Norland had sent a letter.", "sent", "denied"),
        ("If Sudria sends a letter, Norland will read it.", "sends", "conditional"),
        ("If Sudria agrees, the ministers will meet in Vienna.", "meet", "conditional"),
        ("The minister spoke ahead of talks in Vienna.", "talks", "planned"),
        ("The upcoming meeting was discussed.", "meeting", "planned"),
        ("The ministry said that Norland had sent a letter.", "letter", "asserted"),
        ("There was some interest in restarting talks with Sudria.", "talks", "possible"),
        ("There is little appetite for talks with Sudria.", "talks", "possible"),
        ("Norland's desire to meet Sudria was clear.", "meet", "possible"),
        ("Norland took an interest in the talks in Vienna.", "talks", "asserted"),
    ],
)
def test_modality_follows_the_words_that_govern_the_clause(text: str, word: str, wanted: str) -> None:
    doc = parse(report(text))
    (token,) = [t for t in doc if t.text == word]
    assert str(modality_of(token)) == wanted
