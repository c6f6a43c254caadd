"""From a reading to what rules judge."""

from __future__ import annotations

from dangbo_report.reading import Mention, OutlineNode, Reading
from dangbo_report.reading.naming import Topic, topics
from dangbo_report.rules import SeenFigure, SeenLine, Subject


def subject_of(reading: Reading) -> Subject:
    """Lay a document that was read out for the rules."""
    about = {mention.start: topic for mention, topic in topics(reading)}
    return Subject(
        text=reading.text,
        claims=reading.claims,
        lines=tuple(map(_line, reading.outline.nodes)),
        figures=tuple(_figure(mention, about.get(mention.start)) for mention in reading.mentions),
        period=reading.outline.period,
        issued=reading.outline.issued,
    )


def _line(node: OutlineNode) -> SeenLine:
    return SeenLine(
        kind=node.kind.value,
        text=node.text,
        span=(node.start, node.end),
        numbering=node.numbering.value,
        stated=node.stated,
        number=node.number,
        level=node.level,
        organisation=node.organisation,
    )


def _figure(mention: Mention, topic: Topic | None) -> SeenFigure:
    return SeenFigure(
        kind=mention.kind.value,
        text=mention.surface,
        span=mention.span,
        role=mention.role.value,
        figure=mention.figure,
        english=mention.english,
        about="" if topic is None else str(topic),
        part=0 if topic is None else topic.part,
        heading="" if topic is None else topic.heading,
    )
