"""Claims that look like asks, or like answers, and are none."""

import pytest

from builders import claim, reading
from verbale.extract.no_answer import is_no_answer
from verbale.extract.no_ask import is_no_ask
from verbale.extract.own_side import asked_of_others
from verbale.reading import Reading


def actor(read: Reading, name: str):
    return next(m.actor for m in read.mentions if m.actor is not None and m.actor.name == name)


@pytest.mark.parametrize(
    ("text", "cue", "content", "nothing"),
    [
        ("Brazil suggested Peru had started the fire.", "suggested", "Peru had started the fire", True),
        ("Brazil suggested Peru withdraw.", "suggested", "Peru withdraw", False),
        ("Brazil wants to convene a summit.", "wants", "convene a summit", True),
        ("Brazil wants a summit.", "wants", "a summit", False),
        ("Brazil told its aides that it wanted to announce a deal.", "wanted", "announce a deal", True),
        ("Brazil sought to have the fire put out.", "sought", "have the fire put out", False),
        ("Brazil wanted to know where the note was.", "wanted", "know where the note was", False),
        ("Brazil wanted Peru to announce a deal.", "wanted", "announce a deal", False),
        ("The talks aim to get both sides to withdraw.", "aim", "get both sides to withdraw", True),
        ("The plan offers Peru a chance.", "offers", "a chance", True),
        ("The plan came on request of Peru and will take place.", "request", "place", True),
        ("Brazil is ready to defend its border.", "ready", "defend its border", True),
        ("Brazil is ready to open its border.", "ready", "open its border", False),
        ("Brazil insisted on filling the lake alone.", "insisted on", "filling the lake alone", True),
        ("Brazil insisted on Peru filling the lake.", "insisted on", "Peru filling the lake", False),
        ("Brazil insists on receiving an answer.", "insists on", "receiving an answer", False),
        ("Brazil insists on the return of the boat.", "insists on", "the return of the boat", False),
        ("Brazil failed to offer a response.", "offer", "a response", True),
        ("Brazil denied seeking a base.", "seeking", "a base", True),
        ("Brazil denied asking for a base.", "asking", "a base", False),
        ("Brazil closed a post, prompting Peru to open one.", "prompting", "open one", True),
        ("The raid angered Peru and it prompted Chile to act.", "prompted", "act", True),
        ("Brazil prompted Peru to act.", "prompted", "act", False),
        ("Brazil offered a different account of the call.", "offered", "a different account of the call", True),
        ("Brazil stormed the house in a bid to arrest him.", "bid", "arrest him", True),
        ("Brazil's bid to lease the island was refused.", "bid", "lease the island", False),
        ("Brazil offered no details.", "offered", "no details", True),
        ("Brazil offered its good offices.", "offered", "its good offices", False),
        ("Brazil warned that time was short.", "warned", "time was short", True),
        ("Brazil warned that it would act.", "warned", "it would act", False),
        ("Brazil received a request for comment.", "request", "comment", True),
        ("Would Brazil be willing to pay?", "willing", "pay", True),
        ("Brazil is willing to pay.", "willing", "pay", False),
        ("Brazil urged Peru to talk so as to end the row.", "urged", "end the row", True),
        ("People were encouraged by Brazil to seek passage.", "seek", "passage", True),
        ("A snapback would require Iran to halt work.", "require", "halt work", True),
        ("Brazil pressed for some on Monday.", "pressed", "some", True),
        ("Brazil ordered on Tuesday (19) the exit of an envoy.", "ordered", "19", True),
        ("Chile offered to bring to court the row over islets that Peru calls Dokdo.", "calls", "Dokdo", True),
        ("Peru called both banks to renew the contacts.", "called", "renew the contacts", False),
        ("The ministers can meet freely with whom they want.", "want", "meet freely", True),
        ("Brazil named one whom it wants, the reporter Roe.", "wants", "the reporter Roe", False),
    ],
)
def test_what_tells_means_or_names_nothing_asks_nothing(text, cue, content, nothing):
    read = reading(text, "2031-05-07")
    assert is_no_ask(read, claim(read.report, "demand", cue=cue, content=content)) is nothing


TEXT = "Norway asked Germany and Vietnam for talks. Germany and Vietnam agreed to meet. Germany agreed."


def agreed(asker=None, sides=("Germany", "Vietnam")):
    read = reading(TEXT, "2031-05-07")
    made = claim(
        read.report, "response", by=[(s, actor(read, s)) for s in sides], cue="agreed", outcome=("agreed", "accepted")
    )
    if asker is not None:
        ask = claim(read.report, "demand", by=(asker, actor(read, asker)), cue="asked", content="talks")
        read.demands = [ask]
        made = made.with_link("to", ask.id, ask.first("cue").spans)
    return is_no_answer(read, made)


def test_what_several_sides_agree_among_themselves_is_no_answer():
    assert agreed()
    assert agreed("Germany")
    assert not agreed("Norway")
    assert not agreed(sides=("Germany",))


def test_nobody_asks_his_own_state_and_the_words_say_who_is_asked():
    read = reading("Qatar expects an apology for these words by the Indian government.", "2031-05-07")
    qatar = actor(read, "Qatar")
    made = claim(
        read.report,
        "demand",
        by=("Qatar", qatar),
        of=[("expects", qatar)],
        cue="expects",
        content="an apology for these words by the Indian government",
    )
    assert [v.value for v in asked_of_others(read, made).get("of")] == ["India"]


def test_another_state_stays_asked():
    read = reading("Qatar asked India for an apology.", "2031-05-07")
    parties = {"by": ("Qatar", actor(read, "Qatar")), "of": ("India", actor(read, "India"))}
    made = claim(read.report, "demand", cue="asked", content="an apology", **parties)
    assert asked_of_others(read, made) == made


@pytest.mark.parametrize(("who", "inside"), [("The police", True), ("The company", True), ("The ministry", False)])
def test_what_only_those_inside_a_state_ask_or_answer_is_no_dealing(who, inside):
    read = reading(f"{who} rejected the application of the embassy.", "2031-05-07")
    made = claim(read.report, "response", by=who, cue="rejected", outcome=("rejected", "rejected"))
    assert is_no_answer(read, made) is inside


@pytest.mark.parametrize(("kind", "nothing"), [("offer", True), ("demand", False)])
def test_what_one_takes_upon_oneself_is_no_ask(kind, nothing):
    read = reading("Brazil pledged to open the border.", "2031-05-07")
    made = claim(read.report, "demand", cue="pledged", content="open the border", kind=("pledged", kind))
    assert is_no_ask(read, made) is nothing


def asked(text: str, by: str, of: str) -> bool:
    read = reading(text, "2031-05-07")
    known = {m.actor.name: m.actor for m in read.mentions if m.actor is not None}
    parties = {
        role: (name, next((a for n, a in known.items() if name.removeprefix("the ") in n), name))
        for role, name in (("by", by), ("of", of))
    }
    return is_no_ask(read, claim(read.report, "demand", cue="asked", content="stay away from the border", **parties))


@pytest.mark.parametrize(
    ("what", "inside"),
    [("open the note of Chile", True), ("leave within a day", False)],
)
def test_who_tells_his_own_envoy_what_to_do_asks_no_party(what, inside):
    read = reading(f"Brazil cut its ties with Peru and asked its ambassador to {what}.", "2031-05-07")
    brazil, envoy = actor(read, "Brazil"), actor(read, "ambassador of Brazil")
    parties = {"by": ("Brazil", brazil), "of": ("its ambassador", envoy)}
    assert is_no_ask(read, claim(read.report, "demand", cue="asked", content=what, **parties)) is inside


@pytest.mark.parametrize(
    ("by", "of", "inside"),
    [
        ("Brazil", "travellers", True),
        ("Brazil", "reporters", True),
        ("Brazil", "its partner", False),
        ("Brazil", "the ambassador", False),
        ("Brazil", "banks", False),
        ("Brazil", "Peru", False),
    ],
)
def test_who_asks_those_inside_his_state_asks_no_party(by, of, inside):
    assert asked(f"{by} asked {of} to stay away from the border.", by, of) is inside
