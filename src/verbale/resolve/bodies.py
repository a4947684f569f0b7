"""Bodies: ministries, embassies, governments, councils, outlets."""

from __future__ import annotations

from dataclasses import replace

from verbale.mention.table import outlet_words
from verbale.mention.wording import Wording
from verbale.record import Actor, ActorType
from verbale.resolve.cast import Cast
from verbale.resolve.earlier import is_of_kind, outlet_meant, spoken_before
from verbale.resolve.embassy import embassy_meant
from verbale.resolve.found import Found, open_between
from verbale.resolve.home import equals, homes
from verbale.resolve.home_organ import foreign_ministry, organ_at_home
from verbale.resolve.institution import institution
from verbale.resolve.joint import joint
from verbale.resolve.knowledge import Knowledge
from verbale.resolve.led import led_by
from verbale.resolve.post import post_class
from verbale.resolve.unnamed import strip_determiner, strip_quantifier
from verbale.resolve.workplace import office_of

_STATES = ("state", "union", "alliance")

#: How a ministry calls itself on its own pages.
_SELF = {"the Ministry", "The Ministry", "this Ministry", "This Ministry"}

#: Words before a body that the report does not single out.
_INDEFINITE = {"a", "an", "another", "some", "any", "no", "one", "certain", "several", "many", "each", "every", "other"}

#: What a secretariat acts for.
_SERVED = {ActorType.ORGANISATION, ActorType.UNION, ActorType.ALLIANCE}

#: Kinds of body that can be an outlet: "the newspaper", "the agency".
_TELLING = {"outlet", "agency"}


def resolve_body(
    cast: Cast, knowledge: Knowledge, wording: Wording, owner: Actor | None, said: str, name: str | None
) -> Found | None:
    """The organ that the words name. `name` is its own capitalised name when it has one."""
    has = knowledge.has_organ(wording.role)  # "the presidency in Cairo" is Egypt's, though others sit there too
    ofs = [h.actors[0] for h in wording.of if len(h.actors) == 1 or (h.city and has)]
    papers = [a for a in ofs if a.type == ActorType.OUTLET]
    if papers and wording.kind in _TELLING and not wording.plural:
        return Found(papers[0], 0.9, "an outlet under its name")
    ofs = [a for a in ofs if a.type != ActorType.OUTLET]
    other = _other_side(cast, wording, said) if not ofs and owner is None else None
    if other is not None:
        return other
    own_office = office_of(cast, knowledge, wording, owner)
    if own_office is not None:
        return own_office
    led = led_by(cast, knowledge, wording, said) if wording.office == "plain" and not ofs and owner is None else None
    if led is not None:
        return led
    of = ofs[0] if ofs else (cast.state_of(owner) or owner if owner is not None else None)
    if of is not None and of.type == ActorType.PERSON:
        of = None
    if of is not None and of.type == ActorType.GROUP and wording.kind == "group" and not wording.extra:
        return Found(of, 0.7, f"the {wording.role} is {of.name}")
    if wording.owner is not None and owner is None and of is None:
        own = Actor.make(strip_determiner(said), ActorType.ORGAN)
        return Found(own, 0.4, "a body of somebody whom the report leaves open")
    indefinite = said.split(" ", 1)[0].lower() in _INDEFINITE
    if (wording.number or 0) > 12 and wording.plural and wording.office == "plain" and not ofs:
        return None
    if of is not None:
        cast.actors.setdefault(of.id, of)
        earlier = spoken_before(cast, wording, of)
        if earlier is not None and wording.role == "ministry":
            return Found(earlier, 0.75, f"the ministry of {of.name} spoken of last")
        if wording.office == "plain" and of.type in _STATES:
            if len(ofs) > 1 and wording.plural:
                return Found(joint(ofs), 0.7, "the governments stand for their states")
            return Found(of, 0.8, f"the {wording.role} stands for {of.name}")
        to = next((a for a in ofs[1:] if a.type != ActorType.STATE), None) or knowledge.lexicon.actor(wording.target)
        if wording.kind == "embassy" and to is not None:
            mission = knowledge.mission(of, to.name)
            name = f"{wording.role} of {of.name} to {to.name}"
            own = mission or Actor.make(name, ActorType.ORGAN, of=of.id)
            return Found(own, 0.8, f"the mission of {of.name} to {to.name}")
        if wording.role == "secretariat" and not wording.extra and of.type in _SERVED:
            return Found(of, 0.7, f"the secretariat acts for {of.name}")
        role = "foreign ministry" if wording.role in {"chancellery", "chancery", "ministry"} else wording.role
        away = wording.seat is not None and of.id not in {actor.id for actor in wording.seat.actors}
        if away and wording.role in {"chancellery", "chancery"}:
            role = "embassy"  # "the Kuwaiti chancery in Manila"
        organ = knowledge.organ(of, role) if of.type == ActorType.STATE and role != "consulate" else None
        if organ is not None:
            return Found(organ, 0.85, f"{wording.role} of {of.name}")
        own = Actor.make(_own_name(wording, of, said), ActorType.ORGAN, of=of.id)
        return Found(own, 0.7, f"an organ of {of.name}")
    if name is not None and wording.kind == "company":
        kind = ActorType.OUTLET if wording.role in outlet_words() else ActorType.ORGANISATION
        return Found(Actor.make(name, kind), 0.4, "a name that no table holds")
    if name is not None and wording.kind == "outlet":
        return Found(Actor.make(name, ActorType.OUTLET), 0.6, "an outlet under its own name, in no table")
    if name is not None:
        return Found(Actor.make(name, ActorType.ORGAN), 0.6, "a body under its own name, in no table")
    if wording.kind in _TELLING and wording.definite and not wording.extra and not wording.plural:
        told = outlet_meant(cast, wording, said)
        if told is not None:
            return told
    organ = cast.publisher[1]
    bare = wording.definite and not wording.extra and not wording.plural
    own_page = organ is not None and knowledge.field_of(organ) is not None
    own_page = own_page and (said in _SELF or spoken_before(cast, wording) is None)
    if wording.role == "ministry" and bare and own_page:
        return Found(organ, 0.6, "the ministry on whose pages the report stands")
    sent = (
        embassy_meant(cast, knowledge, wording)
        if wording.kind == "embassy" and wording.definite and wording.owner is None
        else None
    )
    if sent is not None and not wording.extra and not wording.plural:
        return sent
    own_department = organ is not None and wording.role == "department" and "Department" in organ.name
    if bare and own_department:
        return Found(organ, 0.6, "the department on whose pages the report stands")
    state = cast.publisher[0]
    if state is not None and said.split()[-1] == "Administration" and bare and wording.role == "administration":
        return Found(state, 0.6, f"the administration of {state.name}, on whose pages the report stands")
    if wording.role == "chancellery" and bare:
        chancellery = _chancellery(cast, knowledge, wording)
        if chancellery is not None:
            return chancellery
    unsaid = not (wording.extra or indefinite or wording.plural or wording.kind == "outlet")
    if unsaid and (wording.role == "ministry" or knowledge.has_organ(wording.role)):
        nearest = organ_at_home(cast, knowledge, wording, said)
        if nearest is not None:
            return nearest
    if wording.role == "secretariat" and wording.definite and unsaid:
        whole = cast.latest(wording.first, ("organisation", "union", "alliance"))
        whole = whole or next(iter(cast.commonest(("organisation", "union", "alliance"))), None)
        if whole is not None:
            return Found(whole, 0.5, f"the secretariat acts for {whole.name}, spoken of last")
    earlier = spoken_before(cast, wording)
    if earlier is not None and not indefinite:
        return Found(earlier, 0.65, f"the {wording.role} spoken of last")
    if wording.definite and not wording.extra and wording.kind != "outlet":
        alone = [a for a in cast.commonest(("organ", "organisation")) if is_of_kind(a, wording)]
        if len(alone) == 1:
            return Found(alone[0], 0.5, f"the only {wording.role} that the report names")
    if wording.office == "plain":
        if not wording.definite and (indefinite or wording.plural or wording.kind == "delegation"):
            return Found(
                Actor.make(strip_determiner(said), ActorType.GROUP), 0.4, "a body that the report leaves unnamed"
            )
        if not wording.definite and not (said == "Government" and not wording.extra):
            return None
        likely = homes(cast, wording.first, {ActorType.STATE})
        if not likely:
            return None
        if len(equals(likely)) > 1:
            return open_between(equals(likely), f"whose {wording.role} is meant is not plain")
        return Found(likely[0][1], 0.4, f"the {wording.role} of the state that leads the text before")
    kind = ActorType.OUTLET if wording.kind == "outlet" else ActorType.ORGAN
    bare = not (wording.definite or indefinite or wording.plural or wording.owner is not None)
    if bare and wording.kind in {"commission", "parliament"} and said.islower():
        return None  # "in open court"
    if wording.extra or indefinite:
        return Found(Actor.make(strip_determiner(said), kind), 0.5, "a body that the report leaves unnamed")
    if wording.role == "ministry":
        for seen in cast.back(wording.first):
            person = cast.person_of(seen.actor)
            for post_of, office in sorted(person.posts, key=str) if person else ():
                home = cast.actors.get(post_of or "")
                literal = person is not None and office in person.above
                if home is not None and literal and office.endswith("minister"):
                    organ = knowledge.organ(home, office.replace("minister", "ministry"))
                    if organ is not None:
                        return Found(organ, 0.5, f"the ministry of {seen.actor.name}, the minister spoken of last")
        if wording.definite:
            return foreign_ministry(cast, knowledge, wording)
    if wording.definite and not wording.plural:
        return institution(cast, knowledge, wording, said)
    if wording.plural and not wording.definite:
        return Found(Actor.make(strip_quantifier(said), ActorType.GROUP), 0.4, "a body that the report leaves unnamed")
    return None


def _chancellery(cast: Cast, knowledge: Knowledge, wording: Wording) -> Found | None:
    """ "The chancellery" of translated prose: a foreign ministry, save where a chancellor leads the government."""
    found = organ_at_home(cast, knowledge, replace(wording, role="foreign ministry"))
    owner = cast.actors.get(found.actor.of or "") if found is not None and found.actor is not None else None
    led = owner is not None and post_class("chancellor", owner) == "head of government"
    return None if led else found


def _other_side(cast: Cast, wording: Wording, said: str) -> Found | None:
    """ "the other side": of the two states that the report names most, the one that does not lead the text before."""
    words = said.lower().split()
    if wording.role not in {"side", "party", "government"} or not {"other", "opposite"} & set(words[:2]):
        return None
    pair = cast.commonest(("state", "union"))[:2]
    likely = homes(cast, wording.first, {ActorType.STATE, ActorType.UNION})
    leading = next((actor for _, actor in likely if actor in pair), None)
    if len(pair) < 2 or leading is None:
        return None
    return Found(pair[1] if leading == pair[0] else pair[0], 0.5, f"the other of the two, {leading.name} leads")


def _own_name(wording: Wording, of: Actor, said: str) -> str:
    if wording.kind == "embassy" and "to the" not in said:
        return f"{wording.role} of {of.name}"
    return strip_determiner(said)
