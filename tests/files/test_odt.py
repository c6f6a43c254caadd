import io
import zipfile

import pytest

from dangbo_report.files.odt import read_odt

SPACES = "office text style table draw fo svg xlink"
MIME = "application/vnd.oasis.opendocument.text"
HEAD = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{urn}:1.0"'
    for name, urn in {
        "office": "office", "text": "text", "style": "style", "table": "table", "draw": "drawing",
        "fo": "xsl-fo-compatible",
    }.items()
)  # fmt: skip


def odt(body, styles=""):
    """The smallest text that LibreOffice opens."""
    content = (
        f'<office:document-content {HEAD} office:version="1.3"><office:automatic-styles>{styles}'
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{MIME}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
        '<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", MIME)
        archive.writestr("content.xml", content)
        archive.writestr("styles.xml", f'<office:document-styles {HEAD} office:version="1.3"/>')
        archive.writestr("META-INF/manifest.xml", manifest)
    return file.getvalue()


def p(text):
    return f"<text:p>{text}</text:p>"


STYLES = """
<style:style style:name="Up"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="Off"><style:text-properties text:display="none"/></style:style>
<style:style style:name="Struck"><style:text-properties style:text-line-through-style="solid"/></style:style>
<text:list-style style:name="L">
  <text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="."/>
  <text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix=")" text:start-value="5"/>
  <text:list-level-style-bullet text:level="3" text:bullet-char="•"/>
  <text:list-level-style-image text:level="4"/>
</text:list-style>"""


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (p("Kết nạp<text:s text:c='2'/>12<text:tab/>đảng<text:line-break/>viên."), "Kết nạp 12 đảng\nviên.\n"),
        (p("81<text:span text:style-name='Up'>1</text:span> hội viên"), "81[1] hội viên\n"),
        (p("9<text:span text:style-name='Off'>8</text:span><text:span text:style-name='Struck'>7</text:span>"), "9\n"),
        (
            p("Hết<text:note><text:note-citation>9</text:note-citation><text:note-body>" + p("Gồm 5 nữ.")
              + "</text:note-body></text:note>."),
            "Hết[1].\n[1] Gồm 5 nữ.\n",
        ),
        ("<text:tracked-changes>" + p("đã xóa") + "</text:tracked-changes>" + p("còn"), "còn\n"),
        ("<text:section>" + p("") + p("5") + "</text:section>", "5\n"),
    ],
)  # fmt: skip
def test_a_text_is_read_as_it_is_shown(body, text):
    assert read_odt(odt(body, STYLES)).text == text


def points(*items, style="L", **more):
    said = "".join(f' text:{name.replace("_", "-")}="{value}"' for name, value in more.items())
    return f'<text:list text:style-name="{style}"{said}>' + "".join(items) + "</text:list>"


def item(*inside, **more):
    said = "".join(f' text:{name.replace("_", "-")}="{value}"' for name, value in more.items())
    return f"<text:list-item{said}>{''.join(inside)}</text:list-item>"


def test_points_have_the_labels_that_libreoffice_writes():
    body = (
        points(
            item(
                p("một"),
                points(item(p("năm")), item(p("sáu"), points(item(p("chấm"))), points(item(p("hình")), style="none"))),
            ),
            item(p("hai"), points(item(p("lại năm")))),
        )
        + p("giữa")
        + points(item(p("ba")), continue_numbering="true")
        + points(item(p("lại một")), item(p("chín"), start_value="9"))
        + points(item(points(item(p("chỉ có con")))))
        + points(f"<text:list-header>{p('không số')}</text:list-header>")
    )
    assert read_odt(odt(body, STYLES)).text.splitlines() == [
        "I. một", "5) năm", "6) sáu", "- chấm", "hình", "II. hai", "5) lại năm", "giữa", "III. ba", "I. lại một",
        "IX. chín", "5) chỉ có con", "không số",
    ]  # fmt: skip


def cell(text, **more):
    said = "".join(f' table:number-{name.replace("_", "-")}="{value}"' for name, value in more.items())
    return f"<table:table-cell{said}>{p(text)}</table:table-cell>"


def table(*rows):
    return (
        "<table:table>"
        + "".join(f"<table:table-row>{''.join(row)}</table:table-row>" for row in rows)
        + "</table:table>"
    )


COVERED = "<table:covered-table-cell/>"


def test_a_table_keeps_its_grid():
    body = table(
        [cell("Đơn vị", rows_spanned=2), cell("Thu", columns_spanned=2), COVERED, cell("Hộ")],
        [COVERED, cell("Dự toán"), cell("Thực hiện"), cell("")],
        [cell("Xã A"), cell("5", columns_repeated=2), cell("12")],
    )
    assert read_odt(odt(body)).text.splitlines() == [
        "Đơn vị | Thu | Thu | Hộ",
        " | Dự toán | Thực hiện |",
        "Xã A | 5 | 5 | 12",
    ]


def test_a_table_around_a_table_only_lays_out_the_page():
    inner = table([cell("a"), cell("1"), cell("2")], [cell("b"), cell("3"), cell("4")])
    body = table([cell("Trái"), f"<table:table-cell>{inner}</table:table-cell>"])
    assert read_odt(odt(body)).text == "Trái\na | 1 | 2\nb | 3 | 4\n"


def test_pictures_are_told_and_a_text_without_words_says_that_nothing_was_read():
    picture = "<draw:frame><draw:image/></draw:frame>"
    body = p(f"5 hộ{picture}") + table([f"<table:table-cell>{p(picture)}</table:table-cell>", cell("b"), cell("c")])
    assert [(each.english, each.all) for each in read_odt(odt(body)).unseen] == [("2 pictures or charts", False)]
    assert [each.all for each in read_odt(odt("")).unseen] == [True]


def test_a_text_with_a_password_says_so():
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(odt("<text:p>")), "r") as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            locked = old.read(name).replace(b"</manifest:manifest>", b"<manifest:encryption-data/></manifest:manifest>")
            new.writestr(name, locked)
    with pytest.raises(ValueError, match="locked by a password"):
        read_odt(file.getvalue())


@pytest.mark.parametrize("data", [b"", b"PK", odt("")[:200], odt("<text:p>")])
def test_what_is_no_text_is_refused(data):
    with pytest.raises(ValueError, match=r"\S"):
        read_odt(data)
