"""A reference leads to the document that it means: by day, by number, by what it is about, or to nothing."""

from verbale.document.linking import link_references
from verbale.document.read import read_paper

POST = "Telegram From the Embassy in Norland to the Department of State\n\nSouthport, {day}.\n\n{number}. {text}\n"
DEPARTMENT = (
    "Telegram From the Department of State to the Embassy in Norland\n\nWashington, {day}.\n\n{number}. {text}\n"
)

ASKED = POST.format(day="May 4, 1961", number=990, text="The Minister asked whether the drills will end.")


def links(text, **others):
    papers = {name: (read_paper(words), words) for name, words in others.items()}
    found = link_references(read_paper(text), text, papers)
    return [(reference.span.of(text), answered.id) for reference, answered in found]


def test_a_post_s_telegram_is_found_by_the_number_of_its_series():
    answer = DEPARTMENT.format(day="May 6, 1961", number=1201, text="Embtel 990. You may tell him that they will.")
    assert links(answer, asked=ASKED) == [("Embtel 990", "asked")]


def test_each_number_of_a_list_is_a_telegram_of_its_own():
    more = ASKED.replace("990", "991").replace("May 4", "May 5")
    answer = DEPARTMENT.format(day="May 6, 1961", number=1201, text="Embtels 990 and 991. They will.")
    assert links(answer, asked=ASKED, more=more) == [("Embtels 990", "asked"), ("991", "more")]


def test_a_post_s_own_earlier_telegram_is_not_answered():
    again = POST.format(day="May 6, 1961", number=995, text="Embtel 990. The Minister asked again.")
    assert links(again, asked=ASKED) == []


def test_a_number_is_another_telegram_in_the_series_of_another_year():
    answer = DEPARTMENT.format(day="June 6, 1962", number=1201, text="Embtel 990. You may tell him that they will.")
    assert links(answer, asked=ASKED) == []


def test_your_with_a_number_is_the_addressee_s_telegram():
    answer = DEPARTMENT.format(day="May 6, 1961", number=1201, text="Your telegram No. 990 received. They will.")
    assert links(answer, asked=ASKED) == [("Your telegram No. 990", "asked")]


def test_an_unknown_number_leads_nowhere():
    answer = DEPARTMENT.format(day="May 6, 1961", number=1201, text="Your telegram No. 17 received. They will.")
    assert links(answer, asked=ASKED) == []


CARRIER = DEPARTMENT.format(
    day="May 4, 1961",
    number=1200,
    text="Please deliver following letter from President Lund to Prime Minister Holt:\n\nDear Mr. Prime Minister:\n\nThe drills must end.",
)


def test_a_letter_is_found_inside_the_telegram_that_carries_it():
    answer = "Letter From Prime Minister Holt to President Lund\n\nSouthport, May 8, 1961.\n\nThank you for your letter of May 4. They will end.\n"
    assert links(answer, carrier=CARRIER) == [("your letter of May 4", "carrier")]


def test_a_letter_to_somebody_else_is_meant_but_not_answered():
    memo = "Memorandum From Secretary of State Berg to President Lund\n\nWashington, May 9, 1961.\n\nThe Prime Minister has read your letter of May 4 with care.\n"
    papers = {"carrier": (read_paper(CARRIER), CARRIER)}
    ((reference, answered),) = link_references(read_paper(memo), memo, papers)
    assert answered.id == "carrier"
    assert not answered.to_writer and not reference.said


def test_a_paper_without_a_day_is_known_by_what_it_is_about():
    first = "Message From the Secretary of State to the Embassy in Norland\n\nWashington, May 2, 1961.\n\nWe think that Oracle should go to the Council.\n"
    other = "Message From the Secretary of State to the Embassy in Norland\n\nWashington, May 4, 1961.\n\nWe think that the drills should end.\n"
    answer = "Message From the Embassy in Norland to the Secretary of State\n\nSouthport, May 6, 1961.\n\nI have your message about Oracle, for which I thank you.\n"
    assert links(answer, first=first, other=other) == [("your message", "first")]


def test_a_part_of_a_month_holds_the_day_of_a_paper():
    asked = "Memorandum From President Lund to Secretary of State Berg\n\nWashington, May 4, 1961.\n\nWhat are we doing about the drills?\n"
    answer = "Memorandum From Secretary of State Berg to President Lund\n\nWashington, June 1, 1961.\n\nIn reply to your memorandum of early May, we have asked Norland.\n"
    assert links(answer, asked=asked) == [("your memorandum of early May", "asked")]


def test_an_editor_s_correction_in_brackets_is_the_form():
    text = "Letter From Secretary of State Berg to President Lund\n\nWashington, June 1, 1961.\n\nI refer to your letter [memorandum] of May 4, 1961 to the Council.\n"
    (reference,) = read_paper(text).references
    assert reference.form == "memo"
    assert reference.to.of(text) == "the Council"
