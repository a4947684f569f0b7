"""Days and figures are matched one to one and their values compared."""

import json
import sys

import pytest

from annotating import where
from benchmark import benchmark

MODULE = benchmark("days_figures.py")
TEXT = "On 2 May some 300 troops, 40 to 50 tanks and 3 % more came back."


def counted(gold, found, **more):
    count = MODULE.Count()
    count.add(gold, found, TEXT, **more)
    return count


def numbers(count):
    return count.gold, count.found, count.matched, count.exact, count.value, count.whole


def test_equal_span_and_value_are_counted_apart():
    gold = [(0, 5, 1), (10, 15, 2), (20, 25, 3), (30, 35, 4)]
    found = [(0, 5, 1), (10, 14, 2), (20, 25, 9), (50, 55, 4)]
    count = counted(gold, found)
    assert numbers(count) == (4, 4, 3, 2, 2, 1)
    assert [error.split()[0] for error in count.errors] == ["value", "missed", "extra"]


def test_the_largest_overlap_is_matched_first_and_nothing_twice():
    assert numbers(counted([(0, 10, 1)], [(0, 3, 2), (2, 10, 1)])) == (1, 2, 1, 0, 1, 0)
    assert numbers(counted([(0, 5, 1), (5, 9, 2)], [(4, 9, 2)])) == (2, 1, 1, 0, 1, 0)


def test_spans_that_only_touch_do_not_match():
    assert numbers(counted([(0, 5, 1)], [(5, 9, 1)])) == (1, 1, 0, 0, 0, 0)


def test_what_is_unknown_must_stay_unknown():
    assert numbers(counted([(0, 5, None), (10, 15, None)], [(0, 5, None), (10, 15, 7)]))[4] == 1


def test_a_figure_is_whole_with_its_qualifier_and_unit():
    words = {-1: (300, "some", "troops"), 0: (300, "about", "troops"), -11: (5, None, "tanks"), 10: (5, None, "planes")}
    assert numbers(counted([(0, 5, 300), (10, 15, 5)], [(0, 5, 300), (10, 15, 5)], words=words))[4:] == (2, 1)


def test_the_line_shows_shares_of_what_they_are_shares_of():
    count = MODULE.Count(gold=4, found=5, matched=2, exact=1, value=2, whole=1)
    assert count.line("days").split() == ["days", "4", "5", "0.400", "0.500", "0.444", "0.222", "1.000", "0.500"]
    assert set(MODULE.Count().line("none").split()[3:]) == {"0.000"}


@pytest.fixture
def measured(tmp_path, monkeypatch, capsys):
    def measure(*rows):
        path = tmp_path / "gold.jsonl"
        path.write_text("".join(json.dumps(one) + "\n" for one in rows), encoding="utf-8")
        monkeypatch.setattr(sys, "argv", ["days_figures.py", str(path)])
        monkeypatch.setattr(MODULE, "UNSEEN", ("held",))
        MODULE.main()
        return [line.split() for line in capsys.readouterr().out.splitlines()]

    return measure


def figure(words, value, qualifier, unit):
    return {"span": where(TEXT, words)[0], "value": value, "qualifier": qualifier, "unit": unit}


def test_a_document_is_read_and_compared_from_end_to_end(measured):
    days = [{"span": where(TEXT, "2 May")[0], "value": "2022-05-02"}]
    figures = [
        figure("some 300", 300, "some", "troops"),
        figure("40 to 50", [40, 50], None, "tanks"),
        figure("3 %", 5, None, "percent"),  # a wrong value
    ]
    gold = {"days": days, "figures": figures}
    row = {"id": "open/01", "date": "2022-05-09T10:00:00+00:00", "text": TEXT, "gold": gold}
    lines = measured(row, {**row, "id": "held/01"}, {**row, "id": "open/02", "gold": {"skip": "furniture"}})
    assert lines[0] == ["1", "documents"]
    assert lines[2][:9] == ["days", "1", "1", "1.000", "1.000", "1.000", "1.000", "1.000", "1.000"]
    assert lines[4][:8] == ["figures", "3", "3", "1.000", "1.000", "1.000", "1.000", "0.667"]
