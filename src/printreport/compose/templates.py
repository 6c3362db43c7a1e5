"""The door to Jinja: layouts' templates in a sandbox, text escaped, no undefined name passes in silence."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from printreport.compose import filters
from printreport.compose.undefined import Absent, present
from printreport.diagnostics import Diagnostic, Location, Refused, error
from printreport.model.layout import Layout
from printreport.model.table import Cell

_OURS = Path(__file__).resolve().parents[1]


class _Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, with a memory: what it lets a template read of an object depends on the object's type alone."""

    allowed: dict[tuple[type, str], bool]

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        """Say whether a template may read an attribute; tables ask for the same ones of each cell."""
        asked = (type(obj), attr)
        if asked not in self.allowed:
            self.allowed[asked] = super().is_safe_attribute(obj, attr, value)
        return self.allowed[asked]


def environment_of(layout: Layout, language: str) -> Environment:
    """Make the environment in which a layout's templates run: nearest folder first, numbers in `language`."""
    environment = _Sandbox(
        loader=FileSystemLoader([str(folder) for folder in layout.folders]),
        autoescape=True,
        undefined=Absent,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.allowed = {}
    environment.filters.update(_filters(language))
    return environment


def _filters(language: str) -> Mapping[str, Callable[..., str]]:
    def number(value: Decimal | int, decimals: int | None = None) -> str:
        present(value)
        return filters.number(Decimal(value), language, decimals)

    def money(value: Decimal | int, currency: str) -> str:
        present(value)
        return filters.money(Decimal(value), currency, language)

    def percent(value: Decimal | int) -> str:
        present(value)
        return filters.percent(Decimal(value), language)

    def short(value: Decimal | int, currency: str = "") -> str:
        present(value)
        return filters.short(Decimal(value), language, currency=currency)

    def date_text(value: date, form: filters.DateForm = "long") -> str:
        present(value)
        return filters.date_text(value, language, form)

    def cell(value: Cell, negative: filters.Negative = "minus") -> str:
        present(value)
        return filters.cell(value, language, negative=negative)

    def plain(value: str) -> str:
        return Markup(value).striptags()

    return {
        "number": number,
        "money": money,
        "percent": percent,
        "short": short,
        "date": date_text,
        "cell": cell,
        "plain": plain,
    }


# What goes wrong while a template runs, whoever wrote it: Jinja's own words, and those of what it was given to do
FAULTS = (
    TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    MemoryError,
    RecursionError,
    TypeError,
    ValueError,
)


def fill(environment: Environment, template: str, values: Mapping[str, Any]) -> Markup:
    """Fill a template; a fault in it is the layout's, and is said with the template's file and line."""
    try:
        return Markup(environment.get_template(template).render(values))
    except FAULTS as trouble:
        if not _of_template(trouble):
            raise
        raise Refused([_fault(environment, trouble, template)]) from trouble


def _of_template(trouble: BaseException) -> bool:
    """Tell a template's fault from one of ours, which has a frame of ours below the template's last.

    The filters are apart: they fail at what a template hands them.
    """
    files = [frame.filename for frame in traceback.extract_tb(trouble.__traceback__)]
    last = max((number for number, file in enumerate(files) if file.endswith(".j2")), default=0)
    return isinstance(trouble, TemplateError) or not any(_is_ours(Path(file)) for file in files[last + 1 :])


def _is_ours(file: Path) -> bool:
    return _OURS in file.parents and file.stem not in {"templates", "filters"}


def _named(environment: Environment, file: str) -> str:
    """Name a template from `layouts/` on, wherever the layout is."""
    shelves = environment.loader.searchpath if isinstance(environment.loader, FileSystemLoader) else []
    roots = (Path(folder).parent.parent for folder in shelves)
    return next((Path(file).relative_to(root).as_posix() for root in roots if Path(file).is_relative_to(root)), file)


def _fault(environment: Environment, trouble: BaseException, template: str) -> Diagnostic:
    frames = [frame for frame in traceback.extract_tb(trouble.__traceback__) if frame.filename.endswith(".j2")]
    line = getattr(trouble, "lineno", None) or (frames[-1].lineno if frames else 0) or 0
    file = getattr(trouble, "filename", None) or (frames[-1].filename if frames else template)
    hint = "a template may use the fields that its component declares, and the names in the designer's guide"
    return error(
        "template-fault",
        f"the template {template} cannot be filled: {_words(trouble)}",
        Location(_named(environment, str(file)), line, 1),
        hint,
    )


def _words(trouble: BaseException) -> str:
    if isinstance(trouble, MemoryError | RecursionError):
        return "it goes on for longer than there is memory"
    return str(getattr(trouble, "message", None) or trouble) or "a value in it is not what it is used as"
