"""The finisher: takes a `Draft`, returns a `Pdf`.

Its steps: the tag tree shaped and written, artifacts said, page boundaries, labels, information; then one writing out.
The file is still open when it comes here, so nothing is parsed (decision 0002). pydyf, pypdf and pikepdf are imported
in this room alone.
"""

from printreport.finish.finish import finish

__all__ = ["finish"]
