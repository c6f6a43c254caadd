"""What is right and looks wrong: nobody is accused of it."""

import pytest

from dangbo_report import audit, read_text
from dangbo_report.reading import OutlineKind
from dangbo_report.rules.sample_texts import DOCUMENT

DATE = "Phụng Hiệp, ngày 29 tháng 3 năm 2024"
END = "II. ĐÁNH GIÁ\nTốt."


@pytest.mark.parametrize(
    "text",
    [
        f"I. KẾT QUẢ\nThực hiện các nhiệm vụ sau:\n1. Tuyên truyền\n2. Vận động\n3. Kiểm tra\n{END}",
        "I. KẾT QUẢ\nĐược khen thưởng gồm:\n1. Hội Nông dân huyện\n2. Hội Phụ nữ huyện\nCác ban làm tốt.",
        f"I. KẾT QUẢ\n1. Số đảng viên: 25\n2. Số chi bộ: 12\n{END}",
        f"I. THÔNG TIN CHUNG\n1. Tên đơn vị: Hội Nông dân\n2. Địa chỉ: ấp 3\n3. Người lập: Nguyễn Văn A\n{END}",
        "I. KẾT QUẢ ........ 2\nII. ĐÁNH GIÁ ........ 5\nI. KẾT QUẢ\nLàm tốt.\nII. ĐÁNH GIÁ\nTốt.",
        "I. KẾT QUẢ\t2\nII. ĐÁNH GIÁ\t5\nI. KẾT QUẢ\nLàm tốt.\nII. ĐÁNH GIÁ\nTốt.",
        "Điều 1. Lập tổ\n1. Trưởng.\n2. Phó.\nĐiều 2. Việc\n1. Chỉ đạo\n2. Giúp việc\nĐiều 3. Hiệu lực\n1. A\n2. B",
        "Điều 1. Phạm vi\n1. Phạm vi chung\nCho các ban.\nĐiều 2. Nhiệm vụ\n1. Nhiệm vụ chung\nCác ban thi hành.",
        "I. KẾT QUẢ\n1. Công tác Đảng\na) Kết nạp 05 đảng viên;\nb) Chuyển sinh hoạt\nLàm tốt.\n2. Công tác khác\nTốt.",
        "I. KẾT QUẢ\na) Kết nạp đảng viên.\nb) Chuyển sinh hoạt\nĐã xong.\nc) Khen thưởng\nĐã xong.",
        DOCUMENT.replace("làm tốt.", "làm tốt [1].") + "\n[1] Kể cả ban mới.",
        DOCUMENT.replace("làm tốt.", "làm tốt [1]. Kết quả tốt[2].") + "\n[1] Kể cả ban mới.\n[2] Kể cả ban cũ.",
        DOCUMENT.replace("làm tốt.", "làm theo mẫu B01-00-2023 và C1-31-2023."),
        DOCUMENT.replace(DATE, "Tỉnh Lào Cai, ngày 31/07/2024"),
        DOCUMENT.replace(f"Số 05-BC/HU\n{DATE}", f"Số: 05/BC-UBND | {DATE}"),
        DOCUMENT.replace(f"*\nSố 05-BC/HU\n{DATE}", f"*\t\nSố 05-BC/HU\t{DATE}"),
        DOCUMENT.replace(f"Số 05-BC/HU\n{DATE}", f"Số 05-BC/HU      {DATE}"),
        "Tỷ lệ sử dụng dự toán là 109,33%.",
    ],
)
def test_nobody_is_accused(text):
    assert [finding for finding in audit(text) if finding.code[0] in "SDRFP"] == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("I. KẾT QUẢ\n1. Công tác Đảng\n2. Công tác khác\nLàm tốt.\nII. ĐÁNH GIÁ\nTốt.", "S001"),
        ("I. KẾT QUẢ\nII. NHIỆM VỤ\nTiếp tục làm.", "S001"),
        ("I. KẾT QUẢ\n1. Công tác Đảng\nTốt.\n1. Công tác khác\nTốt.", "S004"),
        ("I. KẾT QUẢ\n1. Công tác Đảng\nTốt.\n3. Công tác khác\nTốt.", "S005"),
        ("Điều 1. Phạm vi\n1. Phạm vi chung\nTốt.\n3. Phạm vi riêng\nTốt.", "S005"),
        (DOCUMENT.replace("làm tốt.", "làm tốt [2].") + "\n[1] Kể cả ban mới.", "R004"),
        (DOCUMENT.replace(DATE, "Tỉnh Lào Cai, năm 2024"), "D001"),
        (DOCUMENT.replace(f"Số 05-BC/HU\n{DATE}", f"Số: 05 BC UBND | {DATE}"), "D002"),
        ("Hội viên nữ chiếm 112,5% tổng số hội viên.", "F012"),
    ],
)
def test_what_is_wrong_is_still_found(text, code):
    assert code in {finding.code for finding in audit(text)}


def test_a_day_in_figures_is_the_day_of_signature():
    outline = read_text(DOCUMENT.replace(DATE, "Tỉnh Lào Cai, ngày 31/07/2024")).outline
    assert outline.issued.isoformat() == "2024-07-31"


def test_the_cell_of_a_letterhead_is_where_the_finding_stands():
    text = DOCUMENT.replace(f"Số 05-BC/HU\n{DATE}", f"Số: 05 BC UBND | {DATE}")
    (finding,) = audit(text, select="D002")
    assert text[slice(*finding.span)] == "Số: 05 BC UBND"


def test_points_of_a_list_are_no_headings():
    nodes = read_text("I. KẾT QUẢ\nGồm:\n1. Tuyên truyền\n2. Vận động\nTốt.").outline.nodes
    assert [node.kind for node in nodes if node.number and node.stated != "I"] == [OutlineKind.ITEM] * 2
