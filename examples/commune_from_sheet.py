# /// script
# requires-python = ">=3.11"
# dependencies = ["dangbo-report[xlsx]"]
#
# [tool.uv.sources]
# dangbo-report = { path = "..", editable = true }
# ///

"""A commune's quarter from a sheet that the office made itself: from the workbook to the signed page.

The sheet is made below as offices make it: bodies merged over their rows, numbers typed as text, two rows of headings.
"""

import io
import sys
from pathlib import Path

from openpyxl import Workbook

from dangbo_report import Letterhead, Level, Period, Report, Section, Signature, audit, save, standard_directory
from dangbo_report.report import Recipients, indicator_table
from dangbo_report.sheets import read_sheet


def main(path: Path) -> Report:
    """From the sheet to the Word file, with a table in its text; figures are named, never typed again."""
    period = Period.quarter(2025, 3)
    directory = standard_directory(Level.COMMUNE, "Hòa Mỹ", "Cần Thơ", on=period.end)
    read = read_sheet(office_sheet(), directory=directory, period=period)
    head = Letterhead(superior="ĐẢNG BỘ THÀNH PHỐ CẦN THƠ", issuer="ĐẢNG ỦY XÃ HÒA MỸ", place="Hòa Mỹ", sign="ĐU")
    text = "Hội Nông dân kết nạp {hoi-vien-moi@hnd}, {hoi-vien-moi.change@hnd} so với cùng kỳ."
    report = Report(
        issuer=directory["dang-uy"],
        period=period,
        date=period.end,
        directory=directory,
        facts=read.facts,
        letterhead=head,
        summary=f"kết quả công tác {period}",
        sections=[Section("KẾT QUẢ", [text, indicator_table(read.facts, period, directory=directory)])],
        recipients=Recipients(names=["Thường trực Thành ủy (báo cáo)"], archive="Văn phòng Đảng ủy"),
        signature=Signature(title="BÍ THƯ", name="Nguyễn Văn A", capacity="T/M", on_behalf_of="BAN THƯỜNG VỤ"),
        pads_counts=True,
    )
    print(*read.set_aside, *read.disagreements, audit(report), sep="\n")
    save(report, path)
    return report


BODIES = {"UB MTTQ": 3, "Hội CCB": 5, "HND": 7, "Hội LHPN": 11, "ĐTN": 13}
INDICATORS = {"Hội viên mới": "người", "Buổi tuyên truyền": "buổi", "Lượt người dự": "lượt người"}
MORE = {"Quỹ Vì người nghèo": "triệu đồng", "Hộ nghèo được thăm": "hộ"}


def office_sheet() -> bytes:
    """The sheet of the office: twenty-five rows of figures, and one of the committee itself."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["BIỂU TỔNG HỢP SỐ LIỆU QUÝ III/2025"])
    sheet.append(["STT", "Đơn vị", "Nội dung", "ĐVT", "Quý III", None, None, "Cùng kỳ 2024"])
    sheet.append([None, None, None, None, "Kế hoạch", "Thực hiện", "Tỷ lệ (%)"])
    sheet.merge_cells("E2:G2")
    sheet.merge_cells("H2:H3")
    for place, (body, size) in enumerate(BODIES.items()):
        for number, (name, unit) in enumerate((INDICATORS | MORE).items(), 1):
            done = size * number + place
            given = f"{done:02}" if number % 2 else done
            sheet.append([number, body if number == 1 else None, name, unit, 2 * done, given, "50%", done - number])
        sheet.merge_cells(start_row=4 + 5 * place, end_row=8 + 5 * place, start_column=2, end_column=2)
    sheet.append([1, "Đảng ủy", "Hội nghị", "hội nghị", 4, "04", "100%", "04"])
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


if __name__ == "__main__":
    target = Path(sys.argv[1] if sys.argv[1:] else Path(__file__).parents[1] / "build" / "commune.docx")
    target.parent.mkdir(exist_ok=True)
    main(target)
