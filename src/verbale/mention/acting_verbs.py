"""Verbs that tell that "it" is an actor: those of whoever says or asks something, and of whoever is asked."""

from __future__ import annotations

from functools import cache

from verbale.lexicon.table import cells, read_table


@cache
def said_by() -> frozenset[str]:
    """Verbs whose subject says, asks, answers or sends: "it regrets", "it rejected"."""
    speech = {row["verb"] for row in read_table("speech_verbs") if "thing" not in cells(row, "frames")}
    asks = {row["lemma"] for row in read_table("demand_cues") if row["part"] == "verb" and not row["weak"]}
    answers = {row["lemma"] for row in read_table("response_cues") if row["part"] == "verb" and not row["particle"]}
    sends = {row["lemma"] for row in read_table("communication_verbs")}
    return frozenset(verb for verb in speech | asks | answers | sends if " " not in verb)


@cache
def asked_of() -> frozenset[str]:
    """Verbs whose object is asked to do something: "urged it to"."""
    rows = read_table("demand_cues")
    return frozenset(row["lemma"] for row in rows if row["part"] == "verb" and "do" in cells(row, "frames"))


@cache
def papers() -> frozenset[str]:
    """Words for what says and asks in the name of who wrote it: "letter", "communiqué"."""
    return frozenset(row["lemma"] for row in read_table("communication_nouns") if row["family"] in {"paper", "speech"})
