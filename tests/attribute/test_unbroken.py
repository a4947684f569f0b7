from builders import reading
from verbale.attribute.draft import Draft
from verbale.attribute.unbroken import fit_quotations
from verbale.record import Span


def piece(text: str, words: str) -> Draft:
    start = text.index(words)
    return Draft(None, None, "tagger", [Span(start, start + len(words))])


def fitted(text: str, *words: str) -> list[list[str]]:
    made = reading(text)
    drafts = fit_quotations(made, [piece(text, w) for w in words])
    return [[made.words(span) for span in draft.spans] for draft in drafts]


def test_pieces_of_one_quotation_become_one():
    text = "“We waited for weeks. The letter said nothing. We will not wait again,” she said."
    found = fitted(text, "“We waited for weeks.", "nothing. We will not wait again,”")
    assert found == [["“We waited for weeks. The letter said nothing. We will not wait again,”"]]


def test_a_few_words_of_a_quotation_do_not_stand_for_all_of_it():
    text = "“We waited for weeks in the cold of that station and nobody came,” she said."
    assert fitted(text, "nobody came") == [["nobody came"]]


def test_a_quotation_that_goes_on_in_the_next_paragraph_is_one():
    text = "She said: “We waited.\n\n“Nobody came.”"
    assert fitted(text, "“We waited.", "“Nobody came.”") == [["“We waited.\n\n“Nobody came.”"]]


def test_each_turn_of_a_quoted_exchange_stays_alone():
    text = "They spoke:\n\n“Doe: We will wait here.\n\n“Roe: We leave at noon.”"
    assert fitted(text, "We will wait here.", "We leave at noon.”") == [["We will wait here."], ["We leave at noon.”"]]


def test_the_sentence_after_a_quotation_is_no_part_of_it():
    text = "“So, who will go?” Her list is long."
    assert fitted(text, "“So, who will go?” Her list is") == [["“So, who will go?”"]]


def test_words_on_both_sides_of_a_quotation_stay():
    text = "The talks were “too late” for the town, he said."
    assert fitted(text, "The talks were “too late” for the town") == [["The talks were “too late” for the town"]]


def test_words_that_open_a_quotation_stand_for_all_of_it():
    text = "“We sent a letter to the members of the council,” she said."
    assert fitted(text, "“We sent a letter to") == [["“We sent a letter to the members of the council,”"]]
