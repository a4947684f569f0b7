"""How an act is put: done, to come, or not done; and what that makes of its code."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from verbale.extract.event_table import COOPERATIVE
from verbale.extract.modality import modality_of
from verbale.extract.negation import is_denied
from verbale.record import Modality

_TOLD = {Modality.ASSERTED, Modality.HISTORICAL, Modality.PLANNED, Modality.NEGATED}

#: What a planned act is: PLOVER folds future cooperation and aid into AGREE, a future retreat into CONCEDE.
#: A planned act of any other category keeps its code and is marked as future.
_PLANNED = {
    "CONSULT": ("AGREE", "036"),
    "SUPPORT": ("AGREE", "032"),
    "COOPERATE": ("AGREE", "031"),
    "AID": ("AGREE", "033"),
    "RETREAT": ("CONCEDE", "035"),
    "CONCEDE": ("CONCEDE", "035"),
}

#: What it is to say that one will not: a refusal, by what is refused (mode, CAMEO code).
_REFUSED = {
    "CONSULT": ("meet", "125"),
    "SUPPORT": ("", "121"),
    "COOPERATE": ("assist", "121"),
    "AID": ("assist", "122"),
    "RETREAT": ("yield", "124"),
    "CONCEDE": ("yield", "124"),
    "AGREE": ("", "120"),
}


#: Before "not" these say what may or can not be, not what was not done.
_BINDING = frozenset({"must", "should", "may", "might", "could", "ought"})
#: Before "not" these say what one will not do.
_NOT_TO_COME = frozenset({"will", "would", "wo", "'ll", "shall", "can", "ca"})


@dataclass(frozen=True, slots=True)
class Put:
    """`modality` of the words; `refused` where an act to come is said not to come."""

    modality: Modality
    refused: bool = False

    @property
    def future(self) -> bool:
        return self.modality is Modality.PLANNED

    @property
    def negated(self) -> bool:
        return self.modality is Modality.NEGATED

    def coded(self, category: str, code: str, mode: str) -> tuple[str, str, str]:
        """(category, CAMEO code, mode) of an act put so."""
        if self.refused and category in COOPERATIVE:
            mode, code = _REFUSED[category]
            return "REJECT", code, mode
        if self.future and category in _PLANNED:
            return *_PLANNED[category], ""
        return category, code, mode

    def marks(self, category: str) -> tuple[str, ...]:
        """The flags of the event: a refusal is itself done, not negated."""
        if self.refused and category == "REJECT":
            return ()
        return tuple(name for name, on in (("negated", self.negated), ("future", self.future)) if on)


def put_of(verb: Token) -> Put | None:
    """How the act of a verb is put; None where it is only possible, conditional or denied."""
    modality = modality_of(verb)
    if modality in _TOLD and is_denied(verb):
        modality = Modality.NEGATED  # "by no means agreed"
    if modality not in _TOLD:
        return None
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    if modality is Modality.NEGATED and helpers & _BINDING:
        return None  # "must not send weapons" says nothing of what was done
    return Put(modality, modality is Modality.NEGATED and _is_to_come(verb))


def _is_to_come(verb: Token) -> bool:
    """True for "will not", "would not", and for a verb under "refused to"."""
    if any(c.dep_ == "aux" and c.lower_ in _NOT_TO_COME for c in verb.children):
        return True
    if verb.lemma_ == "be" and any(c.dep_ == "acomp" for c in verb.children):
        return True  # "is not ready to"
    return verb.dep_ == "xcomp" and verb.head.lemma_ in {"refuse", "decline"}
