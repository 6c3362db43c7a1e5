"""Drawing codes: takes a payload and a size, returns a `Code`. The one door to segno.

ISO/IEC 18004:2015 is meant by clause numbers here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import groupby

from printreport.model.slip import Code

QUIET_ZONE = 4  # modules of white on each side: 6.3.8
LEAST_MODULE = 0.5  # mm; finer modules are lost on uncoated paper and by older telephones
QR = "qr"


@dataclass(frozen=True, slots=True)
class Symbol:
    """How a norm wants its QR code. What is not said is as every other code has it.

    `quiet` is the white on each side, in modules: 0 where the page around it is kept white. `least` is the side of the
    smallest module, in mm. The text is written in `encoding`; `eci` says so in the code itself (ISO/IEC 18004, 7.3.2).
    The symbol has `version`, or, where none is named, the smallest up to `largest`. `mark` is drawn over it: SVG in mm,
    counted from the middle. `level` is that of error correction: l, m, q or h (table 12).
    """

    quiet: int = QUIET_ZONE
    least: float = LEAST_MODULE
    encoding: str = "utf-8"
    eci: bool = False
    version: int | None = None
    largest: int = 40
    mark: str = ""
    level: str = "m"


def qr(payload: str, side: float, title: str, want: Symbol = Symbol()) -> Code:
    """Draw a QR code, black on white, `side` mm wide with its quiet zone; `title` is what a reader says.

    The side grows where modules would come out finer than they may. ValueError when no symbol holds the payload.
    """
    import segno  # noqa: PLC0415 - a lazy door: a report without a slip does not wait for it

    symbol = segno.make(
        payload,
        error=want.level,
        boost_error=False,
        micro=False,
        version=want.version,
        encoding=want.encoding,
        eci=want.eci,
    )
    if int(symbol.version) > want.largest:
        raise ValueError(f"the payload needs version {symbol.version}; {want.largest} is the largest allowed")
    modules = int(symbol.symbol_size(border=want.quiet)[0])
    wide = max(side, modules * want.least)
    rows = symbol.matrix_iter(border=want.quiet)
    path = "".join(f"M{x} {y}h{length}v1h-{length}z" for y, row in enumerate(rows) for x, length in _runs(row))
    return Code(QR, payload, _svg(path, modules, wide, title, want.mark), wide, want.encoding)


def _runs(row: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield start and length of each run of dark modules."""
    start = 0
    for dark, run in groupby(row):
        length = len(list(run))
        if dark:
            yield start, length
        start += length


def _svg(path: str, modules: int, wide: float, title: str, mark: str = "") -> str:
    """Write the drawing: one filled path, so that no viewer shows seams between modules; a mark over it."""
    over = f'<g transform="translate({modules / 2:g} {modules / 2:g}) scale({modules / wide:.6g})">{mark}</g>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="slip-code" role="img" width="{wide:g}mm" height="{wide:g}mm" '
        f'viewBox="0 0 {modules} {modules}"><title>{escape(title)}</title>'
        f'<path fill="#fff" d="M0 0h{modules}v{modules}h-{modules}z"/><path fill="#000" d="{path}"/>'
        f"{over if mark else ''}</svg>"
    )
