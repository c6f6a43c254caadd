"""What rules say where their examples do not show it: the message in Vietnamese, then in English."""

from datetime import date

import attrs
import pytest

from dangbo_report.auditing import audit
from dangbo_report.claims import Breakdown, PercentOfTarget, Share
from dangbo_report.figures import parse_figure
from dangbo_report.indicators import Fact, FactBook
from dangbo_report.organisations import Directory
from dangbo_report.rules import Subject, validate
from dangbo_report.rules.f001_percent_of_target import WRONG_PERCENT_OF_TARGET
from dangbo_report.rules.f002_breakdown import PARTS_THAT_DO_NOT_ADD_UP
from dangbo_report.rules.f003_part_above_whole import PART_ABOVE_WHOLE
from dangbo_report.rules.f005_share import WRONG_SHARE
from dangbo_report.rules.f006_conflicting_values import ConflictingValuesRule
from dangbo_report.rules.p001_organisation_not_active import OrganisationNotActiveRule
from dangbo_report.rules.r005_changed_target import ChangedTargetRule
from dangbo_report.rules.sample_texts import BODY, DOCUMENT, HEAD, RECIPIENTS, SIGNATURE
from dangbo_report.rules.samples import COMMITTEE, FRONT, FUND, FUND_FACT, QUARTER, YOUTH, count, sample

f = parse_figure


def with_body(body):
    """A report on one fact of a body."""
    report = sample("Vận động được {an-sinh}.", Fact(FUND, body, QUARTER, FUND_FACT.figure))
    return attrs.evolve(report, directory=Directory((COMMITTEE, body, YOUTH)))


ONE, TWO = (f("9 đơn"), f("2 đơn"))


@pytest.mark.parametrize(
    ("rule", "claim", "message", "english"),
    [
        (
            WRONG_PERCENT_OF_TARGET,
            PercentOfTarget(value=f("7 hộ"), percent=f("98,7%")),
            (
                "Ghi đạt 98,7% với kết quả 7 hộ, nhưng không có chỉ tiêu là số nguyên nào cho ra tỷ lệ này."
                " Đề nghị đơn vị báo cáo xác nhận số liệu, chỉ tiêu và sửa tỷ lệ."
            ),
            (
                "7 hộ is said to be 98,7% of the target, but no whole target yields that."
                " Ask the reporting body which of the three stands."
            ),
        ),
        (
            WRONG_PERCENT_OF_TARGET,
            PercentOfTarget(value=f("56 hộ"), percent=f("98,24%"), target=f("57 hộ")),
            "98,24% chỉ đúng nếu cắt bớt chữ số; làm tròn thì khác. Đề nghị làm tròn lại.",
            "98,24% holds only if digits were cut off; rounding gives another. Round it.",
        ),
        (
            PARTS_THAT_DO_NOT_ADD_UP,
            Breakdown(total=ONE, parts=(f("3 đơn"), f("4 đơn")), beside=(TWO,)),
            (
                "Tổng ghi 9 đơn + 2 đơn, nhưng các phần 3 đơn + 4 đơn cộng lại là 7 đơn."
                " Đề nghị đơn vị báo cáo rà soát tổng số và từng phần."
            ),
            (
                "The total is stated as 9 đơn + 2 đơn, but the parts 3 đơn + 4 đơn make 7 đơn."
                " Ask the reporting body which of them is wrong."
            ),
        ),
        (
            PART_ABOVE_WHOLE,
            Breakdown(total=ONE, parts=(f("8 đơn"), f("4 đơn")), exhaustive=False),
            (
                "Phần nêu riêng (8 đơn + 4 đơn) lớn hơn tổng số 9 đơn."
                " Đề nghị đơn vị báo cáo kiểm tra lại tổng số hoặc phần nêu riêng."
            ),
            (
                "What is named as part (8 đơn + 4 đơn) is more than the whole of 9 đơn."
                " Ask the reporting body which of them is wrong."
            ),
        ),
        (
            WRONG_SHARE,
            Share(part=TWO, percent=f("50%"), whole=(ONE, TWO)),
            (
                "Ghi 2 đơn chiếm 50% của 9 đơn + 2 đơn, nhưng không có phép chia nào cho ra tỷ lệ này."
                " Có lẽ 2 đơn, không phải 9 đơn."
                " Đề nghị đơn vị báo cáo kiểm tra lại tử số, mẫu số và tỷ lệ."
            ),
            (
                "2 đơn is stated to be 50% of 9 đơn + 2 đơn, which no division yields. Perhaps 2 đơn, not 9 đơn."
                " Ask the reporting body for part, whole and share."
            ),
        ),
        (
            WRONG_SHARE,
            Share(part=f("7 hộ"), percent=f("98,7%")),
            (
                "Ghi 7 hộ chiếm 98,7%, nhưng không có phép chia nào cho ra tỷ lệ này."
                " Đề nghị đơn vị báo cáo kiểm tra lại tử số, mẫu số và tỷ lệ."
            ),
            "7 hộ is stated to be 98,7%, which no division yields. Ask the reporting body for part, whole and share.",
        ),
        (
            WRONG_SHARE,
            Share(part=f("56 hộ"), percent=f("98,24%"), whole=(f("57 hộ"),)),
            "98,24% chỉ đúng nếu cắt bớt chữ số; làm tròn thì khác. Đề nghị làm tròn lại.",
            "98,24% holds only if digits were cut off; rounding gives another. Round it.",
        ),
    ],
)
def test_a_claim_is_refuted_in_these_words(rule, claim, message, english):
    (found,) = rule.check(Subject(claims=(claim,)))
    assert (found.message, found.message_in("en")) == (message, english)


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        (
            DOCUMENT.replace("Số 05-BC/HU\n", ""),
            ["Văn bản thiếu số và ký hiệu.", "The document lacks its number and sign."],
        ),
        (
            DOCUMENT.replace("Phụng Hiệp, ngày 29 tháng 3 năm 2024\n", ""),
            ["Văn bản thiếu địa danh và ngày tháng.", "The document lacks its place and date."],
        ),
        (HEAD + BODY + SIGNATURE, ["Văn bản thiếu nơi nhận.", "The document lacks its recipients."]),
        (
            HEAD + BODY + "Nơi nhận: Như trên.\n" + SIGNATURE,
            [
                "Văn bản thiếu dòng “Lưu” ở nơi nhận.",
                "The document lacks the archive line among its recipients.",
            ],
        ),
        (
            HEAD + BODY + RECIPIENTS,
            [
                "Văn bản thiếu chức vụ, họ tên người ký.",
                "The document lacks the office and name of its signer.",
            ],
        ),
    ],
)
def test_what_is_missing_is_named(text, messages):
    (found,) = audit(text)
    assert [found.message, found.message_in("en")] == [
        f"{messages[0]} Đề nghị bổ sung trước khi ký.",
        f"{messages[1]} Add it before it is signed.",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Cấp ủy có ý kiến; cấp uỷ có báo cáo; cấp uỷ làm.", "“ủy” (1 lần) và “uỷ” (2 lần)"),
        ("Trao 5 nghìn cuốn và 6 ngàn cuốn, 7 ngàn cuốn.", "“nghìn” (1 lần) và “ngàn” (2 lần)"),
        ("Tỷ lệ đạt; tỷ lệ khá; tỉ lệ giỏi.", "“tỷ” (2 lần) và “tỉ” (1 lần)"),
    ],
)
def test_both_spellings_are_counted_and_the_rarer_is_shown(text, said):
    (found,) = audit(text, select="N002")
    assert said in found.message
    rarer = min(("uỷ", "ủy", "nghìn", "ngàn", "tỉ", "tỷ"), key=lambda word: text.lower().count(f"{word} ") or 99)
    assert text[slice(*found.span)].lower() == rarer


def test_a_day_that_no_calendar_has_is_told():
    (found,) = audit("Thực hiện Nghị quyết số 33-NQ/TW ngày 31/6/2014 của Trung ương.")
    assert found.message.startswith("Ngày 31/6/2014 của văn bản được dẫn không có trong lịch.")
    assert found.english.startswith("The day 31/6/2014 of the cited document is not in the calendar.")


def test_every_period_under_a_heading_is_named_once():
    text = "I. VIỆC QUÝ IV/2024\nQuý IV/2023, quý IV/2022 và quý IV/2023 đã giao việc.\nII. ĐÁNH GIÁ\nTốt."
    (found,) = audit(text)
    assert "nói về quý IV/2023, quý IV/2022." in found.message


def test_an_ended_body_names_its_successor():
    ended = attrs.evolve(FRONT, active_until=date(2023, 12, 31), successor="mttq-moi")
    (found,) = OrganisationNotActiveRule().check(Subject.of_report(with_body(ended)))
    assert "quý I/2024. Số liệu thuộc về mttq-moi. Hãy" in found.message
    assert "quý I/2024. The figures belong to mttq-moi. Check" in found.english
    assert found.path == "facts[0]"


def test_a_span_of_years_is_told_by_its_years():
    (found,) = audit("Tổng kết 9 năm (2010 - 2025).")
    assert "nhưng 2010 - 2025 không phải là 9 năm" in found.message


@pytest.mark.parametrize(
    ("text", "facts", "message", "english"),
    [
        (
            "Thu {quy}.",
            (FUND_FACT,),
            "{quy}: không có số liệu nào mang tên này. Hãy bổ sung số liệu hoặc sửa tên.",
            "{quy}: no fact has this name. Add the fact, or mend the name.",
        ),
        (
            "Đạt {an-sinh.percent} kế hoạch.",
            (FUND_FACT,),
            (
                "{an-sinh.percent}: số liệu này không có chỉ tiêu nên không tính được tỷ lệ."
                " Hãy bổ sung số liệu hoặc sửa tên."
            ),
            "{an-sinh.percent}: the fact has no target, so there is no percent of it. Add the fact, or mend the name.",
        ),
        (
            "Chỉ tiêu {an-sinh.target}.",
            (FUND_FACT,),
            "{an-sinh.target}: số liệu này không có chỉ tiêu. Hãy bổ sung số liệu hoặc sửa tên.",
            "{an-sinh.target}: the fact has no target. Add the fact, or mend the name.",
        ),
        (
            "Thu {an-sinh}.",
            tuple(attrs.evolve(FUND_FACT, organisation=each) for each in (COMMITTEE, YOUTH)),
            (
                "{an-sinh}: nhiều tổ chức cùng có số liệu này mà mục không nêu tổ chức."
                " Có phải ý là {an-sinh@huyen-uy} hoặc {an-sinh@doan}?"
            ),
            (
                "{an-sinh}: several organisations have it, and the section names none."
                " Did you mean {an-sinh@huyen-uy} or {an-sinh@doan}?"
            ),
        ),
    ],
)
def test_why_a_name_is_no_fact_is_told(text, facts, message, english):
    (found,) = validate(sample(text, *facts), select="R001")
    assert (found.message, found.english) == (message, english)


def test_a_footnote_that_nothing_marks_is_told():
    (found,) = validate(sample("Thu {an-sinh}.", footnotes={"nguon": "Xã hội hóa."}))
    assert found.message == "Chú thích “nguon” không được đánh dấu ở đâu. Hãy đặt [^nguon] vào câu, hoặc bỏ nó."
    assert found.english == "The footnote “nguon” is marked nowhere. Put [^nguon] into a sentence, or drop it."
    assert [each.text for each in found.evidence] == ["[^nguon]"]


def test_marks_and_notes_of_a_text_that_are_alone_are_told():
    unmarked, unexplained = audit(DOCUMENT.replace("làm tốt.", "làm tốt.[2]") + "\n[1] Kể cả ban mới.")
    assert unmarked.message == "Dấu [2] không có chú thích. Hãy bổ sung, hoặc bỏ nó."
    assert unmarked.english == "The mark [2] has no footnote. Add what is missing, or drop it."
    assert unexplained.message == "Chú thích [1] không được đánh dấu ở đâu. Hãy bổ sung, hoặc bỏ nó."
    assert unexplained.english == "The footnote [1] is marked nowhere. Add what is missing, or drop it."


def test_an_empty_heading_of_a_text_is_told():
    (found,) = audit("I. KẾT QUẢ\nII. NHIỆM VỤ\nTiếp tục làm.")
    assert found.message == "Mục “KẾT QUẢ” chưa có nội dung. Hãy bổ sung, hoặc bỏ đề mục."
    assert found.english == "The section “KẾT QUẢ” is empty. Write it, or drop the heading."


@pytest.mark.parametrize("end", ["Nơi nhận:\n- Lưu Văn phòng.", "T/M BAN THƯỜNG VỤ\nNguyễn Văn A"])
def test_a_heading_before_the_end_of_a_document_is_empty(end):
    text = f"BÁO CÁO\n-----\nI. KẾT QUẢ\nLàm tốt.\nII. NHIỆM VỤ\n{end}"
    assert "“NHIỆM VỤ”" in audit(text, select="S001")[0].message


def test_the_target_of_another_indicator_or_year_is_another_target():
    report, previous = ChangedTargetRule.violating()
    (fact,) = previous.facts
    other = attrs.evolve(fact, indicator=attrs.evolve(fact.indicator, code="quy-khac"))
    earlier = attrs.evolve(fact, period=fact.period.same_period_last_year())
    for each, codes in ((fact, ["R005"]), (other, []), (earlier, [])):
        found = validate(report, previous=attrs.evolve(previous, facts=FactBook((each,))), select="R005")
        assert [finding.code for finding in found] == codes


def test_numbers_of_what_the_report_counts_are_typed_digits():
    facts = (count("thu", 5, "công văn"), count("don", 5, "đơn"), count("gon", 5, ""))
    report = sample("Gửi 5 công văn, 6 đơn, 7 đơn vị, 8 văn bản. {thu} {don} {gon}", *facts)
    found = validate(report, select="R003")
    assert [each.evidence[0].text for each in found] == ["5 công văn", "6 đơn", "7 đơn"]


def test_a_conflict_of_facts_names_both_places():
    report = ConflictingValuesRule.violating()
    (found,) = ConflictingValuesRule().check(Subject.of_report(report))
    codes = [fact.indicator.code for fact in report.facts]
    places = [f"facts[{codes.index(code)}]" for code in ("an-sinh-so-lieu-thue", "an-sinh")]
    assert found.path in places
    assert sorted(evidence.path for evidence in found.evidence) == sorted(places)


@pytest.mark.parametrize(
    ("now", "before", "found"),
    [
        ("một hai ba bốn", "một hai ba bốn", []),  # with its heading and its figure it says seven words
        ("một hai ba bốn sáu", "một hai ba bốn sáu", ["R007"]),
        ("một hai ba bốn quý I/2024", "một hai ba bốn quý IV/2023", []),
        ("một hai ba bốn sáu 5/4 ngày", "một hai ba bốn sáu 6/4 ngày", ["R007"]),
        ("một hai ba bốn sáu Quý I/2024", "một hai ba bốn sáu quý IV/2023", ["R007"]),
        ("một hai ba bốn sáu bảy", "một hai ba bốn sáu tám", []),
    ],
)
def test_texts_are_compared_without_their_dates(now, before, found):
    reports = (sample(f"{text} {{an-sinh}}") for text in (now, before))
    report, previous = reports
    assert [each.code for each in validate(report, previous=previous, select="R007")] == found


@pytest.mark.parametrize(
    ("text", "made"),
    [
        (
            "Vận động 55,9 tỷ đồng, gồm: tiền 12,5 tỷ đồng, hiện vật 43,423 tỷ đồng, công 1 tỷ đồng.",
            "56.923 triệu đồng",
        ),
        ("Trồng 55,9 ha, gồm: lúa 12,5 ha, ngô 43,4 ha, đậu 2 ha.", "57,9 ha"),
        ("Ban hành 09 văn bản (05 kế hoạch và 05 công văn).", "10 văn bản"),
    ],
)
def test_what_parts_make_is_written_as_their_total_is(text, made):
    (finding,) = audit(text, select=["F002"])
    assert f"cộng lại là {made}." in finding.message
