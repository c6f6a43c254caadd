"""Word files made by hand: just the parts that a test is about."""

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NS = f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs, properties=""):
    return (
        f"<w:p><w:pPr>{properties}</w:pPr>{''.join(each if each.startswith('<') else run(each) for each in runs)}</w:p>"
    )


def control(text, tag="", alias=""):
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{alias}"/><w:tag w:val="{tag}"/></w:sdtPr>'
        f"<w:sdtContent>{run(text)}</w:sdtContent></w:sdt>"
    )


def table(*rows):
    cells = [
        "".join(f"<w:tc>{cell if cell.startswith('<') else paragraph(cell)}</w:tc>" for cell in row) for row in rows
    ]
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def part(root, *content):
    return f"<w:{root} {NS}>{''.join(content)}</w:{root}>"


def docx(*body, **parts):
    """The bytes of a file; `footnotes=…` is the part word/footnotes.xml, other names are given in `extra`."""
    extra = parts.pop("extra", {})
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", part("document", f"<w:body>{''.join(body)}</w:body>"))
        for name, text in parts.items():
            archive.writestr(f"word/{name}.xml", text)
        for name, text in extra.items():
            archive.writestr(name, text)
    return stream.getvalue()
