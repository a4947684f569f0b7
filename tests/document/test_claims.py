"""A primary document gives a claim of its own, tied to what it answers; everything shows where it stands."""

from builders import reading, report
from verbale.merge.derive import derive
from verbale.pipeline import read_report
from verbale.record import Day, Report

LETTER = """Letter dated 4 May 2021 from the Permanent Representative of Armenia to the United Nations addressed to the President of the Security Council

Upon instructions from my Government, I write to thank you for your letter of 28 April 2021.

Armenia asks the Council to meet. I should be grateful if the present letter could be circulated.

(Signed) Ana Holt
"""

NOTE = """No. 12/2021

The Embassy of Japan presents its compliments to the Ministry of Foreign Affairs of China and has the honour to refer to the Ministry's note of 24 August 2021.

The Embassy rejects the contents of that note.

Beijing, 4 September 2021
"""

ANSWERED = """No. 7/2021

The Ministry of Foreign Affairs of China presents its compliments to the Embassy of Japan and has the honour to protest against the release of water.

Beijing, 24 August 2021
"""

READOUT = """Office of the Spokesperson

The below is attributable to Spokesperson Ned Price:

Secretary of State Antony J. Blinken spoke today with Polish Foreign Minister Zbigniew Rau. They discussed Ukraine.
"""


def own(found):
    return next(c for c in found.communications if c.found_by == "document")


def said(claim, field):
    return [v.value for v in claim.get(field)]


def test_a_letter_is_a_communication_of_its_own():
    claim = own(reading(LETTER, "2021-05-04"))
    assert said(claim, "form") == ["letter"]
    (recipient,) = claim.get("recipients")
    assert recipient.actor is not None
    assert [span.of(LETTER) for span in recipient.spans] == ["the President of the Security Council"]
    assert said(claim, "signed_by") == ["Ana Holt"]
    assert [v["date"] for v in said(claim, "date")] == ["2021-05-04"]


def test_a_letter_written_on_instructions_speaks_for_the_state():
    assert said(own(reading(LETTER, "2021-05-04")), "on_behalf_of")[0] in ("Armenia", "Armenian government")


def test_the_letters_words_for_itself_are_mentions_of_it():
    found = reading(LETTER, "2021-05-04")
    mentions = [span.of(LETTER) for field, span in own(found).marks]
    assert mentions == ["Letter", "the present letter"]
    assert not any(
        "present letter" in s.of(LETTER) for c in found.communications if c.found_by != "document" for _, s in c.marks
    )


def test_a_reply_is_linked_to_the_paper_that_it_answers():
    found = reading(NOTE, "2021-09-04")
    claim = next(c for c in found.communications if c.get("in_reply_to"))
    (link,) = claim.get("in_reply_to")
    answered = next(c for c in found.communications if c.id == link.value)
    assert [v["date"] for v in said(answered, "date")] == ["2021-08-24"]
    assert said(answered, "sender") == said(claim, "recipients")
    assert [s.of(NOTE) for s in link.spans] == ["the Ministry's note of 24 August 2021"]


def test_a_note_and_the_note_that_answers_it_join_in_the_record():
    reports = [report(NOTE, "2021-09-04", outlet="Embassy"), report(ANSWERED, "2021-08-24", outlet="Ministry")]
    readings = [read_report(r) for r in reports]
    actors = {m.actor.id: m.actor for r in readings for m in r.mentions if m.actor is not None}
    entries = derive(reports, [c for r in readings for c in r.claims()], actors).entries
    notes = [e for e in entries if e.kind == "communication" and e.get("form")[0].value == "note verbale"]
    (reply,) = [e for e in notes if e.get("in_reply_to")]
    (first,) = [e for e in notes if e.id == reply.get("in_reply_to")[0].value]
    assert first.n_reports == 2


def test_a_readout_gives_all_who_took_part_and_the_day():
    release = Report.make(
        READOUT, title="Secretary Blinken’s Call with Polish Foreign Minister Rau", published=Day.of("2022-03-22"),
        language="en",
    )  # fmt: skip
    claim = own(read_report(release))
    assert said(claim, "form") == ["call"]
    assert said(claim, "sender") == ["Antony Blinken", "Zbigniew Rau"]
    assert [v["date"] for v in said(claim, "date")] == ["2022-03-22"]


def test_a_letter_to_ones_own_legislature_is_no_dealing_between_parties():
    text = "Dear Madam Speaker:\n\nI have blocked the property of the bank of Afghanistan.\n\nSincerely,\n\nJOSEPH R. BIDEN JR."
    assert reading(text, "2022-02-11").communications == []


def test_every_span_of_a_document_lies_in_its_text():
    for text in (LETTER, NOTE, READOUT):
        for claim in reading(text, "2021-09-05").communications:
            assert all(span.end <= len(text) for _, span in claim.iter_spans())


def test_a_press_report_keeps_the_communications_that_the_finder_found():
    text = "Norway sent a letter to Sweden on Monday. Sweden has not replied to the letter."
    assert all(c.found_by == "communications" for c in reading(text, "2021-05-04").communications)


def test_a_press_report_of_a_note_joins_the_note_itself():
    press = report(
        "Japan on Saturday handed a note verbale to the Chinese Foreign Ministry in reply to a Chinese note of August 24.",
        "2021-09-06",
        outlet="Wire",
    )
    reports = [report(NOTE, "2021-09-04", outlet="Embassy"), press]
    readings = [read_report(r) for r in reports]
    actors = {m.actor.id: m.actor for r in readings for m in r.mentions if m.actor is not None}
    entries = derive(reports, [c for r in readings for c in r.claims()], actors).entries
    replies = [e for e in entries if e.kind == "communication" and e.get("in_reply_to")]
    assert [e.n_reports for e in replies] == [2]


def test_a_telegram_answered_by_number_is_its_entry_in_the_record():
    texts = (
        "Telegram From the Embassy in Japan to the Department of State\n\nTokyo, May 4, 1961.\n\n990. The Minister asked whether the drills will end.\n",
        "Telegram From the Embassy in Japan to the Department of State\n\nTokyo, May 5, 1961.\n\n991. The Minister asked about the fisheries.\n",
        "Telegram From the Department of State to the Embassy in Japan\n\nWashington, May 6, 1961.\n\n1201. Embtel 990. You may tell him that they will.\n",
    )
    reports = [
        report(text, f"1961-05-0{day}", outlet=f"Archive {day}") for day, text in zip((4, 5, 6), texts, strict=True)
    ]
    readings = [read_report(r) for r in reports]
    actors = {m.actor.id: m.actor for r in readings for m in r.mentions if m.actor is not None}
    entries = derive(reports, [c for r in readings for c in r.claims()], actors).entries
    (reply,) = [e for e in entries if e.kind == "communication" and e.get("in_reply_to")]
    (asked,) = [e for e in entries if e.id == reply.get("in_reply_to")[0].value]
    assert [v.value["date"] for v in asked.get("date")] == ["1961-05-04"]
    assert asked.n_reports == 2


def test_a_letter_of_the_same_day_has_the_author_named_behind_it():
    text = LETTER.replace(
        "I write to thank you for your letter of 28 April 2021",
        "I have the honour to refer to the letter of today's date by which Turkey seeks to start the procedure",
    )
    own, other = [c for c in reading(text).communications if c.found_by.startswith("document")]
    assert [v.value for v in own.get("in_reply_to")] == [other.id]
    assert [v.value for v in other.get("sender")] == ["Turkey"]
    assert [v.value["date"] for v in other.get("date")] == ["2021-05-04"]
