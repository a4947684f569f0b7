"""The exchange as lanes and arrows: one lane a party, one arrow a communication."""

from __future__ import annotations

from dataclasses import dataclass

from verbale.briefing.exchange import Exchange
from verbale.briefing.naming import Naming
from verbale.record import ENCOUNTERS, Entry

#: Lanes that fit side by side on a printed page; further parties share the last one, "others".
LANES = 5
OTHERS = "others"


@dataclass(frozen=True, slots=True)
class Arrow:
    """From lane to lane, with number, day and form of a communication; `dashed` when not asserted, or called off."""

    number: int
    day: str
    form: str
    from_lane: str
    to_lane: str
    mutual: bool
    dashed: bool
    differs: bool


def make_arrows(exchange: Exchange, naming: Naming) -> list[Arrow]:
    """Arrows of the communications that name parties on both sides."""
    arrows = []
    for line in exchange.lines():
        entry = exchange.entries[int(line.label) - 1]
        form = str(entry.get("form")[0].value) if entry.get("form") else ""
        senders = naming.parties_of((*entry.get("on_behalf_of"), *entry.get("sender")))
        recipients = [p for p in naming.parties_of(entry.get("recipients")) if p not in senders[:1]]
        if form in ENCOUNTERS and len(senders) > 1 and not recipients:
            senders, recipients = senders[:1], senders[1:]
        if not senders or not recipients:
            continue
        arrows.append(
            Arrow(
                int(line.label),
                line.day,
                form,
                senders[0],
                recipients[0],
                form in ENCOUNTERS,
                line.tone != "asserted" or _is_off(entry),
                line.state == "differs",
            )
        )
    return arrows


def _is_off(entry: Entry) -> bool:
    """True of what was called off, and in no report held."""
    told = {value.value for value in entry.get("status")}
    return "cancelled" in told and "held" not in told


def lanes_of(arrows: tuple[Arrow, ...]) -> list[str]:
    """Names of the lanes, the busiest in the middle of the reader's view: left and right of the page's axis."""
    count: dict[str, int] = {}
    for arrow in arrows:
        for lane in (arrow.from_lane, arrow.to_lane):
            count[lane] = count.get(lane, 0) + 1
    ranked = sorted(count, key=lambda name: (-count[name], name))
    kept = ranked[:LANES]
    return kept + ([OTHERS] if len(ranked) > LANES else [])
