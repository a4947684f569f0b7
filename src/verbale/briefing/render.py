"""Sets a brief in one of its formats."""

from __future__ import annotations

from importlib.resources import files
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, FunctionLoader, StrictUndefined, select_autoescape

from verbale.briefing.brief import Brief
from verbale.briefing.passage import passages
from verbale.briefing.svg import draw
from verbale.briefing.terminal import to_terminal
from verbale.errors import UsageError

FORMATS = ("text", "md", "html")

#: Words at either end of a text fragment: enough to be found, short enough to survive small edits of the page.
FRAGMENT_WORDS = 6


def render(brief: Brief, format: str = "text") -> str:
    """The brief as text for a terminal, Markdown, or one self-contained HTML page."""
    if format == "text":
        return to_terminal(brief)
    if format not in FORMATS:
        raise UsageError(f"there is no brief in format {format!r}: choose {', '.join(FORMATS)}")
    return set_page(f"brief.{format}", brief=brief, diagram=draw(brief.arrows))


def set_page(name: str, **shown: Any) -> str:
    """A template of this folder, filled with what it shows, in the style of the brief."""
    environment = Environment(
        loader=FunctionLoader(_template),
        autoescape=select_autoescape(enabled_extensions=("html",)),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["fragment"] = text_fragment
    environment.filters["passages"] = passages
    environment.filters["plain"] = escape_markdown
    return environment.get_template(name).render(style=_template("brief.css"), **shown)


def _template(name: str) -> str:
    return (files("verbale.briefing") / name).read_text(encoding="utf-8")


def text_fragment(url: str, words: str) -> str:
    """The address with a fragment that makes the browser jump to the words and mark them."""
    parts = words.split()
    if len(parts) <= 2 * FRAGMENT_WORDS:
        fragment = quote(" ".join(parts), safe="")
    else:
        first, last = " ".join(parts[:FRAGMENT_WORDS]), " ".join(parts[-FRAGMENT_WORDS:])
        fragment = f"{quote(first, safe='')},{quote(last, safe='')}"
    return f"{url.split('#')[0]}#:~:text={fragment.replace('-', '%2D')}"


def escape_markdown(text: str) -> str:
    """Text whose own asterisks, brackets and the like stay what they are."""
    return "".join("\\" + c if c in "\\`*_[]<>#|" else c for c in text)
