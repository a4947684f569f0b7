"""What an answer answers where its report does not say."""

from tests.builders import claim, report

from verbale.merge.answered import find_answered, with_answered
from verbale.merge.party import Parties
from verbale.merge.view import make_view
from verbale.record import Actor, ActorType, Entry, EntryValue, State

NORLAND, SUDRIA = (Actor.make(name, ActorType.STATE) for name in ("Norland", "Sudria"))
PARTIES = Parties({actor.id: actor for actor in (NORLAND, SUDRIA)})
READ = report("Norland wrote to Sudria. In its reply Sudria held nothing on the question, and offered talks.")


def view(kind, *, link=None, **values):
    made = claim(READ, kind, **values)
    if link is not None:
        made = made.with_link(*link, made.values[0].spans)
    return make_view(made, READ, "lin-1", PARTIES)


FIRST = view("communication", mention="wrote", form=("wrote", "letter"), sender=("Norland", NORLAND))
REPLY = view("communication", mention="reply", form=("reply", "letter"), link=("in_reply_to", FIRST.id))
GROUPS = {"com-1": [FIRST], "com-2": [REPLY]}
ENTRY_OF = {FIRST.id: "com-1", REPLY.id: "com-2"}


def answered(outcome, link):
    one = view("response", link=link, cue="held nothing", outcome=("held nothing", outcome), by=("Sudria", SUDRIA))
    return find_answered([one], GROUPS, ENTRY_OF)[one.id]


def test_what_a_reply_leaves_out_is_what_the_reply_answers():
    assert answered("not-addressed", ("made_in", REPLY.id)) == {"com-1"}


def test_it_may_be_anything_that_is_asked_in_what_the_reply_answers():
    asks = view("demand", link=("made_in", FIRST.id), cue="wrote", content="offered talks", by=("Norland", NORLAND))
    one = view("response", link=("made_in", REPLY.id), cue="held nothing", outcome=("held nothing", "deferred"))
    to_paper = view("response", link=("to", FIRST.id), cue="reply", outcome=("held nothing", "not-addressed"))
    receipt = view("response", link=("to", FIRST.id), cue="In", outcome=("held nothing", "acknowledged"))
    found = find_answered([one, to_paper, receipt], {**GROUPS, "dem-1": [asks]}, {**ENTRY_OF, asks.id: "dem-1"})
    assert found[one.id] == found[to_paper.id] == {"com-1", "dem-1"}
    assert found[receipt.id] == {"com-1"}


def test_a_refusal_in_a_reply_may_be_of_one_point_alone():
    assert answered("rejected", ("made_in", REPLY.id)) == frozenset()


def test_a_paper_as_a_whole_does_not_answer_its_own_side():
    own = view("communication", mention="offered talks", form=("offered", "proposal"), sender=("Sudria", SUDRIA))
    one = view("response", link=("to", own.id), cue="held", outcome=("held", "deferred"), by=("Sudria", SUDRIA))
    found = find_answered([one], {**GROUPS, "com-3": [own]}, {**ENTRY_OF, own.id: "com-3"})
    assert found[one.id] == frozenset()


def entry(kind, id, **fields):
    made = {name: (EntryValue(value, None, ("clm-1",), 1),) for name, value in fields.items()}
    return Entry(id, kind, made, ("clm-1",), State.SINGLE, 1, 1)


def test_the_entry_says_that_the_paper_tells_what_it_answers():
    papers = [entry("communication", "com-2", in_reply_to="com-1")]
    whole = entry("response", "res-1", outcome="not-addressed", made_in="com-2")
    (made,) = with_answered([whole], papers)
    assert [(v.value, v.why) for v in made.get("to")] == [("com-1", "given in the reply to it")]
    for other in (
        entry("response", "res-1", outcome="rejected", made_in="com-2"),
        entry("response", "res-1", outcome="not-addressed", made_in="com-2", to="com-3"),
        entry("response", "res-1", outcome="not-addressed"),
    ):
        assert with_answered([other], papers) == [other]
