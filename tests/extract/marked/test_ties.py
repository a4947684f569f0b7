"""Demands and responses are led to the likeliest paper and to what is likeliest answered, or nowhere."""

import pytest

from builders import claim, reading
from linking import linking
from verbale.errors import ModelError
from verbale.extract.marked import ties as module
from verbale.extract.marked.ties import link_ties, load_weights
from verbale.extract.marked.tying import FEATURES, TIES

TEXT = "Chad wrote to Norway. Chad demanded bread and asked for salt. Norway refused both, in a note."


@pytest.fixture(autouse=True)
def by_link(monkeypatch):
    """Weights with which only the tagger's link counts."""
    weights = tuple({"link": 9.0}.get(name, 0.0) - (name == "always") for name in FEATURES)
    monkeypatch.setattr(module, "load_weights", lambda: dict.fromkeys(TIES, weights))


def found():
    read = reading(TEXT)
    read.communications = [claim(read.report, "communication", mention=words) for words in ("wrote", "note")]
    read.demands = [claim(read.report, "demand", cue=cue, content=what)
                    for cue, what in (("demanded", "bread"), ("asked", "salt"))]  # fmt: skip
    return read, claim(read.report, "response", cue="refused", content="both", outcome=("refused", "rejected"))


def led(claim, field):
    return [value.value for value in claim.get(field)]


def test_a_demand_goes_to_its_likeliest_paper_and_another_loses_what_nothing_speaks_for():
    read, _ = found()
    letter, note = read.communications
    tied = [one.with_link("made_in", note.id, note.marks[0][1:]) for one in read.demands]
    made = link_ties(read, linking(TEXT, ("demand_cue.made_in", "demanded", "wrote")), tied)
    assert [led(one, "made_in") for one in made] == [[letter.id], []]
    assert [one.id for one in made] == [one.id for one in read.demands]


def test_a_response_goes_to_what_it_answers_and_stands_in_its_own_paper():
    read, response = found()
    links = [("response_cue.to", "refused", "asked"), ("response_cue.made_in", "refused", "note")]
    (made,) = link_ties(read, linking(TEXT, *links), [response])
    assert led(made, "to") == [read.demands[1].id]
    assert led(made, "made_in") == [read.communications[1].id]
    assert [read.words(span) for span in made.first("to").spans] == ["asked"]


def test_one_answer_goes_to_several_demands_where_it_was_tied_to_them_before():
    read, response = found()
    links = [("response_cue.to", "refused", word) for word in ("asked", "demanded")]
    assert len(led(link_ties(read, linking(TEXT, *links), [response])[0], "to")) == 1
    for demand in read.demands:
        response = response.with_link("to", demand.id, demand.first("cue").spans)
    assert len(led(link_ties(read, linking(TEXT, *links), [response])[0], "to")) == 2


def test_weights_made_for_other_features_are_refused(monkeypatch):
    monkeypatch.setattr(module, "read_table", lambda _: [])
    load_weights.cache_clear()
    with pytest.raises(ModelError, match=r"training/ties\.py"):
        load_weights()
