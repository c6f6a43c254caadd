"""Inputs with structure that grow in one way each: packages, forms, tables, JSON, profiles, pages."""

import io
import json
import zipfile
from collections.abc import Callable
from typing import Any, NamedTuple

from dangbo_report import audit, from_json, read, read_docx, render, validate
from dangbo_report.rules import Profile
from dangbo_report.rules.samples import sample
from dangbo_report.sheets import read_sheet
from tests.fuzz.made import STORED
from tests.reading.word import control, docx, part, run, table
from tests.sheets.forms import CSV, FORM, Q1, TREE
from tests.sheets.forms import read as read_the_form
from tests.sheets.forms import read_csv as read_the_csv


class Shape(NamedTuple):
    """One way to grow.

    Attributes:
        entrance: what it is given to.
        name: what is repeated.
        make: the input of about so many bytes, before it is packed.
        take: the entrance.
    """

    entrance: str
    name: str
    make: Callable[[int], Any]
    take: Callable[[Any], object]


#: One of many, by its number.
Piece = Callable[[int], str]


def many(piece: Piece, size: int) -> str:
    """So many different pieces that they have about a size."""
    count = max(1, size // len(piece(10_000).encode()))
    return "".join(map(piece, range(count)))


def word(piece: Piece, before: str = "", after: str = "") -> Callable[[int], bytes]:
    """A Word file whose body grows."""
    return lambda size: docx(before + many(piece, size) + after)


def with_part(name: str, inside: Piece, piece: Piece) -> Callable[[int], bytes]:
    """A Word file of which another part grows together with its body."""

    def make(size: int) -> bytes:
        count = max(1, size // len((inside(10_000) + piece(10_000)).encode()))
        return docx("".join(map(piece, range(count))), **{name: part(name, "".join(map(inside, range(count))))})

    return make


def _word(text: str) -> str:
    return f"<w:p>{run(text)}</w:p>"


def _nested(size: int) -> bytes:
    deep = 40
    return docx(
        ("<w:tbl><w:tr><w:tc>" * deep + _word("5 hộ") + "</w:tc></w:tr></w:tbl>" * deep) * (size // (41 * deep))
    )


def _level(number: int) -> str:
    level = '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    return (
        f'<w:abstractNum w:abstractNumId="{number}">{level}</w:abstractNum>'
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
    )


def _numbered(number: int) -> str:
    return (
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{number % 9}"/><w:numId w:val="{number}"/></w:numPr></w:pPr>'
        f"{run('Có 5 hộ')}</w:p>"
    )


def _style(number: int) -> str:
    return f'<w:style w:type="paragraph" w:styleId="s{number}"><w:basedOn w:val="s{number - 1}"/></w:style>'


def _styled(number: int) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="s{number}"/></w:pPr>{run("Có 5 hộ")}</w:p>'


def _note(number: int) -> str:
    return f'<w:footnote w:id="{number}">{_word(f"Gồm {number} hộ.")}</w:footnote>'


def _noted(number: int) -> str:
    return f'<w:p>{run("Có 5 hộ")}<w:r><w:footnoteReference w:id="{number}"/></w:r></w:p>'


def _comment(number: int) -> str:
    return f'<w:comment w:id="{number}">{_word("Xem lại.")}</w:comment>'


def _commented(number: int) -> str:
    return f'<w:p><w:commentRangeStart w:id="{number}"/>{run("Có 5 hộ")}<w:commentRangeEnd w:id="{number}"/></w:p>'


def _row(number: int) -> str:
    cells = "".join(
        f"<w:tc>{_word(text)}</w:tc>" for text in (f"Chi hội {number % 97}", str(number % 97), str(number % 89))
    )
    return f"<w:tr>{cells}</w:tr>"


def _read_and_judged(data: bytes) -> object:
    return audit(read_docx(data))


_WORD: dict[str, Callable[[int], bytes]] = {
    "paragraphs": word(lambda at: _word(f"Có {at} hộ nghèo, chiếm 5%.")),
    "headings": word(lambda at: _word(f"{at}. Công tác tuyên truyền")),
    "one paragraph": word(lambda at: run(f"Có {at} hộ, "), "<w:p>", "</w:p>"),
    "runs of one letter": word(lambda _: run("a"), "<w:p>", "</w:p>"),
    "breaks": word(lambda _: "<w:br/> ", "<w:p><w:r>", "</w:r></w:p>"),
    "blanks": word(lambda _: " ", "<w:p><w:r><w:t>", "</w:t></w:r></w:p>"),
    "rows of a table": word(_row, "<w:tbl>", "</w:tbl>"),
    "cells of a row": word(lambda at: f"<w:tc>{_word(str(at))}</w:tc>", "<w:tbl><w:tr>", "</w:tr></w:tbl>"),
    "small tables": word(lambda at: table(["Đơn vị", "Số hộ"], [f"Ấp {at}", str(at)], ["Cộng", str(at)])),
    "tables in tables": _nested,
    "cells over rows": word(
        lambda at: f"<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>{_word('x')}</w:tc><w:tc>{_word(str(at))}</w:tc></w:tr>",
        "<w:tbl>",
        "</w:tbl>",
    ),
    "notes": with_part("footnotes", _note, _noted),
    "numbering": with_part("numbering", _level, _numbered),
    "styles": with_part("styles", _style, _styled),
    "comments": with_part("comments", _comment, _commented),
    "controls": word(lambda at: control(f"{at} hộ", f"a{at}@mttq"), "<w:p>", "</w:p>"),
    "text boxes": word(lambda at: f"<w:p><w:r><w:txbxContent>{_word(f'{at} hộ')}</w:txbxContent></w:r></w:p>"),
    "fields": word(
        lambda at: (
            f'<w:r><w:fldChar w:fldCharType="begin"/></w:r>{run(str(at))}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        ),
        "<w:p>",
        "</w:p>",
    ),
    "open fields": word(lambda _: '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "<w:p>", "</w:p>"),
    "changes": word(
        lambda at: f"<w:ins>{run(f'{at % 97} hộ, ')}</w:ins><w:del><w:r><w:delText>x</w:delText></w:r></w:del>",
        "<w:p>",
        "</w:p>",
    ),
    "names of fonts": word(
        lambda at: f'<w:r><w:rPr><w:rFonts w:ascii="F{at}"/></w:rPr><w:t>5 </w:t></w:r>', "<w:p>", "</w:p>"
    ),
}


def form(
    piece: Callable[[int], str], before: str = "</sheetData>", name: str = "xl/worksheets/sheet1.xml"
) -> Callable[[int], bytes]:
    """A form of which one part grows before some tag."""

    def make(size: int) -> bytes:
        stream = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(FORM)) as whole, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
            for each in whole.namelist():
                text = whole.read(each).decode()
                if each == name:
                    assert before in text
                    text = text.replace(before, many(piece, size) + before, 1)
                made.writestr(each, text)
        return stream.getvalue()

    return make


def _cells(at: int, *texts: str) -> str:
    cells = "".join(
        f'<c r="{column}{at}" t="inlineStr"><is><t>{text}</t></is></c>'
        for column, text in zip("ABCDEF", texts, strict=False)
    )
    return f'<row r="{at}">{cells}</row>'


_FORM: dict[str, Callable[[int], bytes]] = {
    "rows of unknown codes": form(lambda at: _cells(at + 11, f"la-{at}", "Chỉ tiêu lạ", "hộ", "", str(at))),
    "rows of one code": form(lambda at: _cells(at + 11, "qua", "Quà tặng hộ nghèo", "phần quà", "", str(at))),
    "rows of notes": form(lambda at: _cells(at + 11, "", "", "", "", "", f"ghi chú {at}")),
    "empty rows": form(lambda at: f'<row r="{at + 11}"></row>'),
    "empty cells": form(lambda at: f'<c r="A{at + 11}"></c>', "</row></sheetData>"),
    "one long cell": form(lambda at: f"{at} ", '</t></is></c><c r="B2"'),
    "merged cells": form(
        lambda at: f'<mergeCells count="1"><mergeCell ref="G{at + 1}:H{at + 1}"></mergeCell></mergeCells>',
        "</worksheet>",
    ),
    "ways to show numbers": form(lambda at: f'<xf numFmtId="{at}"></xf>', "</cellXfs>", "xl/styles.xml"),
}


def csv_rows(piece: Callable[[int], str]) -> Callable[[int], bytes]:
    """A form in CSV with more rows before its last line."""
    lines = CSV.decode("utf-8-sig").splitlines(keepends=True)
    return lambda size: "".join((*lines[:-1], many(piece, size), lines[-1])).encode("utf-8-sig")


_CSV: dict[str, Callable[[int], bytes]] = {
    "rows of unknown codes": csv_rows(lambda at: f"la-{at},Chỉ tiêu lạ,hộ,,{at},\r\n"),
    "rows of one code": csv_rows(lambda at: f"qua,Quà tặng hộ nghèo,phần quà,,{at},\r\n"),
    "empty rows": csv_rows(lambda _: "\r\n"),
    "cells of a row": csv_rows(lambda _: ","),
    "signs of quotes": csv_rows(lambda _: '""'),
    "one cell": csv_rows(lambda at: f"{at} "),
}


def sheet(*head: str, row: Callable[[int], str], after: str = "") -> Callable[[int], bytes]:
    """A sheet of an office as CSV, whose rows grow."""
    return lambda size: ("\n".join(head) + "\n" + many(row, size) + after).encode()


_SHEET: dict[str, Callable[[int], bytes]] = {
    "rows of unknown bodies": sheet("Đơn vị;Số hộ nghèo (hộ)", row=lambda at: f"Hội lạ {at};{at}\n"),
    "rows of one body": sheet("Đơn vị;Số hộ nghèo (hộ)", row=lambda at: f"Mặt trận huyện;{at}\n"),
    "indicators": sheet("Chỉ tiêu;Đơn vị tính;Thực hiện", row=lambda at: f"Chỉ tiêu số {at};hộ;{at}\n"),
    "columns": sheet(row=lambda at: f";Chỉ tiêu {at} (hộ)", after="\nMặt trận huyện;5\n"),
    "totals": sheet("Đơn vị;Số hộ nghèo (hộ)", row=lambda at: f"Mặt trận huyện;{at}\nCộng;{at}\n"),
}


def stored(change: Callable[[dict[str, Any], int], None], each: int) -> Callable[[int], bytes]:
    """A stored report of which a list grows; each thing in it has about so many bytes."""

    def make(size: int) -> bytes:
        whole = json.loads(json.dumps(STORED))
        change(whole["data"], max(1, size // each))
        return json.dumps(whole, ensure_ascii=False).encode()

    return make


def _facts(data: dict[str, Any], count: int, **replaced: Callable[[int], str]) -> None:
    one = data["facts"][0]
    data["facts"] += [{**one, **{key: made(at) for key, made in replaced.items()}} for at in range(count)]


def _bodies(data: dict[str, Any], count: int, **more: Callable[[int], str]) -> None:
    one = {"name": "Chi bộ", "kind": "party_cell", "level": "commune"}
    kind = {"kind": data["organisations"][1]["kind"], "level": data["organisations"][1]["level"]}
    made = [
        {**one, **kind, "code": f"chi-bo-{at}", **{key: give(at) for key, give in more.items()}} for at in range(count)
    ]
    data["organisations"] += made
    data["directory"] += [each["code"] for each in made]


def _indicators(data: dict[str, Any], count: int) -> None:
    one = data["indicators"][1]
    data["indicators"] += [{**one, "code": f"chi-tieu-{at}"} for at in range(count)]
    fact = data["facts"][1]
    data["facts"] += [{**fact, "indicator": f"chi-tieu-{at}"} for at in range(count)]


def _prose(data: dict[str, Any], text: str) -> None:
    data["sections"][0]["body"][0]["body"][0]["text"] = text


_JSON: dict[str, Callable[[int], bytes]] = {
    "facts of unknown bodies": stored(lambda data, n: _facts(data, n, organisation=lambda at: f"la-{at}"), 130),
    "facts of unknown indicators": stored(lambda data, n: _facts(data, n, indicator=lambda at: f"la-{at}"), 130),
    "facts of wrong periods": stored(lambda data, n: _facts(data, n, period=lambda at: f"quý {at}/2024"), 130),
    "facts in conflict": stored(_facts, 130),
    "bodies": stored(_bodies, 110),
    "bodies below each other": stored(
        lambda data, n: _bodies(data, n, parent=lambda at: f"chi-bo-{at - 1}" if at else "mttq"), 135
    ),
    "bodies of unknown parents": stored(lambda data, n: _bodies(data, n, parent=lambda at: f"la-{at}"), 135),
    "indicators": stored(_indicators, 230),
    "references": stored(lambda data, n: _prose(data, "Được {an-sinh}. " * n), 17),
    "references of unknown things": stored(
        lambda data, n: _prose(data, "".join(f"{{la-{at}}} " for at in range(n))), 10
    ),
    "references that never close": stored(lambda data, n: _prose(data, "{an-sinh" * n), 8),
    "a reference of blanks": stored(lambda data, n: _prose(data, "{a,b" + "\u00a0" * n + ",}"), 2),
    "marks of notes": stored(lambda data, n: _prose(data, "[^nguon]" * n), 8),
    "faults": stored(lambda data, n: data["facts"].extend([{}] * n), 4),
}


def judged(data: bytes) -> object:
    """Load a report, judge it, and write it as text and Markdown."""
    report = from_json(data)
    return validate(report), render(report, "text"), render(report, "markdown")


def weights(line: Callable[[int], str]) -> Callable[[int], str]:
    """A profile with many weights."""
    return lambda size: 'name = "x"\n[rules]\n' + many(line, size)


REPORT = sample("{an-sinh}")


def profiled(text: str) -> object:
    """Read a profile, and judge a report by it."""
    return validate(REPORT, profile=Profile.from_toml(text))


_TOML: dict[str, Callable[[int], str]] = {
    "weights of unknown rules": weights(lambda at: f'F{at} = "info"\n'),
    "weights of one kind": weights(lambda at: f'"x{at}" = "loud"\n'),
    "parts of a key": lambda size: "a" + ".a" * (size // 2) + " = 1",
    "brackets": lambda size: "a = " + "[" * size,
    "tables": lambda size: many(lambda at: f"[t{at}]\n", size),
    "one text": lambda size: f'name = "{"x" * size}"',
}
_MARKDOWN: dict[str, Callable[[int], str]] = {
    "signs": lambda size: "*_`[]<>#|\\!" * (size // 10),
    "stars": lambda size: "*" * size,
    "blanks": lambda size: "a" + "\u00a0" * (size // 2),
    "digits and stops": lambda size: "1. " * (size // 3),
    "dashes": lambda size: "- " * (size // 2),
    "open brackets": lambda size: "[" * size,
}


def written(format: str) -> Callable[[str], object]:
    """Write a report that says a text."""
    return lambda text: render(sample("{an-sinh} " + text.replace("[^", "[")), format)


def page(piece: Callable[[int], str], before: str = "", after: str = "") -> Callable[[int], bytes]:
    """A web page that grows."""
    return lambda size: f"<html><body>{before}{many(piece, size)}{after}</body></html>".encode()


_HTML: dict[str, Callable[[int], bytes]] = {
    "paragraphs": page(lambda at: f"<p>Có {at} hộ nghèo.</p>"),
    "rows of a table": page(lambda at: f"<tr><td>Ấp {at}</td><td>{at}</td></tr>", "<table>", "</table>"),
    "cells of a row": page(lambda at: f"<td>{at}</td>", "<table><tr>", "</tr></table>"),
    "small tables": page(lambda at: f"<table><tr><td>Ấp {at}</td><td>{at}</td></tr></table>"),
    "points of a list": page(lambda at: f"<li>Có {at} hộ</li>", "<ol>", "</ol>"),
    "open tags": page(lambda _: "<b>"),
    "half tags": page(lambda _: "<"),
    "open comments": page(lambda _: "<!--"),
    "open paragraphs": page(lambda at: f"<p>{at}"),
    "words in tags": page(lambda at: f"x<i>{at}</i> "),
    "a heading over columns": page(lambda at: f"{at} ", '<table><tr><th colspan="1000">', "</th></tr></table>"),
    "raised digits": page(lambda at: f"5<sup>{at % 9}</sup> "),
    "breaks": page(lambda _: "<br>"),
    "blanks": page(lambda _: " "),
    "entities": page(lambda _: "&amp;&nbsp;"),
    "spans": page(lambda _: '<tr><td rowspan="1000">x</td></tr>', "<table>", "</table>"),
}


def _shapes(entrance: str, made: dict[str, Any], take: Callable[[Any], object]) -> list[Shape]:
    return [Shape(entrance, name, make, take) for name, make in made.items()]


SHAPES: list[Shape] = [
    *_shapes("read_docx, audit", _WORD, _read_and_judged),
    *_shapes("read_form", _FORM, read_the_form),
    *_shapes("read_csv_form", _CSV, read_the_csv),
    *_shapes("read_sheet", _SHEET, lambda data: read_sheet(data, directory=TREE, period=Q1)),
    *_shapes("from_json, validate, render", _JSON, judged),
    *_shapes("Profile.from_toml, validate", _TOML, profiled),
    *_shapes("render as Markdown", _MARKDOWN, written("markdown")),
    *_shapes("render as HTML", _MARKDOWN, written("html")),
    *_shapes("read as HTML", _HTML, read),
]
