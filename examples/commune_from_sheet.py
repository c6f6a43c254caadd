"""A commune's quarter from a sheet that the office made itself: from the workbook to the signed page.

The sheet is made here as offices make it: bodies merged over their rows, numbers typed as text, two rows of headings.
"""

import io
import sys
from datetime import date

from openpyxl import Workbook

from dangbo_report import Level, Period, Report, Section, audit, paragraph, save, standard_directory
from dangbo_report.report import Letterhead, Signature, with_annex
from dangbo_report.sheets import read_sheet

BODIES = {"UB MTTQ": 3, "Hội CCB": 5, "HND": 7, "Hội LHPN": 11, "ĐTN": 13}
INDICATORS = {"Hội viên mới": "người", "Buổi tuyên truyền": "buổi", "Lượt người dự": "lượt người"}
MORE = {"Quỹ Vì người nghèo": "triệu đồng", "Hộ nghèo được thăm": "hộ"}


def office_sheet() -> bytes:
    """The sheet of the office: twenty-five rows of figures, and one of the committee itself."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["BIỂU TỔNG HỢP SỐ LIỆU QUÝ III/2025"])
    sheet.append(["STT", "Đơn vị", "Nội dung", "ĐVT", "Quý III", None, None])
    sheet.append([None, None, None, None, "Kế hoạch", "Thực hiện", "Tỷ lệ (%)"])
    sheet.merge_cells("E2:G2")
    for place, (body, size) in enumerate(BODIES.items()):
        for number, (name, unit) in enumerate((INDICATORS | MORE).items(), 1):
            done = size * number + place
            given = f"{done:02}" if number % 2 else done
            sheet.append([number, body if number == 1 else None, name, unit, 2 * done, given, "50%"])
        sheet.merge_cells(start_row=4 + 5 * place, end_row=8 + 5 * place, start_column=2, end_column=2)
    sheet.append([1, "Đảng ủy", "Hội nghị", "hội nghị", 4, "04", "100%"])
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def build() -> Report:
    """The report of the quarter; figures are named, never typed again."""
    period, day = Period.quarter(2025, 3), date(2025, 9, 30)
    directory = standard_directory(Level.COMMUNE, "Hòa Mỹ", "Cần Thơ", on=day)
    read = read_sheet(office_sheet(), directory=directory, period=period)
    for each in (*read.set_aside, *read.disagreements):
        sys.stderr.write(f"{each}\n")
    text = "Hội Nông dân kết nạp {hoi-vien-moi@hnd}, đạt {hoi-vien-moi.percent@hnd} kế hoạch."
    return Report(
        issuer=directory["dang-uy"],
        period=period,
        date=day,
        directory=directory,
        facts=read.facts,
        letterhead=Letterhead(
            superior="ĐẢNG BỘ THÀNH PHỐ CẦN THƠ", issuer="ĐẢNG ỦY XÃ HÒA MỸ", place="Hòa Mỹ", sign="ĐU"
        ),
        summary="kết quả công tác quý III/2025",
        sections=[Section("KẾT QUẢ", [paragraph(text), paragraph("Đảng ủy tổ chức {hoi-nghi}.")])],
        signature=Signature(title="BÍ THƯ", name="Nguyễn Văn A", capacity="on-behalf", on_behalf_of="BAN THƯỜNG VỤ"),
    )


def main(path: str = "commune.docx") -> Report:
    """Write the report as a Word file, with all figures in its annex."""
    report = with_annex(build())
    save(report, path, "docx")
    sys.stdout.write(f"{len(report.facts)} facts\n{audit(report)}\n")
    return report


if __name__ == "__main__":
    main(*sys.argv[1:])
