"""Other finders of statements stand beside verbale in one table, each with its figures or with what it lacks."""

import importlib
import json
import sys
from types import ModuleType, SimpleNamespace

import pytest

from benchmark import FOLDER, benchmark
from verbale.record import Report
from verbale.segment.parse import parse

STATEMENTS = benchmark("statements.py")
TABLE = importlib.import_module("rivals.table")
RIVAL = importlib.import_module("rivals.rival")
TEXTACY = importlib.import_module("rivals.textacy_direct")
GENDER_GAP = importlib.import_module("rivals.gender_gap")
CRF = importlib.import_module("rivals.crf")
FEATURES = importlib.import_module("rivals.crf_features")
LABELS = importlib.import_module("rivals.crf_labels")
LINKS = importlib.import_module("rivals.crf_links")

TEXT = "The minister said that the border is open.\n“We will wait for an answer,” Jan Novak said."


def at(words, text=TEXT):
    return [[text.index(words), text.index(words) + len(words)]]


GOLD = [
    {"source": at("The minister"), "cue": at("said"), "content": at("that the border is open")},
    {
        "source": at("Jan Novak"),
        "cue": [[len(TEXT) - 5, len(TEXT) - 1]],
        "content": at("“We will wait for an answer,”"),
    },
]
ARTICLE = {"id": "a", "text": TEXT, "attributions": GOLD}


def doc(text=TEXT):
    return parse(Report.make(text, language="en"))


@pytest.fixture
def bare(monkeypatch):
    """Nothing installed beside verbale."""
    for name in ("textacy", "pycrfsuite"):
        monkeypatch.setitem(sys.modules, name, None)


@pytest.fixture
def printed(monkeypatch, tmp_path, capsys):
    articles = tmp_path / "articles.jsonl"
    articles.write_text(json.dumps(ARTICLE) + "\n", encoding="utf-8")

    def run(*more):
        given = ["statements.py", str(articles), "--scorer", str(FOLDER / "scorers"), "--rules", "--beside", *more]
        monkeypatch.setattr(sys, "argv", given)
        STATEMENTS.main()
        return capsys.readouterr().out.splitlines()

    return run


def cells(line):
    return [cell.strip() for cell in line.strip("|").split("|")]


@pytest.mark.usefixtures("bare")
def test_the_table_has_a_row_for_every_system_and_says_what_is_missing(printed, tmp_path):
    rows = [cells(line) for line in printed() if line.startswith("|")]
    assert [row[0] for row in rows[2:]] == ["verbale, rules", "textacy", "GenderGapTracker", "linear CRF"]
    assert {len(row) for row in rows} == {len(TABLE.COLUMNS) + 2}
    assert [row[1].split(":")[0] for row in rows[3:]] == ["not installed", "not given", "not given"]
    assert "pip install textacy==" in rows[3][1]
    rows = [cells(line) for line in printed("--train", str(tmp_path / "articles.jsonl"), "--gender-gap", str(tmp_path))]
    assert "pip install python-crfsuite==" in rows[-1][1]
    assert rows[-2][1].startswith("not found")


def test_a_rival_that_is_right_has_full_figures_and_a_speed_in_the_table(printed, monkeypatch):
    stub = RIVAL.Rival("stub", lambda text: GOLD if text == TEXT else [])
    monkeypatch.setattr(STATEMENTS, "rivals", lambda _: [stub])
    name, *figures, speed = cells(printed()[-1])
    assert (name, set(figures)) == ("stub", {"100.0"})
    assert int(speed.replace(",", "")) > 0


def test_a_rival_that_finds_nothing_has_no_speaker_to_judge():
    score = importlib.import_module("score_statements").score
    row = TABLE.measure(RIVAL.Rival("mute", lambda _: []), {"a": ARTICLE}, score)
    assert cells(TABLE.row(row))[1:7] == ["0.0", "0.0", "0.0", "0.0", "–", "0.0"]


def test_textacy_gives_spans_from_first_to_last_word(monkeypatch):
    def quotations(doc):
        if sum(token.is_quote for token in doc) % 2:
            raise ValueError
        words = list(doc)
        opens = next((token.i for token in doc if token.is_quote), None)
        return (
            [] if opens is None else [SimpleNamespace(speaker=words[-4:-2], cue=words[-2:-1], content=words[opens:-4])]
        )

    module = ModuleType("textacy.extract.triples")
    module.direct_quotations = quotations
    monkeypatch.setitem(sys.modules, "textacy.extract.triples", module)
    find = TEXTACY.textacy().find
    assert find(TEXT) == [GOLD[1]]
    assert find("A stray “ mark.\n" + TEXT.splitlines()[1])[0]["content"] == [[16, 45]]


def test_spans_of_a_cleaned_text_lead_back_to_the_untouched_one(tmp_path):
    place = tmp_path / GENDER_GAP.PLACE
    place.mkdir(parents=True)
    (place / "rules").mkdir()
    (place / "rules" / "quote_verb_list.txt").write_text("said\n", encoding="utf-8")
    (place / "utils.py").write_text(
        "def preprocess_text(text):\n    return text.replace('\\n', '.\\n ').replace('..', '.').replace('“', '\"')\n",
        encoding="utf-8",
    )
    (place / "quote_extractor.py").write_text(
        "import utils\n"
        "logger = utils.create_logger('x', log_dir='logs')\n"
        "class QuoteExtractor:\n"
        "    def __init__(self, config):\n        self.verbs = open(config['NLP']['QUOTE_VERBS']).read()\n"
        "    def extract_quotes(self, doc):\n"
        "        at = doc.text.index('\"We')\n"
        "        return [{'speaker_index': '(0,0)', 'verb_index': '', 'quote_index': f'({at},{at + 29})'}]\n",
        encoding="utf-8",
    )
    find = GENDER_GAP.gender_gap(tmp_path).find
    assert find(TEXT) == [{"source": [], "cue": [], "content": GOLD[1]["content"]}]
    shorter = "A headline without a stop\n\n" + TEXT
    assert find(shorter)[0]["content"] == at("“We will wait for an answer,”", shorter)
    assert "utils" not in sys.modules


def test_labels_of_a_paragraph_stand_for_the_pieces_they_came_from():
    read = doc()
    row = LABELS.labels(read, GOLD)
    assert row[:4] == ["B-source", "I-source", "B-cue", "B-content"]
    lines = FEATURES.paragraphs(read)
    marked = [LABELS.pieces(words, [row[word.i] for word in words]) for words in lines]
    assert [[piece[0] for piece in line] for line in marked] == [
        ["source", "cue", "content"],
        ["content", "source", "cue"],
    ]
    assert LINKS.attributions(read, marked) == GOLD


def test_two_pieces_that_touch_stay_two():
    read = doc("He said no")
    assert LABELS.pieces(list(read), ["B-cue", "B-cue", "I-content"]) == [
        ("cue", 0, 0),
        ("cue", 1, 1),
        ("content", 2, 2),
    ]


def test_a_paragraph_without_a_cue_goes_on_with_the_last_speaker():
    read = doc("“We wait,” Novak said.\n“It is late.”")
    words = [token.text for token in read]
    novak, late = words.index("Novak"), words.index("It")
    first = [("content", 0, 4), ("source", novak, novak), ("cue", novak + 1, novak + 1)]
    found = LINKS.attributions(read, [first, [("content", late - 1, late + 4)]])
    assert found[1]["source"] == found[0]["source"] != []
    assert found[1]["cue"] == []


def test_words_within_marks_are_seen_as_quoted_up_to_the_end_of_the_paragraph():
    first, second = FEATURES.paragraphs(doc("He said “no and left.\nShe “stayed” on."))
    assert [word.text for word, q in zip(first, FEATURES.quoted(first), strict=True) if not q] == ["He", "said"]
    assert [word.text for word, q in zip(second, FEATURES.quoted(second), strict=True) if q] == ["“", "stayed", "”"]


def test_the_tagger_learns_one_row_of_labels_a_paragraph_and_links_what_it_marks(monkeypatch):
    learned = []

    class Trainer:
        def __init__(self, **_):
            pass

        def set_params(self, given):
            self.iterations = given["max_iterations"]

        def append(self, seen, row):
            learned.append((seen, row))

        def train(self, path):
            open(path, "w").close()

    class Tagger:
        def open(self, path):
            open(path).close()

        def tag(self, seen):
            return next(row for known, row in learned if known == seen)

    module = ModuleType("pycrfsuite")
    module.Trainer, module.Tagger, module.ItemSequence = Trainer, Tagger, lambda given: given
    monkeypatch.setitem(sys.modules, "pycrfsuite", module)
    assert CRF.crf([ARTICLE], 3).find(TEXT) == GOLD
    assert len(learned) == 2
