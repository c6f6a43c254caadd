"""Prose: sentences of the shapes that reports of this field have, which name facts instead of repeating digits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from dangbo_report.figures import Count, Measure, Money
from dangbo_report.indicators import AnyFact, FactKey, PercentOfTargetIndicator, ShareIndicator
from dangbo_report.periods import Period
from dangbo_report.report import Aspect, Reference, escape
from dangbo_report.strategies._books import topic_facts
from dangbo_report.strategies._scenes import scenes
from dangbo_report.strategies._topics import TOPICS, Relation


class _Statement(NamedTuple):
    """What one sentence tells: the fact that it is about, and those that it sets beside it."""

    shape: str
    main: AnyFact
    others: tuple[AnyFact, ...] = ()


#: Sentences by what they tell, the plainest first. `<0>` is the fact that the sentence is about, `<1>` the first one
#: beside it, `<rest>` a list of them all, `<whole>` of all but the first.
SHAPES: Final = {
    "count": ("Trong kỳ có <0>.", "Đã thực hiện <0>, tăng hơn kỳ trước.", "Tổ chức <0>; kết quả bảo đảm yêu cầu."),
    "money": ("Vận động được <0>.", "Tổng kinh phí <0> (bằng chữ: <0.words>).", "Trao quà, trị giá <0>."),
    "measure": ("Vận động được <0>.", "Đã hoàn thành <0>."),
    "percent": ("Tỷ lệ đạt <0>.", "Kết quả đạt <0>."),
    "percent-target": ("Tỷ lệ đạt <0>, kế hoạch <0.target>.",),
    "target": (
        "Vận động được <0>, đạt <0.percent> kế hoạch.",
        "Thực hiện <0>, đạt <0.percent> so với kế hoạch <0.target>.",
        "Đã có <0>, đạt <0.percent> chỉ tiêu năm.",
    ),
    "zero-target": ("Thực hiện <0>, kế hoạch <0.target>.",),
    "compared": ("Thực hiện <0>, cùng kỳ năm trước <1>.", "Đạt <0>; cùng kỳ là <1>."),
    "parts": ("Ban hành <0> (<rest>).", "Tiếp nhận <0>, gồm: <rest>."),
    "of-which": ("Tiếp nhận <0>, trong đó có <rest>.",),
    "stock": ("Kết nạp <1>, nâng tổng số lên <0>.", "Phát triển mới <1>, nâng tổng số hiện có lên <0>."),
    "stated": ("Thực hiện <1>, đạt <0> <baseline>.",),
    "share": ("Có <1>, chiếm <0>.",),
    "share-of-whole": ("Trong tổng số <whole> có <1>, chiếm <0>.", "Có <1> trên tổng số <whole>, chiếm <0>."),
}


def prose(
    facts: Iterable[AnyFact] | None = None, *, organisation: str | None = None, period: Period | None = None
) -> st.SearchStrategy[str]:
    """Draw prose that names every one of some facts, in sentences of the shapes of the field.

    Args:
        facts: what is told; by default facts of a topic are drawn.
        organisation: the code of the organisation that the section around it speaks of; facts of others are named
            with theirs.
        period: the period of the report; facts of others are named with theirs.

    Raises:
        InvalidArgument: there are no facts.

    >>> from hypothesis import find
    >>> ".words}" in find(prose(), lambda text: "bằng chữ" in text)
    True
    """
    if facts is None:
        return _any_prose()
    told = tuple(facts)
    if not told:
        raise InvalidArgument("facts must hold one or more, for the prose to tell of")
    return _prose(told, organisation, period)


@st.composite
def _any_prose(draw: st.DrawFn) -> str:
    directory, period = draw(_SCENES)
    body = directory.organisations[-1]
    told = topic_facts(draw, draw(_TOPICS), body, period)
    return draw(_prose(told, body.code, period))


_SCENES: Final = scenes()
#: Those that every body can tell of.
_TOPICS: Final = st.sampled_from([topic for topic in TOPICS if topic.relation is not Relation.COMPARED])


@st.composite
def _prose(draw: st.DrawFn, facts: tuple[AnyFact, ...], organisation: str | None, period: Period | None) -> str:
    return " ".join(sentences(draw, facts, organisation, period))


def sentences(
    draw: st.DrawFn, facts: tuple[AnyFact, ...], organisation: str | None, period: Period | None
) -> Iterator[str]:
    """Draw the sentences that tell of some facts, each fact in one of them at least."""
    for statement in _statements(facts):
        shapes = SHAPES[statement.shape]
        shape = shapes[draw(st.integers(0, len(shapes) - 1))] if len(shapes) > 1 else shapes[0]
        yield _filled(shape, statement, organisation, period)


def _filled(shape: str, statement: _Statement, organisation: str | None, period: Period | None) -> str:
    def name(fact: AnyFact, aspect: Aspect = Aspect.VALUE) -> str:
        key = fact.key
        return str(
            Reference(
                key.indicator,
                aspect,
                None if key.organisation == organisation else key.organisation,
                None if key.period == period else key.period,
            )
        )

    main, others = statement.main, statement.others
    text = shape.replace("<rest>", _listed([name(other) for other in others]))
    text = text.replace("<whole>", _listed([name(other) for other in others[1:]]))
    text = text.replace("<baseline>", escape(getattr(main.indicator, "baseline", "")))
    for aspect in Aspect:
        text = text.replace(f"<0.{aspect}>" if aspect else "<0>", name(main, aspect))
    return text.replace("<1>", name(others[0])) if others else text


def _listed(names: list[str]) -> str:
    *first, last = names or [""]
    return f"{', '.join(first)} và {last}" if first else last


def _statements(facts: tuple[AnyFact, ...]) -> Iterator[_Statement]:
    """Sort facts into sentences: first what hangs together, then the others one by one."""
    by_key = {fact.key: fact for fact in facts}
    told: set[FactKey] = set()
    for fact in facts:
        if statement := _together(fact, by_key):
            told.update(each.key for each in (statement.main, *statement.others))
            yield statement
    for fact in facts:
        if fact.key not in told:
            yield _alone(fact)


def _together(fact: AnyFact, by_key: dict[FactKey, AnyFact]) -> _Statement | None:
    """The statement that a fact makes with others, if they are there."""

    def siblings(codes: Iterable[str | None]) -> tuple[AnyFact, ...]:
        keys = (fact.key._replace(indicator=code) for code in codes if code)
        return tuple(by_key[key] for key in keys if key in by_key and key != fact.key)

    shapes: tuple[tuple[str, tuple[AnyFact, ...]], ...]
    match fact.indicator:
        case ShareIndicator(part=code, whole=codes):
            part, whole = siblings((code,)), siblings(codes)
            shapes = (("share-of-whole", (*part, *whole) if part and whole else ()), ("share", part))
        case PercentOfTargetIndicator(achieved=code):
            shapes = (("stated", siblings((code,))),)
        case indicator:
            shapes = (
                ("parts", siblings(fact.parts)),
                ("of-which", siblings(fact.of_which)),
                ("stock", siblings((indicator.increase,))),
                ("compared", _year_before(fact.key, by_key)),
            )
    return next((_Statement(shape, fact, others) for shape, others in shapes if others), None)


def _year_before(key: FactKey, by_key: dict[FactKey, AnyFact]) -> tuple[AnyFact, ...]:
    """What is said of the same thing a year before; nothing where the calendar begins."""
    before = key._replace(period=key.period.same_period_last_year()) if key.period.start.year > 1 else key
    return (by_key[before],) if before != key and before in by_key else ()


def _alone(fact: AnyFact) -> _Statement:
    match fact.figure:
        case Count() | Money() | Measure() if fact.percent_of_target:
            return _Statement("target", fact)
        case Count() | Money() | Measure() if fact.target:
            return _Statement("zero-target", fact)
        case Count():
            return _Statement("count", fact)
        case Money():
            return _Statement("money", fact)
        case Measure():
            return _Statement("measure", fact)
        case _:
            return _Statement("percent-target" if fact.target else "percent", fact)
