"""A report as people write it in TOML, turned into the document that the codec checks and loads."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any, Final, TypeVar, cast, final

import attrs

from dangbo_report.codec import to_json
from dangbo_report.errors import DangboReportError
from dangbo_report.figures import parse_figure
from dangbo_report.organisations import Level, standard_directory
from dangbo_report.periods import PeriodKind
from dangbo_report.regimes import ReportingRegime, party_regime, state_regime

T = TypeVar("T")

#: What levels are called by those who write them.
_LEVELS: Final[Mapping[str, Level]] = {
    "trung ương": Level.CENTRAL,
    "tỉnh": Level.PROVINCE,
    "thành phố": Level.PROVINCE,
    "huyện": Level.DISTRICT,
    "quận": Level.DISTRICT,
    "thị xã": Level.DISTRICT,
    "xã": Level.COMMUNE,
    "phường": Level.COMMUNE,
    "đặc khu": Level.COMMUNE,
    "cấp tỉnh": Level.PROVINCE,
    "cấp huyện": Level.DISTRICT,
    "cấp xã": Level.COMMUNE,
}
#: What a file may have at the top, besides what the record of a report has under the same name.
_PLAIN: Final = (
    "issuer",
    "period",
    "date",
    "title",
    "summary",
    "pads_counts",
    "letterhead",
    "recipients",
    "signature",
    "copy",
)
_OTHERS: Final = ("directory", "organisations", "facts", "sections", "footnotes", "bodies", "regime", "sums")
_REGIMES: Final[Mapping[str, Callable[..., ReportingRegime]]] = {"party": party_regime, "state": state_regime}
_BULLETS: Final = {"items": "dash", "numbered": "number", "lettered": "letter"}
#: What a section may have in it, in the order of the file.
_BODY: Final = frozenset(("paragraphs", *_BULLETS, "tables", "sections", "each"))
_OF_SECTION: Final = ("heading", "purpose", "organisation", "starred")
#: What no report goes without, and how it is written.
_NEEDED: Final = {
    "issuer": 'issuer = "dang-uy", a code of the directory',
    "period": 'period = "quý III/2025"',
    "date": "date = 2025-10-03, without quotes",
    "summary": 'summary = "kết quả công tác quý III/2025"',
    "letterhead": '[letterhead] with issuer = "ĐẢNG ỦY XÃ …" and place = "…"',
    "signature": '[signature] with title = "BÍ THƯ" and name = "…"',
}
#: The first version of the envelope, in which a figure is its Vietnamese text, as in this file.
_FIGURES_AS_TEXT: Final = 1


@final
@attrs.define
class Authored:
    """One file while it is taken apart.

    Attributes:
        data: the tables of the file.
        catalogue: the indicators, and which of them add up to others.
        place: what is being taken apart, for a fault.
        expected: what should stand there.
        facts: the place in the file of every fact, in order.
    """

    data: dict[str, Any]
    catalogue: dict[str, Any]
    place: str = "$"
    expected: str = "a report"
    facts: list[str] = attrs.field(factory=list[str])
    faults: list[tuple[str, str]] = attrs.field(factory=list[tuple[str, str]])
    knows_bodies: bool = True

    def document(self) -> dict[str, Any]:
        """The report in its envelope, as far as it can be told; what cannot is among the faults."""
        self.faults += self._faults()
        nothing: list[dict[str, Any]] = []
        organisations = self._told(self._organisations, nothing)
        report = {name: self.data[name] for name in _PLAIN if name in self.data} | {
            "organisations": organisations,
            "directory": [each["code"] for each in organisations],
            "indicators": self._told(self._indicators, nothing),
            "facts": self._told(lambda: list(self._facts()), nothing),
            "footnotes": self._told(self._footnotes, nothing),
            "sections": self._told(lambda: list(self._sections(self.data.get("sections", []), "sections")), nothing),
        }
        if "regime" in self.data:
            report["regime"] = self._told(self._regime, None)
        report["date"] = str(report.get("date", ""))
        return {"format": "dangbo-report", "kind": "report", "version": _FIGURES_AS_TEXT, "data": report}

    def _told(self, make: Callable[[], T], otherwise: T) -> T:
        """What is made, or something else if a fault stands in its place."""
        try:
            return make()
        except DangboReportError as error:
            self.faults.append((self.place, str(error)))
        except (AttributeError, KeyError, TypeError, ValueError):
            self.faults.append((self.place, self.expected))
        return otherwise

    def beside(self, faults: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
        """Its own faults, and those of its document that do not follow from them."""
        known = {place for place, _ in self.faults}
        told = [(self.named(place), reason) for place, reason in faults]
        return (*self.faults, *(each for each in told if not self._follows(each, known)))

    def _follows(self, fault: tuple[str, str], known: set[str]) -> bool:
        place, reason = fault
        if not self.knows_bodies and reason.startswith("no organisation"):
            return True
        if any(place == each.rpartition(".")[0] for each in known if each.startswith("$.facts.")):
            return True  # of a fact whose figure is none
        return any(place == each or place.startswith((f"{each}.", f"{each}[")) for each in known - {"$"})

    def _faults(self) -> Iterator[tuple[str, str]]:
        """What stands at the top and does not belong there, what is missing, and a day that is none."""
        known = ", ".join((*_PLAIN, *_OTHERS, "indicators"))
        for name in sorted(self.data.keys() - {*_PLAIN, *_OTHERS})[:10]:
            yield f"$.{name:.60}", f"no such field; there are {known}"
        for name, how in _NEEDED.items():
            if name not in self.data:
                yield f"$.{name}", f"missing; write {how}"
        day = self.data.get("date", date.min)
        if not isinstance(day, date) or isinstance(day, datetime):
            yield "$.date", f"expected {_NEEDED['date']}, found {day!r:.40}"

    def named(self, place: str) -> str:
        """The place of a fault as the file has it: facts by body and code."""
        head, _, rest = place.partition("]")
        if head.startswith("$.facts["):
            return f"$.{self.facts[int(head[len('$.facts[') :])]}{rest}"
        if head.startswith("$.indicators["):
            return f"$.indicators.{list(self.catalogue['indicators'])[int(head[len('$.indicators[') :])]}{rest}"
        return place

    def _table(self, name: str) -> dict[str, Any]:
        self.place, self.expected = f"$.{name}", "expected a table"
        return dict(self.data.get(name, {}))

    def _organisations(self) -> list[dict[str, Any]]:
        """The standard bodies of a place on the day of the report, and others by name."""
        made: list[dict[str, Any]] = []
        if standard := self._table("directory"):
            made += self._told(lambda: self._standard(standard), list[dict[str, Any]]())
            self.knows_bodies = bool(made)
        self.place, self.expected = "$.organisations", "expected a list of organisations with their codes"
        return [*made, *({"code": each["code"], **each} for each in self.data.get("organisations", []))]

    def _standard(self, given: dict[str, Any]) -> list[dict[str, Any]]:
        levels = ", ".join(f'"{each}"' for each in Level)
        self.expected = f"expected level (one of {levels}), place and parent_place of the directory"
        level, day = given.pop("level"), self.data["date"]
        if meant := _LEVELS.get(str(level).casefold()):
            self.faults.append((f"{self.place}.level", f'no level is called {level!r:.40}; write level = "{meant}"'))
        found = standard_directory(meant or Level(level), given.pop("place"), given.pop("parent_place"), on=day)
        made: list[dict[str, Any]] = json.loads(to_json(found))["data"]["organisations"]
        return made

    def _footnotes(self) -> list[dict[str, Any]]:
        return [{"name": name, "text": text} for name, text in self._table("footnotes").items()]

    def _indicators(self) -> list[dict[str, Any]]:
        self.place, self.expected = "$.indicators", "expected a table of indicators by their codes"
        found = self.catalogue.get("indicators", {})
        return [{"kind": each.get("kind"), "code": code, **each} for code, each in found.items()]

    def _facts(self) -> Iterator[dict[str, Any]]:
        """The facts of every body: a figure, or a table of what a fact consists of."""
        sums = self.catalogue.get("sums", {}) | self._table("sums")
        for body, figures in self._table("facts").items():
            self.place, self.expected = f"$.facts.{body}", "expected figures by the codes of their indicators"
            for code, given in dict(figures).items():
                for entry in _listed(given):
                    fact: dict[str, Any] = {**entry} if isinstance(entry, dict) else {"figure": entry}
                    self.facts.append(f"facts.{body}.{code}")
                    for name in sorted({"figure", "target"} & fact.keys()):
                        fact[name] = self._figure(fact[name], f"$.facts.{body}.{code}.{name}")
                    period = self.data.get("period", "")
                    yield {"indicator": code, "organisation": body, "period": period, **sums.get(code, {}), **fact}

    def _figure(self, given: Any, place: str) -> str:
        """The text of a figure; what is none is a fault, and another figure stands for it."""
        if not isinstance(given, str):
            self.faults.append((place, f'expected a figure in quotes, such as "9 hội viên", found {given!r:.40}'))
            return "0"
        try:
            parse_figure(given)
        except DangboReportError as error:
            self.faults.append((place, str(error)))
            return "0"
        return given

    def _regime(self) -> dict[str, Any]:
        given = self._table("regime")
        self.expected = f"expected kind ({' or '.join(_REGIMES)}), name, receiver, and perhaps cycle and level"
        make = _REGIMES[given.pop("kind", "party")]
        if "cycle" in given:
            given["cycle"] = PeriodKind(given["cycle"])
        if "level" in given:
            given["level"] = Level(given["level"])
        made: dict[str, Any] = json.loads(to_json(make(given.pop("name"), **given)))["data"]["regime"]
        return made

    def _sections(self, given: Any, place: str) -> Iterator[dict[str, Any]]:
        for index, each in enumerate(given):
            own = f"{place}[{index}]"
            self.place, self.expected = f"$.{own}", "expected a section with its heading"
            section = dict(each)
            for key in sorted(section.keys() - {*_BODY, *_OF_SECTION})[:10]:
                known = ", ".join((*_OF_SECTION, *sorted(_BODY)))
                self.faults.append((f"$.{own}.{key:.60}", f"no such field; there are {known}"))
            section = {key: value for key, value in section.items() if key in _BODY or key in _OF_SECTION}
            body = list(self._body(section, own))
            if "heading" not in section:
                self.faults.append((f"$.{own}", "expected a section with its heading"))
            yield {"heading": section.pop("heading", ""), **section, "body": body}

    def _body(self, section: dict[str, Any], place: str) -> Iterator[dict[str, Any]]:
        """What stands in a section, in the order of its keys; they are taken out of it."""
        for key in [key for key in section if key in _BODY]:
            given = section.pop(key)
            match key:
                case "paragraphs":
                    yield from _paragraphs(given)
                case "tables":
                    yield from _of_kind("table", _listed(given))
                case "sections":
                    yield from _of_kind("section", self._sections(given, f"{place}.{key}"))
                case "each":
                    yield from self._each(given, place)
                case _:
                    items = ({"text": text, "bullet": _BULLETS[key]} for text in _listed(given))
                    yield from _of_kind("item", items)

    def _each(self, name: str, place: str) -> Iterator[dict[str, Any]]:
        """What every body says under a name: a list becomes its starred section, a text its numbered point."""
        for code, body in self._table("bodies").items():
            self.place, self.expected = f"$.bodies.{code}", f"expected a table with its heading, and {name} for {place}"
            said = body.get(name)
            if isinstance(said, str):
                yield {"kind": "item", "text": said, "bullet": "number", "organisation": code}
            elif said is not None:
                section = {"kind": "section", "heading": body["heading"], "body": list(_paragraphs(said))}
                yield {**section, "starred": True, "organisation": code}


def _listed(given: Any) -> list[Any]:
    return list(cast("Iterable[Any]", given)) if isinstance(given, list) else [given]


def _paragraphs(given: Any) -> Iterator[dict[str, Any]]:
    yield from ({"kind": "paragraph", "text": text} for text in _listed(given))


def _of_kind(kind: str, nodes: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Nodes of the tree, each with what it is."""
    return ({"kind": kind, **each} for each in nodes)
