"""When two sentences of a document speak of one thing, as far as their words tell."""

import pytest

from dangbo_report import read_text
from dangbo_report.reading.folding import lowered
from dangbo_report.reading.naming import topics

TITLE = "BÁO CÁO\nkết quả công tác quý I/2024\n-----\n"
FARMERS = "I. KẾT QUẢ\n* Hội Nông dân huyện\n{}\n"
ASSESSMENT = "II. NHẬN XÉT, ĐÁNH GIÁ\n{}\n"


def named(text: str) -> dict[str, str]:
    """Every figure that can be known again, and what it is about."""
    reading = read_text(TITLE + text)
    found = topics(lowered(reading.text), reading.mentions, reading.outline)
    return {mention.surface: str(topic) for mention, topic in found}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Kết nạp 5 hội viên.", "Hội Nông dân kết nạp 6 hội viên."),
        (
            "Tổ chức kết nạp mới 5 hội viên, đạt 80%.",
            "Nhìn chung, Hội Nông dân huyện đã kết nạp 6 hội viên.",
        ),
        ("Trong quý I/2024, kết nạp 5 hội viên.", "Hội Nông dân kết nạp 6 hội viên trong quý."),
        ("Kết nạp 5 hội viên.", "Hội Nông dân: kết nạp 6 hội viên."),
        ("Kết nạp 5 hội viên.", "Các ban làm tốt; Hội Nông dân kết nạp 6 hội viên; các ban khác đạt."),
        (
            "Vận động Quỹ “Hỗ trợ nông dân” được 5 triệu đồng.",
            "Hội Nông dân vận động Quỹ Hỗ trợ nông dân 6 triệu đồng.",
        ),
        ("Kết nạp 4 hội viên, nâng tổng số lên 5 hội viên.", "Hội Nông dân hiện có 6 hội viên."),
        ("Đạt 80% chỉ tiêu, đến nay toàn huyện có 5 hội viên.", "Hội Nông dân hiện nay có 6 hội viên."),
        ("Năm 2023, kết nạp 5 hội viên.", "Năm 2023, Hội Nông dân kết nạp 6 hội viên."),
        ("Tháng 02/2024: Mở lớp. Kết nạp 5 hội viên.", "Tháng 02/2024, Hội Nông dân kết nạp 6 hội viên."),
        ("Thực hiện kế hoạch năm 2022. Kết nạp 5 hội viên.", "Hội Nông dân kết nạp 6 hội viên."),
    ],
)
def test_two_sentences_speak_of_one_thing(first: str, second: str) -> None:
    about = list(named(FARMERS.format(first) + ASSESSMENT.format(second)).values())
    assert about[-1] in about[:-1]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Kết nạp 5 hội viên.", "Hội Cựu Chiến binh kết nạp 6 hội viên."),
        ("Kết nạp 5 hội viên.", "Hội Nông dân khen thưởng 6 hội viên."),
        ("Kết nạp 5 hội viên.", "Hội Nông dân kết nạp 6 hội viên nữ."),
        ("Kết nạp 5 hội viên.", "Hội Nông dân kết nạp 6 đoàn viên."),
        ("Kết nạp 5 hội viên.", "Năm 2023, Hội Nông dân kết nạp 6 hội viên."),
        ("Kết nạp 5 hội viên.", "Hội Nông dân hiện có 6 hội viên."),
        ("Kết nạp 5 hội viên.", "Hội Nông dân theo kế hoạch năm 2023 kết nạp 6 hội viên."),
        ("Xã An Bình: kết nạp 5 hội viên.", "Hội Nông dân kết nạp 6 hội viên."),
        ("Năm 2022, kết nạp 5 hội viên.", "Năm 2023, Hội Nông dân kết nạp 6 hội viên."),
        ("Tháng 02/2024, kết nạp 5 hội viên.", "Tháng 03/2024, Hội Nông dân kết nạp 6 hội viên."),
        ("Kết nạp theo kế hoạch năm 2022 được 5 hội viên.", "Hội Nông dân kết nạp theo kế hoạch năm 2023 6 hội viên."),
        ("Kết nạp 5 hội viên.", "Các ban làm tốt; riêng xã An Bình: Hội Nông dân kết nạp 6 hội viên."),
    ],
)
def test_two_sentences_speak_of_two_things(first: str, second: str) -> None:
    about = list(named(FARMERS.format(first) + ASSESSMENT.format(second)).values())
    assert len(about) > 1
    assert about[-1] not in about[:-1]


@pytest.mark.parametrize(
    "text",
    [
        "I. KẾT QUẢ\nKết nạp 5 hội viên.",  # whose?
        FARMERS.format("Tặng 4 xe đạp, 5 phần quà."),  # it leans on the figure before it
        FARMERS.format("Tặng quà (4 phần), có 20 hộ tham gia."),
        "I. NHIỆM VỤ QUÝ II/2024\n* Hội Nông dân huyện\nKết nạp 5 hội viên.",  # to be done
        FARMERS.format("So với cùng kỳ kết nạp tăng 5 hội viên."),  # a change
        FARMERS.format("Đạt 80% chỉ tiêu."),  # a percent is of something else
        "",
    ],
)
def test_too_little_is_said_to_know_it_again(text: str) -> None:
    assert named(text) == {}


def test_headings_above_belong_to_what_a_figure_is_about() -> None:
    communes = "I. XÃ AN BÌNH\n{0}\nII. XÃ TÂN BÌNH\n{0}\n".format("1. Hội Nông dân\nKết nạp 5 hội viên.")
    assert len(set(named(communes.replace("5", "6", 1)).values())) == 2


def test_the_period_of_a_heading_holds_for_what_stands_under_it() -> None:
    quarters = "I. KẾT QUẢ QUÝ III/2023\n{0}\nII. KẾT QUẢ QUÝ IV/2023\n{0}\n".format("Hội Nông dân kết nạp 5 hội viên.")
    assert len(set(named(quarters.replace("5", "6", 1)).values())) == 2


def test_a_footnote_is_under_no_heading() -> None:
    text = FARMERS.format("Làm tốt[1].") + "[1] Hội Nông dân kết nạp 5 hội viên."
    assert named(text) == {"5 hội viên": "dân hội kết nông nạp hội viên"}


def test_a_part_is_where_its_heading_begins() -> None:
    reading = read_text(FARMERS.format("Kết nạp 5 hội viên."))
    ((_, topic),) = topics(lowered(reading.text), reading.mentions, reading.outline)
    assert reading.text[topic.part :].startswith("Hội Nông dân huyện")


def test_a_line_full_of_times_and_figures_takes_no_quadratic_time() -> None:
    reading = read_text("I. KẾT QUẢ\n" + "ngày 01/02/2024 tặng 5 phần quà " * 3000)
    assert sum(1 for _ in topics(lowered(reading.text), reading.mentions, reading.outline)) < 3000
