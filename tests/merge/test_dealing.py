"""Whether two reports are of one dealing."""

from builders import report
from verbale.merge.dealing import Dealings, are_one

LETTER = report("Norland wrote to Sudria about the boats off Varn. Minister Alma Reth signed the letter on Monday.")


def test_reports_that_name_the_same_people_and_places_are_of_one_dealing():
    assert are_one(LETTER, report("Alma Reth asks Sudria for answers, says Norland."))


def test_a_weekday_in_common_is_no_name_in_common():
    assert not are_one(LETTER, report("Westmark and Ostmark signed a treaty in Hafen on Monday."))


def test_the_reports_of_a_dealing_are_found_by_their_names():
    near, far = (
        report("Alma Reth asks Sudria for answers, says Norland."),
        report("Westmark and Ostmark signed in Hafen."),
    )
    dealings = Dealings([LETTER, near, far])
    assert dealings.reports_of(LETTER) == {LETTER.id, near.id}
    assert dealings.reports_of(far) == {far.id}
