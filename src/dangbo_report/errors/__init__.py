"""The exceptions of the library.

What cannot exist raises one of these; what exists but is wrong is a `Finding`, never an exception.
Every leaf also subclasses the builtin that fits, so `except ValueError` keeps working, and carries
its data as typed fields: the text that a person sees is built from them.
"""

from dangbo_report.errors.base import DangboReportError, ImpossibleValueError, InexactNumberError, WrongTypeError, quote
from dangbo_report.errors.documents import (
    BrokenRendererError,
    CollectiveSignatureError,
    InvalidDocumentError,
    InvalidFormError,
    MissingExtraError,
    MissingFontError,
    NoLayoutError,
    NonConformingError,
    UnknownFormatError,
    UnknownRuleError,
    UnreadableDocumentError,
    UnrenderableReportError,
    UnresolvedReferenceError,
    UnsuitableTemplateError,
    UnwritableFileError,
)
from dangbo_report.errors.extras import install_command
from dangbo_report.errors.records import (
    ConflictingFactsError,
    DuplicateCodeError,
    DuplicateOrganisationError,
    FigureTypeError,
    IncomparableFiguresError,
    NoStandardDirectoryError,
    OrganisationCycleError,
    UnitMismatchError,
    UnknownIndicatorError,
    UnknownOrganisationError,
    UnknownParentError,
)
from dangbo_report.errors.texts import (
    DocumentNumberSyntaxError,
    EnglishNotationError,
    FigureSyntaxError,
    NumberSyntaxError,
    PeriodSyntaxError,
    PhraseShapeError,
    ProfileSyntaxError,
    ProseSyntaxError,
)

__all__ = [
    "BrokenRendererError",
    "CollectiveSignatureError",
    "ConflictingFactsError",
    "DangboReportError",
    "DocumentNumberSyntaxError",
    "DuplicateCodeError",
    "DuplicateOrganisationError",
    "EnglishNotationError",
    "FigureSyntaxError",
    "FigureTypeError",
    "ImpossibleValueError",
    "IncomparableFiguresError",
    "InexactNumberError",
    "InvalidDocumentError",
    "InvalidFormError",
    "MissingExtraError",
    "MissingFontError",
    "NoLayoutError",
    "NoStandardDirectoryError",
    "NonConformingError",
    "NumberSyntaxError",
    "OrganisationCycleError",
    "PeriodSyntaxError",
    "PhraseShapeError",
    "ProfileSyntaxError",
    "ProseSyntaxError",
    "UnitMismatchError",
    "UnknownFormatError",
    "UnknownIndicatorError",
    "UnknownOrganisationError",
    "UnknownParentError",
    "UnknownRuleError",
    "UnreadableDocumentError",
    "UnrenderableReportError",
    "UnresolvedReferenceError",
    "UnsuitableTemplateError",
    "UnwritableFileError",
    "WrongTypeError",
    "install_command",
    "quote",
]
