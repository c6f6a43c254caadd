import json
from datetime import date
from decimal import Decimal

import attrs
import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dangbo_report import (
    Catalogue,
    CountIndicator,
    Directory,
    FactBook,
    Measure,
    MeasureIndicator,
    MoneyIndicator,
    PercentOfTargetIndicator,
    ReportingRegime,
    ShareIndicator,
    from_json,
    json_schema,
    to_json,
)
from dangbo_report.codec.api import KINDS
from dangbo_report.codec.converter import UNIONS
from dangbo_report.errors import DuplicateCodeError, InvalidDocumentError, WrongTypeError
from dangbo_report.indicators import Fact
from dangbo_report.organisations import Level, standard_directory
from dangbo_report.periods import DayOfMonth, PeriodKind
from dangbo_report.regimes import party_regime, state_regime
from dangbo_report.report import Item, Report, Section, Table
from dangbo_report.rules.catalogue import CATALOGUE
from dangbo_report.rules.samples import FRONT, FUND, FUND_FACT, QUARTER, sample, sample_with_percent

DIRECTORY = standard_directory(Level.DISTRICT, "Phụng Hiệp", "Hậu Giang", on=date(2024, 3, 31))
INDICATORS = Catalogue(
    [
        CountIndicator("hoi-vien", "Hội viên", "hội viên", increase="hoi-vien-moi", over_time="stock"),
        MoneyIndicator("an-sinh", "Kinh phí", percent_step=Decimal("0.1")),
        MeasureIndicator("gao", "Gạo", "tấn", additive=False),
        PercentOfTargetIndicator("dat", "Tỷ lệ đạt", baseline="dự toán", achieved="an-sinh"),
        ShareIndicator("chiem", "Tỷ lệ", part="a", whole=("a", "b")),
    ]
)
RICE = MeasureIndicator("gao", "Gạo", "tấn")
EVERYTHING = attrs.evolve(
    sample("Vận động được {an-sinh}.", footnotes={"nguon": "Nguồn “xã hội hóa”: {an-sinh}"}),
    sections=[
        Section(
            "KẾT QUẢ",
            [
                Item("Điểm {an-sinh}", bullet="letter", organisation="mttq"),
                Table(["Chỉ tiêu", "Số"], [["An sinh", "{an-sinh}"]], caption="Bảng"),
                Section("Sao", starred=True),
            ],
            purpose="results",
        )
    ],
    facts=FactBook(
        [
            attrs.evolve(FUND_FACT, target=FUND.figure("30 tỷ đồng"), note='ghi "chú"', of_which=["x"]),
            Fact(RICE, FRONT, QUARTER.next(), Measure(Decimal(41800), "tấn", step=Decimal(100)), parts=["y"]),
        ]
    ),
    regime=party_regime("Báo cáo quý", receiver="huyen-uy", deadline=DayOfMonth(25)),
)
BARE = attrs.evolve(EVERYTHING, sections=(), footnotes=(), facts=FactBook(), directory=Directory(), regime=None)
STORABLE = [
    EVERYTHING,
    BARE,
    attrs.evolve(EVERYTHING, title="BÁO CÁO NHANH"),
    EVERYTHING.facts,
    DIRECTORY,
    INDICATORS,
    EVERYTHING.regime,
    state_regime("Báo cáo tháng", receiver="chinh-phu", cycle=PeriodKind.MONTH),
    attrs.evolve(state_regime("Riêng", receiver="bo"), cut_off=DayOfMonth(25)),
    party_regime("Báo cáo tuần", receiver="dang-uy", cycle=PeriodKind.BETWEEN, days_after=-2),
    Directory(),
    *(example for rule in CATALOGUE if isinstance(example := rule.violating(), Report)),
]


def loaded(value):
    return from_json(to_json(value), type(value))


@pytest.mark.parametrize("value", STORABLE, ids=lambda value: type(value).__name__)
def test_what_is_stored_comes_back_equal_and_the_bytes_are_the_same(value):
    assert loaded(value) == value
    assert to_json(loaded(value)) == to_json(value)


@pytest.mark.parametrize("value", STORABLE, ids=lambda value: type(value).__name__)
def test_what_is_written_fits_the_schema(value):
    schema = json_schema(type(value))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(to_json(value)), schema)


def test_indented_json_holds_the_same():
    assert b"\n" in to_json(EVERYTHING, indent=True)
    assert from_json(to_json(EVERYTHING, indent=True).decode()) == EVERYTHING


def changed(path, value, of=EVERYTHING):
    document = json.loads(to_json(of))
    *parents, last = path
    place = document
    for step in parents:
        place = place[step]
    if value is KeyError:
        del place[last]
    else:
        place[last] = value
    return json.dumps(document)


def faults(data, kind=Report):
    with pytest.raises(InvalidDocumentError) as caught:
        from_json(data, kind)
    assert all(path in str(caught.value) for path, _ in caught.value.faults)
    assert caught.value.more == 0
    return dict(caught.value.faults)


FIRST = ("data", "facts", 0)
NO_SUCH_FIELD = (
    "no such field; there are indicator, organisation, period, figure, target, parts, of_which, note, recomputed"
)
KIND = "one of count, money, percent, percentage-points, measure"
QUALIFIER = "one of '', 'trên', 'gần', 'khoảng', 'ước', 'ít nhất', 'không quá', 'dưới'"
CODE = "of this file has the code"
DECIMAL = 'expected a decimal number in quotes, such as "23.6"'
LONG = f"found str '{'a' * 39}"


@pytest.mark.parametrize("value", [3.7, "12", True, None, [], {}, 10**30])
def test_nothing_is_coerced_into_a_whole_number(value):
    assert list(faults(changed((*FIRST, "figure", "value"), value))) == ["$.facts[0].figure.value"]


@pytest.mark.parametrize(
    ("path", "value", "where", "what"),
    [
        ((*FIRST, "figure"), {"kind": "bogus"}, "$.facts[0].figure", f"expected \"kind\" as {KIND}, found str 'bogus'"),
        ((*FIRST, "figure"), {}, "$.facts[0].figure", f'expected "kind" as {KIND}, found null'),
        ((*FIRST, "figure"), [], "$.facts[0].figure", "expected an object, found list []"),
        ((*FIRST, "figure", "value"), 3.7, "$.facts[0].figure.value", "expected a whole number, found float 3.7"),
        ((*FIRST, "figure", "value"), "a" * 99, "$.facts[0].figure.value", f"expected a whole number, {LONG}"),
        (
            (*FIRST, "figure", "qualifier"),
            "trênn",
            "$.facts[0].figure.qualifier",
            f"expected {QUALIFIER}, found str 'trênn'",
        ),
        ((*FIRST, "figure", "qualifier"), [], "$.facts[0].figure.qualifier", f"expected {QUALIFIER}, found list []"),
        ((*FIRST, "extra"), 1, "$.facts[0].extra", NO_SUCH_FIELD),
        ((*FIRST, "e" * 99), 1, f"$.facts[0].{'e' * 60}", NO_SUCH_FIELD),
        ((*FIRST, "period"), KeyError, "$.facts[0].period", "missing; it cannot be left out"),
        ((*FIRST, "period"), 5, "$.facts[0].period", 'expected a period such as "quý I/2024", found int 5'),
        ((*FIRST, "note"), 5, "$.facts[0].note", "expected a text, found int 5"),
        ((*FIRST, "parts"), "abc", "$.facts[0].parts", "expected a list, found str 'abc'"),
        (
            (*FIRST, "indicator"),
            "an-sin",
            "$.facts[0].indicator",
            f"no indicator {CODE} 'an-sin'; did you mean an-sinh?",
        ),
        ((*FIRST, "organisation"), "zzzzz", "$.facts[0].organisation", f"no organisation {CODE} 'zzzzz'"),
        (FIRST, "x", "$.facts[0]", "expected an object, found str 'x'"),
        (("data", "facts", 1, "figure", "value"), 41800, "$.facts[1].figure.value", f"{DECIMAL}, found int 41800"),
        (("data", "facts", 1, "figure", "value"), "1e5", "$.facts[1].figure.value", f"{DECIMAL}, found str '1e5'"),
        (("data", "date"), "hôm nay", "$.date", "expected a date such as 2024-03-31, found str 'hôm nay'"),
        (("data", "date"), 20240331, "$.date", "expected a date such as 2024-03-31, found int 20240331"),
        (("data", "issuer"), "huyen-u", "$.issuer", f"no organisation {CODE} 'huyen-u'; did you mean huyen-uy?"),
        (("data", "issuer"), "mtt", "$.issuer", f"no organisation {CODE} 'mtt'; did you mean mttq?"),
        (("data", "directory"), ["huyen-uy", "x"], "$.directory[1]", f"no organisation {CODE} 'x'"),
        (
            ("data", "sections", 0, "purpose"),
            "result",
            "$.sections[0].purpose",
            "expected one of 'results', 'assessment', 'tasks', 'annex', found str 'result'",
        ),
        (("data", "sections", 0, "starred"), 1, "$.sections[0].starred", "expected true or false, found int 1"),
        (
            ("data", "regime", "cut_off"),
            "nowhen",
            "$.regime.cut_off",
            "expected one of 'calendar', 'decree-09-2019', found str 'nowhen'",
        ),
        (("format",), "else", "$.format", 'expected an object whose "format" is "dangbo-report"'),
        (("kind",), "directory", "$.kind", "expected 'report', found 'directory'"),
        (("kind",), KeyError, "$.kind", "expected 'report', found None"),
        (("version",), 0, "$.version", "expected 1 to 2, found 0"),
        (("version",), 3, "$.version", "expected 1 to 2, found 3"),
        (("version",), True, "$.version", "expected 1 to 2, found True"),
        (("more",), 1, "$.more", "no such field"),
        (("data",), [], "$.data", "expected an object"),
    ],
)
def test_a_fault_is_listed_with_its_path(path, value, where, what):
    assert faults(changed(path, value)) == {where: what}


@pytest.mark.parametrize(
    ("path", "value", "where", "what"),
    [
        ((*FIRST, "figure", "step"), 3, "$.facts[0].figure", "power of ten"),
        ((*FIRST, "period"), "quý V/2024", "$.facts[0].period", "quý V/2024"),
        (("data", "facts", 1, "figure", "unit"), "kg", "$.facts[1]", "'tấn'"),
        (("data", "date"), "2024-13-01", "$.date", "month"),
        (("data", "directory"), ["mttq"], "$.directory", "huyen-uy"),
        (("data", "sections", 0, "body", 1, "rows"), [["một"]], "$.sections[0].body[1]", "2 cells"),
        (("data", "sections", 0, "body", 0, "text"), "{a", "$.sections[0].body[0]", "brace"),
        (("data", "letterhead", "number"), 0, "$.letterhead", "from 1"),
        (("data", "footnotes"), [{"name": "a", "text": ""}] * 2, "$", "footnotes"),
    ],
)
def test_what_a_record_refuses_is_listed_with_its_path(path, value, where, what):
    found = faults(changed(path, value))
    assert list(found) == [where]
    assert what in found[where]


VALIDATOR = jsonschema.Draft202012Validator(json_schema(), format_checker=jsonschema.FormatChecker())


@pytest.mark.parametrize(
    ("path", "value"),
    [
        *((("data", name), wrong) for name in ("date", "period", "title", "sections", "regime") for wrong in (5, {})),
        *(((name,), wrong) for name in ("format", "kind", "version", "data") for wrong in (KeyError, 1, "x", [])),
        (("more",), 1),
        (("data", "more"), 1),
        (("data", "issuer"), KeyError),
        (("data", "date"), "2024-13-01"),
        (("data", "regime", "cut_off"), "nowhen"),
        (("data", "regime", "cut_off"), {"day": "x"}),
        (("data", "sections", 0, "starred"), 1),
        (("data", "sections", 0, "purpose"), "result"),
        (("data", "sections", 0, "body", 0, "kind"), "paragraf"),
        (("data", "facts", 1, "figure", "value"), "1e5"),
        ((*FIRST, "parts"), {}),
        ((*FIRST, "parts"), [1]),
        ((*FIRST, "figure"), None),
        ((*FIRST, "figure", "value"), "12"),
        ((*FIRST, "figure", "kind"), "bogus"),
        ((*FIRST, "figure", "kind"), KeyError),
        ((*FIRST, "figure", "extra"), 1),
        ((*FIRST, "target"), 5),
    ],
)
def test_the_schema_refuses_what_the_codec_refuses(path, value):
    document = changed(path, value)
    assert faults(document)
    assert not VALIDATOR.is_valid(json.loads(document))


def test_unions_have_names_in_the_schema():
    assert {"Figure", "Indicator", "Block"} <= json_schema()["$defs"].keys()


def test_a_report_without_its_organisations_has_no_issuer():
    assert "$.issuer" in faults(changed(("data", "organisations"), KeyError))


def test_the_schema_takes_what_the_codec_takes():
    assert VALIDATOR.is_valid(json.loads(changed((*FIRST, "target"), None)))
    assert not VALIDATOR.is_valid([])


def test_ten_fields_that_do_not_belong_are_named():
    document = json.loads(to_json(EVERYTHING))
    assert list(faults(json.dumps({f"more-{n}": n for n in "cbadefghijkl"} | document))) == [
        f"$.more-{n}" for n in "abcdefghij"
    ]


def test_every_fault_is_listed_at_once():
    document = json.loads(changed((*FIRST, "figure", "value"), "12"))
    document["data"]["date"] = 5
    document["data"]["facts"][1]["extra"] = 1
    assert set(faults(json.dumps(document))) == {"$.facts[0].figure.value", "$.date", "$.facts[1].extra"}


@pytest.mark.parametrize("code", [[], {}, 5, None])
def test_a_code_that_is_no_text_is_a_fault_beside_the_others(code):
    document = json.loads(to_json(EVERYTHING))
    document["data"]["indicators"][0]["code"] = code
    document["data"]["facts"][0]["indicator"] = code
    assert {"$.indicators[0].code", "$.facts[0].indicator"} <= set(faults(json.dumps(document)))


def test_a_file_that_is_wrong_everywhere_says_so_a_hundred_times():
    with pytest.raises(InvalidDocumentError) as caught:
        from_json(changed(("data", "facts"), [1] * 300_000))
    assert len(caught.value.faults) == 100
    assert "and 1 more" in str(caught.value)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"[" * 10_000 + b"]" * 10_000, "no JSON"),
        (b'{"a": ' * 500 + b"1" + b"}" * 500, "nested deeper"),
        (b" " + b"[" * 101 + b"]" * 101, "nested deeper than 100 levels"),
        (b" " + b"[" * 100 + b"]" * 100, "format"),
        (b'"' + b"x" * 50_000_000 + b'"', "longer than"),
        (b"\xff\xfe", "no JSON"),
        (b"", "no JSON"),
        ("\ud800", "no JSON"),
        (b'{"a":"\\ud800"}', "no JSON"),
        (b'{"a":NaN}', "no JSON"),
        (b"null", "format"),
        (to_json(EVERYTHING).replace(b'"version":2', b'"version":2,"version":2'), "'version'"),
        (to_json(EVERYTHING).replace(b'"version":2', b'"version":2,"version" :2'), "'version'"),
        (b'{"a":{' + b",".join(b'"k%d":1' % n for n in range(200)) + b',"k5":2}}', "twice in one object: 'k5'$"),
    ],
    ids=lambda value: str(value)[:20],
)
def test_hostile_documents_get_one_clear_error(data, what):
    with pytest.raises(InvalidDocumentError, match=what) as caught:
        from_json(data)
    assert [path for path, _ in caught.value.faults] == ["$.format" if what == "format" else "$"]


def test_a_text_that_looks_like_a_key_is_a_text():
    report = attrs.evolve(EVERYTHING, summary='nói "x": y')
    assert loaded(report) == report


@pytest.mark.parametrize("depth", [7, 40])
def test_sections_nested_without_end_are_refused(depth):
    section = {"heading": "x"}
    for _ in range(depth):
        section = {"heading": "x", "body": [{"kind": "section", **section}]}
    assert any("nested at most" in what for what in faults(changed(("data", "sections"), [section])).values())


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_anything_else_is_an_invalid_document(value):
    with pytest.raises(InvalidDocumentError):
        from_json(json.dumps({"format": "dangbo-report", "kind": "report", "version": 2, "data": value}))


def test_what_is_nested_deeper_than_python_calls_is_refused():
    section = b'{"heading":"x","body":[' + b'{"kind":"section","heading":"x","body":[' * 480 + b"]}" * 481
    whole = to_json(attrs.evolve(EVERYTHING, sections=())).replace(
        b'"letterhead"', b'"sections":[' + section + b'],"letterhead"'
    )
    with pytest.raises(InvalidDocumentError, match="nested deeper"):
        from_json(whole)


@given(st.binary())
def test_bytes_are_an_invalid_document(data):
    with pytest.raises(InvalidDocumentError):
        from_json(data)


def test_two_organisations_of_one_code_cannot_be_stored():
    assert to_json(attrs.evolve(EVERYTHING, issuer=attrs.evolve(EVERYTHING.issuer))) == to_json(EVERYTHING)
    report = attrs.evolve(EVERYTHING, issuer=attrs.evolve(EVERYTHING.issuer, name="Khác"))
    with pytest.raises(DuplicateCodeError) as caught:
        to_json(report)
    assert (caught.value.kind, caught.value.code) == ("organisation", "huyen-uy")


def test_a_directory_and_a_catalogue_that_cannot_be_are_faults():
    assert "$.organisations" in faults(changed(("data", "organisations", 1, "parent"), "ai", DIRECTORY), Directory)
    twice = json.loads(to_json(INDICATORS))
    twice["data"]["indicators"] *= 2
    assert "$.indicators" in faults(json.dumps(twice), Catalogue)
    conflicting = json.loads(to_json(EVERYTHING.facts))
    conflicting["data"]["facts"].append({**conflicting["data"]["facts"][0], "note": "khác"})
    assert "$.facts" in faults(json.dumps(conflicting), FactBook)


def test_a_regime_that_cannot_be_is_a_fault():
    regime = changed(("data", "regime", "cycle"), None, EVERYTHING.regime)
    assert "$.regime" in faults(regime, ReportingRegime)


def test_every_kind_is_stored_under_its_name():
    assert {kind: name for kind, (name, _) in KINDS.items()} == {
        Report: "report",
        FactBook: "fact-book",
        Directory: "directory",
        Catalogue: "catalogue",
        ReportingRegime: "regime",
    }
    assert [list(kinds) for _, kinds in UNIONS] == [
        ["count", "money", "percent", "percentage-points", "measure"],
        ["count", "money", "measure", "percent-of-target", "share"],
        ["paragraph", "item", "table", "section"],
    ]


def test_what_is_as_it_is_by_default_is_left_out():
    for empty in (FactBook(), Directory(), Catalogue()):
        assert json.loads(to_json(empty))["data"] == {}
    assert sorted(json.loads(to_json(BARE))["data"]) == [
        *("date", "issuer", "letterhead", "organisations", "period", "signature", "summary")
    ]


def test_null_is_nothing_where_nothing_may_stand():
    loaded_again = from_json(changed((*FIRST, "target"), None))
    assert next(iter(loaded_again.facts)).target is None


@pytest.mark.parametrize("value", STORABLE, ids=lambda value: type(value).__name__)
def test_a_valid_document_is_loaded_the_fast_way(value, monkeypatch):
    monkeypatch.setattr("dangbo_report.codec.api._in_detail", pytest.fail)
    assert loaded(value) == value


def test_likely_codes_are_named():
    document = json.loads(changed(("data", "issuer"), "huyen-u"))
    document["data"]["organisations"].append({**document["data"]["organisations"][0], "code": "huyen-ux"})
    assert faults(json.dumps(document)) == {
        "$.issuer": f"no organisation {CODE} 'huyen-u'; did you mean huyen-uy or huyen-ux?"
    }


def test_version_one_wrote_figures_as_text(request):
    old = (request.path.parent / "report-v1.json").read_bytes()
    assert json.loads(old)["version"] == 1
    assert from_json(old) == sample_with_percent("23,6%")
    broken = json.loads(old)
    broken["data"]["facts"][0]["target"] = "ba mươi"
    broken["data"]["facts"][1]["figure"] = 7
    found = faults(json.dumps(broken))
    assert list(found) == ["$.facts[0].target", "$.facts[1].figure"]
    assert found["$.facts[0].target"].startswith("'ba mươi' is not a figure")
    broken["data"]["facts"] = "không"
    assert "$.facts" in faults(json.dumps(broken))
    broken["data"]["facts"] = [1]
    assert "$.facts[0]" in faults(json.dumps(broken))


def test_two_things_of_one_code_are_refused_as_to_json_refuses_them():
    document = json.loads(to_json(EVERYTHING))
    for name in ("indicators", "organisations"):
        again = json.loads(json.dumps(document))
        again["data"][name].append({**again["data"][name][0], "name": "Tên khác"})
        code, last = again["data"][name][0]["code"], len(again["data"][name]) - 1
        found = faults(json.dumps(again))
        assert found == {f"$.{name}[{last}].code": f"another {name[:-1]} of this file has the code {code!r}"}


def test_likely_codes_are_sought_for_the_first_few_faults_only(monkeypatch):
    asked = []
    monkeypatch.setattr("dangbo_report.codec.records.likely", lambda code, _: asked.append(code) or ())
    document = json.loads(to_json(EVERYTHING))
    document["data"]["facts"] = [{**document["data"]["facts"][0], "organisation": f"x{n}"} for n in range(3000)]
    with pytest.raises(InvalidDocumentError) as caught:
        from_json(json.dumps(document))
    assert (len(caught.value.faults), caught.value.more) == (100, 2900)
    assert len(asked) < 10


def test_version_one_lists_a_hundred_faults_as_the_newest_does(request):
    old = json.loads((request.path.parent / "report-v1.json").read_bytes())
    old["data"]["facts"] = [{**old["data"]["facts"][0], "figure": "không", "target": 5}] * 2000
    with pytest.raises(InvalidDocumentError) as caught:
        from_json(json.dumps(old))
    assert (len(caught.value.faults), caught.value.more) == (100, 3900)


@pytest.mark.parametrize("summary", ["{", "{a b}", "kết quả {an-sinh.loud}"])
def test_a_summary_that_is_no_prose_is_a_fault(summary):
    assert "$" in faults(changed(("data", "summary"), summary))


@pytest.mark.parametrize("wrong", [5, None, b"{}", [], FUND_FACT, "{}"])
def test_what_is_not_stored_is_refused_by_name(wrong):
    with pytest.raises(WrongTypeError, match="value takes a Report, a FactBook"):
        to_json(wrong)
    with pytest.raises(WrongTypeError, match="kind takes"):
        from_json(b"{}", wrong)
    with pytest.raises(WrongTypeError, match="kind takes one of Report, FactBook"):
        json_schema(int)
