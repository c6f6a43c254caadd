"""What `st.from_type` draws for the types of this library; Hypothesis calls `register` when it is imported.

A project that has this library installed and does not use it should not pay for it: no room is imported here. The
types of a room are registered when somebody imports the room, before which nobody can ask for them.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from types import ModuleType
from typing import Any, Final, TypeAlias, get_args

__all__ = ["STRATEGIES", "register"]

#: The room of strategies, and the type that is asked for, to what draws it.
Drawn: TypeAlias = Callable[[Any, Any], Any]


def _kinds(asked: Any) -> tuple[Any, ...]:
    """The indicators that `Indicator[Count]` or `Fact[Count]` asks for; without a figure, all of them."""
    kinds = get_args(import_module("dangbo_report.indicators").AnyIndicator)
    figures = get_args(asked)
    return tuple(kind for kind in kinds if kind.figure_type in figures) or kinds


def _one_indicator(room: Any, asked: Any) -> Any:
    return room.indicators(kinds=[asked])


def _one_claim(room: Any, asked: Any) -> Any:
    """The claims of a kind; of every kind where Hypothesis asks for what all of them are."""
    return room.claims(kinds=None if asked.__name__ == "Asserted" else [asked])


def _shares_of_whole(room: Any, _: Any) -> Any:
    """As many percents as parts, which their annotations do not say."""
    strategies: Any = import_module("hypothesis.strategies")
    made: Any = import_module("dangbo_report.claims").SharesOfWhole
    pairs = strategies.lists(strategies.tuples(room.counts(), room.percents()), min_size=1, max_size=4)

    def make(given: list[Any]) -> Any:
        parts, percents = zip(*given, strict=True)
        return made(parts=parts, percents=percents)

    return pairs.map(make)


def _product(room: Any, _: Any) -> Any:
    """As many other prices as other counts, which their annotations do not say."""
    strategies: Any = import_module("hypothesis.strategies")
    made: Any = import_module("dangbo_report.claims").Product
    lots = strategies.lists(strategies.tuples(room.counts(), room.money()), max_size=3)

    def make(own: Any, others: list[Any], times: list[Any], total: Any) -> Any:
        counts, prices = ([each[side] for each in others] for side in (0, 1))
        count, price = own
        return made(count=count, price=price, total=total, times=times, other_counts=counts, other_prices=prices)

    times = strategies.lists(room.counts(), max_size=2)
    return strategies.builds(make, strategies.tuples(room.counts(), room.money()), lots, times, room.money())


#: The types of each room, each with what draws it.
STRATEGIES: Final[Mapping[str, Mapping[str, Drawn]]] = {
    "figures": {
        "Count": lambda room, _: room.counts(),
        "Money": lambda room, _: room.money(),
        "Percent": lambda room, _: room.percents(),
        "PercentagePoints": lambda room, _: room.percentage_points(),
        "Measure": lambda room, _: room.measures(),
        "Interval": lambda room, _: room.intervals(),
    },
    "periods": {
        "Period": lambda room, _: room.periods(),
        "Term": lambda room, _: room.terms(),
        "DayOfMonth": lambda room, _: room.days_of_month(),
    },
    "organisations": {
        "Organisation": lambda room, _: room.organisations(),
        "Directory": lambda room, _: room.directories(),
    },
    "regimes": {"ReportingRegime": lambda room, _: room.regimes()},
    "indicators": {
        "Indicator": lambda room, asked: room.indicators(kinds=_kinds(asked)),
        "CountIndicator": _one_indicator,
        "MoneyIndicator": _one_indicator,
        "MeasureIndicator": _one_indicator,
        "PercentOfTargetIndicator": _one_indicator,
        "ShareIndicator": _one_indicator,
        "Catalogue": lambda room, _: room.catalogues(),
        "Fact": lambda room, asked: room.facts(indicators=room.indicators(kinds=_kinds(asked))),
        "FactBook": lambda room, _: room.fact_books(),
    },
    "report": {
        "Report": lambda room, _: room.reports(),
        "Section": lambda room, _: room.sections(),
        "Paragraph": lambda room, _: room.paragraphs(),
        "Item": lambda room, _: room.items(),
        "Table": lambda room, _: room.tables(),
        "Footnote": lambda room, _: room.footnotes(),
        "Letterhead": lambda room, _: room.letterheads(),
        "Recipients": lambda room, _: room.recipients(),
        "Signature": lambda room, _: room.signatures(),
        "Reference": lambda room, _: room.references(),
    },
    "claims": {
        "PercentOfTarget": _one_claim,
        "Share": _one_claim,
        "Breakdown": _one_claim,
        "Cumulative": _one_claim,
        "Product": _product,
        "SharesOfWhole": _shares_of_whole,
    },
    "documents": {"Document": lambda room, _: room.readings()},
    "findings": {
        "Finding": lambda room, _: room.findings(),
        "Findings": lambda room, _: room.findings_of_documents(),
    },
    "rules": {"Rule": lambda room, _: room.rules()},
    "renderers": {"Renderer": lambda room, _: room.renderers()},
    "layouts": {"Layout": lambda room, _: room.layouts()},
}


def register() -> None:
    """Tell Hypothesis what to draw for each type of the rooms that are loaded, and of the others once they are.

    >>> from hypothesis import find, strategies as st
    >>> from dangbo_report import Period
    >>> isinstance(find(st.from_type(Period), lambda period: True), Period)
    True
    """
    waiting = {f"dangbo_report.{room}": room for room in STRATEGIES}
    for name in sorted(waiting.keys() & sys.modules.keys()):
        _register_types(waiting.pop(name), sys.modules[name])
    sys.meta_path.insert(0, _RoomsToCome(waiting))


class _RoomsToCome(MetaPathFinder):
    """Stands where modules are sought, and registers the types of a room as soon as it is loaded."""

    def __init__(self, waiting: dict[str, str]) -> None:
        self.waiting = waiting

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """The module as all others find it; one of ours that is awaited tells when it is there."""
        room = self.waiting.pop(fullname, None)
        spec = None if room is None else find_spec(fullname)
        if room is not None and spec is not None and spec.loader is not None:
            load = spec.loader.exec_module

            def load_and_register(module: ModuleType) -> None:
                load(module)
                _register_types(room, module)

            vars(spec.loader)["exec_module"] = load_and_register
        return spec


def _register_types(room: str, module: ModuleType) -> None:
    from hypothesis import strategies as st

    for name, drawn in STRATEGIES[room].items():
        st.register_type_strategy(getattr(module, name), _from_the_room(drawn))


def _from_the_room(drawn: Drawn) -> Callable[[type[Any]], Any]:
    return lambda asked: drawn(import_module("dangbo_report.strategies"), asked)
