"""DOCX: styles from the layout, real footnotes, every figure in a locked content control that names its fact."""

from dangbo_report.renderers.docx.renderer import DocxRenderer
from dangbo_report.renderers.docx.template import TemplateRenderer

__all__ = ["DocxRenderer", "TemplateRenderer"]
