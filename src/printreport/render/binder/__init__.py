"""The binder: takes painted pages, part by part, returns one open file with every font and picture in it once.

`painting` lets the engine paint a part into a file of its own, without fonts; `joining` puts these files together and
numbers their objects anew (`numbering`), makes each font once from the glyphs that all parts printed (`letters`), and
leads links, bookmarks and fields over the whole (`joining`).
"""

from printreport.render.binder.joining import Bound, bound

__all__ = ["Bound", "bound"]
