"""Kin, lawyers and friends of somebody are persons of their own; a state before a hyphen leads nobody."""

from __future__ import annotations

import pytest
from tests.mention.test_mentions import mention, read
from tests.mention.test_nationals import named

ON = "2023-03-04"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("The daughter of the Uzbek president", "daughter of Shavkat Mirziyoyev"),
        ("A close ally of the Russian president", "ally of Vladimir Putin"),
        ("A supporter of the Turkish president", "supporter of Recep Tayyip Erdoğan"),
        ("Putin's daughter", "daughter of Vladimir Putin"),
        ("A lawyer for the French president", "lawyer of Emmanuel Macron"),
    ],
)
def test_who_is_told_by_whose_he_is_goes_under_it_and_acts_for_nobody(words: str, name: str) -> None:
    found = mention(read(f"{words} wrote to Vladimir Putin in Peru.", ON), words).actor
    assert found is not None
    assert (found.name, found.of) == (name, None)


@pytest.mark.parametrize("words", ["King Salman", "King Salman bin Abdulaziz"])
def test_a_brother_under_his_name_is_no_other_person(words: str) -> None:
    assert named(f"The emir wrote to his brother {words}.", f"his brother {words}", ON) is not None
    assert "brother" not in str(named(f"The emir wrote to his brother {words}.", f"his brother {words}", ON))


def test_a_lawyer_of_a_state_is_not_told_by_a_person() -> None:
    assert named("A lawyer for Peru wrote to Chile.", "A lawyer for Peru", ON) == "lawyer for Peru"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("The Russian-installed head of Crimea", "Russian-installed head of Crimea"),
        ("The Russian-backed separatist leader", "Russian-backed separatist leader"),
        ("The pro-Russian president of Georgia", "Salome Zourabichvili"),
        ("The anti-Western Serbian leader", "Aleksandar Vučić"),
        ("The outgoing Dutch prime minister", "Mark Rutte"),
    ],
)
def test_a_state_before_a_hyphen_is_led_by_another(words: str, name: str) -> None:
    assert named(f"{words} wrote to Peru.", words, ON) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("A spokeswoman for German Chancellor Olaf Scholz", "spokeswoman of Olaf Scholz"),
        ("An adviser to Ukrainian President Volodymyr Zelenskiy", "adviser of Volodymyr Zelensky"),
        ("A spokesman for UN Secretary-General António Guterres", "spokesman of António Guterres"),
        ("A special envoy of King Felipe of Spain", "special envoy of Spain"),
        ("The Special Envoy of the Secretary-General Jane Roe", "Jane Roe"),
    ],
)
def test_who_serves_somebody_under_title_and_name_is_not_that_one(words: str, name: str) -> None:
    assert named(f"{words} wrote to Peru.", words, ON) == name
