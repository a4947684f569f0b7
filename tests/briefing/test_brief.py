"""The brief says what the record holds, with the evidence under every line."""

from html.parser import HTMLParser

import pytest

from builders import claim, report
from verbale.briefing import build_brief, render
from verbale.briefing.day import say_day
from verbale.briefing.diagram import Arrow
from verbale.briefing.material import Material
from verbale.briefing.naming import join
from verbale.briefing.render import escape_markdown, text_fragment
from verbale.briefing.svg import draw
from verbale.errors import UsageError
from verbale.merge.derive import derive
from verbale.record import Actor, ActorType, Day, Modality

NORLAND = Actor.make("Norland", ActorType.STATE)
SUDRIA = Actor.make("Sudria", ActorType.STATE)
HOLT = Actor.make("Ana Holt", ActorType.PERSON, of=NORLAND.id)
ACTORS = {actor.id: actor for actor in (NORLAND, SUDRIA, HOLT)}
MONDAY = {"date": "2021-03-01", "precision": "day", "time": None}

REPORT = report(
    "Ana Holt handed Sudria a letter on Monday.\nNorland demands that it leave the <bridge>. Sudria refused.\n"
    "“We will not wait,” Holt said. A reply is planned. Talks went on.",
    "2021-03-02",
    outlet="Northern Wire",
    url="https://wire.example/a-letter",
)
LETTER = claim(
    REPORT, "communication", mention="a letter", form=("letter", "letter"), sender=("Ana Holt", HOLT),
    recipients=("Sudria", SUDRIA), date=("Monday", MONDAY),
)  # fmt: skip
REPLY = claim(
    REPORT, "communication", Modality.PLANNED, mention="A reply", form=("reply", "letter"), sender=("Sudria", SUDRIA)
)
TALKS = claim(REPORT, "communication", mention="Talks", form=("Talks", "meeting"))
DEMAND = claim(
    REPORT,
    "demand",
    by=("Norland", NORLAND),
    of=("it", SUDRIA),
    cue="demands",
    content="leave the <bridge>",
    kind=("demands", "demand"),
)
OPEN = claim(REPORT, "demand", by=("Ana Holt", HOLT), cue="wait", content="not wait", kind=("wait", "warning"))
REFUSAL = claim(REPORT, "response", by=("Sudria", SUDRIA), cue="refused", outcome=("refused", "rejected"))
SAID = claim(
    REPORT,
    "statement",
    speaker=("Holt", HOLT),
    cue="said",
    content="“We will not wait,”",
    directness=("“We will", "direct"),
)


def brief_of(*claims, more=()):
    """The brief of some claims; `more` are actors beside the two states."""
    actors = {**ACTORS, **{actor.id: actor for actor in more}}
    derived = derive([REPORT], claims, actors)
    return build_brief(Material([REPORT], derived.lineages, actors.values(), claims, derived.entries))


def whole():
    return brief_of(
        LETTER,
        REPLY.with_link("in_reply_to", LETTER.id, REPLY.values[0].spans),
        TALKS,
        DEMAND,
        OPEN,
        REFUSAL.with_link("to", DEMAND.id, REFUSAL.values[0].spans),
        SAID,
    )


@pytest.mark.parametrize(("statuses", "dashed"), [(("cancelled",), True), (("held", "cancelled"), False), ((), False)])
def test_what_was_called_off_is_dashed_in_the_diagram(statuses, dashed):
    talks = claim(
        REPORT, "communication", mention="Talks", form=("Talks", "meeting"), sender=("Ana Holt", HOLT),
        recipients=("Sudria", SUDRIA), status=[("went on", status) for status in statuses],
    )  # fmt: skip
    (arrow,) = brief_of(talks).arrows
    assert arrow.dashed is dashed


def test_a_letter_is_said_with_its_parties_and_day():
    line = whole().exchange.lines[0]
    assert line.text == "Letter: Ana Holt (Norland) to Sudria"
    assert line.day == "1 March 2021"


def test_a_reply_and_what_it_answers_name_each_other():
    first, second = whole().exchange.lines
    assert "answered by [2]" in first.note
    assert "in reply to [1]" in second.note


def test_a_reckoned_day_says_why_with_the_numbers_of_the_acts():
    texts = ("a letter about the bridge on 3 May", "a call about the river on 5 May", "talks about the dam on Friday")
    forms = ("letter", "call", "meeting")
    wire = report(". ".join(texts[:2]), "2021-05-05", outlet="Wire")
    other = report("KELL, May 7 (Other) - " + ". ".join(texts), outlet="Other")

    def told(read, number, *day):
        words, form = texts[number], forms[number]
        return claim(
            read, "communication", mention=words, form=(words, form), sender=(words, NORLAND),
            recipients=(words, SUDRIA), date=list(day),
        )  # fmt: skip

    claims = [told(read, n) for read in (wire, other) for n in (0, 1)]
    derived = derive([wire, other], [*claims, told(other, 2, ("Friday", None))], ACTORS)
    everything = ([wire, other], derived.lineages, ACTORS.values(), [*claims, told(other, 2, ("Friday", None))])
    (line,) = [x for x in build_brief(Material(*everything, derived.entries)).exchange.lines if "Meeting" in x.text]
    assert line.day == "7 May 2021"
    assert "day reckoned: “Friday” of a report without a date, written on 2021-05-07" in line.note
    assert "] in Wire, 2021-05-05" in line.note
    assert "com-" not in line.note


def test_a_planned_letter_is_never_said_as_sent():
    assert whole().exchange.lines[1].text.startswith("Letter (planned)")


def test_talks_between_nobody_named_are_kept_apart():
    assert [line.text for line in whole().passing.lines] == ["Meeting: parties not named"]


def test_a_meeting_of_one_side_with_nobody_is_kept_apart_and_one_of_two_sides_is_not():
    alone = claim(REPORT, "communication", mention="Talks", form=("Talks", "meeting"), sender=("Sudria", SUDRIA))
    both = claim(
        REPORT, "communication", mention="Talks", form=("Talks", "meeting"), sender=("Sudria", SUDRIA),
        recipients=("Norland", NORLAND),
    )  # fmt: skip
    assert [line.text for line in brief_of(alone).passing.lines] == ["Meeting: Sudria"]
    assert [line.text for line in brief_of(both).exchange.lines] == ["Meeting: Sudria and Norland"]


def test_many_talks_of_groups_on_no_day_are_kept_apart():
    both = Actor.make("Norland and Sudria", ActorType.GROUP)
    many = {"mention": "Talks", "form": ("Talks", "meeting"), "plural": ("Talks", True)}
    talks = claim(REPORT, "communication", sender=("Sudria", both), **many)
    dated = claim(
        REPORT, "communication", sender=("Sudria", both), date=("Talks", Day.of("2021-05-03").to_json()), **many
    )
    assert [line.text for line in brief_of(talks, more=[both]).exchange.lines] == []
    assert len(brief_of(talks, more=[both]).passing.lines) == 1
    assert len(brief_of(dated, more=[both]).exchange.lines) == 1


def test_a_refused_demand_stands_with_its_answer():
    (line,) = whole().answered.lines
    assert line.text == "Norland demands, of Sudria: leave the <bridge>"
    assert [under.label for under in line.under] == ["rejected"]


@pytest.mark.parametrize(
    ("by", "said"),
    [
        ([("Ana Holt", HOLT)], "Ana Holt (Norland) warns: not wait"),
        ([("Norland", NORLAND), ("Sudria", SUDRIA)], "Norland and Sudria warn: not wait"),
        ([("Ana Holt", HOLT), ("Norland", NORLAND)], "Ana Holt (Norland) warns: not wait"),
        (["Talks"], "Talks warn: not wait"),
    ],
)
def test_several_who_ask_take_a_verb_in_the_plural(by, said):
    asked = claim(REPORT, "demand", by=by, cue="wait", content="not wait", kind=("wait", "warning"))
    assert [line.text for line in brief_of(asked).open.lines] == [said]


def test_an_answer_whose_words_are_a_pronoun_is_told_by_its_verb():
    refusal = claim(
        REPORT, "response", by=("Sudria", SUDRIA), cue="refused", content="it", outcome=("refused", "rejected")
    )
    (line,) = brief_of(DEMAND, refusal.with_link("to", DEMAND.id, refusal.values[0].spans)).answered.lines
    assert [under.text for under in line.under] == ["Rejected by Sudria: refused it"]


def test_a_demand_without_answer_is_open_as_of_the_last_report():
    brief = whole()
    assert brief.open.heading == "Still open as of 2 March 2021"
    assert [line.label for line in brief.open.lines] == ["warning"]


@pytest.mark.parametrize("format", ["text", "md", "html"])
def test_every_line_shows_its_words_and_their_place(format):
    page = render(whole(), format)
    where = "Northern Wire 2 March 2021 [23:31]"
    assert (escape_markdown(where) if format == "md" else where) in page
    assert "will not wait" in page


def test_the_page_is_whole_and_needs_nothing_from_elsewhere():
    page = render(whole(), "html")
    loads = []

    class Loads(HTMLParser):
        def handle_starttag(self, tag, attrs):
            loads.extend(v for k, v in attrs if k == "src" or (tag == "link" and k == "href"))

    Loads().feed(page)
    assert loads == []
    assert "leave the &lt;bridge&gt;" in page
    assert "<bridge>" not in page


def test_the_link_to_the_publisher_jumps_to_the_words():
    assert (
        text_fragment("https://a.example/x#top", "a well-worn letter")
        == "https://a.example/x#:~:text=a%20well%2Dworn%20letter"
    )


def test_an_unknown_format_is_refused_with_the_known_ones():
    with pytest.raises(UsageError, match="text, md, html"):
        render(whole(), "pdf")


def test_an_empty_record_gives_a_brief_all_the_same():
    assert "No parties found".upper() in render(build_brief(Material([], [], [], [], [])), "text")


def test_days_and_lists_read_as_in_a_newspaper():
    assert say_day(Day.of("2022-01-30/2022-02-02")) == "30 January – 2 February 2022"
    assert join(["Paris", "Bonn", "Rome"]) == "Paris, Bonn and Rome"


def test_markdown_of_a_report_stays_text():
    assert escape_markdown("a *b* [c]") == "a \\*b\\* \\[c\\]"


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        ("28 January 2022 or 1 February 2022", "28 Jan or 1 Feb 2022"),
        ("1 February 2022 or 1 March 2022", "1 Feb or 1 Mar 2022"),
        ("told on 11 February 2022", "told 11 Feb 2022"),
        ("by 10 February 2022", "by 10 Feb 2022"),
        ("day not given", "day not given"),
    ],
)
def test_the_margin_of_the_diagram_shows_a_day_short_and_whole(day, shown):
    arrow = Arrow(1, day, "letter", "Norland", "Sudria", mutual=False, dashed=False, differs=False)
    assert f">{shown}<" in draw([arrow])
