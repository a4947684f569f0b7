"""What the benchmark of copies writes, and what it counts on a few of them."""

from benchmark import benchmark

COPIES = benchmark("copies.py")


def test_pages_differ_in_a_word_or_a_line_and_hold_the_text():
    made = COPIES.pages("He said on Monday that talks go on.", 5)
    assert len(set(made)) == 5
    assert made[0].startswith("He stated on the Monday that talks go on.")
    assert made[1].startswith("He said on Monday that talks go on.")


def test_three_pages_of_one_text_are_one_lineage():
    found = COPIES.measure(COPIES.REPORT.read_text(encoding="utf-8"), 3)
    assert found["lineages"] == 1
    assert found["entries"] > 0 and found["lines"] > 0 and 0 < found["merging"] < 1
