"""Communications, demands and responses by rules and tagger together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from verbale.extract.answer_clause import told_by_its_clause
from verbale.extract.ask_items import with_items
from verbale.extract.background import as_background
from verbale.extract.between import only_between
from verbale.extract.communications import find_communications
from verbale.extract.demands import find_demands
from verbale.extract.edges import whole_answers, whole_asks
from verbale.extract.ends import named_by_papers
from verbale.extract.host import with_hosts
from verbale.extract.jointly import answering_all
from verbale.extract.likened import with_likened
from verbale.extract.marked.answers import link_replies
from verbale.extract.marked.asks import marked_demands, marked_responses
from verbale.extract.marked.candidate import Candidate
from verbale.extract.marked.cast import cast
from verbale.extract.marked.communications import is_talk_in_general, marked_communications
from verbale.extract.marked.join import Joined, Joining, pair, tie
from verbale.extract.marked.mood import by_grammar, mood, moods, plain
from verbale.extract.marked.rehomed import rehomed
from verbale.extract.marked.retold import retold
from verbale.extract.marked.same import chances, places
from verbale.extract.marked.ties import link_ties
from verbale.extract.marked.twice import told_once
from verbale.extract.matter import state_matters
from verbale.extract.no_act import is_no_act
from verbale.extract.no_answer import is_no_answer
from verbale.extract.no_ask import is_no_ask
from verbale.extract.own_side import asked_of_others
from verbale.extract.passive import answered_when_passive, asked_when_passive
from verbale.extract.place import place
from verbale.extract.received import with_receivers
from verbale.extract.reply_sides import part_writers
from verbale.extract.responses import find_answers, find_responses
from verbale.extract.status import called_off, fit_statuses, not_received
from verbale.extract.unchanged import leaves_as_is
from verbale.extract.venue import with_venues
from verbale.reading import Reading
from verbale.record import HAPPENED, Claim, Day, Modality, Value
from verbale.tagger.marking import Marking

# Chosen on the exchanges that training/split.py keeps apart, with a network that had not read them: F1 is flat from .5
# to .7 (lone) and from .05 to .3 (backed). The surer end is taken: a false claim is a false line of the brief, and what
# is missed in one report stands in another. Of responses of the tagger alone more are missed than false.
COMMUNICATIONS = Joining(("mention",), ("communication",), lone=0.7, backed=0.3)
DEMANDS = Joining(("content", "cue"), ("demand_cue", "demand_content"), lone=0.55, backed=0.3)
RESPONSES = Joining(("content", "cue"), ("response_cue", "response_content"), lone=0.35, backed=0.25)


#: Days before a report at which it can still speak of what was planned for them.
GONE = 31


#: What completes the communications of a report once they are known, in this order.
_COMPLETING = (
    with_receivers,
    place,
    with_venues,
    with_hosts,
    state_matters,
    with_likened,
    part_writers,
    answering_all,
)


def join_communications(reading: Reading) -> list[Claim]:
    """Communications of the rules and of the tagger, each once; of the rules alone where nothing is marked."""
    found = both_communications(reading)
    if reading.marking is not None:
        found = link_replies(reading, reading.marking, found)
    for step in _COMPLETING:
        found = step(reading, found)
    return found


def both_communications(reading: Reading) -> list[Claim]:
    """The same with the replies that the rules tie: what training/replies.py weighs."""
    found = find_communications(reading)
    if reading.marking is None:
        return found
    named = places(reading, reading.marking)
    chance = chances(reading.marking, named)
    marked = marked_communications(reading, reading.marking, named, chance)
    rules = rehomed(reading, found, named, chance)
    joined = _join(reading, reading.marking, rules, marked, COMMUNICATIONS)
    acts = [claim for claim in joined if not is_talk_in_general(claim) and not is_no_act(reading, claim)]
    return retold(reading, acts)


def join_demands(reading: Reading) -> list[Claim]:
    """Demands of the rules and of the tagger, each once and in the communication in which it is likeliest made."""
    return told_once(reading, tied_demands(reading))


def tied_demands(reading: Reading) -> list[Claim]:
    """The same, those that the report tells twice still two: what training/twice.py weighs."""
    return [as_background(reading, claim) for claim in _tied(reading, both_demands(reading))]


def _tied(reading: Reading, claims: list[Claim]) -> list[Claim]:
    if reading.marking is not None:
        claims = link_ties(reading, reading.marking, claims)
    return named_by_papers(reading, claims)


def both_demands(reading: Reading) -> list[Claim]:
    """The same as the rules, or the tagger alone, tie them: what training/ties.py weighs."""
    rules = find_demands(reading)
    if reading.marking is None:
        return rules
    joined = _join(reading, reading.marking, rules, marked_demands(reading, reading.marking), DEMANDS)
    kept = [claim for claim in joined if not is_no_ask(reading, claim)]
    kept = [asked_of_others(reading, asked_when_passive(reading, claim)) for claim in kept]
    return with_items(reading, [whole_asks(reading, claim) for claim in kept])


def join_responses(reading: Reading) -> list[Claim]:
    """Responses of the rules and of the tagger, each once and tied to what it likeliest answers and is made in."""
    return told_once(reading, tied_responses(reading))


def tied_responses(reading: Reading) -> list[Claim]:
    """The same, those that the report tells twice still two: what training/twice.py weighs."""
    answers = [leaves_as_is(reading, claim) for claim in both_responses(reading)]
    return [told_by_its_clause(reading, claim) for claim in _tied(reading, answers)]


def both_responses(reading: Reading) -> list[Claim]:
    """The same as the rules, or the tagger alone, tie them: what training/ties.py weighs."""
    answers = find_answers(reading)
    rules = find_responses(reading, answers)
    if reading.marking is None:
        return rules
    marked = marked_responses(reading, reading.marking, [answer.cue for answer in answers])
    joined = _join(reading, reading.marking, rules, marked, RESPONSES)
    kept = [claim for claim in joined if not is_no_answer(reading, claim)]
    return [whole_answers(reading, answered_when_passive(reading, claim)) for claim in kept]


def _join(
    reading: Reading, marking: Marking, rules: list[Claim], candidates: list[Candidate], how: Joining
) -> list[Claim]:
    joined = [_put(marking, one) for one in pair(marking, rules, candidates, how)]
    told = [one.rule for one in joined]
    claims = cast(reading, marking, [one.claim for one in joined], told)
    if how is COMMUNICATIONS:
        ways = zip(claims, told, strict=True)
        said = [rule.modality if rule is not None else by_grammar(reading, claim) for claim, rule in ways]
        put = moods(marking, claims, said, reading.report.published)
        put = [plain(reading, *one) for one in zip(claims, said, put, strict=True)]
        claims = [fit_statuses(replace(claim, modality=modality)) for claim, modality in zip(claims, put, strict=True)]
        claims = [only_between(reading, called_off(reading, not_received(reading, claim))) for claim in claims]
        claims = [without_days_to_come(claim, reading.report.published) for claim in claims]
        claims = [without_days_gone(claim, reading.report.published) for claim in claims]
    return tie(joined, claims)


def without_days_to_come(claim: Claim, published: Day | None) -> Claim:
    """The claim, its days unknown that lie behind the report though it tells of the act as done.

    "India had conveyed that they must leave by October 20", in a report of the 19th: the day is another one's.
    """
    if claim.modality not in HAPPENED:
        return claim
    return _without_days(claim, published, lambda day, on: day.first > on.last)


def without_days_gone(claim: Claim, published: Day | None) -> Claim:
    """The claim, its days unknown that lie long before the report though it tells of the act as still to come.

    "They are to attend the summit of the group that they joined in 2017": the day is another one's. Of what was planned
    for last week the day stays.
    """
    if claim.modality is not Modality.PLANNED:
        return claim
    return _without_days(claim, published, lambda day, on: (on.first - day.last).days > GONE)


def _without_days(claim: Claim, published: Day | None, cannot: Callable[[Day, Day], bool]) -> Claim:
    """The claim, the days unknown that it cannot have in a report of that day."""
    if published is None:
        return claim

    def known(value: Value) -> Value:
        if value.field != "date" or not isinstance(value.value, dict):
            return value
        return replace(value, value=None) if cannot(Day.from_json(value.value), published) else value

    made = claim.with_values([known(value) for value in claim.values])
    return claim if made.values == claim.values else made


def _put(marking: Marking, one: Joined) -> Joined:
    """The same, the modality of an ask or an answer told by rules and tagger; an act waits until its day is known."""
    if one.rule is None or one.claim.kind == "communication":
        return one
    return replace(one, claim=replace(one.claim, modality=mood(marking, one.claim, one.rule)))
