"""The tables of the lexicon keep their rules."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from itertools import pairwise

import pytest

from verbale.lexicon.actors import body_actors, group_actors, state_actors
from verbale.lexicon.lexicon import Lexicon
from verbale.lexicon.organ import iter_kinds, make_organ, organ_kind, organ_kinds, own_organs
from verbale.lexicon.person import families, plain, spellings
from verbale.lexicon.table import Row, cells, read_table
from verbale.lexicon.title import title_of, titles
from verbale.lexicon.tongue import TONGUES
from verbale.record import ActorType, Day

LEXICON = Lexicon.load()
HOLDERS = (*read_table("holders"), *read_table("holders_reference"))
TABLES = (
    "states", "organisations", "groups", "metonyms", "organ_kinds", "organs", "titles", "name_contexts", "memberships",
    "holders", "holders_reference", "persons", "persons_reference", "presidencies", "names_in_languages", "groups",
    "agencies", "usual_owners", "governing_heads", "field_heads",
)  # fmt: skip

#: Offices that several people hold at once.
SHARED = frozenset(
    {
        "deputy-foreign-minister", "foreign-ministry-spokesperson", "special-envoy", "spokesperson", "ambassador",
        "vice-president", "chief-negotiator", "under-secretary",
    }
)  # fmt: skip
#: Seats that two people claimed for some days, both kept.
CONTESTED = {("Gambia", "head-of-state"), ("Moldova", "head-of-government")}
#: How long two lines of one seat may overlap when a date is known to the month or year only, or sources differ by days.
SLACK_DAYS = 31


@pytest.mark.parametrize("table", TABLES)
def test_every_row_says_where_it_comes_from(table: str) -> None:
    assert all(row["source"] for row in read_table(table))


def test_all_states_of_the_united_nations_are_there() -> None:
    assert sum(row["status"] == "UN member" for row in read_table("states")) == 193


def test_iso_codes_and_wikidata_ids_are_used_once() -> None:
    for column in ("iso3", "qid"):
        values = [row[column] for row in read_table("states") if row[column]]
        assert len(values) == len(set(values))


def test_canonical_names_are_used_once() -> None:
    names = [row["name"] for table in ("states", "organisations", "groups", "organs") for row in read_table(table)]
    assert len(names) == len(set(names))


def test_every_membership_is_of_known_actors_and_in_order() -> None:
    known = {**state_actors(), **body_actors(), **group_actors()}
    for row in read_table("memberships"):
        assert row["union"] in known
        assert row["member"] in known
        assert not row["to"] or Day.of(row["from"]).first <= Day.of(row["to"]).last
        assert row["status"] in {"member", "permanent", "elected", "observer", "suspended"}


def test_no_membership_overlaps_another_of_the_same_status() -> None:
    lines = defaultdict(list)
    for row in read_table("memberships"):
        lines[row["union"], row["member"], row["status"]].append(row)
    for found in lines.values():
        for one, following in pairwise(sorted(found, key=lambda row: row["from"])):
            assert one["to"]
            assert Day.of(one["to"]).last <= Day.of(following["from"]).last


def test_a_suspended_member_is_listed_as_a_member_too() -> None:
    members = {(row["union"], row["member"]) for row in read_table("memberships") if row["status"] == "member"}
    suspended = {(row["union"], row["member"]) for row in read_table("memberships") if row["status"] == "suspended"}
    assert suspended <= members


def test_every_tenure_begins_before_it_ends_and_an_open_one_says_when_it_was_checked() -> None:
    for row in HOLDERS:
        assert bool(row["to"]) != bool(row["as_of"])
        assert Day.of(row["from"]).first <= Day.of(row["to"] or row["as_of"]).last


def test_no_seat_for_one_is_held_by_two() -> None:
    for seat, rows in by_seat().items():
        if seat[1] in SHARED or (seat[0], seat[1]) in CONTESTED:
            continue
        for one, following in pairwise(sorted(rows, key=lambda row: Day.of(row["from"]).first)):
            overlap = (Day.of(one["to"] or one["as_of"]).first - Day.of(following["from"]).last).days
            assert overlap <= SLACK_DAYS, (seat, one["person"], following["person"])


def by_seat() -> dict[tuple[str, str, str], list[Row]]:
    """Rows by body, kind, and title where a body has several seats of one kind."""
    several = {"special-envoy", "ambassador", "spokesperson", "head-of-organisation", "leader", "deputy-head"}
    rows = defaultdict(list)
    for row in HOLDERS:
        rows[row["of"], row["kind"], row["title"] if row["kind"] in several else ""].append(row)
    return rows


def test_every_metonym_stands_for_known_actors() -> None:
    known = {**state_actors(), **body_actors(), **group_actors()}
    assert all(name in known for row in read_table("metonyms") for name in cells(row, "stands_for"))


def test_a_name_of_two_actors_is_marked_as_rival() -> None:
    owners = defaultdict(set)
    for name in LEXICON.names:
        owners[name.text].add(name.actor_id)
    for name in LEXICON.names:
        assert set(name.rivals) == owners[name.text] - {name.actor_id}
        assert bool(name.context) or not name.rivals


def test_usual_owners_share_a_name_with_those_whom_it_seldom_means() -> None:
    named = {name.text: (name.actor_id, *name.rivals) for name in reversed(LEXICON.names) if name.rivals}
    for row in read_table("usual_owners"):
        both = tuple(LEXICON.actor(row[column]).id for column in ("name", "over"))
        assert both in named.values()


def test_only_demonyms_places_and_surnames_and_a_few_names_are_shared() -> None:
    plainly = defaultdict(set)
    for name in LEXICON.names:
        if name.naming in ("name", "short"):
            plainly[name.text].add(LEXICON.actors[name.actor_id].name)
    shared = sorted(text for text, owners in plainly.items() if len(owners) > 1)
    assert shared == ["Congo", "Korea"]


def test_every_owner_of_an_organ_or_a_body_is_known() -> None:
    assert all(actor.of in LEXICON.actors for actor in LEXICON.actors.values() if actor.of)


def test_no_two_states_share_an_organ() -> None:
    states = [actor for actor in LEXICON.actors.values() if actor.type is ActorType.STATE]
    organs = [organ for state in states for kind in iter_kinds(state) if (organ := LEXICON.organ(state, kind))]
    assert len(organs) == len({organ.id for organ in organs})


def test_a_derived_organ_is_named_by_its_kind_and_its_state() -> None:
    for row in read_table("organ_kinds"):
        assert row["name"].count("{state}") == 1
        assert "{adjective}" not in row["name"]
    states = read_table("states")
    adjectives = {a for row in states for a in (*cells(row, "adjective"), *cells(row, "people"))}
    for state in (state_actors()[row["name"]] for row in states):
        for kind in organ_kinds():
            organ = make_organ(state, kind)
            assert organ is not None
            if (state.name, kind) not in own_organs():
                assert state.name in organ.name
                assert not any(organ.name.startswith(f"{adjective} ") for adjective in adjectives)


@pytest.mark.parametrize(
    "kind", ["government", "presidency", "justice-ministry", "interior-ministry", "trade-ministry"]
)
def test_a_derived_organ_is_still_known_by_the_adjective(kind: str) -> None:
    organ = make_organ(state_actors()["Peru"], kind)
    assert organ is not None
    assert any(alias.startswith("Peruvian ") for alias in organ.aliases)


def test_every_name_belongs_to_an_actor() -> None:
    assert all(name.actor_id in LEXICON.actors for name in LEXICON.names)


def test_titles_are_written_in_lower_case() -> None:
    assert all(words == words.lower() for words in titles())


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("the top diplomat", "foreign-minister"), ("Foreign Secretaries", "foreign-minister"),
        ("Ministers of Foreign Affairs", "foreign-minister"), ("High-Representative", "high-representative"),
        ("Secretary-General", "head-of-organisation"),
    ],
)  # fmt: skip
def test_a_title_is_known_in_any_form(words: str, kind: str) -> None:
    title = title_of(words)
    assert title is not None
    assert title.kinds[0] == kind


def test_words_that_are_no_title_give_none() -> None:
    assert title_of("gardener") is None


def test_bare_words_name_a_kind_of_organ() -> None:
    assert organ_kind("Ministry of Foreign Affairs") == "foreign-ministry"
    assert organ_kind("gardening club") is None


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("Ursula von der Leyen", ("von der Leyen", "Leyen")), ("Bashar al-Assad", ("al-Assad", "Assad")),
        ("Ferdinand Marcos Jr.", ("Marcos",)), ("Jean-Yves Le Drian", ("Le Drian", "Drian")), ("Lula", ("Lula",)),
    ],
)  # fmt: skip
def test_a_family_name_takes_its_particles_along(name: str, family: tuple[str, ...]) -> None:
    assert families(name) == family


def test_spellings_meet_without_accents_and_signs() -> None:
    assert plain("Sa’ar") == plain("SA'AR") == "saar"
    assert "Edgars Rinkevics" in spellings("Edgars Rinkēvičs")


def test_the_members_of_a_hundred_and_twenty_organisations_are_there() -> None:
    assert len({row["union"] for row in read_table("memberships")}) >= 120


def test_presidencies_are_of_known_states_follow_each_other_and_do_not_overlap() -> None:
    known = {**state_actors(), **body_actors()}
    lines = defaultdict(list)
    for row in read_table("presidencies"):
        assert row["body"] in known and row["state"] in known
        lines[row["body"]].append(row)
    for found in lines.values():
        for one, following in pairwise(found):
            assert Day.of(one["from"]).first <= Day.of(one["to"]).last < Day.of(following["from"]).first


def test_whoever_presides_over_the_security_council_is_a_member_of_it() -> None:
    for row in read_table("presidencies"):
        if row["body"] == "United Nations Security Council":
            assert LEXICON.is_member(row["state"], row["body"], Day.of(row["from"]).first), row


def test_the_security_council_has_fifteen_members_in_every_year() -> None:
    assert {len(LEXICON.members("United Nations Security Council", date(y, 6, 1))) for y in range(2010, 2027)} == {15}


def test_every_state_of_the_united_nations_has_a_name_in_ten_languages() -> None:
    named = {row["name"]: row for row in read_table("names_in_languages")}
    for row in read_table("states"):
        if row["status"] == "UN member":
            assert all(named[row["name"]][tongue] for tongue in TONGUES), row["name"]


def test_names_in_other_languages_are_of_known_actors() -> None:
    known = {**state_actors(), **body_actors()}
    assert {row["name"] for row in read_table("names_in_languages")} <= set(known)


def test_the_states_dissolved_since_1945_are_there() -> None:
    dissolved = {row["name"] for row in read_table("states") if row["status"] == "dissolved"}
    assert {"Soviet Union", "Yugoslavia", "Czechoslovakia", "East Germany", "South Yemen", "South Vietnam"} <= dissolved


def test_every_member_of_the_united_nations_had_a_foreign_minister_on_that_day_or_is_a_known_gap() -> None:
    states = [row["name"] for row in read_table("states") if row["status"] == "UN member"]
    gaps = [name for name in states if not LEXICON.holders("foreign-minister", name, date(2022, 2, 9))]
    assert gaps == ["Burkina Faso"]  # between the coup of January and the government of March 2022
