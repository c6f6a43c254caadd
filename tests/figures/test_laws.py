"""Law 1, `parse_figure(str(f)) == f`, and what else holds for every figure."""

import copy
import pickle
import unicodedata

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dangbo_report import Count, Figure, Measure, Qualifier, Rounding, parse_figure
from dangbo_report.errors import DangboReportError, ImpossibleValueError
from dangbo_report.figures import MEASURE_UNITS, QUALIFIER_WORDS, agree
from dangbo_report.figures.parsing import SCALE_WORDS
from dangbo_report.strategies import counts, figures, measures, money, percentage_points, percents

#: What is not written in capitals anywhere, and what looks like something else than a unit.
AWKWARD = (
    *SCALE_WORDS,
    *QUALIFIER_WORDS,
    *MEASURE_UNITS,
    *("đồng", "đ", "VNĐ", "đồng Việt Nam", "phần trăm", "điểm phần trăm", "%", "°C", "‰", "trở lên", "từ", "rưỡi"),
    *("e5", "E-3", "x10", "½", "²", "–", "-", "…", "“", "(", ",", ".", "/", "'", "&", "1", "05", "1.000", "3,5"),
    *("hộ", "đoàn viên", "Ủy ban", "ủy", "uỷ", "a", "I", "_", "\u0301", "\u00a0", "\u200b", "ﬀ", "İ", "K"),
)


@given(figures())
def test_law_1_parse_figure_inverts_str(figure: Figure) -> None:
    assert parse_figure(str(figure)) == figure
    assert repr(parse_figure(str(figure))) == repr(figure)


@given(st.lists(st.sampled_from(AWKWARD), min_size=1, max_size=4), st.sampled_from(["", " "]), st.data())
def test_law_1_holds_for_every_unit_that_is_not_refused(words: list[str], glue: str, data: st.DataObject) -> None:
    unit = glue.join(words)
    strategy = st.sampled_from([counts, measures])
    try:
        figure = data.draw(data.draw(strategy)(units=st.just(unit)))
    except ImpossibleValueError as error:
        if error.field != "unit":
            raise
    else:
        assert parse_figure(str(figure)) == figure


@given(st.text(max_size=20), st.sampled_from([1, 1000, 10**6]))
def test_law_1_holds_for_any_text_as_unit(text: str, step: int) -> None:
    try:
        figure = Count(5 * step, text, step=step)
    except ImpossibleValueError as error:
        if error.field != "unit":
            raise
    else:
        assert parse_figure(str(figure)) == figure


@given(figures())
def test_the_canonical_text_is_nfc_and_a_fixed_point(figure: Figure) -> None:
    text = str(figure)
    assert unicodedata.is_normalized("NFC", text)
    assert str(parse_figure(text)) == text


@given(figures(), st.sampled_from(["\u00a0", "\u2009", "\u202f", "  ", " \n "]))
def test_spaces_and_decomposed_letters_make_no_difference(figure: Figure, space: str) -> None:
    assert parse_figure(unicodedata.normalize("NFD", str(figure)).replace(" ", space)) == figure
    assert parse_figure(f"{space}{figure}{space}") == figure


@given(counts(units=st.just("")) | money() | percents() | percentage_points())
def test_capitals_make_no_difference(figure: Figure) -> None:
    assert parse_figure(str(figure).upper()) == figure


@given(st.text(max_size=60) | st.lists(st.sampled_from((*AWKWARD, " ", "5", "1,5"))).map("".join))
def test_any_text_is_a_figure_or_an_error_of_ours(text: str) -> None:
    try:
        figure = parse_figure(text)
    except DangboReportError:
        pass
    else:
        assert parse_figure(str(figure)) == figure


@given(figures())
def test_a_figure_is_a_value(figure: Figure) -> None:
    for twin in (pickle.loads(pickle.dumps(figure)), copy.deepcopy(figure), attrs.evolve(figure)):
        assert twin == figure
        assert hash(twin) == hash(figure)
        assert str(twin) == str(figure)


@given(figures(), figures())
def test_figures_are_equal_when_they_are_written_alike(first: Figure, second: Figure) -> None:
    assert (first == second) == (str(first) == str(second))


@given(figures())
def test_figures_have_no_order(figure: Figure) -> None:
    with pytest.raises(TypeError):
        _ = figure < figure  # type: ignore[operator] # noqa: PLR0124 - that it does not work is what is shown


@given(figures())
def test_a_figure_does_not_change(figure: Figure) -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        figure.value = 0  # type: ignore[misc] # that it does not work is what is shown


@given(figures(), st.sampled_from(Rounding))
def test_what_is_written_is_among_the_true_values(figure: Figure, rounding: Rounding) -> None:
    interval = figure.interval(rounding)
    one_sided = {Qualifier.NEARLY, Qualifier.UNDER}
    assert (figure.value in interval) == (figure.qualifier not in one_sided)


@given(figures())
def test_a_figure_agrees_with_itself(figure: Figure) -> None:
    assert agree(figure, figure)
    assert agree(figure, figure, rounding=Rounding.TRUNCATED)


@given(figures())
def test_words_say_the_qualifier_and_the_unit(figure: Figure) -> None:
    words = figure.words()
    assert words.startswith(figure.qualifier.value)
    if isinstance(figure, Count | Measure):
        assert words.endswith(figure.unit)
    assert words == unicodedata.normalize("NFC", words)


def test_capitals_make_no_difference_to_thousandths_of_a_point():
    assert parse_figure("1,000 ĐIỂM PHẦN TRĂM") == parse_figure("1,000 điểm phần trăm")
