"""Sections from earlier builds: what is known of one is found by a hash of all that goes into it.

`keys` makes the hash, `records` turns what is known into bytes and back, `kept` stands between `standstill` and the
crew, and `reasons` says why a section was made anew.
"""

from printreport.render.keeping.kept import Kept, remembering

__all__ = ["Kept", "remembering"]
