"""The record as a page that a desk officer reads and signs: terminal, Markdown, HTML."""

from verbale.brief.brief import Brief, Section, build_brief
from verbale.brief.render import FORMATS, render

__all__ = ["FORMATS", "Brief", "Section", "build_brief", "render"]
