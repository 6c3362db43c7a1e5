"""A build in two processes: while one reads the manuscript and composes it, the other loads the press.

Loading the engine takes as long as composing a report of a hundred pages. So a copy of this process (fork) does the
first half, and sends what came of it; where that is not possible, or the copy fails, it is all done here.
"""

from __future__ import annotations

import sys
from importlib import import_module
from io import StringIO
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.reduction import ForkingPickler
from types import MappingProxyType
from typing import Any

from printreport.diagnostics import Diagnostic, Refused
from printreport.model.run import Built, Request
from printreport.stages import Composed, Course

CAN_COPY = sys.platform == "linux"  # elsewhere the system's own libraries do not bear a copied process
Seconds = dict[str, float]
Answer = tuple[Composed | tuple[Diagnostic, ...], Seconds]


def build(request: Request) -> Built:
    """Build one edition as `pipeline.build` does, by two processes where there may be several."""
    if request.jobs == 1 or not CAN_COPY:
        return _built(request, Course(request.watch))
    course = Course(request.watch)
    course.watch("load", "")
    answer = _answer(request)
    if answer is None:
        return _built(request, Course(request.watch))
    composed, seconds = answer
    course.seconds.update(seconds)
    if isinstance(composed, tuple):
        raise Refused(composed)
    return _finished(composed, request, course)


def _built(request: Request, course: Course) -> Built:
    return _finished(_pipeline().read(request, course), request, course)


def _finished(composed: Composed, request: Request, course: Course) -> Built:
    pipeline = _pipeline()
    built: Built = pipeline.printed(pipeline.set_type(composed, request, course), request, course)
    return built


def _pipeline() -> Any:  # noqa: ANN401 - a module; the two processes are to import it at the same time
    return import_module("printreport.pipeline")


def _answer(request: Request) -> Answer | None:
    """Have a copy read the manuscript, and load the press meanwhile; nothing where the copy failed."""
    ours, theirs = get_context("fork").Pipe(duplex=False)
    process = get_context("fork").Process(target=_read, args=(request, theirs, ours), daemon=True)
    process.start()
    theirs.close()
    try:
        for name in ("pipeline", "render.pagination", "render.writing"):
            import_module(f"printreport.{name}")
        answer: Answer = ours.recv()
    except EOFError:
        return None
    else:
        return answer
    finally:
        ours.close()
        process.terminate()
        process.join()


def _read(request: Request, connection: Connection, other_end: Connection) -> None:
    """Do the first half, and send what came of it; another fault ends this process, and it is all done by the other."""
    other_end.close()
    sys.stderr = StringIO()
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
