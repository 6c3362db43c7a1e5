"""The lazy door to vl-convert: a Vega-Lite specification in, SVG text out.

The library starts a JavaScript engine of its own, which costs some 0.4 s and 60 MB; a report without charts shall not
pay for it, so the import stands inside `to_svg`. Run as a program, this module draws what stands on its standard input,
one specification a line, and writes the drawings as one JSON list: so `studio` has it work beside the composing. For
that it imports nothing of ours.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from typing import Any

VERSION = "5.21"  # of the Vega-Lite language, held so that a new vl-convert does not redraw old reports

Spec = Mapping[str, Any]


def to_svg(spec: Spec) -> str:
    """Turn a specification into SVG; nothing is fetched, the data stand in it."""
    import vl_convert  # noqa: PLC0415 - the lazy door described above

    return vl_convert.vegalite_to_svg(json.dumps(spec), vl_version=VERSION, allowed_base_urls=[])


if __name__ == "__main__":
    to_svg({"mark": "bar", "data": {"values": []}})  # the first drawing takes longest: begun before one is asked for
    json.dump([to_svg(json.loads(line)) for line in sys.stdin], sys.stdout)
