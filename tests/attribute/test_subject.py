import pytest
from tests.builders import reading


def speakers(text: str) -> list[str]:
    found = reading(text)
    return [found.words(c.get("speaker")[0].spans[-1]) for c in found.statements if c.get("speaker")]


@pytest.mark.parametrize(
    "text",
    [
        "“The council bears the blame in these days,” al-Masri said in a statement.",
        "“The council bears the blame,” al-Masri told reporters.",
        "Al-Masri told reporters that the council bore the blame.",
    ],
)
def test_a_hyphened_surname_is_whole(text):
    assert [s.lower() for s in speakers(text)] == ["al-masri"]


def test_words_after_a_passive_are_those_of_its_agent():
    text = "The warning was followed by a statement from the ministry on Friday, saying that the guards were at fault."
    assert speakers(text) == ["the ministry"]


def test_what_a_letter_calls_for_is_not_the_word_of_its_addressee():
    assert speakers("Nagoya had sent a letter to the embassy calling for an “immediate end” to the raids.") == [
        "Nagoya"
    ]


def test_the_office_and_name_of_the_speaker_are_no_part_of_the_content():
    text = (
        "Should the guards return, it would “push the matter towards more tension,” "
        "the ministry spokesperson, Ambassador Omar al-Masri, said on Friday."
    )
    (claim,) = reading(text).statements
    assert str(claim.get("content")[0].value).endswith("more tension,”")


def test_who_has_been_told_is_no_speaker():
    (claim,) = reading("Manila has been told to tow away the ship.").statements
    assert not claim.get("speaker")
    assert [v.value for v in claim.get("addressees")] == ["Philippines"]


def test_the_owner_of_an_answer_speaks_in_it():
    assert speakers("The answer from Moscow was that the talks were useless.") == ["Moscow"]
