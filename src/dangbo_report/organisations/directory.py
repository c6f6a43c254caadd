"""Directories: the bodies that a report may speak of, by code, by name, in order of precedence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple, final

import attrs

from dangbo_report.checking import checked_arguments, checked_fields
from dangbo_report.display import Printer, html_table, named_repr, print_lines
from dangbo_report.errors import (
    DuplicateOrganisationError,
    OrganisationCycleError,
    UnknownOrganisationError,
    UnknownParentError,
)
from dangbo_report.errors.likely import likely
from dangbo_report.organisations.names import fold_name
from dangbo_report.organisations.organisation import Organisation

if TYPE_CHECKING:
    from collections.abc import Mapping


class Resolution(NamedTuple):
    """What became of names that were looked up."""

    #: The names that one organisation has, in the order given.
    found: Mapping[str, Organisation]
    #: The names that none has, or several have: to be asked about, never guessed.
    set_aside: tuple[str, ...]


def _organisations(given: Iterable[Organisation]) -> tuple[Organisation, ...]:
    return tuple(given)


@final
@attrs.frozen(repr=False, field_transformer=checked_fields)
class Directory:
    """The bodies that a report may speak of; immutable, parents before children, in order of precedence.

    Bodies of one parent and one precedence keep the order in which they were given. A successor may be outside
    the directory; a parent may not.

    Attributes:
        organisations: all of them, in order.

    Raises:
        DuplicateOrganisationError: two have one code; it carries the code and both names.
        UnknownParentError: a parent is not in the directory; it carries both codes.
        OrganisationCycleError: bodies are above, or after, themselves; it carries their codes.

    >>> from dangbo_report.organisations import Level, standard_directory
    >>> directory = standard_directory(Level.DISTRICT, "Phụng Hiệp", "Hậu Giang", on=date(2024, 3, 31))
    >>> directory["mttq"].name, len(directory.children("huyen-uy")), "ubnd" in directory
    ('Ủy ban Mặt trận Tổ quốc Việt Nam huyện', 13, False)
    """

    organisations: tuple[Organisation, ...] = attrs.field(default=(), converter=_organisations)
    _by_code: dict[str, Organisation] = attrs.field(init=False, eq=False, repr=False)
    _children: dict[str | None, tuple[Organisation, ...]] = attrs.field(init=False, eq=False, repr=False)
    #: The organisations that have each folded name.
    _by_name: dict[str, tuple[Organisation, ...]] = attrs.field(init=False, eq=False, repr=False)
    #: What those names begin with.
    _first: frozenset[str] = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Index the organisations and put them in order."""
        by_code: dict[str, Organisation] = {}
        children: dict[str | None, list[Organisation]] = {}
        by_name: dict[str, list[Organisation]] = {}
        for organisation in sorted(self.organisations, key=lambda each: each.precedence):
            if (known := by_code.get(organisation.code)) is not None:
                raise DuplicateOrganisationError(organisation.code, known.name, organisation.name)
            by_code[organisation.code] = organisation
            children.setdefault(organisation.parent, []).append(organisation)
            for name in {fold_name(name) for name in organisation.names}:
                by_name.setdefault(name, []).append(organisation)
        _refuse_orphans(by_code)
        _refuse_cycle("parent", {code: each.parent for code, each in by_code.items()})
        _refuse_cycle("successor", {code: each.successor for code, each in by_code.items()})
        object.__setattr__(self, "_by_code", by_code)
        object.__setattr__(self, "_children", {code: tuple(each) for code, each in children.items()})
        object.__setattr__(self, "_by_name", {name: tuple(each) for name, each in by_name.items()})
        object.__setattr__(self, "_first", frozenset(map(_first_of, by_name)))
        object.__setattr__(self, "organisations", tuple(self._below(None)))

    def _below(self, code: str | None) -> Iterator[Organisation]:
        """Go through everything below a body, parents before children, without recursion."""
        waiting = list(reversed(self._children.get(code, ())))
        while waiting:
            organisation = waiting.pop()
            yield organisation
            waiting += reversed(self._children.get(organisation.code, ()))

    def __repr__(self) -> str:
        """How many bodies, and which come first."""
        return named_repr("Directory", "organisations", [each.code for each in self.organisations])

    def _repr_pretty_(self, printer: Printer, cycle: bool, /) -> None:  # noqa: FBT001 - as IPython and Hypothesis call it
        """Show the first bodies in a shell and in a failing test."""
        del cycle
        print_lines(printer, repr(self), (f"{each.code}: {each.name}" for each in self.organisations))

    def _repr_html_(self) -> str:
        """Show the first bodies in a notebook."""
        rows = ((each.code, each.name, each.parent or "") for each in self.organisations)
        return html_table(repr(self), ("Mã", "Tên", "Trực thuộc"), rows)

    def __iter__(self) -> Iterator[Organisation]:
        """Go through the organisations in order."""
        return iter(self.organisations)

    def __len__(self) -> int:
        """Count the organisations."""
        return len(self.organisations)

    def __contains__(self, item: object) -> bool:
        """Say whether a code, or just this organisation, is in the directory."""
        if isinstance(item, Organisation):
            return self._by_code.get(item.code) == item
        return isinstance(item, str) and item in self._by_code

    def __getitem__(self, code: str) -> Organisation:
        """The organisation of a code.

        Raises:
            UnknownOrganisationError: there is none; it carries the code and the likely ones.
        """
        try:
            return self._by_code[code]
        except KeyError:
            names = {each.code: each.names for each in self.organisations}
            raise UnknownOrganisationError(code, likely(str(code), names)) from None

    @checked_arguments
    def get(self, code: str) -> Organisation | None:
        """The organisation of a code, or None."""
        return self._by_code.get(code)

    @property
    def roots(self) -> tuple[Organisation, ...]:
        """The organisations without a parent."""
        return self._children.get(None, ())

    @checked_arguments
    def children(self, code: str) -> tuple[Organisation, ...]:
        """The organisations just below one, in order of precedence; an unknown code as `directory[code]`."""
        return self._children.get(self[code].code, ())

    @checked_arguments
    def descendants(self, code: str) -> tuple[Organisation, ...]:
        """The organisations anywhere below one, parents before children; an unknown code as `directory[code]`."""
        return tuple(self._below(self[code].code))

    @checked_arguments
    def successor(self, code: str) -> Organisation | None:
        """The last of those that continue the work of one, as far as they are in the directory, or None."""
        last: Organisation | None = None
        following = self._by_code.get(self[code].successor or "")
        while following is not None:
            last, following = following, self._by_code.get(following.successor or "")
        return last

    @checked_arguments
    def active(self, on: date, until: date | None = None) -> Directory:
        """The directory of those that exist on a day, or on any day up to another.

        A body does not outlive its parent: when the committee ends, so do its boards, whatever their own dates.
        """
        kept: dict[str, Organisation] = {}
        for organisation in self.organisations:
            if organisation.is_active(on, until) and (organisation.parent is None or organisation.parent in kept):
                kept[organisation.code] = organisation
        return self if len(kept) == len(self.organisations) else Directory(tuple(kept.values()))

    @checked_arguments
    def named(self, name: str) -> Organisation | None:
        """The one organisation of that name, short name or alias, or None.

        Case, NFC or NFD, spaces and the place of the tone mark ("ủy", "uỷ") are free, nothing else is.
        """
        candidates = self.candidates(name)
        return candidates[0] if len(candidates) == 1 else None

    @checked_arguments
    def candidates(self, name: str) -> tuple[Organisation, ...]:
        """Every organisation of that name, short name or alias; several if it is ambiguous."""
        return self._by_name.get(fold_name(name), ())

    @checked_arguments
    def leading(self, text: str) -> Organisation | None:
        """The one organisation whose name a text begins with, the longest of at most ten words, or None.

        >>> from dangbo_report.organisations import Level, standard_directory
        >>> directory = standard_directory(Level.DISTRICT, "Phụng Hiệp", "Hậu Giang", on=date(2024, 3, 31))
        >>> directory.leading("Ban Tổ chức Huyện ủy, trong quý I: 5 lớp").code
        'ban-to-chuc'
        """
        words = text.split(maxsplit=_LONGEST_NAME)[:_LONGEST_NAME]
        if not words or _first_of(fold_name(words[0])) not in self._first:
            return None
        names = (" ".join(words[:length]).rstrip(",:") for length in range(len(words), 0, -1))
        return next((found for name in names if (found := self.named(name))), None)

    @checked_arguments
    def resolve(self, names: Iterable[str]) -> Resolution:
        """Look up names; those that are unknown or ambiguous are set aside.

        >>> from dangbo_report.organisations import Level, standard_directory
        >>> directory = standard_directory(Level.DISTRICT, "Phụng Hiệp", "Hậu Giang", on=date(2024, 3, 31))
        >>> found, set_aside = directory.resolve(["Huyện đoàn", "Uỷ ban kiểm tra", "Hội Nông"])
        >>> [body.code for body in found.values()], set_aside
        (['doan', 'ubkt'], ('Hội Nông',))
        """
        found: dict[str, Organisation] = {}
        set_aside: dict[str, None] = {}
        for name in names:
            if organisation := self.named(name):
                found[name] = organisation
            else:
                set_aside[name] = None
        return Resolution(MappingProxyType(found), tuple(set_aside))


#: Of how many words a name is looked for.
_LONGEST_NAME: Final = 10


def _first_of(name: str) -> str:
    """The first word of a folded name, without a dash and what follows."""
    return (name.split() or [""])[0].partition("-")[0].rstrip(",:")


def _refuse_orphans(by_code: Mapping[str, Organisation]) -> None:
    """Refuse a body whose parent is nobody."""
    for organisation in by_code.values():
        if organisation.parent is not None and organisation.parent not in by_code:
            suggestions = likely(organisation.parent, {code: each.names for code, each in by_code.items()})
            raise UnknownParentError(organisation.code, organisation.parent, suggestions)


def _refuse_cycle(relation: str, following: dict[str, str | None]) -> None:
    """Refuse a relation that leads back to where it began; each code is walked once."""
    done: set[str] = set()
    for first in following:
        path: dict[str, None] = {}
        code: str | None = first
        while code in following and code not in done:
            if code in path:
                codes = tuple(path)
                raise OrganisationCycleError(relation, codes[codes.index(code) :])
            path[code] = None
            code = following[code]
        done.update(path)
