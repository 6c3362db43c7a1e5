"""The press: takes `Markup`, returns `Pages`, and from those a `Draft`: written, tagged, not yet finished.

Its steps: `paginate` (fetch through one door, lay out, survey), `bind` (slips behind the report), `write`.
WeasyPrint is imported here alone; what is private to it is read in `survey`, `tags`, `press` and `fonts`.
"""

from printreport.render.bind import bind
from printreport.render.paginate import paginate
from printreport.render.write import write

__all__ = ["bind", "paginate", "write"]
