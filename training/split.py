"""Which annotated texts are kept apart while thresholds are chosen: whole exchanges, never single reports of one."""

import hashlib

from benchmarks.listed import UNSEEN

FOLDS = 5
#: Exchanges kept apart whatever their number, so that dense older ones are among them.
ALWAYS = ("gerd-2020", "seafood-2023", "india-canada-2023")
#: Never learned from, as UNSEEN is not: these tell of the same dealings as an unseen case.
TWINS = ("radar-lock-2018", "somalia-ethiopia-mou-2024")


def is_held_out(id: str) -> bool:
    """True for texts that nothing is ever learned from."""
    return id.startswith((*UNSEEN, *TWINS))


def exchange(id: str) -> str:
    return id.split("/")[0]


def is_apart(id: str) -> bool:
    """True for about a fifth of the exchanges, decided by their name alone."""
    name = exchange(id)
    return name in ALWAYS or int(hashlib.sha256(name.encode()).hexdigest(), 16) % FOLDS == 0
