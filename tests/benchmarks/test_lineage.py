"""Pairs of texts are counted by kind, and the plain measures allow what they say."""

import gzip
import json
import sys

from benchmark import benchmark

LINEAGE = benchmark("lineage.py")
REPORT = (
    "Borduria handed a note to the ambassador of Syldavia in Klow on Tuesday, asking that 300 soldiers leave the lake at "
    "once. The foreign ministry of Syldavia said that it had received the note and would answer within two weeks. Talks "
    "between the two had been broken off in March, when Syldavian boats were seen north of the border near Zileheroum."
)
OTHER = (
    "A court in Chad heard three fishermen yesterday. Rain fell on the capital for the sixth day, and the market stayed "
    "shut while workers cleared the drains. Schools are to open again on Monday, the mayor of the town told the radio."
)


def test_at_most_one_independent_pair_in_twenty_reaches_the_threshold():
    for size in (1, 10, 20, 39, 40, 100):
        scores = [number / size for number in range(size)]
        reached = sum(score >= LINEAGE.threshold(scores) for score in scores)
        assert reached == int(size / 20)


def test_ties_at_the_threshold_do_not_reach_it():
    assert sum(score >= LINEAGE.threshold([0.5] * 100) for score in [0.5] * 100) == 0


def test_containment_is_of_the_shorter_text():
    assert LINEAGE.containment({"source_text": "a b c d e", "text": "A, b c d"}) == 1.0
    assert LINEAGE.containment({"source_text": "a b c d", "text": "a b c e"}) == 0.5
    assert LINEAGE.containment({"source_text": "a b", "text": "a b"}) == 0.0


def test_the_ratio_is_over_words():
    assert LINEAGE.ratio({"source_text": "a b c d", "text": "a b c e"}) == 0.75


def test_a_copy_is_linked_and_another_report_is_not():
    assert LINEAGE.linked({"source_text": REPORT, "text": REPORT})
    assert not LINEAGE.linked({"source_text": REPORT, "text": OTHER})


def test_the_table_has_the_share_of_each_kind_and_marks_the_independent_ones(tmp_path, monkeypatch, capsys):
    pairs = [("copy", REPORT, REPORT), ("copy", REPORT, OTHER), ("random", REPORT, OTHER), ("random", OTHER, REPORT)]
    path = tmp_path / "pairs.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as lines:
        lines.writelines(json.dumps({"kind": k, "source_text": a, "text": b}) + "\n" for k, a, b in pairs)
    monkeypatch.setattr(sys, "argv", ["lineage.py", str(path)])
    LINEAGE.main()
    head, *lines = capsys.readouterr().out.splitlines()
    assert head.startswith("4 pairs, ")
    assert [line.split() for line in lines[1:]] == [
        ["copy", "0.50", "0.50", "0.50"],
        ["random", "(false)", "0.00", "0.00", "0.00"],
    ]
