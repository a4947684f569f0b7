"""An envoy is summoned by the state that receives him: "Spain's envoy to Lima was called in on Tuesday" is Peru's act.

Reports that put it in the passive often name the host by nothing but the envoy's post or the city.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from verbale.extract.marked.join import replaced
from verbale.extract.scope import homes_of
from verbale.mention.mention import Mention
from verbale.reading import Reading
from verbale.record import Actor, ActorType, Claim, Span, Value

_WRITERS = ("sender", "signed_by", "on_behalf_of")
_ENVOYS = ("recipients", "received_by")


def with_hosts(reading: Reading, claims: list[Claim]) -> list[Claim]:
    """The communications of a report, each summons by nobody named given to the state that receives the envoy.

    Links follow the changes.
    """
    return replaced(claims, [_hosted(reading, claim) for claim in claims])


def _hosted(reading: Reading, claim: Claim) -> Claim:
    if [value.value for value in claim.get("form")] != ["summons"] or any(claim.get(role) for role in _WRITERS):
        return claim
    envoys = [value for role in _ENVOYS for value in claim.get(role)]
    homes = homes_of(reading)
    own = {homes[v.actor] for v in envoys if v.actor in homes}
    acts = [span for name, span in claim.marks if name == "mention"]
    if not own:
        return claim
    posts = [span for value in (*envoys, *claim.get("place")) for span in value.spans]
    found = {s.id: (s, mention) for s, mention in _states(reading, [*posts, *acts]) if s.id not in own}
    if len(found) != 1:
        return claim
    [(host, mention)] = found.values()
    return claim.with_values([*claim.values, Value("sender", host.name, (mention.span,), host.id)])


def _states(reading: Reading, within: Iterable[Span]) -> Iterator[tuple[Actor, Mention]]:
    """The states that stand in these words, by their own name or that of their capital."""
    for span in within:
        for mention in reading.mentions_in(span):
            named = [mention.actor] if mention.actor is not None else list(mention.rivals)
            inside = span.start <= mention.span.start and mention.span.end <= span.end
            if inside and len(named) == 1 and named[0].type is ActorType.STATE:
                yield named[0], mention
