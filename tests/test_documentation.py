import re
from importlib import import_module
from importlib.resources import files
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from pkgutil import iter_modules

import pytest

import dangbo_report

PROJECT = Path(__file__).parents[1]
PAGES = sorted(page for page in [PROJECT / "README.md", *PROJECT.glob("docs/**/*.md")] if "_build" not in page.parts)
FENCE = re.compile(r"^`{3,}([^\n]*)\n(.*?)^`{3,}$", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(PROJECT).as_posix())
def test_no_example_of_a_page_escapes_being_run(page):
    text = page.read_text(encoding="utf-8")
    languages = [match[1] for match in FENCE.finditer(text)]
    assert "pycon" not in languages
    assert "" not in languages, "a fence says what it holds"
    unfenced = FENCE.sub(lambda match: "" if match[1] == "python" else match[0], text)
    assert ">>>" not in unfenced
    assert "from dangbo_report" not in unfenced


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(PROJECT).as_posix())
def test_every_relative_link_leads_somewhere(page):
    for target in re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def test_the_tests_that_a_page_names_are_there():
    named = [
        match.groups()
        for page in PAGES
        for match in re.finditer(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", page.read_text(encoding="utf-8"))
    ]
    assert len(named) > 20
    for path, test in named:
        assert f"def {test or ''}" in (PROJECT / path).read_text(encoding="utf-8"), f"{path}::{test}"


def test_the_readme_opens_with_two_commands():
    first = next(match for match in FENCE.finditer((PROJECT / "README.md").read_text(encoding="utf-8")))
    assert first[2].splitlines() == [
        "python -m pip install uv && uv run examples/quarterly_report.py",
        "uv run pytest",
    ]


def test_every_room_has_its_page_in_the_reference():
    rooms = {path.name.removesuffix(".py") for path in files("dangbo_report").iterdir()}
    rooms = {room for room in rooms if room.isidentifier() and not room.startswith("__")}
    assert {page.stem for page in PROJECT.glob("docs/reference/*.md")} - {"index"} == rooms


def test_the_glossary_names_what_exists():
    rooms = [
        import_module(f"dangbo_report.{room.name}")
        for room in iter_modules(dangbo_report.__path__)
        if room.name[0] != "_"
    ]
    named = re.findall(r"`(\w+)(\.\w+)?`", (PROJECT / "docs/glossary.md").read_text(encoding="utf-8"))
    assert named
    for name, attributes in named:
        thing = next((getattr(room, name) for room in rooms if name in room.__all__), None)
        assert thing is not None, name
        assert not attributes or hasattr(thing, attributes.removeprefix(".")), f"{name}{attributes}"


def test_pages_made_from_the_code_are_up_to_date():
    spec = spec_from_file_location("generate", PROJECT / "docs" / "generate.py")
    generate = module_from_spec(spec)
    spec.loader.exec_module(generate)
    pages = generate.pages()
    assert {path: path.read_text(encoding="utf-8") for path in pages} == pages, "run docs/generate.py"
    assert {*PROJECT.glob("docs/rules/*.md")} <= pages.keys()


def test_the_pictures_of_the_pages_are_small():
    pictures = list((PROJECT / "docs" / "pictures").glob("*.png"))
    assert pictures
    for picture in pictures:
        assert picture.stat().st_size < 60_000
        assert picture.read_bytes().startswith(b"\x89PNG")


def test_what_the_library_writes_is_put_into_its_place_whole():
    pages = [*PROJECT.glob("docs/**/*.md"), *PROJECT.glob("examples/**/*.py"), PROJECT / "README.md"]
    in_place = re.compile(r"\.write_(?:bytes|text)\((?:render|to_json|save|annotate|highlight|stored)|open\([^)]*\"w")
    assert [page.name for page in pages if in_place.search(page.read_text(encoding="utf-8"))] == []
