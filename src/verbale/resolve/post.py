"""Which titles are one office: the chancellor of Germany leads its government, "the chancellor of Egypt" does not."""

from __future__ import annotations

from verbale.record import Actor, ActorType

#: States whose chancellor leads the government; elsewhere the word is a carried-over title of the foreign minister.
_CHANCELLORS = {"DEU", "AUT"}
_MONARCHS = {"emir", "sultan", "monarch", "ruler"}


def post_class(office: str, of: Actor | None) -> str:
    """The class of an office for the actor that it belongs to; equal classes are one office.

    >>> post_class("chancellor", Actor.make("Egypt", ActorType.STATE, iso3="EGY"))
    'foreign minister'
    """
    union = of is not None and of.type in {ActorType.UNION, ActorType.ALLIANCE, ActorType.ORGANISATION}
    if office == "chancellor" and of is not None:
        return "head of government" if of.iso3 in _CHANCELLORS else "foreign minister"
    if office == "secretary of state":
        return "foreign minister"
    if office == "top diplomat":
        return "high representative" if union else "foreign minister"
    if office == "high representative" and of is not None and of.type == ActorType.STATE:
        return "foreign minister"
    if office in {"foreign minister", "foreign chief", "chief"} and union and "foreign" in office:
        return "high representative"
    if office == "vice chancellor":
        return "deputy foreign minister"
    if office in _MONARCHS:
        return "monarch"
    return office
