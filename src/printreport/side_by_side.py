"""A build in two processes: while one reads the manuscript and composes it, the other loads the press.

Loading the engine takes as long as composing a report of a hundred pages. So a copy of this process does the first
half, and sends what came of it; where that is not possible, or the copy fails, it is all done here.
"""

from __future__ import annotations

from functools import partial
from importlib import import_module
from multiprocessing.connection import Connection
from multiprocessing.reduction import ForkingPickler
from types import MappingProxyType
from typing import Any

from printreport import render
from printreport.diagnostics import Diagnostic, Refused
from printreport.model.run import Built, Request
from printreport.project.processes import CAN_COPY, Copy
from printreport.stages import Composed, Course

Seconds = dict[str, float]
Answer = tuple[Composed | tuple[Diagnostic, ...], Seconds]


def build(request: Request) -> Built:
    """Build one edition as `pipeline.build` does, by two processes where there may be several."""
    course = Course(request.watch)
    answer = _answer(request, course) if request.jobs > 1 and CAN_COPY else None
    if answer is None:
        return _finished(_pipeline().read(request, course), request, course)
    composed, seconds = answer
    course.seconds.update(seconds)
    if isinstance(composed, tuple):
        raise Refused(composed)
    return _finished(composed, request, course)


def _finished(composed: Composed, request: Request, course: Course) -> Built:
    pipeline = _pipeline()
    built: Built = pipeline.printed(pipeline.set_type(composed, request, course), request, course)
    return built


def _pipeline() -> Any:  # noqa: ANN401 - a module; the two processes are to import it at the same time
    return import_module("printreport.pipeline")


def _answer(request: Request, course: Course) -> Answer | None:
    """Have a copy read the manuscript, and load the press meanwhile; nothing where the copy failed."""
    course.watch("load", "")
    copy = Copy(partial(_read, request))
    try:
        _pipeline()
        for verb in render.__all__:
            getattr(render, verb)  # the door that loads the engine
        answer: Answer = copy.connection.recv()
    except (EOFError, OSError):
        return None
    else:
        return answer
    finally:
        copy.end()


def _read(request: Request, connection: Connection) -> None:
    """Do the first half, and send what came of it."""
    ForkingPickler.register(MappingProxyType, _proxied)
    course = Course()
    try:
        found: Any = _pipeline().read(request, course)
    except Refused as refusal:
        found = refusal.diagnostics
    connection.send((found, course.seconds))


def _proxied(proxy: MappingProxyType[Any, Any]) -> tuple[type, tuple[dict[Any, Any]]]:
    """Say how a mapping that nobody may change is sent."""
    return MappingProxyType, (dict(proxy),)
