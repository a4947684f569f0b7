"""The state in the chair of a council is not its president's office."""

import pytest
from tests.mention.test_mentions import mention
from tests.mention.test_mentions import name as named

from builders import reading


def test_the_presidency_of_a_member_in_reports_on_its_union_is_that_of_the_council() -> None:
    text = "The European Union waits. The Spanish presidency asked ministers to approve the mandate."
    chair = mention(reading(text, "2023-10-14"), "The Spanish presidency").actor
    assert chair is not None and chair.name == "Spain's presidency of the Council of the European Union"
    assert chair.of == mention(reading(text, "2023-10-14"), "The European Union").actor.id


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The European Union waits. The Czech presidency answered.", "2023-10-14"),  # another state presided then
        ("The United Nations waits. The Czech presidency answered.", "2022-10-14"),
        ("Czech President Petr Pavel wrote to the EU. The Czech presidency answered.", "2022-10-14"),
    ],
)
def test_elsewhere_it_is_the_presidency_of_the_state(text: str, day: str) -> None:
    assert named(reading(text, day), "The Czech presidency") == "Presidency of Czechia"
