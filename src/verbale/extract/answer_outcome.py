"""What the words around a response change in its outcome."""

from __future__ import annotations

import re
from dataclasses import replace

from verbale.extract.response_cue import Answer

#: Words that say the silence may yet end.
_SO_FAR = ("so far", " yet", "still", "until now", "up to now", "to date", "for now", "for the moment", "immediately")

#: Acts of answering that may come later.
_MAY_END = {"take", "comment", "respond", "react"}

_ASKED = re.compile(
    r"\bquestion|\b(?:asked|pressed|questioned) (?:whether|if|about|on|why|how|what|when)\b", re.IGNORECASE
)

_TURNS = {"but", "however", "though", "although", "while", "yet"}


def settled(answers: list[Answer]) -> list[Answer]:
    """The answers of one sentence, with what their neighbours and the sentence say of their outcome."""
    return _once(_partly([_by_silence(answer) for answer in answers]))


def _once(answers: list[Answer]) -> list[Answer]:
    """ "let the deadline lapse without replying": one silence, said twice."""
    kept = list(answers)
    for at in range(len(kept) - 1):
        if kept[at].outcome == kept[at + 1].outcome == "none-yet" and _by_same(kept[at], kept[at + 1]):
            kept[at + 1] = replace(kept[at + 1], anchor=kept[at].anchor)
    return kept


def _by_same(a: Answer, b: Answer) -> bool:
    if a.by is None or b.by is None:
        return False
    return bool(a.by.i == b.by.i or "PRON" in {a.by.pos_, b.by.pos_})


def _by_silence(answer: Answer) -> Answer:
    """No answer to a question that the press put is silence on a matter; "has so far not taken up" may yet end."""
    sentence = answer.anchor.sent
    if (
        answer.outcome == "none-yet"
        and _ASKED.search(sentence.text)
        and answer.why.startswith(("phrase", "answer", "reply"))
    ):
        return replace(answer, outcome="not-addressed")
    near = sentence.text[max(0, answer.cue.start - sentence.start_char - 25) :][
        : answer.cue.end - answer.cue.start + 60
    ]
    waiting = any(words in near.lower() for words in _SO_FAR)
    if (
        answer.outcome == "not-addressed"
        and waiting
        and answer.anchor.lemma_ in {"take", "comment", "respond", "react"}
    ):
        return replace(answer, outcome="none-yet")
    return answer


def _partly(answers: list[Answer]) -> list[Answer]:
    """ "would travel but ruled out talks": one answer, given by halves."""
    kept = list(answers)
    for at in range(len(kept) - 1):
        first, second = kept[at], kept[at + 1]
        thanked = first.outcome == "acknowledged" and first.anchor.lemma_ == "thank"
        if not (first.outcome == "accepted" or thanked) or second.outcome != "rejected":
            continue
        between = {t.lower_ for t in first.anchor.doc[first.anchor.i : second.anchor.i]}
        if _by_same(first, second) and between & _TURNS:
            kept[at] = replace(first, outcome="partly", needs="")
            kept[at + 1] = replace(second, outcome="partly", anchor=first.anchor, needs="")
    return kept
