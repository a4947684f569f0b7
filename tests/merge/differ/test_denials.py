"""A denial beside what it denies."""

from builders import claim, report
from differing import NORLAND, SUDRIA, answer, differences, kinds
from verbale.record import Modality

TOLD = report("Sudria promised to withdraw its patrol boats within a week, officials said.", "2021-04-03", outlet="A")
DENIED = report("Sudria denied that it had promised to withdraw its patrol boats.", "2021-04-04", outlet="B")


def promise(read=TOLD):
    return claim(read, "statement", speaker=("Sudria", SUDRIA), cue="promised", content="withdraw its patrol boats")


def denial(read, content, speaker=SUDRIA, cue="denied"):
    name = (speaker.name, speaker)
    return claim(read, "statement", Modality.DENIED, speaker=name, cue=cue, content=content)


def test_what_one_report_tells_and_another_denies_stands_side_by_side():
    denied = denial(DENIED, "it had promised to withdraw its patrol boats")
    assert differences([TOLD, DENIED], promise(), denied) == [("happened or not", ["told", "denied"])]


def test_neither_to_confirm_nor_to_deny_is_no_denial():
    open_ = report("Sudria neither confirmed nor denied that it had promised to withdraw its patrol boats.", outlet="B")
    assert not kinds([TOLD, open_], promise(), denial(open_, "it had promised to withdraw its patrol boats"))


def test_a_denial_of_something_else_is_no_rival():
    other = report("Sudria denied that its patrol boats had fired shots at anglers.", "2021-04-04", outlet="B")
    assert not kinds([TOLD, other], promise(), denial(other, "its patrol boats had fired shots at anglers"))


def test_denying_that_denies_what_the_sentence_before_says():
    both = report("Norland accused Sudria of bad faith. Sudria denied this.", "2021-04-04", outlet="B")
    accused = claim(both, "statement", speaker=("Norland", NORLAND), cue="accused", content="Sudria of bad faith")
    assert kinds([both], accused, denial(both, "this")) == ["happened or not"]


def test_denying_to_have_refused_denies_a_refusal_told_in_other_words():
    told = report("Sudria turned the request down on Monday.", "2021-04-03", outlet="A")
    denied = report("Sudria denied that it had refused anything.", "2021-04-04", outlet="B")
    claims = answer(told, "turned", "rejected", "the request"), denial(denied, "it had refused anything")
    assert kinds([told, denied], *claims) == ["happened or not"]


def test_dismissing_reports_of_silence_denies_that_there_was_no_answer():
    told = report("Norland tried the hotline for hours; Sudria did not answer.", "2021-04-03", outlet="A")
    denied = report("Sudria dismissed reports that the calls of Norland had gone unanswered.", "2021-04-04", outlet="B")
    silence = answer(told, "did not answer", "none-yet", "the hotline")
    content = "reports that the calls of Norland had gone unanswered"
    dismissed = claim(denied, "statement", speaker=("Sudria", SUDRIA), cue="dismissed", content=content)
    assert kinds([told, denied], silence, dismissed) == ["happened or not"]


def test_a_denial_in_a_report_of_another_dealing_is_no_rival():
    far = report(
        "Westmark, Ostmark, Erland, Lund and Varland spoke in Hafen. Sudria denied that it had promised to withdraw boats.",
        "2021-04-04",
        outlet="B",
    )
    near = report(
        "Norburg, Talheim, Seeland, Roth and Bergen are on alert. Sudria promised to withdraw its boats.",
        "2021-04-03",
        outlet="A",
    )
    told = claim(near, "statement", speaker=("Sudria", SUDRIA), cue="promised", content="withdraw its boats")
    assert not kinds([near, far], told, denial(far, "it had promised to withdraw boats"))
