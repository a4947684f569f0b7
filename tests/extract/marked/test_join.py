import numpy as np

from builders import claim, report
from verbale.extract.marked.candidate import Candidate
from verbale.extract.marked.join import Joining, pair, tie
from verbale.record import Modality, Span
from verbale.tagger.labels import DISTANCES, LINK_NAMES, WIDTH, columns
from verbale.tagger.marking import Marking
from verbale.tagger.words import words

TEXT = "Doha sent a letter to Riyadh. Cairo will host talks. Rome replied."
REPORT = report(TEXT)
HOW = Joining(("mention",), ("communication",), lone=0.5, backed=0.3)


def marking(*backed):
    """A marking in which the given words are of a communication, and no others."""
    found = words(TEXT)
    rows = np.zeros((len(found), WIDTH), dtype=np.float16)
    for number, word in enumerate(found):
        rows[number, columns()["communication"].start + (1 if word.text in backed else 0)] = 9
    return Marking(found, rows, np.zeros((len(LINK_NAMES), DISTANCES)), np.zeros(len(LINK_NAMES)))


def join(*given):
    joined = pair(*given)
    return tie(joined, [one.claim for one in joined])


def named(words_, modality=Modality.ASSERTED, **fields):
    """A communication of those words."""
    made = claim(REPORT, "communication", modality, form=(words_, "letter"), **fields)
    at = TEXT.index(words_)
    return type(made).make(
        "communication", REPORT.id, made.values, marks=[("mention", Span(at, at + len(words_)))],
        modality=modality, found_by="rule", why="words",
    )  # fmt: skip


def test_claims_of_the_same_words_become_one_with_the_fields_of_both():
    rule = named("a letter", sender=("Doha", "Qatar"))
    other = named("letter", recipients=("Riyadh", "Saudi Arabia"))
    (made,) = join(marking("letter"), [rule], [Candidate(other, 0.9)], HOW)
    assert made.first("sender").value == "Qatar"
    assert made.first("recipients").value == "Saudi Arabia"
    assert made.modality is Modality.ASSERTED


def test_a_field_of_the_rules_stands():
    rule, other = named("letter", sender=("Doha", "Qatar")), named("a letter", sender=("Riyadh", "Saudi Arabia"))
    assert join(marking("letter"), [rule], [Candidate(other, 0.9)], HOW)[0].first("sender").value == "Qatar"


def test_a_claim_of_the_rules_without_any_support_is_dropped():
    assert join(marking("letter"), [named("talks")], [], HOW) == []
    assert len(join(marking("talks"), [named("talks")], [], HOW)) == 1


def test_a_claim_of_the_tagger_alone_needs_to_be_likely():
    assert join(marking("talks"), [], [Candidate(named("talks"), 0.4)], HOW) == []
    assert len(join(marking("talks"), [], [Candidate(named("talks"), 0.6)], HOW)) == 1


def test_a_reply_follows_what_it_answers_when_that_becomes_another_claim():
    letter, reply = named("a letter"), named("replied")
    reply = reply.with_link("in_reply_to", letter.id, (Span(58, 65),))
    made = join(marking("letter", "replied"), [letter, reply], [Candidate(named("letter"), 0.9)], HOW)
    assert made[1].first("in_reply_to").value == made[0].id


def test_a_reply_to_a_dropped_claim_loses_its_link():
    talks, reply = named("talks"), named("replied")
    reply = reply.with_link("in_reply_to", talks.id, (Span(58, 65),))
    (made,) = join(marking("replied"), [talks, reply], [], HOW)
    assert made.get("in_reply_to") == []


def test_what_the_rules_keep_apart_the_tagger_does_not_join():
    letter, talks = named("a letter", sender=("Doha", "Qatar")), named("talks", sender=("Cairo", "Egypt"))
    both = type(letter).make(
        "communication", REPORT.id, letter.values,
        marks=[*letter.marks, *talks.marks], found_by="tagger", why="words",
    )  # fmt: skip
    made = join(marking("letter", "talks"), [letter, talks], [Candidate(both, 0.9)], HOW)
    assert [c.id for c in made] == [letter.id, talks.id]
