"""Reply links are counted as the facts have them."""

import json

import pytest

from benchmark import benchmark

THREADS = benchmark("threads.py")

ONE = "Borduria wrote a letter to Syldavia on 2 May. " + "Nothing else happened that week. " * 12
TWO = "Syldavia answered with a note to Borduria on 9 May. " + "Nothing else happened that week. " * 12
THREE = "Borduria told the public of a third paper."
TEXT = ONE + TWO + THREE


def fact(id, snippet, sender, to, type, **more):
    return {
        "id": id,
        "from": sender,
        "to": to,
        "type": type,
        "attested_by": [{"file": "a.txt", "snippet": snippet}],
    } | more


FACTS = [
    fact("C1", "Borduria wrote a letter", "Borduria", "Syldavia", "letter"),
    fact("C2", "Syldavia answered with a note", "Syldavia", "Borduria", "note verbale", in_reply_to="C1 (of 2 May)"),
    fact("C3", "a third paper", "Borduria", "public", "paper", in_reply_to=["C1", "C2"]),
]


def entry(id, words, form, sender, to=(), answers=(), report="rep-1"):
    at = TEXT.index(words)
    fields = {"form": [form], "sender": [sender], "recipients": to, "in_reply_to": answers}
    return {
        "id": id,
        "kind": "communication",
        "fields": {name: [{"value": one, "actor": None} for one in values] for name, values in fields.items()},
        "claims": [{"report": report, "spans": [{"start": at, "end": at + len(words)}]}],
    }


def counts(tmp_path, *entries, facts=FACTS):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "facts.json").write_text(json.dumps({"facts": {"communications": facts}}), encoding="utf-8")
    report = {"id": "rep-1", "kind": "report", "path": "folder/a.txt"}
    (tmp_path / "made.jsonl").write_text("\n".join(map(json.dumps, [report, *entries])), encoding="utf-8")
    found = THREADS.counts_of(tmp_path / "made.jsonl", tmp_path)
    return tuple((c.gold, c.found, c.given, c.right) for c in (found.single, found.told))


def letter(*answers):
    return entry("com-1", "a letter", "letter", "Borduria", ["Syldavia"], answers)


def note(*answers):
    return entry("com-2", "a note", "note verbale", "Syldavia", ["Borduria"], answers)


def test_every_reply_of_the_facts_counts_and_each_link_of_the_record_once(tmp_path):
    third = entry("com-3", "a third paper", "letter", "Borduria", [], ["com-2"])
    assert counts(tmp_path, letter(), note("com-1"), third) == ((3, 2, 2, 2), (3, 2, 2, 2))


def test_a_link_the_wrong_way_round_is_given_and_not_right(tmp_path):
    assert counts(tmp_path, letter("com-2"), note()) == ((3, 0, 1, 0), (3, 0, 1, 0))


def test_a_link_to_an_entry_that_is_no_fact_is_not_judged(tmp_path):
    stray = entry("com-9", "that week. Syldavia", "call", "Klow", ["Zileheroum"])
    assert counts(tmp_path, letter(), note("com-9"), stray)[0] == (3, 0, 0, 0)


def test_a_link_to_what_was_not_exported_is_no_link(tmp_path):
    assert counts(tmp_path, note("com-1")) == ((3, 0, 0, 0), (3, 0, 0, 0))


def test_nothing_found_counts_all_replies(tmp_path):
    assert counts(tmp_path) == ((3, 0, 0, 0), (3, 0, 0, 0))


def test_an_entry_that_tells_two_facts_stands_for_one_of_them_or_for_both(tmp_path):
    twin = fact("C4", "Borduria wrote a letter", "Borduria", "Syldavia", "letter")
    answer = {**FACTS[1], "in_reply_to": "C4"}
    single, told = counts(tmp_path, letter(), note("com-1"), facts=[FACTS[0], answer, twin])
    assert single == (1, 0, 1, 0)
    assert told == (1, 1, 1, 1)


def test_the_form_tells_a_letter_from_the_call_about_it(tmp_path):
    call = fact("C4", "Borduria wrote a letter", "Borduria", "Syldavia", "call")
    answer = {**FACTS[1], "in_reply_to": "C1"}
    assert counts(tmp_path, letter(), note("com-1"), facts=[call, answer, FACTS[0]])[0] == (1, 1, 1, 1)


def test_of_two_entries_that_tell_one_fact_one_stands_for_it(tmp_path):
    again = {**letter(), "id": "com-5"}
    assert counts(tmp_path, letter(), again, note("com-5"), facts=FACTS[:2]) == ((1, 0, 0, 0), (1, 1, 1, 1))


def test_the_same_place_of_another_report_is_not_the_fact(tmp_path):
    other = entry("com-1", "a letter", "letter", "Borduria", ["Syldavia"], report="rep-2")
    assert counts(tmp_path, other, note("com-1"), facts=FACTS[:2])[0] == (1, 0, 0, 0)


def test_an_entry_far_from_the_words_of_a_fact_is_not_it(tmp_path):
    far = entry("com-1", "Borduria told", "letter", "Borduria", ["Syldavia"])
    assert counts(tmp_path, far, note("com-1"), facts=FACTS[:2])[0] == (1, 0, 0, 0)


@pytest.mark.parametrize(
    ("type", "form", "alike"),
    [
        ("letters (plural)", "letter", True),
        ("draft memorandum", "memo", True),
        ("expulsion/recall", "call", False),
        ("meeting", "letter", False),
        (None, "letter", False),
    ],
)
def test_a_fact_is_of_a_form_when_a_word_of_its_type_begins_so(type, form, alike):
    assert THREADS.is_of({"type": type}, form) is alike


@pytest.mark.parametrize(
    ("value", "told"), [("the public", True), ("public", False), (["press"], False), ("", False), (None, False)]
)
def test_what_a_record_may_leave_unsaid_is_no_field(value, told):
    assert THREADS.is_told(value) is told


def test_replies_are_read_from_one_id_or_several():
    assert THREADS.replies(FACTS) == {("C2", "C1"), ("C3", "C1"), ("C3", "C2")}


def test_sums_and_shares_are_of_all_links():
    count = THREADS.Count(4, 1, 2, 1)
    count.add(THREADS.Count(4, 3, 3, 3))
    assert str(count) == "recall 0.50 precision 0.80 of   5 links"
    assert str(THREADS.Count()) == "recall 0.00 precision 0.00 of   0 links"
