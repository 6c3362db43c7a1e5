"""The press: takes `Markup`, returns `Pages`, and from those a `Draft`: written, tagged, not yet finished.

Its steps: `read_styles` (those of the layout, where there is time beforehand), `paginate` (fetch through one door, lay
out, survey), `bind` (slips behind the report), `write`.
WeasyPrint is imported here alone; what is private to it is read in `survey`, `tags`, `press` and `fonts`.
A lazy door: importing the engine takes as long as laying out ten pages, so nobody waits for it before the first
page needs it. A manuscript that is refused never loads it.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from printreport.render.libraries import by_their_names

if TYPE_CHECKING:
    from printreport.render.binding import bind
    from printreport.render.pagination import paginate
    from printreport.render.sections.style_sheets import StyleSheets, read_styles
    from printreport.render.writing import write

__all__ = ["StyleSheets", "bind", "paginate", "read_styles", "write"]

ROOMS: Mapping[str, str] = MappingProxyType(
    {
        "StyleSheets": "sections.style_sheets",
        "read_styles": "sections.style_sheets",
        "paginate": "pagination",
        "bind": "binding",
        "write": "writing",
    }
)


def __getattr__(name: str) -> Any:  # noqa: ANN401 - verbs and what one of them returns, each with a type of its own
    if name in ROOMS:
        with by_their_names():
            room = import_module(f"{__name__}.{ROOMS[name]}")
        return getattr(room, name)
    raise AttributeError(name)
