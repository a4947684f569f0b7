"""The diagram of the exchange, drawn as SVG."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape

from verbale.briefing.day import MONTHS
from verbale.briefing.diagram import OTHERS, Arrow, lanes_of

#: Pixels: page column, first lane, head, row.
WIDTH = 760
LEFT = 150
HEAD = 46
ROW = 30

#: Colour of an arrow by its form; papers are black like ink, spoken contacts blue, public words grey.
COLOURS = {"call": "#1f5a8a", "meeting": "#1f5a8a", "visit": "#1f5a8a", "summons": "#8a1f2b"}
PUBLIC = {"statement", "post", "press conference", "resolution"}


def draw(arrows: Sequence[Arrow]) -> str:
    """SVG element of lanes and arrows, or an empty string when fewer than two parties are joined."""
    lanes = lanes_of(tuple(arrows))
    if len(lanes) < 2:
        return ""
    at = {name: LEFT + n * (WIDTH - LEFT - 60) / (len(lanes) - 1) for n, name in enumerate(lanes)}
    shown = [a for a in arrows if _lane(a.from_lane, at) != _lane(a.to_lane, at)]
    height = HEAD + ROW * len(shown) + 14
    parts = [
        f'<svg class="exchange" viewBox="0 0 {WIDTH} {height}" role="img" aria-label="Who communicated with whom">',
        "<defs>" + "".join(_marker(name, colour) for name, colour in _MARKERS.items()) + "</defs>",
    ]
    for name, x in at.items():
        parts.append(f'<line x1="{x:.0f}" y1="{HEAD - 12}" x2="{x:.0f}" y2="{height - 6}" class="lane"/>')
        parts.append(f'<text x="{x:.0f}" y="16" class="lane-name">{_two_lines(name, x)}</text>')
    for row, arrow in enumerate(shown):
        parts.append(_arrow(arrow, at, HEAD + ROW * row + 12))
    return "".join([*parts, "</svg>"])


_MARKERS = {"ink": "#1a1a1a", "blue": "#1f5a8a", "red": "#8a1f2b", "grey": "#777777"}


def _arrow(arrow: Arrow, at: dict[str, float], y: float) -> str:
    colour = COLOURS.get(arrow.form, "#777777" if arrow.form in PUBLIC else "#1a1a1a")
    marker = next(name for name, value in _MARKERS.items() if value == colour)
    start, end = _lane(arrow.from_lane, at), _lane(arrow.to_lane, at)
    inward = 5 if end > start else -5
    dash = ' stroke-dasharray="4 4"' if arrow.dashed else ""
    both = f' marker-start="url(#m-{marker}-b)"' if arrow.mutual else ""
    day = escape(_short(arrow.day))
    middle = (start + end) / 2
    return (
        f'<a href="#c{arrow.number}"><text x="0" y="{y + 4:.0f}" class="day">{day}</text>'
        f'<line x1="{start + inward:.0f}" y1="{y:.0f}" x2="{end - inward:.0f}" y2="{y:.0f}" stroke="{colour}" '
        f'stroke-width="1.6"{dash}{both} marker-end="url(#m-{marker})"/>'
        f'<circle cx="{start:.0f}" cy="{y:.0f}" r="3.5" fill="{colour}"/>'
        f'<text x="{middle:.0f}" y="{y - 5:.0f}" class="label" fill="{colour}">{arrow.number} {escape(arrow.form)}'
        f"{' · reports differ' if arrow.differs else ''}</text></a>"
    )


def _lane(name: str, at: dict[str, float]) -> float:
    return at[name] if name in at else at[OTHERS]


def _short(day: str) -> str:
    """A day that fits the margin, its months cut to three letters, a year that comes twice told once.

    >>> _short("28 January 2022 or 1 February 2022"), _short("by 10 February 2022")
    ('28 Jan or 1 Feb 2022', 'by 10 Feb 2022')
    """
    words = [word[:3] if word in MONTHS else word for word in day.replace("told on ", "told ").split()]
    text = " ".join(
        word for n, word in enumerate(words) if not (len(word) == 4 and word.isdigit() and word in words[n + 1 :])
    )
    return text if len(text) <= 22 else text[:21].rstrip() + "…"


def _two_lines(name: str, x: float) -> str:
    words = name.split()
    if len(name) < 16 or len(words) < 2:
        return escape(name)
    half = (len(words) + 1) // 2
    first, second = " ".join(words[:half]), " ".join(words[half:])
    return f'<tspan x="{x:.0f}">{escape(first)}</tspan><tspan x="{x:.0f}" dy="14">{escape(second)}</tspan>'


def _marker(name: str, colour: str) -> str:
    head = f'<marker id="m-{name}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">'
    back = head.replace(f'"m-{name}"', f'"m-{name}-b"').replace('orient="auto"', 'orient="auto-start-reverse"')
    path = f'<path d="M0 0 L8 4 L0 8 z" fill="{colour}"/></marker>'
    return head + path + back + path
