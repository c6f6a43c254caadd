import json
import re
import subprocess
import sys
from pathlib import Path

import attrs
import pytest
from docx import Document

from dangbo_report import Paragraph, Section, audit_files, load_report, save
from dangbo_report import __main__ as command_line
from dangbo_report.errors import ImpossibleValueError

main = command_line.main
EXAMPLES = Path(__file__).parents[1] / "examples"
WRONG = "Đạt 15/20 chỉ tiêu, còn lại 6 chỉ tiêu."


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "sai.txt").write_text(WRONG, encoding="utf-8")
    (tmp_path / "đúng.txt").write_text("Đạt 15/20 chỉ tiêu, còn lại 5 chỉ tiêu.", encoding="utf-8")
    (tmp_path / "~$open.docx").write_bytes(b"")
    (tmp_path / "khac.bin").write_bytes(b"")
    return tmp_path


def test_the_exit_status_says_whether_something_is_wrong(folder, capsys):
    assert main(["audit", str(folder / "đúng.txt")]) == 0
    assert main(["audit", str(folder)]) == 1
    assert "F010" in capsys.readouterr().out
    assert main(["audit", str(folder), "--ignore", "F010"]) == 0
    assert main(["audit", str(folder / "sai.txt"), str(folder / "missing.docx")]) == 2
    assert "missing.docx" in capsys.readouterr().err
    assert main(["audit", str(folder), "--select", "F999"]) == 2
    empty = folder / "empty"
    empty.mkdir()
    assert main(["audit", str(empty)]) == 2


def test_findings_come_as_json_and_as_a_file(folder, capsys):
    assert main(["audit", str(folder / "sai.txt"), "--format", "json"]) == 1
    (rows,) = json.loads(capsys.readouterr().out).values()
    assert rows[0]["code"] == "F010"
    assert rows[0]["rule"]
    assert rows[0]["sentence"] == WRONG
    assert main(["audit", str(folder), "--output", str(folder / "f.xlsx")]) == 1
    assert (folder / "f.xlsx").stat().st_size > 1000


def test_copies_with_comments_are_written(folder):
    report = attrs.evolve(load_report(EXAMPLES / "quarterly_report.toml"), sections=[Section("A", [Paragraph(WRONG)])])
    path = save(report, folder / "r.docx")
    copies, below = folder / "new" / "copies", folder / "below"
    below.mkdir()
    save(report, below / "r.docx")
    assert main(["audit", str(path), str(folder / "sai.txt"), str(below), "--annotate", str(copies)]) == 1
    assert sorted(copy.name for copy in copies.iterdir()) == ["r-ra-soat-2.docx", "r-ra-soat.docx"]
    for copy in copies.iterdir():
        assert "F010" in "".join(comment.text for comment in Document(str(copy)).comments)


def test_a_file_without_findings_has_no_copy(folder):
    clean = attrs.evolve(load_report(EXAMPLES / "quarterly_report.toml"), sections=[Section("A", [Paragraph("Tốt.")])])
    wrong = attrs.evolve(clean, sections=[Section("A", [Paragraph(WRONG)])])
    for name, report in (("a", clean), ("b", wrong)):
        (folder / name).mkdir()
        save(report, folder / name / "r.docx")
    main(["audit", str(folder / "a"), str(folder / "b"), "--select", "F010", "--annotate", str(folder / "copies")])
    assert [copy.name for copy in (folder / "copies").iterdir()] == ["r-ra-soat.docx"]


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"PK\x03\x04" + b"0" * 500, None])
def test_a_broken_file_of_a_folder_is_named(folder, capsys, data):
    whole = save(load_report(EXAMPLES / "quarterly_report.toml"), folder / "tot.docx").read_bytes()
    (folder / "hong.docx").write_bytes(data or whole[:3000])
    assert main(["audit", str(folder)]) == 2
    assert "hong.docx' cannot be read" in capsys.readouterr().err
    (error,) = [each.error for each in audit_files([folder / "hong.docx"])]
    assert error.name == str(folder / "hong.docx")


def test_many_files_show_how_far_it_is(folder, capsys, monkeypatch):
    for number in range(4):
        (folder / f"{number}.txt").write_text("Không có gì.", encoding="utf-8")
    monkeypatch.setattr(command_line.sys.stderr, "isatty", lambda: True, raising=False)
    main(["audit", str(folder)])
    err = capsys.readouterr().err
    assert "[" + "#" * 15 + "." * 15 + "] 3/6" in err
    assert err.endswith("] 6/6\n")


def test_a_document_is_read(folder, capsys):
    assert main(["read", str(folder / "sai.txt")]) == 0
    assert json.loads(capsys.readouterr().out)["claims"]
    path = save(load_report(EXAMPLES / "quarterly_report.toml"), folder / "r.docx")
    assert main(["read", str(path), "--format", "text"]) == 0
    assert main(["read", str(folder / "missing.docx")]) == 2
    assert "HUYỆN ỦY PHỤNG HIỆP" in capsys.readouterr().out


def test_every_kind_of_document_in_a_folder_is_audited_and_read(folder, capsys):
    (folder / "trang.html").write_text(f"<p>{WRONG}</p>", encoding="utf-8")
    assert main(["audit", str(folder), "--format", "json"]) == 1
    assert {Path(name).name for name in json.loads(capsys.readouterr().out)} == {"sai.txt", "đúng.txt", "trang.html"}
    assert main(["read", str(folder / "trang.html"), "--format", "text"]) == 0
    assert WRONG in capsys.readouterr().out


def test_a_pipe_that_is_closed_is_no_accident():
    script = (
        "import os, sys\nfrom dangbo_report.__main__ import main\n"
        "read, write = os.pipe()\nos.dup2(write, 1)\nos.close(read)\nos.close(write)\nsys.exit(main(['rules']))"
    )
    done = subprocess.run([sys.executable, "-c", script], check=False, capture_output=True, encoding="utf-8")
    assert (done.returncode, done.stderr) == (0, "")


def test_a_report_is_rendered(folder, capsys):
    target = folder / "r.html"
    assert main(["render", str(EXAMPLES / "quarterly_report.toml"), "--output", str(target), "--annex"]) == 0
    assert "PHỤ LỤC" in target.read_text("utf-8")
    copy = folder / "r.json"
    save(load_report(EXAMPLES / "quarterly_report.toml"), copy)
    assert main(["render", str(copy)]) == 0
    assert capsys.readouterr().out.endswith("r.docx\n")


def test_the_rules_are_listed(capsys):
    assert main(["rules"]) == 0
    assert "F001" in capsys.readouterr().out
    assert main(["rules", "F001"]) == 0
    out = capsys.readouterr().out
    assert "Cấp ủy đọc tỷ lệ trước hết" in out
    assert "committee" in out
    assert main(["rules", "F999"]) == 2
    assert "'F999'" in capsys.readouterr().err


def test_it_is_started_as_a_module(folder):
    done = subprocess.run(
        [sys.executable, "-m", "dangbo_report", "audit", folder / "sai.txt"],
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 1
    assert "F010" in done.stdout


def test_files_are_audited_in_worker_processes(folder):
    paths = [folder / "sai.txt", folder / "đúng.txt", folder / "missing.txt"]
    alone, together = list(audit_files(paths)), list(audit_files(paths, workers=2))
    assert [(each.path, each.findings, each.ok) for each in alone] == [
        (each.path, each.findings, each.ok) for each in together
    ]
    assert [each.ok for each in together] == [False, True, False]
    with pytest.raises(ImpossibleValueError):
        audit_files(paths, workers=0)


def test_every_option_says_what_it_is_for(capsys):
    for command in ("audit", "read", "render", "rules"):
        with pytest.raises(SystemExit):
            command_line.main([command, "--help"])
        said = capsys.readouterr().out
        options = [line for line in said.splitlines() if re.match(r"  \S", line)]
        assert options
        alone = [
            line for line, below in zip(options, [*options[1:], ""], strict=True) if not re.search(r"\S {2,}\S", line)
        ]
        assert [line for line in alone if f"{line}\n          " not in said] == []
