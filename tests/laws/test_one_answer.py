"""One text has one answer: `parse_figure` and `read_text` read the same figure."""

from contextlib import suppress

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dangbo_report import Figure, Qualifier, parse_figure, read_text
from dangbo_report import strategies as draw
from dangbo_report.errors import DangboReportError
from dangbo_report.figures import MEASURE_UNITS, QUALIFIER_WORDS

NOUNS = st.sampled_from(["hộ", "người", "ý kiến", "phần quà", "hội viên", "đảng viên", "lượt người", "tổ chức đảng"])
UNITS = st.sampled_from(sorted(MEASURE_UNITS))
#: Negative money and measures stand behind a dash, which at the beginning of a line is the mark of an item.
FIGURES: st.SearchStrategy[Figure] = st.one_of(
    draw.counts(units=NOUNS),
    draw.money(min_value=0),
    draw.percents(),
    draw.measures(min_value=0, units=UNITS),
)


def read(text: str) -> list[Figure]:
    return [mention.figure for mention in read_text(text).mentions if mention.figure is not None]


@given(FIGURES)
def test_what_str_writes_is_read_in_prose_as_alone(figure: Figure) -> None:
    assert read(str(figure)) == [parse_figure(str(figure))] == [figure]


def spelled(number: int) -> st.SearchStrategy[str]:
    """Ways to write a number below ten million."""
    grouped = f"{number:,}".replace(",", ".")
    return st.sampled_from([str(number), grouped, grouped.replace(".", " "), grouped.replace(".", "\u00a0")])


UNITS_AS_TYPED = UNITS.flatmap(lambda unit: st.sampled_from([unit, unit.lower(), unit.upper(), f"{unit} gạo"]))
SCALED = st.sampled_from(
    ["triệu đồng", "tr", "trđ", "tỉ đồng", "TỶ ĐỒNG", "vạn đồng", "k", "K", "₫", "đ", "VND", "tr5"]
)
PERCENTS = st.sampled_from(["%", " %", " phần trăm", " điểm phần trăm", " điểm %"])


@st.composite
def typed(draw: st.DrawFn) -> str:
    """A figure as it is typed in the field."""
    word = draw(st.sampled_from(["", *(f"{word} " for word in QUALIFIER_WORDS)]))
    blank = draw(st.sampled_from([" ", "  ", "\u00a0"]))
    number = draw(spelled(draw(st.integers(1, 9_999_999))))
    unit = draw(
        st.one_of(
            NOUNS.map(lambda noun: f"{blank}{noun}"),
            UNITS_AS_TYPED.map(lambda unit: f"{blank}{unit}"),
            SCALED.map(lambda scale: f"{'' if len(scale) < 3 or scale == 'tr5' else blank}{scale}"),
            PERCENTS,
        )
    )
    limit = draw(st.sampled_from(["", "", " trở lên", " trở xuống"])) if not word else ""
    return f"{word}{number}{unit}{limit}"


@example("trên 1800tr5")
@given(typed())
def test_what_is_typed_is_read_in_prose_as_alone(text: str) -> None:
    alone: list[Figure] = []
    with suppress(DangboReportError):
        alone.append(parse_figure(text))
    assert read(text) == alone, text


@pytest.mark.parametrize(
    "text", ["1 KW", "2 gb", "2 GB dữ liệu", "3M", "4G", "1tr5", "1000000tr5", "100K", "không hơn 7.000 đồng"]
)
def test_texts_that_were_read_in_two_ways_have_one_answer(text: str) -> None:
    test_what_is_typed_is_read_in_prose_as_alone.hypothesis.inner_test(text)  # type: ignore[attr-defined]


def test_every_word_of_a_bound_is_heard_in_prose() -> None:
    for word, qualifier in QUALIFIER_WORDS.items():
        (figure,) = read(f"{word} 40 hộ")
        assert figure.qualifier is qualifier is not Qualifier.EXACT
