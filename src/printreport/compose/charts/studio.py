"""Where the charts of a whole document are drawn: in a process of its own, while the document is composed.

A chart that is asked for gets a mark at once and is drawn meanwhile; `Studio.hang` puts every drawing at its mark. The
60 MB of the JavaScript engine go with its process before layout begins, and its seconds pass beside ours.
"""

from __future__ import annotations

import json
import re
import subprocess  # noqa: TID251 - no other program is run: it is Python again, with one module of ours
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from typing import Any

from printreport.compose.charts import vega
from printreport.compose.charts.kinds import specification
from printreport.compose.charts.svg import placed
from printreport.model.markup import Markup
from printreport.model.report import Chart

MARK = re.compile(r"<!--chart (\d+)-->")  # no text holds one: its angle brackets are escaped


@dataclass(frozen=True, slots=True)
class Order:
    """A chart that was asked for: its description in Vega-Lite, and what it shows in words."""

    spec: Mapping[str, Any]
    alt: str


@dataclass(frozen=True, slots=True)
class Studio:
    """What was asked for so far, and the process that draws it, once there is one."""

    orders: list[Order] = field(default_factory=list)
    hands: list[subprocess.Popen[str]] = field(default_factory=list)

    def expect(self, charts: Iterable[Chart]) -> None:
        """Have the process begin, if there will be anything to draw: its engine takes a while to start."""
        if any(True for _ in charts):
            self._hire()

    def ask(self, chart: Chart, tokens: Mapping[str, str], language: str, width_mm: float = 0.0) -> str:
        """Have a chart drawn, as `draw` would, and return the mark where it will hang."""
        order = Order(specification(chart, tokens, language, width_mm), chart.alt)
        self.orders.append(order)
        self._hire()
        with suppress(OSError):  # its process has died: `hang` draws here
            self._pass_on(json.dumps(order.spec))
        return f"<!--chart {len(self.orders) - 1}-->"

    def hang(self, markup: Markup) -> Markup:
        """Put every drawing at its mark; waits for those that are not ready."""
        drawn = [
            placed(svg, order.alt, order.spec["width"], order.spec["height"])
            for svg, order in zip(self._drawn(), self.orders, strict=True)
        ]
        return replace(markup, html=MARK.sub(lambda mark: drawn[int(mark[1])], markup.html))

    def _hire(self) -> None:
        with suppress(OSError):  # no process to be had: `hang` draws here
            if not self.hands:
                self.hands.append(_hired())

    def _pass_on(self, line: str) -> None:
        for hand in self.hands:
            if hand.stdin:
                hand.stdin.write(f"{line}\n")
                hand.stdin.flush()

    def _drawn(self) -> list[str]:
        """Collect the drawings; what the other process could not draw is drawn here, so that a fault is seen."""
        for hand in self.hands:
            answer, _ = hand.communicate()
            if hand.returncode == 0:
                svgs: list[str] = json.loads(answer)
                return svgs
        return [vega.to_svg(order.spec) for order in self.orders]


def _hired() -> subprocess.Popen[str]:
    """Start Python again with the door to Vega alone; -P keeps the modules beside it out of its way."""
    command = [sys.executable, "-P", vega.__file__]
    pipe = subprocess.PIPE
    quiet = subprocess.DEVNULL
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=quiet, encoding="utf-8")  # noqa: S603 - our own words


@contextmanager
def studio() -> Iterator[Studio]:
    """Open a studio for the composing of one document; whatever comes, its process does not outlive it."""
    opened = Studio()
    try:
        yield opened
    finally:
        for hand in opened.hands:
            if hand.poll() is None:
                hand.kill()
            with suppress(OSError, ValueError):  # ValueError: its pipes are closed, the drawings were fetched
                hand.communicate()
