import io

import pypdfium2
import pytest
import typst

from dangbo_report.files.pdf import api, read_pdf
from dangbo_report.files.pdf.glyphs import Line
from dangbo_report.files.pdf.grids import find_grids

PAGE = '#set page(width: 21cm, height: 29.7cm, margin: 2.5cm, numbering: "1")\n#set text(lang: "vi", size: 13pt)\n'
#: One red dot.
DOT = (
    "#image(bytes((137,80,78,71,13,10,26,10,0,0,0,13,73,72,68,82,0,0,0,1,0,0,0,1,8,2,0,0,0,144,119,83,222,0,0,0,12,73,68,"
    "65,84,8,215,99,248,207,192,0,0,3,1,1,0,24,221,141,176,0,0,0,0,73,69,78,68,174,66,96,130)), width: 14cm)"
)


def pdf(source):
    return typst.compile((PAGE + source).encode())


def text(source):
    return read_pdf(pdf(source)).text


WORDS = "Kết nạp được một nghìn không trăm sáu mươi ba hội viên mới trong toàn huyện và các xã. "


def test_a_paragraph_over_several_lines_is_one():
    assert text(WORDS * 5) == (WORDS * 5).strip() + "\n"


def test_a_pdf_with_a_password_says_so():
    key = b"(" + b"x" * 32 + b")"
    locked = (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
        b"3 0 obj<</Filter/Standard/V 1/R 2/O" + key + b"/U" + key + b"/P -4>>endobj\n"
        b"trailer<</Root 1 0 R/Encrypt 3 0 R/ID[(a)(a)]/Size 4>>\n%%EOF"
    )
    with pytest.raises(ValueError, match="locked by a password"):
        read_pdf(locked)


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_page_that_is_turned_is_read_as_it_is_seen(turned):
    table = "#table(columns: 3, [Xã], [Số hộ], [Tỷ lệ], [Hòa Lạc], [1.250], [12,5%], [An Phước], [30], [7%])"
    size = "height: 21cm, width: 29.7cm" if turned == 180 else "width: 21cm, height: 29.7cm"
    drawn = (
        f"#set page({size}, numbering: none)\n#rotate({-turned}deg, reflow: true, block(width: 15cm)[{WORDS}\n{table}])"
    )
    document = pypdfium2.PdfDocument(pdf(drawn))
    document[0].set_rotation(turned)
    document.save(file := io.BytesIO())
    assert read_pdf(file.getvalue()).text.splitlines() == [
        WORDS.strip(), "Xã | Số hộ | Tỷ lệ", "Hòa Lạc | 1.250 | 12,5%", "An Phước | 30 | 7%",
    ]  # fmt: skip


def test_a_paragraph_over_two_pages_is_one_and_the_numbers_of_pages_are_no_text():
    lines = (WORDS * 60).replace(". ", ", ").strip()
    assert text(lines) == lines + "\n"


def test_a_unit_that_a_line_parts_behind_its_stroke_is_one_word():
    first, second = "Năng suất bình quân vụ này 62,5 tạ/", "ha, cao nhất huyện từ năm 2015."
    assert text(f"#set page(width: auto)\n{first} \\ {second}").splitlines() == [first + second]
    cell = "#table(columns: 2, [Cây], [Năng suất], [Lúa], [62,5 tạ/ \\ ha], [Ngô], [40 tạ/ha])"
    assert "Lúa | 62,5 tạ/ha" in text(cell)


def test_points_and_headings_begin_paragraphs():
    source = "I. KẾT QUẢ\n\n- Một việc.\n\n+ Hai việc.\n\na) Ba việc.\n".replace("- ", "\\- ").replace("+ ", "\\+ ")
    assert text(source).splitlines() == ["I. KẾT QUẢ", "- Một việc.", "+ Hai việc.", "a) Ba việc."]


def test_a_heading_in_the_middle_goes_on_in_small_letters():
    summary = "kết quả công tác quý I năm 2024 của các cơ quan tham mưu, giúp việc Huyện ủy,", "các đoàn thể"
    source = f"#align(center)[BÁO CÁO \\ {summary[0]} \\ {summary[1]}]\n\nHết."
    assert text(source).splitlines()[:2] == ["BÁO CÁO", " ".join(summary)]


def test_a_raised_mark_is_no_part_of_the_number_before_it():
    assert text("Có 81#super[1] hội viên và 9#footnote[Gồm 5 nữ.] chi hội.").splitlines() == [
        "Có 81[1] hội viên và 9[1] chi hội.",
        "[1] Gồm 5 nữ.",
    ]


TABLE = """#table(columns: (auto, 3cm, 3cm, 2cm),
  table.cell(rowspan: 2)[Đơn vị], table.cell(colspan: 2)[Thu (triệu đồng)], table.cell(rowspan: 2)[Số hộ],
  [Dự toán], [Thực hiện], %s
  table.cell(colspan: 2)[TỔNG CỘNG], [18.500], [12])"""


def test_a_ruled_table_keeps_its_grid():
    body = "[Xã Tân Phước Hưng], [100], [90], [12],"
    assert text(TABLE % body).splitlines() == [
        "Đơn vị | Thu (triệu đồng) | Thu (triệu đồng) | Số hộ",
        " | Dự toán | Thực hiện |",
        "Xã Tân Phước Hưng | 100 | 90 | 12",
        "TỔNG CỘNG |  | 18.500 | 12",
    ]


def test_a_table_over_two_pages_is_one_and_its_repeated_heading_stands_once():
    rows = ",".join(f"[Xã {n}], [{n}], [{n + 1}]" for n in range(1, 90))
    source = f"Trước.\n\n#table(columns: 3, table.header([Đơn vị], [Kế hoạch], [Kết quả]), {rows})\n\nSau."
    lines = text(source).splitlines()
    assert lines.count("Đơn vị | Kế hoạch | Kết quả") == 1
    assert lines[0] == "Trước."
    assert lines[-1] == "Sau."
    assert [line for line in lines if line.startswith("Xã ")] == [f"Xã {n} | {n} | {n + 1}" for n in range(1, 90)]


def test_two_different_tables_stay_two():
    one = "#table(columns: 3, [a], [1], [2])\n"
    other = "#table(columns: 2, [b], [3], [c], [4], [d], [5])\n"
    assert text(one + "#pagebreak()\n" + other).splitlines() == ["a | 1 | 2", "b | 3", "c | 4", "d | 5"]


def test_a_scan_is_told_and_a_picture_too():
    assert [each.all for each in read_pdf(pdf(DOT)).unseen] == [True]
    both = read_pdf(pdf(f"{DOT}\n#pagebreak()\nMột trang có chữ.\n{DOT}"))
    assert [each.english for each in both.unseen] == ["pages 1, which are scans", "1 pictures or charts"]


def test_what_is_no_pdf_is_refused_and_so_are_too_many_pages(monkeypatch):
    with pytest.raises(ValueError, match=r"\S"):
        read_pdf(b"%PDF-1.7")
    monkeypatch.setattr(api, "MOST_PAGES", 1)
    with pytest.raises(ValueError, match="2 pages"):
        read_pdf(pdf("a\n#pagebreak()\nb"))


def test_a_drawing_is_no_table():
    assert find_grids([Line(0, 0, 0, 9)] * 5_001) == []
    assert find_grids([Line(0, 0, 9000, 0), Line(0, 0, 0, 9000)]) == []


def test_a_page_without_a_letter_is_empty():
    assert text("#set page(numbering: none)\n") == ""


def test_a_mark_at_the_end_of_a_line_is_a_mark():
    assert text("Có 9 chi hội#super[2]") == "Có 9 chi hội[2]\n"


def test_cells_that_are_drawn_as_boxes_make_a_table():
    row = "#stack(dir: ltr, box(width: 3cm, height: 1cm, fill: aqua)[%s], box(width: 3cm, height: 1cm, fill: red)[%s])"
    source = "#set par(spacing: 0pt)\n" + row % ("a", "1") + "\n\n" + row % ("b", "2") + "\n\n" + row % ("c", "3")
    assert text(source).splitlines() == ["a | 1", "b | 2", "c | 3"]


def test_a_table_stands_once_whatever_order_the_file_has():
    source = "#table(columns: 3, [a #place(dx: 11cm, dy: 4cm)[ngoài]], [1], [2], [b], [3], [4])"
    assert text(source).splitlines() == ["a | 1 | 2", "b | 3 | 4", "ngoài"]
