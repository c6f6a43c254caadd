"""What is told of a file that cannot be read, and of a cell that holds no figure, to the officer who sent it."""

from __future__ import annotations

import re
from typing import Final

_DOCX: Final = "Hãy mở bằng Word hoặc LibreOffice và lưu lại thành tệp .docx."
#: What stands in the reason, and what is told; the first that fits.
_TOLD: Final = (
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
#: What stands in the reason why a text is no figure, and what is told; the first that fits.
_OF_FIGURES: Final = (
    (r"is a formula", "ô là công thức chưa có kết quả; hãy dán lại dưới dạng giá trị"),
    (r"is the error value", "công thức trong ô báo lỗi; hãy sửa công thức hoặc ghi số"),
    (r"shown as a date or a time", "ô hiện thành ngày, giờ; hãy định dạng lại thành số hoặc văn bản"),
    (r"shown as a percent", "ô hiện thành phần trăm; hãy ghi dưới dạng văn bản, như 23,6%"),
    (r"shown as true or false", "ô ghi đúng hoặc sai (TRUE, FALSE), không ghi số"),
    (r"has this cell twice", "tệp ghi ô này hai lần; hãy mở bằng Excel rồi lưu lại"),
    (r"not negative", "số đếm không thể âm"),
    (r"counted in whole numbers", "đơn vị tính này chỉ đếm bằng số nguyên"),
    (r"difference of percents", "điểm phần trăm là mức chênh lệch, không phải số liệu của một chỉ tiêu"),
    (r"goes on behind the figure", "sau số liệu còn chữ; mỗi ô chỉ ghi một số liệu"),
    (r"percent has no scale word", "tỷ lệ phần trăm không đi với nghìn, triệu, tỷ"),
    (
        r"three of a noun look like",
        "số có ba chữ số sau dấu phẩy dễ lẫn với hàng nghìn; hãy ghi một, hai hoặc bốn chữ số",
    ),
    (r"decimal needs its unit", "số có dấu phẩy phải kèm đơn vị: %, tấn, tỷ đồng"),
    (r"nothing smaller than one đồng", "không có số tiền lẻ dưới một đồng"),
    (r"compound number fall", "số tiền ghép phải giảm dần: 3 tỷ 654 triệu"),
    (r"below 10\*\*|at most \d+ digits|finite number|so many decimals", "số quá dài hoặc quá lớn"),
    (r"a phrase of at most", "ô có quá nhiều chữ; hãy ghi riêng số liệu"),
    (r"^unit: ", "đơn vị tính không đọc được; hãy ghi một danh từ, như người, hộ, tấn"),
)
_NO_FIGURE: Final = "hãy ghi một số kèm đơn vị tính: 05 ý kiến; 7,09 tỷ đồng; 23,6%; 20,5 tấn"
_TYPES: Final = {
    "Count": "số đếm",
    "Measure": "số đo",
    "Money": "số tiền",
    "Percent": "tỷ lệ phần trăm",
    "PercentagePoints": "điểm phần trăm",
}


def unreadable(reason: str) -> str:
    """Why a file cannot be read and what to do, in Vietnamese.

    >>> unreadable("it is a document that is locked by a password; open it, take the password off, and save it again")
    'Tệp có mật khẩu. Hãy mở tệp, bỏ mật khẩu rồi lưu lại.'
    """
    return _first(_TOLD, reason) or f"Tệp không thuộc loại đọc được. {_DOCX}"


def no_figure(reason: str) -> str:
    """Why a text is no figure and what to write, in Vietnamese.

    >>> no_figure("value: -3 cannot be; expected a count, which is not negative")
    'số đếm không thể âm'
    """
    return _first(_OF_FIGURES, reason) or _NO_FIGURE


def _first(table: tuple[tuple[str, str], ...], reason: str) -> str:
    """What is told of the first pattern that is in a reason, or nothing."""
    return next((told for pattern, told in table if re.search(pattern, reason, re.IGNORECASE)), "")


def figure_type(name: str) -> str:
    """What a type of figures is called in Vietnamese.

    >>> figure_type("Money")
    'số tiền'
    """
    return _TYPES.get(name, name)
