"""Which exchanges are kept apart is said once, in lists of names."""

import pytest

from benchmark import benchmark

LISTED = benchmark("listed.py")


def test_remarks_and_empty_lines_name_nothing(tmp_path):
    path = tmp_path / "held.txt"
    path.write_text("# why\nheld-2020\n\nkept-2019\n", encoding="utf-8")
    assert LISTED.listed(path) == ("held-2020", "kept-2019")


@pytest.mark.parametrize(
    ("exchange", "group"),
    [("held-2020", "unseen"), ("held-2020-b", "seen"), ("kept-2019", "untrained"), ("open", "seen")],
)
def test_an_exchange_is_counted_under_the_list_that_names_it(monkeypatch, exchange, group):
    monkeypatch.setattr(LISTED, "UNSEEN", ("held-2020", "report:"))
    monkeypatch.setattr(LISTED, "UNTRAINED", ("kept-2019",))
    assert LISTED.group_of(exchange) == group
