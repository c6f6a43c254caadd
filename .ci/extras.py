"""Look at an environment that has the library and one extra, or none: import what is public, use what is there.

Argument: the name of the extra, or nothing.
"""

import ast
import io
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

from dangbo_report import Count, Period, render
from dangbo_report.errors import MissingExtraError
from dangbo_report.regimes import party_regime
from dangbo_report.sheets import write_form
from dangbo_report.testing import sample_of_every_node

REPORT = sample_of_every_node()


def form() -> bytes:
    """A workbook that the issuer fills in."""
    issuer, period = REPORT.issuer, Period.quarter(2024, 1)
    regime = party_regime("Báo cáo quý", receiver=issuer.code, reporters=(issuer.code,), level=issuer.level)
    return write_form(regime, issuer, period, [fact.indicator for fact in REPORT.facts])


def opened() -> object:
    """What this library writes, as python-docx shows it."""
    import docx

    return docx.Document(io.BytesIO(render(REPORT, "docx"))).paragraphs


def drawn() -> object:
    """A few reports, and a figure by the plug-in."""
    from hypothesis import given, settings
    from hypothesis import strategies as st

    from dangbo_report.strategies import reports

    seen: list[object] = []

    @settings(max_examples=3, database=None, deadline=None)
    @given(reports(), st.from_type(Count))
    def draw(report: object, count: object) -> None:
        seen.extend((report, count))

    draw()
    return seen


def rolled_up(held: Callable[[Any], Any]) -> Any:
    """The facts of the report, added up in some engine."""
    from dangbo_report.tables import facts_table, roll_up

    return roll_up(
        held(facts_table(REPORT.facts)),
        directory=REPORT.directory,
        organisation=REPORT.issuer.code,
        indicators={fact.indicator.code: fact.indicator for fact in REPORT.facts}.values(),
        period=REPORT.period,
    )


def in_duckdb() -> object:
    """Rolled up by DuckDB."""
    import duckdb

    with duckdb.connect() as connection:
        return rolled_up(connection.from_arrow).fetchall()


def in_polars() -> object:
    """Rolled up by Polars."""
    import polars as pl

    return rolled_up(pl.from_arrow).rows()


def foreign() -> object:
    """A page, read by a library in a process of its own."""
    from dangbo_report.files import read_flow

    return read_flow(b"<p>5", "html").text


#: What each extra is for; a new one is entered here.
USES: dict[str, tuple[Callable[[], object], ...]] = {
    "arrow": (lambda: rolled_up(lambda table: table),),
    "duckdb": (in_duckdb,),
    "polars": (in_polars,),
    "docx": (opened,),
    "files": (foreign,),
    "html": (lambda: render(REPORT, "html"),),
    "hypothesis": (drawn,),
    "pdf": (lambda: render(REPORT, "pdf"), lambda: render(REPORT, "pdf-a"), lambda: render(REPORT, "pdf-ua")),
    "xlsx": (lambda: render(REPORT, "xlsx"), form),
}


def public_modules(package: str) -> Iterator[str]:
    """The package, and all below it that has no leading underscore."""
    yield package
    for module in iter_modules(import_module(package).__path__, f"{package}."):
        if not module.name.rpartition(".")[2].startswith("_"):
            deeper = module.ispkg and not missing_extra(module.name)
            yield from public_modules(module.name) if deeper else [module.name]


def missing_extra(module: str) -> str:
    """The extra that a module asks for as soon as it is imported, and that is not there; mostly none."""
    try:
        import_module(module)
    except MissingExtraError as missing:
        return missing.extra
    return ""


def says_so(module: str, extra: str) -> bool:
    """Say whether the first lines of a module name the extra that it needs."""
    spec = find_spec(module)
    source = Path(spec.origin).read_text(encoding="utf-8") if spec and spec.origin else ""
    return f"extra `{extra}`" in (ast.get_docstring(ast.parse(source)) or "")


def refused(extra: str, use: Callable[[], object]) -> bool:
    """Say whether what needs an extra is refused by name where it is missing."""
    try:
        use()
    except MissingExtraError as missing:
        return missing.extra == extra
    except ModuleNotFoundError as missing:
        return missing.name == extra
    return False


def main(extra: str) -> None:
    """Import all, and use what is there; where nothing is, all must be refused."""
    asking = {module: missing_extra(module) for module in public_modules("dangbo_report")}
    wrong = [f"{module} needs {asked}" for module, asked in asking.items() if asked and not says_so(module, asked)]
    wrong += [f"{module} needs {asked}, which is installed" for module, asked in asking.items() if asked == extra != ""]
    if extra:
        wrong += [f"{extra} does nothing" for use in USES[extra] if not use()]
    else:
        wrong += [f"{name} is not refused" for name, uses in USES.items() for use in uses if not refused(name, use)]
    if wrong:
        raise SystemExit("\n".join(wrong))
    print(f"{extra or 'no extra'}: {len(asking)} public modules")  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1])
