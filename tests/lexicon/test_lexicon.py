"""The lexicon answers who is who, who belonged where and who held which office, on a day."""

from __future__ import annotations

import datetime

from verbale.lexicon.lexicon import Lexicon

LEXICON = Lexicon.load()
DAY = datetime.date(2022, 2, 9)


def test_the_european_union_had_27_members_of_which_21_in_nato() -> None:
    union, alliance = LEXICON.members("European Union", DAY), LEXICON.members("NATO", DAY)
    assert (len(union), len(alliance), len(set(union) & set(alliance))) == (27, 30, 21)


def test_the_osce_had_57_and_the_united_nations_193_members() -> None:
    assert len(LEXICON.members("OSCE", DAY)) == 57
    assert len(LEXICON.members("United Nations", DAY)) == 193
