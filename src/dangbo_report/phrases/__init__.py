"""Phrases: how the field says things, as rows; read, written, tested and documented from one place."""

from dangbo_report.phrases.phrase import Phrase
from dangbo_report.phrases.plugins import UnfitPhrase, installed_phrases, unfit_phrases
from dangbo_report.phrases.shapes import Match, Shape, shape_of
from dangbo_report.phrases.table import PHRASES

__all__ = [
    "PHRASES",
    "Match",
    "Phrase",
    "Shape",
    "UnfitPhrase",
    "installed_phrases",
    "shape_of",
    "unfit_phrases",
]
