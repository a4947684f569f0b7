"""Reading -> cues: verbs and nouns of saying, asking, judging and thinking, and "according to"."""

from __future__ import annotations

from spacy.attrs import LOWER, POS
from spacy.symbols import AUX, NOUN, VERB
from spacy.tokens import Token

from verbale.attribute.cue import Cue
from verbale.attribute.frame import Frame, frame_of, noun_frames
from verbale.attribute.subject import inverted_subject, subject_of
from verbale.mention.mention import Naming
from verbale.reading import Reading

#: A verb in one of these places is no cue of its own ("the said letter", "reported speech").
_NO_VERB = {"amod", "compound", "aux", "auxpass", "nmod", "case", "det"}

#: Verbs whose subject utters their object ("issued a warning that …").
_UTTERING = {
    "make", "issue", "repeat", "reiterate", "renew", "give", "send", "deliver", "express", "voice", "level", "raise",
    "release", "publish", "have", "state", "offer",
}  # fmt: skip
#: Verbs that leave unsaid what follows them.
UNWILLING = {"decline", "refuse", "fail"}
#: "declined to say", "refused to clearly say": words from the first verb to the second at most.
_AT_ONCE = 3
_MARKS = {"”", '"', "''", "’", "»", "“"}
_TIME_AND_PLACE = {
    "in",
    "on",
    "at",
    "to",
    "during",
    "after",
    "before",
    "from",
    "via",
    "through",
    "by",
    "with",
    "this",
    "late",
}
#: Farthest that a speaker is looked for after its verb, in tokens.
_REACH = 25

COLON = Frame(":", "say", frozenset({"quote"}))
ACCORDING = Frame("according to", "say", frozenset({"according", "quote"}))
_VIEWS = {
    noun: Frame(f"in the {noun} of", group, frozenset({"according", "quote"}))
    for noun, group in (("words", "say"), ("account", "say"), ("view", "think"), ("opinion", "think"))
}
#: Words from "in" to "view" at most ("in the foreign minister's view").
_VIEW_REACH = 8
_VERBS = {VERB, AUX}
_PARTS = {*_VERBS, NOUN}


def find_cues(reading: Reading) -> list[Cue]:
    """Cues in the order of their head words. Words that are possible cues only; some get no content and are dropped."""
    doc = reading.doc
    according, inside = doc.vocab.strings["according"], doc.vocab.strings["in"]
    found = []
    for at, (word, part) in enumerate(doc.to_array([LOWER, POS]).tolist()):
        if part not in _PARTS and word not in {according, inside}:
            continue
        token = doc[at]
        if word == according:
            cue = _according(token)
        elif part in _VERBS and (token.dep_ not in _NO_VERB or _follows_mark(token)):
            cue = _verb_cue(reading, token)
        elif part == NOUN:
            cue = _noun_cue(token)
        elif word == inside:
            cue = _in_words_of(token)
        else:
            cue = None
        if cue is not None:
            found.append(cue)
    return found


def _follows_mark(verb: Token) -> bool:
    """True for `”insisted X`, which the parse may read as "an insisted X"."""
    return verb.tag_ in {"VBD", "VBN"} and verb.i > 1 and any(verb.nbor(-n).text in {"”", "»"} for n in (1, 2))


def _verb_cue(reading: Reading, verb: Token) -> Cue | None:
    known = frame_of(verb)
    if known is None:
        return None
    frame, words = known
    around = [c for c in verb.children if c.dep_ in {"aux", "auxpass", "neg", "advmod", "prt"} and c.i != verb.i]
    unwilling = _unwilling(verb) if frame.group in {"say", "tell"} else ()
    tokens = {t.i: t for t in (*unwilling, *words, *around)}
    kept = tuple(tokens[i] for i in sorted(tokens))
    inverted = _inverted(reading, verb, frame)
    if inverted is not None:
        return Cue(verb, kept, frame, "verb", inverted, inverted=True)
    return Cue(verb, kept, frame, "verb", subject_of(verb, needs_object=frame.group == "tell"))


def _unwilling(verb: Token) -> tuple[Token, ...]:
    """The words before a verb of saying that say it was not done: "*declined to* say whether"."""
    first = verb.head
    if verb.tag_ != "VB" or verb.dep_ != "xcomp" or first.lemma_ not in UNWILLING or verb.i - first.i > _AT_ONCE:
        return ()
    start = min([first.i, *(c.i for c in first.children if c.dep_ == "aux" and c.i == first.i - 1)])
    return tuple(verb.doc[start : verb.i])


def _inverted(reading: Reading, verb: Token, frame: Frame) -> Token | None:
    """The speaker that follows the verb: after a quotation any noun phrase, after a mere comma a known actor."""
    if (
        frame.group not in {"say", "tell", "ask"}
        or "quote" not in frame.takes
        or verb.tag_ not in {"VBD", "VBZ", "VBP", "VBN"}
        or verb.i == 0
    ):
        return None
    before = verb.nbor(-1)
    after_mark = before.text in _MARKS or (before.text == "," and verb.i > 1 and verb.nbor(-2).text in _MARKS)
    if not after_mark and (before.text != "," or frame.group != "say"):
        return None
    left = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"} and c.i < verb.i), None)
    if left is not None and not (after_mark and left.lower_ in {"this", "that", "it", "which", "who"}):
        return None
    stop = verb.i + 1
    paragraph = reading.paragraph_at(verb.idx)
    end = paragraph.end if paragraph is not None else len(reading.text)
    while stop < len(reading.doc) and stop < verb.i + _REACH and reading.doc[stop].idx < end:
        if reading.doc[stop].text in {".", ";", "!", "?", ":"} or reading.is_quoted(reading.doc[stop].idx + 1):
            break
        stop += 1
    found = inverted_subject(reading, verb, min(stop, len(reading.doc) - 1))
    if found is None or after_mark:
        return found
    mention = reading.mention_of(found)
    if mention is None or mention.actor is None or mention.naming in {Naming.PLACE, Naming.DEMONYM}:
        return None
    following = reading.token_at(mention.span.end)
    ends = following is None or following.is_punct or following.is_space or following.lower_ in _TIME_AND_PLACE
    return found if ends else None


def _noun_cue(noun: Token) -> Cue | None:
    frame = noun_frames().get(noun.lemma_.lower())
    if frame is None:
        return None
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    if owner is None:
        by = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ in {"by", "from", "of"}), None)
        owner = next((c for c in by.children if c.dep_ == "pobj"), None) if by is not None else None
    verb = noun.head
    if owner is None and noun.dep_ == "dobj" and verb.lemma_ in _UTTERING:
        owner = subject_of(verb)
    return Cue(noun, (noun,), frame, "noun", owner) if owner is not None else None


def _in_words_of(preposition: Token) -> Cue | None:
    """ "In the words of X", "in X's view"."""
    noun = next((c for c in preposition.children if c.dep_ == "pobj" and c.lower_ in _VIEWS), None)
    if noun is None or noun.i - preposition.i > _VIEW_REACH:
        return None
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    if owner is not None:
        return Cue(
            preposition, tuple(preposition.doc[preposition.i : noun.i + 1]), _VIEWS[noun.lower_], "according", owner
        )
    if all(c.i >= noun.i for c in noun.children):
        # "In view of the delay" is no one's view; "in words of" names nobody either.
        return None
    of = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ == "of"), None)
    owner = next((c for c in of.children if c.dep_ == "pobj"), None) if of is not None else None
    if of is None or owner is None:
        return None
    return Cue(preposition, tuple(preposition.doc[preposition.i : of.i + 1]), _VIEWS[noun.lower_], "according", owner)


def _according(token: Token) -> Cue | None:
    doc = token.doc
    if token.i + 2 >= len(doc) or doc[token.i + 1].lower_ != "to":
        return None
    to = doc[token.i + 1]
    owner = next((c for c in to.children if c.dep_ == "pobj"), None)
    if owner is None:
        owner = next((c for c in token.children if c.dep_ == "pobj"), None)
    return Cue(token, (token, to), ACCORDING, "according", owner)
