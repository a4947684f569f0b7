"""A given name alone means the one signer of the file who is called so."""

from benchmark import benchmark
from verbale.document.read import read_paper

LETTER = "Northport, May {day}, 1961.\n\nDear {whom}:\n\nThe drills end.\n\nSincerely yours,\n\n{signed}\n"


def meant(**letters):
    texts = {
        name: LETTER.format(day=4 + at, whom=whom, signed=signed)
        for at, (name, (whom, signed)) in enumerate(letters.items())
    }
    found = benchmark("papers/file.py").name_by_file({name: (read_paper(text), text) for name, text in texts.items()})
    return {name: [(one.end, one.name, one.witness) for one in ones] for name, ones in found.items()}


def test_the_one_greeted_signs_elsewhere_in_the_file():
    found = meant(asked=("Bill", "Ana M. Holt"), answered=("Ana", "William R. Lund"))
    assert found["asked"] == [("recipient", "William R. Lund", "answered")]
    assert found["answered"] == [("recipient", "Ana M. Holt", "asked")]


def test_a_name_that_two_signers_have_stays_open():
    found = meant(asked=("Bill", "Ana M. Holt"), one=("Mr. Berg", "William R. Lund"), two=("Mr. Berg", "William Olsen"))
    assert found == {}


def test_one_is_called_by_the_last_given_name_that_is_written_out():
    found = meant(asked=("Foster", "Ana M. Holt"), one=("Mr. Berg", "John Foster Lund"))
    assert found["asked"] == [("recipient", "John Foster Lund", "one")]
    assert meant(asked=("John", "Ana M. Holt"), one=("Mr. Berg", "John Foster Lund")) == {}
