"""Reading -> statements: who said what, in which words, and how the report says so."""

from __future__ import annotations

from verbale.attribute.anaphor import who_is_meant
from verbale.attribute.bare import is_bare
from verbale.attribute.content import contents
from verbale.attribute.cue import Cue
from verbale.attribute.cues import UNWILLING, find_cues
from verbale.attribute.draft import Draft
from verbale.attribute.edges import carry_over_colon, settle_edges
from verbale.attribute.headline import find_headlines
from verbale.attribute.lead import settle_leads, take_day
from verbale.attribute.marked import marked_drafts
from verbale.attribute.nest import Nest
from verbale.attribute.outer import OuterQuotations
from verbale.attribute.overlooked import add_overlooked
from verbale.attribute.quoted import QuotationTies
from verbale.attribute.statement import make_statement
from verbale.attribute.substance import WORDS, says_something, stands_alone
from verbale.attribute.together import together
from verbale.attribute.topic import leave_topic
from verbale.attribute.torn import mend_all
from verbale.attribute.transcript import find_turns
from verbale.attribute.unbroken import fit_quotations
from verbale.attribute.unspoken import is_unspoken
from verbale.attribute.weighed import name_speakers
from verbale.reading import Reading
from verbale.record import Claim
from verbale.tagger.marking import Marking


def find_statements(reading: Reading) -> list[Claim]:
    """Statements of the report, in order of their content.

    Each has `content` and `directness`, and `speaker`, `cue`, `addressees` and `date` as far as the report gives them.
    A statement inside the content of another carries the outer speakers in `attributed_to`.
    """
    claims: dict[str, Claim] = {}
    drafts = sorted(find_drafts(reading), key=lambda d: (d.start, -d.spans[-1].end, d.cue.head.i if d.cue else -1))
    around = Nest(drafts)
    made: dict[int, Claim] = {}
    for draft in drafts:
        outer = [made[id(d)] for d in around.holders(draft) if id(d) in made]
        claim = who_is_meant(reading, draft, make_statement(reading, draft, outer), list(claims.values()))
        claims.setdefault(claim.id, claim)
        made[id(draft)] = claim
    return list(claims.values())


def find_drafts(reading: Reading) -> list[Draft]:
    """Drafts of all statements: turns of a transcript; else what tagger and rules find, and headlines."""
    cues = find_cues(reading)
    kept = rule_drafts(reading, cues)
    if reading.marking is not None:
        kept = joint_drafts(reading, reading.marking, kept, cues)
        name_speakers(reading, reading.marking, kept)
        kept = [draft for draft in kept if not is_bare(reading, draft)]
    kept = [draft for draft in kept if not is_unspoken(reading, draft)]
    for draft in kept:
        take_day(reading, draft)
    turns = find_turns(reading)
    if turns:
        first = turns[0].spans[0].start
        return [d for d in kept if d.spans[-1].end <= first] + turns
    return kept + [h for h in find_headlines(reading) if not any(s.overlaps(h.spans[0]) for d in kept for s in d.spans)]


def joint_drafts(reading: Reading, marking: Marking, ruled: list[Draft], cues: list[Cue]) -> list[Draft]:
    """The drafts of the rules and of the tagger, each once and with its edges settled; speakers not yet weighed."""
    kept = together(ruled, marked_drafts(reading, marking, cues))
    kept = mend_all(reading, fit_quotations(reading, add_overlooked(reading, marking, kept)))
    for draft in kept:
        leave_topic(reading, draft)
        settle_leads(reading, draft)
    return kept


def rule_drafts(reading: Reading, found: list[Cue]) -> list[Draft]:
    """Cues tied to their content; words inside quotation marks are content and hold no cues of the report's."""
    outer = OuterQuotations(reading)
    cues = [c for c in found if not outer.holds(c.head) and reading.paragraph_at(c.head.idx) is not None]
    drafts = []
    told = [(cue, contents(cue)) for cue in cues]
    unsaid = {t.i for c, spans in told if spans for t in c.tokens if t != c.head and t.lemma_ in UNWILLING}
    for cue, content in told:
        # "declined to say whether": the cue is "declined to say", and the refusal itself is no content.
        spans = content if cue.head.i not in unsaid else []
        if spans:
            drafts.append(Draft(cue, cue.subject, f"{cue.frame.group} {cue.shape}", spans))
            carry_over_colon(reading, drafts[-1])
    ties = QuotationTies(reading, outer, cues, drafts)
    ties.run()
    for draft in ties.drafts:
        settle_edges(reading, draft)
    kept = [d for d in ties.drafts if d.spans]
    spoken = [d for d in kept if d.cue is None or d.cue.frame.group in WORDS]
    words = Nest(spoken)
    own = {id(d) for d in spoken}
    kept = [
        d
        for d in kept
        if says_something(reading, d) and (id(d) in own or (not words.holders(d) and stands_alone(reading, d)))
    ]
    around = Nest(kept)
    return [d for d in kept if d.cue is None or d.cue.head.tag_ != "VB" or not around.holders(d)]
