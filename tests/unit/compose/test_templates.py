"""What a template may read of what it is given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import product
from types import MappingProxyType
from typing import Any

import pytest
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from printreport.compose.templates import environment_of
from printreport.diagnostics import Location
from tests.unit.compose.test_book import LAYOUT_OF_NOTHING


def _walk() -> Any:  # noqa: ANN401 - a generator, to be looked at
    yield 1


METHOD: Callable[..., object] = Location("a").__str__
VALUES: tuple[object, ...] = (
    "words", Markup("words"), 1, None, [1], {"a": 1}, {1}, MappingProxyType({}), (1,), Location("a"), Location, str,
    type, _walk, _walk(), METHOD, _walk.__code__, replace, print, Exception("x"),
)  # fmt: skip
NAMES = (
    "upper", "append", "clear", "keys", "index", "mro", "__class__", "_hidden", "gi_frame", "gi_code", "f_globals",
    "__globals__", "__code__", "__self__", "__func__", "co_code", "file", "pop", "update", "add", "items", "format",
)  # fmt: skip


def test_what_is_remembered_is_what_the_sandbox_of_jinja_says() -> None:
    environment: Any = environment_of(LAYOUT_OF_NOTHING, "en")
    plain = ImmutableSandboxedEnvironment()
    for value, name in (*product(VALUES, NAMES), *product(reversed(VALUES), NAMES)):
        expected = plain.is_safe_attribute(value, name, None)
        assert environment.is_safe_attribute(value, name, None) is expected, (value, name)


@pytest.mark.parametrize("reach", ["a.__class__", "b.append(1)", "a.file.__class__", "c.update({})"])
def test_a_template_that_was_let_in_often_is_kept_out_all_the_same(reach: str) -> None:
    environment = environment_of(LAYOUT_OF_NOTHING, "en")
    values = {"a": Location("a"), "b": [1], "c": {"d": 1}}
    template = environment.from_string(
        "{{ a.file }}{{ a.line }}{{ b.index(1) }}{{ c.keys() }}" * 2 + f"{{{{ {reach} }}}}"
    )
    with pytest.raises(SecurityError):
        template.render(values)
