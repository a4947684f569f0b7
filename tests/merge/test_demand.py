"""One demand told by two reports, and two demands."""

from tests.builders import claim, report

from verbale.merge.align.demand import align
from verbale.merge.match import Verdict
from verbale.merge.party import Parties
from verbale.merge.view import make_view
from verbale.merge.wording import Rarity
from verbale.record import Actor, ActorType, Modality

NORLAND, SUDRIA, WESTIA = (Actor.make(name, ActorType.STATE) for name in ("Norland", "Sudria", "Westia"))
PARTIES = Parties({actor.id: actor for actor in (NORLAND, SUDRIA, WESTIA)})


def view(outlet: str, asked: Actor, content: str):
    """The demand that Norland puts to a state in the words `content`."""
    read = report(f"Norland urged {asked.name} to {content} on the Varn bridge.", outlet=outlet)
    made = claim(read, "demand", by=("Norland", NORLAND), of=(asked.name, asked), cue="urged", content=content)
    return make_view(made, read, f"lin-{outlet}", PARTIES)


def verdict(one, other, **paper_of):
    return align(one, other, Rarity([one.words, other.words]), paper_of).verdict


def test_what_is_asked_of_another_state_in_other_words_is_another_demand():
    one = view("A", SUDRIA, "immediately stop the illegal patrols")
    assert verdict(one, view("B", WESTIA, "stop patrols immediately, as illegal")) is not Verdict.SAME
    assert verdict(one, view("B", SUDRIA, "stop patrols immediately, as illegal")) is Verdict.SAME


def test_one_wording_is_one_demand_though_reports_differ_on_whom_it_goes_to():
    one = view("A", SUDRIA, "immediately stop the illegal patrols")
    assert verdict(one, view("B", WESTIA, "immediately stop the illegal patrols")) is Verdict.SAME


def asked(read, lineage, cue, content, **fields):
    """The demand of Norland, of Sudria, that `read` puts in the words `cue` and `content`."""
    parties = {"by": ("Norland", NORLAND), "of": ("Sudria", SUDRIA), **fields}
    return make_view(claim(read, "demand", cue=cue, content=content, **parties), read, lineage, PARTIES)


def test_a_rewrite_asks_the_same_at_the_same_place_in_other_words():
    told = "After two days of talks on the Varn bridge, Norland urged Sudria on Friday to {}, officials in Harn said."
    one = asked(report(told.format("find a solution"), outlet="A"), "lin-1", "urged", "find a solution")
    rewrite = asked(report(told.format("discover an answer"), outlet="B"), "lin-1", "urged", "discover an answer")
    assert verdict(one, rewrite) is Verdict.SAME
    other = asked(report(told.format("discover an answer"), outlet="B"), "lin-2", "urged", "discover an answer")
    assert verdict(one, other) is not Verdict.SAME


def test_an_invitation_in_the_words_of_a_demand_is_that_demand():
    one = view("A", SUDRIA, "reopen talks on the lake")
    read = report("Norland invited Sudria to reopen the talks on the lake.", outlet="B")
    invited = asked(read, "lin-B", "invited", "reopen the talks on the lake", kind=("invited", "invitation"))
    assert verdict(one, invited) is Verdict.SAME
    read = report("Norland invited Sudria to talks in Harn.", outlet="B")
    assert (
        verdict(one, asked(read, "lin-B", "invited", "talks in Harn", kind=("invited", "invitation")))
        is not Verdict.SAME
    )


AGAIN = report(
    "Norland seeks lake talks\n\n"
    "Norland asked Sudria to reopen the talks on the lake and to lift the curbs, its minister Ana Holt said.\n\n"
    "Sudria has a new government, which has so far said nothing in public about what it means to do there.\n\n"
    "Ms Holt repeated her call to reopen talks, and did not call for the curbs on fish."
)
HOLT = Actor.make("Ana Holt", ActorType.PERSON, of=NORLAND.id)
LEAD = asked(AGAIN, "lin-A", "asked", "reopen the talks on the lake")


def again(one, other):
    parties = Parties({actor.id: actor for actor in (NORLAND, SUDRIA, HOLT)})
    first, second = (make_view(view.claim, AGAIN, "lin-A", parties) for view in (one, other))
    return align(first, second, Rarity([first.words, second.words]), {}).verdict


def test_what_a_minister_asks_again_in_one_report_is_what_the_state_asked():
    assert again(LEAD, asked(AGAIN, "lin-A", "call to", "reopen talks,", by=("Ms Holt", HOLT))) is Verdict.SAME


def test_items_of_a_list_are_two_however_alike():
    assert again(LEAD, asked(AGAIN, "lin-A", "asked", "lift the curbs")) is Verdict.APART


def test_the_headline_asks_in_few_words_what_the_lead_asks_in_full():
    assert again(LEAD, asked(AGAIN, "lin-A", "seeks", "lake talks")) is Verdict.SAME


def test_a_content_inside_another_of_the_same_sides_is_one_ask():
    assert again(LEAD, asked(AGAIN, "lin-A", "asked", "the talks on the lake")) is Verdict.SAME


def test_the_call_that_names_no_caller_is_the_ask_whose_words_it_has():
    bare = claim(AGAIN, "demand", of=("Sudria", SUDRIA), cue="call to", content="reopen talks,")
    assert again(LEAD, make_view(bare, AGAIN, "lin-A", PARTIES)) is Verdict.SAME
    other = claim(AGAIN, "demand", of=("Sudria", SUDRIA), cue="call for", content="curbs on fish")
    assert again(LEAD, make_view(other, AGAIN, "lin-A", PARTIES)) is Verdict.APART


def test_what_is_not_asked_is_not_what_is_asked():
    denied = claim(
        AGAIN,
        "demand",
        Modality.NEGATED,
        by=("Ms Holt", HOLT),
        of=("Sudria", SUDRIA),
        cue="call for",
        content="the lake",
    )
    assert again(LEAD, make_view(denied, AGAIN, "lin-A", PARTIES)) is Verdict.APART


def in_paper(read, lineage, content, paper, **fields):
    """A demand of Norland, of Sudria, that `read` says stands in the paper of the claim `paper`."""
    view = asked(read, lineage, "asked", content, **fields)
    made = view.claim.with_link("made_in", paper, view.claim.first("cue").spans)
    return make_view(made, read, lineage, PARTIES)


def test_questions_of_one_paper_are_one_ask_in_whatever_words():
    told = "Norland asked Sudria {} in a letter."
    first, second = "how it reads the pact of Harn", "where it stands on the crisis"
    one = in_paper(report(told.format(first), outlet="A"), "lin-1", first, "clm-1")
    other = in_paper(report(told.format(second), outlet="B"), "lin-2", second, "clm-2")
    assert verdict(one, other, **{"clm-1": "com-1", "clm-2": "com-1"}) is Verdict.SAME
    assert verdict(one, other, **{"clm-1": "com-1", "clm-2": "com-2"}) is not Verdict.SAME
    act = "to leave the valley"
    third = in_paper(report(told.format(act), outlet="B"), "lin-2", act, "clm-2")
    assert verdict(one, third, **{"clm-1": "com-1", "clm-2": "com-1"}) is not Verdict.SAME


QUOTED = (
    "Norland asked Sudria to pull back its army, a letter says. It speaks of grave concern in the valley of Harn, "
    "of broken talks and of a winter without bread. {} “We call on you to reverse your army’s build-up around Harn.”"
)


def test_what_the_lead_says_of_a_paper_is_what_the_paper_is_quoted_with():
    read = report(QUOTED.format("It goes on:"))
    lead = in_paper(read, "lin-1", "pull back its army", "clm-1")
    quoted = in_paper(read, "lin-1", "reverse your army’s build-up around Harn", "clm-1")
    assert verdict(lead, quoted) is Verdict.SAME
    elsewhere = in_paper(read, "lin-1", "reverse your army’s build-up around Harn", "clm-2")
    assert verdict(lead, elsewhere) is Verdict.APART
