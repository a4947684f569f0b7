"""Whose the office holders of unions, of forums and of the Palestinian Authority are."""

import pytest
from tests.mention.test_mentions import mention

from builders import reading


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Foreign ministers of the G20", "foreign ministers of the G20"),
        ("Quad leaders", "leaders of the Quad"),
        ("BRICS leaders", "leaders of BRICS"),
        ("EU foreign ministers", "foreign ministers of the EU member states"),
        ("Caribbean Community leaders", "leaders of the CARICOM member states"),
    ],
)
def test_a_forum_has_no_member_states_of_its_own(words: str, who: str) -> None:
    group = mention(reading(f"{words} wrote to Iran on Monday.", "2023-05-06"), words).actor
    assert group is not None and group.name == who


def test_a_group_of_a_forum_is_known_by_its_former_name() -> None:
    group = mention(
        reading("Foreign ministers of the G7 wrote to Iran.", "2023-05-06"), "Foreign ministers of the G7"
    ).actor
    assert group is not None and "foreign ministers of the G7 member states" in group.aliases
    assert group.name not in group.aliases


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("The Palestinian president", "Mahmoud Abbas"),
        ("The president of the Palestinian Authority", "Mahmoud Abbas"),
        ("Palestinian Authority President Mahmoud Abbas", "Mahmoud Abbas"),
        ("The Palestinian Authority foreign minister", "Riyad al-Maliki"),
        ("The Palestinian Authority's prime minister", "Mohammad Shtayyeh"),
        ("The Palestinian Authority", "Palestinian Authority"),
        ("The Palestinian Foreign Ministry", "Ministry of Foreign Affairs of Palestine"),
    ],
)
def test_offices_of_the_palestinian_authority_are_those_of_palestine(words: str, who: str) -> None:
    actor = mention(reading(f"{words} wrote to Israel on Monday.", "2019-05-06"), words).actor
    assert actor is not None and actor.name == who
