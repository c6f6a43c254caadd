"""Renderers: from a report to a document, one format a file."""

from dangbo_report.renderers.api import limits, render
from dangbo_report.renderers.protocol import Limit, Renderer
from dangbo_report.renderers.registry import RendererInfo, renderers

__all__ = ["Limit", "Renderer", "RendererInfo", "limits", "render", "renderers"]
