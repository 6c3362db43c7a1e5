"""The binder: takes painted sections, returns one open file with every font and picture in it once.

`painting` lets the engine paint a section into a file of its own, without fonts; with its tags it is a sheaf, which can
be `packed` into bytes and unpacked in another process. `leading` leads the links of all documents that are bound;
`joining` puts sheaves together and numbers their objects anew (`numbering`), makes each font once from the glyphs that
all of them printed (`letters`), and leads bookmarks and fields over the whole; `trees` joins their tags.
"""

from printreport.render.binder.joining import Bound, bound
from printreport.render.binder.leading import Bundle, led
from printreport.render.binder.letters import spaces
from printreport.render.binder.packing import packed, unpacked
from printreport.render.binder.painting import painted
from printreport.render.binder.trees import one_tree

__all__ = ["Bound", "Bundle", "bound", "led", "one_tree", "packed", "painted", "spaces", "unpacked"]
