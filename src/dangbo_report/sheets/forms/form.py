"""The form before anybody fills it in: where its cells are, and what its columns hold."""

from __future__ import annotations

from typing import Final

#: The sheet that is filled in.
SHEET: Final = "Số liệu"
#: What stands before the name of the report, of the organisation, its code and its identifier if it has one, and the
#: period: rows 1 to 3.
LABELS: Final = ("Báo cáo", "Đơn vị", "Kỳ")
#: Row 4 says how to fill in; row 5 names the columns.
HOW: Final = (
    "Ghi số theo đơn vị tính của dòng, hoặc cả cụm như trong báo cáo (7,09 tỷ đồng; trên 45 km; 23,6%);"
    " không có thẩm quyền thì ghi “không áp dụng”; chưa có số thì để trống."
)
HEADER_ROW: Final = 5
HEADER: Final = ("Mã", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Thực hiện", "Ghi chú")
#: Columns, from 1.
CODE, NAME, UNIT, TARGET, VALUE, NOTE = range(1, 7)
NOT_APPLICABLE: Final = "không áp dụng"
#: A CSV form says at its head how many rows it has, and ends with this at both ends of its last line: whatever was
#: cut off is missed.
ROWS: Final = "{} dòng"
END: Final = "Hết biểu"
