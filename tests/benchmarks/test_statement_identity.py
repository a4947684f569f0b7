"""Speakers, addressees, medium and chain of statements are judged on pairs of the same content."""

import pytest

from benchmark import benchmark
from builders import reading
from verbale.record import Actor, ActorType, Span, Value

IDENTITY = benchmark("statement_identity.py")
TEXT = "“We stay,” Jan Novak told Chad. “They go,” his aide said."
READ = reading("Norway wrote to Chad.")


def row(content, cue=None, speaker="Jan Novak", **more):
    spans = {"content": [list(content)], "cue": [list(cue)] if cue else [], "source": []}
    empty = {"also": [], "addressees": [], "addressees_also": [], "medium": None, "chain": [], "directness": "direct"}
    return {"speaker": speaker, **spans, **empty, **more}


def said(*content, **more):
    return IDENTITY.annotated(row(content, **more), TEXT)


def wordings(actor, words="it"):
    return IDENTITY._wordings(Value("speaker", words, (Span(0, 6),), actor and actor.id), actor, READ)


def names(*given):
    return tuple(IDENTITY.folded(one) for one in given)


FRANCE = Actor.make("France", ActorType.STATE, iso3="FRA", aliases=("French Republic",))
NOVAK = Actor.make("Ján Novák", ActorType.PERSON)


@pytest.mark.parametrize(
    ("gold", "actor", "right"),
    [
        ("France", FRANCE, True),
        ("the French Republic", FRANCE, True),
        ("Presidency of France", FRANCE, False),
        ("Jan Novak", NOVAK, True),
        ("Novak", NOVAK, True),
        ("Jan Nowak", NOVAK, True),
        ("Petra Novak", NOVAK, False),
        ("Petr Svoboda", NOVAK, False),
    ],
)
def test_a_state_is_named_whole_and_a_person_by_part_of_the_name(gold, actor, right):
    assert IDENTITY.same(IDENTITY.folded(gold), wordings(actor)) is right


def test_plain_words_are_right_when_one_holds_the_other():
    found = wordings(None, "a senior official")
    assert IDENTITY.same(frozenset({"official"}), found)
    assert not IDENTITY.same(frozenset({"minister"}), found)


def test_words_of_which_nothing_is_left_are_no_name():
    assert not IDENTITY.same(frozenset({IDENTITY.fold("the")}), frozenset({IDENTITY.fold("its")}))


def test_an_embassy_is_known_by_its_state():
    assert {"embassy norway", "norwegian embassy"} <= IDENTITY.folded("Embassy of Norway in Chad")


def test_each_annotated_statement_takes_the_found_one_that_shares_most():
    gold = [said(0, 10), said(0, 40), said(45, 57)]
    given = [said(0, 38), said(0, 12), said(20, 57)]
    assert IDENTITY.pair(gold, given) == [(gold[0], given[1]), (gold[1], given[0]), (gold[2], None)]


def test_of_two_with_like_content_the_one_with_the_same_cue_is_taken():
    gold, with_cue, without = said(0, 10, cue=(21, 25)), said(0, 9, cue=(21, 25)), said(0, 10)
    assert IDENTITY.pair([gold], [without, with_cue]) == [(gold, with_cue)]


def test_a_found_statement_is_paired_once():
    gold, given = said(0, 10), said(0, 10)
    assert [other for _, other in IDENTITY.pair([gold, gold], [given])] == [given, None]


def test_addressees_are_counted_one_by_one():
    gold, given = said(0, 9, addressees=["Chad", "Norway", "Peru"], addressees_also=[[], [], []]), said(0, 9)
    given = type(given)(*(names("Chad", "Mali") if f == "addressees" else getattr(given, f) for f in given.__slots__))
    assert IDENTITY.judge(gold, given, "addressees") == (3, 1, 2, 1, False)
    assert IDENTITY.judge(gold, gold, "addressees") == (3, 3, 3, 3, True)


@pytest.mark.parametrize(
    ("gold", "given", "counted"),
    [
        ("letter", "letter", (1, 1, 1, 1, True)),
        ("letter", "call", (1, 0, 1, 0, False)),
        ("letter", None, (1, 0, 0, 0, False)),
        (None, "letter", (0, 0, 1, 0, False)),
        (None, None, (0, 0, 0, 0, True)),
    ],
)
def test_a_medium_that_nobody_gives_is_right_and_counts_nowhere(gold, given, counted):
    assert IDENTITY.judge(said(0, 9, medium=gold), said(0, 9, medium=given), "medium") == counted


def test_a_speaker_may_be_right_and_not_the_person():
    gold, given = said(0, 9, also=["foreign minister"]), said(0, 9, speaker="foreign minister")
    assert IDENTITY.judge(gold, given, "speaker")[-1] is True
    assert IDENTITY.judge(gold, given, "canonical")[-1] is False
    assert IDENTITY.judge(said(0, 9, speaker=None), said(0, 9), "speaker")[-1] is False
    assert IDENTITY.judge(said(0, 9, speaker=None), said(0, 9, speaker=None), "speaker")[-1] is True


def test_shares_are_of_the_pairs_and_pairs_of_all_statements(capsys):
    first = {"id": "t", "text": TEXT, "attributions": [row((0, 9), medium="letter"), row((32, 40)), row((45, 57))]}
    second = {
        "id": "t",
        "text": TEXT,
        "attributions": [row((0, 9), medium="letter", speaker="Petr Svoboda"), row((32, 40), medium="call")],
    }
    IDENTITY.measure([first, {**first, "id": "not read again"}], [second], None)
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "statements 3, content paired 2 (66.7 %)"
    assert lines[1] == "speaker      accuracy  50.0"
    assert lines[4] == "medium       accuracy  50.0   F1  66.7 (P  50.0, R 100.0; 1 annotated)"


def test_nothing_paired_gives_no_shares_and_no_failure(capsys):
    IDENTITY.measure([], [], None)
    assert "statements 0, content paired 0 (0.0 %)" in capsys.readouterr().out
