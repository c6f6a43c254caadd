"""Faults of texts: for each rule that judges a whole document how one is planted in the text of a valid report."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Final, TypeAlias

import attrs
from hypothesis import strategies as st

from dangbo_report.numerals import roman
from dangbo_report.periods import Period
from dangbo_report.renderers import render
from dangbo_report.report import Capacity, Paragraph, Purpose, Recipients, Report, Section, Signature
from dangbo_report.rules import Rule
from dangbo_report.rules.f014_balance import BALANCE_THAT_DOES_NOT_CLOSE
from dangbo_report.rules.f015_average import WRONG_AVERAGE
from dangbo_report.rules.f016_points import WRONG_POINTS

TextPlanter: TypeAlias = Callable[[st.DrawFn, Report], str]

#: What stands between the title and the body of every report that `reports` draws.
UNDER_TITLE: Final = "\n-----\n\n"
_NUMBER: Final = re.compile(r"^(Số:? *)(.+)$", re.MULTILINE)
_HEADING: Final = re.compile(r"^[IVXLCDM]+(?=[-.]+ )", re.MULTILINE)
#: The number, the place and day, the line of the archive, the recipients.
_PARTS: Final = (r"Số:? .*\n", r".*, ngày .*\n", r"- Lưu.*\n", r"Nơi nhận:\n(?:- .*\n)+")
_FULL: Final = Recipients(names=("Như trên", "Ban Thường vụ"), archive="Văn phòng")
_DEPUTY: Final = Signature(
    title="PHÓ BÍ THƯ", name="Nguyễn Văn A", capacity=Capacity.ON_BEHALF, on_behalf_of="BAN THƯỜNG VỤ"
)
_COLLECTIVE: Final = re.compile(r"^T/?M\.? BAN THƯỜNG VỤ$", re.MULTILINE)
_STEADS: Final = st.sampled_from(("K/T", "KT.", "K.T"))
_NUMBERS: Final = st.integers(1, 999)
_SEPARATORS: Final = st.sampled_from((" ", "_", "–", " - "))
_KINDS: Final = st.sampled_from((("Nghị quyết", "NQ"), ("Chỉ thị", "CT"), ("Kết luận", "KL"), ("Quy định", "QĐ")))
_LATER: Final = st.integers(1, 10 * 365)
_YEARS: Final = st.integers(2019, 2049)
_PERIODS: Final = st.builds(Period.quarter, _YEARS, st.integers(1, 4)) | st.builds(
    Period.month, _YEARS, st.integers(1, 12)
)
_AFTER_DISTRICTS: Final = st.builds(Period.quarter, st.integers(2026, 2049), st.integers(1, 4))
_GAPS: Final = st.integers(1, 5)
_COUNTS: Final = st.integers(10, 900)
_TOLD_TWICE: Final = st.sampled_from(
    (
        "kết nạp {} hội viên",
        "tổ chức {} buổi tập huấn kỹ thuật",
        "vận động Quỹ Hỗ trợ nông dân được {} triệu đồng",
        "hiện có {} chi hội",
    )
)
_SAID_OF: Final = st.sampled_from(("Hội Nông dân huyện {}.", "Nhìn chung, Hội Nông dân đã {}.", "Hội Nông dân {}."))


def told(text: str, sentence: str) -> str:
    """Put a sentence on a line of its own, after the first one of the body that ends, or else after its heading."""
    head, mark, body = text.partition(UNDER_TITLE)
    heading, *lines = body.splitlines(keepends=True)
    results = next((number for number, line in enumerate(lines) if "NHIỆM VỤ" in line), len(lines))
    at = next((number for number, line in enumerate(lines[:results], 1) if line.endswith(".\n")), 0)
    return "".join((head, mark, heading, *lines[:at], f"{sentence}\n", *lines[at:]))


def _numbered(draw: st.DrawFn, report: Report) -> Report:
    return attrs.evolve(report, letterhead=attrs.evolve(report.letterhead, number=draw(_NUMBERS)))


def _with_sections(report: Report, *sections: Section) -> Report:
    return attrs.evolve(report, sections=(*report.sections, *sections))


def _section(heading: str, text: str = "Các ban tiếp tục làm.") -> Section:
    return Section(heading, (Paragraph(text),))


def _restated_otherwise(draw: st.DrawFn, report: Report) -> str:
    """What the results say is said again by the assessment, with another number."""
    thing, number = draw(_TOLD_TWICE), draw(_COUNTS)
    result, again = (draw(_SAID_OF).format(thing.format(each)) for each in (number, number + draw(_GAPS)))
    sections = _section("KẾT QUẢ", result), _section("NHẬN XÉT, ĐÁNH GIÁ", again)
    return render(_with_sections(report, *sections), "text")


def _with_example(rule: Rule) -> TextPlanter:
    """The example of a rule is a table; it stands among the sentences of the report."""
    return lambda _, report: told(render(report, "text"), str(rule.violating()).strip())


def _citation_after_the_report(draw: st.DrawFn, report: Report) -> str:
    kind, sign = draw(_KINDS)
    issued = report.date + timedelta(days=draw(_LATER))
    cited = f"{kind} số {draw(_NUMBERS):02}-{sign}/TW ngày {issued:%d/%m/%Y}"
    return told(render(report, "text"), f"Thực hiện {cited} của Trung ương.")


def _heading_of_another_period(draw: st.DrawFn, report: Report) -> str:
    period = draw(_PERIODS)
    named, spoken = draw(st.permutations((period, period.same_period_last_year())))
    heading = f"KẾT LUẬN BUỔI LÀM VIỆC {str(named).upper()}"
    section = _section(heading, f"Buổi làm việc {spoken} đã giao việc cho các ban.")
    return render(_with_sections(report, section), "text")


def _tasks_before_results(draw: st.DrawFn, report: Report) -> str:
    period = draw(_PERIODS)
    due = draw(st.sampled_from((period, period.previous(), period.same_period_last_year())))
    results, *others = (section for section in report.sections if section.purpose is not Purpose.TASKS)
    results = attrs.evolve(results, heading=f"KẾT QUẢ CÔNG TÁC {str(period).upper()}")
    tasks = _section(f"NHIỆM VỤ {str(due).upper()}")
    return render(attrs.evolve(report, sections=(results, *others, tasks)), "text")


def _heading_beside_title(draw: st.DrawFn, report: Report) -> str:
    """A template of last year: the title is of the new period, the first heading still of the old one."""
    period = draw(_PERIODS)
    results, *others = (section for section in report.sections if section.purpose is not Purpose.TASKS)
    results = attrs.evolve(results, heading=f"KẾT QUẢ CÔNG TÁC {str(period.same_period_last_year()).upper()}")
    changed = attrs.evolve(report, summary=f"kết quả công tác {period}", sections=(results, *others))
    return render(changed, "text")


def _district_after_its_end(draw: st.DrawFn, report: Report) -> str:
    """A template of last year: the period is another, the letterhead or the archive is still the district's."""
    period = draw(_AFTER_DISTRICTS)
    frame = _FULL, attrs.evolve(report.letterhead, issuer=f"HUYỆN ỦY {report.letterhead.place.upper()}")
    if draw(st.booleans()):
        frame = Recipients(archive="Văn phòng Huyện ủy"), report.letterhead
    summary = f"kết quả công tác {period}"
    issued = attrs.evolve(report, summary=summary, date=period.end, recipients=frame[0], letterhead=frame[1])
    return render(issued, "text")


def _renumbered(draw: st.DrawFn, report: Report, gap: int) -> str:
    """From one of the headings on, the numbers are so many too high, or too low."""
    text = render(_with_sections(report, _section("NHẬN XÉT CHUNG"), _section("KIẾN NGHỊ")), "text")
    headings = len(_HEADING.findall(text))
    first = draw(st.integers(2, headings))
    numbers = iter(roman(number + (gap if number >= first else 0)) for number in range(1, headings + 1))
    return _HEADING.sub(lambda _: next(numbers), text)


def _missing_part(draw: st.DrawFn, report: Report) -> str:
    text = render(attrs.evolve(report, recipients=_FULL), "text")
    return re.sub(f"^{draw(st.sampled_from(_PARTS))}", "", text, count=1, flags=re.MULTILINE)


def _number_and_sign(draw: st.DrawFn, report: Report) -> str:
    text = render(_numbered(draw, report), "text")
    separator = draw(_SEPARATORS)
    return _NUMBER.sub(lambda line: line[1] + re.sub("[-/]", separator, line[2]), text, count=1)


def _deputy_for_committee(draw: st.DrawFn, report: Report) -> str:
    """The layouts of the Party refuse to write it, so that it is put where the collective stands."""
    text = render(attrs.evolve(report, signature=_DEPUTY), "text")
    return _COLLECTIVE.sub(f"{draw(_STEADS)} BÍ THƯ", text)


def _title_not_in_capitals(report: Report) -> str:
    return re.sub(r"^BÁO CÁO.*$", "Báo cáo", render(report, "text"), count=1, flags=re.MULTILINE)


#: How the fault of each rule of the catalogue that judges a whole document is planted.
TEXT_PLANTERS: Final[Mapping[str, TextPlanter]] = {
    "F013": _restated_otherwise,
    "F014": _with_example(BALANCE_THAT_DOES_NOT_CLOSE),
    "F015": _with_example(WRONG_AVERAGE),
    "F016": _with_example(WRONG_POINTS),
    "P004": _citation_after_the_report,
    "P005": _heading_of_another_period,
    "P006": _tasks_before_results,
    "P007": _district_after_its_end,
    "P010": _heading_beside_title,
    "S004": lambda draw, report: _renumbered(draw, report, -1),
    "S005": lambda draw, report: _renumbered(draw, report, draw(_GAPS)),
    "D001": _missing_part,
    "D002": _number_and_sign,
    "D003": _deputy_for_committee,
    "D004": lambda _, report: _title_not_in_capitals(report),
}
