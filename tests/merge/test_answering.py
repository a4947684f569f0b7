"""A paper that holds the answer to what another one asks is its reply."""

import pytest

from builders import claim, report
from verbale.merge.answering import link_answers
from verbale.merge.party import Parties
from verbale.merge.view import make_view
from verbale.record import Actor, ActorType, Entry, EntryValue, Modality, State

NORLAND, SUDRIA = (Actor.make(name, ActorType.STATE) for name in ("Norland", "Sudria"))
PARTIES = Parties({actor.id: actor for actor in (NORLAND, SUDRIA)})
READ = report("Norland asked in a note to free the crew. Sudria refused in a letter. Norland sent a memo.")


def entry(kind, id, claims, **fields):
    values = {
        name: (
            EntryValue(value.name, value.id, claims, 1)
            if isinstance(value, Actor)
            else EntryValue(value, None, claims, 1),
        )
        for name, value in fields.items()
    }
    return Entry(id, kind, values, claims, State.SINGLE, 1, 1)


def linked(outcome="rejected", form="letter", modality=Modality.ASSERTED, writer=SUDRIA, note=None):
    """Ids of what the letter answers that holds the answer to the demand of the note."""
    note_claim = claim(READ, "communication", mention="a note", form=("a note", "note verbale"))
    told = claim(READ, "communication", modality, mention="a letter", form=("a letter", form))
    answer = claim(READ, "response", cue="refused", outcome=("refused", outcome))
    held = {"com-1": note_claim, "com-2": told, "res-1": answer}
    groups = {id: [make_view(one, READ, "lin-1", PARTIES)] for id, one in held.items()}
    papers = [
        entry("communication", "com-1", (note_claim.id,), form="note verbale", sender=NORLAND, **(note or {})),
        entry("communication", "com-2", (told.id,), form=form, sender=writer),
    ]
    demand = entry("demand", "dem-1", (note_claim.id,), made_in="com-1")
    response = entry("response", "res-1", (answer.id,), outcome=outcome, to="dem-1", made_in="com-2")
    made = link_answers(papers, [demand], [response], groups, PARTIES)[1].get("in_reply_to")
    assert all(value.claims == (told.id,) and "res-1" in value.why for value in made)
    return [value.value for value in made]


def test_the_letter_that_refuses_what_the_note_asks_answers_the_note():
    assert linked() == ["com-1"]
    assert linked(form="press conference") == ["com-1"]


@pytest.mark.parametrize(
    "but",
    [
        {"outcome": "none-yet"},
        {"form": "meeting"},
        {"modality": Modality.PLANNED},
        {"writer": NORLAND},
        {"note": {"in_reply_to": "com-2"}},
    ],
)
def test_silence_meetings_plans_and_ones_own_papers_make_no_reply(but):
    assert linked(**but) == []
