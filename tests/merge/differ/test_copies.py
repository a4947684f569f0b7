"""What a copy changed in the sentences that it took over."""

from builders import claim, report
from differing import NORLAND, differences
from verbale.record import Modality

LEAD = (
    "Officials of Norland said that the ministers of both countries would go through the draft of the treaty in Varn. "
    "The treaty is to settle the border on the river and the rights of the fishermen who live on its banks. "
)


def pair(sentence, changed):
    """An original and its copy, which differ in one sentence."""
    text = LEAD * 2 + "{} " + LEAD
    return (
        report(text.format(sentence), "2021-04-03", outlet="A"),
        report(text.format(changed), "2021-04-04", outlet="B"),
    )


def said(read, cue, content, mood=Modality.ASSERTED):
    return claim(read, "statement", mood, speaker=("Norland", NORLAND), cue=cue, content=content)


def told(sentence, changed, cue, content, other_cue=None, other_content=None):
    first, second = pair(sentence, changed)
    claims = said(first, cue, content), said(second, other_cue or cue, other_content or content)
    return differences([first, second], *claims)


def test_a_number_changed_in_copying_is_told_even_without_a_figure():
    protest = "The protest is the {} that Norland has filed with Sudria since the new year."
    assert told(protest.format("35th"), protest.format("53rd"), "filed", "The protest") == [
        ("number", ["35th", "53rd"])
    ]


def test_the_same_number_in_words_is_no_change():
    crews = "Norland said that {} crews were waiting for their papers in the port of Varn."
    assert not told(crews.format("five"), crews.format("5"), "said", "waiting for their papers")


def test_another_day_of_a_month_is_a_change_of_the_day():
    dated = "Norland recalled that the letter to Sudria was dated {} and had three pages."
    found = told(dated.format("June 6"), dated.format("June 5"), "recalled", "the letter to Sudria")
    assert found == [("date", ["June 6", "June 5"])]


def test_a_not_that_was_left_out_is_told():
    call = "Norland said that a call between the two ministers, reported at the weekend, {}."
    found = told(call.format("did not take place"), call.format("took place"), "said", "a call between")
    assert [kind for kind, _ in found] == ["happened or not"]


def test_a_no_in_other_words_is_no_change():
    call = "Norland said that a call between the two ministers at the weekend was {}."
    assert not told(call.format("not possible"), call.format("impossible"), "said", "a call between")


def test_an_admission_made_of_a_denial_is_told():
    first, second = pair(
        "Norland denied that the letter was meant to delay the talks.",
        "Norland admitted that the letter was meant to delay the talks.",
    )
    claims = said(first, "denied", "the letter was meant", Modality.DENIED), said(second, "admitted", "the letter was")
    assert [kind for kind, _ in differences([first, second], *claims)] == ["happened or not"]


def test_an_answer_made_of_an_ask_is_told():
    asked = "Norland said that the president of Sudria had {} to attend the talks in Varn."
    found = told(asked.format("been asked"), asked.format("agreed"), "said", "to attend the talks")
    assert [kind for kind, _ in found] == ["outcome"]


def test_a_condition_that_was_cut_off_is_told():
    whole = "If it harmed those who remain, Norland would review the matter with its allies, an aide said."
    cut = "Norland would review the matter with its allies, an aide said."
    assert [kind for kind, _ in told(whole, cut, "said", "review the matter")] == ["scope"]


def test_a_short_quotation_in_other_words_is_told():
    called = "Norland called the calls to its embassy {} and asked Sudria to appeal for calm."
    found = told(called.format('"very sad"'), called.format('"deeply odd"'), "called", "the calls to its embassy")
    assert found == [("wording", ["very sad", "deeply odd"])]


def test_a_change_in_a_sentence_of_which_nothing_is_claimed_is_left_alone():
    fines = "Fines of {} crowns were due on the market square of Varn on that morning."
    first, second = pair(fines.format("150"), fines.format("250"))
    where = "The treaty is to settle the border"
    claims = [
        claim(read, "demand", by=("Norland", NORLAND), cue="is to settle", content=where) for read in (first, second)
    ]
    assert not differences([first, second], *claims)
