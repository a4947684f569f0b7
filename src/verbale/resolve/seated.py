"""Whose the office holders of a union are: those of its member states, or of a forum that is nothing but them."""

from __future__ import annotations

import re

from verbale.lexicon.lexicon import Lexicon
from verbale.record import Actor

#: Initials that are the very name of a forum take no article: "BRICS", "APEC", but "the Quint".
_READ_AS_NAME = re.compile(r"[A-Z]{4,}\+?")


def seated_in(union: Actor, short: str) -> str:
    """ "the EU member states", "the G7", "BRICS": words behind "foreign ministers of"; `short` is the usual name."""
    if not Lexicon.load().is_forum(union):
        return f"the {short} member states"
    return short if short == union.name and _READ_AS_NAME.fullmatch(short) else f"the {short}"
