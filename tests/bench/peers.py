"""The document of the example as pydantic models: its shapes, and with the checks that ours make."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from dangbo_report.figures.units import checked_unit, is_measure_unit
from dangbo_report.figures.written import step_exponent
from dangbo_report.periods import Period
from dangbo_report.report import parse_prose
from dangbo_report.report.text import clean

Qualifier = Literal["", "trên", "gần", "khoảng", "ước", "ít nhất", "dưới"]
Code = Annotated[str, Field(pattern=r"^[a-z0-9]+(?:[-_][a-z0-9]+)*$", max_length=100)]


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


def models(*, checked: bool) -> type[Strict]:
    """The envelope; with the same checks as ours, or the shapes alone."""

    def check(kind: Any, validator: Any) -> Any:
        return Annotated[kind, AfterValidator(validator)] if checked else kind

    def parsed(text: str) -> str:
        text = clean(text)
        parse_prose(text)
        return text

    text, prose, period = check(str, clean), check(str, parsed), check(str, Period.parse)
    step, unit = (
        check(int, lambda each: (step_exponent(each), each)[1]),
        check(str, lambda each: each and checked_unit(each)),
    )
    decimal_step = check(Decimal, lambda each: (step_exponent(each), each)[1])

    def whole(figure: Any) -> Any:
        if figure.value % figure.step or is_measure_unit(getattr(figure, "unit", "")):
            raise ValueError(figure)
        return figure

    def multiple(figure: Any) -> Any:
        if figure.step is not None:
            figure.value.quantize(figure.step)
        return figure

    whole_check = {"check": model_validator(mode="after")(whole)} if checked else {}
    decimal_check = {"check": model_validator(mode="after")(multiple)} if checked else {}

    def model(name: str, validators: dict[str, Any] | None = None, base: type = Strict, /, **fields: Any) -> Any:
        annotations = {key: kind if not isinstance(kind, tuple) else kind[0] for key, kind in fields.items()}
        defaults = {key: kind[1] for key, kind in fields.items() if isinstance(kind, tuple)}
        return type(
            name, (base,), {"__annotations__": annotations, "__module__": __name__, **defaults, **(validators or {})}
        )

    count = model(
        "Count",
        whole_check,
        kind=Literal["count"],
        value=Annotated[int, Field(ge=0)],
        unit=(unit, ""),
        step=(step, 1),
        qualifier=(Qualifier, ""),
    )
    money = model("Money", whole_check, kind=Literal["money"], value=int, step=(step, 1), qualifier=(Qualifier, ""))
    percent = model(
        "Percent",
        decimal_check,
        kind=Literal["percent"],
        value=Decimal,
        step=(decimal_step | None, None),
        qualifier=(Qualifier, ""),
    )
    measure = model(
        "Measure",
        decimal_check,
        kind=Literal["measure"],
        value=Decimal,
        unit=unit,
        step=(decimal_step | None, None),
        qualifier=(Qualifier, ""),
    )
    figure = Annotated[count | money | percent | measure, Field(discriminator="kind")]
    fact = model(
        "Fact",
        indicator=Code,
        organisation=Code,
        period=period,
        figure=figure,
        target=(figure | None, None),
        parts=(tuple[Code, ...], ()),
        of_which=(tuple[Code, ...], ()),
        note=(str, ""),
    )
    common = {
        "code": Code,
        "name": str,
        "over_time": (Literal["flow", "stock"], "flow"),
        "additive": (bool, True),
        "increase": (Code | None, None),
        "percent_step": (Decimal, Decimal("0.01")),
    }
    indicator = Annotated[
        model("CountI", kind=Literal["count"], unit=str, **common)
        | model("MoneyI", kind=Literal["money"], **common)
        | model("MeasureI", kind=Literal["measure"], unit=str, **common)
        | model(
            "PercentI",
            kind=Literal["percent-of-target"],
            baseline=(str, "kế hoạch"),
            achieved=(Code | None, None),
            **common,
        )
        | model("ShareI", kind=Literal["share"], part=(Code | None, None), whole=(tuple[Code, ...], ()), **common),
        Field(discriminator="kind"),
    ]
    body = model(
        "Body",
        code=Code,
        name=str,
        kind=str,
        level=str,
        parent=(Code | None, None),
        short_name=(str, ""),
        aliases=(tuple[str, ...], ()),
        sign=(str, ""),
        superior=(str, ""),
        precedence=(int, 0),
        active_from=(date | None, None),
        active_until=(date | None, None),
        successor=(Code | None, None),
    )
    paragraph = model("Paragraph", kind=Literal["paragraph"], text=prose)
    item = model(
        "Item",
        kind=Literal["item"],
        text=prose,
        bullet=(Literal["dash", "number", "letter"], "dash"),
        organisation=(Code | None, None),
    )
    section: Any = tuple[Annotated[paragraph | item, Field(discriminator="kind")], ...]
    head = {
        "heading": text,
        "starred": (bool, False),
        "organisation": (Code | None, None),
        "purpose": (Literal["results", "assessment", "tasks"] | None, None),
    }
    for depth in range(3):
        inner = model(f"Inner{depth}", kind=Literal["section"], body=(section, ()), **head)
        section = tuple[Annotated[paragraph | item | inner, Field(discriminator="kind")], ...]
    top = model("Section", body=(section, ()), **head)

    def linked(report: Any) -> Any:
        """Every fact has its indicator, in its type and unit, and its organisation, and no two have one key."""
        indicators = {each.code: each for each in report.indicators}
        bodies = {each.code: each for each in report.organisations}
        keys = set()
        for each in report.facts:
            kind = indicators[each.indicator]
            key = (each.indicator, bodies[each.organisation].code, each.period)
            if key in keys or getattr(kind, "unit", "") != getattr(each.figure, "unit", ""):
                raise ValueError(key)
            keys.add(key)
        return report

    report = model(
        "Report",
        {"check": model_validator(mode="after")(linked)} if checked else {},
        issuer=Code,
        period=period,
        date=date,
        letterhead=model(
            "Letterhead",
            issuer=text,
            place=text,
            superior=(text, ""),
            number=(int | None, None),
            kind=(str, "BC"),
            sign=(text, ""),
        ),
        summary=text,
        pads_counts=(bool | None, None),
        signature=model("Signature", title=text, name=text, capacity=(str | None, None), on_behalf_of=(str, "")),
        title=(text, "BÁO CÁO"),
        sections=(tuple[top, ...], ()),
        footnotes=(tuple[model("Footnote", name=str, text=prose), ...], ()),
        recipients=model("Recipients", names=(tuple[text, ...], ()), archive=(text, "")),
        directory=(tuple[Code, ...], ()),
        regime=(dict[str, Any] | None, None),
        indicators=(tuple[indicator, ...], ()),
        organisations=(tuple[body, ...], ()),
        facts=(tuple[fact, ...], ()),
    )
    return model("Envelope", format=str, kind=str, version=int, data=report)
