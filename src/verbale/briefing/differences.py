"""Where reports differ, value beside value."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import shorten

from verbale.briefing.day import say_day
from verbale.briefing.exchange import Exchange
from verbale.briefing.line import Line, make_line
from verbale.briefing.material import Material
from verbale.briefing.naming import Naming
from verbale.briefing.quoting import best_text
from verbale.merge.align.statement import plain
from verbale.merge.contradictions import changed_words
from verbale.merge.rivals import CAME_TRUE
from verbale.record import Day, Entry, EntryValue

#: Characters of the words that tell which statement, demand or figure is meant.
SHOWN = 90

#: How the field of a contradiction is named to a reader.
FIELDS = {
    "date": "the day",
    "value": "the number",
    "place": "the place",
    "condition": "the condition",
    "content": "the wording",
    "modality": "whether it happened",
    "status": "whether it was published",
    "outcome": "the answer",
    "handed_over_by": "who handed it over",
    "received_by": "who received it",
    "signed_by": "who signed it",
}


#: What weighs most comes first; what time alone has changed last.
ORDER = {
    difference: place
    for place, difference in enumerate(
        ("date", "place", "party", "happened or not", "outcome", "number", "wording", "scope", CAME_TRUE)
    )
}


def difference_lines(material: Material, naming: Naming, exchange: Exchange) -> list[Line]:
    """A line per contradiction; each rival value with the outlets that give it."""
    entries = sorted(material.of_kind("contradiction"), key=lambda e: (ORDER[str(e.get("difference")[0].value)], e.id))
    return [_line(entry, material, naming, exchange) for entry in entries]


def _line(entry: Entry, material: Material, naming: Naming, exchange: Exchange) -> Line:
    about = material.entries[str(entry.get("entry")[0].value)]
    field = FIELDS.get(str(entry.get("field")[0].value), str(entry.get("field")[0].value))
    said = _changes(entry.get("rivals")) if field == FIELDS["content"] else [_value(v) for v in entry.get("rivals")]
    rivals = " — ".join(f"{s} ({_witnesses(v, material)})" for s, v in zip(said, entry.get("rivals"), strict=True))
    return make_line(
        entry,
        material,
        label=str(entry.get("difference")[0].value),
        day="",
        text=f"{_about(about, material, naming, exchange)}: {field}: {rivals}",
    )


def _about(about: Entry, material: Material, naming: Naming, exchange: Exchange) -> str:
    if about.kind == "communication":
        form = str(about.get("form")[0].value) if about.get("form") else "communication"
        return f"{form.capitalize()} {exchange.refer(about.id)}"
    speaker = naming.say(about.get("speaker")[:1] or about.get("by")[:1])
    words = best_text(about, "of", material) or best_text(about, "content", material)
    kind = about.kind.capitalize()
    text = f"{kind} by {speaker}" if speaker else kind
    return f"{text} ({shorten(words, SHOWN, placeholder=' …')})"


def _changes(rivals: Sequence[EntryValue]) -> list[str]:
    """Of each wording the words that the first has not, in marks; of the first those that the second changed."""
    first, *others = [plain(str(v.value)) for v in rivals]
    changed = [changed_words(first, other) for other in others]
    own = dict.fromkeys(old for pairs in changed for old, _ in pairs)
    return [" … ".join(f"“{w}”" for w in words) for words in (own, *([new for _, new in pairs] for pairs in changed))]


def _value(value: EntryValue) -> str:
    if isinstance(value.value, dict):
        return say_day(Day.from_json(value.value))
    return " ".join(str(value.value).split())


def _witnesses(value: EntryValue, material: Material) -> str:
    outlets = dict.fromkeys(material.outlet(material.reports[material.claims[c].report]) for c in value.claims)
    return ", ".join(sorted(outlets))
