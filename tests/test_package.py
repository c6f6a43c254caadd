import importlib.metadata
import json
import subprocess
import sys
from importlib import import_module
from importlib.resources import files
from pkgutil import iter_modules

import pytest

import dangbo_report
from dangbo_report.errors import install_command

#: Import names of everything that stands behind an extra.
EXTRAS = (
    "docx",
    "jinja2",
    "typst",
    "openpyxl",
    "hypothesis",
    "pyarrow",
    "duckdb",
    "polars",
    "pyspark",
    "pytest",
)

EXTRAS_OF_USERS = ("arrow", "docx", "duckdb", "html", "hypothesis", "pdf", "polars", "spark", "xlsx")


def in_a_fresh_interpreter(code: str) -> str:
    done = subprocess.run([sys.executable, "-X", "utf8", "-c", code], check=True, capture_output=True, text=True)
    return done.stdout


def test_importing_the_package_loads_no_extra() -> None:
    loaded = in_a_fresh_interpreter(
        "import json, sys, dangbo_report as d; [getattr(d, name) for name in d.__all__];"
        "print(json.dumps([*sys.modules]))"
    )
    modules = set(json.loads(loaded))
    assert "dangbo_report.renderers" in modules
    assert not modules & set(EXTRAS)


def test_who_reads_a_text_loads_nothing_that_opens_files_or_the_network() -> None:
    loaded = in_a_fresh_interpreter(
        "import json, sys; from dangbo_report import read_text; print(json.dumps([*sys.modules]))"
    )
    unneeded = {"dangbo_report.packages.opening", "xml.parsers.expat", "urllib.request", "dangbo_report.report.report"}
    assert not unneeded & {*json.loads(loaded)}


@pytest.mark.parametrize(
    ("audited", "needed"),
    [
        ("'5 hộ'", set()),
        ("'5 hộ', previous='6 hộ'", {"reading.pairs.api"}),
        ("'Xã | Hộ\\nA | 5\\nB | 6'", {"reading.tables.building"}),
    ],
)
def test_who_audits_a_text_loads_what_tables_pairs_and_files_need_when_it_is_met(
    audited: str, needed: set[str]
) -> None:
    loaded = in_a_fresh_interpreter(
        f"import json, sys; from dangbo_report import audit; audit({audited}); print(json.dumps([*sys.modules]))"
    )
    seldom = {"reading.docx", "reading.pairs.api", "reading.tables.building", "renderers", "auditing.annotating"}
    assert {name.removeprefix("dangbo_report.") for name in json.loads(loaded)} & seldom == needed


@pytest.mark.parametrize("room", ["packages", "reading", "reading.pairs", "report"])
def test_no_part_of_a_room_whose_names_come_later_is_called_as_one_of_them(room: str) -> None:
    module = import_module(f"dangbo_report.{room}")
    assert not {*module.__all__} & {part.name for part in iter_modules(module.__path__)}
    assert all(hasattr(module, name) for name in module.__all__)
    assert {*module.__all__} <= {*dir(module)}
    with pytest.raises(AttributeError, match="nothing"):
        _ = module.nothing


def test_the_public_names_are_sorted_and_unique() -> None:
    names = dangbo_report.__all__
    assert names == sorted(set(names))


@pytest.mark.parametrize("name", dangbo_report.__all__)
def test_a_public_name_is_there(name: str) -> None:
    assert getattr(dangbo_report, name) is not None


def test_nothing_public_is_left_out_of_all() -> None:
    present = {name for name, value in vars(dangbo_report).items() if not name.startswith("_") and _is_ours(value)}
    assert present <= set(dangbo_report.__all__)


def _is_ours(value: object) -> bool:
    module = getattr(value, "__module__", "")
    return isinstance(module, str) and module.startswith("dangbo_report")


def test_the_package_says_that_it_is_typed() -> None:
    assert files("dangbo_report").joinpath("py.typed").is_file()


def test_every_extra_is_in_the_metadata() -> None:
    extras = set(importlib.metadata.metadata("dangbo-report").get_all("Provides-Extra") or ())
    assert {"arrow", "docx", "duckdb", "html", "hypothesis", "pdf", "polars", "spark", "xlsx"} <= extras


def test_no_public_name_is_that_of_a_room() -> None:
    rooms = {path.name.removesuffix(".py") for path in files("dangbo_report").iterdir()}
    assert not rooms & set(dangbo_report.__all__)


def test_what_is_installed_is_the_package_and_nothing_else() -> None:
    installed = [path for path in importlib.metadata.files("dangbo-report") or () if path.parts[0] != ".."]
    tops = {path.parts[0] for path in installed if not path.parts[0].endswith(".dist-info")}
    # A wheel has the package; the checkout, installed editable, has a pointer to it.
    assert tops in ({"dangbo_report"}, {"_editable_impl_dangbo_report.pth"})
    assert {path.suffix for path in installed if path.parts[0] == "dangbo_report"} <= {
        *(".css", ".j2", ".py", ".pyc", ".txt", ".typ", ".typed"),
    }


def test_the_version_is_that_of_the_distribution() -> None:
    assert dangbo_report.__version__ == importlib.metadata.version("dangbo-report")


@pytest.mark.parametrize("extra", EXTRAS_OF_USERS)
def test_the_command_for_an_extra_names_what_any_machine_can_install(extra: str) -> None:
    command = install_command(extra)
    assert command.startswith("python -m pip install '")
    assert "dangbo-report" not in command


def test_an_extra_of_an_extra_brings_both_and_an_unknown_one_is_named() -> None:
    assert install_command("duckdb").count("'") == 6
    assert install_command("ghost") == "python -m pip install 'dangbo-report[ghost]'"


def test_files_that_are_not_installed_name_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> list[str]:
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr("importlib.metadata.requires", missing)
    assert install_command("pdf") == "python -m pip install 'dangbo-report[pdf]'"


@pytest.mark.parametrize(
    ("name", "room"),
    [
        ("indicator_table", "dangbo_report.report"),
        ("Capacity", "dangbo_report.report"),
        ("read_sheet", "dangbo_report.sheets"),
        ("PARTY_2018", "dangbo_report.layouts"),
        ("reports", "dangbo_report.strategies"),
        ("TemplateRenderer", "dangbo_report.renderers.docx"),
    ],
)
def test_a_name_that_the_face_does_not_have_is_told_with_its_room(name: str, room: str) -> None:
    with pytest.raises(AttributeError, match=rf"from {room} import {name}$"):
        getattr(dangbo_report, name)
    with pytest.raises(ImportError, match=rf"from {room} import {name}$"):
        __import__("dangbo_report", fromlist=[name])
    assert not hasattr(dangbo_report, name)


def test_every_public_name_of_every_room_is_found_from_the_face() -> None:
    rooms = [import_module(f"dangbo_report.{each.name}") for each in iter_modules(dangbo_report.__path__) if each.ispkg]
    names = {name: room for room in rooms for name in room.__all__ if not hasattr(dangbo_report, name)}
    assert len(names) > 200
    for name in names:
        with pytest.raises(AttributeError, match=rf"from dangbo_report\.\w+(\.\w+)? import {name}$"):
            getattr(dangbo_report, name)


def test_a_name_that_nobody_has_is_told_with_what_is_like_it() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'standard_directry'; did you mean 'standard_directory'"):
        _ = dangbo_report.standard_directry
    with pytest.raises(ImportError, match="did you mean 'validate'"):
        __import__("dangbo_report", fromlist=["validat"])
    with pytest.raises(AttributeError, match=r"has no attribute '__wrapped__'$"):
        _ = dangbo_report.__wrapped__


def test_a_room_that_is_not_imported_yet_is_imported() -> None:
    said = in_a_fresh_interpreter("from dangbo_report import display, report; print(display.__name__, report.__name__)")
    assert said.split() == ["dangbo_report.display", "dangbo_report.report"]
