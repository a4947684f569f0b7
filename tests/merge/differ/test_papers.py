"""Who brought a paper, whether it was published, and what its words were."""

from builders import claim, report
from differing import NORLAND, SUDRIA, differences, kinds
from verbale.record import Actor, ActorType

FIRST = report(
    "The ambassador of Norland handed the letter of 1 April to Sudria, which keeps it secret.", "2021-04-03", outlet="A"
)
SECOND = report(
    "The foreign minister of Norland handed the letter of 1 April to Sudria, which published it.",
    "2021-04-03",
    outlet="B",
)
ENVOY = Actor.make("ambassador of Norland", ActorType.OFFICE)
MINISTER = Actor.make("foreign minister of Norland", ActorType.OFFICE)


def letter(read, **fields):
    parties = {"sender": ("Norland", NORLAND), "recipients": ("Sudria", SUDRIA)}
    return claim(read, "communication", mention="letter", form=("letter", "letter"), **parties, **fields)


def test_an_ambassador_and_a_minister_did_not_both_bring_one_letter():
    claims = (
        letter(FIRST, handed_over_by=("ambassador of Norland", ENVOY)),
        letter(SECOND, handed_over_by=("foreign minister of Norland", MINISTER)),
    )
    found = differences([FIRST, SECOND], *claims)
    assert found == [("party", ["ambassador of Norland", "foreign minister of Norland"])]


def test_a_paper_that_one_report_calls_secret_and_another_published_is_told():
    claims = letter(FIRST, status=("secret", "withheld")), letter(SECOND, status=("published", "published"))
    assert differences([FIRST, SECOND], *claims) == [("happened or not", ["published", "not published"])]


def quoted(read, content):
    return claim(
        read, "statement", speaker=("Norland", NORLAND), cue="wrote", content=content, directness=("wrote", "mixed")
    )


def test_a_quotation_cut_off_before_what_limits_it_is_told():
    short = report('Norland wrote that it was "in principle willing" to pay.', "2021-04-03", outlet="A")
    whole = report('Norland wrote it was "in principle willing to consider" paying.', "2021-04-03", outlet="B")
    claims = quoted(short, '"in principle willing"'), quoted(whole, '"in principle willing to consider"')
    found = differences([short, whole], *claims)
    assert found == [("wording", ["in principle willing", "in principle willing to consider"])]


def test_a_shorter_quotation_that_leaves_out_no_limit_is_no_rival():
    short = report('Norland wrote that it was "deeply sorry" for it.', "2021-04-03", outlet="A")
    whole = report('Norland wrote it was "deeply sorry about the boats" there.', "2021-04-03", outlet="B")
    claims = quoted(short, '"deeply sorry"'), quoted(whole, '"deeply sorry about the boats"')
    assert not kinds([short, whole], *claims)


def test_the_same_words_quoted_with_other_strength_are_rivals():
    first = report('Norland "strongly regrets" the seizure of its boats in April.', "2021-04-03", outlet="A")
    second = report('It "regrets" the seizure of boats in April, Norland wrote.', "2021-04-03", outlet="B")
    claims = (
        claim(first, "statement", speaker=("Norland", NORLAND), cue="regrets", content="the seizure of its boats"),
        claim(second, "statement", speaker=("Norland", NORLAND), cue="wrote", content="the seizure of boats"),
    )
    assert ("wording", ["strongly regrets", "regrets"]) in [
        (kind, sorted(values, key=len, reverse=True)) for kind, values in differences([first, second], *claims)
    ]
