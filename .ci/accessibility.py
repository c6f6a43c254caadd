"""Run axe-core over the HTML pages of the example in a headless browser; fail on any violation.

Arguments: the path of axe.min.js, the browser, a folder for the pages.
"""

import html
import json
import re
import runpy
import subprocess
import sys
from pathlib import Path

import attrs

from dangbo_report import Section, Table, render
from dangbo_report.layouts import STATE_2020

_RUN = """<script>%s</script><script>axe.run(document).then(found => {
const out = document.createElement("pre"); out.id = "axe-found";
out.textContent = JSON.stringify({checks: found.passes.length, violations: found.violations.map(
  each => [each.id, each.help, each.nodes.map(node => node.html.slice(0, 200))])});
document.body.append(out) })</script></body>"""


def check(page: str, axe: str, browser: str, path: Path) -> dict[str, object]:
    """What axe finds on a page."""
    path.write_text(page.replace("</body>", _RUN.replace("%s", axe.replace("</script>", "<\\/script>"))), "utf-8")
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=20000", "--dump-dom"]
    done = subprocess.run([browser, *options, path.as_uri()], check=True, capture_output=True, text=True)  # noqa: S603
    written = re.search(r'<pre id="axe-found">(.*?)</pre>', done.stdout, re.DOTALL)
    if not written:
        raise SystemExit(f"axe did not answer: {done.stderr[-500:]}")
    return json.loads(html.unescape(written[1]))


def main(script: str, browser: str, folder: str) -> None:
    """Check the page as it is, with an annex, and with a table of the text."""
    axe = Path(script).read_text(encoding="utf-8")
    report = runpy.run_path(str(Path(__file__).parents[1] / "examples" / "quarterly_report.py"))["build_report"]()
    table = Section("BẢNG", [Table(["TT", "Nội dung"], [["1", "Điểm"]], caption="Bảng 1")])
    pages = {
        "page": render(report, "html"),
        "annex": render(report, "html", annex=True),
        "state": render(attrs.evolve(report, sections=[*report.sections, table]), "html", layout=STATE_2020),
    }
    for name, page in pages.items():
        found = check(page, axe, browser, Path(folder) / f"{name}.html")
        print(f"{name}: {found['checks']} checks passed, violations: {found['violations'] or 'none'}")  # noqa: T201
        if found["violations"]:
            raise SystemExit(1)


if __name__ == "__main__":
    main(*sys.argv[1:])
