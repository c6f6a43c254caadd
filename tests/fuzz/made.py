"""Inputs with structure, made of a seed: texts by grammar, JSON by places, packages by parts, forms by cells."""

import io
import json
import re
import zipfile
from collections.abc import Callable
from decimal import Decimal
from random import Random
from typing import Any

import attrs

from dangbo_report import Count, FactBook, Measure, Money, Percent, Qualifier, Report, render, spell, to_json
from dangbo_report.indicators import CountIndicator, Fact, MeasureIndicator, MoneyIndicator
from dangbo_report.report import Item, Paragraph, Section, Table
from dangbo_report.testing import sample_of_every_node
from tests.fuzz.sentences import figure, number, sentences
from tests.sheets.forms import CSV, FORM
from tests.tables.sent import INDICATORS, MONTHS, QUARTERS, TREE

PIECES = (
    *("", " ", "\u00a0", "\u200b", "\n", "\u0301", "\ud800", "²", "١", "𝟗", "ı", "İ", "K", "ſ"),
    *("0", "00", "9" * 40, ".", ",", "-", "−", "/", "%", "{", "}", "{{", "[^", "@", "(", ";", ":"),
    *("tỷ", "nghìn", "đồng", "trên", "khoảng", "quý", "năm", "IV", "XIII", "Số", "BC", "lăm", "mươi", "linh"),
)
REPORT = sample_of_every_node()
STORED: Any = json.loads(to_json(REPORT))
STRANGE = (
    None,
    True,
    False,
    0,
    -1,
    3.7,
    10**40,
    "",
    "1",
    "x" * 300,
    "{an-sinh}",
    "{",
    "[^nguon]",
    [],
    {},
    [None],
    {"a": 1},
)


def damaged(draw: Random, text: str) -> str:
    """A text, half of the time with a few pieces of it replaced."""
    for _ in range(draw.choice((0, 0, 0, 1, 1, 2, 4))):
        start = draw.randint(0, len(text))
        text = text[:start] + draw.choice(PIECES) + text[min(len(text), start + draw.choice((0, 0, 1, 2, 9))) :]
    return text


def words(draw: Random) -> str:
    """A number in words, some of them others."""
    said = spell(draw.randint(0, 10 ** draw.randint(1, 14)))
    pieces = said.split(" ")
    for _ in range(draw.choice((0, 0, 1, 2))):
        pieces[draw.randrange(len(pieces))] = draw.choice(
            ("mốt", "tư", "lăm", "linh", "rưỡi", "tỷ", "phẩy", "âm", "không")
        )
    return damaged(draw, " ".join(pieces))


def period(draw: Random) -> str:
    """A period, as it is written or nearly so."""
    year = draw.choice((2024, 1, 9999, 2025, draw.randint(1900, 2100)))
    made: tuple[Callable[[], str], ...] = (
        lambda: f"quý {draw.choice(('I', 'II', 'III', 'IV', 'V', '1'))}/{year}",
        lambda: f"tháng {draw.randint(0, 13)}/{year}",
        lambda: f"năm {year}",
        lambda: f"{draw.choice((6, 9, 3))} tháng {draw.choice(('đầu', 'cuối'))} năm {year}",
        lambda: f"từ ngày {draw.randint(0, 32)}/{draw.randint(1, 13)}/{year} đến ngày {draw.randint(1, 31)}/12/{year}",
    )
    return damaged(draw, draw.choice(made)())


def document_number(draw: Random) -> str:
    """The number of a document, as it is written or nearly so."""
    numbers = (
        "Số 05-BC/HU",
        "Số: 05/BC-UBND",
        "94/2016/NĐ-CP",
        "1234/BGDĐT-VP",
        "Số      -BC/HU",
        "12-QĐi/TW",
        "3-CT/TU",
    )
    return damaged(draw, draw.choice(numbers))


def prose(draw: Random) -> str:
    """A sentence that names facts."""
    names = (
        "{a}",
        "{a.percent}",
        "{a@mttq}",
        "{a, quý I/2024}",
        "{b.words}",
        "{c:tỷ}",
        "{c.percent:0}",
        "[^x]",
        "{{",
        "}}",
    )
    return damaged(draw, " ".join(draw.choice((*names, "Vận động", "đạt", "12")) for _ in range(draw.randint(1, 6))))


def json_report(draw: Random) -> bytes:
    """A stored report with some values replaced, left out or there again."""
    whole = json.loads(json.dumps(STORED))
    for _ in range(draw.randint(1, 3)):
        holder: Any = whole
        key: Any = "data"
        while isinstance(holder[key], dict | list) and holder[key] and draw.random() < 0.8:
            holder = holder[key]
            key = draw.choice(list(holder)) if isinstance(holder, dict) else draw.randrange(len(holder))
        if draw.random() < 0.2 and isinstance(holder, list):
            holder.append(json.loads(json.dumps(holder[key])))
        else:
            holder[key] = json.loads(json.dumps(draw.choice((*STRANGE, number(draw), holder[key]))))
    return json.dumps(whole).encode()


def xml(draw: Random, depth: int = 0) -> str:
    """Some WordprocessingML: every element may stand in every other."""
    names = (
        *("p", "p", "p", "r", "r", "t", "tbl", "tr", "tc", "sdt", "sdtPr", "sdtContent", "pPr", "rPr", "numPr", "tcPr"),
        *("ins", "del", "hyperlink", "fldSimple", "txbxContent", "footnote", "trPr", "instrText", "altChunk", "sectPr"),
    )
    empty = (
        "fldChar",
        "br",
        "tab",
        "tag",
        "gridSpan",
        "vMerge",
        "footnoteReference",
        "numId",
        "ilvl",
        "vanish",
        "sym",
        "rFonts",
    )
    values = ("0", "1", "-1", "9" * 9, "begin", "end", "separate", "restart", "x", "dangbo:f", "normal", ".VnTime")
    made = ""
    for _ in range(draw.randint(1, 4)):
        name = draw.choice(names if depth < 7 and draw.random() < 0.75 else empty)
        given = " ".join(
            f'w:{key}="{draw.choice(values)}"'
            for key in draw.sample(("val", "id", "fldCharType", "type", "ascii"), draw.randint(0, 2))
        )
        said = figure(draw).replace("&", "").replace("<", "") if name in {"t", "instrText"} else ""
        inner = said or (xml(draw, depth + 1) if name in names else "")
        made += f"<w:{name} {given}>{inner}</w:{name}>"
    return made


def _parts() -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(render(REPORT, "docx"))) as whole:
        return {name: whole.read(name) for name in whole.namelist()}


PARTS = _parts()


def package(draw: Random) -> bytes:
    """A Word file of which some parts are made anew, damaged, or missing."""
    parts = dict(PARTS)
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    for name in draw.sample(sorted(parts), draw.randint(0, 1)):
        data = bytearray(parts[name])
        data[draw.randrange(len(data))] = draw.randrange(256)
        parts[name] = bytes(data) if draw.random() < 0.7 else b""
    body = f"<w:document {space}><w:body>{xml(draw)}{xml(draw)}</w:body></w:document>"
    parts["word/document.xml"] = body.encode("utf-8", "replace")
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as written:
        for name, data in parts.items():
            written.writestr(name, data)
    return stream.getvalue()


CELLS = tuple(CSV.decode("utf-8-sig").splitlines(keepends=True))


def csv_form(draw: Random) -> bytes:
    """A form in CSV with some cells typed over, rows moved or bytes changed."""
    rows = list(CELLS)
    for _ in range(draw.randint(1, 3)):
        at = draw.randrange(len(rows))
        cells = rows[at].split(",")
        cells[draw.randrange(len(cells))] = draw.choice(
            (figure(draw), number(draw), "", '"', "=1+1", draw.choice(PIECES))
        )
        rows[at] = ",".join(cells)
        if draw.random() < 0.2:
            rows.insert(draw.randrange(len(rows)), rows.pop(at))
    return "".join(rows).encode("utf-8", "replace")


def xlsx_form(draw: Random) -> bytes:
    """A form in a workbook with some cells typed over."""
    with zipfile.ZipFile(io.BytesIO(FORM)) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    for name, data in parts.items():
        if "sheet" in name or "shared" in name.lower():
            texts = re.split(r"(<v>[^<]*</v>|<t[^>]*>[^<]*</t>|<c [^>]*>)", data.decode())
            for _ in range(draw.randint(0, 2)):
                at = draw.randrange(len(texts))
                typed = (
                    f"<v>{draw.randint(-9, 99)}</v>",
                    f"<v>{number(draw)}</v>",
                    "",
                    "<v>1e99</v>",
                    '<c r="A1" t="s">',
                )
                texts[at] = draw.choice(typed)
            parts[name] = "".join(texts).encode("utf-8", "replace")
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as written:
        for name, data in parts.items():
            written.writestr(name, data)
    return stream.getvalue()


def _figure(draw: Random, indicator: object) -> Any:
    power = draw.choice((0, 0, 1, 3))
    digits, qualifier = draw.randint(0, 10**6), draw.choice([Qualifier.EXACT] * 6 + list(Qualifier))
    match indicator:
        case MoneyIndicator():
            return Money(digits * 10**power, step=10**power, qualifier=qualifier)
        case CountIndicator():
            return Count(digits * 10**power, indicator.unit, step=10**power, qualifier=qualifier)
        case MeasureIndicator():
            step = Decimal(1).scaleb(-power)
            return Measure(digits * step, indicator.unit, step=step, qualifier=qualifier)
        case _:
            return Percent(Decimal(digits).scaleb(-1))


def book(draw: Random) -> FactBook:
    """Some facts of some bodies and times."""
    facts: dict[object, Any] = {}
    for _ in range(draw.randint(1, 8)):
        indicator = draw.choice(INDICATORS)
        body, time = draw.choice(tuple(TREE)), draw.choice((*MONTHS, *QUARTERS))
        target = _figure(draw, indicator) if draw.random() < 0.3 else None
        note = draw.choice(("", "kèm danh sách", sentences(draw.randrange(10**9))))
        fact = Fact(indicator, body, time, _figure(draw, indicator), target=target, note=" ".join(note.split()))
        facts[fact.key] = fact
    return FactBook(facts.values())


def report(draw: Random) -> Report:
    """A report of typed sentences and facts, in sections, items and tables."""
    own = attrs.evolve(next(iter(REPORT.facts)), figure=Money(draw.randint(0, 10**9) * 10**7, step=10**7))

    def said() -> str:
        typed = " ".join(sentences(draw.randrange(10**9)).split()).replace("{", "").replace("}", "").replace("[^", "")
        return draw.choice((typed, f"Vận động được {{{own.indicator.code}}}."))

    def block(depth: int) -> Any:
        made: tuple[Callable[[], Any], ...] = (
            lambda: Paragraph(said()),
            lambda: Item(said()),
            lambda: Table(("Chỉ tiêu", "Số liệu"), tuple((said(), number(draw)) for _ in range(draw.randint(1, 3)))),
            lambda: Section(f"Mặt {depth}", tuple(block(depth + 1) for _ in range(draw.randint(1, 3)))),
        )
        return draw.choice(made[: 3 if depth > 2 else 4])()

    body = tuple(block(0) for _ in range(draw.randint(1, 3)))
    return attrs.evolve(
        REPORT, facts=FactBook([own, *list(REPORT.facts)[1:]]), sections=(*REPORT.sections, Section("THÊM", body))
    )
