"""Leaders, offices under their own title, formats and pairs are found for the report's day."""

from __future__ import annotations

import pytest
from tests.mention.test_mentions import mention, read


def named(text: str, words: str, day: str = "2022-02-09") -> str | None:
    actor = mention(read(text, day), words).actor
    return actor.name if actor is not None else None


def test_a_leader_is_who_led_the_state_and_no_minister_of_the_report() -> None:
    text = "French Foreign Minister Jean-Yves Le Drian went to Riga. The French leader wrote to Latvia."
    assert named(text, "The French leader") == "Emmanuel Macron"


def test_a_title_that_few_states_use_finds_its_holder_in_the_state_that_leads_the_text() -> None:
    text = "The United Kingdom protested. The letter of Britain came on Monday; the Foreign Secretary signed it."
    assert named(text, "the Foreign Secretary", "2013-05-01") == "William Hague"


def test_a_count_is_the_only_format_of_that_size_whose_members_the_report_names() -> None:
    text = "Saudi Arabia and Bahrain cut ties with Qatar, as Egypt had done. The four sent a list to Doha."
    found = named(text, "The four", "2017-06-23")
    assert found is not None and set(found.replace(" and ", ", ").split(", ")) == {
        "Bahrain", "Egypt", "Saudi Arabia", "United Arab Emirates"
    }  # fmt: skip


@pytest.mark.parametrize("words", ["The parties", "Both parties"])
def test_the_parties_are_the_two_that_deal_with_each_other(words: str) -> None:
    text = f"Peru wrote to Chile in May. Chile answered Peru in June. {words} will meet in Lima."
    assert named(text, words) == "Chile and Peru"


def test_all_parties_are_not_a_pair() -> None:
    text = "Peru wrote to Chile in May. Chile answered Peru in June. It called on all parties to wait."
    assert named(text, "all parties") != "Chile and Peru"


def test_a_ministry_is_known_by_its_seat() -> None:
    assert named("Wisma Putra wrote to Jakarta on Monday.", "Wisma Putra") == "Ministry of Foreign Affairs of Malaysia"


@pytest.mark.parametrize(
    "headline", ["Peruvian Foreign Ministry Summons Chilean Ambassador", "Peru Rejects Chilean Ambassador"]
)
def test_whoever_acts_in_a_headline_is_no_part_of_whom_he_acts_on(headline: str) -> None:
    text = f"{headline} Over Note\n\nPeru summoned the envoy of Chile on Monday."
    names = [m.actor.name for m in read(text).mentions if m.actor is not None and m.span.start < len(headline)]
    assert all("Peru" in name or name in {"Chile", "ambassador of Chile"} for name in names)
    assert not any("Rejects" in name or "ambassador of Ministry" in name for name in names)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Tehran Protests To Baku Over Note\n\nIran protested to Azerbaijan on Monday.", ["Iran", "Azerbaijan"]),
        ("Roe Snubs Doe's Invitation to Peru\n\nJane Roe declined what John Doe wrote, said Jane Roe.", ["Jane Roe", "John Doe", "Peru"]),
        ("Jane Marks Meets John Doe in Peru\n\nOn Monday Jane Marks met John Doe, said Jane Marks.", ["Jane Marks", "John Doe", "Peru"]),
    ],
)  # fmt: skip
def test_names_of_a_headline_in_capitals_end_before_its_verb(text: str, names: list[str]) -> None:
    headline = text.index("\n")
    found = [m.actor.name for m in read(text).mentions if m.actor is not None and m.span.start < headline]
    assert found == names


def test_a_name_of_use_stands_within_a_name() -> None:
    words = "Foreign Minister Roelof F. (Pik) Botha"
    assert named(f"{words} told Peru on Monday that he would come.", words) == "Roelof F. Botha"


def test_the_latter_is_whoever_was_named_last_and_no_pronoun() -> None:
    text = "Peru's Jane Roe will talk it over with Chile's John Doe, she added, when the latter comes."
    assert named(text, "the latter") == named(text, "Chile's John Doe") == "John Doe"
