"""Which titles are one office."""

from __future__ import annotations

from verbale.record import Actor, ActorType
from verbale.resolve.post import post_class


def test_a_chancellor_leads_the_government_only_where_the_office_exists() -> None:
    austria = Actor.make("Austria", ActorType.STATE, iso3="AUT")
    peru = Actor.make("Peru", ActorType.STATE, iso3="PER")
    assert post_class("chancellor", austria) == "head of government"
    assert post_class("chancellor", peru) == "foreign minister"


def test_a_chancellor_of_nobody_stays_a_chancellor() -> None:
    assert post_class("chancellor", None) == "chancellor"


def test_the_top_diplomat_of_a_union_is_no_foreign_minister() -> None:
    union = Actor.make("European Union", ActorType.UNION)
    assert post_class("top diplomat", union) == "high representative"
    assert post_class("top diplomat", None) == "foreign minister"


def test_emir_sultan_and_king_are_one_kind_of_seat() -> None:
    assert post_class("emir", None) == post_class("sultan", None) == post_class("monarch", None)
