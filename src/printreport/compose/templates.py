"""The door to Jinja: layouts' templates in a sandbox, text escaped, no undefined name passes in silence."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from printreport.compose import filters
from printreport.diagnostics import Diagnostic, Location, Refused, error
from printreport.model.layout import Layout
from printreport.model.table import Cell


def environment_of(layout: Layout, language: str) -> Environment:
    """Make the environment in which a layout's templates run: nearest folder first, numbers in `language`."""
    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader([str(folder) for folder in layout.folders]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(_filters(language))
    return environment


def _filters(language: str) -> Mapping[str, Callable[..., str]]:
    def number(value: Decimal | int, decimals: int | None = None) -> str:
        return filters.number(Decimal(value), language, decimals)

    def money(value: Decimal | int, currency: str) -> str:
        return filters.money(Decimal(value), currency, language)

    def percent(value: Decimal | int) -> str:
        return filters.percent(Decimal(value), language)

    def short(value: Decimal | int, currency: str = "") -> str:
        return filters.short(Decimal(value), language, currency=currency)

    def date_text(value: date, form: filters.DateForm = "long") -> str:
        return filters.date_text(value, language, form)

    def cell(value: Cell, negative: filters.Negative = "minus") -> str:
        return filters.cell(value, language, negative=negative)

    return {
        "number": number,
        "money": money,
        "percent": percent,
        "short": short,
        "date": date_text,
        "cell": cell,
        "plain": lambda value: Markup(value).striptags(),
    }


def fill(environment: Environment, template: str, values: Mapping[str, Any]) -> Markup:
    """Fill a template; a fault in it is the layout's, and is said with the template's file and line."""
    try:
        return Markup(environment.get_template(template).render(values))
    except TemplateError as trouble:
        raise Refused([_fault(trouble, template)]) from trouble


def _fault(trouble: TemplateError, template: str) -> Diagnostic:
    frames = [frame for frame in traceback.extract_tb(trouble.__traceback__) if frame.filename.endswith(".j2")]
    line = getattr(trouble, "lineno", None) or (frames[-1].lineno if frames else 0) or 0
    file = getattr(trouble, "filename", None) or (frames[-1].filename if frames else template)
    hint = "a template may use the fields that its component declares, and the names in the designer's guide"
    return error(
        "template-fault",
        f"the template {template} cannot be filled: {trouble.message}",
        Location(str(file), line, 1),
        hint,
    )
