"""Claims that hold too easily, or that only a row of figures suggests, and a slip that explains them."""

import attrs
import pytest

from dangbo_report import Severity, Verdict, audit, parse_figure
from dangbo_report.claims import Breakdown, Cumulative, SameValue, Share
from dangbo_report.rules import weigh

f = parse_figure


def total(stated, *parts, exhaustive=True):
    return Breakdown(total=f(stated), parts=tuple(map(f, parts)), exhaustive=exhaustive)


def loosely(stated, *parts):
    """Parts that are all, or need not be."""
    exact = total(stated, *parts)
    return attrs.evolve(exact, bindings=(exact, total(stated, *parts, exhaustive=False)))


def test_a_claim_that_begins_with_the_loose_reading_is_not_told_as_if_its_parts_exceeded_the_whole():
    exact = total("643.272 hộ", "635.595 hộ", "6.777 hộ")
    loose = total("643.272 hộ", "635.595 hộ", "6.777 hộ", exhaustive=False)
    assert weigh(attrs.evolve(loose, bindings=(loose, exact))).severity is None


def of_some_whole(part, percent, whole):
    """A share of a whole that is told, or of one that nobody tells."""
    told = Share(part=f(part), percent=f(percent), whole=(f(whole),))
    return attrs.evolve(told, bindings=(told, Share(part=f(part), percent=f(percent))))


@pytest.mark.parametrize(
    ("claim", "severity"),
    [
        (loosely("643.270 hộ", "635.593 hộ", "7.677 hộ"), None),
        (loosely("643.272 hộ", "635.595 hộ", "6.777 hộ"), Severity.WARNING),  # 7.677
        (loosely("643.272 hộ", "135.595 hộ", "6.777 hộ"), None),  # most is left out
        (loosely("hơn 643.272 hộ", "635.595 hộ", "6.777 hộ"), None),
        (loosely("9 hộ", "5 hộ", "2 hộ"), None),  # any slip makes small numbers agree
        (attrs.evolve(total("9 hộ", "5 hộ", exhaustive=False), bindings=()), None),
        (of_some_whole("509 việc", "29,05%", "1.752 việc"), None),
        (of_some_whole("590 việc", "29,05%", "1.752 việc"), Severity.WARNING),  # 509
        (of_some_whole("3 chi bộ", "1,17%", "254 chi bộ"), None),  # nearly right: of 257
        (of_some_whole("9 em", "0,17%", "1.218 em"), None),  # only the whole could be wrong, and it is told of others
    ],
)
def test_what_holds_by_a_reading_that_nearly_always_does_is_looked_at_if_a_slip_explains_the_other(claim, severity):
    assert claim.verdict() is Verdict.HOLDS
    assert weigh(claim).severity is severity


@pytest.mark.parametrize(
    ("parts", "verdict", "severity"),
    [
        (("41.215 hộ", "20.104 hộ", "21.111 hộ"), Verdict.HOLDS, None),
        (("41.215 hộ", "20.104 hộ", "21.171 hộ"), Verdict.UNDECIDED, Severity.WARNING),
        (("41.215 hộ", "20.104 hộ", "1.171 hộ"), Verdict.UNDECIDED, None),
        (("41 hộ", "20 hộ", "23 hộ"), Verdict.UNDECIDED, None),
    ],
)
def test_a_sum_that_is_only_supposed_says_nothing_unless_a_rare_slip_explains_it(parts, verdict, severity):
    claim = attrs.evolve(total(*parts), supposed=True)
    assert claim.verdict() is verdict
    assert claim.as_meant().verdict() in {Verdict.HOLDS, Verdict.VIOLATED}
    assert weigh(claim).severity is severity


def test_a_running_total_that_is_only_supposed_says_nothing_of_one_month_alone():
    claim = Cumulative(stock=f("8.729 đơn vị"), increase=f("15.151 đơn vị"), supposed=True)
    assert (claim.verdict(), weigh(claim).severity) == (Verdict.UNDECIDED, None)
    before = attrs.evolve(claim, stock=f("15.512 đơn vị"), increase=f("1.151 đơn vị"), previous=f("14.391 đơn vị"))
    assert weigh(before).severity is Severity.WARNING  # 15.542


@pytest.mark.parametrize(
    ("again", "severity"), [("2.866 hộ", None), ("2.886 hộ", Severity.WARNING), ("2.913 hộ", None), ("286 hộ", None)]
)
def test_one_thing_that_is_only_supposed_to_be_stated_twice_says_nothing_unless_one_digit_differs(again, severity):
    assert weigh(SameValue(first=f(again), second=f("2.866 hộ"), supposed=True)).severity is severity


def test_a_suspicion_in_a_text_is_a_warning():
    text = "Cấp huyện tiếp nhận 643.272 hồ sơ, trong đó trực tiếp 635.595 hồ sơ, trực tuyến 6.777 hồ sơ."
    (told,) = audit(text)
    assert (told.code, told.severity) == ("F002", Severity.WARNING)
