"""The checks of annotations, apart from the records and functions that have them."""

from collections.abc import Iterable
from typing import Any, Protocol, TypeVar

import attrs
import pytest

from dangbo_report.checking import checked_arguments, checked_fields
from dangbo_report.checking.expectations import expectation_of
from dangbo_report.errors import WrongTypeError, quote

OneOf = TypeVar("OneOf", int, str)
Free = TypeVar("Free")


class Named(Protocol):
    name: str


@attrs.frozen
class Thing:
    name: str


@pytest.mark.parametrize(
    ("annotation", "right", "wrong"),
    [
        (OneOf, [1, "a"], [1.5, None]),
        (Free, [1, None], []),
        (type(None), [None], [0]),
        (Any, [None, 1], []),
        (type, [int], [1]),
        (type[int], [int, str], [1]),
        (tuple[int, str], [(1, "a")], [(1,), ("a", 1), [1, "a"]]),
        (tuple[tuple[int, ...], int], [((1,), 2), ((), 2)], [((1,),), (("a",), 2)]),
        (tuple[tuple[int, ...], ...], [((1,), ()), ()], [(1,), (("a",),)]),
        (dict[str, int], [{}, {"a": 1}], [{1: 1}, {"a": "b"}, []]),
        (frozenset[str], [frozenset(), frozenset("a")], [frozenset([1]), {"a"}]),
        (Iterable[int], [[1], (1,), range(2), {1: 2}.keys()], ["a", {1: 2}, {1}, [1, "a"], 5]),
        (Named, [Thing("a")], [5, Thing]),
    ],
    ids=str,
)
def test_an_annotation_admits_what_it_says(annotation, right, wrong):
    admits = expectation_of(annotation).admits
    assert [admits(value) for value in right] == [True] * len(right)
    assert [admits(value) for value in wrong] == [False] * len(wrong)


def loosely(given: str | Iterable[str]) -> Any:
    return given


@attrs.frozen(field_transformer=checked_fields)
class Names:
    names: tuple[str, ...] = attrs.field(converter=loosely)


def test_what_a_converter_gives_is_held_against_the_field_too():
    with pytest.raises(WrongTypeError, match=r"names takes a sequence \(each a str\), not the list"):
        Names(["a"])
    assert Names(iter(["a"])).names == ("a",)


def test_a_function_of_any_number_of_arguments_checks_them_all():
    @checked_arguments
    def joined(first: str, *others: str) -> str:
        return first + "".join(others)

    assert joined("a", "b", "c") == "abc"
    with pytest.raises(WrongTypeError, match="others takes a str, not the int 5"):
        joined("a", "b", 5)
    with pytest.raises(TypeError, match="unexpected keyword argument 'more'"):
        joined("a", more="b")


class Hostile:
    def __repr__(self) -> str:
        raise RuntimeError


def test_a_stranger_that_cannot_be_shown_is_named_by_its_type():
    assert quote(Hostile()) == "a Hostile"
    assert str(WrongTypeError("x", Hostile(), "a str")) == "x takes a str, not the Hostile a Hostile"
    assert str(WrongTypeError("x", None, "a str")) == "x takes a str, not None"
    assert quote(10**500) == "an integer of 1661 bits"


@attrs.frozen(field_transformer=checked_fields)
class Codes:
    codes: tuple[str, ...] = ()


def test_what_has_passed_once_lets_nothing_else_in():
    assert Codes().codes == Codes(()).codes == ()
    assert Codes(("a",)).codes == ("a",)
    for wrong in ((5,), ("a", None), [], None, "", {}):
        with pytest.raises(WrongTypeError):
            Codes(wrong)
