"""Word files made by hand: just the parts that a test is about."""

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NS = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)


def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs, properties=""):
    return (
        f"<w:p><w:pPr>{properties}</w:pPr>{''.join(each if each.startswith('<') else run(each) for each in runs)}</w:p>"
    )


def control(text, tag="", alias="", kind=""):
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{alias}"/><w:tag w:val="{tag}"/>{kind}</w:sdtPr>'
        f"<w:sdtContent>{text if text.startswith('<') else run(text)}</w:sdtContent></w:sdt>"
    )


def field(text, instruction="REF a", more=""):
    def char(kind, held=""):
        return f'<w:r><w:fldChar w:fldCharType="{kind}">{held}</w:fldChar></w:r>'

    said = f"<w:r><w:instrText>{instruction}</w:instrText></w:r>{char('separate')}{text}"
    return f"{char('begin', more)}{said}{char('end')}"


def table(*rows):
    cells = [
        "".join(f"<w:tc>{cell if cell.startswith('<') else paragraph(cell)}</w:tc>" for cell in row) for row in rows
    ]
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def part(root, *content):
    return f"<w:{root} {NS}>{''.join(content)}</w:{root}>"


_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
#: By the beginning of its name, how the document refers to a part.
_KINDS = ("header", "footer", "footnotes", "endnotes", "numbering", "styles", "comments", "customXml")


def relations(*rows):
    """Rows are (id, kind, target)."""
    made = "".join(f'<Relationship Id="{id_}" Type="{_OFFICE}/{kind}" Target="{to}"/>' for id_, kind, to in rows)
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{made}</Relationships>'


def types(main="word/document.xml", kind=f"{_WORD}.document.main+xml"):
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml"'
        f' ContentType="application/xml"/><Override PartName="/{main}" ContentType="{kind}"/></Types>'
    )


def related(names):
    """The relationships of a document with these parts, each by what its name begins with."""
    rows = []
    for name in names:
        own = name.removeprefix("word/")
        kind = next((kind for kind in _KINDS if own.startswith(kind)), "")
        if kind and "Props" not in name:
            rows.append((f"rId{len(rows) + 1}", kind, own if own != name else f"/{name}"))
    return relations(*rows)


def zipped(**parts):
    """A zip of these parts, and of what it takes to be a Word file where they do not say it."""
    usual = {
        "[Content_Types].xml": types(),
        "_rels/.rels": relations(("rId1", "officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": related(parts),
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in {**usual, **parts}.items():
            archive.writestr(name, text)
    return stream.getvalue()


def docx(*body, **parts):
    """The bytes of a file; `footnotes=…` is the part word/footnotes.xml, other names are given in `extra`."""
    extra = parts.pop("extra", {})
    named = {f"word/{name}.xml": text for name, text in parts.items()}
    return zipped(**{"word/document.xml": part("document", f"<w:body>{''.join(body)}</w:body>"), **named, **extra})
