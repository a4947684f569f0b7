"""One form for the qualifiers and units of the gold and of the finder: annotators write "USD", "dollars", "People"."""

from __future__ import annotations

from verbale.extract.figure_pattern import qualifiers, signs, units

#: Value, qualifier and unit of a figure.
Key = tuple[object, str | None, str | None]

#: One unit under two names that no table of units holds.
_SAME = {"person": "people", "share of area": "share", "per cent": "percent"}


def qualifier_key(words: str | None, value: object) -> str | None:
    """The canonical qualifier; None for vague words ("thousands of"), which the gold puts there where no value is."""
    if words is None or value is None:
        return None
    plain = words.lower().strip()
    fits = [form for form in sorted(qualifiers(), key=lambda f: (-len(f), f)) if plain.startswith(form)]
    return qualifiers()[fits[0]] if fits else plain


def unit_key(words: str | None) -> str | None:
    """The canonical unit, else the last noun in the singular; None where the gold names none."""
    if words is None or words.strip() in {"", "-"}:
        return None
    known = {form.lower(): unit for table in (signs(), units()) for form, (unit, _) in table.items()}
    plain = words.lower().strip()
    plain = known.get(plain, plain).lower()
    noun = plain if plain in {unit.lower() for unit in known.values()} else plain.split()[-1]
    single = noun[:-3] + "y" if noun.endswith("ies") else noun[:-1] if noun.endswith("s") else noun
    return _SAME.get(single, single)


def agree(gold: Key, found: Key) -> bool:
    """True when value, qualifier and unit are the same; a unit that the gold does not name is not judged."""
    units_meet = unit_key(gold[2]) is None or unit_key(gold[2]) == unit_key(found[2])
    return gold[0] == found[0] and qualifier_key(gold[1], gold[0]) == qualifier_key(found[1], found[0]) and units_meet
