"""A text is held to be a primary document by two signs of its form, and then gives its parties, day and references."""

import pytest

from verbale.document.read import read_paper

LETTER = """Northport, 4 May 1961.

Dear Senator Lund:

Thank you for your letter of 28 April, and for the note which you enclosed. You asked whether the drills will end. They will.

With warm regards,

Sincerely yours,

Ana M. Holt
"""

NOTE = """EMBASSY OF NORLAND

No. 12/2021

The Embassy of Norland presents its compliments to the Ministry of Foreign Affairs of Sudria and has the honour to refer to the Ministry's note of 2 March 2021.

The Embassy requests an explanation.

Southport, 9 March 2021
"""

MEMO = """TO: The Secretary

FROM: Ana Holt

SUBJECT: The drills

1. They end on Monday.
"""

CABLE = """Southport, May 4, 1961, 6 p.m.

1141. Your 990. The Minister told me this morning that the drills will end.

Holt
"""

UN = """Letter dated 4 May 2021 from the Permanent Representative of Norland to the United Nations addressed to the President of the Security Council

Upon instructions from my Government, I wish to refer to the letter dated 1 May 2021 by which Sudria complained.

(Signed) Ana Holt
Ambassador
"""


def words(text, parties):
    return [p.span.of(text) for p in parties]


def test_a_letter_has_its_day_addressee_and_signer():
    paper = read_paper(LETTER)
    assert (paper.form, paper.kind, paper.day.date) == ("letter", "directed", "1961-05-04")
    assert [p.name.of(LETTER) for p in paper.recipients] == ["Lund"]
    assert words(LETTER, paper.signed_by) == ["Ana M. Holt"]


def test_your_letter_of_a_day_is_what_it_answers():
    (reference,) = read_paper(LETTER).references
    assert reference.span.of(LETTER) == "your letter of 28 April"
    assert reference.answers and reference.dated.before(read_paper(LETTER).day.first).date == "1961-04-28"


def test_a_day_without_year_later_than_the_letter_is_of_the_year_before():
    text = LETTER.replace("28 April", "28 December")
    (reference,) = read_paper(text).references
    assert reference.dated.before(read_paper(text).day.first).date == "1960-12-28"


def test_a_note_names_both_ends_in_its_compliments():
    paper = read_paper(NOTE)
    assert (paper.form, paper.kind, paper.day.date) == ("note verbale", "note", "2021-03-09")
    assert words(NOTE, paper.senders) == ["The Embassy of Norland"]
    assert words(NOTE, paper.recipients) == ["the Ministry of Foreign Affairs of Sudria"]
    assert paper.form_span.of(NOTE) == "No. 12/2021"


def test_a_note_answers_the_note_that_it_refers_to():
    (reference,) = read_paper(NOTE).references
    assert reference.span.of(NOTE) == "the Ministry's note of 2 March 2021"


def test_headings_of_a_memorandum_are_fields():
    paper = read_paper(MEMO)
    assert paper.form == "memo"
    assert [p.span.of(MEMO) for p in (*paper.senders, *paper.recipients)] == ["Ana Holt", "The Secretary"]
    assert paper.subject.of(MEMO) == "The drills"


def test_a_telegram_is_signed_with_a_family_name():
    paper = read_paper(CABLE)
    assert (paper.form, paper.day.date) == ("message", "1961-05-04")
    assert [(p.name.of(CABLE), p.is_partial) for p in paper.signed_by] == [("Holt", False)]
    assert [r.span.of(CABLE) for r in paper.references] == ["Your 990"]


def test_a_letter_signed_with_a_given_name_does_not_say_who_wrote():
    paper = read_paper(LETTER.replace("Ana M. Holt", "Ana"))
    assert [p.is_partial for p in paper.signed_by] == [True]


def test_signed_names_the_signer_and_not_the_office_below():
    paper = read_paper(UN)
    assert words(UN, paper.signed_by) == ["Ana Holt"]


def test_a_letter_that_a_document_refers_to_need_not_be_the_addressees():
    (reference,) = read_paper(UN).references
    assert (reference.span.of(UN), reference.whose) == ("the letter dated 1 May 2021", None)


def test_a_letter_to_a_third_party_is_not_answered():
    text = LETTER.replace(
        "Thank you for your letter of 28 April", "I have seen a copy of your letter of 28 April to Senator Berg"
    )
    (reference,) = read_paper(text).references
    assert not reference.answers


@pytest.mark.parametrize(
    "text",
    [
        "NORTHPORT, 4 May (Wire) - Norland sent a letter to Sudria on Monday.\n\nThe letter was signed by Ana Holt.",
        "“Dear Senator Lund,” the letter begins.\n\nIt was sent on Monday, officials in Northport said.",
        "Northport, 4 May 1961\n\nNorland has written to Sudria, officials said on Monday.\n\nBy Ana Holt",
        "Letter From Norland to Sudria stirs a storm\n\nThe letter that Norland sent on Monday was published.",
        "",
    ],
)
def test_a_press_report_is_no_document(text):
    assert read_paper(text) is None


def test_words_in_quotation_marks_are_not_the_documents_own():
    text = LETTER.replace("You asked", "“In reply to your message of 2 April we wait.” You asked")
    assert [r.span.of(text) for r in read_paper(text).references] == ["your letter of 28 April"]


OFFICE = """GOVERNMENT OF NORLAND
Bureau for River Affairs
No. 12/4
Southport, 9 March 2021

To: Mr Jan Lund, representative of Sudria

Dear Mr Lund,

Your letter of 2 March has been received. We should be grateful for an answer.

For the Bureau for River Affairs
"""

DELEGATION = """Dear Senator Lund:

We write to you about the bill.

For the delegation of the Norland Assembly,

Ana Holt-Berg, MP
Chairwoman
"""

FOOT = "\n".join(["The Embassy of Norland presents its compliments to the Ministry of Foreign Affairs of Sudria and, further "
    "to its notes of 2 March 2021, has the honour to ask for an answer.", *(f"({n}) This is a point." for n in range(15)),
    "Southport, 9 March 2021"])  # fmt: skip


def test_a_letterhead_tells_whose_letter_it_is_the_most_particular_first():
    paper = read_paper(OFFICE)
    assert words(OFFICE, paper.senders) == ["Bureau for River Affairs", "GOVERNMENT OF NORLAND"]
    assert str(paper.day.date) == "2021-03-09"


def test_who_signs_for_a_body_signs():
    paper = read_paper(DELEGATION)
    assert words(DELEGATION, paper.signed_by) == ["Ana Holt-Berg"]


def test_the_body_for_which_somebody_signs_writes_where_it_has_a_name():
    named = DELEGATION.replace("the delegation of the Norland Assembly", "the Assembly of Norland")
    assert words(named, read_paper(named).senders) == ["the Assembly of Norland"]
    assert read_paper(DELEGATION).senders == []


def test_place_and_day_may_stand_under_a_long_note():
    paper = read_paper(FOOT)
    assert str(paper.day.date) == "2021-03-09"
    assert paper.place.of(FOOT) == "Southport"
    assert words(FOOT, paper.recipients) == ["the Ministry of Foreign Affairs of Sudria"]


def test_a_sentence_about_a_letter_under_a_headline_and_a_day_is_no_letter():
    text = (
        "Holt writes to Lund\n\n20 September 2018\n\n"
        "In a letter to Senator Lund, Ana Holt said that the two ports should look at the drills\n\n"
        "The letter was seen by reporters on Thursday."
    )
    assert read_paper(text) is None
    assert read_paper(text.replace("In a letter", "Letter").replace(", Ana Holt said", " from Ana Holt")) is not None
