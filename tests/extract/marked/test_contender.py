from builders import reading
from linking import linking
from verbale.extract.communications import find_communications
from verbale.extract.marked.contender import FEATURES, contenders

TEXT = "Norway sent letters to Chad on Monday. Peru sent notes to Cuba on Friday."


def weighed(*links, roles=("sender",)):
    """{(number of the claim, role, value): features by name} of two papers that rules find."""
    read = reading(TEXT, "2022-02-09")
    rules = find_communications(read)
    found = contenders(read, linking(TEXT, *links), rules, rules)
    return {
        (number, one.role, read.words(one.value.spans[0])): dict(zip(FEATURES, one.features, strict=True))
        for number, some in enumerate(found)
        for one in some
        if one.role in roles
    }


def test_whom_a_rule_names_contends_without_a_link():
    found = weighed()
    assert list(found) == [(0, "sender", "Norway"), (1, "sender", "Peru")]
    assert found[0, "sender", "Norway"]["rule"] == 1
    assert found[0, "sender", "Norway"]["link"] < 0


def test_whom_the_tagger_links_contends_beside_the_rules():
    found = weighed(("communication.sender", "letters", "Chad"))
    chad, norway = found[0, "sender", "Chad"], found[0, "sender", "Norway"]
    assert (chad["rule"], chad["rule says another"], chad["rule gives another part"]) == (0, 1, 1)
    assert chad["link"] > 0 > norway["link"]
    assert norway["best rival"] == chad["link"]
    assert chad["ahead of rivals"] > 0.5 > norway["ahead of rivals"]


def test_a_part_in_another_claim_speaks_against_a_contender():
    found = weighed(("communication.sender", "letters", "Norway"), ("communication.recipients", "notes", "Norway"))
    norway, peru = found[0, "sender", "Norway"], found[1, "sender", "Peru"]
    assert norway["any part elsewhere"] > 0 > norway["other claim"]
    assert peru["any part elsewhere"] < 0


def test_a_day_contends_for_the_date_by_itself():
    found = weighed(roles=("date",))
    assert [key[2] for key in found] == ["Monday", "Friday"]
    assert all(one["named by day"] == 1 and one["no actor"] == 1 for one in found.values())


def test_no_claims_give_no_contenders():
    assert contenders(reading(TEXT, "2022-02-09"), linking(TEXT), [], []) == []
