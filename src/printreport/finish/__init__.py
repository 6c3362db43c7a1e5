"""The finisher: takes a `Draft`, returns a `Pdf`. Pages for reading may be settled before, by sections (`settler`).

Its steps: the tag tree shaped and written, artifacts said, page boundaries, labels, information; then one writing out.
The file is still open when it comes here, so nothing is parsed (decision 0002). pydyf, pypdf and pikepdf are imported
in this room alone.
"""

from printreport.finish.finish import finish
from printreport.finish.settled import settler

__all__ = ["finish", "settler"]
