"""The text between letterhead and signature: title, body, tables, notes, citations, stamps."""

from __future__ import annotations

from typing import final

import attrs

from dangbo_report.checking import checked_fields
from dangbo_report.layouts.text import Length, LineSpacing, Mark, Range, TextStyle, check_length
from dangbo_report.report import Alignment


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class TitleForm:
    """The type of the document and what it is about, "tên loại và trích yếu".

    Attributes:
        kind_style: the type: "BÁO CÁO".
        subject_style: what it is about, under the type.
        subject_in_lower_case: whether that starts with a small letter ("về …", "kết quả …").
        mark: what stands under it.
        mark_style: how it looks, if it is made of characters.
    """

    kind_style: TextStyle
    subject_style: TextStyle
    subject_in_lower_case: bool
    mark: Mark
    mark_style: TextStyle = attrs.field(
        default=attrs.Factory(lambda self: attrs.evolve(self.subject_style, bold=False), takes_self=True)
    )


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class LetterSubjectForm:
    """What a letter is about, "trích yếu công văn": it stands under the number.

    Attributes:
        style: how it looks.
        opening: the words that it begins with.
        space_before: in points.
    """

    style: TextStyle
    opening: str
    space_before: Length = attrs.field(default=0, validator=check_length)


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class BodyForm:
    """The running text, "nội dung văn bản".

    Attributes:
        style: how it looks.
        alignment: how its lines stand.
        first_line_indent: of every paragraph, in millimetres.
        first_line_indents: those that the instrument permits; the one that is set, unless given.
        paragraph_spacing: between paragraphs, in points; the instrument's least.
        line_spacing: between lines.
        end_mark: what the last sentence of the document ends with.
    """

    style: TextStyle
    alignment: Alignment = Alignment.JUSTIFIED
    first_line_indent: Length = attrs.field(default=10, validator=check_length)
    first_line_indents: Range = attrs.field(
        default=attrs.Factory(lambda self: Range(self.first_line_indent, self.first_line_indent), takes_self=True)
    )
    paragraph_spacing: Length = attrs.field(default=6, validator=check_length)
    line_spacing: LineSpacing
    end_mark: str = "."


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class TableForm:
    """A table within the text, "bảng".

    Attributes:
        caption_style: the line above it.
        header_style: the headings of its columns.
        cell_style: everything else.
        repeats_header: whether the headings stand again on every page.
    """

    caption_style: TextStyle
    header_style: TextStyle
    cell_style: TextStyle
    repeats_header: bool = True


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class CitationForm:
    """How other documents are named, "căn cứ, viện dẫn".

    Attributes:
        basis_style: the lines that name what the document rests on.
        basis_opening: what every such line begins with.
        basis_separator: what every such line but the last ends with.
        basis_end: what the last one ends with.
        comma_before_date: whether a comma stands between number and date: "số 12-NQ/ĐU, ngày 05/9/2026".
    """

    basis_style: TextStyle
    basis_opening: str
    basis_separator: str = ";"
    basis_end: str = "."
    comma_before_date: bool


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class StampForm:
    """What may stand beside the text: degrees of urgency, drafts, circulation.

    Attributes:
        urgency_style: the degree of urgency, under the number ("dấu khẩn").
        urgencies: the degrees, the least first.
        draft: what a draft says; `{}` is the number of the draft.
        draft_style: how that looks.
        circulation: what a paper for a meeting says ("phạm vi lưu hành").
        circulation_style: how that looks.
    """

    urgency_style: TextStyle
    urgencies: tuple[str, ...] = attrs.field(default=("KHẨN", "THƯỢNG KHẨN", "HỎA TỐC"), converter=tuple[str, ...])
    draft: str = "Dự thảo lần {}"
    draft_style: TextStyle
    circulation: str = "TÀI LIỆU HỘI NGHỊ"
    circulation_style: TextStyle
