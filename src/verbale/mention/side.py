"""What stands on one side of the core of a phrase."""

from __future__ import annotations

from dataclasses import dataclass, field

from verbale.mention.wording import Hit


@dataclass(slots=True)
class Side:
    """What was found on one side of a core; `edge` is the outermost word of that side."""

    edge: int
    of: list[Hit] = field(default_factory=list)
    owner: int | None = None
    number: int | None = None
    definite: bool = False
    domain: str = ""
    rank: str = ""
    former: bool = False
    target: str = ""
    seat: Hit | None = None  # the capital in "the cabinet in Tokyo"
    body: str = ""
    extra: list[str] = field(default_factory=list)
