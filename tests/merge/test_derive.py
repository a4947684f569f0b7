"""Claims of several reports become entries: merged, counted in lineages, contradicted side by side."""

from builders import claim, report
from verbale.merge.align.communication import align
from verbale.merge.align.named import plain_name
from verbale.merge.contradictions import changed_words
from verbale.merge.derive import derive
from verbale.merge.match import Verdict
from verbale.merge.party import Parties
from verbale.merge.view import make_view
from verbale.merge.wording import Rarity
from verbale.record import Actor, ActorType, Modality, Span, State, Value

NORLAND = Actor.make("Norland", ActorType.STATE)
SUDRIA = Actor.make("Sudria", ActorType.STATE)
HOLT = Actor.make("Ana Holt", ActorType.PERSON, of=NORLAND.id)
ACTORS = {actor.id: actor for actor in (NORLAND, SUDRIA, HOLT)}
TUESDAY = {"date": "2021-03-02", "precision": "day", "time": None}
WEDNESDAY = {"date": "2021-03-03", "precision": "day", "time": None}

FIRST = report(
    "Norland handed Sudria a letter on Tuesday about the Varn bridge. “We are gravely worried,” it says.", outlet="A"
)
SECOND = report(
    "The letter on the Varn bridge reached Sudria on Wednesday, written by Ana Holt. “We are deeply worried,” she wrote.",
    outlet="B",
)


def letter(where, **fields):
    return claim(where, "communication", mention="letter", form="letter", **fields)


def first_letter(**more):
    return letter(FIRST, sender=("Norland", NORLAND), recipients=("Sudria", SUDRIA), **more)


def second_letter(**more):
    return letter(SECOND, sender=("Ana Holt", HOLT), recipients=("Sudria", SUDRIA), **more)


def of_kind(derived, kind):
    return [e for e in derived.entries if e.kind == kind]


def test_one_letter_told_by_two_lineages_is_one_corroborated_entry():
    (entry,) = of_kind(derive([FIRST, SECOND], [first_letter(), second_letter()], ACTORS), "communication")
    assert (entry.state, entry.n_reports, entry.n_lineages) == (State.CORROBORATED, 2, 2)
    assert {v.value for v in entry.get("sender")} == {"Norland", "Ana Holt"}


def test_a_letter_and_its_reply_stay_two():
    there = first_letter()
    back = letter(SECOND, sender=("Sudria", SUDRIA), recipients=("Ana Holt", HOLT))
    assert len(of_kind(derive([FIRST, SECOND], [there, back], ACTORS), "communication")) == 2


def test_a_call_is_never_merged_with_a_letter():
    call = claim(SECOND, "communication", mention="reached", form=("reached", "call"), sender=("Ana Holt", HOLT))
    assert len(of_kind(derive([FIRST, SECOND], [first_letter(), call], ACTORS), "communication")) == 2


def test_days_that_exclude_each_other_stand_side_by_side():
    claims = [first_letter(date=("Tuesday", TUESDAY)), second_letter(date=("Wednesday", WEDNESDAY))]
    derived = derive([FIRST, SECOND], claims, ACTORS)
    (entry,) = of_kind(derived, "communication")
    (rivals,) = of_kind(derived, "contradiction")
    assert entry.state == State.CONTRADICTED
    assert [v.value for v in rivals.get("rivals")] == [TUESDAY, WEDNESDAY]
    assert rivals.get("difference")[0].value == "date"
    assert set(rivals.claims) == {c.id for c in claims}


def test_an_act_that_one_report_denies_is_a_contradiction():
    denied = claim(
        SECOND,
        "communication",
        Modality.DENIED,
        mention="letter",
        form="letter",
        sender=("Ana Holt", HOLT),
        recipients=("Sudria", SUDRIA),
    )
    (rivals,) = of_kind(derive([FIRST, SECOND], [first_letter(), denied], ACTORS), "contradiction")
    assert rivals.get("difference")[0].value == "happened or not"


def test_two_wordings_of_one_statement_are_one_entry_with_both():
    said = [
        claim(FIRST, "statement", cue="says", content="“We are gravely worried,”", directness=("“We are", "direct")),
        claim(SECOND, "statement", cue="wrote", content="“We are deeply worried,”", directness=("“We are", "direct")),
    ]
    derived = derive([FIRST, SECOND], said, ACTORS)
    assert len(of_kind(derived, "statement")) == 1
    (rivals,) = of_kind(derived, "contradiction")
    assert rivals.get("difference")[0].value == "wording"


def test_copies_count_once():
    copy = report(FIRST.text * 6, outlet="C")
    original = report(FIRST.text * 6 + "More.", outlet="A")
    claims = [letter(r, sender=("Norland", NORLAND), recipients=("Sudria", SUDRIA)) for r in (copy, original)]
    (entry,) = of_kind(derive([copy, original], claims, ACTORS), "communication")
    assert (entry.n_reports, entry.n_lineages, entry.state) == (2, 1, State.SINGLE)


def test_a_response_follows_its_demand_into_the_record():
    ask = claim(
        FIRST, "demand", by=("Norland", NORLAND), cue="handed", content="the Varn bridge", kind=("letter", "demand")
    )
    answer = claim(FIRST, "response", by=("Sudria", SUDRIA), cue="worried", outcome=("worried", "rejected"))
    answer = answer.with_link("to", ask.id, (answer.values[0].spans[0],))
    derived = derive([FIRST], [ask, answer], ACTORS)
    (demand,), (response,) = of_kind(derived, "demand"), of_kind(derived, "response")
    assert [v.value for v in response.get("to")] == [demand.id]


def test_the_order_of_reports_and_claims_plays_no_part():
    claims = [first_letter(date=("Tuesday", TUESDAY)), second_letter(date=("Wednesday", WEDNESDAY))]
    assert derive([FIRST, SECOND], claims, ACTORS) == derive([SECOND, FIRST], claims[::-1], ACTORS)


def test_a_shortened_quotation_has_no_changed_words():
    assert (
        changed_words(
            "we remain gravely concerned about the current situation", "we remain gravely concerned about the situation"
        )
        == []
    )


def test_names_are_compared_without_article_and_plural():
    assert plain_name("the Minsk Agreements") == plain_name("Minsk Agreement")


def test_reports_years_apart_tell_of_different_letters():
    later = report(SECOND.text, "2024-05-01", outlet="B")
    first = report(FIRST.text, "2021-03-03", outlet="A")
    claims = [
        letter(r, sender=(w, HOLT), recipients=("Sudria", SUDRIA)) for r, w in ((first, "Norland"), (later, "Ana Holt"))
    ]
    assert len(of_kind(derive([first, later], claims, ACTORS), "communication")) == 2


def test_a_person_and_the_state_she_writes_for_are_one_sender_in_three_reports():
    third = report("A letter on the Varn bridge went from Norland to Sudria. They reply was Kell.", outlet="C")
    claims = [
        first_letter(),
        second_letter(),
        letter(third, sender=("Norland", NORLAND), recipients=("Sudria", SUDRIA)),
    ]
    assert len(of_kind(derive([FIRST, SECOND, third], claims, ACTORS), "communication")) == 1


def test_lines_that_an_outlet_prints_on_every_report_give_no_entry():
    printed = "Write a letter to our editors and become one of our valued readers"
    reports = [
        report(f"{body}\nMore on: {body}\nBy {body[:9]}\n{printed}", outlet="A")
        for body in (FIRST.text, SECOND.text, "Chad met Mali for talks.")
    ]
    claims = [claim(reports[2], "communication", mention="a letter", form=("a letter", "letter"))]
    assert of_kind(derive(reports, claims, ACTORS), "communication") == []
    assert len(of_kind(derive(reports[2:], claims, ACTORS), "communication")) == 1


def troops(said, value, **qualifier):
    where = report(f"Norland has {said} troops near the Varn bridge in the Kell valley.", outlet=said)
    words = {name: (word, word) for name, word in qualifier.items()}
    return where, claim(where, "figure", value=(said, value), of="troops", **words)


def test_numbers_that_cannot_both_be_right_stand_side_by_side():
    (first, one), (second, other) = troops("25", 25), troops("45", 45)
    (rivals,) = of_kind(derive([first, second], [one, other], ACTORS), "contradiction")
    assert [v.value for v in rivals.get("rivals")] == ["25", "45"]


def test_more_than_five_and_nearly_six_may_be_one_number():
    first, one = troops("more than 5", 5, qualifier="more than")
    second, other = troops("nearly 6", 6, qualifier="nearly")
    assert of_kind(derive([first, second], [one, other], ACTORS), "contradiction") == []


def test_a_group_named_by_its_members_stands_for_each_of_them():
    both = Actor.make("Norland and Sudria", ActorType.GROUP)
    actors = {**ACTORS, both.id: both}
    assert Parties(actors).of_values([Value("sender", "both", (Span(0, 4),), both.id)]) == {NORLAND.id, SUDRIA.id}


def test_a_number_that_a_copy_changed_is_found_however_far_apart():
    body = (
        "The ministry of Norland said on Monday that Sudria had put {} soldiers on the Varn bridge near Kell. "
        + FIRST.text
    )
    original, copy = report(body.format(400), outlet="A"), report(body.format(4000), outlet="B")
    claims = [claim(r, "figure", value=(n, int(n)), of="soldiers") for r, n in ((original, "400"), (copy, "4000"))]
    (rivals,) = of_kind(derive([original, copy], claims, ACTORS), "contradiction")
    assert [v.value for v in rivals.get("rivals")] == ["400", "4000"]


def test_demands_that_share_only_names_are_two():
    first = report("Norland demands an end to growth of Sudria in Eastern Varn.", outlet="A")
    second = report("Norland demands that Sudria cut its forces in Eastern Varn.", outlet="B")
    claims = [
        claim(first, "demand", by=("Norland", NORLAND), cue="demands", content="an end to growth of Sudria in Eastern Varn", kind=("demands", "demand")),
        claim(second, "demand", by=("Norland", NORLAND), cue="demands", content="Sudria cut its forces in Eastern Varn", kind=("demands", "demand")),
    ]  # fmt: skip
    assert len(of_kind(derive([first, second], claims, ACTORS), "demand")) == 2


def test_what_a_report_tells_as_done_did_not_happen_after_it():
    early = report("Norland handed Sudria a letter about the Varn bridge.", "2021-03-01", outlet="A")
    late = report("Norland handed Sudria a letter about the Varn bridge on Wednesday.", "2021-03-20", outlet="B")
    ends = {"sender": ("Norland", NORLAND), "recipients": ("Sudria", SUDRIA)}
    day = {"date": "2021-03-17", "precision": "day", "time": None}
    claims = [letter(early, **ends), letter(late, date=("Wednesday", day), **ends)]
    assert len(of_kind(derive([early, late], claims, ACTORS), "communication")) == 2


def test_a_person_does_not_answer_himself_for_the_body_that_he_leads():
    body = Actor.make("Sund Council", ActorType.ORGANISATION)
    chair = Actor.make("Lena Ruud", ActorType.PERSON, of=body.id)
    known = {**ACTORS, body.id: body, chair.id: chair}
    read = [report("{} told {} in a letter on the Varn bridge.".format(*ends), outlet=ends[0]) for ends in
            (("Sund Council", "Lena Ruud"), ("Lena Ruud", "Sund Council"))]  # fmt: skip
    claims = [
        letter(read[0], sender=("Sund Council", body), recipients=("Lena Ruud", chair)),
        letter(read[1], sender=("Lena Ruud", chair), recipients=("Sund Council", body)),
    ]
    assert len(of_kind(derive(read, claims, known), "communication")) == 2


def test_a_proposal_to_come_and_a_statement_made_are_two_in_any_record():
    text = "Ana Holt will send Sudria a proposal on the Varn bridge, she said in a statement."
    read = report(text, outlet="A")
    views = [
        make_view(one, read, "lin-1", Parties(ACTORS))
        for one in (
            claim(read, "communication", Modality.PLANNED, mention="a proposal", form=("a proposal", "proposal"),
                  sender=("Ana Holt", HOLT)),
            claim(read, "communication", mention="a statement", form=("a statement", "statement"),
                  sender=("Ana Holt", HOLT)),
        )
    ]  # fmt: skip
    assert align(*views, Rarity(view.context for view in views)).verdict is Verdict.APART


def test_a_group_named_by_its_members_stands_for_them():
    group = Actor.make("envoys of Norland and Sudria", ActorType.GROUP, of=NORLAND.id)
    parties = Parties({**ACTORS, group.id: group})
    assert parties.of_values([Value("sender", group.name, (Span(0, 1),), group.id)]) == {NORLAND.id, SUDRIA.id}


def one_voice(message_day):
    read = [
        report("Ana Holt answered on Tuesday that the Varn bridge stays.", outlet="A"),
        report("The Varn bridge stays, Ana Holt said in a statement on Tuesday, and boats may pass.", outlet="B"),
    ]
    claims = [
        claim(
            where, "communication", mention=words, form=(words, form), sender=("Ana Holt", HOLT), date=("Tuesday", day)
        )
        for where, words, form, day in zip(
            read, ("answered", "a statement"), ("message", "statement"), (message_day, TUESDAY), strict=True
        )
    ]
    return len(of_kind(derive(read, claims, ACTORS), "communication"))


def test_what_one_voice_answers_and_states_on_one_day_is_one():
    assert (one_voice(TUESDAY), one_voice(WEDNESDAY)) == (1, 2)


def test_what_is_told_of_an_earlier_dealing_needs_more_than_a_writer_to_be_the_letter_of_this_one():
    now = report("Ana Holt sent a letter on the Varn bridge, and Sudria waits for the toll to fall.", outlet="A")
    past = report("Ana Holt had written a letter in 2011 too, on herring, seals and the port of Kell.", outlet="B")
    writer = {"sender": ("Ana Holt", HOLT)}
    day = {"date": "2011", "precision": "year", "time": None}
    told = [letter(now, **writer), claim(past, "communication", Modality.HISTORICAL, mention="a letter",
            form=("letter", "letter"), date=("2011", day), **writer)]  # fmt: skip
    assert len(of_kind(derive([now, past], told, ACTORS), "communication")) == 2
