from builders import reading
from verbale.attribute.cue import Cue
from verbale.attribute.draft import Draft
from verbale.attribute.frame import Frame
from verbale.attribute.unbroken import fit_quotations
from verbale.record import Span


def piece(text: str, words: str) -> Draft:
    start = text.index(words)
    return Draft(None, None, "tagger", [Span(start, start + len(words))])


def said(text: str, words: str, cue: str) -> Draft:
    """A draft of `words` with the word `cue` as its cue."""
    (token,) = reading(text).tokens_in(Span(text.index(cue), text.index(cue) + len(cue)))
    draft = piece(text, words)
    return Draft(Cue(token, (token,), Frame(cue, "say", frozenset({"quote"})), "verb", None), None, "test", draft.spans)


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


def test_a_paragraph_with_a_cue_of_its_own_is_a_statement_of_its_own():
    text = "“So it is,” Doe said. “We waited.\n\n“Nobody came,” she added."
    drafts = [said(text, "“We waited.", "said"), said(text, "“Nobody came,”", "added")]
    found = fit_quotations(reading(text), drafts)
    assert [[s.of(text) for s in d.spans] for d in found] == [["“We waited."], ["“Nobody came,”"]]


def test_the_name_before_a_turn_is_none_of_the_words_spoken():
    text = "They spoke:\n\n“DOE: We will wait here.\n\n“ROE: We leave at noon.”"
    found = fitted(text, "“DOE: We will wait here.", "“ROE: We leave at noon.”")
    assert found == [["We will wait here."], ["We leave at noon.”"]]


def test_one_word_and_a_colon_are_no_turn():
    text = "He wrote: “Note: nobody came to the talks.”"
    assert fitted(text, "“Note: nobody came to the talks.”") == [["“Note: nobody came to the talks.”"]]


def test_what_a_transcript_notes_between_turns_ends_the_turn():
    text = "They spoke:\n\n“DOE: We will wait.\n\n“And hope.\n\n“(CROSSTALK.)\n\n“ROE: We leave.”"
    assert fitted(text, "We will wait.", "We leave.”") == [["We will wait.\n\n“And hope."], ["We leave.”"]]


def test_reports_of_others_in_a_quotation_give_way_to_the_cue_that_the_rules_find():
    text = "“Doe claimed that he knew nothing. The council asked for an answer that he never gave,” Roe said."
    inner = [said(text, "that he knew nothing", "claimed"), said(text, "for an answer that he never gave", "asked")]
    inner[0].told = said(text, "“" + text.split("“")[1].split("”")[0] + "”", "said")
    found = fit_quotations(reading(text), inner)
    assert [[s.of(text) for s in d.spans] for d in found] == [[text.split(" Roe")[0]]]
    assert found[0].cue is not None and found[0].cue.head.text == "said"


def test_what_follows_the_comma_of_a_quotation_that_a_cue_announces_is_told():
    text = "The envoy said, “We waited there for weeks,” adding that nobody came."
    content = "“We waited there for weeks,” adding that nobody came"
    found = fit_quotations(reading(text), [said(text, content, "said")])
    assert [[s.of(text) for s in d.spans] for d in found] == [["“We waited there for weeks,”"]]


def test_what_stands_between_a_quotation_and_its_cue_is_part_of_the_content():
    text = "“We waited there for weeks,” since nobody came, the envoy said."
    content = "“We waited there for weeks,” since nobody came"
    found = fit_quotations(reading(text), [said(text, content, "said")])
    assert [[s.of(text) for s in d.spans] for d in found] == [[content]]


def test_a_title_with_a_comma_ends_no_content():
    text = "The envoy cited “Why Nations Talk,” a book of last year."
    content = "“Why Nations Talk,” a book of last year"
    found = fit_quotations(reading(text), [said(text, content, "cited")])
    assert [[s.of(text) for s in d.spans] for d in found] == [[content]]


def test_words_of_the_next_paragraph_are_no_part_of_a_quotation():
    text = "“So it is.”\n\nThe town was “calm.”"
    assert fitted(text, "“So it is.”\n\nThe town was “calm.”") == [["“So it is.”"]]
