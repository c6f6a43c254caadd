"""What reading says of what it could not read as it came: letters of old encodings, files that a document inserts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from dangbo_report.findings import Finding, NoticeKind, notice
from dangbo_report.reading.legacy import LegacyEncoding, legacy_encoding


def old_letters(text: str) -> Iterator[Finding]:
    """That a text is in letters of an old encoding, if it is: its words were not read."""
    if encoding := legacy_encoding(text):
        yield notice(
            NoticeKind.OLD_LETTERS,
            f"Văn bản dùng bảng mã cũ {encoding.called}, nên chữ và số liệu chưa được đọc đúng. Đề nghị chuyển sang"
            " Unicode trước (UniKey Toolkit, Ctrl+Shift+F9; hoặc reading.to_unicode).",
            f"The text is in letters of {encoding.called}, so its words were not read. Turn it into Unicode first"
            " (UniKey Toolkit, Ctrl+Shift+F9; or reading.to_unicode).",
        )


def conversions(encodings: Iterable[LegacyEncoding]) -> Iterator[Finding]:
    """That letters of old fonts were turned into those of today."""
    for encoding in sorted(encodings):
        yield notice(
            NoticeKind.CONVERTED,
            f"Một phần văn bản dùng phông chữ {encoding.called}; đã tự chuyển sang Unicode để đọc."
            " Đề nghị chuyển hẳn tệp sang Unicode.",
            f"Some of the text is in a font of {encoding.called}; it was turned into Unicode to be read."
            " Turn the file into Unicode for good.",
        )


#: Kinds of files by their content type, as people call them.
_CALLED: Final = {"rtf": "RTF", "wordprocessingml": "Word", "message/rfc822": "MHT", "multipart/related": "MHT"}


def not_inserted(kinds: Iterable[str]) -> Iterator[Finding]:
    """That files which a document inserts where they stand were not read."""
    for called in sorted({next((name for part, name in _CALLED.items() if part in kind), kind) for kind in kinds}):
        yield notice(
            NoticeKind.UNSEEN,
            f"Không đọc được tệp chèn vào văn bản ({called or 'không tìm thấy'})."
            " Đề nghị mở bằng Word, lưu lại rồi kiểm tra lại.",
            f"A file that the document inserts was not read ({called or 'it is not there'}). Save the document again in"
            " Word, then check it again.",
        )
