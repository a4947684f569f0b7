"""Drafts whose content is a bare phrase, no clause and no quotation, that neither cue nor tagger vouches for."""

from __future__ import annotations

from verbale.attribute.cue import Cue
from verbale.attribute.draft import Draft
from verbale.attribute.frame import noun_frames, verb_frames
from verbale.attribute.unspoken import is_words
from verbale.reading import Reading
from verbale.record import Span

#: Probability of the tagger that a bare phrase needs where its cue is no word of the lexicon: "*passes a resolution
#: on* aid". Chosen on PolNeAR's development articles and on the annotated reports on diplomacy that are read: above it
#: true statements of these go with the scraps.
STRANGE = 0.5

#: The same beside a cue of the lexicon, of the classes `_LOOSE` or of nobody: "*declined* to hand over the map".
KNOWN = 0.55

#: Words from which a phrase after a verb of saying tells enough: "reiterated its full support for the talks in Rome".
MANY = 7

#: Verbs whose object, where it is a mere name, is whose words follow: "quoted the envoy as saying …".
_QUOTING = frozenset({"quote", "cite"})

#: Length of "the ", which may stand before a name.
_ARTICLE = 4

#: Classes of cues that a bare phrase follows for many reasons; after the others ("rejected the plan", "asked Oslo to
#: hold talks", "fears a strike") it mostly is what somebody means.
_LOOSE = frozenset({"say", "tell", "commit", "noun"})


def is_bare(reading: Reading, draft: Draft) -> bool:
    """True for "*passes resolution on* aid", for "*recalled* its envoy", and for "The attack *drew criticism*"."""
    cue = draft.cue
    if cue is None or draft.verbatim or any(is_words(reading, span) for span in draft.spans):
        return False
    if cue.head.lemma_.lower() in _QUOTING and all(_is_somebody(reading, span) for span in draft.spans):
        return True
    if not _is_known(cue):
        return draft.sure < STRANGE
    if draft.sure == 0 and cue.frame.group == "say" and _words(reading, draft) >= MANY:
        return False
    loose = cue.frame.group in _LOOSE or draft.speaker is None
    return loose and draft.sure < KNOWN


def _is_somebody(reading: Reading, span: Span) -> bool:
    """True of words that only name who is meant: "quoted *the prime minister* as saying"."""
    named = [m.span for m in reading.mentions_in(span) if m.actor is not None]
    return any(n.start - span.start <= _ARTICLE and n.end >= span.end for n in named)


def _words(reading: Reading, draft: Draft) -> int:
    return sum(len(reading.words(span).split()) for span in draft.spans)


def _is_known(cue: Cue) -> bool:
    """True of a cue that the lexicon has: not of an act, nor of a preposition that stands for a cue."""
    table = noun_frames() if cue.shape == "noun" else verb_frames()
    return cue.frame.word in table if cue.shape in {"noun", "verb"} else cue.head.lower_ not in _PREPOSITIONS


_PREPOSITIONS = frozenset({"about", "against", "at", "for", "in", "of", "on", "over", "to", "with"})
