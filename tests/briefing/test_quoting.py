"""Which of several wordings stands for an entry."""

from builders import claim, report
from verbale.briefing.material import Material
from verbale.briefing.quoting import best_text
from verbale.lineage.lineages import find_lineages
from verbale.record import Entry, EntryValue, State

REPORT = report("Norland asked for answers one by one. It warned Sudria not to answer together with all the others.")


def ask(cue, content, kind):
    return claim(REPORT, "demand", cue=cue, content=content, kind=(cue, kind))


def test_a_demand_is_quoted_in_the_words_of_its_own_kind():
    asked = ask("asked", "answers one by one", "request")
    warned = ask("warned", "answer together with all the others", "warning")
    claims = tuple(sorted((asked.id, warned.id)))
    kinds = (EntryValue("request", None, (asked.id,), 1), EntryValue("warning", None, (warned.id,), 1))
    contents = tuple(EntryValue(str(c.first("content").value), None, (c.id,), 1) for c in (asked, warned))
    entry = Entry("dem-1", "demand", {"kind": kinds, "content": contents}, claims, State.SINGLE, 1, 1)
    held = Material([REPORT], find_lineages([REPORT]), [], [asked, warned], [entry])
    assert best_text(entry, "content", held) == "answers one by one"


def test_what_is_told_twice_is_quoted_from_the_fuller_telling():
    between = "Much else was said. " * 20
    told = report(
        f"Norland seeks talks now. {between}It asked Sudria for talks on the border, and for a pause of fire."
    )
    contents = ["talks now", "talks on the border", "a pause of fire"]
    asked = claim(told, "demand", cue="asked", content=contents, kind=("asked", "request"))
    values = tuple(EntryValue(content, None, (asked.id,), 1) for content in contents)
    kinds = (EntryValue("request", None, (asked.id,), 1),)
    entry = Entry("dem-1", "demand", {"kind": kinds, "content": values}, (asked.id,), State.SINGLE, 1, 1)
    held = Material([told], find_lineages([told]), [], [asked], [entry])
    assert best_text(entry, "content", held) == "talks on the border … a pause of fire"
