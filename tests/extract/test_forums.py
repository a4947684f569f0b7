"""Forums: standing formats, named talks, courts and councils."""

from __future__ import annotations

import pytest
from tests.builders import reading

from verbale.extract.forums import find_forums


def _found(text: str) -> list[tuple[str, list[str], list[str]]]:
    """(name, roles, who) of each forum."""
    return [
        (
            str(claim.get("name")[0].value),
            [str(v.value) for v in claim.get("role")],
            [str(v.value) for v in claim.get("by")],
        )
        for claim in find_forums(reading(text, "2022-02-09"))
    ]


@pytest.mark.parametrize(
    ("sentence", "name", "role"),
    [
        ("Turkey raised it at the G20 summit.", "G20 summit", "venue"),
        ("Japan could go to the International Court of Justice.", "International Court of Justice", "appealed"),
        ("France proposed a trilateral mechanism.", "trilateral mechanism", "proposed"),
        ("Iran boycotted the Geneva talks.", "Geneva talks", "refused"),
        ("The NATO-Russia Council met in January.", "NATO-Russia Council", "met"),
        ("Serbia called for an international conference.", "international conference", "proposed"),
        ("France hosted the Astana process.", "Astana Format", "met"),
        ("He saw the envoy on the sidelines of the summit of ASEAN in Jakarta.", "ASEAN summit", "venue"),
        ("The talks under the auspices of the African Union ended.", "African Union", "venue"),
        ("The dispute is before the International Court of Justice.", "International Court of Justice", "venue"),
        ("The International Court of Justice held that Chile owed nothing.", "International Court of Justice", "met"),
        ("Iran proposed an online summit of the members.", "online summit", "proposed"),
        ("The two states set up a joint commission.", "joint commission", "set-up"),
    ],
)
def test_forums_and_their_roles(sentence: str, name: str, role: str) -> None:
    assert [(n, roles) for n, roles, _ in _found(sentence)] == [(name, [role])]


def test_who_proposes_is_named() -> None:
    ((_, _, by),) = _found("France proposed a trilateral mechanism.")
    assert by == ["France"]


def test_an_organisation_that_only_acts_is_no_forum() -> None:
    assert _found("The World Health Organization warned Iran. NATO sent troops.") == []


def test_one_forum_named_twice_is_one_claim() -> None:
    (claim,) = find_forums(reading("The OSCE hosted talks. Iran spoke at the G20. The G20 met in Rome.", "2022-02-09"))
    assert claim.get("name")[0].value == "G20"
    assert len(claim.get("name")[0].spans) == 2


@pytest.mark.parametrize("sentence", ["The White House Conference began.", "They held talks.", "Russian talks failed."])
def test_talks_without_a_name_are_no_forum(sentence: str) -> None:
    assert _found(sentence) == []


def test_a_forum_that_a_letter_proposes_is_proposed_by_its_sender() -> None:
    text = "In a letter to Chad, Norway suggested holding talks within the OSCE. The letter was sent on Monday."
    found = reading(text, "2022-02-09")
    assert any(c.get("proposes") for c in found.communications)
    ((name, roles, by),) = _found(text)
    assert name == "OSCE"
    assert "proposed" in roles
    assert by == ["Norway"]
