"""A denial beside what it denies: one report says that a thing was done or said, somebody says that it was not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from verbale.merge.dealing import Dealings
from verbale.merge.differ.words import listed, stems_of
from verbale.merge.rivals import Rivals
from verbale.merge.sentence import sentence_of, sentences
from verbale.merge.told import Told
from verbale.merge.view import View
from verbale.merge.wording import stems
from verbale.record import HAPPENED, Modality, Span

#: Least share of the denied words, by weight, that the sentence of the denied claim must hold.
COVERED = 0.60

#: Fewest stems in common: one word proves nothing.
FEWEST = 2

#: Cues of a denial; "neither confirmed nor denied" is none.
_DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|refut\w+|contradict\w+|dismiss\w+|disput\w+|rebut\w*|reject\w*)\b", re.I
)
_NEITHER = re.compile(r"\b(?:neither|nor|not|n[’']t|never|refus\w+|declin\w+)\b", re.I)

#: Words that turn a sentence round: what stands there is no plain claim of the denied.
_TURNED = re.compile(
    r"\b(?:not|no|never|n[’']t|neither|nor|none|without|den(?:y|ies|ied|ying)|if|whether|would|could|might|may)\b|n[’']t\b",
    re.I,
)

#: What a denied word says of an answer.
OUTCOMES = (("yes", "accepted"), ("no", "rejected"), ("unanswered", "none-yet"))

#: Content words besides, with which a denial of silence still speaks of the silence as a whole.
SILENCE_WORDS = 4


def find(told: Told) -> Iterator[Rivals]:
    """Each denial with the claims that it denies."""
    views = told.of_kind("communication", "demand", "response", "statement")
    claims = [v for v in views if v.claim.modality in HAPPENED]
    holders: dict[str, list[View]] = {}
    for view in claims:
        for stem in view.words | view.context:
            holders.setdefault(stem, []).append(view)
    of_report: dict[str, list[View]] = {}
    answers: dict[str, list[View]] = {}
    for view in claims:
        of_report.setdefault(view.report.id, []).append(view)
        for party in view.parties["by"] if view.claim.kind == "response" else ():
            answers.setdefault(party, []).append(view)
    dealings = Dealings([view.report for view in views])
    seen: set[frozenset[str]] = set()
    for denial in (v for v in views if v.claim.kind in ("statement", "response") and _denies(v)):
        if _points_back(denial):
            denied = _back(denial, of_report.get(denial.report.id, ()))
        else:
            denied = _denied(denial, holders, dealings, told) or _answered(denial, answers)
        pair = frozenset({denial.report.id, *(v.id for v in denied)})
        if denied and pair not in seen:
            seen.add(pair)
            yield Rivals("modality", "happened or not", (("told", tuple(denied)), ("denied", (denial,))))


def _denies(view: View) -> bool:
    cue = view.text("cue")
    if not _DENIES.search(cue) or _NEITHER.search(cue):
        return False
    if view.claim.modality is Modality.DENIED or re.search(r"\bden", cue, re.I):
        return not _neither(view)
    return _first_words(view.content)[0] in listed("reported") - {"that"}


def _first_words(text: str) -> list[str]:
    """The words of a text in lower case, in order; one empty word where it has none."""
    return re.findall(r"[^\W_]+(?:[’'-][^\W_]+)*", text.lower()) or [""]


def _neither(view: View) -> bool:
    """True for "neither confirmed nor denied", and for what was never denied."""
    cue = next((span for field, span in view.claim.iter_spans() if field == "cue"), None)
    if cue is None:
        return True
    before = view.report.text[max(0, cue.start - 30) : cue.start]
    return bool(re.search(r"\b(?:neither|nor|not|n[’']t|never)\b", re.split(r"[.;:\n]", before)[-1], re.I))


def _points_back(view: View) -> bool:
    return set(_first_words(view.content)) - listed("auxiliary") <= listed("back")


def _back(denial: View, told: Sequence[View]) -> list[View]:
    """What the sentence before says, or the part of the sentence before the denial; `told`: claims of its report."""
    own = sentence_of(denial)
    cue = next((span for field, span in denial.claim.iter_spans() if field == "cue"), None)
    if own is None or cue is None:
        return []
    here = [v for v in told if v.claim.kind != "demand"]
    before = [s for s in sentences(denial.report) if s.end <= own.start]
    for stretch in (Span(own.start, cue.start), *before[-1:]):
        held = [v for v in here if _within(v, stretch)]
        if held:
            last = max(_first(v).start for v in held)
            return [v for v in held if _first(v).start == last]
    return []


def _answered(denial: View, answers: Mapping[str, Sequence[View]]) -> list[View]:
    """The answers that are denied by their kind: "denied that it had refused" beside a refusal by the same party.

    `answers`: those of each party.
    """
    said = set(_first_words(denial.content))
    outcomes = {outcome for side, outcome in OUTCOMES if said & listed(side)}
    role = "speaker" if denial.claim.kind == "statement" else "by"
    who = denial.parties[role]
    own = stems(" ".join(sorted(said))) - stems_of("answering") - stems_of("reported") - stems_of("unanswered")
    if len(outcomes) != 1 or len(own) > (SILENCE_WORDS if "none-yet" in outcomes else 1):
        return []
    given = {v.id: v for party in who for v in answers.get(party, ()) if v.one("outcome") in outcomes}
    fits = [v for v in given.values() if not _DENIES.search(v.text("cue")) and sentence_of(v) != sentence_of(denial)]
    best: dict[str, View] = {}
    for view in sorted(fits, key=lambda v: (len(own & v.context), v.id)):
        if _told_before(view, denial):
            best[view.report.id] = view
    return [best[report] for report in sorted(best)]


def _told_before(claim: View, denial: View) -> bool:
    """True unless the claim's report is the later one: what is denied by its kind alone had been told by then."""
    first, second = claim.report.published, denial.report.published
    return first is None or second is None or first.first <= second.last


def _first(view: View) -> Span:
    """Where the claim's own words begin."""
    cue = [s for field, s in view.claim.iter_spans() if field in ("cue", "mention")]
    return min(cue or [s for field, s in view.claim.iter_spans() if field != "attributed_to"])


def _within(view: View, stretch: Span) -> bool:
    return stretch.contains(_first(view))


def _denied(denial: View, holders: Mapping[str, Sequence[View]], dealings: Dealings, told: Told) -> list[View]:
    """The claims whose sentence says what is denied; the best of each report."""
    said = _first_words(denial.content)
    while said and said[0] in listed("reported"):
        said = said[1:]
    wanted = stems(" ".join(said))
    weight = told.rarity.sum(wanted)
    best: dict[str, tuple[float, View]] = {}
    of_one = dealings.reports_of(denial.report)
    near = {claim.id: claim for stem in wanted for claim in holders.get(stem, ()) if claim.report.id in of_one}
    for claim in (near[id] for id in sorted(near)):
        where = sentence_of(claim)
        if where is None or (claim.report.id == denial.report.id and where == sentence_of(denial)):
            continue
        sentence = where.of(claim.report.text)
        common = wanted & stems(sentence)
        covered = told.rarity.sum(common) / weight if weight else 0.0
        own = told.rarity.sum(wanted & (claim.words or claim.context)) / weight if weight else 0.0
        if covered < COVERED or len(common) < FEWEST or not own or _TURNED.search(sentence):
            continue
        held = best.get(claim.report.id)
        if held is None or (covered + own, claim.id) > (held[0], held[1].id):
            best[claim.report.id] = (covered + own, claim)
    return [best[report][1] for report in sorted(best)]
