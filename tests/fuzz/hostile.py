"""Hostile and broken files of the kinds that need a library: cut, changed, nested, blown up, in loops, of wrong types.

    python -m tests.fuzz.hostile

reads every one, and says how many were read or refused, what else came of them, and what the worst took.
"""

import io
import sys
import time
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from random import Random

from openpyxl import Workbook

from dangbo_report import read
from dangbo_report.errors import DangboReportError

SAMPLES = Path(__file__).parents[1] / "files" / "samples"
MEGABYTE = 1_000_000
#: A file is made when it is tried, since some are large.
Make = Callable[[], bytes]


def _workbook() -> bytes:
    book = Workbook()
    for row in (("TT", "Đơn vị", "Số hộ"), (1, "Xã A", 12), (2, "Xã B", 30), ("", "Cộng", 42)):
        book.active.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def samples() -> Mapping[str, bytes]:
    """A good file of each kind."""
    found = {kind: (SAMPLES / f"sample.{kind}").read_bytes() for kind in ("pdf", "odt", "doc", "html")}
    return {**found, "xlsx": _workbook()}


def damaged(good: bytes, seed: int) -> bytes:
    """A file cut off, with bytes changed, or with pieces that are moved, left out, or there twice."""
    draw = Random(seed)
    start, end = sorted((draw.randrange(len(good)), draw.randrange(len(good))))
    changed = bytearray(good)
    for _ in range(draw.choice((1, 10, 300))):
        changed[draw.randrange(len(good))] = draw.randrange(256)
    return (
        lambda: good[:end],
        lambda: bytes(changed),
        lambda: good[:start] + good[end:],
        lambda: good[:end] + good[start:],
        lambda: good[:start] + bytes(end - start) + good[end:],
        lambda: good[:64] + draw.randbytes(5000),
    )[seed % 6]()


def with_parts(good: bytes, parts: Mapping[str, bytes], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A package of which some parts are others."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(good)) as whole, zipfile.ZipFile(stream, "w", method) as written:
        for name in whole.namelist():
            if name not in parts:
                written.writestr(zipfile.ZipInfo(name), whole.read(name))
        for name, data in parts.items():
            written.writestr(name, data)
    return stream.getvalue()


def xml_bodies(head: bytes, piece: bytes, tail: bytes) -> Iterator[bytes]:
    """What may stand in a part of XML: too much, too deep, entities, other letters, nothing."""
    yield b""
    yield head
    yield head + tail
    yield head + 300_000 * piece + tail
    yield head + b" " * (60 * MEGABYTE) + tail
    yield head + 50_000 * b"<a>" + 50_000 * b"</a>" + tail
    yield head + 50_000 * b"<a>"
    yield (head + piece + tail).decode().encode("utf-16")
    yield (head + piece + tail).replace(b">", b">\0", 3)
    laughs = b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 10))
    yield b'<!DOCTYPE x [<!ENTITY a0 "ha">' + laughs + b"]>" + head + b"&a9;" + tail
    yield b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>' + head + b"&a;" + tail


_URN = b"urn:oasis:names:tc:opendocument:xmlns:"
_SPACES = b" ".join(b'xmlns:%s="%s%s:1.0"' % (name, _URN, name) for name in (b"office", b"text", b"table"))

_ODT = (
    b"<office:document-content " + _SPACES + b"><office:body><office:text>",
    b"</office:text></office:body></office:document-content>",
)
_SHEET = (
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>',
    b"</sheetData></worksheet>",
)


def odt(good: bytes) -> Iterator[Make]:
    """Texts of OpenDocument."""
    head, tail = _ODT
    cell, five = b"<table:table><table:table-row%s><table:table-cell%s>", b"<text:p>5</text:p>"
    end = b"</table:table-cell></table:table-row></table:table>"
    pieces = (
        b'<text:p>5 <text:s text:c="1000000000"/>x</text:p>',
        cell % (b' table:number-rows-repeated="1000000000"', b"") + five + end,
        cell % (b"", b' table:number-columns-repeated="1000000000"') + five + end,
        cell % (b"", b' table:number-columns-spanned="999999999" table:number-rows-spanned="-5"') + five + end,
        b'<text:s text:c="x"/>',
        b"<text:p><text:note><text:note-citation>9</text:note-citation></text:note></text:p>",
        2000 * b"<table:table><table:table-row><table:table-cell>" + b"<text:p>5</text:p>",
        3000 * b"<text:list><text:list-item>" + b"<text:p>5</text:p>" + 3000 * b"</text:list-item></text:list>",
        3000 * b"<text:span>" + b"5" + 3000 * b"</text:span>",
    )
    bodies = (*xml_bodies(head, b"<text:p>5 h\xe1\xbb\x99</text:p>", tail), *(head + piece + tail for piece in pieces))
    for body in bodies:
        yield partial(with_parts, good, {"content.xml": body})
    yield partial(with_parts, good, {"styles.xml": b"<a>" * 9000})
    yield partial(with_parts, good, {"../../evil": b"x", "META-INF/manifest.xml": b"<"})
    yield partial(with_parts, good, {f"p{n}": b"" for n in range(6000)})


def xlsx(good: bytes) -> Iterator[Make]:
    """Workbooks."""
    head, tail = _SHEET
    cells = (
        *(
            b'<c r="ZZZ99999999"><v>5</v></c>',
            b'<c r="XFD1048576"><v>5</v></c>',
            b'<c r="A0"><v>5</v></c>',
            b'<c r="?"/>',
        ),
        *(
            b'<c t="s"><v>999999</v></c>',
            b'<c t="s"><v>x</v></c>',
            b"<c><v>1e999</v></c>",
            b"<c><v>" + b"9" * 5000 + b"</v></c>",
        ),
        *(
            b'<c s="99999"><v>5</v></c>',
            b'<c t="d"><v>9999-99-99</v></c>',
            b'<c t="e"><v>#REF!</v></c>',
            b"<c><f>1+1</f></c>",
        ),
        *(
            b'<c t="inlineStr"><is><t>' + b"x" * MEGABYTE + b"</t></is></c>",
            b'<c t="b"><v>7</v></c>',
            b"<c><v>-</v></c>",
        ),
    )
    rows = (b'<row r="1">' + cell + b"</row>" for cell in cells)
    odd = (
        b'<row r="99999999999"><c><v>5</v></c></row>',
        b'<row r="-1"><c><v>5</v></c></row>',
        b"<row>" + 20_000 * b"<c><v>5</v></c>" + b"</row>",
        b'</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><sheetData>',
        b'</sheetData><mergeCells><mergeCell ref="?"/></mergeCells><sheetData>',
        b"</sheetData><mergeCells>" + 5000 * b'<mergeCell ref="A1:XFD9"/>' + b"</mergeCells><sheetData>",
    )
    bodies = (*xml_bodies(head, b"<row><c><v>5</v></c></row>", tail), *(head + row + tail for row in (*rows, *odd)))
    for body in bodies:
        yield partial(with_parts, good, {"xl/worksheets/sheet1.xml": body})
    for name in ("xl/workbook.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml"):
        yield partial(with_parts, good, {name: b"<a/>"})
    many = b"".join(b'<sheet name="%d" sheetId="%d" r:id="rId1"/>' % (n, n) for n in range(1, 3000))
    yield partial(with_parts, good, {"xl/workbook.xml": (
        b'<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.'
        b'openxmlformats.org/officeDocument/2006/relationships"><sheets>' + many + b"</sheets></workbook>"
    )})  # fmt: skip


def html(good: bytes) -> Iterator[Make]:
    """Web pages."""
    del good
    often = (
        *(
            b"<div>",
            b"<table><tr><td>",
            b"<a ",
            b"<a href='",
            b"<!--",
            b"<![CDATA[",
            b"</p>",
            b"<",
            b"&#x110000;",
            b"&lt",
            b"\0",
        ),
        *(
            b"<b><p>",
            b"<select><option>",
            b"<script>",
            b"<svg><a>",
            b"<td colspan=999999999>5",
            b"<tr><td rowspan=9999>5",
        ),
        *(
            b"<li>5 h\xe1\xbb\x99",
            b"<ul><li>",
            b"<font size=1>",
            b"<p x=1 y=2>",
            b"5 ",
            b"<br>",
            b"&nbsp;",
            b"<math>",
            b"<form>",
        ),
    )
    for piece in often:
        yield partial(lambda piece: b"<html><body>5 " + piece * (2 * MEGABYTE // len(piece)), piece)
    for piece in (b"<meta charset=utf-7>", b"<meta charset=x-none>", b"\xff\xfe", b"<base href='file:///'>"):
        yield partial(lambda piece: b"<html>" + piece + b"<p>5 h\xe1\xbb\x99", piece)


def _pdf(*objects: bytes, trailer: bytes = b"<</Root 1 0 R>>") -> bytes:
    made, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj %s endobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    return made + head + table + b"trailer " + trailer + b"\nstartxref\n%d\n%%%%EOF" % len(made)


def _stream(data: bytes, more: bytes = b"") -> bytes:
    return b"<</Length %d %s>>stream\n%s\nendstream" % (len(data), more, data)


_CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
_FONT = b"<</Font<</F 5 0 R>>>>"
_PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources " + _FONT + b">>"
_LETTERS = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def _page(content: bytes, *, page: bytes = _PAGE, font: bytes = _LETTERS) -> bytes:
    return _pdf(_CATALOG, b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page, content, font)


def pdf(good: bytes) -> Iterator[Make]:
    """Pages of PDF."""
    del good
    bomb = zlib.compress(bytes(400 * MEGABYTE), 9)
    flate = b"/Filter/FlateDecode"
    for pages in (
        b"<</Type/Pages/Kids[2 0 R]/Count 1>>",
        b"<</Type/Pages/Kids[" + 50_000 * b"3 0 R " + b"]/Count 50000>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 999999999>>",
        b"<</Type/Pages/Kids 7/Count -1>>",
        b"[" * 100_000,
    ):
        yield partial(_pdf, _CATALOG, pages, _PAGE, _stream(b"BT /F 12 Tf (5 ho) Tj ET"), _LETTERS)
    for content in (
        _stream(bomb, flate),
        _stream(zlib.compress(bomb, 9), b"/Filter[/FlateDecode/FlateDecode]"),
        _stream(zlib.compress(b"BT /F 12 Tf " + 500_000 * b"(5 ho) Tj " + b"ET"), flate),
        _stream(zlib.compress(500_000 * b"q "), flate),
        _stream(zlib.compress(300_000 * b"0 0 m 9 9 l S "), flate),
        _stream(zlib.compress(300_000 * b"0 0 9 9 re f "), flate),
        _stream(b"BT /F 1e99 Tf 1e99 0 0 1e99 -1e99 1e99 Tm (5 ho) Tj ET"),
        _stream(b"BT /F 12 Tf " + b"(" * 100_000 + b" Tj ET"),
        _stream(b"[" * 100_000),
        _stream(b"BT /F 12 Tf <" + b"41" * MEGABYTE + b"> Tj ET"),
        b"<</Length 999999999>>stream\nBT (5) Tj ET\nendstream",
        _stream(b"x", b"/Filter[" + 5000 * b"/ASCIIHexDecode" + b"]"),
        _stream(b"not packed", flate),
        _stream(b"x", b"/Filter/None"),
        b"4 0 R",
    ):
        yield partial(_page, content)
    for page in (
        _PAGE.replace(b"600 800", b"1e99 -1e99"),
        _PAGE.replace(b"600 800", b"0 0"),
        _PAGE.replace(b"4 0 R", b"[" + 5000 * b"4 0 R " + b"]"),
        _PAGE.replace(b"5 0 R", b"3 0 R"),
        _PAGE.replace(_FONT, b"3 0 R"),
        b"<<" * 50_000,
    ):
        yield partial(_page, _stream(b"BT /F 12 Tf (5 ho) Tj ET"), page=page)
    form = b"/Type/XObject/Subtype/Form/Resources<</XObject<</X 5 0 R>>>>"
    nested = _PAGE.replace(_FONT, b"<</XObject<</X 5 0 R>>>>")
    yield partial(_page, _stream(b"/X Do"), page=nested, font=_stream(2000 * b"/X Do ", form))
    for cmap in (
        b"1 begincodespacerange <00> <ffffffff> endcodespacerange",
        b"1 beginbfrange <0000> <ffff> <0041> endbfrange " * 300,
    ):
        font = b"<</Type/Font/Subtype/Type0/BaseFont/X/ToUnicode 6 0 R/Encoding/Identity-H>>"
        pages = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
        yield partial(_pdf, _CATALOG, pages, _PAGE, _stream(b"BT /F 12 Tf <0041> Tj ET"), font, _stream(cmap))
    for trailer in (
        b"<</Root 1 0 R/Prev 9>>",
        b"<</Root 9 0 R>>",
        b"<</Root 1 0 R/Encrypt<</Filter/Standard/V 5/R 6>>>>",
        b"<<>>",
    ):
        yield partial(_pdf, _CATALOG, trailer=trailer)


def doc(good: bytes) -> Iterator[Make]:
    """Documents of Word 97: fields of the head and of the tables of sectors, one after another, at their worst."""
    for place in (
        24,
        26,
        30,
        32,
        44,
        48,
        56,
        60,
        64,
        68,
        72,
        76,
        80,
        512,
        516,
        520,
        524,
        524 + 0x1A2,
        512 + 0x18,
        512 + 0x4C,
    ):
        for value in (bytes(4), b"\xff\xff\xff\xff", b"\xff\xff\xff\x7f"):
            yield partial(lambda place, value: good[:place] + value + good[place + 4 :], place, value)


KINDS: Mapping[str, Callable[[bytes], Iterator[Make]]] = {
    "pdf": pdf,
    "odt": odt,
    "xlsx": xlsx,
    "html": html,
    "doc": doc,
}


def hostile(kind: str, damages: int = 30) -> Sequence[Make]:
    """The files of a kind."""
    good = samples()[kind]
    return [*KINDS[kind](good), *(partial(damaged, good, seed) for seed in range(damages))]


def outcome(data: bytes) -> str:
    """What comes of a file: "read", "refused", or what else was raised."""
    try:
        read(data)
    except DangboReportError:
        return "refused"
    except Exception as error:  # noqa: BLE001 - that is what is looked for
        return f"{type(error).__name__}: {error}"[:200]
    return "read"


def main(*kinds: str) -> int:
    """Try every file of some kinds, or of all."""
    import resource

    wrong = 0
    for kind in kinds or KINDS:
        told: dict[str, int] = {}
        slowest, at = 0.0, 0
        for number, make in enumerate(hostile(kind)):
            data = make()
            began = time.monotonic()
            what = outcome(data)
            told[what] = told.get(what, 0) + 1
            slowest, at = max((slowest, at), (time.monotonic() - began, number))
            if what not in {"read", "refused"}:
                wrong += 1
                sys.stdout.write(f"{kind} {number}: {what}\n")
        sys.stdout.write(f"{kind}: {told}, slowest {slowest:.1f} s (number {at})\n")
        sys.stdout.flush()
    own, apart = (resource.getrusage(who).ru_maxrss // 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    sys.stdout.write(f"{wrong} wrong; at most {own} MiB here, {apart} MiB apart\n")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
