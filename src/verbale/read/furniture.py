"""Stretches of a text that are no part of its prose."""

from __future__ import annotations

from verbale.record import Furniture


def find_furniture(text: str, marked: tuple[Furniture, ...] = ()) -> tuple[Furniture, ...]:
    """Furniture of `text`, sorted and without overlaps; `marked` is what is known already."""
    return tuple(sorted(marked))
