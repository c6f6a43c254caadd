"""Draw the pictures that README and docs show, from the example: `uv run docs/pictures.py`.

The page of findings is drawn by Chromium, which must be there.
"""

import runpy
import shutil
import struct
import subprocess
import tempfile
import zlib
from pathlib import Path

from dangbo_report import audit, highlight, read_text
from dangbo_report.layouts import STATE_2020, layout_for
from dangbo_report.renderers.pdf import pictures
from dangbo_report.report import with_annex

HERE = Path(__file__).parent
DOTS = 60
LARGEST = 60_000
POINT = 4  # bytes
FAULTY = """I. KẾT QUẢ

1. Công tác văn phòng

Ban hành 09 văn bản (05 kế hoạch và 05 công văn).

2. Công tác vận động

Vận động được 7,09 tỷ đồng, đạt 26,3% kế hoạch (kế hoạch 30 tỷ đồng)."""


def rows(png: bytes) -> list[bytearray]:
    """The lines of a picture of four bytes a point, its filters undone."""
    width, height = struct.unpack(">II", png[16:24])
    data, at, packed = bytearray(), 8, b""
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        packed += png[at + 8 : at + 8 + length] if png[at + 4 : at + 8] == b"IDAT" else b""
        at += length + 12
    data = bytearray(zlib.decompress(packed))
    above, lines = bytearray(width * POINT), []
    for y in range(height):
        start = y * (width * 4 + 1)
        kind, line = data[start], data[start + 1 : start + 1 + width * 4]
        for x in range(width * 4):
            left, up, corner = (line[x - 4], above[x], above[x - 4]) if x >= POINT else (0, above[x], 0)
            near = min((left, up, corner), key=lambda one: abs(left + up - corner - one))
            line[x] = (line[x] + (0, left, up, (left + up) // 2, near)[kind]) & 255
        lines.append(line)
        above = line
    return lines


def chunk(kind: bytes, data: bytes) -> bytes:
    """A part of a PNG file."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def small(png: bytes) -> bytes:
    """The same page in sixteen greys: a quarter of the size."""
    packed = bytearray()
    lines = rows(png)
    for line in lines:
        greys = [line[x] >> 4 for x in range(0, len(line), 4)]
        greys += [15] * (len(greys) % 2)
        packed += b"\0" + bytes(high << 4 | low for high, low in zip(greys[::2], greys[1::2], strict=True))
    size = struct.pack(">IIBBBBB", len(lines[0]) // 4, len(lines), 4, 0, 0, 0, 0)
    parts = chunk(b"IHDR", size) + chunk(b"IDAT", zlib.compress(bytes(packed), 9)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


def finding() -> None:
    """Draw a page of findings."""
    reading = read_text(FAULTY)
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "page.html")
        page.write_text(highlight(reading, audit(reading)), encoding="utf-8")
        browser = shutil.which("chromium") or shutil.which("google-chrome")
        if browser is None:
            raise SystemExit("finding: Chromium is missing")
        to = f"--screenshot={HERE / 'pictures' / 'finding.png'}"
        options = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--window-size=540,760")
        subprocess.run([browser, *options, to, page.as_uri()], check=True, capture_output=True)  # noqa: S603


def main() -> None:
    """Draw findings, and five pages: the first, footnotes, the signature, the annex, and the State's first."""
    finding()
    report = runpy.run_path(str(HERE.parent / "examples" / "quarterly_report.py"))["build_report"]()
    layout = layout_for(report.issuer, on=report.date)
    signed = len(pictures(report, layout, dots=10)) - 1
    party = pictures(with_annex(report), layout, dots=DOTS)
    pages = {
        "first": party[0],
        "footnotes": party[1],
        "signature": party[signed],
        "annex": party[signed + 1],
        "state": pictures(report, STATE_2020, dots=DOTS)[0],
    }
    for name, page in pages.items():
        picture = small(page)
        if len(picture) > LARGEST:
            raise SystemExit(f"{name}: {len(picture)} bytes")
        (HERE / "pictures" / f"{name}.png").write_bytes(picture)
        print(name, len(picture), "bytes")  # noqa: T201


if __name__ == "__main__":
    main()
