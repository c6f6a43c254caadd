"""Rules that look at documents which were read: what each says of one text and another."""

import pytest

from dangbo_report.auditing import audit
from dangbo_report.rules.sample_texts import BODY, DOCUMENT, HEAD, RECIPIENTS, SIGNATURE

TASKS = """
I. KẾT QUẢ QUÝ I/2024
* Hội Nông dân huyện
Kết nạp hội viên.
* Hội Chữ thập đỏ huyện
Vận động hiến máu.
II. NHIỆM VỤ QUÝ II/2024
1. Hội Nông dân huyện tiếp tục thực hiện nhiệm vụ được giao.
2. Liên đoàn Lao động huyện tiếp tục thực hiện nhiệm vụ được giao.
3. Huyện Đoàn tiếp tục thực hiện nhiệm vụ được giao trong quý.
"""

RESTATED = "I. KẾT QUẢ\nHội Nông dân kết nạp 5 hội viên.\nII. ĐÁNH GIÁ\nHội Nông dân kết nạp 6 hội viên."

TEXTS = [
    (HEAD.replace("Số 05-BC/HU\n", "") + BODY + RECIPIENTS + SIGNATURE, ["D001"]),
    (HEAD.replace("Phụng Hiệp, ngày 29 tháng 3 năm 2024\n", "") + BODY + RECIPIENTS + SIGNATURE, ["D001"]),
    (HEAD + BODY + "Nơi nhận: Như trên.\n" + SIGNATURE, ["D001"]),
    (HEAD + BODY, ["D001", "D001"]),
    (BODY, []),
    (DOCUMENT.replace("Các ban làm tốt.", "Các ban làm tốt.[1]") + "\n[1] Kể cả ban mới.", []),
    (DOCUMENT.replace("Các ban làm tốt.", "Các ban làm tốt.[2]") + "\n[1] Kể cả ban mới.", ["R004", "R004"]),
    ("I. KẾT QUẢ\nII. NHIỆM VỤ\nTiếp tục làm.", ["S001"]),
    ("I. KẾT QUẢ\n1. Tuyên giáo\nLàm tốt.\nII. NHIỆM VỤ", ["S001"]),
    ("I. KẾT QUẢ\n* Hội Nông dân huyện\n1. Một\nLàm.\n* Huyện Đoàn\n1. Một\nLàm.", []),
    ("I. KẾT QUẢ\n* Hội Nông dân huyện\n1. Một\nLàm.\n1. Một\nLàm.", ["S004"]),
    ("I. KẾT QUẢ\n* Hội Nông dân huyện\n1. Một\nLàm.\n2. Hai\nLàm.\n* Huyện Đoàn\n2. Hai\nLàm.", ["S004"]),
    ("I. VIỆC\nLàm tốt.\nII. Học: 12 lớp, 30 em.\nIII. TẾT\nĂn tốt.", []),
    # points that are sentences go on by one, begin anew, and go on an outer row
    ("I. VIỆC\n1. Làm tốt.\n2. Học tốt.\n3. Ăn tốt.", []),
    ("I. VIỆC\n1. Làm tốt.\n2. Học tốt.\n4. Ăn tốt.", ["S005"]),
    ("I. VIỆC\n1. Làm tốt.\n2. Học tốt.\n4. Ăn tốt.\n4. Ở tốt.", ["S005"]),
    ("I. VIỆC\n1. Làm tốt.\n2. Học tốt.\n2. Ăn tốt.", ["S004"]),
    ("I. VIỆC\n1. Làm tốt.\n1) Sớm.\n2) Muộn.\n2. Học tốt.\n3. Ăn tốt.", []),
    ("I. VIỆC\n1. Làm tốt.\n2. Học tốt.\nII. TẾT\n1. Ăn tốt.\n3. Ở tốt.", ["S005"]),
    ("I. VIỆC\n2. Làm tốt.\n3. Học tốt.\n1997. Một năm.", []),
    ("I. VIỆC\n1. Đã làm tốt.\n2. Về việc học\nHọc tốt.\n3. Đã ăn tốt.\n4. Về nhà ở\nỞ tốt.", []),
    (TASKS, ["S003"]),
    (TASKS.replace("3. Huyện Đoàn", "3. Ban mới"), []),
    (TASKS.replace("NHIỆM VỤ", "ĐÁNH GIÁ"), []),
    ("Tăng gấp 1,5 lần; điểm 7,5 điểm; bình quân mỗi chi bộ 15,6 đảng viên; 4,2 người/hộ.", []),
    ("Kết nạp 15,6 đảng viên.", ["N005"]),
    ("Bình quân thu nhập tăng\nKết nạp 15,6 đảng viên.", ["N005"]),
    ("Ngày 03/02/2024, kết nạp 15,6 đảng viên.", ["N005"]),
    ("Trong quý I/2024 kết nạp 15,6 đảng viên.", ["N005"]),
    ("Số đảng viên/chi bộ là 15,6 đảng viên.", []),
    ("Tổng kết 9 năm (2010 - 2025).", ["P002"]),
    ("Kỷ niệm 94năm Ngày thành lập (28/7/1929 - 28/7/2024).", ["P002"]),
    ("Kỷ niệm 1.000 năm Ngày thành lập (28/7/1929 - 28/7/2024).", ["P002"]),
    ("Kỷ niệm 94,5 năm Ngày thành lập (28/7/1929 - 28/7/2024).", []),
    (f"Kỷ niệm {'9' * 5000} năm Ngày thành lập (28/7/1929 - 28/7/2024).", []),
    ("Sau 2,5 năm (2020 - 2022) thực hiện.", []),
    ("Sau 02năm (2020 - 2022) thực hiện.", []),
    (f"Sau {'9' * 5000} năm (2020 - 2022) thực hiện.", []),
    ("Vận động 2 tỷ đồng và 3 tỉ đồng; cấp ủy và cấp uỷ.", ["N002", "N002"]),
    *((f"Dư nợ {amount}.", ["N003"]) for amount in ("42 tỷ", "42 tỉ", "5 triệu", "900 tr")),
    *((f"Dư nợ {amount}.", []) for amount in ("42 tỷ đồng", "900 tr đồng")),
    ("Có 20 hộ khá, chiếm 100%.", []),
    ("Có 0 hộ khá, chiếm 0%.", []),
    ("Có 20 hộ khá, chiếm 101%.", ["F005", "F012"]),
    ("Bình quân 3,5 hộ; kết nạp 4,5 hộ.", ["N005"]),
    ("4,2 hộ/ấp.", []),
    ("Kết nạp 4,5 hộ", ["N005"]),
    (f"Bình quân {'rất ' * 11}cao 4,5 hộ.", []),
    (f"Bình quân {'rất ' * 15}cao 4,5 hộ.", ["N005"]),
    (RESTATED, ["F013"]),
    (RESTATED.replace("6 hội", "khoảng 5 hội"), []),
    (RESTATED.replace("II. ĐÁNH GIÁ\n", ""), []),
    (RESTATED + "\nIII. KIẾN NGHỊ\nHội Nông dân kết nạp 7 hội viên.", ["F013", "F013"]),
    (RESTATED + "\nIII. KIẾN NGHỊ\nHội Nông dân kết nạp 5 hội viên.", ["F013"]),
]


@pytest.mark.parametrize(("text", "codes"), TEXTS)
def test_a_text_has_these_findings(text, codes):
    assert [finding.code for finding in audit(text)] == codes


def test_a_body_without_a_task_is_told_with_the_heading_that_lacks_it():
    (found,) = audit(TASKS)
    assert found.message == (
        "Chưa có nhiệm vụ của “Hội Chữ thập đỏ huyện” ở “NHIỆM VỤ QUÝ II/2024”. Hãy bổ sung, hoặc hỏi đơn vị."
    )
    assert found.english == (
        "“NHIỆM VỤ QUÝ II/2024” sets no task for “Hội Chữ thập đỏ huyện”. Add one, or ask the body."
    )


def test_a_body_of_a_district_may_not_sign_after_its_end():
    text = DOCUMENT.replace("quý I/2024", "quý III/2025").replace("T/M BAN THƯỜNG VỤ", "T/M HUYỆN ỦY PHỤNG HIỆP")
    assert {text[slice(*each.span)] for each in audit(text, select="P007")} == {"HUYỆN ỦY", "Huyện ủy"}
    assert len(audit(text, select="P007")) == 3


def test_a_missing_part_is_shown_at_the_title():
    text = HEAD.replace("Số 05-BC/HU\n", "") + BODY + RECIPIENTS + SIGNATURE
    (missing,) = audit(text)
    (evidence,) = missing.evidence
    start, end = missing.span
    assert text[start:end] == evidence.text == "BÁO CÁO"
    assert evidence.span == missing.span


def test_a_body_of_a_district_is_shown_where_it_is_named():
    after, before = (DOCUMENT.replace("quý I/2024", quarter) for quarter in ("quý III/2025", "quý II/2025"))
    findings = audit(after, select="P007")
    assert {after[slice(*finding.span)] for finding in findings} == {"HUYỆN ỦY", "Huyện ủy"}
    assert all(finding.evidence[0].span == finding.span for finding in findings)
    assert len(audit(before, select="P007")) == 0


def test_a_figure_that_is_restated_is_shown_with_who_says_which():
    (restated,) = audit(RESTATED)
    assert "5 hội viên và 6 hội viên. Xem mục “ĐÁNH GIÁ” và mục “KẾT QUẢ”. " in restated.message
    assert [RESTATED[slice(*evidence.span)] for evidence in restated.evidence] == ["6 hội viên", "5 hội viên"]
    (before_any_heading,) = audit(RESTATED.replace("I. KẾT QUẢ\n", "", 1), select="F013")
    assert "5 hội viên và 6 hội viên. Đề nghị" in before_any_heading.message


@pytest.mark.parametrize("parts", ["05 kế hoạch và 05 công văn", "12 kế hoạch và 05 công văn"])
def test_parts_beyond_their_whole_are_an_error_however_few_digits_they_have(parts):
    assert [each.severity.value for each in audit(f"Ban hành 09 văn bản ({parts}).")] == ["error"]


def test_a_word_with_a_sign_in_it_that_shows_nothing_says_the_same():
    found = [
        [finding.code for finding in audit(f"Toàn xã có 120 hộ nghèo, {word} 104,5% tổng số hộ.").errors]
        for word in ("chiếm", "c\u200bhiếm")
    ]
    assert found == [["F012"], ["F012"]]
