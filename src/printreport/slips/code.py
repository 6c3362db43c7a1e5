"""Drawing codes: takes a payload and a size, returns a `Code`. The one door to segno.

ISO/IEC 18004:2015 is meant by clause numbers here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

import segno

from printreport.model.slip import Code

QUIET_ZONE = 4  # modules of white on each side: 6.3.8
LEAST_MODULE = 0.5  # mm; finer modules are lost on uncoated paper and by older telephones
QR = "qr"


def qr(payload: str, side: float, title: str) -> Code:
    """Draw a QR code of level M, black on white, `side` mm wide with its quiet zone; `title` is what a reader says.

    The side grows where modules would come out finer than `LEAST_MODULE`. ValueError when no symbol holds the payload.
    """
    symbol = segno.make(payload, error="m", boost_error=False, micro=False)
    modules = int(symbol.symbol_size(border=QUIET_ZONE)[0])
    wide = max(side, modules * LEAST_MODULE)
    rows = symbol.matrix_iter(border=QUIET_ZONE)
    path = "".join(f"M{x} {y}h{length}v1h-{length}z" for y, row in enumerate(rows) for x, length in _runs(row))
    return Code(QR, payload, _svg(path, modules, wide, title), wide)


def _runs(row: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield start and length of each run of dark modules."""
    start = 0
    for dark, run in groupby(row):
        length = len(list(run))
        if dark:
            yield start, length
        start += length


def _svg(path: str, modules: int, wide: float, title: str) -> str:
    """Write the drawing: one filled path, so that no viewer shows seams between modules."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="slip-code" role="img" width="{wide:g}mm" height="{wide:g}mm" '
        f'viewBox="0 0 {modules} {modules}"><title>{escape(title)}</title>'
        f'<path fill="#fff" d="M0 0h{modules}v{modules}h-{modules}z"/><path fill="#000" d="{path}"/></svg>'
    )
