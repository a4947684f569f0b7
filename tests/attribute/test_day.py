import pytest
from tests.builders import reading


def days(text: str) -> list[str]:
    found = reading(text, "2022-02-09").statements
    return [v.value["date"] for c in found for v in c.get("date") if isinstance(v.value, dict)]


@pytest.mark.parametrize(
    "text",
    [
        "The envoy rejected a 1956 convention as too old.",
        "The envoy spoke of Tuesday's “useless” talks.",
    ],
)
def test_the_day_of_a_thing_is_not_the_day_of_the_words(text):
    assert days(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The envoy said on Tuesday that the talks had failed.",
        "The talks had failed, the envoy said in a statement on Tuesday.",
        "On Tuesday the envoy said that the talks had failed.",
    ],
)
def test_the_day_of_the_cue_is_the_day_of_the_words(text):
    assert days(text) == ["2022-02-08"]
