"""Reports that descend from one text are one lineage; reports of one event are not."""

import random

from builders import report
from verbale.lineage.credit import find_credits
from verbale.lineage.lineages import find_lineages

WIRE = (
    "The government of Norland sent a note to Sudria on Monday, asking it to withdraw 300 soldiers from the Varn bridge "
    "by the end of the month. In the note, signed by Foreign Minister Ana Holt, Norland said that it would close its "
    "border at Kell if the soldiers were still there on 31 March. A spokesman for the Sudrian president said in Oster "
    "that the note had been received and that an answer would be given in due course. He did not say when that might be."
)
SPUN = (
    "The administration of Norland despatched a memo to Sudria on Monday, requesting it to pull 300 troops from the Varn "
    "bridge by the finish of the month. In the memo, penned by Foreign Minister Ana Holt, Norland stated that it would "
    "shut its frontier at Kell if the troops were still there on 31 March. A representative for the Sudrian president "
    "stated in Oster that the memo had been obtained and that a reply would be given in due time. He did not tell when "
    "that might be."
)
OTHER = (
    "Sudria has until the end of March to take its men off the Varn bridge, according to a letter from its northern "
    "neighbour that was handed over on Monday. Ana Holt, who runs Norland's diplomacy, signed the paper. Officials in "
    "Oster confirmed that it had arrived, without telling reporters what they intend to do about it."
)


def lineages_of(*texts):
    made = [report(text, "2021-03-02", outlet=f"Outlet {n}") for n, text in enumerate(texts)]
    names = {r.id: n for n, r in enumerate(made)}
    return sorted(sorted(names[m] for m in lineage.members) for lineage in find_lineages(made)), find_lineages(made)


def test_a_copy_a_word_swapped_text_and_their_original_are_one_lineage():
    cut = WIRE.split(" A spokesman")[0]
    assert lineages_of(WIRE, SPUN, cut)[0] == [[0, 1, 2]]


def test_another_report_of_the_same_event_is_a_lineage_of_its_own():
    assert lineages_of(WIRE, OTHER)[0] == [[0], [1]]


def test_the_same_quotation_does_not_join_independent_reports():
    said = " “We ask Sudria to take its soldiers off the Varn bridge by the end of March, and we will close the border at Kell if it does not,” Holt wrote."
    assert lineages_of(WIRE + said, OTHER + said)[0] == [[0], [1]]


def test_the_order_of_the_reports_plays_no_part():
    made = [report(text, outlet=f"Outlet {n}") for n, text in enumerate((WIRE, SPUN, OTHER))]
    assert find_lineages(made) == find_lineages(made[::-1])


def test_a_cut_copy_points_at_the_longer_text_as_its_origin():
    whole, cut = report(WIRE, outlet="A"), report(WIRE.split(" A spokesman")[0], outlet="B")
    (lineage,) = find_lineages([whole, cut])
    assert lineage.origin == whole.id
    assert [link.from_report for link in lineage.links] == [cut.id]


def test_texts_of_one_length_and_day_leave_the_origin_open():
    (lineage,) = find_lineages([report(WIRE, "2021-03-02"), report(SPUN, "2021-03-02")])
    assert lineage.origin is None


def test_an_outlet_that_had_access_is_credited():
    found = find_credits(
        report("The letter, to which AFP had access, was sent on Monday. A draft was seen by POLITICO.")
    )
    assert [(c.outlet, c.kind) for c in found] == [("AFP", "access"), ("POLITICO", "access")]


def test_a_dateline_credits_its_wire():
    assert [c.outlet for c in find_credits(report("MOSCOW/BRUSSELS (Reuters) - A letter was sent."))] == ["Reuters"]


def test_a_cited_outlet_is_told_apart_from_a_wire():
    assert [c.kind for c in find_credits(report("The text was sent, according to Bloomberg."))] == ["cited"]


def carried(number, day="2021-03-02"):
    return report(f"{WIRE} Page {number} of the morning.", day, outlet=f"Outlet {number}")


def test_a_hundred_copies_are_one_lineage_and_another_report_beside_them_its_own():
    copies = [carried(n) for n in range(100)]
    lineages = find_lineages([*copies, report(OTHER, "2021-03-02", outlet="Another")])
    assert sorted(len(lineage.members) for lineage in lineages) == [1, 100]


def test_of_many_copies_each_keeps_a_few_links_and_the_first_is_the_origin():
    copies = [carried(n, "2021-03-02" if n == 40 else "2021-03-03") for n in range(80)]
    (lineage,) = find_lineages(copies)
    assert len(lineage.links) <= 4 * len(copies)
    assert copies[40].id not in {link.from_report for link in lineage.links}


def test_a_formula_in_many_reports_ties_none_of_them():
    formula = "The minister said this at a press conference in the capital on the afternoon of the same day."
    small = ["the", "of", "and", "to", "in", "a", "for", "on", "that", "with", "by", "from", "at", "as", "it", "was"]

    def own(number):
        chosen = random.Random(number)
        return " ".join(f"{chosen.choice(small)} {chosen.choice(small)} Town{chosen.randrange(999)}" for _ in range(40))

    reports = [report(f"{own(n)}. {formula}", outlet=f"Outlet {n}") for n in range(120)]
    assert len(find_lineages(reports)) == len(reports)
