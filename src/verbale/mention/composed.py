"""Groups and persons whom the report names by others: "envoys of the 27", "the embassies of the downstream states"."""

from __future__ import annotations

from dataclasses import replace

from verbale.lexicon.lexicon import Lexicon
from verbale.mention.mention import Mention, Naming
from verbale.mention.wording import Sort, Wording
from verbale.mention.words import Words
from verbale.record import Actor, ActorType, Span
from verbale.resolve.seated import seated_in
from verbale.resolve.unnamed import strip_quantifier

#: Sorts that may be somebody's without a word of the lexicon telling whose.
_OWNED = {Sort.GROUP, Sort.BODY, Sort.OFFICE}
#: How a mention is called whose actor is only the report's own words for it.
_OWN_WORDS = ("a group under", "a body that the report leaves", "somebody whom the report leaves", "nobody named")


def composed(words: Words, found: list[tuple[Wording, Mention]]) -> list[tuple[Wording, Mention]]:
    """The mentions, each of those without a name widened to whose they are where "of" and another mention follow."""
    begins: dict[int, list[Mention]] = {}
    for _, mention in found:
        begins.setdefault(mention.span.start, []).append(mention)
    # The last first: "advisers of the envoys of the 27" are those of the envoys of the member states.
    for i in range(len(found) - 1, -1, -1):
        wording, mention = found[i]
        inner = _whose(words, wording, mention, begins)
        if inner is None or inner.actor is None:
            continue
        said = words.text[mention.span.start : inner.span.end]
        actor = _owned(words, wording, inner.actor, strip_quantifier(" ".join(said.split())))
        wide = replace(mention, span=Span(mention.span.start, inner.span.end), actor=actor, score=0.5, rivals=())
        wide = replace(wide, why=f"those of {inner.actor.name}")
        begins[mention.span.start] = [m if m is not mention else wide for m in begins[mention.span.start]]
        found[i] = (wording, wide)
    return found


def _whose(words: Words, wording: Wording, mention: Mention, begins: dict[int, list[Mention]]) -> Mention | None:
    """The widest mention straight behind "of" whose actor several words tell, or None."""
    at = wording.last
    own = mention.actor is None or mention.why.startswith(_OWN_WORDS)
    if wording.sort not in _OWNED or not own or mention.span.end != words.end[at - 1]:
        return None
    if words.lower_at(at) != "of" or at + 1 >= len(words) or words.begins[at]:
        return None
    if mention.actor is None and wording.sort != Sort.GROUP and not wording.plural:
        return None
    inner = [m for m in begins.get(words.start[at + 1], ()) if m.actor is not None and m.naming != Naming.PRONOUN]
    return max(inner, key=lambda m: m.span.end, default=None)


def _owned(words: Words, wording: Wording, owner: Actor, said: str) -> Actor:
    role = strip_quantifier(words.said(wording.first, wording.last))
    role = role[:1].lower() + role[1:] if words.begins[wording.first] else role
    kind = ActorType.GROUP if wording.plural or wording.sort == Sort.GROUP else ActorType.PERSON
    if wording.sort == Sort.BODY and not wording.plural:
        kind = ActorType.ORGAN
    members = owner.type is ActorType.GROUP and owner.of is not None and owner.name.endswith(" member states")
    # one name with "the bloc's 27 foreign ministers"
    whose, of = (_seats(owner, wording), owner.of) if members else (owner.name, owner.id)
    return Actor.make(f"{role} of {whose}", kind, of=of, aliases=(said,))


def _seats(members: Actor, wording: Wording) -> str:
    """ "the EU member states", and for office holders of a forum the forum itself: "the G7"."""
    union = Lexicon.load().actors.get(members.of or "")
    counted = members.name[:1].isdigit()  # "21 EU member states": not all of them
    if union is None or counted or not wording.office:
        return f"the {members.name}"
    return seated_in(union, members.name.removesuffix(" member states"))
