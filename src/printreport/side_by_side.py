"""A build in two processes: while one reads the manuscript and composes it, the other makes ready to print it.

Loading the engine and reading style sheets takes as long as composing a report of a hundred pages. So a copy of this
process reads and says what it read, and then composes and says what came of that; where that is not possible, or the
copy fails, it is all done here.
"""

from __future__ import annotations

from functools import partial
from importlib import import_module
from multiprocessing.connection import Connection
from multiprocessing.reduction import ForkingPickler
from types import MappingProxyType
from typing import Any

from printreport import render
from printreport.diagnostics import Refused
from printreport.model.run import Built, Laid, Request
from printreport.project.processes import CAN_COPY, Copy
from printreport.stages import Composed, Course, Read


def build(request: Request) -> Built:
    """Build one edition as `pipeline.build` does, by two processes where there may be several."""
    course = Course(request.watch)
    laid = _laid(request, course) if request.jobs > 1 and CAN_COPY else None
    built: Built = _of("presswork").printed(laid, request, course) if laid else _of("pipeline").build(request)
    return built


def _of(half: str) -> Any:  # noqa: ANN401 - a module: each process is to load its own half, at the same time
    return import_module(f"printreport.{half}")


def _laid(request: Request, course: Course) -> Laid | None:
    """Lay out what a copy reads and composes; nothing where the copy failed."""
    course.watch("load", "")
    copy = Copy(partial(_compose, request))
    try:
        made, styles = _composed(copy.connection, request, course)
    except (EOFError, OSError):
        return None
    finally:
        copy.end()
    laid: Laid = _of("presswork").set_type(made, request, course, styles)
    return laid


def _composed(answers: Connection, request: Request, course: Course) -> tuple[Composed, Any]:
    """Take what the copy read and composed, and read the style sheets and judge the manuscript meanwhile."""
    presswork = _of("presswork")
    for verb in render.__all__:
        getattr(render, verb)  # the door that loads the engine
    read, sheets = _answer(answers, course)
    if not isinstance(read, Read):
        raise Refused(read)
    found = presswork.judged(read, request, course)
    with course.stage("render"):
        styles = render.read_styles(sheets, read.project)
    book, tipped_in, files = _answer(answers, course)
    read.project.also_read(files)
    return Composed(read, found, book, tipped_in), styles


def _answer(answers: Connection, course: Course) -> Any:  # noqa: ANN401 - two things, each in its turn
    answer, seconds = answers.recv()
    course.seconds.update({stage: course.seconds.get(stage, 0.0) + more for stage, more in seconds.items()})
    return answer


def _compose(request: Request, connection: Connection) -> None:
    """Do the first half, and send what came of it: what was read, or why not, and then the documents."""
    ForkingPickler.register(MappingProxyType, _proxied)
    prepress, course = _of("prepress"), Course()
    try:
        read: Read = prepress.read(request, course)
    except Refused as refusal:
        connection.send(((refusal.diagnostics, {}), course.seconds))
        return
    sheets = _of("compose").sheets_of(read.source.layout, read.edition)
    connection.send(((read, sheets), course.seconds))
    if not any(finding.is_error for finding in read.found):
        course = Course()
        made: Composed = prepress.composed(read, (), course)
        connection.send(((made.book, made.tipped_in, dict(read.project.reads)), course.seconds))


def _proxied(proxy: MappingProxyType[Any, Any]) -> tuple[type, tuple[dict[Any, Any]]]:
    """Say how a mapping that nobody may change is sent."""
    return MappingProxyType, (dict(proxy),)
