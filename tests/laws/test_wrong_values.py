"""Law 12: no call with a value of another type ends in anything but an error of ours that names the field."""

import inspect
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from importlib import import_module
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import attrs
import pytest

import dangbo_report
from dangbo_report import (
    Catalogue,
    Count,
    DangboReportError,
    Directory,
    Fact,
    FactBook,
    Footnote,
    Item,
    Level,
    MeasureIndicator,
    MoneyIndicator,
    Paragraph,
    Percent,
    Period,
    Qualifier,
    Recipients,
    Report,
    Section,
    Table,
    Term,
    WordStyle,
    paragraph,
    standard_directory,
    to_json,
)
from dangbo_report.errors import InexactNumberError, WrongTypeError
from dangbo_report.figures import FigureChange, Interval, Trend
from dangbo_report.indicators import CountIndicator, PercentOfTargetIndicator, ShareIndicator
from dangbo_report.layouts import PARTY_2026, STATE_2020, DocumentNumber, Line, TextStyle
from dangbo_report.organisations import OfficialCode
from dangbo_report.periods import DayOfMonth
from dangbo_report.regimes import Deadline, party_regime
from dangbo_report.report import Authority, Capacity, DigitalCopy, Reference, Row, Writing
from dangbo_report.report.prose import NoteName
from dangbo_report.rules import Profile
from dangbo_report.testing import sample_report

#: The rooms whose records check what they are given.
ROOMS = ("figures", "indicators", "layouts", "numerals", "organisations", "periods", "regimes", "report")
BODIES = standard_directory(Level.COMMUNE, "Hòa Mỹ", "Cần Thơ", on=date(2025, 9, 30))
REPORT = sample_report("Vận động được {an-sinh}.")
REGIME = party_regime("Báo cáo quý", receiver="dang-uy", deadline=DayOfMonth(25))
MEMBERS = CountIndicator("hoi-vien", "Hội viên", "hội viên")

#: One of each kind of thing that somebody may hand over by mistake.
STRANGERS = (
    None,
    True,
    5,
    -3,
    2.5,
    float("nan"),
    Decimal("0.1"),
    Fraction(1, 3),
    "hnd",
    "quý III/2025",
    "2025-09-30",
    b"abc",
    date(2025, 9, 30),
    datetime(2025, 9, 30, 8),  # noqa: DTZ001 - a time of day is refused
    [],
    ["Vận động"],
    [5],
    (None,),
    {"a": 1},
    {"a"},
    frozenset({5}),
    object(),
    int,
    lambda: None,
    Period.quarter(2025, 3),
    Count(5, "hội viên"),
    Percent(Decimal(50)),
    Qualifier.OVER,
    Level.COMMUNE,
    BODIES,
    BODIES["dang-uy"],
    MEMBERS,
    FactBook(),
    REPORT,
    PARTY_2026,
    paragraph("x"),
)
#: Records of kinds that the sample report and the layouts do not hold.
OTHERS = (
    BODIES,
    OfficialCode("H31.15"),
    MEMBERS,
    REGIME,
    Catalogue([MEMBERS]),
    Count(5, "hội viên"),
    MeasureIndicator("gao", "Gạo", "tấn"),
    MeasureIndicator("gao", "Gạo", "tấn").of(Decimal("20.5")),
    dangbo_report.PercentagePoints(Decimal("1.5")),
    PercentOfTargetIndicator("dat", "Tỷ lệ đạt"),
    ShareIndicator("chiem", "Tỷ lệ"),
    Interval(1, 2),
    Deadline(Level.COMMUNE, DayOfMonth(25)),
    Term(2020, 2025),
    WordStyle(),
    Authority(Capacity.ON_BEHALF, "BAN THƯỜNG VỤ"),
    DigitalCopy(by="Văn phòng Huyện ủy"),
    Reference("an-sinh"),
    NoteName("a"),
    Item("x"),
    Table(["a"], [["1"]]),
    Footnote("a", "x"),
    Section("A", [paragraph("x")]),
    Profile(name="x"),
    Percent(Decimal(50)),
    Row(["Tổng cộng"]),
    Writing(),
    FigureChange(trend=Trend.RISE, by=Count(5, "hội viên")),
    DocumentNumber(5, "BC", "HU"),
    Line.of("x", TextStyle(14)),
    *(layout.number for layout in (PARTY_2026, STATE_2020)),
)


def found_in(value: object) -> Iterable[Any]:
    """Every record of ours in a record, itself included."""
    if isinstance(value, tuple | list):
        for item in value:
            yield from found_in(item)
    elif attrs.has(type(value)) and type(value).__module__.startswith("dangbo_report"):
        yield value
        for field in attrs.fields(type(value)):
            yield from found_in(getattr(value, field.name))


SAMPLES = {type(record): record for record in found_in((REPORT, PARTY_2026, STATE_2020, *OTHERS))}


def fits(value: object, annotation: Any) -> bool:
    """Say whether a value is what an annotation says; written here anew, so that the library does not judge itself."""
    origin, inside = get_origin(annotation), get_args(annotation)
    if isinstance(annotation, TypeVar):
        return fits(value, annotation.__bound__)
    if origin in {Union, UnionType}:
        return any(fits(value, each) for each in inside)
    if origin is Literal:
        return value in inside
    if origin is tuple and inside[-1:] == (...,):
        return type(value) is tuple and all(fits(each, inside[0]) for each in value)
    if origin is tuple:
        return type(value) is tuple and len(value) == len(inside) and all(map(fits, value, inside))
    if origin in {frozenset, dict, Mapping}:
        return isinstance(value, origin) and all(fits(each, inside[0]) for each in value)
    kind = NoneType if annotation is None else origin or annotation
    if kind in {int, bool, float}:
        return type(value) is kind
    if kind is date:
        return type(value) is date
    if kind is str:
        return isinstance(value, str) and not isinstance(value, Enum)
    return isinstance(value, kind)


def records() -> Iterable[type]:
    for room in ROOMS:
        module = import_module(f"dangbo_report.{room}")
        for name in module.__all__:
            kind = getattr(module, name)
            if isinstance(kind, type) and attrs.has(kind) and kind in SAMPLES:
                yield kind


def tried(sample: object, name: str, value: object) -> tuple[object, DangboReportError | None]:
    try:
        return attrs.evolve(sample, **{name: value}), None
    except DangboReportError as error:
        return None, error


@pytest.mark.parametrize("kind", sorted(records(), key=lambda kind: kind.__name__), ids=lambda kind: kind.__name__)
def test_law_a_field_takes_what_its_annotation_says_and_names_itself_otherwise(kind):
    sample = SAMPLES[kind]
    hints = get_type_hints(kind)
    refused = 0
    for field in attrs.fields(kind):
        for stranger in STRANGERS if field.init else ():
            made, error = tried(sample, field.alias, stranger)
            if error is None:
                assert fits(getattr(made, field.name), hints[field.name]), (field.name, stranger)
                continue
            refused += 1
            if isinstance(error, WrongTypeError | InexactNumberError):
                assert error.field.startswith(field.name), (field.name, stranger)
    assert refused > len(STRANGERS) / 2


#: An Indicator is made as one of its kinds; the others are made by the library, not by hand.
MADE = {
    "AnnexRow",
    "Composed",
    "Computed",
    "Earlier",
    "Indicator",
    "NoteMark",
    "Place",
    "Shown",
    "Summary",
    "Unresolved",
}
MADE |= {"WrittenNumber", "WrittenParts"}


def test_every_public_record_of_these_rooms_is_tried():
    tried = {kind.__name__ for kind in records()}
    missing = {
        name
        for room in ROOMS
        for name in import_module(f"dangbo_report.{room}").__all__
        if isinstance(kind := getattr(import_module(f"dangbo_report.{room}"), name), type) and attrs.has(kind)
    } - tried
    assert missing <= {
        "Indicator",
        "WrittenNumber",
        "Place",
        "Shown",
        "Composed",
        "NoteMark",
        "Unresolved",
        "AnnexRow",
        *MADE,
    }


#: How each function of the face is called rightly.
CALLS: dict[str, dict[str, object]] = {
    "annotate": {
        "source": dangbo_report.render(REPORT, "docx"),
        "findings": (),
        "author": "A",
        "initials": "A",
        "date": None,
    },
    "audit": {"source": "Kết nạp 5 hội viên."},
    "audit_files": {"paths": [], "select": ["F001"], "ignore": (), "workers": 1},
    "claims_of": {"report": REPORT},
    "from_json": {"data": to_json(Catalogue()), "kind": Catalogue},
    "highlight": {"reading": dangbo_report.read_text("x"), "findings": ()},
    "json_schema": {"kind": Report},
    "load_report": {"path": Path("no such file.toml")},
    "paragraph": {"text": "x"},
    "parse_figure": {"text": "5 hội viên"},
    "read": {"source": b"", "directory": BODIES},
    "read_docx": {"source": b""},
    "read_text": {"text": "x", "directory": BODIES},
    "read_words": {"text": "năm"},
    "render": {"report": REPORT, "format": "text", "layout": PARTY_2026, "annex": False},
    "save": {"report": REPORT, "path": Path("no such folder/x.txt"), "layout": PARTY_2026, "annex": False},
    "spell": {"number": 5, "style": WordStyle()},
    "standard_directory": {
        "level": Level.COMMUNE,
        "place": "Hòa Mỹ",
        "parent_place": "Cần Thơ",
        "on": date(2025, 9, 1),
    },
    "to_json": {"value": REPORT, "indent": False},
    "validate": {"report": REPORT},
}


def functions() -> Iterable[str]:
    return [name for name in dangbo_report.__all__ if inspect.isfunction(getattr(dangbo_report, name))]


@pytest.mark.parametrize("name", functions())
def test_law_a_parameter_takes_what_its_annotation_says(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)  # what saves, saves there
    function, call = getattr(dangbo_report, name), CALLS[name]
    for parameter in inspect.signature(function).parameters:
        for stranger in STRANGERS:
            try:
                result = function(**call | {parameter: stranger})
                if inspect.isgenerator(result):
                    list(result)
            except DangboReportError:
                continue
            hint = get_type_hints(function, localns={"Claim": object})[parameter]
            held = tuple(stranger) if isinstance(stranger, list | set | frozenset) else stranger
            assert may_come(held, hint), (name, parameter, stranger)


def may_come(value: object, hint: Any) -> bool:
    """Say whether an argument fits; a sequence of anything may be given as a list."""
    inside = get_args(hint)
    if hint is Any:
        return True
    if isinstance(hint, TypeVar):
        return may_come(value, Union[hint.__constraints__ or (hint.__bound__ or Any,)])  # noqa: UP007 - as in the library
    if get_origin(hint) in {Union, UnionType}:
        return any(may_come(value, each) for each in inside)
    if getattr(hint, "_is_protocol", False):
        return all(hasattr(value, name) for name in get_type_hints(hint) if not name.startswith("_"))
    if get_origin(hint) in {type, Iterable}:
        return isinstance(value, get_origin(hint))
    return fits(value, hint)


FUND = MoneyIndicator("an-sinh", "Kinh phí an sinh")
QUARTER = Period.quarter(2025, 3)


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: attrs.evolve(REPORT, date="30/9/2025"), "date takes a date without a time of day, .*date\\("),
        (lambda: attrs.evolve(REPORT, date=datetime(2025, 9, 30)), r"not the datetime .*write ….date\(\)"),  # noqa: DTZ001
        (lambda: attrs.evolve(REPORT, signature="Nguyễn Văn A"), r"write Signature\(title=…, name=…\)"),
        (lambda: attrs.evolve(REPORT, recipients="Tỉnh ủy"), r"recipients takes a Recipients or a sequence"),
        (lambda: attrs.evolve(REPORT, summary=None), "summary takes a str, not None"),
        (lambda: attrs.evolve(REPORT, facts=["x"]), r"facts\[0\] takes a Fact, not the str 'x'"),
        (
            lambda: Section("A", [paragraph("x"), 5]),
            r"body\[1\] takes a str, a Paragraph, an Item, a Table or a Section",
        ),
        (lambda: Recipients(names="Tỉnh ủy"), r"names takes a sequence \(each a str\), not the str 'Tỉnh ủy'"),
        (
            lambda: Fact(MEMBERS, "hnd", QUARTER, MEMBERS.of(5)),
            r'organisation takes an Organisation, .*directory\["hnd"\]',
        ),
        (
            lambda: Fact(FUND, BODIES["dang-uy"], "quý III/2025", 5),
            r'period takes a Period, .*Period.parse\("quý III/2025"\)',
        ),
        (lambda: MoneyIndicator("a", "A", percent_step=0.1), "percent_step: 0.1 is a float"),
        (lambda: standard_directory("commune", "Hòa Mỹ", on=date(2025, 9, 1)), "level takes a Level, .*Level.COMMUNE"),
        (lambda: dangbo_report.render(REPORT, "text", layout="PARTY_2018"), "layout takes a Layout or None, .*layouts"),
        (lambda: dangbo_report.to_json(REPORT.facts.facts[0]), "value takes a Report, a FactBook, .*not the Fact"),
        (lambda: dangbo_report.from_json(b"{}", dict), "kind takes one of Report, FactBook, Directory"),
        (lambda: REPORT.facts.get(FUND, "mttq", QUARTER), "indicator takes a str, not the MoneyIndicator"),
        (lambda: Percent(Decimal(5)).interval("truncated"), "rounding takes a Rounding"),
        (lambda: spell_out("linh"), "style takes a WordStyle"),
    ],
)
def test_the_error_says_how_to_write_it(call, says):
    with pytest.raises(TypeError, match=says) as caught:
        call()
    assert isinstance(caught.value, DangboReportError)


def spell_out(style: Any) -> str:
    return dangbo_report.spell(5, style=style)


def test_what_has_one_meaning_is_taken():
    assert Section("A", "Vận động…").body == Section("A", ["Vận động…"]).body == (Paragraph("Vận động…"),)
    assert Section("A", Table(["a"], [["1"]])).body == (Table(["a"], [["1"]]),)
    facts = list(REPORT.facts)
    made = attrs.evolve(REPORT, facts=facts, recipients=["Tỉnh ủy"], directory=list(REPORT.directory))
    assert made == attrs.evolve(REPORT, recipients=Recipients(names=("Tỉnh ủy",)))
    assert isinstance(made.facts, FactBook)
    assert isinstance(made.directory, Directory)
    assert Recipients(names=(name for name in ["Tỉnh ủy"])).names == ("Tỉnh ủy",)
    assert attrs.evolve(REPORT, facts=(fact for fact in facts)) == REPORT


@pytest.mark.parametrize("wrong", [None, 5, "hnd", ["x"], {"a": 1}, object()])
@pytest.mark.parametrize(
    ("room", "name"),
    [
        ("consolidation", "consolidate"),
        ("consolidation", "compare"),
        ("sheets", "read_csv_form"),
        ("sheets", "read_form"),
        ("sheets", "read_forms"),
        ("sheets", "write_csv_form"),
        ("sheets", "write_form"),
        ("tables", "facts_of"),
        ("tables", "totals_of"),
        ("tables", "write_parquet"),
        ("figures", "change_between"),
        ("layouts", "layout_for"),
        ("rules", "run"),
    ],
)
def test_the_doors_of_other_rooms_are_checked_too(room, name, wrong):
    function = getattr(import_module(f"dangbo_report.{room}"), name)
    parameters = inspect.signature(function).parameters.values()
    with pytest.raises(DangboReportError):
        function(**{each.name: wrong for each in parameters if each.default is each.empty})


def test_a_list_is_taken_wherever_people_write_several_things():
    code = OfficialCode("H15.77")
    assert attrs.evolve(REPORT.issuer, identifiers=[code]).identifiers == (code,)
    assert MoneyIndicator("a", "A", official_codes=[code]).official_codes == (code,)
    layout = attrs.evolve(PARTY_2026, components=list(PARTY_2026.components))
    assert layout == PARTY_2026
    assert attrs.evolve(PARTY_2026.font, fallbacks=["Tinos"]).fallbacks == ("Tinos",)
    with pytest.raises(WrongTypeError, match=r"write tuple\(…\)"):
        attrs.evolve(dangbo_report.read_text("x"), mentions=[])
