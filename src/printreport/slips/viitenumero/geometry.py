"""The millimetres of the bar code of Finnish banks: at most 105 mm long, and high enough for a hand-held reader."""

from __future__ import annotations

MODULE = 0.31  # the narrowest bar: 332 modules of symbol are 102.9 mm
HEIGHT = 12.0
