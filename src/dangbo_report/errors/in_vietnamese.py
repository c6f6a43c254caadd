"""What is told of a file that cannot be read, to the officer who sent it."""

from __future__ import annotations

import re
from typing import Final

_DOCX: Final = "Hãy mở bằng Word hoặc LibreOffice và lưu lại thành tệp .docx."
#: What stands in the reason, and what is told; the first that fits.
_TOLD: Final = tuple(
    (re.compile(pattern, re.IGNORECASE), told)
    for pattern, told in (
        (r"no such file", "Không có tệp này."),
        (
            r"larger than|more than|would be too long|are allowed",
            "Tệp quá lớn. Hãy bỏ bớt hình ảnh hoặc tách thành nhiều tệp.",
        ),
        (r"takes longer", "Đọc tệp này mất quá nhiều thời gian. Hãy tách thành nhiều tệp."),
        (r"97-2003, or locked", f"Tệp thuộc loại cũ hoặc có mật khẩu. Hãy bỏ mật khẩu nếu có. {_DOCX}"),
        (r"password|locked|encrypted", "Tệp có mật khẩu. Hãy mở tệp, bỏ mật khẩu rồi lưu lại."),
        (
            r"picture|ocr|scan|djvu",
            "Tệp là ảnh hoặc bản quét, không có chữ. Hãy gửi bản Word, hoặc nhận dạng chữ (OCR) trước.",
        ),
        (r"archive|no word document", "Tệp nén không phải là văn bản. Hãy gửi từng văn bản bên trong."),
        (r"slides", "Tệp là bài trình chiếu. Hãy lưu phần chữ thành tệp .docx."),
        (r"no pdf|pdf, or damaged", "Tệp PDF bị hỏng. Hãy in lại thành PDF, hoặc gửi bản Word."),
        (r"damaged|cut off|missing|twice|nested|document type", f"Tệp bị hỏng hoặc bị cắt giữa chừng. {_DOCX}"),
        (r"utf-8|utf-16|encod", "Tệp văn bản không theo bảng mã Unicode. Hãy lưu lại theo UTF-8."),
        (r"macros", "Bảng tính có macro. Hãy lưu lại thành .xlsx."),
        (r"workbook|excel|sheet", "Bảng tính không đọc được. Hãy lưu lại thành .xlsx."),
        (r"folder", "Đây là thư mục, không phải tệp."),
    )
)


def unreadable(reason: str) -> str:
    """Why a file cannot be read and what to do, in Vietnamese.

    >>> unreadable("it is a document that is locked by a password; open it, take the password off, and save it again")
    'Tệp có mật khẩu. Hãy mở tệp, bỏ mật khẩu rồi lưu lại.'
    """
    known = (told for pattern, told in _TOLD if pattern.search(reason))
    return next(known, f"Tệp không thuộc loại đọc được. {_DOCX}")
