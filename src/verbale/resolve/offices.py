"""An office without a name: "the Turkish president", "the foreign minister", "his British counterpart"."""

from __future__ import annotations

from dataclasses import replace

from verbale.mention.mention import Naming
from verbale.mention.wording import Wording
from verbale.record import Actor, ActorType
from verbale.resolve.before import predecessor
from verbale.resolve.cast import Cast
from verbale.resolve.counterpart import ANYBODY, counterpart
from verbale.resolve.embassy import ENVOYS
from verbale.resolve.envoy import of_embassy, sent_to
from verbale.resolve.found import Found, open_between
from verbale.resolve.holder import at_the_top, in_report, presented, spoken_of
from verbale.resolve.knowledge import Knowledge
from verbale.resolve.owner import CROWNED, alone, at_home, crowned, entitled, headed, of_the_leader, of_the_page, styled
from verbale.resolve.post import post_class
from verbale.resolve.unnamed import SERVING, strip_determiner, unnamed
from verbale.resolve.visit import VISITING, of_visit, other_of_visit

#: Callings that many hold at once: with "a", or with no article, they name somebody who stays unnamed.
_MANY = {
    "diplomat", "official", "politician", "source", "aide", "adviser", "spokesperson", "lawmaker", "negotiator",
    "envoy", "delegate", "judge", "commander", "director", "coordinator", "consul", "ambassador", "representative",
    "guest", "host", "deputy secretary", "commissioner", "governor",
}  # fmt: skip

#: Titles of those who lead an organisation, besides that of secretary-general.
_HEADS = {"director general", "director-general", "general director", "executive secretary", "managing director"}

#: Offices of which a state has one, under a title that not every state uses.
_SEATED = {"foreign minister", "secretary of state"}

#: The full title of those who lead an embassy without being ambassador, and its short forms.
_CHARGE = "chargé d'affaires"
_CHARGES = {"chargé", "charge d'affaires", "charge d’affaires", "chargé d’affaires"}

#: Words behind an office that tell no more than that a state has it.
_STATEHOOD = {"republic", "nation", "country", "state", "government", "realm", "union", "federation", "transition"}

#: Actors that a noun of their kind may follow without another body being meant, and such nouns.
_NAMED_WHOLE = {ActorType.GROUP, ActorType.ORGANISATION, ActorType.ALLIANCE, ActorType.UNION}
_OWN_KIND = {"movement", "group", "militia", "party", "organisation", "organization", "alliance", "bloc", "front"}

#: Offices that a state has one of.
_GOVERNING = {"head of government", "foreign minister", "defence minister", "interior minister", "finance minister"}


def resolve_office(
    cast: Cast, knowledge: Knowledge, wording: Wording, owner: Actor | None, said: str, body: Actor | None = None
) -> Found | None:
    """Who holds the office that `wording` names: by the report first, else by the lexicon for the report's day.

    `body` is the resolved body of "the president of the Council".
    """
    article = said.split(" ", 1)[0].lower()
    indefinite = article in {"a", "an", "another", "one", "some", "any"}
    ofs = [h.actors[0] for h in wording.of if len(h.actors) == 1]
    of = ofs[0] if ofs else _likeliest(cast, wording)
    if wording.office in {"predecessor", "successor"}:
        found = predecessor(knowledge, owner, after=wording.office == "successor") if owner is not None else None
        return found or (unnamed(wording, owner, said) if wording.owner is not None else None)
    if wording.role in {"majesty", "highness"}:
        return styled(cast, knowledge, wording)
    if wording.office == "counterpart":
        return counterpart(cast, knowledge, wording, owner, of)
    if owner is not None:
        of = cast.state_of(owner) or owner  # "its ambassador from Nairobi" is the owner's
        if owner.type == ActorType.ORGAN and of.type != ActorType.STATE:
            of = owner  # "the Council's president" is not that of the organisation
    if wording.body and wording.body.lower().split()[-1] in _STATEHOOD:
        wording = replace(wording, body="", definite=True)  # "the President of the Republic"
    if wording.body and of is not None and of.type in _NAMED_WHOLE and wording.body.split()[-1] in _OWN_KIND:
        wording = replace(wording, body="")  # "the leader of the Houthi movement"
    if wording.body:
        if of is not None and body is not None and cast.state_of(body) not in {None, of, cast.state_of(of)}:
            body = None  # another state's: "Congress" alone is that of whoever leads the text
        if of is not None and body is None:  # the head of the Peruvian delegation acts for Peru and does not head it
            own = Actor.make(strip_determiner(said), ActorType.PERSON, of=of.id)
            return Found(own, 0.6, "somebody whom the report leaves unnamed")
        of = body
        if of is None:  # the president of some council, not of the state spoken of
            return presented(cast, wording) or unnamed(wording, of, said)
    if of is None and owner is None and not indefinite and not wording.plural:
        of = alone(knowledge, wording.office)
    area, _, calling = wording.office.rpartition(" ")
    headed_body = knowledge.body_of_field(of, area) if of is not None and calling == "chief" else None
    if headed_body is not None:  # "the UN refugee chief"
        wording, of = replace(wording, office="chief", role="head"), headed_body
    of = _acting_for(cast, of)
    if of is not None:
        of = knowledge.behind_authority(of) or of
    if of is None and wording.office == "secretary general" and wording.definite:
        of = headed(cast, knowledge)
    if wording.office in VISITING and owner is not None and not wording.plural:
        met = other_of_visit(cast, knowledge, wording, owner, of)
        if met is not None:
            return met
    unowned = wording.owner is not None and owner is None and of is None
    if owner is not None and owner.type == ActorType.PERSON and wording.office in SERVING:
        return unnamed(replace(wording, seat=None), owner, said)
    if indefinite or wording.former or unowned:
        return unnamed(wording, of, said)
    wanted = post_class(wording.office, of)
    governed = knowledge.governed(of) if of is not None and wording.office in {"chief", "president", "leader"} else None
    if governed is not None:  # "the head of the Peruvian government", "the president of the Government"
        cast.actors.setdefault(governed.id, governed)
        wording, of = replace(wording, office="head of government", role="head of government"), governed
        wanted = wording.office
    if of is not None and of.type == ActorType.ORGAN and wording.office == "chief":
        field = knowledge.field_of(of)
        state = cast.state_of(of)
        if field and state is not None:  # who heads a ministry is its minister
            wanted, of = f"{field} minister", state
    if of is None and wording.definite and not (wording.extra or wording.plural or wording.seat):
        printed = of_the_page(cast, knowledge, wording)
        if printed is not None:
            return printed
    inside = at_the_top(cast, knowledge, wording, of) or in_report(cast, knowledge, wording, wanted, of)
    if inside is not None:
        return inside
    head = entitled(cast, knowledge, wording, of) if wording.role in _HEADS else None
    if head is not None:
        return head
    if not wording.definite and of is None and not wording.extra:
        return None
    if of is not None and wording.office == "ambassador" and not wording.plural:
        there = wording.seat.actors[0].name if wording.seat is not None and not wording.target else wording.target
        to = f" to {there}" if there else ""
        other = f"{knowledge.lexicon.adjective(of)} {wording.role}{to}"
        seat = Actor.make(f"{wording.role} of {of.name}{to}", ActorType.OFFICE, of=of.id, aliases=(other,))
        return Found(seat, 0.55, "office whose holder is unknown")
    if of is not None and wording.office not in _MANY | {"counterpart"}:
        held = knowledge.holders(wording.role, wanted, of)
        if len(held) == 1:
            return Found(held[0], 0.75, f"{wording.role} of {of.name} on the day of the report")
        if held:
            return open_between(held, f"several held the office of {wording.role} of {of.name} about that day")
        if wording.office == "minister" and of.type == ActorType.STATE and not wording.extra:
            foreign = knowledge.holders("foreign minister", "foreign minister", of)
            if len(foreign) == 1:  # dealings between states are those of foreign ministers, where no field is said
                return Found(foreign[0], 0.5, f"foreign minister of {of.name} on the day of the report")
        role = _CHARGE if wording.role in _CHARGES else wording.role
        other = f"{knowledge.lexicon.adjective(of)} {role}"
        seat = Actor.make(f"{role} of {of.name}", ActorType.OFFICE, of=of.id, aliases=(other,))
        return Found(seat, 0.55, "office whose holder is unknown")
    if of is None and wording.office in CROWNED and wording.definite and not wording.extra:
        return spoken_of(cast, knowledge, wording) or crowned(cast, knowledge, wording) or unnamed(wording, of, said)
    if of is None and wording.office == "president" and wording.definite and not wording.extra:
        led = spoken_of(cast, knowledge, wording) or at_home(cast, knowledge, wording)
        return led or crowned(cast, knowledge, wording)
    if of is None and wording.office in ANYBODY | _MANY and wording.definite and not wording.extra:
        visit = of_visit(cast, knowledge, wording) if wording.office in VISITING and not wording.plural else None
        if visit is not None:
            return visit
        sent = of_embassy(cast, knowledge, wording) if wording.office in ENVOYS and wording.seat is None else None
        if wording.office in ENVOYS and wording.seat is not None:
            return spoken_of(cast, knowledge, wording) or sent_to(cast, knowledge, wording)
        if wording.office == "chancellor":
            return spoken_of(cast, knowledge, wording) or crowned(cast, knowledge, wording)
        return spoken_of(cast, knowledge, wording) or sent
    if of is None and wording.office in _SEATED and wording.definite and not wording.extra:
        return spoken_of(cast, knowledge, wording) or of_the_leader(cast, knowledge, wording)
    if of is None and wording.office in _GOVERNING and wording.definite and not wording.extra:
        serving = spoken_of(cast, knowledge, wording) or at_home(cast, knowledge, wording)
        return serving or unnamed(wording, of, said)
    return unnamed(wording, of, said)


def _likeliest(cast: Cast, wording: Wording) -> Actor | None:
    """Which of several namesakes is meant by "the president of Congo": that of the report, else the likeliest."""
    candidates = next((h.actors for h in wording.of if len(h.actors) > 1 and h.naming != Naming.METONYM), ())
    if not candidates or any(a.type != ActorType.STATE for a in candidates):
        return None
    owners = {of for person in cast.persons for of, _ in person.posts}
    named = [a for a in candidates if cast.counts.get(a.id)] or [a for a in candidates if a.id in owners]
    return (named or list(candidates))[0]


def _acting_for(cast: Cast, of: Actor | None) -> Actor | None:
    """The actor itself, kept in the cast so that `of` can be followed."""
    if of is not None:
        cast.actors.setdefault(of.id, of)
    return of
