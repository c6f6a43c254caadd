"""Organisations: who reports, at which level, from when until when."""

from dangbo_report.organisations.directory import Directory, Resolution
from dangbo_report.organisations.names import fold_name
from dangbo_report.organisations.official import OfficialCode
from dangbo_report.organisations.organisation import Level, Organisation, OrganisationKind
from dangbo_report.organisations.standard import standard_directory

__all__ = [
    "Directory",
    "Level",
    "OfficialCode",
    "Organisation",
    "OrganisationKind",
    "Resolution",
    "fold_name",
    "standard_directory",
]
