import importlib

from spacy.tokens import Doc

from verbale.segment.lemmas import Lemmas, follows_rules
from verbale.segment.parse import MODEL, load_model

TEXT = (
    "The envoys' replies weren't what Mice and men had wanted: she's left, he'd better leave; worse axes fell, "
    "3 letters were re-read in the 1990s.\n\n“Let us wait,” they said."
)


def model():
    return importlib.import_module(MODEL).load(exclude=["ner", "senter"])


def test_words_get_the_lemmas_of_the_pipelines_own_lemmatizer():
    own = model()
    before = own(TEXT, disable=["lemmatizer"])
    one = own.get_pipe("lemmatizer")(before.copy())
    other = Lemmas(model().get_pipe("lemmatizer"))
    assert [t.lemma_ for t in other(before.copy())] == [t.lemma_ for t in one]
    assert [t.lemma_ for t in other(before.copy())] == [t.lemma_ for t in one]


def test_a_lemma_that_a_word_already_has_stays():
    own = model()
    before = own("They left.", disable=["lemmatizer"])
    before[1].lemma_ = "depart"
    assert Lemmas(own.get_pipe("lemmatizer"))(before)[1].lemma_ == "depart"


def test_an_empty_text_has_no_lemmas():
    own = model()
    assert len(Lemmas(own.get_pipe("lemmatizer"))(Doc(own.vocab))) == 0


def test_reports_are_given_lemmas_so():
    assert "verbale_lemmas" in load_model().pipe_names
    assert "lemmatizer" not in load_model().pipe_names


def test_a_lemmatizer_that_overwrites_or_looks_words_up_is_left_as_it_is():
    own = model()
    assert follows_rules(own.get_pipe("lemmatizer"))
    own.get_pipe("lemmatizer").overwrite = True
    assert not follows_rules(own.get_pipe("lemmatizer"))
    assert not follows_rules(own.get_pipe("tagger"))
