"""One response told twice, and two responses."""

from dataclasses import replace

from tests.builders import claim, report

from verbale.merge.align.response import align
from verbale.merge.answered import find_answered
from verbale.merge.match import Verdict
from verbale.merge.party import Parties
from verbale.merge.view import make_view
from verbale.merge.wording import Rarity
from verbale.record import Actor, ActorType

NORLAND, SUDRIA = (Actor.make(name, ActorType.STATE) for name in ("Norland", "Sudria"))
HOLT, BERG = (Actor.make(name, ActorType.PERSON, of=SUDRIA.id) for name in ("Ana Holt", "Olaf Berg"))
PARTIES = Parties({actor.id: actor for actor in (NORLAND, SUDRIA, HOLT, BERG)})
TELLS = report(
    "Sudria has answered, and the answer is no. Ana Holt rejected the plan as unfair to fishermen. "
    "Olaf Berg called the idea a joke."
)
RETELLS = report("Sudria turned Norland down within hours, an envoy in Harn said.", outlet="B")


def told(read, outcome, cue, to=None, **fields):
    """A response of Sudria in `read`, linked to the demand with the id `to`."""
    made = claim(read, "response", cue=cue, outcome=(cue, outcome), **{"by": ("Sudria", SUDRIA), **fields})
    if to is not None:
        made = made.with_link("to", to, made.first("cue").spans)
    return make_view(made, read, f"lin-{read.outlet}", PARTIES)


def verdict(one, other, **entry_of):
    answered = find_answered([one, other], {}, entry_of)
    return align(one, other, Rarity([one.words | one.context, other.words | other.context]), answered).verdict


def test_two_outcomes_of_the_same_words_are_one_answer():
    answered = told(TELLS, "rejected", "answered, and the answer is no")
    assert verdict(answered, told(TELLS, "acknowledged", "answered")) is Verdict.SAME


def test_two_refusals_in_one_report_with_no_word_in_common_are_two():
    one = told(TELLS, "rejected", "rejected", content="the plan as unfair")
    assert verdict(one, told(TELLS, "rejected", "called", content="the idea a joke")) is not Verdict.SAME


def test_what_answers_one_demand_with_one_outcome_is_one_answer_in_two_reports():
    one = told(TELLS, "rejected", "rejected", "clm-1", content="the plan as unfair")
    other = told(RETELLS, "rejected", "turned Norland down", "clm-2")
    assert verdict(one, other, **{"clm-1": "dem-1", "clm-2": "dem-1"}) is Verdict.SAME
    assert verdict(one, other, **{"clm-1": "dem-1", "clm-2": "dem-2"}) is not Verdict.SAME
    accepted = told(RETELLS, "accepted", "turned Norland down", "clm-2")
    assert verdict(one, accepted, **{"clm-1": "dem-1", "clm-2": "dem-1"}) is not Verdict.SAME


def test_two_persons_who_refuse_one_demand_give_two_answers_whatever_their_words():
    one = told(TELLS, "rejected", "rejected", "clm-1", content="the plan as unfair", by=("Ana Holt", HOLT))
    other = told(TELLS, "rejected", "called", "clm-1", content="the idea a joke", by=("Olaf Berg", BERG))
    assert verdict(one, other, **{"clm-1": "dem-1"}) is not Verdict.SAME
    again = told(TELLS, "rejected", "rejected", content="the plan as unfair", by=("Olaf Berg", BERG))
    assert verdict(one, again) is Verdict.APART


HEADED = report(
    "Sudria says no to the plan\n\nThe government of Sudria rejected the plan of Norland on Monday as unfair."
)


def test_the_headline_tells_in_short_what_the_report_tells_in_full():
    head = told(HEADED, "rejected", "says no")
    assert verdict(head, told(HEADED, "rejected", "rejected", content="the plan of Norland")) is Verdict.SAME
    assert verdict(head, told(HEADED, "accepted", "rejected", content="the plan of Norland")) is not Verdict.SAME


def test_a_silence_is_one_in_a_report_and_its_rewrite():
    one = report(
        "By the time of writing on Friday there was no immediate comment from Sudria or its envoys.", outlet="A"
    )
    rewrite = report(
        "No fast remark came out of Sudria as of tonight, people in the harbour towns told us.", outlet="B"
    )
    first, again = (
        told(read, "none-yet", words) for read, words in ((one, "no immediate comment"), (rewrite, "No fast remark"))
    )
    assert verdict(first, again) is not Verdict.SAME
    assert verdict(replace(first, lineage="lin-1"), replace(again, lineage="lin-1")) is Verdict.SAME


def test_a_refusal_said_again_on_another_day_is_one_refusal():
    days = [{"date": day, "precision": "day", "time": None} for day in ("2021-03-02", "2021-03-05")]
    texts = ("Sudria rejected the joint reply on Tuesday.", "Sudria rejected the joint reply on Friday.")
    one, other = (
        told(report(text, outlet=text[-5:]), "rejected", "rejected", content="the joint reply", date=("on", day))
        for text, day in zip(texts, days, strict=True)
    )
    assert verdict(one, other) is Verdict.SAME


def test_two_outcomes_in_one_place_of_a_rewrite_are_two_answers_unless_their_words_agree():
    words = "Ana Holt said Sudria {} the invitation to Harn, and made no mention of the court or the map of the lake."
    one, rewrite = (report(words.format(verb), outlet=verb) for verb in ("accepted", "refused"))
    invited, left = (
        told(one, "accepted", "accepted", content="the invitation to Harn"),
        told(rewrite, "not-addressed", "made no mention of", content="the court or the map"),
    )
    pair = [replace(view, lineage="lin-1") for view in (invited, left)]
    assert verdict(*pair) is not Verdict.SAME
    other = told(rewrite, "rejected", "refused", content="the invitation to Harn")
    assert verdict(pair[0], replace(other, lineage="lin-1")) is Verdict.SAME


GOES_ON = report(
    "The letter did not go into the pact. It said that later talks could take it up. Sudria thanked Norland."
)


def given_in(read, outcome, cue, paper):
    view = told(read, outcome, cue)
    return make_view(view.claim.with_link("made_in", paper, view.claim.first("cue").spans), read, "lin-1", PARTIES)


def test_what_a_paper_leaves_out_and_then_puts_off_is_one_answer():
    left_out = given_in(GOES_ON, "not-addressed", "did not go into the pact", "clm-1")
    assert verdict(left_out, given_in(GOES_ON, "deferred", "said that later talks could take it up", "clm-1")) is (
        Verdict.SAME
    )
    assert verdict(left_out, given_in(GOES_ON, "deferred", "said that later talks could take it up", "clm-2")) is not (
        Verdict.SAME
    )
    assert verdict(left_out, given_in(GOES_ON, "acknowledged", "thanked", "clm-1")) is not Verdict.SAME


def test_one_sentence_gives_one_answer_of_one_party_twice():
    read = report("Sudria rejected the plan, calling it a joke. It called the map a joke too. Norland shrugged.")
    one, calling = told(read, "rejected", "rejected", content="the plan"), told(read, "rejected", "calling", by=[])
    assert verdict(one, calling) is Verdict.SAME
    assert verdict(one, told(read, "rejected", "called", content="the map a joke")) is not Verdict.SAME
    assert verdict(one, told(read, "acknowledged", "calling", by=[])) is not Verdict.SAME
    tied, other = told(read, "rejected", "rejected", "clm-1"), told(read, "rejected", "calling", "clm-2", by=[])
    assert verdict(tied, other, **{"clm-1": "dem-1", "clm-2": "dem-2"}) is not Verdict.SAME
