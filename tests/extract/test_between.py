"""Who proposes or arranges an encounter between others takes no part in it."""

import pytest

from builders import claim, reading
from verbale.extract.between import only_between


def parties(text: str, *senders: str) -> list[str]:
    read = reading(text, "2024-02-07")
    actors = {m.actor.name: m.actor for m in read.mentions if m.actor is not None}
    told = [(name, actors[name]) for name in senders]
    made = claim(read.report, "communication", mention="talks", form=("talks", "meeting"), sender=told)
    return [str(value.value) for value in only_between(read, made).get("sender")]


@pytest.mark.parametrize(
    ("text", "stay"),
    [
        ("Peru tried to arrange talks between Chile and Norway.", ["Chile", "Norway"]),
        ("Peru called for talks between Chile and Norway.", ["Chile", "Norway"]),
        ("Peru welcomed talks between Chile and Norway.", ["Chile", "Norway"]),
        ("Peru joined talks between Chile and Norway.", ["Peru", "Chile", "Norway"]),
        ("Peru proposed talks with Chile and Norway.", ["Peru", "Chile", "Norway"]),
    ],
)
def test_who_arranges_talks_between_others_is_not_said_to_talk(text, stay):
    assert parties(text, "Peru", "Chile", "Norway") == stay


def test_who_proposes_talks_between_himself_and_another_takes_part():
    assert parties("Peru proposed talks between Peru and Chile.", "Peru", "Chile") == ["Peru", "Chile"]
