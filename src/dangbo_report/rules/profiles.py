"""Profiles: which rules run for whom, and how much their findings weigh; data that each authority sets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final, Self, final

import attrs

from dangbo_report.checking import checked_arguments, checked_fields
from dangbo_report.claims import MissingValues
from dangbo_report.errors import ProfileSyntaxError
from dangbo_report.findings import Finding, Severity
from dangbo_report.packages import toml_tables


class Stage(StrEnum):
    """How far a report has come ("giai đoạn")."""

    #: It is being written: what is missing is not yet wrong.
    DRAFT = "draft"
    #: It is handed in.
    SUBMIT = "submit"
    #: It is compiled from what others handed in.
    CONSOLIDATE = "consolidate"


class Weight(StrEnum):
    """What an authority makes of a rule."""

    #: The rule does not run.
    OFF = "off"
    #: Its findings are worth knowing.
    INFO = "info"
    #: Somebody should look.
    WARNING = "warning"
    #: The document must not be signed.
    BLOCKING = "blocking"


_SEVERITIES: Final = {Weight.INFO: Severity.INFO, Weight.WARNING: Severity.WARNING, Weight.BLOCKING: Severity.ERROR}


def _weights(given: Mapping[str, Weight | str]) -> Mapping[str, Weight]:
    return MappingProxyType({code: Weight(weight) for code, weight in given.items()})


@final
@attrs.frozen(kw_only=True, field_transformer=checked_fields)
class Profile:
    r"""What an authority checks ("hồ sơ kiểm tra").

    Attributes:
        name: what it is called.
        stage: how far the reports that it is for have come.
        missing: what becomes of breakdowns some of whose parts are missing.
        weights: what becomes of the findings of a rule, by code, name or family letter.

    >>> profile = Profile.from_toml('name = "Huyện ủy"\n[rules]\nD = "off"\nR002 = "blocking"')
    >>> profile.weights["R002"].value
    'blocking'
    """

    name: str
    stage: Stage = attrs.field(default=Stage.SUBMIT, converter=Stage)
    missing: MissingValues = attrs.field(default=MissingValues.SKIP_IF_ANY, converter=MissingValues)
    weights: Mapping[str, Weight] = attrs.field(factory=dict[str, Weight], converter=_weights, hash=False)

    @classmethod
    @checked_arguments
    def from_toml(cls, text: str) -> Self:
        """Read a profile: `name`, `stage`, `missing`, and a table `rules` from code to weight.

        Raises:
            ProfileSyntaxError: the text is no TOML, or has a key or a value that no profile has; it carries the
                text and the reason.
        """
        try:
            data = toml_tables(text)
            rules = data.pop("rules", {})
            return cls(weights=rules, **data)
        except (TypeError, ValueError, RecursionError) as error:
            raise ProfileSyntaxError(text, str(error)) from error

    @checked_arguments
    def weighed(self, finding: Finding, names: Iterable[str]) -> Finding | None:
        """What becomes of a finding of a rule with these names; the first that has a weight decides."""
        weight = next((self.weights[name] for name in names if name in self.weights), None)
        if weight is None:
            return finding
        return None if weight is Weight.OFF else attrs.evolve(finding, severity=_SEVERITIES[weight])


#: While a report is written, what is missing is not yet wrong.
DRAFT: Final = Profile(
    name="draft",
    stage=Stage.DRAFT,
    missing=MissingValues.SKIP_IF_ALL,
    weights=dict.fromkeys(("S001", "S002", "S003", "R002", "D001"), Weight.INFO),
)
#: What is handed in is whole.
SUBMIT: Final = Profile(name="submit", stage=Stage.SUBMIT)
#: What is compiled adds up, or somebody says why.
CONSOLIDATE: Final = Profile(
    name="consolidate",
    stage=Stage.CONSOLIDATE,
    missing=MissingValues.NEVER_SKIP,
    weights={"F006": Weight.BLOCKING, "R006": Weight.BLOCKING},
)
#: The profiles of the three stages, by name.
PROFILES: Final = MappingProxyType({profile.name: profile for profile in (DRAFT, SUBMIT, CONSOLIDATE)})
