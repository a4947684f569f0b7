"""A text that is itself a letter or a note says its own asks in it."""

from __future__ import annotations

from builders import reading

LETTER = """Dear Minister,

I call on Chad to withdraw its troops from the border. I told you in our telephone conversation that this was a breach.

Yours sincerely,
Ola Berg"""

NOTE = """The Embassy of Norway presents its compliments to the Ministry of Foreign Affairs of Chad.

The Embassy calls upon Chad to withdraw its troops from the border."""


def forms(text: str) -> list[str | None]:
    return [str(s.get("form")[0].value) if s.get("form") else None for s in reading(text, "2021-03-02").statements]


def test_what_a_letter_asks_is_asked_in_the_letter_and_what_it_tells_was_said_elsewhere() -> None:
    assert forms(LETTER) == ["letter", "call"]


def test_a_note_speaks_of_its_sender_by_name() -> None:
    assert forms(NOTE) == ["note verbale"]


def test_a_report_that_quotes_a_letter_is_none() -> None:
    text = "“Dear Minister, I have the honour to call on you to resign,” the card read. We say that this is rude."
    assert "letter" not in forms(text)
