"""Sections laid out apart: takes the HTML of a report, returns the engine's document, page by page that of the whole.

`units` says what is laid out together, `building` makes boxes of it, `paging` pages of these, `running` their margins;
what crosses is handed over as values (`printreport.model.crossing`), and `standstill` goes on until these stand still.
"""

from printreport.render.sections.standstill import lay_out

__all__ = ["lay_out"]
