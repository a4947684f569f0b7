"""A summons by nobody named is an act of the state at whose capital the envoy is."""

import pytest
from tests.builders import report

from verbale.pipeline import read_report


def summons(text):
    reading = read_report(report(text, "2024-05-15"))
    found = [c for c in reading.communications if [v.value for v in c.get("form")] == ["summons"]]
    assert len(found) == 1
    return [(v.value, reading.words(v.spans[0])) for v in found[0].get("sender")]


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("Spain's envoy to Lima was called in on Tuesday.", ("Peru", "Lima")),
        ("The Swiss charge d'affaires was summoned twice in Tehran on Friday.", ("Iran", "Tehran")),
        ("The ambassador of Kenya to Sudan was summoned on Monday to hear a protest.", ("Sudan", "Sudan")),
    ],
)
def test_the_post_or_the_city_tells_who_summons(text, host):
    assert summons(text) == [host]


def test_who_summons_stays_unknown_where_no_post_is_named():
    assert summons("Norway's ambassador, Kari Dahl, was summoned on Monday over the incident.") == []


def test_a_host_who_is_named_as_the_one_who_summons_stays_alone():
    found = summons("Peru's foreign ministry summoned Spain's envoy to Lima on Tuesday.")
    assert [words for _, words in found] == ["Peru's foreign ministry"]
