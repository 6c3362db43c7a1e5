"""A finished file read again: takes its bytes, returns the files in it and a hash for each page's looks.

The file may come from anybody. Nothing in it is run, nothing is repaired, and whatever unpacks to more than a report
holds is refused. `finish` itself does without this module, and without pikepdf.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO

import pikepdf

from printreport.diagnostics import Refused, error
from printreport.finish.looks import Looks, led_to
from printreport.foreign.unpacked import TooLargeError, unpacked, within_bounds

MOST_FILES = 5_000
MOST_PAGES = 5_000
MOST_BYTES = 500_000_000
DEEPEST = 50


@dataclass(frozen=True, slots=True)
class Opened:
    """What stands in a file: the files in it by name; for each page what is painted, its whole look, its links."""

    files: Mapping[str, bytes]
    painted: tuple[str, ...]
    looks: tuple[str, ...]
    links: tuple[tuple[str, ...], ...] = ()


def opened(content: bytes, name: str, password: str = "") -> Opened:
    """Read a file that is called `name` where something is wrong with it.

    Raises:
        Refused: `not-a-pdf`, `damaged-pdf`, `locked-pdf`, or `too-large` for what it unpacks to.
    """
    if b"%PDF-" not in content[:1024]:
        raise Refused([error("not-a-pdf", f"`{name}` is no PDF", None, "name the file that printreport wrote")])
    try:
        with (
            within_bounds(),
            pikepdf.open(BytesIO(content), password=password, suppress_warnings=True, attempt_recovery=False) as pdf,
        ):
            return _read(pdf, name)
    except pikepdf.PasswordError:
        hint = "verify the file before it is locked, or unlock a copy: qpdf --decrypt --password=… locked.pdf open.pdf"
        raise Refused([error("locked-pdf", f"`{name}` opens with a password alone", None, hint)]) from None
    except TooLargeError:
        message = f"`{name}` unpacks to more than a report holds"
        raise Refused([error("too-large", message, None, "ask whoever sent it for another copy")]) from None
    except (
        pikepdf.PdfError,
        AttributeError,
        LookupError,
        TypeError,
        ValueError,
        RuntimeError,
        RecursionError,
    ) as fault:
        message = f"`{name}` is damaged, or ends early"
        raise Refused([error("damaged-pdf", message, None, "fetch it again, and compare its size")]) from fault


def _read(pdf: pikepdf.Pdf, name: str) -> Opened:
    if len(pdf.pages) > MOST_PAGES:
        raise TooLargeError(name)
    looks = Looks()
    hashed = [looks.of(page.obj) for page in pdf.pages]
    return Opened(
        files=dict(_files(pdf)),
        painted=tuple(painted for painted, _ in hashed),
        looks=tuple(look for _, look in hashed),
        links=tuple(led_to(page.obj) for page in pdf.pages),
    )


def _files(pdf: pikepdf.Pdf) -> Iterator[tuple[str, bytes]]:
    """Walk through the files by name; the first of a name counts."""
    names = pdf.Root.get("/Names")
    root = names.get("/EmbeddedFiles") if names is not None else None
    seen: set[str] = set()
    size = 0
    for name, specification in _named(root, 0) if root is not None else ():
        if name in seen:
            continue
        seen.add(name)
        held = specification.get("/EF")
        stream = (held.get("/UF") or held.get("/F")) if held is not None else None
        if stream is not None:
            content = unpacked(stream)
            size += len(content)
            if len(seen) > MOST_FILES or size > MOST_BYTES:
                raise TooLargeError(name)
            yield name, content


def _named(node: pikepdf.Object, depth: int) -> Iterator[tuple[str, pikepdf.Object]]:
    """Walk through a name tree (ISO 32000-2, 7.9.6), which may lead back to itself."""
    if depth > DEEPEST:
        raise TooLargeError
    for kid in node.get("/Kids", ()):
        yield from _named(kid, depth + 1)
    names = list(node.get("/Names", ()))
    for key, value in zip(names[::2], names[1::2], strict=True):
        yield str(key), value
