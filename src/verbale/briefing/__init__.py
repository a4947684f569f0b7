"""The record as a page that a desk officer reads and signs: terminal, Markdown, HTML."""

from verbale.briefing.brief import Brief, Section, build_brief
from verbale.briefing.render import FORMATS, render

__all__ = ["FORMATS", "Brief", "Section", "build_brief", "render"]
