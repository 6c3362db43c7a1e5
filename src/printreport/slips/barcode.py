"""Drawing bar codes of digits: Code 128, character set C, two digits a symbol.

ISO/IEC 15417:2007. No library is needed for one set of one symbology: its table stands here, and every pair of digits
is read back in the tests.
"""

from __future__ import annotations

from html import escape
from itertools import pairwise

from printreport.model.slip import Code

CODE128 = "code128"
QUIET_ZONE = 10  # modules of white on each side: 4.3.2

# Table 1: widths of bars and spaces, in turn, of the values 0 to 105
_WIDTHS: tuple[str, ...] = (
    "212222", "222122", "222221", "121223", "121322", "131222", "122213", "122312", "132212", "221213",
    "221312", "231212", "112232", "122132", "122231", "113222", "123122", "123221", "223211", "221132",
    "221231", "213212", "223112", "312131", "311222", "321122", "321221", "312212", "322112", "322211",
    "212123", "212321", "232121", "111323", "131123", "131321", "112313", "132113", "132311", "211313",
    "231113", "231311", "112133", "112331", "132131", "113123", "113321", "133121", "313121", "211331",
    "231131", "213113", "213311", "213131", "311123", "311321", "331121", "312113", "312311", "332111",
    "314111", "221411", "431111", "111224", "111422", "121124", "121421", "141122", "141221", "112214",
    "112412", "122114", "122411", "142112", "142211", "241211", "221114", "413111", "241112", "134111",
    "111242", "121142", "121241", "114212", "124112", "124211", "411212", "421112", "421211", "212141",
    "214121", "412121", "111143", "111341", "131141", "114113", "114311", "411113", "411311", "113141",
    "114131", "311141", "411131", "211412", "211214", "211232",
)  # fmt: skip
_START_C = 105
_STOP = "2331112"
_CHECK = 103  # annex A


def code128(digits: str, module: float, height: float, title: str) -> Code:
    """Draw an even number of digits as bars `height` mm high, the narrowest `module` mm wide, white on each side.

    `title` is what a screen reader says.
    """
    bars = _bars(digits)
    wide = sum(map(int, bars)) + 2 * QUIET_ZONE
    edges = [QUIET_ZONE]
    for width in map(int, bars):
        edges.append(edges[-1] + width)
    path = "".join(f"M{left} 0h{right - left}v1h-{right - left}z" for left, right in list(pairwise(edges))[::2])
    side = wide * module
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="slip-code" role="img" '
        f'width="{side:g}mm" height="{height:g}mm" '
        f'viewBox="0 0 {wide} 1" preserveAspectRatio="none"><title>{escape(title)}</title>'
        f'<path fill="#fff" d="M0 0h{wide}v1h-{wide}z"/><path fill="#000" d="{path}"/></svg>'
    )
    return Code(CODE128, digits, svg, side, "ascii")


def _bars(digits: str) -> str:
    """Return the widths of all bars and spaces, from the start symbol to the stop symbol."""
    values = [int(digits[place : place + 2]) for place in range(0, len(digits), 2)]
    return "".join(_WIDTHS[value] for value in (_START_C, *values, check_value(digits))) + _STOP


def check_value(digits: str) -> int:
    """Return the check symbol's value, which the guides of banks print beside their examples."""
    values = [int(digits[place : place + 2]) for place in range(0, len(digits), 2)]
    return (_START_C + sum(place * value for place, value in enumerate(values, 1))) % _CHECK
