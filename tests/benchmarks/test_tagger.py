"""Matches, roles, actors and outcomes of single documents are counted once and rightly."""

from collections import Counter

import pytest

from annotating import communication, response, where
from benchmark import benchmark

TAGGER = benchmark("tagger.py")
TEXT = "Borduria sent a letter to Syldavia, which rejected the demand in a note."


def span(*words):
    return [(one["start"], one["end"]) for one in where(TEXT, *words)]


def named(words, name):
    return [{**where(TEXT, words)[0], "actor": name}]


def found(modality="asserted", values=None, **spans):
    return {"spans": {name: span(words) for name, words in spans.items()}, "values": values or {}, "modality": modality}


def counted(plural, gold, given):
    total = Counter()
    TAGGER.count(total, plural, gold, given)
    return total


LETTER = communication(
    "c1", TEXT, "a letter", sender=named("Borduria", "Borduria"), recipients=named("Syldavia", "Syldavia")
)
NOTE = communication("c2", TEXT, "a note", sender=[], recipients=[], modality="planned")


def test_communications_roles_and_actors_are_counted_on_the_pairs():
    given = [
        found(
            mention="a letter",
            sender="Borduria",
            recipients="a note",
            values={"sender": [("Borduria", "Kingdom of Borduria")]},
        ),
        found(mention="a note", sender="Syldavia"),
        found(mention="the demand"),
    ]
    total = counted("communications", [LETTER, NOTE], given)
    assert (total["gold"], total["found"], total["matched"], total["modality"]) == (2, 3, 2, 1)
    assert (total["role_gold"], total["role_found"], total["role"]) == (2, 3, 1)
    assert (total["actors"], total["actor"]) == (1, 1)


def test_an_actor_of_another_name_is_wrong_at_the_right_words():
    given = [found(mention="a letter", sender="Borduria", values={"sender": [("Borduria", "Chad")]})]
    total = counted("communications", [LETTER], given)
    assert (total["role"], total["actors"], total["actor"], total["modality"]) == (1, 1, 0, 1)


def test_the_outcome_is_judged_on_matched_answers_alone():
    answers = [response("r1", TEXT, "rejected", "the demand", by=[]), response("r2", TEXT, "sent", "a letter", by=[])]
    given = [found(cue="rejected", content="the demand", values={"outcome": [("rejected", None)]})]
    total = counted("responses", answers, given)
    assert (total["gold"], total["matched"], total["outcomes"], total["outcome"]) == (2, 1, 1, 1)
    given[0]["values"]["outcome"] = [("accepted", None)]
    assert counted("responses", answers, given)["outcome"] == 0


def test_documents_without_any_count_what_is_missing_and_what_is_extra():
    assert counted("communications", [LETTER], [])["gold"] == 1
    assert counted("communications", [], [found(mention="a letter")])["found"] == 1


@pytest.mark.parametrize(
    ("hit", "given", "gold", "f1"), [(2, 3, 2, 0.8), (0, 3, 2, 0.0), (0, 0, 0, 0.0), (5, 5, 5, 1.0)]
)
def test_f1_is_of_precision_and_recall(hit, given, gold, f1):
    assert TAGGER.f1(hit, given, gold) == pytest.approx(f1)


def test_a_document_is_unseen_or_apart_or_learned(monkeypatch):
    monkeypatch.setattr(TAGGER, "UNSEEN", ("gerd-2020/03", "held-1"))
    ids = ("gerd-2020/03", "gerd-2020/04", "held-1/01", "dealing-1/01")
    assert [TAGGER.part_of({"id": id}) for id in ids] == ["unseen", "apart", "unseen", "learned"]


def test_the_rules_alone_are_the_path_without_the_tagger():
    both, rules = (TAGGER.paths(None)[name] for name in ("with tagger", "rules"))
    assert [step.gives for step in both if step not in rules] == ["marking"]
