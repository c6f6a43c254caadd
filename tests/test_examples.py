"""The examples: what a newcomer runs first works, is right, and shows everything."""

from __future__ import annotations

import ast
import io
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any

import attrs
import pytest
from docx import Document
from fastapi.testclient import TestClient
from rich.console import Console

from dangbo_report import Period, Report, audit, read, read_text, render, validate
from dangbo_report.consolidation import Consolidation
from dangbo_report.layouts import layout_for
from dangbo_report.report import Item, Section, Shown, compose, shown_figures, walk
from dangbo_report.rules import Rule
from dangbo_report.testing import sample_report

EXAMPLES = Path(__file__).parents[1] / "examples"


@pytest.fixture(scope="module")
def report() -> Report:
    built: Report = runpy.run_path(str(EXAMPLES / "quarterly_report.py"))["build_report"]()
    return built


def plug_in(name: str) -> dict[str, Any]:
    return runpy.run_path(str(EXAMPLES / name / f"{name}.py"))


def test_the_report_has_no_error(report: Report) -> None:
    assert validate(report).errors == ()


def test_the_shares_that_were_cut_off_are_warned_about(report: Report) -> None:
    found = {(finding.code, finding.evidence[0].text) for finding in validate(report).warnings}
    assert found == {("F005", "98,24%"), ("F005", "75,49%")}


def test_the_report_read_back_from_its_text_has_no_error(report: Report) -> None:
    assert audit(read_text(render(report, "text"))).errors == ()


def test_the_report_read_back_from_its_word_file_has_no_error(report: Report, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(render(report, "docx"))
    assert audit(read(path)).errors == ()


def test_every_fact_is_shown_just_once(report: Report) -> None:
    shown = [figure.fact.key for figure in shown_figures(report)]
    assert sorted(shown, key=str) == sorted((fact.key for fact in report.facts), key=str)
    assert len(shown) == 151


def test_a_body_shows_its_own_figures_only(report: Report) -> None:
    for part in compose(report):
        for run in part.runs:
            if isinstance(run, Shown):
                assert run.fact.organisation.code == (part.place.organisation or report.issuer.code)


def test_each_of_the_thirteen_bodies_has_results_and_a_task(report: Report) -> None:
    bodies = [body.code for body in report.directory.children("huyen-uy")]
    places = list(walk(report))
    results = [place.organisation for place in places if isinstance(place.node, Section) and place.node.starred]
    tasks = [place.organisation for place in places if isinstance(place.node, Item) and place.purpose == "tasks"]
    assert len(bodies) == 13
    assert sorted(bodies) == sorted(str(code) for code in results)
    assert results == tasks


def test_the_parts_are_numbered_from_one_to_four(report: Report) -> None:
    assert [place.number for place in walk(report) if isinstance(place.node, Section) and not place.depth] == [
        1,
        2,
        3,
        4,
    ]


@pytest.mark.parametrize("name", ["text", "markdown"])
def test_it_renders_to_the_same_text_twice(report: Report, name: str) -> None:
    assert render(report, name) == render(report, name)


def test_the_custom_rule_finds_what_it_says(report: Report) -> None:
    rule: Rule = plug_in("custom_rule")["UnfinishedListRule"]()
    assert isinstance(rule, Rule)
    violating, clean = rule.violating(), rule.clean()
    assert isinstance(violating, Report)
    assert isinstance(clean, Report)
    assert [finding.code for finding in validate(violating, rules=[rule])] == ["HOUSE001"]
    assert not validate(clean, rules=[rule])
    assert not validate(report, rules=[rule])


def test_the_custom_renderer_writes_a_line_for_every_figure(report: Report) -> None:
    renderer = plug_in("custom_renderer")["TsvRenderer"]()
    layout = layout_for(report.issuer, on=report.date)
    written = renderer.render(report, layout)
    assert written.count("\n") == 1 + len(shown_figures(report))
    assert "Kinh phí Chương trình An sinh phúc lợi xã hội\t7,09 tỷ đồng\n" in written
    assert [limit.feature for limit in renderer.limits(report, layout)] == ["prose"]


def test_the_audit_of_a_word_file_leaves_a_comment_for_every_finding(tmp_path: Path, capsys: Any) -> None:
    example = runpy.run_path(str(EXAMPLES / "audit_document.py"))
    path = tmp_path / "a.docx"
    path.write_bytes(render(sample_report(example["FAULTY"]), "docx"))
    example["main"]([str(path)])
    printed = capsys.readouterr().out
    copy = Document(str(tmp_path / "a-ra-soat.docx"))
    codes = sorted(comment.text.split(":")[0] for comment in copy.comments)
    assert codes == ["D001", "F002", "F010"]
    assert all(code in printed for code in codes)
    assert "<mark class='error'>" in (tmp_path / "a-ra-soat.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["text", "pdf"])
def test_many_reports_are_rendered_in_workers_as_in_this_process(report: Report, name: str, tmp_path: Path) -> None:
    command = (
        "import sys; sys.path.insert(0, sys.argv[1]); import render_many as many, pathlib\n"
        "if __name__ == '__main__':\n"
        "    paths = list(many.render_many(many.build_reports(4), sys.argv[2], pathlib.Path(sys.argv[3]), 2))\n"
        "    assert len(paths) == 4; many.show(4, 4)"
    )
    script = tmp_path / "main.py"
    script.write_text(command, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(script), str(EXAMPLES), name, str(tmp_path)], check=True, capture_output=True, text=True
    )
    assert done.stderr.endswith("4/4")
    third = attrs.evolve(report, letterhead=attrs.evolve(report.letterhead, number=3))
    expected = render(third, name)
    assert (tmp_path / f"0003.{name}").read_bytes() == (expected if isinstance(expected, bytes) else expected.encode())


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[tuple[Report, Consolidation]]]:
    folder = tmp_path_factory.mktemp("forms")
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(EXAMPLES))
        reports = runpy.run_path(str(EXAMPLES / "compile_district.py"))["compile_all"](folder)
    return folder, reports


Compiled = tuple[Path, list[tuple[Report, Consolidation]]]


def test_thirteen_workbooks_compile_to_the_report_that_was_typed(report: Report, compiled: Compiled) -> None:
    folder, [(quarter, district), _] = compiled
    assert len(list(folder.glob("quarter-2024-01-01-*.xlsx"))) == 13
    assert render(quarter, "text") == render(report, "text")
    assert {fact.key: fact.figure for fact in quarter.facts} == {fact.key: fact.figure for fact in report.facts}
    assert [each.code for each in validate(quarter)] == [each.code for each in validate(report)]
    assert district.conflicts == ()
    assert district.missing == ()


def test_the_half_year_is_compiled_from_two_quarters(report: Report, compiled: Compiled) -> None:
    _, [_, (half, district)] = compiled
    assert half.period == Period.half(2024, 1)
    assert validate(half).errors == ()
    assert not validate(half)
    assert len(half.facts) == len(report.facts) == 151
    text = str(render(half, "text"))
    assert "KẾT QUẢ CÔNG TÁC 6 THÁNG ĐẦU NĂM 2024" in text
    figures = {(fact.indicator.code, fact.organisation.code): str(fact.figure) for fact in half.facts}
    assert figures["phan-qua", "mttq"] == "31.542 phần quà"  # flows add
    assert figures["hoi-vien", "hnd"] == "36.591 hội viên"  # stocks take the last
    assert figures["hoi-vien-moi-dat", "hnd"] == "241,59%"  # percents of the plan are computed again
    assert figures["to-chuc-tot-chiem", "ban-to-chuc"] == "98,25%"  # and so are shares
    assert figures["phan-qua", "huyen-uy"] == "312 phần quà"  # the committee's own gifts, not those of all
    total = district.cell("phan-qua", "huyen-uy")
    assert total is not None
    assert total.complete
    assert (str(total.fact and total.fact.figure), len(total.contributions)) == ("41.148 phần quà", 10)


def test_a_folder_is_compiled_past_its_damaged_files(tmp_path: Path) -> None:
    example = runpy.run_path(str(EXAMPLES / "compile_folder.py"))
    example["send_in"](tmp_path)
    console = Console(file=io.StringIO(), width=200)
    province: Consolidation = example["compile_folder"](tmp_path, console)
    printed = console.file.getvalue()  # type: ignore[attr-defined] # it is the one given above
    assert all(part in printed for part in ("xa-007.csv", "CSV!E6", "xa-008.csv", "cut off", "xa-009.csv", "100%"))
    assert dict.fromkeys(code for code, _ in province.missing) == dict.fromkeys(["xa-007", "xa-008", "xa-009"])
    total = province.cell("phan-qua", "tinh-uy")
    assert total is not None
    assert (
        str(total.fact and total.fact.figure) == "39.776 phần quà"
    )  # 197 communes: 19.700 and the sum of their numbers


def test_the_year_of_an_office_is_28_reports_without_an_error(tmp_path: Path) -> None:
    example = runpy.run_path(str(EXAMPLES / "year_of_an_office.py"))
    assert example["main"](tmp_path) == 0
    assert len(list(tmp_path.iterdir())) == 28
    report = example["report_of"](Period.quarter(2025, 3), 1)
    text = render(report, "text", layout=example["layout_of"](report))
    assert "kết nạp 28 hội viên, giảm 06 hội viên so với cùng kỳ" in text
    assert "triệu đồng, đạt" in text


def test_the_sheet_of_a_commune_becomes_its_report(tmp_path: Path, capsys: Any) -> None:
    example = runpy.run_path(str(EXAMPLES / "commune_from_sheet.py"))
    report = example["main"](tmp_path / "commune.docx")
    assert len([fact for fact in report.facts if fact.period == report.period]) == 26
    assert not audit(report).errors
    assert "F0" not in capsys.readouterr().out
    text = str(render(report, "text"))
    assert "kết nạp 09 người, tăng 01 người so với cùng kỳ" in text
    assert "Hội Nông dân |  |  |  |  |  | " in text
    assert "Hội viên mới | người | 18 | 09 | 50 | 08 | tăng 01" in text
    assert audit(tmp_path / "commune.docx").ok


def test_the_report_from_a_sheet_takes_twenty_five_lines() -> None:
    source = (EXAMPLES / "commune_from_sheet.py").read_text(encoding="utf-8")
    tree = ast.parse(source)
    (main,) = (node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == "main")
    imports = [line for line in source.splitlines() if line.startswith(("from dangbo_report", "from datetime"))]
    lines = [line for line in (ast.get_source_segment(source, main) or "").splitlines() if line.strip()]
    assert len(imports) + len(lines) - len((ast.get_docstring(main) or "").splitlines()) <= 25


def test_the_service_tells_what_is_wrong_and_where() -> None:
    example = runpy.run_path(str(EXAMPLES / "web_service.py"))
    client = TestClient(example["app"])
    right = render(sample_report("Đạt 15/20 chỉ tiêu, còn lại 5 chỉ tiêu."), "docx")
    clean = client.post("/audit", files={"file": right})
    assert clean.status_code == 200
    assert not [each for each in clean.json() if each["severity"] == "error"]
    faulty = render(sample_report("Đạt 15/20 chỉ tiêu, còn lại 6 chỉ tiêu."), "docx")
    assert "F010" in {each["code"] for each in client.post("/audit", files={"file": faulty}).json()}
    copy = Document(io.BytesIO(client.post("/annotate", files={"file": faulty}).content))
    assert any(comment.text.startswith("F010") for comment in copy.comments)


@pytest.mark.parametrize("path", ["/audit", "/annotate"])
@pytest.mark.parametrize(("data", "status"), [(b"{\\rtf1 x}", 422), (b"\x00\x01", 422), (b" " * 20_000_001, 413)])
def test_the_service_refuses_what_it_cannot_read(path: str, data: bytes, status: int) -> None:
    example = runpy.run_path(str(EXAMPLES / "web_service.py"))
    answer = TestClient(example["app"]).post(path, files={"file": data})
    assert answer.status_code == status
    assert "Tệp " in answer.json()["detail"]
    assert "Hãy " in answer.json()["detail"]
