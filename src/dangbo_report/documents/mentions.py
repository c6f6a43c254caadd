"""Mentions: the numbers of a text, each with what it is and what it is for."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TypeAlias, final

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.figures import Figure
from dangbo_report.periods import Period, Term
from dangbo_report.report import Reference


class MentionKind(StrEnum):
    """What a number in prose is."""

    #: People or things counted: "104 phần quà".
    COUNT = "count"
    #: An amount: "7,09 tỷ đồng".
    MONEY = "money"
    #: A percent, or points between two: "23,6%", "12,03 điểm phần trăm".
    PERCENT = "percent"
    #: An amount of something measured: "20,5 tấn".
    MEASURE = "measure"
    #: Two numbers that belong together: "821/1.450 chỉ tiêu".
    RATIO = "ratio"
    #: From one number to another: "5 - 7%".
    RANGE = "range"
    #: Money for each of something: "500.000 đồng/suất".
    MONEY_RATE = "money_rate"
    #: A number that names: "lần thứ 12", "số 02".
    ORDINAL = "ordinal"
    #: A day: "30/5/2019".
    DATE = "date"
    #: A stretch of time: "quý I/2024", "2020 - 2025".
    PERIOD = "period"
    #: A year: "năm 2024".
    YEAR = "year"
    #: The number and sign of a document: "35-CT/TW".
    DOCUMENT_NUMBER = "document_number"
    #: Ages, durations, slogans, names.
    OTHER = "other"


#: Amounts of something.
AMOUNT_KINDS = frozenset((MentionKind.COUNT, MentionKind.MONEY, MentionKind.MEASURE))
#: The kinds that measure something; the others are no figures of a report.
INDICATOR_KINDS = frozenset(
    (
        *AMOUNT_KINDS,
        MentionKind.PERCENT,
        MentionKind.RATIO,
        MentionKind.RANGE,
        MentionKind.MONEY_RATE,
    )
)


class Role(StrEnum):
    """What a figure is for ("vai trò")."""

    #: What was reached.
    VALUE = "value"
    #: The percent of a target that was reached.
    PERCENT_OF_TARGET = "percent_of_target"
    #: What is to be reached.
    TARGET = "target"
    #: A part of a whole.
    SHARE = "share"
    #: More or less than before.
    CHANGE = "change"
    #: A stock after an increase, a sum up to now.
    CUMULATIVE = "cumulative"
    #: A part of a total that is stated too.
    BREAKDOWN_PART = "breakdown_part"
    #: A total whose parts are stated too.
    BREAKDOWN_TOTAL = "breakdown_total"
    #: What it is compared with.
    COMPARISON_BASE = "comparison_base"
    #: No figure of the report.
    OTHER = "other"


#: What a mention that is no figure says: a day, a period, a term, a year or a number.
Meaning: TypeAlias = date | Period | Term | int | None


@final
@attrs.frozen(field_transformer=checked_fields)
class Mention:
    """A number in a text, and what it is ("số liệu được nhắc đến").

    Attributes:
        start: where it begins, in code points of `Reading.text`.
        end: where it ends.
        surface: the text between.
        kind: what it is.
        figure: the exact figure of a count, money, percent, measure or money rate; None for other kinds.
        figures: both figures of a ratio or a range.
        unit: the noun counted or the unit measured; taken from the total where the text leaves it out.
        role: what it is for.
        baseline: what a percent or a change is held against ("kế hoạch", "cùng kỳ"); empty if not said.
        english: the digits follow English notation, and were read as what they must be.
        meaning: the day, period, term or year that it says, where it is no figure.
        reference: the fact that it shows, if the document was written by this library and says so.
    """

    start: int
    end: int
    surface: str
    kind: MentionKind
    figure: Figure | None = None
    figures: tuple[Figure, ...] = ()
    unit: str = ""
    role: Role = Role.OTHER
    baseline: str = ""
    english: bool = False
    meaning: Meaning = None
    reference: Reference | None = None

    @property
    def span(self) -> tuple[int, int]:
        """Where it stands."""
        return self.start, self.end
