from builders import reading
from verbale.extract.communications import find_communications
from verbale.extract.marked.around import FEATURES, Around, Named
from verbale.record import Span


def around(text, *names, of=0, sender=None, addressee=None):
    """Features by name of each of these words, the likeliest first, towards the communication of this number."""
    read = reading(text, "2022-02-09")
    found = Around(read, find_communications(read))
    ids = {read.words(m.span): m.actor.id for m in read.mentions if m.actor is not None}
    named = [
        Named(Span(text.index(name), text.index(name) + len(name)), ids.get(name), 0.9 - number / 10)
        for number, name in enumerate(names)
    ]
    ends = ids.get(sender or ""), ids.get(addressee or "")
    return [dict(zip(FEATURES, found.features(of, one, named, *ends), strict=True)) for one in named]


def test_the_same_clause_and_another_sentence_are_told_apart():
    norway, peru, chad = around("Peru slept. Norway sent a letter. Chad slept too.", "Norway", "Peru", "Chad")
    assert (norway["subject"], norway["before the act"], norway["in the sentence before"]) == (1, 1, 0)
    assert (peru["subject"], peru["before the act"], peru["in the sentence before"]) == (0, 1, 1)
    assert (chad["subject"], chad["before the act"], chad["after the act, in another sentence"]) == (0, 0, 1)
    assert norway["far"] < peru["far"]


def test_another_act_between_is_seen():
    text = "Norway sent a letter to Chad and Peru sent a note to Cuba."
    norway, cuba = around(text, "Norway", "Cuba")
    assert (norway["another act between"], cuba["another act between"]) == (0, 1)


def test_whoever_is_joined_to_a_likelier_one_is_known():
    norway, peru, chad = around("Norway and Peru sent a letter to Chad.", "Norway", "Peru", "Chad")
    assert [one["joined to a likelier"] for one in (norway, peru, chad)] == [0, 1, 0]


def test_a_state_beside_its_own_minister_is_no_second_party():
    text = "Russian Foreign Minister Sergey Lavrov sent a letter to Norway. Russia was angry."
    lavrov, russia, norway = around(text, "Russian Foreign Minister Sergey Lavrov", "Russia", "Norway")
    assert (lavrov["state of a likelier"], russia["state of a likelier"], norway["state of a likelier"]) == (0, 1, 0)
    russia, lavrov = around(text, "Russia", "Russian Foreign Minister Sergey Lavrov")
    assert (russia["acts for a likelier"], lavrov["acts for a likelier"]) == (0, 1)


def test_the_other_side_is_told_from_the_sender_s_own():
    text = "Russian Foreign Minister Sergey Lavrov sent a letter to Norway. Russia was angry."
    russia, norway = around(text, "Russia", "Norway", sender="Russian Foreign Minister Sergey Lavrov")
    names = ("side of the likeliest sender", "other side than the likeliest sender")
    assert [[one[name] for name in names] for one in (russia, norway)] == [[1, 0], [0, 1]]
    assert norway["other side than the likeliest addressee"] == 0


def test_encounters_and_public_words_are_told_apart():
    (met,) = around("Norway held talks with Peru.", "Norway")
    (said,) = around("Norway and Peru issued a joint statement.", "Norway")
    (wrote,) = around("Norway sent a letter to Peru.", "Norway")
    assert [(one["met"], one["said"]) for one in (met, said, wrote)] == [(1, 0), (0, 1), (0, 0)]


def test_words_without_an_act_in_sight_stand_nowhere():
    (one,) = around("Norway sent a letter to Peru.", " ")
    assert one["subject"] == one["far"] == 0
